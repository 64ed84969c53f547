"""What two people changed, side by side, for one of them to choose; everything typed travels with the page."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from services_catalogue.admin.act_forms import ChoiceForm
from services_catalogue.admin.entry_page import label_of, lines_of, name_of
from services_catalogue.entries import Entry
from services_catalogue.models import Revision
from services_catalogue.revisions import ConflictError, marked


@dataclass(frozen=True, slots=True)
class Meeting:
    """One person's unsaved work that met another's; `seen` is the save it now stands on."""

    what: str
    content: Entry
    seen: int
    summary: str | None = None
    checked: tuple[str, ...] = ()

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> "Meeting":
        """Back from the page. Raises ValueError, KeyError or TypeError when somebody wrote into it."""
        kept = json.loads(given["kept"])
        if kept["what"] not in ("save", "rebase") or not isinstance(kept["content"], dict):
            raise ValueError
        summary = kept["summary"] if isinstance(kept["summary"], str) else None
        return cls(kept["what"], kept["content"], int(kept["seen"]), summary, tuple(map(str, kept["checked"])))

    def written(self) -> str:
        """For the page."""
        kept = {"what": self.what, "content": self.content, "seen": self.seen, "summary": self.summary, "checked": self.checked}
        return json.dumps(kept, ensure_ascii=False)

    def saying(self, content: Entry) -> "Meeting":
        """The same with other words."""
        return replace(self, content=content)


def conflict_context(
    revision: Revision,
    meeting: Meeting,
    conflict: ConflictError | None,
    *,
    theirs: Entry | None = None,
    choices: list[ChoiceForm] | None = None,
) -> dict[str, Any]:
    """Both wordings of each field, and the choice."""
    kind = revision.kind
    if conflict is not None:
        meeting = replace(meeting, content=conflict.merge.content, seen=conflict.saves)
        theirs = conflict.theirs
        choices = [ChoiceForm(kind=kind, name=name, mine=meeting.content.get(name)) for name in conflict.merge.conflicts]
    theirs, choices = theirs or {}, choices or []
    rows = []
    for form in choices:
        name = str(form.prefix)
        sides = marked(lines_of(name, theirs.get(name)), lines_of(name, meeting.content.get(name)))
        rows.append((label_of(kind, name), name, *sides, form))
    return {
        "revision": revision,
        "name": name_of(kind, revision.content, revision.key),
        "meeting": meeting,
        "kept": meeting.written(),
        "theirs": json.dumps({name: theirs.get(name) for _, name, *__ in rows}, ensure_ascii=False),
        "rows": rows,
    }


def settled(kind: str, data: Any, meeting: Meeting, theirs: Entry, names: list[str]) -> tuple[Entry | None, list[ChoiceForm]]:
    """The entry as chosen, or None with the forms in which a choice is missing."""
    forms = [ChoiceForm(data, kind=kind, name=name, mine=meeting.content.get(name)) for name in names]
    if not all([form.is_valid() for form in forms]):
        return None, forms
    content = dict(meeting.content)
    for form, name in zip(forms, names, strict=True):
        take = form.cleaned_data["take"]
        own = form.cleaned_data["own"]
        own = own.isoformat() if hasattr(own, "isoformat") else own
        content[name] = {"theirs": theirs.get(name), "mine": content.get(name), "own": own}[take]
    return {name: value for name, value in content.items() if value is not None or name == "phone"}, forms
