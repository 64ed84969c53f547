"""Paid holiday, and what is owed on leaving (Working Time Regulations 1998 regs 13, 13A and 14)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_figure, to_penny, to_pounds

FIELDS = (Field("days_per_week", "number", most=Decimal(7)),)
LEAVER_FIELDS = (
    *FIELDS,
    Field("months_worked", "number", most=Decimal(12)),  # months of this leave year
    Field("days_taken", "number", is_required=False, most=Decimal(366)),
    Field("daily_pay", is_required=False),
)


def yearly_days(inputs: Inputs, sheet: Worksheet) -> Decimal:
    """Days of paid holiday in a full year, with the working said."""
    days = inputs.number("days_per_week")
    weeks, most = sheet.rate("holiday_weeks"), sheet.rate("holiday_days_5_day_week")
    exact = days * weeks
    sheet.say(_("{weeks} weeks × {days} days = {total} days.").format(weeks=to_figure(weeks), days=to_figure(days), total=to_figure(exact)))
    if exact > most:
        sheet.say(_("The law stops at {most} days.").format(most=to_figure(most)))
    return min(exact, most)


def work_out(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """Holiday for a full year; bank holidays may be part of it."""
    days = yearly_days(inputs, sheet)
    sheet.assume(_("You work regular hours. Your contract may give you more. Bank holidays can count as part of it."))
    conclusion = _("The law gives you at least {days} days of paid holiday a year.").format(days=to_figure(days))
    return sheet.finish(days, "days", conclusion)


def work_out_leaver(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """Holiday built up and not taken on leaving, and its pay where the pay was told."""
    year = yearly_days(inputs, sheet)
    months = inputs.number("months_worked")
    built = to_penny(year * months / 12)
    sheet.say(
        _("{year} days × {months} ÷ 12 = {built} days built up.").format(
            year=to_figure(year), months=to_figure(months), built=to_figure(built)
        )
    )
    taken = inputs.number("days_taken")
    left = max(built - taken, Decimal(0))
    if taken:
        sheet.say(
            _("{built} − {taken} days taken = {left} days.").format(built=to_figure(built), taken=to_figure(taken), left=to_figure(left))
        )
    if taken > built:
        sheet.say(_("You have taken more than you built up. An employer may take it back only if that was agreed beforehand."))
    daily = inputs.number("daily_pay")
    if daily and left:
        sheet.say(_("{left} days × {daily} = {total}.").format(left=to_figure(left), daily=to_pounds(daily), total=to_pounds(left * daily)))
    conclusion = _("You should be paid for about {left} days of holiday you did not take.").format(left=to_figure(left))
    return sheet.finish(left, "days", conclusion)
