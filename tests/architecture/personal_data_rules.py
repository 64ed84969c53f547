"""What must hold between the declarations of personal data and the tables they speak of."""

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.exceptions import FieldDoesNotExist, FieldError
from django.db import models
from django.utils.module_loading import import_string

from consent.purposes import PURPOSES
from consent.stores import Impersonal, Registry, Store

TELLING_FIELDS = (models.EmailField, models.GenericIPAddressField, models.FileField)


def columns(model: type[models.Model]) -> set[str]:
    return {f.name for f in model._meta.local_concrete_fields}


def undeclared(registry: Registry, tables: Iterable[type[models.Model]]) -> Iterator[str]:
    """Every model or field that nobody declared."""
    stores = {store.model: store for store in registry.stores}
    impersonal = {entry.model for entry in registry.impersonal}
    for model in tables:
        label = model._meta.label
        if label in stores:
            known = {f.name for f in stores[label].fields} | set(stores[label].impersonal)
            yield from (f"{label}.{name} is not declared" for name in sorted(columns(model) - known))
        elif label not in impersonal:
            yield f"{label} is neither declared nor stated impersonal"


def misdeclared(registry: Registry) -> Iterator[str]:
    """Every declaration that does not fit its table."""
    labels = [entry.model for entry in (*registry.stores, *registry.impersonal)]
    yield from (f"{label} is declared twice" for label in sorted({label for label in labels if labels.count(label) > 1}))
    for store in registry.stores:
        yield from _misdeclared_store(store)
    for place in registry.places:
        yield from _missing(place.key, (place.keeper,))
        yield from (f"{place.key}: unknown purpose {purpose}" for purpose in place.purposes if purpose not in PURPOSES)
    for entry in registry.impersonal:
        yield from _misdeclared_impersonal(entry, {store.model for store in registry.stores})


def _model(label: str) -> type[models.Model] | None:
    try:
        return apps.get_model(label)
    except LookupError:
        return None


def _misdeclared_store(store: Store) -> Iterator[str]:
    yield from (f"{store.model}: unknown purpose {purpose}" for purpose in store.purposes if purpose not in PURPOSES)
    if not store.purposes:
        yield f"{store.model} has no purpose"
    model = _model(store.model)
    if model is None:
        yield f"{store.model} does not exist"
        return
    names = [f.name for f in store.fields] + list(store.impersonal)
    yield from (f"{store.model}.{name} does not exist" for name in names if name not in columns(model))
    yield from (f"{store.model}.{name} is declared twice" for name in {n for n in names if names.count(n) > 1})
    for path in filter(None, (store.subject, *store.retention.since)):
        try:
            model._default_manager.filter(**{f"{path}__isnull": False})
        except (FieldError, FieldDoesNotExist):
            yield f"{store.model}: no path {path}"
    yield from _misdeclared_retention(store, model)


def _misdeclared_retention(store: Store, model: type[models.Model]) -> Iterator[str]:
    """A period needs moments to count from, the last of which is always set; a named function has to be there."""
    found = [_field(model, path) for path in store.retention.since]
    if None in found:
        return
    yield from (
        f"{store.model}: {path} is no moment"
        for path, f in zip(store.retention.since, found, strict=True)
        if not isinstance(f, models.DateTimeField)
    )
    if found and found[-1].null:
        yield f"{store.model}: a row without {store.retention.since[-1]} would be kept for ever"
    named = (store.retention.overdue, store.retention.anonymiser, store.eraser, store.finder, store.search, store.own_words, store.reader)
    yield from _missing(store.model, named)


def _missing(what: str, paths: Iterable[str]) -> Iterator[str]:
    for path in filter(None, paths):
        try:
            import_string(path)
        except ImportError:
            yield f"{what}: no function {path}"


def _field(model: type[models.Model], path: str) -> models.Field | None:
    *links, name = path.split("__")
    try:
        for link in links:
            model = model._meta.get_field(link).related_model
        return model._meta.get_field(name)
    except (FieldDoesNotExist, AttributeError):
        return None


def _misdeclared_impersonal(entry: Impersonal, stores: set[str]) -> Iterator[str]:
    model = _model(entry.model)
    if model is None:
        yield f"{entry.model} does not exist"
        return
    for f in model._meta.local_concrete_fields:
        target = f.related_model._meta.label if f.related_model else ""
        if target == get_user_model()._meta.label or target in stores or isinstance(f, TELLING_FIELDS):
            yield f"{entry.model}.{f.name} can tell of a person, so the table is not impersonal"
