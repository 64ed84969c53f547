"""What is read from a body of evidence, read once and kept on it for the turn."""

from dataclasses import replace

from conversations.guardrails.evidence_figures import Figures, Known, read_figures
from conversations.guardrails.figure_readers import phone_digits
from conversations.guardrails.grounding.alignment import Statements
from conversations.guardrails.grounding.contexts import Placed, read_places
from conversations.guardrails.grounding.household import household_in
from conversations.guardrails.grounding.stances import Stance, stances_in
from conversations.guardrails.grounding.statements import statements_in
from conversations.guardrails.grounding.stems import stems_of
from conversations.guardrails.number_words import with_digits
from conversations.types import Evidence


def _read(text: str, titles: frozenset[str], *, is_published: bool) -> tuple[Placed, ...]:
    title = text.partition(": ")[0]
    return read_places(text, skip=f"{title}: " if title in titles else "", is_published=is_published)


def _read_once(text: str, texts: Known, titles: frozenset[str]) -> tuple[Placed, ...]:
    if text not in texts:
        return _read(text, titles, is_published=False)
    found = texts[text]
    if found is None:
        found = texts[text] = _read(text, titles, is_published=True)
    return found


def figures_of(evidence: Evidence, texts: Known, titles: frozenset[str]) -> Figures:
    """The figures of the evidence, read once and kept on it; texts of the catalogue are read once for everybody."""
    if "figures" not in evidence.memo:
        figures = Figures()
        for number, passage in enumerate(evidence.passages):
            figures.take(_read_once(passage, texts, titles), number)
        figures.close()
        evidence.memo["figures"] = figures
    known: Figures = evidence.memo["figures"]
    return known


def own_figures(evidence: Evidence, own_words: str) -> Figures:
    """The figures of the person's own words, read once for each body of evidence."""
    kept = evidence.memo.get("own")
    if kept is None or kept[0] != own_words:
        kept = evidence.memo["own"] = (own_words, read_figures((own_words,)))
    figures: Figures = kept[1]
    return figures


def household_of_sums(evidence: Evidence, texts: Known) -> frozenset[str]:
    """The household and place that the sums of this turn were done for, as their lines say."""
    if "household" not in evidence.memo:
        lines = " \n ".join(passage for passage in evidence.passages if passage not in texts)
        evidence.memo["household"] = household_in(lines)
    found: frozenset[str] = evidence.memo["household"]
    return found


def passage_stems(evidence: Evidence) -> tuple[frozenset[str], ...]:
    """The stems of each passage, with the name of its service."""
    if "stems" not in evidence.memo:
        evidence.memo["stems"] = tuple(map(stems_of, evidence.passages))
    stems: tuple[frozenset[str], ...] = evidence.memo["stems"]
    return stems


def phones_of(evidence: Evidence) -> str:
    """All digits of each passage, so that a number is found however it was spaced."""
    if "digits" not in evidence.memo:
        evidence.memo["digits"] = " ".join(phone_digits(passage) for passage in evidence.passages)
    digits: str = evidence.memo["digits"]
    return digits


def stances_of(evidence: Evidence, number: int) -> tuple[Stance, ...]:
    """What one passage says to be so, or not."""
    known: dict[int, tuple[Stance, ...]] = evidence.memo.setdefault("stances", {})
    if number not in known:
        title, _colon, text = evidence.passages[number].partition(": ")
        known[number] = tuple(replace(one, service=stems_of(title)) for one in stances_in(text or title))
    return known[number]


def statements_of(evidence: Evidence, titles: frozenset[str]) -> Statements:
    """What the passages say, clause by clause, without the name of the service each is from."""
    if "statements" not in evidence.memo:
        texts = [passage.partition(": ") for passage in evidence.passages]
        bodies = [text if title in titles else f"{title}{colon}{text}" for title, colon, text in texts]
        evidence.memo["statements"] = Statements.of(
            (number, one) for number, body in enumerate(bodies) for one in statements_in(with_digits(body))
        )
    known: Statements = evidence.memo["statements"]
    return known


def passage_words(evidence: Evidence) -> str:
    """All passages in lower case, for whole phrases."""
    if "words" not in evidence.memo:
        evidence.memo["words"] = " \n ".join(evidence.passages).lower().replace("’", "'")
    words: str = evidence.memo["words"]
    return words
