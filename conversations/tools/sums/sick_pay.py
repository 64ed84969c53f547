"""Statutory Sick Pay since 6 April 2026 (Social Security Contributions and Benefits Act 1992 ss 155 and 157)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_figure, to_penny, to_percent, to_pounds

FIELDS = (Field("weekly_pay"), Field("weeks", "number", is_required=False, most=Decimal(520)))


def work_out(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """The weekly amount: the lower of the flat rate and a share of usual pay; with weeks, their total is in the working."""
    flat, share, pay = sheet.rate("ssp_week"), sheet.rate("ssp_earnings_share"), inputs.number("weekly_pay")
    part = to_penny(pay * share)
    told = {"flat": to_pounds(flat), "share": to_percent(share), "pay": to_pounds(pay), "part": to_pounds(part)}
    sheet.say(_("{share} of {pay} = {part} a week.").format(**told))
    weekly = min(flat, part)
    if part < flat:
        sheet.say(_("That is lower than the flat rate of {flat} a week, so it is {part} a week.").format(**told))
    else:
        sheet.say(_("The flat rate of {flat} a week is not more than that, so it is {flat} a week.").format(**told))
    sheet.assume(_("Weekly pay is your average before tax over the last 8 weeks."))
    sheet.assume(_("You are in England, Scotland or Wales. Northern Ireland may differ."))
    most = sheet.rate("ssp_weeks")
    weeks = min(inputs.number("weeks"), most)
    if weeks:
        if inputs.number("weeks") > most:
            sheet.say(_("It stops after {most} weeks.").format(most=to_figure(most)))
        sheet.say(
            _("{weeks} weeks × {weekly} = {total}.").format(
                weeks=to_figure(weeks), weekly=to_pounds(weekly), total=to_pounds(weeks * weekly)
            )
        )
    conclusion = _("Statutory Sick Pay would be {weekly} a week before tax, for up to {most} weeks.").format(
        weekly=to_pounds(weekly), most=to_figure(most)
    )
    return sheet.finish(weekly, "GBP/week", conclusion)
