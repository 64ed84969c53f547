"""Official pages as rows, and the tasks that come of pages that changed, moved or were withdrawn."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from hashlib import sha256
from typing import Any
from urllib.parse import unquote, urlsplit

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from services_catalogue.freshness.addresses import users_of_addresses
from services_catalogue.freshness.content import Page
from services_catalogue.freshness.difference import difference
from services_catalogue.freshness.reviews import open_task, pass_task
from services_catalogue.models import OfficialPage, Reason, ReviewTask, Service

HOST = "www.gov.uk"


def path_of(address: str) -> str:
    """The path of an address on GOV.UK that can have words; empty for any other address."""
    parts = urlsplit(address)
    path = unquote(parts.path).rstrip("/")
    return path if parts.hostname == HOST and path and len(path) <= 400 else ""


@transaction.atomic
def register_pages() -> None:
    """A row for every page of GOV.UK that a service names; none for any other."""
    users: dict[str, list[str]] = defaultdict(list)
    for address, named in users_of_addresses().items():
        if path := path_of(address):
            users[path] += [user for user in named if user.startswith("services/") and user not in users[path]]
    wanted = {path: sorted(named) for path, named in users.items() if named}
    known = {page.path: page for page in OfficialPage.objects.select_for_update().only("path", "used_by")}
    OfficialPage.objects.filter(path__in=known.keys() - wanted.keys()).delete()
    OfficialPage.objects.bulk_create([OfficialPage(path=path, used_by=wanted[path]) for path in wanted.keys() - known.keys()])
    for path, page in known.items():
        if path in wanted and page.used_by != wanted[path]:
            OfficialPage.objects.filter(pk=page.pk).update(used_by=wanted[path])


def keep_page(row: OfficialPage, page: Page, *, now: datetime) -> None:
    """Write down a page as it is now. The words it had when it was last reviewed stay until somebody has looked."""
    known: dict[str, Any] = {"read_at": now, "trouble": "", "withdrawn": page.withdrawn, "moved_to": page.moved_to}
    if page.words or page.title:
        known |= {"title": page.title[:300], "latest_words": page.words, "latest_fingerprint": page.fingerprint}
        known |= {"public_updated_at": page.public_updated_at, "change_notes": [list(note) for note in page.change_notes]}
    found = OfficialPage.objects.filter(pk=row.pk)
    found.update(**known)
    found.filter(fingerprint="").update(words=F("latest_words"), fingerprint=F("latest_fingerprint"))


def keep_trouble(row: OfficialPage, trouble: str, *, now: datetime) -> None:
    """Write down why a page could not be read. Nothing is concluded from it."""
    OfficialPage.objects.filter(pk=row.pk).update(trouble=trouble[:300], read_at=now)


@transaction.atomic
def settle_page_tasks(*, now: datetime) -> int:
    """Open a task for each service and reason that its pages give, and close those that none gives any more; how many are new."""
    checked = dict(Service.objects.values_list("pk", "checked_on"))
    found: dict[tuple[str, Reason], list[OfficialPage]] = defaultdict(list)
    for page in OfficialPage.objects.all():
        for service in (user.split("/", 1)[1] for user in page.used_by):
            if service in checked:
                for reason in reasons_of(page, checked[service]):
                    found[service, reason].append(page)
    opened = 0
    for (service, reason), pages in sorted(found.items()):
        words = "\n\n".join(_told(page, reason, checked[service]) for page in pages)
        opened += open_task(kind="services", entry=service, reason=reason, now=now, difference=words, evidence=_evidence(pages))
    waiting = ReviewTask.objects.filter(
        closed_at=None, kind="services", reason__in=(Reason.PAGE_CHANGED, Reason.PAGE_MOVED, Reason.PAGE_WITHDRAWN)
    )
    for entry, kept_reason in waiting.values_list("entry", "reason"):
        if (entry, Reason(kept_reason)) not in found:
            pass_task(kind="services", entry=entry, reason=Reason(kept_reason), now=now)
    return opened


def reasons_of(page: OfficialPage, checked_on: date) -> Iterable[Reason]:
    """Why somebody should look at an entry that was checked on a day and stands on this page."""
    if page.withdrawn:
        yield Reason.PAGE_WITHDRAWN
    if page.moved_to:
        yield Reason.PAGE_MOVED
    if page.latest_fingerprint != page.fingerprint or _was_updated(page, checked_on):
        yield Reason.PAGE_CHANGED


def _was_updated(page: OfficialPage, checked_on: date) -> bool:
    return page.public_updated_at is not None and timezone.localdate(page.public_updated_at) > checked_on


def _evidence(pages: list[OfficialPage]) -> str:
    seen = [f"{page.path} {page.latest_fingerprint} {page.public_updated_at} {page.withdrawn} {page.moved_to}" for page in pages]
    return sha256("\n".join(seen).encode()).hexdigest()


def _told(page: OfficialPage, reason: Reason, checked_on: date) -> str:
    where = f"https://{HOST}{page.path}"
    if reason is Reason.PAGE_WITHDRAWN:
        return f"{where}\n{_('GOV.UK has withdrawn this page.')} {page.withdrawn}"
    if reason is Reason.PAGE_MOVED:
        return f"{where}\n→ {page.moved_to}"
    return "\n".join(filter(None, (where, *_updates(page, checked_on), _words_changed(page))))


def _updates(page: OfficialPage, checked_on: date) -> Iterable[str]:
    if page.public_updated_at is not None and _was_updated(page, checked_on):
        days = {"updated": date_format(timezone.localdate(page.public_updated_at), "j F Y"), "checked": date_format(checked_on, "j F Y")}
        yield _("GOV.UK updated it on %(updated)s; this entry was checked on %(checked)s.") % days
    yield from (f"{moment[:10]}: {note}" for moment, note in page.change_notes if moment[:10] > checked_on.isoformat())


def _words_changed(page: OfficialPage) -> str:
    if page.latest_fingerprint == page.fingerprint:
        return _("Its words are the same as when they were first read here, so there is nothing to compare. Read the page.")
    return difference(page.words, page.latest_words)
