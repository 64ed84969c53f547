"""Whether the catalogue would hold together with one entry changed: everything that stops publication, in words."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from services_catalogue.entries import REQUIRED, Entries, Entry, completed, key_of
from services_catalogue.examples import example_problems, readers_of
from services_catalogue.models import Change, Revision
from services_catalogue.queries import stored_entries
from services_catalogue.revisions.rates import closed_by, vanished
from services_catalogue.validation import Problem, find_problems

Changes = Mapping[tuple[str, str], Entry | None]
"""What entries are going to say, by kind and key; None takes an entry away."""


def problems_with(kind: str, key: str, entry: Entry | None) -> list[Problem]:
    """What would be wrong if this entry said this, or were gone; only what is not wrong already."""
    return problems_with_all({(kind, key): entry})


def problems_with_all(changes: Changes, stored: Entries | None = None) -> list[Problem]:
    """What would be wrong if all these changes were published together; only what is not wrong already."""
    stored = stored_entries() if stored is None else stored
    changed = _after(stored, {**changes, **closings(changes, stored)})
    problems = find_problems(changed)
    problems += example_problems(changed, problems, only=_tried(changes, stored))
    if problems:
        before = {str(problem) for problem in _before(changes, stored)}
        problems = [problem for problem in problems if str(problem) not in before]
    return problems + list(vanished(stored, changed, timezone.localdate()))


def closings(changes: Changes, stored: Entries) -> dict[tuple[str, str], Entry]:
    """Amounts that end because a change brings the next one: publishing writes them too."""
    new = [entry for (kind, _key), entry in changes.items() if kind == "rates" and entry is not None]
    rates = _after(stored, changes)["rates"] if new else []
    ended = [old for entry in new if (old := closed_by(entry, rates))]
    return {("rates", key_of("rates", old)): old for old in ended if ("rates", key_of("rates", old)) not in changes}


def _after(stored: Entries, changes: Changes) -> dict[str, list[Entry]]:
    after = {kind: [entry for entry in stored[kind] if (kind, key_of(kind, entry)) not in changes] for kind in stored}
    for (kind, _key), entry in changes.items():
        if entry is not None:
            after[kind].append(entry)
    return after


def _tried(changes: Changes, stored: Entries) -> set[str]:
    """The services whose examples these changes could break."""
    facts = {key for kind, key in changes if kind == "facts"}
    own = {key for kind, key in changes if kind == "services"}
    return own | readers_of(facts, stored["services"]) if facts else own


def _before(changes: Changes, stored: Entries) -> list[Problem]:
    """What is wrong already. The examples of a changed entry never are: whoever changes it mends them."""
    problems = find_problems(stored)
    changed = {key for kind, key in changes if kind == "services"}
    return problems + example_problems(stored, problems, only=_tried(changes, stored) - changed)


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
