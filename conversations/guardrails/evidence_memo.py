"""What is read from a body of evidence, read once and kept on it for the turn."""

from conversations.guardrails.evidence_figures import Figures, Known, read_figures, read_text
from conversations.guardrails.figure_readers import Figure, phone_digits
from conversations.types import Evidence


def _read_once(text: str, texts: Known) -> tuple[Figure, ...]:
    if text not in texts:
        return read_text(text)
    found = texts[text]
    if found is None:
        found = texts[text] = read_text(text)
    return found


def figures_of(evidence: Evidence, texts: Known) -> Figures:
    """The figures of the evidence, read once and kept on it; texts of the catalogue are read once for everybody."""
    if "figures" not in evidence.memo:
        figures = Figures()
        for number, passage in enumerate(evidence.passages):
            figures.take(_read_once(passage, texts), number)
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


def phones_of(evidence: Evidence) -> str:
    """All digits of each passage, so that a number is found however it was spaced."""
    if "digits" not in evidence.memo:
        evidence.memo["digits"] = " ".join(phone_digits(passage) for passage in evidence.passages)
    digits: str = evidence.memo["digits"]
    return digits


def passage_words(evidence: Evidence) -> str:
    """All passages in lower case, for whole phrases."""
    if "words" not in evidence.memo:
        evidence.memo["words"] = " \n ".join(evidence.passages).lower().replace("’", "'")
    words: str = evidence.memo["words"]
    return words
