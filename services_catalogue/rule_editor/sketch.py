"""What stands in the form: lines, and groups that hold them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

ROOT = "rules"
"""The name of the outermost group, all of whose parts must hold; a part's name adds its place, as in `rules.2.0`."""


@dataclass(slots=True)
class Line:
    """One comparison, as typed: any part of it may be missing."""

    fact: str = ""
    op: str = ""
    values: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Group:
    """Lines and groups under all, any or none."""

    kind: str = "all"
    parts: "list[Line | Group]" = field(default_factory=list)


Sketch = Group


def parts_of(group: Group, path: str = ROOT) -> Iterator[tuple[str, "Line | Group"]]:
    """Every line and group under a group with its name, in the order of the page."""
    for place, part in enumerate(group.parts):
        name = f"{path}.{place}"
        yield name, part
        if isinstance(part, Group):
            yield from parts_of(part, name)


def depth_of(path: str) -> int:
    """How deep a name stands: a rule at the top stands at 1."""
    return path.count(".")
