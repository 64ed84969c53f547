"""Universal Credit for a month, and the difference that work makes to it."""

from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.uc_elements import maximum_amount
from conversations.tools.sums.uc_savings import is_over_limit, tariff_income
from conversations.tools.sums.uc_work import taken_for_pay
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_penny, to_pounds

FIELDS = (
    Field("age", "whole", fact="age", most=Decimal(120)),
    Field("couple", "boolean", is_required=False),
    Field("partner_age", "whole", is_required=False, most=Decimal(120)),
    Field("children", "whole", is_required=False, most=Decimal(20)),
    Field("first_child_before_2017", "boolean", is_required=False),
    Field("monthly_rent", is_required=False),
    Field("carer", "boolean", is_required=False),
    Field("health_element", "choice", is_required=False, choices=("none", "new", "protected")),
    Field("limited_capability", "boolean", is_required=False),
    Field("monthly_childcare", is_required=False),
    Field("childcare_children", "whole", is_required=False, most=Decimal(20)),
    Field("monthly_pay", is_required=False),
    Field("savings", is_required=False, fact="household_savings"),
    Field("weekly_jsa", is_required=False),
    Field("weekly_carers_allowance", is_required=False),
    Field("monthly_other_income", is_required=False),
)
BETTER_OFF_FIELDS = tuple(replace(field, is_required=True) if field.name == "monthly_pay" else field for field in FIELDS)
BENEFITS = ("weekly_jsa", "weekly_carers_allowance")


def _other_income(inputs: Inputs, sheet: Worksheet) -> Decimal:
    """Income that is not pay comes off pound for pound (Universal Credit Regulations 2013 reg. 66)."""
    total = inputs.number("monthly_other_income")
    for name in BENEFITS:
        weekly = inputs.number(name)
        if weekly:
            monthly = to_penny(weekly * 52 / 12)
            sheet.say(_("{weekly} a week × 52 ÷ 12 = {monthly} a month.").format(weekly=to_pounds(weekly), monthly=to_pounds(monthly)))
            total += monthly
    if total:
        sheet.say(_("Other income of {total} a month comes off pound for pound.").format(total=to_pounds(total)))
    return total


def estimate(inputs: Inputs, sheet: Worksheet) -> Decimal | None:
    """Universal Credit a month, never below nought; None when savings are over the limit."""
    savings = inputs.number("savings")
    if savings and is_over_limit(savings, sheet):
        return None
    total = maximum_amount(inputs, sheet)
    sheet.say(_("Together that is {total} a month.").format(total=to_pounds(total)))
    taken = taken_for_pay(inputs, sheet) + _other_income(inputs, sheet) + (tariff_income(savings, sheet) if savings else Decimal(0))
    left = max(total - taken, Decimal(0))
    if taken:
        sheet.say(_("{total} − {taken} = {left} a month.").format(total=to_pounds(total), taken=to_pounds(taken), left=to_pounds(left)))
    return left


def _over_limit(sheet: Worksheet) -> SumResult:
    limit = to_pounds(sheet.rate("uc_capital_limit"))
    sheet.say(_("Your savings are over the limit of {limit}.").format(limit=limit))
    conclusion = _("With savings over {limit} you usually cannot get Universal Credit.").format(limit=limit)
    return sheet.finish(Decimal(0), "GBP/month", conclusion, status="over_limit")


def work_out(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """A rough month of Universal Credit from what was told."""
    sheet.assume(_("Pay is what you take home after tax, National Insurance and pension."))
    sheet.assume(_("The benefit cap, debts and sanctions are not counted. They may lower the amount."))
    left = estimate(inputs, sheet)
    if left is None:
        return _over_limit(sheet)
    if not left:
        conclusion = _("On these figures Universal Credit comes to nothing this month.")
        return sheet.finish(left, "GBP/month", conclusion, status="nothing_left")
    conclusion = _("On these figures Universal Credit could be about {left} a month.").format(left=to_pounds(left))
    return sheet.finish(left, "GBP/month", conclusion)


def work_out_better_off(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """Pay and Universal Credit together, against Universal Credit with no pay."""
    sheet.assume(_("Travel, childcare and the loss of free school meals or other help are not counted."))
    without = Inputs({name: value for name, value in inputs.values.items() if name != "monthly_pay"})
    before = estimate(without, Worksheet(sheet.catalogue, sheet.on))
    after = estimate(inputs, sheet)
    if before is None or after is None:
        return _over_limit(sheet)
    pay = inputs.number("monthly_pay")
    with_pay = pay + after
    gain = with_pay - before
    sheet.say(_("Without this pay Universal Credit would be {before} a month.").format(before=to_pounds(before)))
    sheet.say(
        _("Pay of {pay} and Universal Credit of {after} come to {both} a month.").format(
            pay=to_pounds(pay), after=to_pounds(after), both=to_pounds(with_pay)
        )
    )
    sheet.say(_("{both} − {before} = {gain}.").format(both=to_pounds(with_pay), before=to_pounds(before), gain=to_pounds(gain)))
    conclusion = _("On these figures you would have about {gain} a month more in work.").format(gain=to_pounds(gain))
    return sheet.finish(gain, "GBP/month", conclusion)
