"""The most Universal Credit a household could have: the allowance and its extras (Welfare Reform Act 2012 ss 8 to 12)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Inputs
from conversations.tools.sums.uc_childcare import childcare_help
from conversations.tools.sums.worksheet import Worksheet, to_penny, to_pounds

ADULT_RATE_AGE = 25
HEALTH_RATES = {"new": "uc_lcwra_new_claim", "protected": "uc_lcwra_protected"}


def standard_allowance(inputs: Inputs, sheet: Worksheet) -> Decimal:
    """The basic amount by age and couple."""
    ages = [inputs.whole("age"), *([inputs.whole("partner_age")] if inputs.has("partner_age") else [])]
    is_adult_rate = max(ages) >= ADULT_RATE_AGE
    if inputs.is_on("couple"):
        if not inputs.has("partner_age") and not is_adult_rate:
            sheet.assume(_("Your partner is under 25 too."))
        amount = sheet.rate("uc_standard_couple_25_plus" if is_adult_rate else "uc_standard_couple_both_under_25")
        words = _("one or both 25 or over") if is_adult_rate else _("both under 25")
        sheet.say(_("The basic amount for a couple, {words}, is {amount} a month.").format(words=words, amount=to_pounds(amount)))
        return amount
    amount = sheet.rate("uc_standard_single_25_plus" if ages[0] >= ADULT_RATE_AGE else "uc_standard_single_under_25")
    words = _("25 or over") if ages[0] >= ADULT_RATE_AGE else _("under 25")
    sheet.say(_("The basic amount for a single person, {words}, is {amount} a month.").format(words=words, amount=to_pounds(amount)))
    return amount


def child_elements(inputs: Inputs, sheet: Worksheet) -> Decimal:
    """Every child counts since the two-child limit ended; a first child born before 6 April 2017 has more."""
    children = inputs.whole("children")
    if not children:
        return Decimal(0)
    first = "uc_child_first_born_before_2017_04_06" if inputs.is_on("first_child_before_2017") else "uc_child"
    amount = sheet.rate(first)
    if children > 1:
        amount += (children - 1) * sheet.rate("uc_child")
    sheet.say(_("Add {amount} a month for children.").format(amount=to_pounds(amount)))
    if not inputs.has("first_child_before_2017"):
        sheet.assume(_("Your first child was born on or after 6 April 2017."))
    return amount


def health_and_care(inputs: Inputs, sheet: Worksheet) -> Decimal:
    """The health and carer elements; one person cannot have both (Universal Credit Regulations 2013 reg. 29(4))."""
    health = inputs.choice("health_element")
    total = Decimal(0)
    if health in HEALTH_RATES:
        total = sheet.rate(HEALTH_RATES[health])
        sheet.say(_("Add {amount} a month, the health element.").format(amount=to_pounds(total)))
    if inputs.is_on("carer"):
        if total and not inputs.is_on("couple"):
            sheet.say(_("One person cannot have both the health and the carer element, so only the health element counts."))
            return total
        carer = sheet.rate("uc_carer")
        sheet.say(_("Add {amount} a month, the carer element.").format(amount=to_pounds(carer)))
        total += carer
    return total


def maximum_amount(inputs: Inputs, sheet: Worksheet) -> Decimal:
    """All elements together, before income and savings, by month."""
    total = standard_allowance(inputs, sheet) + child_elements(inputs, sheet) + health_and_care(inputs, sheet)
    rent = inputs.number("monthly_rent")
    if rent:
        sheet.say(_("Add {rent} a month for rent.").format(rent=to_pounds(rent)))
        sheet.assume(_("All of your rent counts. There is often a limit, which depends on your area and home."))
        total += rent
    if inputs.number("monthly_childcare"):
        help_with_it = childcare_help(inputs, sheet)
        sheet.say(_("Add {amount} a month for childcare.").format(amount=to_pounds(help_with_it)))
        total += help_with_it
    return to_penny(total)
