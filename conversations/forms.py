"""What pages send: a message, an answer to the question on the page, a new name, a step of a plan."""

import uuid
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from conversations.guardrails.hidden_text import clean
from conversations.guardrails.identifiers import mask
from conversations.plans import StepWords
from conversations.types import Question

SKIP_TEXT = _("Skip this question")


def readable(text: str) -> str:
    """The text as a database can hold it: PostgreSQL refuses NUL, and half a character is none."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()


class MessageForm(forms.Form):
    """A message in the person's own words. The key makes a replayed form harmless."""

    text = forms.CharField(
        label=_("Your message"),
        strip=True,
        max_length=settings.MESSAGE_MAX_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _("Type your message, then select Send"),
            "max_length": _("Your message must be %(limit_value)d characters or fewer. It has %(show_value)d."),
        },
    )
    form_key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def clean_text(self) -> str:
        """The message without broken and hidden characters, which nobody meant."""
        text = readable(self.cleaned_data["text"])
        if not clean(text).text.strip():
            raise forms.ValidationError(gettext("Nothing could be read in that message. Type it again in your own words."))
        return text

    def clean_form_key(self) -> uuid.UUID:
        """A form without its key (typed by hand, or damaged) still counts once."""
        key: uuid.UUID | None = self.cleaned_data.get("form_key")
        return key or uuid.uuid4()


class RenameForm(forms.Form):
    """A new name for a conversation."""

    title = forms.CharField(
        label=_("Name of this conversation"), max_length=120, error_messages={"required": _("Enter a name for this conversation")}
    )


class PlanStepForm(forms.Form):
    """A step of a plan in the person's own words. Identifiers are taken out, and `masked` says which kinds."""

    step = forms.CharField(
        label=_("What to do"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Enter what you want to do"), "max_length": _("What to do must be 300 characters or fewer")},
    )
    where = forms.CharField(
        label=_("Where (optional)"),
        help_text=_("For example: the jobcentre in the high street, or online."),
        required=False,
        max_length=200,
        error_messages={"max_length": _("Where must be 200 characters or fewer")},
    )
    bring = forms.CharField(
        label=_("What to bring (optional)"),
        help_text=_("One thing on each line. Write what it is, not the numbers on it."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"max_length": _("What to bring must be 1,000 characters or fewer")},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, public: frozenset[str] = frozenset(), **more: Any) -> None:
        super().__init__(*args, **more)
        self.masked: list[str] = []
        self._public = public

    def clean_step(self) -> str:
        """One line of words that can be read."""
        words = " ".join(self._private("step").split())
        if not words:
            raise forms.ValidationError(gettext("Enter what you want to do"))
        return words

    def clean_where(self) -> str:
        """One line of words."""
        return " ".join(self._private("where").split())

    def clean_bring(self) -> str:
        """One thing a line."""
        lines = (" ".join(line.split()) for line in self._private("bring").splitlines())
        return "\n".join(line for line in lines if line)

    def words(self) -> StepWords:
        """What was written, once it is valid."""
        given = self.cleaned_data
        return StepWords(given["step"], given["where"], tuple(given["bring"].splitlines()))

    def _private(self, name: str) -> str:
        """The text without hidden characters and identifiers; a mask can be longer than what it hides, so it is cut to fit."""
        found = mask(clean(readable(self.cleaned_data[name])).text, public=self._public)
        self.masked += [kind for _start, _end, kind in found.spans]
        field = self.fields[name]
        return found.text[: field.max_length] if isinstance(field, forms.CharField) else found.text


def answer_text(question: Question, data: Any) -> str:
    """The answer to a question's control, as the words the person would have typed; empty when none was given."""
    if "skip" in data:
        return str(SKIP_TEXT)
    if question.control == "date":
        parts = [data.get(f"answer-{part}", "").strip() for part in ("day", "month", "year")]
        return "/".join(parts) if all(parts) else ""
    given = [value.strip() for value in data.getlist("answer") if value.strip()]
    labels = {option.value: option.label for option in question.options}
    if question.options:
        given = [labels[value] for value in given if value in labels]
    prefix = "£" if question.control == "money" and given and not given[0].startswith("£") else ""
    return prefix + ", ".join(given)


def missing_answer_error(question: Question) -> str:
    """What to do about a question sent without an answer."""
    if question.options:
        return gettext("Select an answer, or skip the question")
    if question.control == "date":
        return gettext("Enter a day, a month and a year, or skip the question")
    return gettext("Enter an answer, or skip the question")
