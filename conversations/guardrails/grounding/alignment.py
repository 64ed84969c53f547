"""Which statements of the evidence a statement is closest to in words."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import log

from conversations.guardrails.grounding.statements import Statement


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of some passages, found by their stems."""

    rows: tuple[tuple[int, Statement], ...]  # with the passage each is from
    by_stem: Mapping[str, tuple[int, ...]]
    weights: Mapping[str, float]
    unknown: float  # the weight of a stem that no passage has

    @classmethod
    def of(cls, rows: Iterable[tuple[int, Statement]]) -> "Statements":
        """Index statements; the same words of one passage count once."""
        kept = tuple(dict.fromkeys((number, one) for number, one in rows if one.stems))
        counts = Counter(stem for _number, one in kept for stem in one.stems)
        places: dict[str, list[int]] = {}
        for place, (_number, one) in enumerate(kept):
            for stem in one.stems:
                places.setdefault(stem, []).append(place)
        whole = log(1 + len(kept))
        weights = {stem: log(1 + len(kept) / count) for stem, count in counts.items()}
        return cls(kept, {stem: tuple(found) for stem, found in places.items()}, weights, whole)

    def nearest(self, said: Statement, *, least: float, slack: float, is_close: Callable[[int], bool]) -> list[Statement]:
        """Those with at least this share of its words, and nearly as many as the closest has."""
        scores: dict[int, float] = {}
        for stem in said.stems:
            for place in self.by_stem.get(stem, ()):
                scores[place] = scores.get(place, 0.0) + self.weights[stem]
        total = sum(self.weights.get(stem, self.unknown) for stem in said.stems)
        enough = {place: score / total for place, score in scores.items() if score >= least * total and is_close(self.rows[place][0])}
        best = max(enough.values(), default=0.0)
        return [self.rows[place][1] for place, share in enough.items() if share >= best - slack]
