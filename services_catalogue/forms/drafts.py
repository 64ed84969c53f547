"""Everything typed on the page of a draft: the entry, its tables, what changes and why, and which save the writer saw."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from services_catalogue.entries import Entry
from services_catalogue.forms.entries import AmountForm, EntryForm, SourceForm

SPARE_ROWS = 2
PARTS_FORMS = {"amounts": AmountForm, "sources": SourceForm}


class TableFormSet(forms.BaseFormSet):  # type: ignore[type-arg]
    """The rows of a table, with spare ones below: without scripts, saving brings more."""

    def __init__(self, data: Any = None, *, rows: list[Entry], **options: Any) -> None:
        self.rows = rows
        super().__init__(data, initial=[{"at": number} for number in range(len(rows))], **options)

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """Each form gets its row."""
        row = self.rows[index] if index is not None and index < len(self.rows) else {}
        return {**super().get_form_kwargs(index), "content": row}

    def content(self) -> list[Entry]:
        """The rows that stay and say something."""
        kept = [form.content() for form in self.forms if not form.cleaned_data.get("DELETE")]
        return [row for row in kept if any(value for name, value in row.items() if name not in ("kind", "confidence"))]


class AboutForm(forms.Form):
    """What the change is, and the save that the writer has in front of them."""

    summary = forms.CharField(
        label=_("What changes, and why"),
        help_text=_("A sentence for whoever reviews it, and for the history."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    seen_summary = forms.CharField(widget=forms.HiddenInput, required=False)


class DraftForms:
    """The forms of one draft, as one."""

    def __init__(
        self, data: Any = None, *, kind: str, content: Entry, is_published: bool, about: dict[str, Any], outdated: Iterable[str] = ()
    ) -> None:
        self.kind, self.original = kind, content
        self.about = AboutForm(data, initial=about)
        self.entry = EntryForm(data, kind=kind, content=content, is_published=is_published)
        for name in outdated:
            self.about.fields[f"checked_{name}"] = forms.BooleanField(label=_("I read the Welsh again: it says the same"), required=False)
        self.tables: dict[str, Any] = {}
        for name, form in PARTS_FORMS.items() if kind == "services" else ():
            formset: Any = forms.formset_factory(form, formset=TableFormSet, extra=SPARE_ROWS, can_delete=True, max_num=200)
            rows = [row for row in content.get(name) or () if isinstance(row, dict)]
            self.tables[name] = formset(data, rows=rows, prefix=name)

    def is_valid(self) -> bool:
        """Whether everything could be read; it may still be far from finished."""
        return all([self.about.is_valid(), self.entry.is_valid(), *(table.is_valid() for table in self.tables.values())])

    def content(self) -> Entry:
        """The entry as typed."""
        return {**self.entry.content(), **{name: table.content() for name, table in self.tables.items()}}

    @property
    def seen(self) -> int:
        """The save the writer saw."""
        return int(self.about.cleaned_data["seen"])

    def summary(self, stored: str) -> str | None:
        """What changes and why: None when the writer left it; both wordings when somebody else changed it too."""
        given, seen = (self.about.cleaned_data[name].strip().replace("\r\n", "\n") for name in ("summary", "seen_summary"))
        if given == seen:
            return None
        return given if stored in (seen, given) else f"{stored}\n{given}"

    @property
    def checked(self) -> list[str]:
        """Fields whose Welsh was read again."""
        return [
            name.removeprefix("checked_")
            for name, is_checked in self.about.cleaned_data.items()
            if name.startswith("checked_") and is_checked
        ]
