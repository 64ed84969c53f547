"""In which order tables are erased: what hangs on a row goes before the row."""

from collections.abc import Sequence
from graphlib import TopologicalSorter

from django.db import models

from consent.models import ErasureWork
from consent.stores import Erasure, Store

HELD_TO_THE_END = ErasureWork._meta.label


def erasure_order(stores: Sequence[Store]) -> tuple[Store, ...]:
    """The stores that erasure changes, those with keys to others first. What the job itself needs is left for its last step."""
    by_table = {store.table: store for store in stores}
    graph: TopologicalSorter[type[models.Model]] = TopologicalSorter({table: set() for table in by_table})
    for table in by_table:
        for field in table._meta.local_concrete_fields:
            target = field.related_model
            if isinstance(field, models.ForeignKey) and target in by_table and target is not table:
                graph.add(target, table)
    ordered = [by_table[table] for table in graph.static_order()]
    return tuple(store for store in ordered if store.erasure is not Erasure.KEEP and store.model != HELD_TO_THE_END)
