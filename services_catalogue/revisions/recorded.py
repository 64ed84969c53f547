"""Revisions of what reaches the public without a draft: a load from files, and dates that another act moved."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Max

from services_catalogue.entries import Entry
from services_catalogue.models import Act, Revision, RevisionState
from services_catalogue.revisions.acting import note
from services_catalogue.revisions.standing import note_welsh

BATCH = 500


def keep_load(changed: Iterable[tuple[str, str, Entry]], removed: Iterable[tuple[str, str, Entry]], *, at: datetime) -> None:
    """Keep what a load published and took away, as (kind, key, content); inside its transaction, in a fixed number of queries a batch."""
    changed, removed = list(changed), list(removed)
    last = _last_numbers()
    before = end_published({(kind, key) for kind, key, _ in (*changed, *removed)}, at)
    rows = []
    for state, entries in ((RevisionState.PUBLISHED, changed), (RevisionState.WITHDRAWN, removed)):
        for kind, key, content in entries:
            number = last[kind, key] = last.get((kind, key), 0) + 1
            ended = at if state == RevisionState.WITHDRAWN else None
            row = Revision(kind=kind, key=key, number=number, state=state, content=content, summary="Loaded from files")
            row.published_at, row.ended_at = at, ended
            note_welsh(row, before.get((kind, key)))
            rows.append(row)
    Revision.objects.bulk_create(rows, batch_size=BATCH)


def keep_published(*, kind: str, key: str, content: Entry, by: UUID | None, at: datetime, summary: str) -> Revision:
    """Keep what the public reads since an act on something else moved an entry's dates; inside the transaction that did."""
    before = end_published({(kind, key)}, at)
    last: int | None = Revision.objects.filter(kind=kind, key=key).aggregate(last=Max("number"))["last"]
    revision = Revision(kind=kind, key=key, number=(last or 0) + 1, state=RevisionState.PUBLISHED, content=content)
    revision.summary, revision.published_at = summary, at
    note_welsh(revision, before.get((kind, key)))
    revision.save()
    note(revision, Act.PUBLISHED, by=by, at=at, words=summary)
    return revision


def _last_numbers() -> dict[tuple[str, str], int]:
    found = Revision.objects.order_by().values_list("kind", "key").annotate(last=Max("number"))
    return {(kind, key): number for kind, key, number in found}


def end_published(keys: set[tuple[str, str]], at: datetime) -> dict[tuple[str, str], Revision]:
    """What was published of these entries is no longer, in a fixed number of queries a batch; what it was."""
    published = Revision.objects.filter(state=RevisionState.PUBLISHED).defer("base")
    if len(keys) <= BATCH:
        published = published.filter(key__in={key for _kind, key in keys})
    ended = {(one.kind, one.key): one for one in published if (one.kind, one.key) in keys}
    pks = [one.pk for one in ended.values()]
    for start in range(0, len(pks), BATCH):
        Revision.objects.filter(pk__in=pks[start : start + BATCH]).update(state=RevisionState.SUPERSEDED, ended_at=at)
    return ended
