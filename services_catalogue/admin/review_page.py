"""The page on which a change is judged: side by side with what it would replace, who wrote what, and what may be done by whom."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from consent.admin.base import officer_of
from services_catalogue import revisions
from services_catalogue.admin.act_forms import ScheduleForm, SendBackForm
from services_catalogue.admin.acts_of import acts_of
from services_catalogue.admin.draft_page import fault_words, moved_on, outdated_of
from services_catalogue.admin.entry_page import label_of, lines_of, name_of, raw, shown_sections
from services_catalogue.admin.rights import may_discard, may_publish, may_write
from services_catalogue.entries import SHAPES, Entry
from services_catalogue.models import Change, Revision, RevisionState
from services_catalogue.revisions.comparing import Line

DRAFT, IN_REVIEW, SCHEDULED = RevisionState.DRAFT, RevisionState.IN_REVIEW, RevisionState.SCHEDULED
COLOURS = {IN_REVIEW: "soon", SCHEDULED: "soon", RevisionState.PUBLISHED: "fine", RevisionState.WITHDRAWN: "late"}


@dataclass(frozen=True, slots=True)
class Compared:
    """One field on both sides, and as stored where that says more."""

    label: str
    before: tuple[Line, ...]
    after: tuple[Line, ...]
    raw: tuple[str, str] | None = None


def compared(kind: str, before: Entry, after: Entry) -> list[Compared]:
    """Every field that is not the same."""
    found = []
    for name in SHAPES[kind]:
        was, now = before.get(name), after.get(name)
        if (was or None) == (now or None):
            continue
        sides = revisions.marked(lines_of(name, was), lines_of(name, now))
        found.append(Compared(label_of(kind, name), *sides, raw=(raw(was), raw(now)) if name in ("rules", "examples") else None))
    return found


def review_context(request: HttpRequest, revision: Revision, bound: dict[str, Any]) -> dict[str, Any]:
    """Everything the page shows."""
    is_open, user = revision.is_open, request.user
    against = revision.base if is_open else _before(revision)
    is_writer = officer_of(request).pseudonym in revisions.writers_of(revision)
    return {
        "revision": revision,
        "name": name_of(revision.kind, revision.content, revision.key),
        "colour": COLOURS.get(RevisionState(revision.state), "none"),
        "is_withdrawal": revision.change == Change.WITHDRAWAL,
        "compared": compared(revision.kind, against or {}, revision.content) if revision.change == Change.EDIT else [],
        "is_new": against is None,
        "sections": shown_sections(revision.kind, revision.content, outdated_of(revision) if is_open else revision.welsh_outdated),
        "problems": [fault_words(problem) for problem in revisions.own_problems(revision)] if is_open else [],
        "moved_on": moved_on(revision) if is_open else "",
        "acts": acts_of(revision),
        "may_write": may_write(user, revision.kind),
        "may_discard": is_open and may_discard(user, revision),
        "may_submit": revision.state == DRAFT and may_write(user, revision.kind),
        "may_publish": may_publish(user) and not is_writer and revision.state == IN_REVIEW,
        "send_back_form": _form("send_back", SendBackForm, bound) if may_publish(user) and revision.state == IN_REVIEW else None,
        "schedule_form": _form("schedule", ScheduleForm, bound)
        if may_publish(user) and not is_writer and revision.state == IN_REVIEW
        else None,
        "may_unschedule": may_publish(user) and revision.state == SCHEDULED,
        "why_not": _why_not(revision, is_publisher=may_publish(user), is_writer=is_writer),
        "may_restore": not is_open and revision.state != RevisionState.PUBLISHED and may_write(user, revision.kind),
        "refusals": bound.get("refusals", []),
    }


def _form(name: str, form: type[Any], bound: dict[str, Any]) -> Any:
    return bound.get(name) or form(auto_id=f"{name}_%s")


def _why_not(revision: Revision, *, is_publisher: bool, is_writer: bool) -> str:
    if revision.state not in (IN_REVIEW, SCHEDULED):
        return ""
    if is_writer and revision.state == IN_REVIEW:
        return _("You wrote some of this. Somebody else has to publish it.")
    return "" if is_publisher else _("A publisher decides on this.")


def _before(revision: Revision) -> Entry | None:
    earlier = Revision.objects.filter(
        kind=revision.kind, key=revision.key, number__lt=revision.number, published_at__isnull=False, change=Change.EDIT
    )
    content: Entry | None = earlier.order_by("-number").values_list("content", flat=True).first()
    return content
