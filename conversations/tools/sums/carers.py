"""The Carer's Allowance earnings limit, a cliff edge (Invalid Care Allowance Regulations 1976 reg. 8)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_pounds

FIELDS = (Field("weekly_pay", fact="weekly_earnings_after_deductions"), Field("weekly_costs", is_required=False))


def work_out(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """The weekly allowance, or nothing at all from one penny above the limit."""
    limit, allowance = sheet.rate("carers_allowance_earnings_limit"), sheet.rate("carers_allowance")
    pay, costs = inputs.number("weekly_pay"), inputs.number("weekly_costs")
    counted = max(pay - costs, Decimal(0))
    told = {"pay": to_pounds(pay), "costs": to_pounds(costs), "counted": to_pounds(counted), "limit": to_pounds(limit)}
    if costs:
        sheet.say(_("{pay} − {costs} of allowed costs = {counted} a week.").format(**told))
    sheet.assume(_("Pay is after tax, National Insurance and some costs, such as half of what you pay into a pension."))
    if counted > limit:
        sheet.say(_("{counted} is {over} above the limit of {limit} a week.").format(over=to_pounds(counted - limit), **told))
        sheet.say(_("The limit is a cliff edge: one penny above it stops all of Carer's Allowance for that week."))
        conclusion = _("Earning {counted} a week is over the limit of {limit}, so you usually cannot get Carer's Allowance.").format(**told)
        return sheet.finish(Decimal(0), "GBP/week", conclusion, status="over_limit")
    sheet.say(_("{counted} is not above the limit of {limit} a week.").format(**told))
    conclusion = _("Earning {counted} a week is within the limit of {limit}. Carer's Allowance is {allowance} a week.").format(
        allowance=to_pounds(allowance), **told
    )
    return sheet.finish(allowance, "GBP/week", conclusion)
