"""What is worked out once in a turn, or once for a version of the catalogue, and asked for again."""

from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from services_catalogue.types import Catalogue

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Memo:
    """Belongs to one turn and ends with it: it may hold a person's words, so it is never stored and never shared."""

    found: dict[Hashable, Any] = field(default_factory=dict, repr=False)

    def once(self, key: Hashable, make: Callable[[], Found]) -> Found:
        """What `make` gave when this key was first asked for."""
        if key not in self.found:
            self.found[key] = make()
        return self.found[key]  # type: ignore[no-any-return]


class Lately(Generic[Found]):
    """What is made of a catalogue, kept for the last few versions: a draft that is tried out does not push out what is published."""

    def __init__(self, make: Callable[[Catalogue], Found]) -> None:
        self._make = make
        self._held: deque[tuple[str, Found]] = deque(maxlen=4)

    def of(self, catalogue: Catalogue) -> Found:
        """The value for this catalogue's version. Safe from any thread; two may make it at once."""
        for version, found in tuple(self._held):
            if version == catalogue.version:
                return found
        made = self._make(catalogue)
        self._held.appendleft((catalogue.version, made))
        return made
