"""Form fields for lists and structures: a line for each item, which people can read and write without a developer."""

import json
import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _


class LinesField(forms.CharField):
    """A list of texts, one on each line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 4}), **kwargs)

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
        super().__init__(widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false", "class": "app-code"}), **kwargs)

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
        """An empty box means an empty list."""
        cleaned = super().clean(value)
        return [] if cleaned is None else cleaned


def _not_readable(value: Any) -> str:
    try:
        json.loads(value)
    except json.JSONDecodeError as error:
        return _("This cannot be read. Look at line %(line)d, or the end of the line before it, for a missing comma, quote or bracket.") % {
            "line": error.lineno
        }
    return _("This cannot be read.")


class PairsField(LinesField):
    """Lines of two parts with a colon between them."""

    example = ""

    def prepare_value(self, value: Any) -> Any:
        """Lines for the box."""
        return "\n".join(f"{left}: {right}" for left, right in self.pairs_of(value)) if not isinstance(value, str) else value

    def to_python(self, value: Any) -> Any:
        """What the lines say. Raises ValidationError for a line without two parts."""
        pairs = []
        for line in super().to_python(value):
            left, colon, right = (part.strip() for part in line.partition(":"))
            if not (left and colon and right):
                raise forms.ValidationError(
                    _("“%(line)s” needs a colon between its two parts, as in “%(example)s”.") % {"line": line[:60], "example": self.example}
                )
            pairs.append((left, right))
        return self.value_of(pairs)

    def pairs_of(self, value: Any) -> list[tuple[str, str]]:
        """The two parts of each line."""
        raise NotImplementedError

    def value_of(self, pairs: list[tuple[str, str]]) -> Any:
        """What is kept."""
        raise NotImplementedError


class DatedLinesField(PairsField):
    """Days and what happens on them."""

    example = "2027-04-06: Rates change"

    def pairs_of(self, value: Any) -> list[tuple[str, str]]:
        """A line for each day."""
        return [(str(part.get("date", "")), str(part.get("what", ""))) for part in value or () if isinstance(part, Mapping)]

    def value_of(self, pairs: list[tuple[str, str]]) -> Any:
        """As an entry holds it."""
        return [{"date": day, "what": what} for day, what in pairs]


class LabelsField(PairsField):
    """Words for each value of a fact."""

    example = "none: None of these"

    def pairs_of(self, value: Any) -> list[tuple[str, str]]:
        """A line for each value."""
        return [(str(code), str(words)) for code, words in value.items()] if isinstance(value, Mapping) else []

    def value_of(self, pairs: list[tuple[str, str]]) -> Any:
        """As an entry holds it."""
        return dict(pairs)


class PlacesField(PairsField):
    """Services under the nations in which they meet a need."""

    example = "wales: react-plus, careers-wales"

    def pairs_of(self, value: Any) -> list[tuple[str, str]]:
        """A line for each nation."""
        return [(str(nation), ", ".join(map(str, ids))) for nation, ids in value.items()] if isinstance(value, Mapping) else []

    def value_of(self, pairs: list[tuple[str, str]]) -> Any:
        """As an entry holds it."""
        return {nation: [one for one in re.split(r"[,\s]+", ids) if one] for nation, ids in pairs}


class SuggestedInput(forms.TextInput):
    """A line that offers what there is already, and takes anything."""

    template_name = "admin/services_catalogue/suggested_input.html"

    def __init__(self, offered: Any = (), **kwargs: Any) -> None:
        self.offered = offered
        super().__init__(**kwargs)

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """With what is offered."""
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["offered"] = self.offered() if callable(self.offered) else self.offered
        return context
