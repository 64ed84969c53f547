"""What an app declares about the personal data it keeps, and the registry of all declarations.

Export, erasure, restriction, retention, the Article 30 record and the tables of the privacy notice
are generated from these declarations and from nothing else.
"""

from consent.stores.declarations import AtEnd, DeclarationError, Erasure, Field, Retention, Store, Text
from consent.stores.places import Place, PlaceKeeper, Traces
from consent.stores.registry import Impersonal, ImpersonalPlace, Registry, load_registry

__all__ = [
    "AtEnd",
    "DeclarationError",
    "Erasure",
    "Field",
    "Impersonal",
    "ImpersonalPlace",
    "Place",
    "PlaceKeeper",
    "Registry",
    "Retention",
    "Store",
    "Text",
    "Traces",
    "load_registry",
]
