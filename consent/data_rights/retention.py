"""The clear-out of rows past their period (UK GDPR Art 5(1)(e)), made from the declared stores and nothing else."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.utils.module_loading import import_string

from consent.stores import AtEnd, Registry, Store, load_registry

FIRST_BATCH = 50  # small until it is known how long rows take
LONG_BATCH_SECONDS = 0.1  # about as long as another writer waits on SQLite


@dataclass(frozen=True, slots=True)
class SweepReport:
    """Rows by table: numbers, never what was in them. `kept` are past their period and kept for the declared reason."""

    removed: Counter[str] = field(default_factory=Counter)
    anonymised: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)


def sweep_retention(*, now: datetime, batch: int = 500) -> SweepReport:
    """Delete or anonymise every row past its period, at most `batch` rows and what hangs on them in a transaction.

    A row somebody is working on is left for the next time, and so is one whose time has been renewed
    since it was found. Stopped half-way, it has done whole batches; the next run does the rest.
    """
    if batch < 1:
        raise ValueError("A batch has at least one row.")
    report = SweepReport()
    registry = load_registry()
    for store in _walked(registry):
        if store.retention.at_end is AtEnd.KEEP:
            report.kept[store.model] += store.overdue(now).count()
        else:
            _sweep_store(store, now, batch, report)
    return SweepReport(*(+counts for counts in (report.removed, report.anonymised, report.kept)))


def count_overdue(*, now: datetime) -> SweepReport:
    """What a sweep would find at this moment, by table. Changes nothing; rows that only hang on others are not counted."""
    report = SweepReport()
    for store in load_registry().stores:
        counts = {AtEnd.DELETE: report.removed, AtEnd.ANONYMISE: report.anonymised, AtEnd.KEEP: report.kept}
        if found := store.overdue(now).count():
            counts[store.retention.at_end][store.model] = found
    return report


def _walked(registry: Registry) -> Iterator[Store]:
    """Every store with a period of its own; rows that always go with another store's are not looked for again."""
    for store in registry.stores:
        if store.retention.is_measured and not any(_falls_with(store, other) for other in registry.stores):
            yield store


def _falls_with(store: Store, other: Store) -> bool:
    """Whether each row has the period of the row it hangs on in `other`, and the database deletes it with that row."""
    here, there = store.retention, other.retention
    if store is other or len(here.since) != 1 or len(there.since) != 1:
        return False
    if here.days != there.days or not here.at_end is there.at_end is AtEnd.DELETE:
        return False
    *links, name = here.since[0].split("__")
    table: type[models.Model] = store.table
    for link in links:
        key: Any = table._meta.get_field(link)
        if not isinstance(key, models.ForeignKey) or key.null or key.remote_field.on_delete is not models.CASCADE:
            return False
        table = key.related_model
    return bool(links) and table is other.table and name == there.since[0]


def _sweep_store(store: Store, now: datetime, batch: int, report: SweepReport) -> None:
    """Walk the table once in the order of its key. A batch that took long makes the next smaller, a quick one larger."""
    after: Any = None
    size = min(batch, FIRST_BATCH)
    while keys := _next_keys(store, now, after, size):
        began = time.perf_counter()
        _sweep_batch(store, now, keys, report)
        took = time.perf_counter() - began
        after = keys[-1]
        if took > LONG_BATCH_SECONDS:
            size = max(1, size // 2)
        elif took < LONG_BATCH_SECONDS / 2:
            size = min(batch, size * 2)
        time.sleep(min(took, LONG_BATCH_SECONDS))  # people's own writes come in between


def _next_keys(store: Store, now: datetime, after: Any, size: int) -> list[Any]:
    rows = store.overdue(now).order_by("pk")
    if after is not None:
        rows = rows.filter(pk__gt=after)
    return list(rows.values_list("pk", flat=True)[:size])


def _sweep_batch(store: Store, now: datetime, keys: Sequence[Any], report: SweepReport) -> None:
    """One transaction. The rows are found again under their locks, because time has passed since they were read."""
    with transaction.atomic():
        held = store.overdue(now).filter(pk__in=keys).order_by("pk").only("pk")
        locked = [row.pk for row in held.select_for_update(skip_locked=True, of=("self",))]
        rows = store.table._base_manager.filter(pk__in=locked)
        anonymised, removed = 0, dict[str, int]()
        if store.retention.at_end is AtEnd.ANONYMISE:
            anonymised = import_string(store.retention.anonymiser)(rows)
        else:
            removed = rows.delete()[1]
    report.anonymised[store.model] += anonymised
    report.removed.update(removed)
