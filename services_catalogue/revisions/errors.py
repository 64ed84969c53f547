"""Why an act on a revision is refused. The messages are for the member of staff who asked for it."""

from services_catalogue.entries import Entry
from services_catalogue.revisions.merging import Merge
from services_catalogue.validation import Problem


class RevisionError(ValueError):
    """The act does not fit the revision as it stands. Nothing was changed."""


class ProblemsError(RevisionError):
    """The entry cannot be published as it is; `problems` says why, field by field."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("; ".join(str(problem) for problem in problems))


class ConflictError(RevisionError):
    """Somebody else changed the same fields meanwhile.

    `merge` holds both wordings and which fields need a choice; `saves` is the save to name when answering.
    """

    def __init__(self, message: str, *, merge: Merge, theirs: Entry, saves: int) -> None:
        self.merge, self.theirs, self.saves = merge, theirs, saves
        super().__init__(message)
