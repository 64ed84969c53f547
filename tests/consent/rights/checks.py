"""What must hold between a person's tables, their export and their erasure, read without the code that makes either."""

import json
import zipfile
from pathlib import Path
from typing import Any
from uuid import UUID

from consent.stores import Erasure, Store, load_registry

CLOCKWORK = frozenset({"requests", "request_steps", "copies", "what_was_done", "sessions"})
"""Sections whose rows change while the copy is made, or whose key is a secret."""


def differences(subject: UUID, archive: Path) -> list[str]:
    """Every store whose section of the archive is not what its table holds, field by field."""
    with zipfile.ZipFile(archive) as opened:
        data = json.loads(opened.read("data.json"))["sections"]
    found = []
    for store in load_registry().stores:
        if store.export and store.export not in CLOCKWORK:
            names = exported_fields(store)
            got = [json.dumps({name: row[name] for name in names}, sort_keys=True) for row in data[store.export]]
            wanted = [json.dumps({name: plain(row, name) for name in names}, sort_keys=True) for row in store.rows(subject)]
            if sorted(got) != sorted(wanted):
                found.append(store.model)
    return found


def exported_fields(store: Store) -> list[str]:
    """What of a store a person is given."""
    return [field.name for field in store.fields if not field.is_secret and not field.is_of_others]


def plain(row: Any, name: str) -> Any:
    """A value as JSON has it; a name for a key to a table that is about nobody."""
    field = row._meta.get_field(name)
    value = getattr(row, field.attname)
    if field.is_relation and value is not None and field.related_model._meta.app_label in ("auth", "contenttypes"):
        return str(getattr(row, name))
    return json.loads(json.dumps(value, default=lambda one: one.isoformat() if hasattr(one, "isoformat") else str(one)))


def everything_of(subject: UUID) -> dict[str, list[str]]:
    """Every row declared of somebody, as values: for comparing before and after."""
    return {store.model: sorted(map(str, store.rows(subject).order_by().values_list())) for store in load_registry().stores}


def left_of(subject: UUID) -> list[str]:
    """Stores that should hold nothing of an erased person and do."""
    return [store.model for store in load_registry().stores if store.erasure is Erasure.DELETE and store.rows(subject).exists()]
