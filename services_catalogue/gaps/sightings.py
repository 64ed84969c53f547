"""Counting a person once in four weeks without keeping who: digests under a key that goes when the four weeks are over."""

import hashlib
from datetime import date, datetime, timedelta
from secrets import token_bytes
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone

from services_catalogue.models import Gap, GapKey, GapSighting, GapTally, GapWeek

PERIOD_WEEKS = 4
KEPT_FOR, IDLE_FOR = timedelta(days=731), timedelta(weeks=26)
"""How long counts are kept, and how long a theme that never had enough people waits for more."""


def monday_of(moment: datetime) -> date:
    """The week a moment lies in, by its Monday."""
    day = timezone.localdate(moment)
    return day - timedelta(days=day.weekday())


def period_of(moment: datetime) -> int:
    """The four weeks a moment lies in, as a number."""
    return monday_of(moment).toordinal() // 7 // PERIOD_WEEKS


def key_of_period(period: int) -> bytes:
    """The period's key, made when it is first asked for; the keys and digests of earlier periods go then."""
    row, is_new = GapKey.objects.get_or_create(period=period, defaults={"key": token_bytes(32)})
    if is_new:
        forget_periods_before(period)
    return bytes(row.key)


def forget_periods_before(period: int) -> None:
    """After this no count can be traced to anybody, by us or by anyone."""
    GapKey.objects.filter(period__lt=period).delete()
    GapSighting.objects.filter(period__lt=period).delete()


def digest_of(person: UUID, tally: int, key: bytes) -> str:
    """What stands for a person in one tally. The site's secret goes in too, so that a copy of the tables alone opens nothing."""
    secret = hashlib.blake2b(settings.SECRET_KEY.encode(), digest_size=32).digest()
    return hashlib.blake2b(f"{tally}:{person}".encode(), key=hashlib.blake2b(secret + key).digest(), digest_size=16).hexdigest()


def sightings_of(person: UUID) -> QuerySet[GapSighting]:
    """The rows about a person, found again by their digests; none from periods whose key is gone."""
    keys = {row.period: bytes(row.key) for row in GapKey.objects.all()}
    rows = GapSighting.objects.filter(period__in=keys).values_list("pk", "tally_id", "period", "digest")
    own = [pk for pk, tally, period, digest in rows.iterator() if digest == digest_of(person, tally, keys[period])]
    return GapSighting.objects.filter(pk__in=own)


def old_sightings(now: datetime) -> QuerySet[GapSighting]:
    """Digests of four weeks that are over."""
    return GapSighting.objects.filter(period__lt=period_of(now))


def tidy_gaps(*, now: datetime) -> None:
    """Forget who was counted once four weeks are over, themes that stayed small, and counts that are old."""
    week = monday_of(now)
    forget_periods_before(period_of(now))
    GapWeek.objects.filter(week__lt=week - KEPT_FOR).delete()
    small = Q(most__lt=settings.GAP_PEOPLE, last_week__lt=week - IDLE_FOR)
    GapTally.objects.filter(small | Q(last_week__lt=week - KEPT_FOR)).delete()
    Gap.objects.filter(tallies=None).delete()
