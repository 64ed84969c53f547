"""The lowest legal hourly pay (National Minimum Wage Regulations 2015 regs 4, 4A and 4B)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_figure, to_pounds

LIVING_WAGE_AGE, ADULT_AGE, APPRENTICE_AGE = 21, 18, 19
FIELDS = (
    Field("age", "whole", fact="age", most=Decimal(120)),
    Field("apprentice", "boolean", is_required=False),
    Field("apprentice_year", "whole", is_required=False, most=Decimal(10)),
    Field("hourly_pay", is_required=False),
    Field("weekly_hours", "number", is_required=False, fact="hours_per_week", most=Decimal(168)),
)


def rate_for(inputs: Inputs) -> str:
    """The id of the rate that applies by age; apprentices under 19 or in their first year have their own."""
    age = inputs.whole("age")
    in_first_year = inputs.whole("apprentice_year") <= 1  # told as apprentice without a year: the first is taken
    if inputs.is_on("apprentice") and (age < APPRENTICE_AGE or in_first_year):
        return "nmw_apprentice"
    if age >= LIVING_WAGE_AGE:
        return "nlw_21_plus"
    return "nmw_18_20" if age >= ADULT_AGE else "nmw_under_18"


def work_out(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """The legal hourly rate, and by how much the pay told falls short of it."""
    rate_id = rate_for(inputs)
    rate = sheet.rate(rate_id)
    told = {"rate": to_pounds(rate), "age": inputs.whole("age")}
    if rate_id == "nmw_apprentice":
        sheet.say(_("The apprentice rate is {rate} an hour, for apprentices under 19 or in their first year.").format(**told))
        if not inputs.has("apprentice_year") and inputs.whole("age") >= APPRENTICE_AGE:
            sheet.assume(_("You are in the first year of your apprenticeship."))
    else:
        sheet.say(_("At {age} the lowest legal rate is {rate} an hour.").format(**told))
    hours, pay = inputs.number("weekly_hours"), inputs.number("hourly_pay")
    if hours:
        sheet.say(_("{hours} hours × {rate} = {week} a week.").format(hours=to_figure(hours), week=to_pounds(hours * rate), **told))
    if inputs.has("hourly_pay") and pay < rate:
        short = rate - pay
        sheet.say(_("{rate} − {pay} = {short} an hour too little.").format(pay=to_pounds(pay), short=to_pounds(short), **told))
        if hours:
            sheet.say(
                _("{hours} hours × {short} = {week} a week too little.").format(
                    hours=to_figure(hours), short=to_pounds(short), week=to_pounds(hours * short)
                )
            )
        conclusion = _("Your pay seems to be below the legal rate of {rate} an hour.").format(**told)
        return sheet.finish(rate, "GBP/hour", conclusion, status="underpaid")
    conclusion = _("You should be paid at least {rate} an hour before tax.").format(**told)
    return sheet.finish(rate, "GBP/hour", conclusion)
