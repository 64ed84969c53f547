"""A fact's answer as a form sends it, and back."""

from collections.abc import Sequence
from math import isfinite
from typing import Any

from django.utils.translation import gettext as _

from services_catalogue.types import Fact

NUMBERS = ("integer", "number", "money")


class AnswerError(ValueError):
    """What was typed is no answer to the question; the message says what would be."""


def answer_given(fact: Fact, sent: Sequence[str]) -> Any:
    """The one answer that was sent. Raises AnswerError."""
    first = sent[0].strip() if sent else ""
    if fact.type == "list":
        return list(members_given(fact, sent))
    if not first:
        raise AnswerError(_("Choose an answer.") if fact.values or fact.type == "boolean" else _("Give a value."))
    if fact.type == "boolean":
        return _yes_or_no(first)
    if fact.type in NUMBERS:
        return _number(fact, first)
    return _known(fact, first)


def members_given(fact: Fact, sent: Sequence[str]) -> list[str]:
    """The answers that were ticked, or typed one on each line. Raises AnswerError when there is none."""
    typed = sent if fact.values else [line.strip() for text in sent for line in text.splitlines()]
    members = [_known(fact, one) for one in dict.fromkeys(typed) if one]
    if not members:
        raise AnswerError(_("Choose at least one answer.") if fact.values else _("Give at least one value."))
    return members


def answers_written(value: Any) -> list[str]:
    """A value of a rule, or an answer, as the fields of a form hold it."""
    if isinstance(value, list | tuple):
        return [str(one) for one in value]
    if isinstance(value, bool):
        return ["true" if value else "false"]
    return [repr(value) if isinstance(value, float) else str(value)]


def _yes_or_no(sent: str) -> bool:
    if sent not in ("true", "false"):
        raise AnswerError(_("Choose yes or no."))
    return sent == "true"


def _number(fact: Fact, sent: str) -> float:
    plain = sent.replace(",", "").replace("£", "").strip()
    try:
        number = int(plain) if plain.lstrip("+-").isdecimal() and len(plain) < 20 else float(plain)
    except ValueError as error:
        raise AnswerError(_("“%(sent)s” is not a number.") % {"sent": sent[:30]}) from error
    if not isfinite(number):
        raise AnswerError(_("“%(sent)s” is not a number.") % {"sent": sent[:30]})
    if fact.type == "integer" and number != int(number):
        raise AnswerError(_("Give a whole number."))
    return number


def _known(fact: Fact, sent: str) -> str:
    if fact.values and sent not in fact.values:
        raise AnswerError(_("“%(sent)s” is not an answer to this question.") % {"sent": sent[:60]})
    return sent
