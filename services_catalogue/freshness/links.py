"""What a look at an address leaves in its row, and the tasks that come of addresses broken night after night."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from services_catalogue.freshness.addresses import users_of_addresses
from services_catalogue.freshness.probe import Verdict
from services_catalogue.freshness.reviews import open_task, pass_task
from services_catalogue.models import LinkCheck, LinkState, Reason, ReviewTask

BROKEN = (LinkState.GONE, LinkState.SOFT_GONE, LinkState.FAILING, LinkState.ELSEWHERE)
SOUND = (LinkState.FINE, LinkState.MOVED, LinkState.REDIRECTED)
RETRY = timedelta(hours=12)  # less than a night, more than the longest run


@transaction.atomic
def register_addresses() -> None:
    """A row for every address that is published now, with the entries that name it; none for any other."""
    users = users_of_addresses()
    known = {link.address: link for link in LinkCheck.objects.select_for_update()}
    new = [LinkCheck(address=address, used_by=named) for address, named in users.items() if address not in known]
    changed = [link for address, link in known.items() if address in users and link.used_by != users[address]]
    for link in changed:
        link.used_by = users[link.address]
    LinkCheck.objects.filter(address__in=known.keys() - users.keys()).delete()
    LinkCheck.objects.bulk_create(new, ignore_conflicts=True)
    LinkCheck.objects.bulk_update(changed, ["used_by"])


def is_to_be_asked(link: LinkCheck, *, now: datetime, days: float) -> bool:
    """Whether what is known of an address is too old, or was no good the night before."""
    if link.checked_at is None:
        return True
    return bool(link.checked_at <= now - (timedelta(days=days) if link.state in SOUND else RETRY))


def keep_verdict(link: LinkCheck, verdict: Verdict, *, now: datetime) -> None:
    """Write down how an address stands; nights are counted by `count_night`."""
    found = LinkCheck.objects.filter(pk=link.pk)
    fields: dict[str, Any] = {
        "state": verdict.state,
        "status": verdict.status,
        "detail": verdict.detail[:300],
        "new_address": verdict.new_address,
    }
    if verdict.status == 304:
        found.update(**fields, checked_at=now, fine_at=now, nights=0, counted_on=None)
        return
    fields |= {"etag": verdict.etag, "last_modified": verdict.last_modified, "checked_at": now}
    if verdict.state in SOUND:
        found.update(**fields, fine_at=now, nights=0, counted_on=None)
    else:
        found.update(**fields)


def count_night(night: date, *, now: datetime) -> None:
    """Add tonight to what was found broken, once, however often it was looked at.

    Where not one site answered tonight, it is our own network that is broken, and nothing is counted.
    """
    tonight = LinkCheck.objects.filter(checked_at__gt=now - RETRY)
    if tonight.filter(status__isnull=False).exists():
        tonight.filter(state__in=BROKEN).exclude(counted_on=night).update(nights=F("nights") + 1, counted_on=night)


@transaction.atomic
def settle_link_tasks(*, now: datetime, nights: int) -> int:
    """Open a task for each entry with an address broken for so many nights, and close those of entries with none; how many are new."""
    broken: dict[str, list[LinkCheck]] = defaultdict(list)
    failing: set[str] = set()
    for link in LinkCheck.objects.filter(nights__gt=0):
        failing.update(link.used_by)
        for user in link.used_by if link.nights >= nights else ():
            broken[user].append(link)
    opened = 0
    for user, links in sorted(broken.items()):
        kind, entry = user.split("/", 1)
        evidence = sha256("\n".join(f"{link.address} {link.state}" for link in links).encode()).hexdigest()
        words = "\n".join(map(_line, links))
        opened += open_task(kind=kind, entry=entry, reason=Reason.LINK_BROKEN, now=now, difference=words, evidence=evidence)
    for kind, entry in ReviewTask.objects.filter(reason=Reason.LINK_BROKEN, closed_at=None).values_list("kind", "entry"):
        if f"{kind}/{entry}" not in failing:
            pass_task(kind=kind, entry=entry, reason=Reason.LINK_BROKEN, now=now)
    return opened


def _line(link: LinkCheck) -> str:
    said = _("%(address)s: %(state)s (%(detail)s), for %(nights)d nights") % {
        "address": link.address,
        "state": link.get_state_display(),
        "detail": link.detail or "–",
        "nights": link.nights,
    }
    return f"{said} → {link.new_address}" if link.new_address else said


def state_counts(links: Iterable[LinkCheck]) -> dict[str, int]:
    """How many stand how."""
    counts: dict[str, int] = {}
    for link in links:
        counts[link.state] = counts.get(link.state, 0) + 1
    return dict(sorted(counts.items()))
