"""The benefit cap (Universal Credit Regulations 2013 regs 79 to 83)."""

from decimal import ROUND_FLOOR, Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_penny, to_pounds

FIELDS = (
    Field("household", "choice", choices=("single", "couple", "lone_parent")),
    Field("in_london", "boolean"),
    Field("monthly_benefits", is_required=False),
    Field("monthly_pay", is_required=False),
)


def earnings_exception(sheet: Worksheet) -> Decimal:
    """The monthly pay from which the cap does not apply, in whole pounds rounded down (reg. 82(1)(a))."""
    hours, wage = sheet.rate("benefit_cap_earnings_hours"), sheet.rate("nlw_21_plus")
    return (hours * wage * 52 / 12).to_integral_value(rounding=ROUND_FLOOR)


def work_out(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """The cap a month for this household, and what goes above it."""
    size = "single" if inputs.choice("household") == "single" else "family"
    yearly = sheet.rate(f"benefit_cap_{size}_{'london' if inputs.is_on('in_london') else 'outside'}")
    monthly = to_penny(yearly / 12)
    told = {"yearly": to_pounds(yearly), "monthly": to_pounds(monthly)}
    sheet.say(_("The cap is {yearly} a year. {yearly} ÷ 12 = {monthly} a month.").format(**told))
    sheet.assume(_("The cap does not apply if you get some benefits, such as Carer's Allowance, PIP or the health element."))
    free_from = earnings_exception(sheet)
    if inputs.number("monthly_pay") >= free_from:
        sheet.say(_("With pay of {pay} a month or more the cap does not apply.").format(pay=to_pounds(free_from)))
        conclusion = _("On these figures the benefit cap does not apply, because of your pay.")
        return sheet.finish(monthly, "GBP/month", conclusion, status="does_not_apply")
    benefits = inputs.number("monthly_benefits")
    if benefits > monthly:
        above = to_pounds(benefits - monthly)
        sheet.say(_("{benefits} − {monthly} = {above}.").format(benefits=to_pounds(benefits), above=above, **told))
        conclusion = _("The cap is {monthly} a month, so about {above} a month could be taken off.").format(above=above, **told)
        return sheet.finish(monthly, "GBP/month", conclusion, status="capped")
    conclusion = _("The benefit cap for this household is {monthly} a month ({yearly} a year).").format(**told)
    return sheet.finish(monthly, "GBP/month", conclusion)
