"""How a figure that was found is read: its number, unit, period and day."""

import re
from dataclasses import dataclass
from decimal import Decimal

MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
PERIOD_NAMES = {
    "annum": "year", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year", "hourly": "hour",
    "daily": "day", "pcm": "month", "pw": "week", "pa": "year", "ph": "hour",
}  # fmt: skip
SCALES = {"k": 1000, "grand": 1000, "thousand": 1000, "m": 1_000_000, "million": 1_000_000, "bn": 10**9, "billion": 10**9}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. `value` is a number, (year, month, day) with 0 for what is not said, or digits."""

    kind: str  # money, percent, count, age, level, number, date, year, time, phone, code
    value: Decimal | tuple[int, int, int] | str
    unit: str = ""
    period: str = ""
    is_about: bool = False
    start: int = 0
    end: int = 0


def read_number(text: str, scale: str = "") -> Decimal:
    """The number, with thousand and million multiplied out."""
    return Decimal(text.replace(",", "")) * SCALES.get(scale.strip().lower(), 1)


def read_period(match: re.Match[str], first: int) -> str:
    """The period in one word, empty when none is said."""
    said = match.group(first) or match.group(first + 1) or ""
    return PERIOD_NAMES.get(said.lower(), said.lower())


def read_money(match: re.Match[str]) -> Figure:
    """An amount in pounds; pence are hundredths."""
    digits = re.match(rf"\D*({NUMBER})(.*)", match.group(1), re.DOTALL)
    assert digits is not None
    tail = digits.group(2).strip().split(" ")[0]
    value = read_number(digits.group(1), tail)
    return Figure("money", value / 100 if tail in ("p", "pence") else value, period=read_period(match, 2))


def read_month(name: str) -> int:
    """1 for January."""
    return MONTH_NAMES.index(name[:3].lower()) + 1


def read_year(text: str | None) -> int:
    """Four figures; 0 when not said."""
    return 0 if not text else int(text) + (2000 if len(text) == 2 else 0)


def read_clock(hour: str, minute: str | None, half: str) -> str:
    """Hours and minutes of 24."""
    shift = 12 if half.lower() == "p" and int(hour) < 12 else 0
    return f"{int(hour) + shift:02d}:{minute or '00'}"


def phone_digits(text: str) -> str:
    """A phone number's digits, with +44 as 0."""
    digits = re.sub(r"\D", "", text)
    return "0" + digits[2:].lstrip("0") if digits.startswith("44") and len(digits) > 10 else digits
