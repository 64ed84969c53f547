"""Paying back an advance, and the most that may be taken from Universal Credit for debts."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.base import ToolInputError
from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.uc_elements import standard_allowance
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_figure, to_penny, to_percent, to_pounds

ADVANCE_FIELDS = (Field("advance"), Field("months", "whole", is_required=False, most=Decimal(60)))
DEDUCTIONS_FIELDS = (
    Field("age", "whole", fact="age", most=Decimal(120)),
    Field("couple", "boolean", is_required=False),
    Field("partner_age", "whole", is_required=False, most=Decimal(120)),
)


def work_out_advance(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """What comes off each month to pay an advance back; there is no interest."""
    advance = inputs.number("advance")
    most = sheet.rate("uc_advance_months")
    months = inputs.number("months") if inputs.has("months") else most
    if not 1 <= months <= most:
        raise ToolInputError(f"months must be between 1 and {to_figure(most)}")
    if not inputs.has("months"):
        sheet.assume(_("You take the longest time to pay it back, {most} months.").format(most=to_figure(most)))
    each = to_penny(advance / months)
    told = {"advance": to_pounds(advance), "months": to_figure(months), "each": to_pounds(each)}
    sheet.say(_("{advance} ÷ {months} months = {each} a month.").format(**told))
    sheet.say(_("An advance has no interest."))
    conclusion = _("Paying back {advance} over {months} months takes about {each} a month off Universal Credit.").format(**told)
    return sheet.finish(each, "GBP/month", conclusion)


def work_out_deductions(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """The usual limit on what is taken for debts: a share of the basic amount (Fair Repayment Rate)."""
    allowance, share = standard_allowance(inputs, sheet), sheet.rate("uc_deductions_cap")
    limit = to_penny(allowance * share)
    sheet.say(
        _("{share} of {allowance} = {limit} a month.").format(
            share=to_percent(share), allowance=to_pounds(allowance), limit=to_pounds(limit)
        )
    )
    sheet.assume(_("Some deductions, such as child maintenance or rent arrears, can go above this."))
    conclusion = _("Usually no more than {limit} a month can be taken off for debts and advances.").format(limit=to_pounds(limit))
    return sheet.finish(limit, "GBP/month", conclusion)
