"""One thing that is wrong with one field of one entry."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """`entry` is the entry's key, `field` a field name or a path within one, `message` plain words."""

    kind: str
    entry: str
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.kind} / {self.entry} / {self.field}: {self.message}"
