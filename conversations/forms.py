"""What pages send: a message, an answer to the question on the page, a new name."""

import uuid
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from conversations.guardrails.hidden_text import clean
from conversations.types import Question

SKIP_TEXT = _("Skip this question")


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
        """The message without broken and hidden characters: PostgreSQL refuses NUL, and nobody meant it."""
        text: str = self.cleaned_data["text"].replace("\x00", "").encode("utf-8", "replace").decode()
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
