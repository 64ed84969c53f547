"""The forms of what comes in and goes out as files."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from services_catalogue.admin.act_forms import words
from services_catalogue.entries import KINDS
from services_catalogue.exchange import FileRefusedError, Row, read_file
from services_catalogue.exchange.reading import MOST_BYTES

EVERYTHING = [("", gettext_lazy("Everything"))]
KIND_CHOICES = [(kind, kind) for kind in KINDS]


class FileForm(forms.Form):
    """A file to look into."""

    file = forms.FileField(label=gettext_lazy("File"), help_text=gettext_lazy("CSV in UTF-8, or JSON. At most 25 MB."))
    kind = forms.ChoiceField(
        label=gettext_lazy("What it holds"), choices=[("", gettext_lazy("As the file says")), *KIND_CHOICES], required=False
    )
    withdraw_missing = forms.BooleanField(label=gettext_lazy("Withdraw entries of these kinds that the file does not name"), required=False)

    def clean(self) -> dict[str, Any]:
        """The file's content and its rows; a file that is none is refused in words."""
        given: dict[str, Any] = super().clean() or {}
        file = given.get("file")
        if file is not None:
            if file.size > MOST_BYTES:
                raise forms.ValidationError({"file": _("This file is too large: the most is %(most)d MB.") % {"most": MOST_BYTES // 10**6}})
            given["content"] = file.read()
            given["rows"] = _rows(given["content"], given.get("kind", ""))
        return given


def _rows(content: bytes, kind: str) -> list[Row]:
    try:
        return read_file(content, kind)
    except FileRefusedError as refused:
        raise forms.ValidationError({"file": str(refused)}) from None


class ConfirmForm(forms.Form):
    """Make drafts of the file that was looked into."""

    token = forms.CharField(widget=forms.HiddenInput, max_length=60)
    kind = forms.ChoiceField(widget=forms.HiddenInput, choices=[("", ""), *KIND_CHOICES], required=False)
    withdraw_missing = forms.BooleanField(widget=forms.HiddenInput, required=False)
    summary = words(gettext_lazy("What changes, and why"), gettext_lazy("A sentence for whoever reviews it, and for the history."))


class ExportForm(forms.Form):
    """What to write, and how."""

    kind = forms.ChoiceField(label=gettext_lazy("What"), choices=[*EVERYTHING, *KIND_CHOICES], required=False)
    form = forms.ChoiceField(label=gettext_lazy("As"), choices=[("csv", "CSV"), ("json", "JSON")], initial="csv")

    def clean(self) -> dict[str, Any]:
        """One table holds one kind."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("form") == "csv" and not given.get("kind"):
            raise forms.ValidationError({"form": _("A table holds one kind of entry. Choose one, or JSON for everything.")})
        return given
