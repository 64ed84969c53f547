"""What pay takes off Universal Credit (Universal Credit Regulations 2013 reg. 22)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_figure, to_penny, to_percent, to_pounds

ALLOWANCE_FIELDS = (
    Field("children", "whole", is_required=False, most=Decimal(20)),
    Field("has_children", "boolean", is_required=False, fact="has_children"),
    Field("limited_capability", "boolean", is_required=False),
    Field("gets_housing_help", "boolean", is_required=False),
    Field("monthly_rent", is_required=False),
)
TAPER_FIELDS = (Field("monthly_pay"), *ALLOWANCE_FIELDS)


def has_allowance(inputs: Inputs) -> bool:
    """Only people with a child, or whose health limits their work, have a work allowance."""
    with_child = inputs.whole("children") > 0 or inputs.is_on("has_children")
    return with_child or inputs.is_on("limited_capability") or inputs.choice("health_element") not in ("", "none")


def work_allowance(inputs: Inputs, sheet: Worksheet) -> Decimal:
    """The pay that takes nothing off, by month, with the working said."""
    if not has_allowance(inputs):
        sheet.say(_("There is no work allowance without a child or a health condition that limits your work."))
        return Decimal(0)
    with_housing = inputs.is_on("gets_housing_help") or inputs.number("monthly_rent") > 0
    if with_housing:
        allowance = sheet.rate("uc_work_allowance_with_housing")
        sheet.say(_("The work allowance with help for housing is {amount} a month.").format(amount=to_pounds(allowance)))
    else:
        allowance = sheet.rate("uc_work_allowance_no_housing")
        sheet.say(_("The work allowance without help for housing is {amount} a month.").format(amount=to_pounds(allowance)))
    return allowance


def taken_for_pay(inputs: Inputs, sheet: Worksheet) -> Decimal:
    """What monthly take-home pay takes off, with the working said."""
    pay = inputs.number("monthly_pay")
    if not pay:
        return Decimal(0)
    counted = max(pay - work_allowance(inputs, sheet), Decimal(0))
    taper = sheet.rate("uc_taper")
    if counted == 0:
        sheet.say(_("{pay} is within the work allowance, so your pay takes nothing off.").format(pay=to_pounds(pay)))
        return Decimal(0)
    if counted < pay:
        sheet.say(
            _("{pay} − {allowance} = {counted} of your pay counts.").format(
                pay=to_pounds(pay), allowance=to_pounds(pay - counted), counted=to_pounds(counted)
            )
        )
    taken = to_penny(counted * taper)
    sheet.say(
        _("{share} of {counted} = {taken} a month is taken off.").format(
            share=to_percent(taper), counted=to_pounds(counted), taken=to_pounds(taken)
        )
    )
    sheet.say(_("You keep {kept} of each £1 that counts.").format(kept=f"{to_figure((1 - taper) * 100)}p"))
    return taken


def work_out_allowance(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """The work allowance alone."""
    allowance = work_allowance(inputs, sheet)
    if not allowance:
        conclusion = _("Without a work allowance, pay starts to lower Universal Credit from the first £1.")
        return sheet.finish(allowance, "GBP/month", conclusion, status="no_allowance")
    conclusion = _("You can earn {amount} a month before your pay starts to lower Universal Credit.").format(amount=to_pounds(allowance))
    return sheet.finish(allowance, "GBP/month", conclusion)


def work_out_taper(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """How much Universal Credit falls for this pay; what is left of the pay stays with the person."""
    pay = inputs.number("monthly_pay")
    taken = taken_for_pay(inputs, sheet)
    kept = pay - taken
    sheet.say(_("{pay} − {taken} = {kept}.").format(pay=to_pounds(pay), taken=to_pounds(taken), kept=to_pounds(kept)))
    conclusion = _("Take-home pay of {pay} a month lowers Universal Credit by about {taken} a month.").format(
        pay=to_pounds(pay), taken=to_pounds(taken)
    )
    return sheet.finish(taken, "GBP/month", conclusion)
