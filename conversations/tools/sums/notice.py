"""The least notice an employer must give (Employment Rights Act 1996 s. 86)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_pounds

FIELDS = (
    Field("full_years", "number", fact="years_service", most=Decimal(70)),
    Field("months_worked", "number", is_required=False, most=Decimal(900)),
    Field("weekly_pay", is_required=False),
)


def weeks_of_notice(years: Decimal, months: Decimal | None, most: int) -> int:
    """None in the first month, one week to two years, then a week for each full year up to the most."""
    if years < 1 and months is not None and months < 1:
        return 0
    return min(max(int(years), 1), most)


def work_out(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """Weeks of notice, and what they come to in pay where the pay was told."""
    months = inputs.number("months_worked") if inputs.has("months_worked") else None
    most = int(sheet.rate("notice_max_weeks"))
    weeks = weeks_of_notice(inputs.number("full_years"), months, most)
    if not weeks:
        sheet.say(_("In the first month there is no legal notice, only what the contract says."))
        return sheet.finish(Decimal(0), "weeks", _("You are not owed legal notice in the first month."), status="too_short")
    sheet.say(_("After 1 month it is 1 week. From 2 years it is 1 week for each full year, up to {most} weeks.").format(most=most))
    sheet.assume(_("Your contract may give you more notice than the law."))
    pay = inputs.number("weekly_pay")
    if pay:
        sheet.say(
            _("{weeks} weeks × {pay} = {total} of pay before tax.").format(weeks=weeks, pay=to_pounds(pay), total=to_pounds(weeks * pay))
        )
    conclusion = _("The least notice your employer must give is {weeks} weeks.").format(weeks=weeks)
    if weeks == 1:
        conclusion = _("The least notice your employer must give is 1 week.")
    return sheet.finish(Decimal(weeks), "weeks", conclusion)
