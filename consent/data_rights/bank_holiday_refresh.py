"""Taking in a newer list of bank holidays: what changes is shown, no past date is lost unsaid, every open case is worked out again."""

import urllib.request
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

from django.db import transaction

from consent.audit import SYSTEM, record
from consent.data_rights.bank_holidays import (
    BankHolidayError,
    Change,
    Holidays,
    as_plain,
    find_changes,
    keep_past,
    known_holidays,
    parse_govuk,
)
from consent.data_rights.case_clock import Recalculation, recalculate_due_dates
from consent.data_rights.clock_events import LONDON
from consent.data_rights.working_days import Division
from consent.models import BankHolidayList

LARGEST = 2_000_000
PATIENCE_SECONDS = 20
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Refresh:
    """What a list changed: `kept` are past dates that it no longer has, `recalculated` the open cases."""

    changes: tuple[Change, ...]
    kept: tuple[Change, ...]
    recalculated: tuple[Recalculation, ...] = ()


def read_list(source: str) -> str:
    """The text of a file or an https address. Raises BankHolidayError."""
    try:
        if "://" not in source:
            return Path(source).read_text("utf-8-sig")
        if urlsplit(source).scheme != "https":
            raise BankHolidayError("only https addresses are read")
        with _OPENER.open(source, timeout=PATIENCE_SECONDS) as answer:
            body = answer.read(LARGEST + 1)
    except (OSError, URLError, ValueError) as error:
        raise error if isinstance(error, BankHolidayError) else BankHolidayError(str(error)) from error
    if len(body) > LARGEST:
        raise BankHolidayError(f"it is larger than {LARGEST:,} bytes")
    return str(body.decode("utf-8", errors="replace"))


def compare(text: str, *, today: date, drop_past: bool) -> tuple[Holidays, Refresh]:
    """The list that would be known, and what would change. Raises BankHolidayError for a list that is none or ends sooner."""
    old, new = known_holidays(), parse_govuk(text)
    for division in Division:
        if (ends := max(new[division])).year < (known := max(old[division])).year:
            raise BankHolidayError(f"{division} ends in {ends.year}, and is known up to {known.year}")
    merged = keep_past(old, new, today=today, is_dropping=drop_past)
    kept = tuple(change for change in find_changes(merged, new) if not change.new)
    return merged, Refresh(find_changes(old, merged), tuple(change for change in kept if change.day >= min(new[change.division])))


@transaction.atomic
def take_in(text: str, *, source: str, now: datetime, drop_past: bool = False) -> Refresh:
    """Make the list the known one and work every open case out again: all of it or nothing. Raises BankHolidayError."""
    merged, found = compare(text, today=now.astimezone(LONDON).date(), drop_past=drop_past)
    newest = BankHolidayList.objects.order_by("-pk").first()
    if newest is not None and not found.changes:
        BankHolidayList.objects.filter(pk=newest.pk).update(looked_at=now)
        return found
    taken = BankHolidayList.objects.create(taken_at=now, looked_at=now, source=source[:300], divisions=as_plain(merged))
    if not found.changes:
        return found
    reason = f"bank holidays refreshed from {source}"[:300]
    done = Refresh(found.changes, found.kept, tuple(recalculate_due_dates(now=now, reason=reason)))
    moved = sum(one.old != one.new for one in done.recalculated)
    record(
        action="bank_holidays.refreshed",
        actor=SYSTEM,
        at=now,
        details={"list": taken.pk, "changed_days": len(done.changes), "open_cases": len(done.recalculated), "moved": moved},
    )
    return done


def is_refresh_due(*, now: datetime) -> bool:
    """Whether nobody has looked for a week."""
    return not BankHolidayList.objects.filter(looked_at__gt=now - WEEK).exists()


class _HttpsOnly(urllib.request.HTTPRedirectHandler):
    """Follows no redirect to a place that anybody on the way could have written."""

    def redirect_request(self, *args: object) -> urllib.request.Request | None:
        """The next request, when it is https as well."""
        found = super().redirect_request(*args)  # type: ignore[arg-type]  # passed on as they came
        if found is not None and found.type != "https":
            raise URLError("redirected away from https")
        return found


_OPENER = urllib.request.build_opener(_HttpsOnly)
