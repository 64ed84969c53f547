"""The forms of letters."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from consent.admin.forms import ActForm, words
from consent.data_rights.clock_events import EventType, ExtensionReason
from consent.desk.letters import ENGLISH, LANGUAGES, LETTERS, WELSH, letters_for, may_send
from consent.desk.timeline import EXTENSIONS
from consent.models import RightsRequest


class LetterForm(ActForm):
    """Which letter, in which language, with which words of the officer's own."""

    letter = forms.ChoiceField(label=gettext_lazy("Letter"))
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=list(LANGUAGES.items()), widget=forms.RadioSelect)
    extension = forms.ChoiceField(
        label=gettext_lazy("Why more time"),
        help_text=gettext_lazy("For the letter that we need more time."),
        required=False,
        choices=[("", gettext_lazy("Choose why")), *((reason.value, EXTENSIONS[reason]) for reason in ExtensionReason)],
    )
    own_words = words(
        gettext_lazy("Your own words in it"),
        hint=gettext_lazy("Write to the person, in the language of the letter. The preview shows where they stand."),
        rows=8,
    )

    def __init__(self, *args: Any, case: RightsRequest, **options: Any) -> None:
        language = WELSH if case.language == WELSH else ENGLISH
        super().__init__(*args, **{"initial": {"language": language}, **options})
        self.fields["own_words"].required = False
        letter = self.fields["letter"]
        assert isinstance(letter, forms.ChoiceField)
        letter.choices = [(one.key, one.label) for one in letters_for(case)]

    def clean(self) -> dict[str, Any]:
        """A letter in words that nobody checked is not offered, and one that needs the officer's words has some."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return given
        letter = LETTERS[given["letter"]]
        if not may_send(letter, given["language"]):
            raise ValidationError(_("The Welsh words of this letter are a draft: a translator has to check them first. Write in English."))
        if letter.needs_words and not given["own_words"].strip():
            self.add_error("own_words", _("This letter needs your own words."))
        if letter.event is EventType.EXTENSION_NOTIFIED and not given["extension"]:
            self.add_error("extension", _("Say why more time is needed: the law knows two reasons."))
        return {**given, "letter": letter}


class ReviewForm(ActForm):
    """Who checked the words. The version goes with it, so that words that changed meanwhile are not marked."""

    version = forms.CharField(widget=forms.HiddenInput)
    checked_by = forms.CharField(
        label=gettext_lazy("Who checked the Welsh words"),
        help_text=gettext_lazy("A translator or translation service, and the date."),
        max_length=200,
        widget=forms.TextInput(attrs={"size": 60}),
    )

    def __init__(self, *args: Any, version: str, **options: Any) -> None:
        super().__init__(*args, **{"initial": {"version": version}, **options})
        self.expected = version

    def clean_version(self) -> str:
        """Exactly the words that were on the page."""
        if self.cleaned_data["version"] != self.expected:
            raise ValidationError(_("The words have changed since. Read them again."))
        return self.expected
