"""What is wrong with a draft by itself, quickly enough for every look at it; `checking.problems_of` has the last word."""

from services_catalogue.entries import KINDS, Entries, Entry, key_of
from services_catalogue.examples import example_problems
from services_catalogue.models import Change, Revision
from services_catalogue.rows import MODELS, all_rows, entry_of
from services_catalogue.validation import Problem, find_problems

NAMED_BY_OTHERS = {"services": "pk", "rates": "rate_id", "facts": "pk"}


def own_problems(revision: Revision) -> list[Problem]:
    """What is wrong with its entry, read against what the entry names and no more."""
    if revision.change == Change.WITHDRAWAL:
        return []
    kind, entry = revision.kind, revision.content
    key, around = key_of(kind, entry), _around(revision)
    known = {other: set(map(str, MODELS[other].objects.values_list(column, flat=True))) for other, column in NAMED_BY_OTHERS.items()}
    problems = find_problems(around, known=known)
    if kind == "services":
        problems += example_problems(around, problems, only={key})
    return [problem for problem in problems if problem.kind == kind and problem.entry == key]


def _around(revision: Revision) -> Entries:
    """The entry, every fact, and of a rate its other days."""
    kind, entry = revision.kind, revision.content
    around: dict[str, list[Entry]] = {other: [] for other in KINDS}
    around["facts"] = [entry_of("facts", row) for row in all_rows("facts")]
    if kind == "facts":
        around["facts"] = [fact for fact in around["facts"] if fact["id"] != entry.get("id")]
    if kind == "rates":
        same = (entry_of(kind, row) for row in all_rows(kind).filter(rate_id=str(entry.get("id"))))
        around[kind] = [rate for rate in same if key_of(kind, rate) != revision.key]
    around[kind] = [*around[kind], entry]
    return around
