"""Puts the crisis tables together and says what they mean. One strong phrase is enough; weak signs must come in twos."""

from collections.abc import Iterable

from conversations.guardrails.crisis import abuse, children, exploitation, hardship, idioms, medical, minds, suicide, violence, welsh, work_harm
from conversations.guardrails.crisis.words import CLASSES
from conversations.guardrails.folding import canonical
from conversations.guardrails.phrases import Phrases
from conversations.guardrails.verdict import Crisis

_ORDER = (
    "suicide", "medical", "violence", "sexual-violence", "forced-marriage", "domestic-abuse", "child", "minor", "exploitation", "threat",
    "homeless", "destitution", "adult-abuse", "mental-health", "carer", "addiction", "scam", "discrimination",
)  # fmt: skip
"""Which category answers when several fit: the nearest danger to life first."""

_MEDIUM = frozenset({"adult-abuse", "mental-health", "carer", "addiction", "scam", "discrimination"})
_TABLES = {
    "suicide/high": suicide.HIGH,
    "suicide/hint:hopeless": suicide.HOPELESS,
    "suicide/hint:burden": suicide.BURDEN,
    "suicide/hint:farewell": suicide.FAREWELL,
    "suicide/hint:means": suicide.MEANS,
    "domestic-abuse/high": abuse.DOMESTIC,
    "forced-marriage/high": abuse.FORCED_MARRIAGE,
    "sexual-violence/high": abuse.SEXUAL,
    "child/high": children.CHILD,
    "minor/hint:age": children.MINOR,
    "minor/hint:danger": children.MINOR_DANGER,
    "exploitation/high": exploitation.HIGH,
    "medical/high": medical.HIGH,
    "violence/high": violence.NOW,
    "threat/high": violence.THREAT,
    "destitution/high": hardship.DESTITUTION,
    "homeless/high": hardship.HOMELESS,
    "mental-health/medium": minds.MENTAL,
    "addiction/medium": minds.ADDICTION,
    "adult-abuse/medium": minds.ADULT,
    "carer/medium": minds.CARER,
    "discrimination/medium": work_harm.DISCRIMINATION,
    "scam/medium": work_harm.SCAM,
}
_CLASSES = CLASSES | work_harm.CLASSES | welsh.CLASSES | idioms.CLASSES


def _joined(label: str) -> str:
    return "\n".join((_TABLES.get(label, ""), welsh.TABLES.get(label, "")))


_SIGNS = Phrases({label: _joined(label) for label in {*_TABLES, *welsh.TABLES}}, _CLASSES)
_IDIOMS = Phrases({"idiom": idioms.IDIOMS}, _CLASSES)
_BLANK = "idiom"


def find_crisis(text: str) -> Crisis | None:
    """The gravest crisis a text speaks of, or None. Works on any spelling that `folding.canonical` can read."""
    found = categories(text)
    for category in _ORDER:
        if category in found:
            return Crisis(category, "medium" if category in _MEDIUM else "high")
    return None


def categories(text: str) -> set[str]:
    """Every category with one strong sign, or two different weak ones."""
    labels = _SIGNS.labels(_without_idioms(canonical(text)))
    strong = {label.partition("/")[0] for label in labels if "/hint:" not in label}
    hints = [label.partition("/")[0] for label in labels if "/hint:" in label]
    return strong | {category for category in hints if hints.count(category) > 1}


def _without_idioms(text: str) -> str:
    spans = sorted((found.start, found.end) for found in _IDIOMS.find(text))
    return _blanked(text, spans) if spans else text


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    parts: list[str] = []
    last = 0
    for start, end in spans:
        if start >= last:
            parts += (text[last:start], _BLANK, " ")
        last = max(last, end)
    return "".join((*parts, text[last:]))
