"""Childcare costs in Universal Credit (Universal Credit Regulations 2013 regs 31 and 34)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_penny, to_percent, to_pounds

FIELDS = (Field("monthly_childcare"), Field("childcare_children", "whole", most=Decimal(20)))


def childcare_help(inputs: Inputs, sheet: Worksheet) -> Decimal:
    """The share of childcare costs that Universal Credit pays, up to the monthly limit."""
    costs, share = inputs.number("monthly_childcare"), sheet.rate("uc_childcare_rate")
    children = inputs.whole("childcare_children") if inputs.has("childcare_children") else max(inputs.whole("children"), 1)
    if not children:
        sheet.say(_("Childcare costs count only for a child."))
        return Decimal(0)
    cap = sheet.rate("uc_childcare_cap_one" if children == 1 else "uc_childcare_cap_two_plus")
    amount = to_penny(costs * share)
    sheet.say(_("{share} of {costs} = {amount} a month.").format(share=to_percent(share), costs=to_pounds(costs), amount=to_pounds(amount)))
    if amount > cap:
        sheet.say(_("The most it pays is {cap} a month.").format(cap=to_pounds(cap)))
    paid = min(amount, cap)
    sheet.say(_("That leaves {left} a month for you to pay.").format(left=to_pounds(costs - paid)))
    return paid


def work_out(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """Help with childcare costs a month."""
    amount = childcare_help(inputs, sheet)
    conclusion = _("Universal Credit may pay up to {amount} a month towards childcare.").format(amount=to_pounds(amount))
    return sheet.finish(amount, "GBP/month", conclusion)
