"""Child Benefit and Tax-Free Childcare (Child Benefit (Rates) Regulations 2006; Childcare Payments Act 2014)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_penny, to_percent, to_pounds

CHILD_BENEFIT_FIELDS = (Field("children", "whole", most=Decimal(20)),)
TAX_FREE_FIELDS = (
    Field("yearly_childcare"),
    Field("children", "whole", is_required=False, most=Decimal(20)),
    Field("disabled_children", "whole", is_required=False, most=Decimal(20)),
)


def work_out_child_benefit(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """Child Benefit a week: one rate for the eldest, another for each other child."""
    children = inputs.whole("children")
    if not children:
        return sheet.finish(Decimal(0), "GBP/week", _("Child Benefit is paid only for a child."), status="no_child")
    eldest, other = sheet.rate("child_benefit_eldest"), sheet.rate("child_benefit_additional")
    total = eldest + (children - 1) * other
    sheet.say(_("The eldest or only child: {amount} a week.").format(amount=to_pounds(eldest)))
    if children > 1:
        sheet.say(
            _("Each other child: {other} a week. {count} × {other} = {more}.").format(
                other=to_pounds(other), count=children - 1, more=to_pounds((children - 1) * other)
            )
        )
    sheet.say(_("{weekly} a week × 52 = {yearly} a year.").format(weekly=to_pounds(total), yearly=to_pounds(total * 52)))
    sheet.assume(_("Some has to be paid back when you or your partner have a high income."))
    return sheet.finish(total, "GBP/week", _("Child Benefit would be {weekly} a week.").format(weekly=to_pounds(total)))


def work_out_tax_free(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """The yearly top-up: a share of the whole cost, up to a limit for each child."""
    costs, share = inputs.number("yearly_childcare"), sheet.rate("tfc_top_up_share")
    disabled = inputs.whole("disabled_children")
    others = max((inputs.whole("children") if inputs.has("children") else 1) - disabled, 0)
    limit = others * sheet.rate("tfc_max_standard") + disabled * (sheet.rate("tfc_max_disabled") if disabled else Decimal(0))
    top_up = to_penny(costs * share)
    told = {"share": to_percent(share), "costs": to_pounds(costs), "top_up": to_pounds(top_up), "limit": to_pounds(limit)}
    sheet.say(_("{share} of {costs} = {top_up} a year.").format(**told))
    if top_up > limit:
        sheet.say(_("The most for these children is {limit} a year.").format(**told))
    sheet.assume(_("The cost is shared evenly between the children. You cannot have it at the same time as Universal Credit."))
    result = min(top_up, limit)
    conclusion = _("Tax-Free Childcare could add up to {amount} a year.").format(amount=to_pounds(result))
    return sheet.finish(result, "GBP/year", conclusion)
