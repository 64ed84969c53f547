"""Statutory redundancy pay (Employment Rights Act 1996 ss 155, 162 and 227; Employment Rights (NI) Order 1996)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.base import ToolInputError
from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_figure, to_pounds
from services_catalogue.types import NATIONS

LEAST_YEARS, MOST_YEARS = 2, 20
BANDS = ((41, Decimal("1.5")), (22, Decimal(1)), (0, Decimal("0.5")))  # age at the start of the year of work, weeks of pay
FIELDS = (
    Field("age", "whole", fact="age", most=Decimal(120)),
    Field("full_years", "number", fact="years_service", most=Decimal(70)),
    Field("weekly_pay"),
    Field("nation", "choice", is_required=False, fact="nation", choices=NATIONS),
)


def years_by_band(age: int, years: int) -> tuple[tuple[int, Decimal], ...]:
    """Full years counted back from the last day, as (years, weeks of pay for each)."""
    counts = {weight: 0 for _start, weight in BANDS}
    for back in range(min(years, MOST_YEARS)):
        age_at_start = age - 1 - back
        counts[next(weight for start, weight in BANDS if age_at_start >= start or start == 0)] += 1
    return tuple((count, weight) for weight, count in counts.items() if count)


def _capped_pay(inputs: Inputs, sheet: Worksheet) -> Decimal:
    pay, in_ni = inputs.number("weekly_pay"), inputs.choice("nation") == "northern-ireland"
    cap = sheet.rate("redundancy_week_cap_ni" if in_ni else "redundancy_week_cap")
    if not inputs.has("nation"):
        sheet.assume(_("You worked in England, Scotland or Wales. Northern Ireland has its own limit on a week's pay."))
    if pay > cap:
        sheet.say(_("A week's pay counts up to {cap}.").format(cap=to_pounds(cap)))
    return min(pay, cap)


def work_out(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """The least an employer must pay, for full years only."""
    age, years = inputs.whole("age"), int(inputs.number("full_years"))
    if years >= age:
        raise ToolInputError("full_years must be less than age")
    if years < LEAST_YEARS:
        sheet.say(_("Statutory redundancy pay needs 2 full years in the job."))
        conclusion = _("With less than 2 full years you are not owed statutory redundancy pay. Your contract may give you more.")
        return sheet.finish(Decimal(0), "GBP", conclusion, status="too_short")
    pay = _capped_pay(inputs, sheet)
    if years > MOST_YEARS:
        sheet.say(_("Only the last 20 full years count."))
    bands = years_by_band(age, years)
    words = {Decimal("1.5"): _("from age 41"), Decimal(1): _("from age 22 to 40"), Decimal("0.5"): _("under age 22")}
    for count, weight in bands:
        sheet.say(
            _("{count} full years {band} × {weight} = {weeks} weeks.").format(
                count=count, band=words[weight], weight=to_figure(weight), weeks=to_figure(count * weight)
            )
        )
    weeks = sum((count * weight for count, weight in bands), Decimal(0))
    total = weeks * pay
    told = {"weeks": to_figure(weeks), "pay": to_pounds(pay), "total": to_pounds(total)}
    sheet.say(_("{weeks} weeks × {pay} = {total}.").format(**told))
    conclusion = _("Statutory redundancy pay would be at least {total} ({weeks} weeks at {pay}).").format(**told)
    return sheet.finish(total, "GBP", conclusion)
