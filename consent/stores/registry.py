"""Every declaration of the project in one value."""

from dataclasses import dataclass
from importlib import import_module

from django.conf import settings

from consent.stores.declarations import Store
from consent.stores.places import Place


@dataclass(frozen=True, slots=True)
class Impersonal:
    """A table that holds nothing about a citizen or member of staff, and why."""

    model: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImpersonalPlace:
    """Somewhere outside of tables that holds nothing about anybody, and why."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Registry:
    """Every declaration of the project."""

    stores: tuple[Store, ...]
    impersonal: tuple[Impersonal, ...]
    places: tuple[Place, ...] = ()
    impersonal_places: tuple[ImpersonalPlace, ...] = ()


def load_registry() -> Registry:
    """The declarations of every module named in settings.PERSONAL_DATA_STORES, in that order. Those of places are optional."""
    modules = [import_module(path) for path in settings.PERSONAL_DATA_STORES]
    return Registry(
        stores=tuple(store for module in modules for store in module.STORES),
        impersonal=tuple(entry for module in modules for entry in module.IMPERSONAL),
        places=tuple(place for module in modules for place in getattr(module, "PLACES", ())),
        impersonal_places=tuple(place for module in modules for place in getattr(module, "IMPERSONAL_PLACES", ())),
    )
