"""Who did what with revisions, for people to read; two queries for any number of them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Max

from consent.desk.acting import emails_of
from services_catalogue.models import Revision, RevisionAct


def last_acts(revisions: Iterable[Revision]) -> list[Any]:
    """The revisions, each with its last act and who did it as `last` and `who`."""
    rows: list[Any] = list(revisions)
    last = RevisionAct.objects.filter(revision__in=[row.pk for row in rows]).order_by().values("revision").annotate(last=Max("pk"))
    acts = {act.revision_id: act for act in RevisionAct.objects.filter(pk__in=[one["last"] for one in last]).defer("saved")}
    names = emails_of(str(act.by) for act in acts.values() if act.by)
    for row in rows:
        row.last = acts.get(row.pk)
        row.who = names.get(str(row.last.by), "") if row.last else ""
    return rows


def acts_of(revision: Revision) -> list[tuple[RevisionAct, str]]:
    """Everything that was done with a revision, first things first, each with who did it."""
    acts = list(revision.acts.defer("saved"))
    names = emails_of(str(act.by) for act in acts if act.by)
    return [(act, names.get(str(act.by), "")) for act in acts]
