"""Working days of one nation: what is a bank holiday there, and as far as is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.utils.formats import date_format
from django.utils.translation import gettext as _

DAY = timedelta(days=1)
SATURDAY = 5


def in_words(day: date) -> str:
    """A day as a person writes it."""
    return date_format(day, "j F Y")


class Division(StrEnum):
    """Where bank holidays are the same, as GOV.UK names it."""

    ENGLAND_AND_WALES = "england-and-wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The bank holidays of a division. They are published for whole years, so all days of those years are known."""

    division: Division
    holidays: Mapping[date, str]

    def knows(self, day: date) -> bool:
        """Whether the bank holidays of that year are known."""
        return bool(self.holidays) and min(self.holidays).year <= day.year <= max(self.holidays).year

    def is_working_day(self, day: date) -> bool:
        """Neither Saturday, Sunday nor, as far as is known, a bank holiday."""
        return day.weekday() < SATURDAY and day not in self.holidays

    def roll(self, day: date) -> date:
        """That day, or the next working day."""
        while not self.is_working_day(day):
            day += DAY
        return day

    def closed_because(self, day: date) -> str:
        """In words, why nobody works on that day; empty for a working day."""
        if day in self.holidays:
            return _("a bank holiday (%(name)s)") % {"name": self.holidays[day]}
        return "" if self.is_working_day(day) else _("a %(weekday)s") % {"weekday": date_format(day, "l")}

    def add(self, day: date, working_days: int) -> date:
        """The day that many working days later."""
        for _step in range(working_days):
            day = self.roll(day + DAY)
        return day

    def working_days_left(self, today: date, due: date) -> int:
        """Working days after today up to and with the due date; less than nothing when it has passed."""
        if due < today:
            return -self.working_days_left(due, today)
        return sum(self.is_working_day(today + n * DAY) for n in range(1, (due - today).days + 1))
