"""Two changes of one entry brought together, field by field."""

from dataclasses import dataclass

from services_catalogue.entries import Entry


@dataclass(frozen=True, slots=True)
class Merge:
    """The entry with every change that only one side made; `conflicts` are the fields both changed, where mine stands."""

    content: Entry
    conflicts: tuple[str, ...]


def merge(*, base: Entry, mine: Entry, theirs: Entry) -> Merge:
    """What both sides made of one entry. A field that both changed alike is no conflict."""
    content, conflicts = dict(mine), []
    for name in dict.fromkeys((*base, *theirs, *mine)):
        was, is_mine, is_theirs = base.get(name), mine.get(name), theirs.get(name)
        if is_theirs in (was, is_mine):
            continue
        if is_mine == was:
            content[name] = is_theirs
        else:
            conflicts.append(name)
    return Merge(content, tuple(conflicts))
