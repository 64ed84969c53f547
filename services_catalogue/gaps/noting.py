"""Counting what a person asked in vain. What comes in may be anybody's words; what is kept are words of a closed list and ids."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F

from services_catalogue.gaps.sightings import digest_of, key_of_period, monday_of, period_of
from services_catalogue.gaps.vocabulary import theme_words
from services_catalogue.models import Gap, GapKind, GapSighting, GapTally, GapWeek
from services_catalogue.queries import published_catalogue
from services_catalogue.types import NATIONS

MOST_THEMES = 4
"""Themes one turn may count towards."""


@dataclass(frozen=True, slots=True)
class Unmet:
    """What was missing. `text` is the person's message, masked; it goes no further than the choice of words."""

    kind: str
    text: str = ""
    fact: str = ""
    service: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Theme:
    """What is left of it."""

    kind: str
    words: str
    fact: str
    service: str


def theme_of(unmet: Unmet) -> Theme | None:
    """Its theme; None where nothing of it is on the list or in the catalogue."""
    catalogue = published_catalogue()
    words = theme_words(unmet.text)
    fact = unmet.fact if unmet.fact in catalogue.facts else ""
    service = unmet.service if unmet.service in catalogue.services else ""
    is_told = fact and service if unmet.kind == GapKind.UNSETTLED else words or service
    return Theme(GapKind(unmet.kind).value, words, fact, service) if is_told else None


@transaction.atomic
def note_gaps(*, person: UUID, unmet: Iterable[Unmet], nation: str, at: datetime) -> None:
    """Count a person towards the themes of what was missing, once in four weeks, with the caller's transaction when there is one."""
    # Always in one order, so that two turns that meet wait for each other and never both.
    themes = sorted({theme for one in unmet if (theme := theme_of(one))})[:MOST_THEMES]
    if not themes:
        return
    period = period_of(at)
    key = key_of_period(period)
    for theme in themes:
        gap, _ = Gap.objects.get_or_create(kind=theme.kind, words=theme.words, fact=theme.fact, service=theme.service)
        for place in ("", nation) if nation in NATIONS else ("",):
            _count(gap=gap, nation=place, person=person, key=key, period=period, at=at)


def _count(*, gap: Gap, nation: str, person: UUID, key: bytes, period: int, at: datetime) -> None:
    week = monday_of(at)
    tally, _ = GapTally.objects.get_or_create(gap=gap, nation=nation, defaults={"period": period, "last_week": week})
    tally = GapTally.objects.select_for_update().get(pk=tally.pk)
    _, is_new = GapSighting.objects.get_or_create(tally=tally, period=period, digest=digest_of(person, int(tally.pk), key))
    if not is_new:
        return
    tally.people = tally.people + 1 if tally.period == period else 1
    tally.period, tally.last_week, tally.total = period, week, tally.total + 1
    tally.most = max(tally.most, tally.people)
    tally.save(update_fields=["period", "people", "most", "total", "last_week"])
    row, _ = GapWeek.objects.get_or_create(tally=tally, week=week)
    GapWeek.objects.filter(pk=row.pk).update(people=F("people") + 1)
