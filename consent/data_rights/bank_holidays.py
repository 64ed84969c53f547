"""The bank holidays that are known: the list that comes with the product, until a newer one was taken in."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from consent.data_rights.working_days import Calendar, Division
from consent.models import BankHolidayList

PACKAGED = Path(__file__).resolve().parent.parent / "data" / "bank_holidays.json"
Holidays = Mapping[Division, Mapping[date, str]]


class BankHolidayError(ValueError):
    """What was given is no list of bank holidays; the message says why. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Change:
    """One date by which two lists differ. An old name alone is a removal, a new one alone an addition."""

    division: Division
    day: date
    old: str
    new: str


def known_calendar(division: Division) -> Calendar:
    """The bank holidays of a division as they are known now."""
    return Calendar(division, known_holidays()[division])


def known_holidays() -> Holidays:
    """The list taken in last, or the packaged one."""
    newest = BankHolidayList.objects.order_by("-pk").first()
    return _from_plain(newest.divisions) if newest else packaged_holidays()


@cache
def packaged_holidays() -> Holidays:
    """The list that comes with the product; its file says from where and when."""
    return _from_plain(json.loads(PACKAGED.read_text("utf-8"))["divisions"])


def parse_govuk(text: str) -> Holidays:
    """The bank holidays in the form of https://www.gov.uk/bank-holidays.json. Raises BankHolidayError."""
    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BankHolidayError(f"it is not JSON ({error})") from error
    if not isinstance(given, dict):
        raise BankHolidayError("it is not an object with a part for each division")
    return {division: _events(division, given.get(division)) for division in Division}


def find_changes(old: Holidays, new: Holidays) -> tuple[Change, ...]:
    """Every date by which `new` differs, in order."""
    return tuple(
        Change(division, day, old[division].get(day, ""), new[division].get(day, ""))
        for division in Division
        for day in sorted(old[division].keys() | new[division].keys())
        if old[division].get(day) != new[division].get(day)
    )


def keep_past(old: Holidays, new: Holidays, *, today: date, is_dropping: bool = False) -> Holidays:
    """The new list, with past dates that it no longer has: those days were bank holidays, whoever forgets it.

    Dropping means that a past date is believed only where the new list is silent because it begins later.
    """
    merged = {}
    for division in Division:
        silent_before = min(new[division])
        past = {day: name for day, name in old[division].items() if day <= today and not (is_dropping and day >= silent_before)}
        merged[division] = dict(sorted({**past, **new[division]}.items()))
    return merged


def as_plain(holidays: Holidays) -> dict[str, dict[str, str]]:
    """As JSON keeps it."""
    return {division.value: {day.isoformat(): name for day, name in days.items()} for division, days in holidays.items()}


def _from_plain(divisions: Mapping[str, Mapping[str, str]]) -> Holidays:
    return {division: {date.fromisoformat(day): name for day, name in divisions[division].items()} for division in Division}


def _events(division: Division, part: Any) -> dict[date, str]:
    events = part.get("events") if isinstance(part, dict) else None
    if not isinstance(events, list) or not events:
        raise BankHolidayError(f"{division} has no events")
    found: dict[date, str] = {}
    for event in events:
        try:
            day, name = date.fromisoformat(event["date"]), event["title"].strip()
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise BankHolidayError(f"{division} has an event without a date and a title: {str(event)[:100]}") from error
        if not name or day in found:
            raise BankHolidayError(f"{division} has {day} {'twice' if name else 'without a title'}")
        found[day] = name
    return found
