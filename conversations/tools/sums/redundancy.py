"""Statutory redundancy pay (Employment Rights Act 1996 ss 155, 162 and 227; Employment Rights (NI) Order 1996)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.base import ToolInputError
from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_figure, to_pounds
from services_catalogue.types import NATIONS

BANDS = (
    (41, "redundancy_weeks_41_plus"),
    (22, "redundancy_weeks_22_to_40"),
    (0, "redundancy_weeks_under_22"),
)  # age at the start of a year
FIELDS = (
    Field("age", "whole", fact="age", most=Decimal(120)),
    Field("full_years", "number", fact="years_service", most=Decimal(70)),
    Field("weekly_pay"),
    Field("nation", "choice", is_required=False, fact="nation", choices=NATIONS),
)


def years_by_band(age: int, years: int) -> tuple[tuple[int, str], ...]:
    """Full years counted back from the last day, as (years, the rate of weeks of pay for each)."""
    counts = {band: 0 for _start, band in BANDS}
    for back in range(years):
        age_at_start = age - 1 - back
        counts[next(band for start, band in BANDS if age_at_start >= start or start == 0)] += 1
    return tuple((count, band) for band, count in counts.items() if count)


def _capped_pay(inputs: Inputs, sheet: Worksheet) -> Decimal:
    pay, in_ni = inputs.number("weekly_pay"), inputs.choice("nation") == "northern-ireland"
    cap = sheet.rate("redundancy_week_cap_ni" if in_ni else "redundancy_week_cap")
    if not inputs.has("nation"):
        sheet.assume(_("You worked in England, Scotland or Wales. Northern Ireland has its own limit on a week's pay."))
    if pay > cap:
        sheet.say(_("A week's pay counts up to {cap}.").format(cap=to_pounds(cap)))
    return min(pay, cap)


def _weeks_of_pay(age: int, years: int, sheet: Worksheet) -> Decimal:
    words = (_("from age 41"), _("from age 22 to 40"), _("under age 22"))
    by_band = {band: one for (_start, band), one in zip(BANDS, words, strict=True)}
    total = Decimal(0)
    for count, band in years_by_band(age, years):
        weight = sheet.rate(band)
        total += count * weight
        sheet.say(
            _("{count} full years {band} × {weight} = {weeks} weeks.").format(
                count=count, band=by_band[band], weight=to_figure(weight), weeks=to_figure(count * weight)
            )
        )
    return total


def work_out(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """The least an employer must pay, for full years only."""
    age, years = inputs.whole("age"), int(inputs.number("full_years"))
    if years >= age:
        raise ToolInputError("full_years must be less than age")
    least, most = sheet.rate("redundancy_min_years"), sheet.rate("redundancy_max_years")
    if years < least:
        sheet.say(_("Statutory redundancy pay needs {least} full years in the job.").format(least=to_figure(least)))
        conclusion = _(
            "With less than {least} full years you are not owed statutory redundancy pay. Your contract may give you more."
        ).format(least=to_figure(least))
        return sheet.finish(Decimal(0), "GBP", conclusion, status="too_short")
    pay = _capped_pay(inputs, sheet)
    if years > most:
        sheet.say(_("Only the last {most} full years count.").format(most=to_figure(most)))
    weeks = _weeks_of_pay(age, min(years, int(most)), sheet)
    total = weeks * pay
    told = {"weeks": to_figure(weeks), "pay": to_pounds(pay), "total": to_pounds(total)}
    sheet.say(_("{weeks} weeks × {pay} = {total}.").format(**told))
    conclusion = _("Statutory redundancy pay would be at least {total} ({weeks} weeks at {pay}).").format(**told)
    return sheet.finish(total, "GBP", conclusion)
