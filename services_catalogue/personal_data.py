"""What the catalogue keeps about people: nothing. Its tables hold published facts about services."""

from consent.stores import Impersonal, Store

STORES: tuple[Store, ...] = ()
IMPERSONAL: tuple[Impersonal, ...] = ()
