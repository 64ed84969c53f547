"""Putting a remembered fact right on its page: the same typed control that asks for it, its answer checked."""

import math
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from conversations.guardrails.hidden_text import clean
from conversations.guardrails.identifiers import mask, public_numbers
from conversations.models import RememberedFact
from conversations.tools.ask_citizen import question_for
from conversations.turn.standing import FOLLOWS
from conversations.types import Question
from conversations.understanding.gazetteer import gazetteer
from conversations.understanding.reading import PROFILE
from conversations.understanding.words import simplified
from conversations.views.wording import fact_label
from services_catalogue.queries import published_catalogue
from services_catalogue.types import Fact, FactValue

MOST = {"year": 120, "hours per week": 168, "month": 1200, "level": 8, "GBP": 10_000_000}
"""The largest number that can be meant, by how the unit of a fact begins."""
MOST_CHARACTERS = 300


class NotAnAnswerError(ValueError):
    """What was sent is no answer; the message tells the person what to do."""


def question_of(key: str) -> Question | None:
    """The typed control of a fact or of the profile; None for what this version knows nothing of."""
    fact = published_catalogue().facts.get(key)
    if fact is not None:
        return question_for(fact)
    is_known = key in (*PROFILE, "health_note")
    return Question(fact=key, text=fact_label(key), control="text") if is_known else None


def standing_answer(value: Any) -> tuple[str, ...]:
    """The value as the control shows it."""
    if isinstance(value, bool):
        return ("yes",) if value else ("no",)
    if isinstance(value, list | tuple):
        return tuple(map(str, value))
    return (f"{value:g}" if isinstance(value, float) and value < 1e6 else str(value),)


def read_answer(key: str, data: QueryDict) -> FactValue:
    """The answer in the fact's own type, identifiers taken out of free text. Raises NotAnAnswerError."""
    fact = published_catalogue().facts.get(key)
    given = [value.strip() for value in data.getlist("answer") if value.strip()]
    if fact is None:
        return _words(" ".join(given))
    if fact.type in ("integer", "number", "money"):
        return _number(fact, given[0] if given else "")
    allowed = ("yes", "no") if fact.type == "boolean" else fact.values
    if not given or any(value not in allowed for value in given):
        raise NotAnAnswerError(_("Select an answer"))
    if fact.type == "boolean":
        return given[0] == "yes"
    if fact.type != "list":
        return given[0]
    if "none" in given and len(given) > 1:
        raise NotAnAnswerError(_("Select what you get, or none of them"))
    return tuple(dict.fromkeys(given))


def _number(fact: Fact, given: str) -> FactValue:
    try:
        number = float(given.removeprefix("£").replace(",", "").replace(" ", ""))
    except ValueError as error:
        raise NotAnAnswerError(_("Enter a number, such as 12")) from error
    most = next((limit for unit, limit in MOST.items() if (fact.unit or "").startswith(unit)), 10_000_000)
    if not math.isfinite(number) or not 0 <= number <= most:
        raise NotAnAnswerError(_("Enter a number from 0 to %(most)s") % {"most": f"{most:,}"})
    if fact.type == "integer" and number != int(number):
        raise NotAnAnswerError(_("Enter a whole number, such as 12"))
    return int(number) if number == int(number) else number


def _words(given: str) -> str:
    text = clean(given.replace("\x00", "").encode("utf-8", "replace").decode()).text
    words = " ".join(mask(text, public=public_numbers(published_catalogue())).text.split())
    if not words:
        raise NotAnAnswerError(_("Enter what we should remember, or delete it"))
    if len(words) > MOST_CHARACTERS:
        raise NotAnAnswerError(_("Use %(most)d characters or fewer") % {"most": MOST_CHARACTERS})
    return words


def voided_by(key: str, value: FactValue, facts: list[RememberedFact]) -> tuple[str, ...]:
    """What else cannot be true any more: "no children" leaves no youngest child, and Swansea is not in Scotland."""
    voided = FOLLOWS.get(key, ()) if value is False or key == "employment_status" else ()
    place = next((str(fact.value) for fact in facts if fact.key == "place"), "")
    nations = gazetteer().nations_of(simplified(place)) or () if key == "nation" and place else ()
    return (*voided, "place") if nations and value not in nations else voided


def nation_of(key: str, value: FactValue) -> str:
    """The nation a new place lies in, where there is but one of that name; else empty."""
    nations = gazetteer().nations_of(simplified(str(value))) or () if key == "place" else ()
    return nations[0] if len(nations) == 1 else ""
