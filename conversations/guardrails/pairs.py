"""Two figures of one sentence: said to be the same thing, or each said of what the other is for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from conversations.guardrails.evidence_figures import Figures, Key
from conversations.guardrails.grounding.contexts import Placed

SAME = re.compile(r"^,? ?\(?(?:or|which (?:is|comes to|makes|means|equals)|that is|that['’]s|=)(?: about| around| roughly| just over)? ?$")
SWAPPED = 0.3
"""How much better two figures must fit each other's places than their own: half a telling word."""


def _fit(said: Placed, places: Sequence[Placed], weights: Mapping[str, float]) -> float:
    return max((sum(weights.get(stem, 0.0) for stem in said.near & one.near) for one in places), default=0.0)


def is_swapped(first: Placed, second: Placed, own: Mapping[int, Sequence[Placed]], weights: Mapping[str, float]) -> bool:
    """Whether "£8 for every £2" is said where the evidence has "£2 for every £8"."""
    if first.figure.kind != second.figure.kind or first.stretch == second.stretch or first.figure.value == second.figure.value:
        return False
    mine, other = own[first.figure.start], own[second.figure.start]
    straight = _fit(first, mine, weights) + _fit(second, other, weights)
    return straight + SWAPPED <= _fit(first, other, weights) + _fit(second, mine, weights)


def _joined(words: str, places: Sequence[Placed], stand: Mapping[int, tuple[Key, ...]], known: Figures) -> Iterator[tuple[Placed, bool]]:
    """Each figure that is said to be the same as the one before it ("25.5 weeks, or £21,403.50"), and whether it stands with it."""
    ordered = sorted(places, key=lambda placed: placed.figure.start)
    for first, second in pairwise(ordered):
        one, other = first.figure, second.figure
        if (one.kind, one.period) == (other.kind, other.period) or not SAME.match(words[one.end : other.start]):
            continue
        passages = [{number for key in stand[figure.start] for number, _place in known.said.get(key, ())} for figure in (one, other)]
        if all(passages):
            yield second, bool(passages[0] & passages[1])


def joined(
    words: str, places: Sequence[Placed], stand: Mapping[int, tuple[Key, ...]], known: Figures
) -> tuple[frozenset[int], frozenset[int]]:
    """Where the figures begin that are rightly said to be the same as the one before, and where those that wrongly are."""
    found = [(placed.figure.start, stands) for placed, stands in _joined(words, places, stand, known)]
    return frozenset(start for start, stands in found if stands), frozenset(start for start, stands in found if not stands)
