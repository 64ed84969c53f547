"""A sum as a value: the result, its unit, and the working in ordered plain sentences."""

from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from services_catalogue.types import Catalogue, Rate, SourceLink

PENNY = Decimal("0.01")
WEEKS_IN_YEAR, MONTHS_IN_YEAR = Decimal(52), Decimal(12)


class MissingRateError(LookupError):
    """No published rate covers this day, so the sum cannot be done."""


@dataclass(frozen=True, slots=True)
class SumResult:
    """What a sum came to. `status` is "ok", or why the plain amount is not the whole answer.

    `result` is rounded to the penny, halves up, when `unit` is money, and never negative.
    """

    result: Decimal
    unit: str  # GBP/month, GBP/week, GBP/hour, GBP/year, GBP, weeks, days
    conclusion: str
    working: tuple[str, ...]
    rates: tuple[str, ...]
    sources: tuple[SourceLink, ...]
    status: str = "ok"
    assumptions: tuple[str, ...] = ()


def to_penny(amount: Decimal) -> Decimal:
    """To the nearest penny, halves up (Universal Credit Regulations 2013 reg. 6)."""
    return amount.quantize(PENNY, rounding=ROUND_HALF_UP)


def to_pounds(amount: Decimal) -> str:
    """ "£1,234" or "£1,234.50"."""
    rounded = to_penny(amount)
    return f"£{rounded:,.0f}" if rounded == rounded.to_integral_value() else f"£{rounded:,.2f}"


def to_figure(number: Decimal) -> str:
    """A number without needless noughts: 16, 16.4, 1,234.57."""
    text = f"{number.quantize(PENNY, rounding=ROUND_HALF_UP):,f}"
    return text.rstrip("0").rstrip(".")


def to_percent(share: Decimal) -> str:
    """ "55%" from 0.55."""
    return f"{to_figure(share * 100)}%"


@dataclass
class Worksheet:
    """Takes rates from the catalogue and keeps the working as it goes."""

    catalogue: Catalogue
    on: date
    working: list[str] = field(default_factory=list)
    assumptions: list[str] = field(default_factory=list)
    used: dict[str, Rate] = field(default_factory=dict)

    def rate(self, rate_id: str) -> Decimal:
        """The published value in force on the day; noted as used. Raises MissingRateError."""
        try:
            rate = self.catalogue.rate(rate_id, self.on)
        except KeyError as missing:
            raise MissingRateError(rate_id) from missing
        self.used[rate_id] = rate
        return rate.value

    def say(self, sentence: str) -> None:
        """Add one line of working."""
        self.working.append(sentence)

    def assume(self, sentence: str) -> None:
        """Add one thing the sum takes for granted."""
        self.assumptions.append(sentence)

    def finish(self, result: Decimal, unit: str, conclusion: str, *, status: str = "ok") -> SumResult:
        """Close the sheet: money is rounded to the penny, nothing is below nought."""
        floor = max(result, Decimal(0))
        sources = tuple(dict.fromkeys(rate.source for rate in self.used.values() if rate.source.url))
        return SumResult(
            result=to_penny(floor) if unit.startswith("GBP") else floor,
            unit=unit,
            conclusion=conclusion,
            working=tuple(self.working),
            rates=tuple(self.used),
            sources=sources,
            status=status,
            assumptions=tuple(self.assumptions),
        )
