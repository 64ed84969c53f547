"""Whether the catalogue would hold together with one entry changed: everything that stops publication, in words."""

from typing import Any

from services_catalogue.entries import REQUIRED, Entry, completed, key_of
from services_catalogue.models import Change, Revision
from services_catalogue.queries import stored_entries
from services_catalogue.validation import Problem, find_problems


def problems_with(kind: str, key: str, entry: Entry | None) -> list[Problem]:
    """What would be wrong if this entry said this, or were gone; only what is not wrong already."""
    stored = stored_entries()
    others = [other for other in stored[kind] if key_of(kind, other) != key]
    changed = {**stored, kind: [*others, entry] if entry is not None else others}
    problems = find_problems(changed)
    if not problems:
        return []
    before = {str(problem) for problem in find_problems(stored)}
    return [problem for problem in problems if str(problem) not in before]


def problems_of(revision: Revision) -> list[Problem]:
    """What stops a revision from being published. None means it can be."""
    if revision.change == Change.WITHDRAWAL:
        return problems_with(revision.kind, revision.key, None)
    return problems_with(revision.kind, revision.key, revision.content)


def complete(kind: str, entry: Entry) -> Entry:
    """An entry with every field of its form, as far as it can be read: a draft may be half written."""
    try:
        filled: Entry = _without_blanks(completed(kind, entry))
    except (ValueError, TypeError, AttributeError):
        return dict(entry)
    return filled


def _without_blanks(value: Any) -> Any:
    """What must be given and is not yet stays out."""
    if isinstance(value, dict):
        return {name: _without_blanks(part) for name, part in value.items() if part is not REQUIRED}
    return [_without_blanks(part) for part in value] if isinstance(value, list) else value
