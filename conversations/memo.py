"""What is worked out once in a turn and asked for again."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

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
