"""Which stretch of a text belongs to which figure: a sentence with several figures is cut between them."""

import re
from collections.abc import Sequence

from conversations.guardrails.figure_readers import Figure

STRONG = frozenset({"money", "percent", "count", "date", "phone", "time", "level"})
KINDS = {"percent": "money"}  # a sentence is cut between figures of one kind
SENTENCE_END = re.compile(r"[.;!?](?=\s|$)|\n")
CUTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[;(=]\s?|,? (?:but|while|whereas|otherwise|then|instead of|rather than)\b|, (?:and|or|with|plus|so|leaving)\b",
        r"\band\b(?! (?:over|above|up|under)\b)|\bor\b(?! (?:over|more|above|under|less|below|older|younger)\b)|, ",
        r"\bif\b|\bwhen\b|\bonce\b|\bfor every\b|\bwith\b| – ",
    )
)

ASIDE = re.compile(r", | and ")


def sentence_bounds(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence."""
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    starts = [0, *ends]
    return [(start, end) for start, end in zip(starts, [*ends, len(text)], strict=True) if end > start]


def _cut_between(text: str, start: int, end: int) -> int | None:
    if text[start:end].strip(" ,") in ("", "or", "and", "to", "then"):
        return None  # a list shares its words
    for cut in CUTS:
        found = list(cut.finditer(text, start, end))
        if found:
            return found[-1].start()
    return None


def segments_of(text: str, figures: Sequence[Figure]) -> dict[int, tuple[int, int]]:
    """Start and end of the stretch that each figure stands in, by the figure's own start."""
    strong = sorted((figure for figure in figures if figure.kind in STRONG), key=lambda figure: figure.start)
    bounds = sentence_bounds(text)
    found: dict[int, tuple[int, int]] = {}
    for figure in figures:
        low, high = next(((start, end) for start, end in bounds if start <= figure.start < end), (0, len(text)))
        for other in strong:
            if KINDS.get(other.kind, other.kind) != KINDS.get(figure.kind, figure.kind):
                continue
            if low <= other.start < figure.start:
                cut = _cut_between(text, other.end, figure.start)
                low = max(low, cut) if cut is not None else low
            elif figure.start < other.start < high:
                cut = _cut_between(text, figure.end, other.start)
                high = min(high, cut) if cut is not None else high
        found[figure.start] = (low, high)
    return found


def narrowed(text: str, stretch: tuple[int, int], figure: tuple[int, int]) -> str:
    """The words of a stretch around a figure, up to the next "and" or comma."""
    before, after = text[stretch[0] : figure[0]], text[figure[1] : stretch[1]]
    return f"{ASIDE.split(before)[-1]} {ASIDE.split(after)[0]}"
