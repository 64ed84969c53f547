"""The figures of a text, each with the words and qualifiers around it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from conversations.guardrails.figure_readers import Figure
from conversations.guardrails.figures import figures_in, prepared
from conversations.guardrails.grounding.ages import Span, ages_in
from conversations.guardrails.grounding.qualifiers import Qualifiers, qualifiers_of
from conversations.guardrails.grounding.segments import segments_of
from conversations.guardrails.grounding.stems import stems_of

QUALIFIED = frozenset({"money", "percent", "count", "date", "level", "age"})
NOTHING_SAID = Qualifiers()


@dataclass(frozen=True, slots=True)
class Placed:
    """One figure where it stands: the stems of its own stretch, and of the text but for other figures' stretches."""

    figure: Figure
    near: frozenset[str]
    wide: frozenset[str]
    says: Qualifiers
    stretch: tuple[int, int]
    is_published: bool  # a text of the catalogue or a rate, not the working of a sum
    years: frozenset[str] = frozenset()  # tax years of the stretch, or of the text when the stretch has none


def _bands_with(stretch: str, figure: Figure) -> tuple[Span, ...]:
    """The age bands of a stretch that begin or end with this age."""
    return tuple((low, high) for low, high in ages_in(stretch) if figure.value in (low, high, high - 1))


def _says(body: str, low: int, high: int, figure: Figure, ages: tuple[Span, ...]) -> Qualifiers:
    """What a stretch says of its figure; an age of the text that stands alone is an amount's too."""
    if figure.kind not in QUALIFIED:
        return NOTHING_SAID
    says = qualifiers_of(body, low, high, figure.start, figure.end, is_count=figure.kind == "count")
    if figure.kind == "age":
        return replace(says, ages=_bands_with(body[low:high], figure))
    is_lent = not says.ages and len(ages) == 1 and figure.kind in ("money", "percent")
    return replace(says, ages=ages) if is_lent else says


def read_places(text: str, *, skip: str = "", names: Sequence[tuple[int, int]] = (), is_published: bool = False) -> tuple[Placed, ...]:
    """Every figure of a text in its place. `skip` is a name at the start, `names` are places of names: no part of what is said."""
    blanked = text
    for start, end in names:
        blanked = blanked[:start] + "_" * (end - start) + blanked[end:]
    words = prepared(blanked)
    figures = tuple(figures_in(words))
    if not figures:
        return ()
    whole = stems_of(prepared(text))
    begin = len(skip) if skip and words.startswith(skip) else 0
    name = skip.removesuffix(": ")
    body = " " * begin + (words[begin:].replace(name, " " * len(name)) if begin else words)
    segments = segments_of(body, figures)
    wide, ages = stems_of(body), ages_in(body)
    years = {figure.start: str(figure.value) for figure in figures if figure.kind == "year" and "-" in str(figure.value)}
    stretches = {figure.start: stems_of(body[slice(*segments[figure.start])]) for figure in figures}
    label = stems_of(body[: body.index(": ")]) if ": " in body[:80] and " = " in body else frozenset()
    found = []
    for figure in figures:
        low, high = segments[figure.start]
        lent = [stems for start, stems in stretches.items() if segments[start] != (low, high)]
        says = _says(body, low, high, figure, ages)
        own = frozenset(year for start, year in years.items() if low <= start < high)
        # A number to call or an hour belongs to whoever is named at the start.
        near = whole if figure.kind in ("phone", "time") else stretches[figure.start] | label
        found.append(
            Placed(
                figure,
                near,
                wide.difference(*lent) | near,
                says,
                (low, high),
                is_published or bool(years),
                own or frozenset(years.values()),
            )
        )
    return tuple(found)
