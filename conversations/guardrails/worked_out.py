"""Amounts that a sentence works out from figures that stand in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from conversations.guardrails.evidence_figures import Key
from conversations.guardrails.grounding.contexts import Placed

COMPARED = re.compile(
    r"^(?: (?:an?|each|per|every) \w+)? (?:is|are) (?:\w+ )?(?:(above|over|more than|higher than)|(below|under"
    r"|less than|lower than|short of))"
    r"(?: the| your| this)?(?: \w+ (?:of|is))? $",
    re.IGNORECASE,
)


def wrongly_compared(words: str, places: Sequence[Placed]) -> Iterator[Placed]:
    """Each figure said to be above or below the next one, where it is not: "£400 is above the £751 cap"."""
    for first, second in pairwise(sorted(places, key=lambda placed: placed.figure.start)):
        one, other = first.figure, second.figure
        compared = COMPARED.match(words[one.end : other.start])
        if compared is None or one.kind != other.kind or not (isinstance(one.value, Decimal) and isinstance(other.value, Decimal)):
            continue
        if (one.value > other.value) != bool(compared[1]):
            yield first


def is_worked_out(placed: Placed, places: Sequence[Placed], stand: Mapping[int, tuple[Key, ...]]) -> bool:
    """Whether an amount is the sum, the difference or the multiple of two that stand in the same sentence."""
    others = [
        one.figure for one in places if one is not placed and one.figure.kind in ("money", "count", "number") and stand[one.figure.start]
    ]
    amounts = [figure.value for figure in others if figure.kind in ("money", "number") and isinstance(figure.value, Decimal)]
    times = [figure.value for figure in others if isinstance(figure.value, Decimal)]
    worked = {abs(one - other) for one in amounts for other in amounts} | {one + other for one in amounts for other in amounts}
    worked |= {one * other for one in amounts for other in times}
    return placed.figure.kind == "money" and placed.figure.value in worked
