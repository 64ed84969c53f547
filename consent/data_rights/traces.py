"""What could give an erased person away: their number, addresses, and pieces of what only they wrote."""

import re
from collections.abc import Iterator
from uuid import UUID

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models
from django.utils.module_loading import import_string

from consent.data_rights.table_search import rows_holding, table_holds
from consent.models import ErasureWork, RightsRequest
from consent.stores import Registry, Store, Traces, load_registry

PIECE = re.compile(r"[ !#-\[\]-~]{24,80}")  # plain letters: every table and every encoding writes them the same
MOST_FRAGMENTS = 8
CANDIDATES = 12


def traces_of(case: RightsRequest) -> Traces:
    """The traces that were collected before anything was erased."""
    assert case.subject is not None
    work = ErasureWork.objects.filter(case=case).first()
    if work is None:
        return Traces(subject=case.subject)
    return Traces(subject=case.subject, user_id=work.user_id, emails=tuple(work.emails), fragments=tuple(work.fragments))


def collect_traces(subject: UUID) -> Traces:
    """Addresses from the account and every declared email field; fragments that nobody else wrote and no public table holds."""
    registry = load_registry()
    user = get_user_model()._default_manager.filter(pseudonym=subject).first()
    emails = dict.fromkeys(email.lower() for store in registry.stores for email in _emails(store, subject) if email)
    return Traces(
        subject=subject,
        user_id=user.pk if user else None,
        emails=tuple(emails),
        fragments=_only_theirs(_candidates(registry, subject), registry, subject),
    )


def _emails(store: Store, subject: UUID) -> Iterator[str]:
    fields = [f.name for f in store.table._meta.local_concrete_fields if isinstance(f, models.EmailField)]
    for values in store.rows(subject).values_list(*fields) if fields else ():
        yield from values


def _candidates(registry: Registry, subject: UUID) -> list[str]:
    """Pieces long enough to be somebody's own, spread over all that was written."""
    found = [text for store in registry.stores for text in _own_words(store, subject)]
    pieces = list(dict.fromkeys(piece.strip() for text in found for piece in PIECE.findall(text) if len(piece.split()) > 3))
    step = max(1, len(pieces) // CANDIDATES)
    return pieces[::step][:CANDIDATES]


def _own_words(store: Store, subject: UUID) -> Iterator[str]:
    rows = store.rows(subject)
    if store.own_words:
        yield from import_string(store.own_words)(rows)
        return
    texts = {f.name for f in store.table._meta.local_concrete_fields if isinstance(f, (models.CharField, models.TextField))}
    for field in store.fields:
        if field.special_category and field.name in texts:
            yield from (str(value) for value in rows.values_list(field.name, flat=True).iterator())


def _only_theirs(pieces: list[str], registry: Registry, subject: UUID) -> tuple[str, ...]:
    """Without what others wrote as well, or what the public tables say: that would be found again and mean nothing.

    What stands in tables about staff, in kept evidence or in tables nobody declared still counts as theirs.
    """
    shared: set[str] = set()
    for store in registry.stores:
        if not store.is_about_staff:
            own = store.rows(subject).order_by().values("pk")
            shared |= rows_holding(store.table, pieces, without=own)
    for entry in registry.impersonal:
        table = apps.get_model(entry.model)
        if table_holds(table, pieces):  # which is quick, and seldom so
            shared |= rows_holding(table, pieces)
    return tuple(piece for piece in pieces if piece not in shared)[:MOST_FRAGMENTS]
