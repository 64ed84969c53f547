"""The admin's forms: lists as lines, structures as JSON, and the loader's own checks before anything is saved."""

import json
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _

from services_catalogue.entries import PARTS, Entry, key_of
from services_catalogue.queries import stored_entries
from services_catalogue.rows import entry_of, part_of
from services_catalogue.types import NATIONS
from services_catalogue.validation import Problem, check_fields, find_problems

NATION_CHOICES = [(nation, nation.replace("-", " ").title()) for nation in NATIONS]
STRUCTURES = ("rules", "examples", "key_dates", "labels_en", "labels_cy", "services")
"""JSON fields an editor sees as JSON; other lists are shown one item on each line."""

_SOURCE_GIVEN_BELOW = {"title": "-", "url": "https://www.gov.uk/", "seen": "", "kind": "official-page"}


class LinesField(forms.CharField):
    """A list of texts, one on each line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 4, "cols": 100}), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Lines for the box."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """The list of lines that say something."""
        lines = value if isinstance(value, list) else str(value or "").splitlines()
        return [line.strip() for line in lines if line.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the lines differ, however they are spaced."""
        return bool(self.to_python(initial) != self.to_python(data))


class StructureField(forms.JSONField):
    """JSON laid out to be read."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 12, "cols": 100, "spellcheck": "false"}), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Indented, with letters as they are."""
        return super().prepare_value(value) if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False)

    def to_python(self, value: Any) -> Any:
        """The value; where it cannot be read, the line to look at."""
        try:
            return super().to_python(value)
        except forms.ValidationError as error:
            raise forms.ValidationError(_not_readable(value)) from error

    def clean(self, value: Any) -> Any:
        """An empty box means an empty list or object."""
        cleaned = super().clean(value)
        return self.initial() if cleaned is None and callable(self.initial) else cleaned


def _not_readable(value: Any) -> str:
    try:
        json.loads(value)
    except json.JSONDecodeError as error:
        return _("This cannot be read. Look at line %(line)d, or the end of the line before it, for a missing comma, quote or bracket.") % {
            "line": error.lineno
        }
    return _("This cannot be read.")


def field_for(db_field: Any, **kwargs: Any) -> forms.Field:
    """The form field of a JSON model field."""
    options = {"required": not db_field.blank, "help_text": db_field.help_text, "label": db_field.verbose_name.capitalize()}
    if db_field.name == "nations":
        return forms.MultipleChoiceField(choices=NATION_CHOICES, widget=forms.CheckboxSelectMultiple, **options)
    if db_field.name in STRUCTURES:
        return StructureField(initial=db_field.default, **options)
    return LinesField(**options)


class EntryForm(forms.ModelForm):  # type: ignore[type-arg]
    """Refuses what the loader would refuse, with each message at the field it speaks of."""

    kind: ClassVar[str]

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if not self.errors:
            for problem in self._problems():
                field = self._field_of(problem)
                self.add_error(field, problem.message if field else str(problem))

    def _problems(self) -> list[Problem]:
        entry = entry_of(self.kind, self.instance)
        if self.kind == "services" and not entry["sources"]:
            entry["sources"] = [_SOURCE_GIVEN_BELOW]
        entries = stored_entries()
        entries[self.kind] = [*self._others(entries[self.kind], entry), entry]
        return find_problems(entries)

    def _others(self, stored: list[Entry], entry: Entry) -> list[Entry]:
        replaced = {key_of(self.kind, entry)} if self.instance._state.adding is False else set()
        if "rate_id" in self.initial:  # a rate's key holds its first day, which an editor may change
            replaced.add(key_of("rates", {"id": self.initial["rate_id"], "valid_from": self.initial.get("valid_from")}))
        return [other for other in stored if key_of(self.kind, other) not in replaced]

    def _field_of(self, problem: Problem) -> str | None:
        own = problem.kind == self.kind and problem.entry == key_of(self.kind, entry_of(self.kind, self.instance))
        name = problem.field.split(".")[0]
        whole = problem.field.replace(".", "_")
        candidates = (whole, name, f"{name}_url", f"{name}_number", "rate_id" if name == "id" else "")
        return next((candidate for candidate in candidates if own and candidate in self.fields), None)


class PartForm(forms.ModelForm):  # type: ignore[type-arg]
    """One row of an entry's table, held against the form of that part."""

    part: ClassVar[str]

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.errors or self.cleaned_data.get("DELETE"):
            return
        for path, message in check_fields(PARTS[self.part], part_of(self.part, self.instance)):
            name = path.replace(".", "_")
            self.add_error(name if name in self.fields else None, message)


class SourceFormSet(forms.BaseInlineFormSet):  # type: ignore[type-arg]
    """A service without a source is not published."""

    def clean(self) -> None:
        """At least one source stays."""
        super().clean()
        kept = [form for form in self.forms if getattr(form, "cleaned_data", None) and not form.cleaned_data.get("DELETE")]
        if not any(self.errors) and not kept:
            raise forms.ValidationError(_("Give at least one source."))


def _entry_form(kind: str) -> type[EntryForm]:
    """The form of one kind of entry."""
    return type(f"{kind.capitalize()}Form", (EntryForm,), {"kind": kind})


def _part_form(part: str) -> type[PartForm]:
    """The form of one part of a service."""
    return type(f"{part.capitalize()}Form", (PartForm,), {"part": part})


ServiceForm, FactForm, RateForm = _entry_form("services"), _entry_form("facts"), _entry_form("rates")
ContactForm, AnswerForm, NeedForm = _entry_form("contacts"), _entry_form("answers"), _entry_form("needs")
AmountForm, SourceForm = _part_form("amounts"), _part_form("sources")
