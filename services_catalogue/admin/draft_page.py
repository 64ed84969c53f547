"""The page on which a draft is written: its fields in sections, both languages side by side, and what is still wrong where it is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as made
from typing import Any

from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from services_catalogue import revisions
from services_catalogue.admin.acts_of import acts_of
from services_catalogue.admin.entry_page import label_of, lines_of, mark_of, name_of
from services_catalogue.entries import PARTS, SHAPES
from services_catalogue.forms import LAYOUT, DraftForms
from services_catalogue.forms.entries import ONE_PART, TABLES
from services_catalogue.models import Act, Revision
from services_catalogue.revisions import ConflictError, RevisionError
from services_catalogue.validation import Problem


@dataclass(slots=True)
class Row:
    """One field with its Welsh beside it, or one table; and what is wrong there."""

    name: str
    field: BoundField | None = None
    welsh: BoundField | None = None
    checked: BoundField | None = None
    table: Any = None
    label: str = ""
    words: list[str] = made(default_factory=list)
    mark: str = ""
    problems: list[str] = made(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fault:
    """One line of the list at the top, with a way to its field."""

    anchor: str
    words: str


def forms_of(revision: Revision, data: Any = None) -> DraftForms:
    """The forms of a draft, empty-handed or with what was sent."""
    about = {"summary": revision.summary, "seen_summary": revision.summary, "seen": revision.saves}
    outdated = outdated_of(revision, ignoring_checks=True)
    return DraftForms(
        data,
        kind=revision.kind,
        content=revision.content,
        is_published=revision.base is not None,
        about=about | {f"checked_{name}": name in revision.welsh_checked for name in outdated},
        outdated=outdated,
    )


def outdated_of(revision: Revision, *, ignoring_checks: bool = False) -> list[str]:
    """The fields of a draft whose Welsh is behind what its English says now."""
    if ignoring_checks:
        revision = Revision(kind=revision.kind, key=revision.key, content=revision.content)
    published = revisions.published_revision(revision.kind, revision.key) if revision.key else None
    return revisions.outdated_against(revision, published)


def draft_context(revision: Revision, forms: DraftForms, problems: Iterable[Problem]) -> dict[str, Any]:
    """Everything the page shows."""
    problems = list(problems)
    acts = acts_of(revision)
    sections = sections_of(revision, forms, problems)
    last = acts[-1][0] if acts else None
    return {
        "revision": revision,
        "name": name_of(revision.kind, revision.content, revision.key),
        "forms": forms,
        "sections": sections,
        "faults": _typed_faults(forms) or [Fault(anchor_of(problem, forms), fault_words(problem)) for problem in problems],
        "is_unreadable": bool(_typed_faults(forms)),
        "acts": acts,
        "sent_back": last if last is not None and last.act in (Act.SENT_BACK, Act.REFUSED) else None,
        "moved_on": moved_on(revision),
    }


def moved_on(revision: Revision) -> str:
    """Why the draft no longer fits what is published; empty while it does."""
    try:
        revisions.brought_up_to_date(revision)
    except ConflictError as conflict:
        labels = ", ".join(label_of(revision.kind, name) for name in conflict.merge.conflicts)
        return _("Somebody published other words in the same fields since this draft was started: %(fields)s.") % {"fields": labels}
    except RevisionError as error:
        return str(error)
    return ""


def sections_of(revision: Revision, forms: DraftForms, problems: list[Problem]) -> list[tuple[str, str, list[Row]]]:
    """(anchor, title, rows) of each section."""
    kind = revision.kind
    paired, missing = revisions.paired_fields(kind), revisions.missing_welsh(kind, revision.content)
    outdated = outdated_of(revision)
    found: dict[str, list[str]] = {}
    for problem in problems:
        found.setdefault(field_name(problem), []).append(problem_words(problem))
    sections = []
    for number, (title, names) in enumerate(LAYOUT[kind]):
        rows = [row for name in names for row in _rows(name, kind, forms, paired)]
        for row in rows:
            row.problems = found.get(row.name, [])
            row.words = lines_of(row.name, revision.content.get(row.name)) if row.name in ("rules", "examples") else []
            row.mark = mark_of(row.name, missing, outdated)
        sections.append((f"section-{number}", str(title), rows))
    return sections


def _rows(name: str, kind: str, forms: DraftForms, paired: list[str]) -> list[Row]:
    entry, shape = forms.entry, SHAPES[kind][name]
    if shape.check in TABLES:
        return [Row(name, table=forms.tables[name], label=label_of(kind, name))]
    if shape.check in ONE_PART:
        return [Row(f"{name}_{part}", field=entry[f"{name}_{part}"]) for part in PARTS[shape.check]]
    check = f"checked_{name}"
    return [
        Row(
            name,
            field=entry[name],
            welsh=entry[revisions.welsh_of(name)] if name in paired else None,
            checked=forms.about[check] if check in forms.about.fields else None,
        )
    ]


def field_name(problem: Problem) -> str:
    """The row of the page a problem belongs to."""
    first, *rest = problem.field.split(".")
    shape = SHAPES[problem.kind].get(first)
    if shape is not None and shape.check in ONE_PART:
        return f"{first}_{rest[0] if rest else next(iter(PARTS[shape.check]))}"
    return f"{first.removesuffix('_cy')}_en" if first.endswith("_cy") else first


def anchor_of(problem: Problem, forms: DraftForms) -> str:
    """Where its field is."""
    first, *rest = problem.field.split(".")
    if first in TABLES and len(rest) > 1 and rest[0].isdecimal():
        return f"id_{first}-{int(rest[0]) - 1}-{'_'.join(rest[1:])}"
    name = first if first in forms.entry.fields else field_name(problem)
    return (forms.entry[name].id_for_label if name in forms.entry.fields else "") or f"row_{name}"


def problem_words(problem: Problem) -> str:
    """What is wrong, after what part of the field it speaks of."""
    __, *rest = problem.field.split(".")
    part = " ".join(piece.replace("_", " ") if not piece.isdecimal() else _("line %(number)s") % {"number": piece} for piece in rest)
    return f"{part}: {problem.message}" if part else problem.message


def fault_words(problem: Problem) -> str:
    """A problem for the list at the top."""
    return f"{label_of(problem.kind, problem.field.split('.')[0])}: {problem_words(problem)}"


def _typed_faults(forms: DraftForms) -> list[Fault]:
    typed = [forms.about, forms.entry, *(form for table in forms.tables.values() for form in table.forms)]
    return [
        Fault(form[name].id_for_label or f"row_{name}", f"{form[name].label}: {error}")
        for form in typed
        if form.is_bound
        for name, errors in form.errors.items()
        if name in form.fields
        for error in errors
    ]
