"""New Style Jobseeker's Allowance with part-time pay or a pension (Jobseekers Act 1995 s. 4; JSA Regulations 2013)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_figure, to_pounds

FULL_RATE_AGE = 25
FIELDS = (
    Field("age", "whole", fact="age", most=Decimal(120)),
    Field("weekly_pay", is_required=False),
    Field("weekly_pension", is_required=False),
)


def _counted(amount: Decimal, disregard: Decimal) -> Decimal:
    return max(amount - disregard, Decimal(0))


def work_out(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """The weekly payment after pay above its disregard and pension above its own come off."""
    full = sheet.rate("jsa_new_style_25_plus" if inputs.whole("age") >= FULL_RATE_AGE else "jsa_new_style_under_25")
    words = _("25 or over") if inputs.whole("age") >= FULL_RATE_AGE else _("under 25")
    sheet.say(_("New Style JSA at {words} is up to {full} a week.").format(words=words, full=to_pounds(full)))
    left = full
    for name, rate, template in (
        (
            "weekly_pay",
            "jsa_earnings_disregard",
            _("The first {free} a week of pay does not count. {amount} − {free} = {counted} comes off."),
        ),
        (
            "weekly_pension",
            "jsa_pension_disregard",
            _("The first {free} a week of a work or private pension does not count. {amount} − {free} = {counted} comes off."),
        ),
    ):
        amount = inputs.number(name)
        if amount:
            free = sheet.rate(rate)
            counted = _counted(amount, free)
            left -= counted
            if counted:
                sheet.say(template.format(free=to_pounds(free), amount=to_pounds(amount), counted=to_pounds(counted)))
            else:
                sheet.say(
                    _("{amount} a week is within the {free} that does not count.").format(amount=to_pounds(amount), free=to_pounds(free))
                )
    left = max(left, Decimal(0))
    hours = to_figure(sheet.rate("jsa_hours_limit"))
    sheet.assume(_("You work less than {hours} hours a week and have paid enough National Insurance.").format(hours=hours))
    if not left:
        conclusion = _("On these figures New Style JSA comes to nothing.")
        return sheet.finish(left, "GBP/week", conclusion, status="nothing_left")
    if left < full:
        sheet.say(_("That leaves {left} a week.").format(left=to_pounds(left)))
    conclusion = _("On these figures New Style JSA could be up to {left} a week.").format(left=to_pounds(left))
    return sheet.finish(left, "GBP/week", conclusion)
