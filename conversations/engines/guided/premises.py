"""A question that takes something for granted: what is not so is put right before anything else is said."""

import re

from conversations.canned_replies import dialogue
from conversations.engines.guided.question_words import LONGEST, takes_for_granted, terms_of
from conversations.understanding.words import plain_text
from services_catalogue.types import Answer

ADDS = 2
"""Telling words a correction must have beyond the answer's own, or it would only say the same twice."""
_FIGURE = re.compile(r"(£)(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)() ?(?:%|percent|per cent|p in\b)")


def put_right(answer: Answer, text: str, own_words: str) -> str:
    """The sentence that corrects the asker, from the answer's own or because no figure of theirs is in it; empty when nothing is wrong."""
    if not takes_for_granted(own_words) or text.startswith(("No", "Yes")):
        return ""
    if len(terms_of(answer.corrects) - terms_of(text)) >= ADDS:
        return f"{answer.corrects.rstrip('.')}."
    said, right = _figures(own_words), _figures(text)
    kinds = {kind for kind, _number in right}
    wrong = {figure for figure in said if figure[0] in kinds}
    return dialogue.not_that_figure() if wrong and not wrong & right else ""


def _figures(text: str) -> set[tuple[str, float]]:
    """Money and percentages of a text, as (kind, number)."""
    found = _FIGURE.finditer(plain_text(text[:LONGEST]).replace(",", ""))
    return {("£", float(match[2])) if match[1] else ("%", float(match[3])) for match in found}
