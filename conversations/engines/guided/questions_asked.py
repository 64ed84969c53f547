"""The parts of a message that ask something, and what they ask for."""

import re

from conversations.engines.guided.question_words import is_question, kind_of_question
from conversations.engines.guided.situation import Situation

SHORT_WORDS = 10
STORY_WORDS = 22


def questions_in(situation: Situation) -> tuple[str, ...]:
    """The parts of the message that ask something; the whole of a short one counts too."""
    text = situation.request.own_words.strip()
    parts = [part for part in re.split(r"(?<=[.!?\n])\s+", text) if part.strip()]
    asking = [part for part in parts if is_question(part)]
    is_bare = len(text.split()) <= SHORT_WORDS and not situation.reading.facts
    whole = [text] if len(text.split()) <= STORY_WORDS and (asking or is_bare) else []
    return tuple(dict.fromkeys((*whole, *asking)))[:6]


def asks_of_a_later_year(situation: Situation) -> bool:
    """Whether the message asks for a figure that is not set yet."""
    return any(kind_of_question(part) == "future" for part in questions_in(situation))


def asks_for_a_fact(situation: Situation) -> bool:
    """Whether the message asks how much, how long, how or with what, rather than for help at large."""
    return any(kind_of_question(part) not in ("", "who") for part in questions_in(situation))
