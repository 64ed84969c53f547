"""Each example put to the rules it belongs to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from services_catalogue.eligibility import FactsError, assess_service, validate_facts
from services_catalogue.entries import Entry, completed
from services_catalogue.seed import service_value
from services_catalogue.types import Fact, Outcome, Service


@dataclass(frozen=True, slots=True)
class Tried:
    """One example: what was expected, what the rules say, and why. Without an outcome its facts do not fit the vocabulary."""

    words: str
    expected: Outcome
    outcome: Outcome | None
    reasons: tuple[str, ...]

    @property
    def is_met(self) -> bool:
        """Whether the rules say what was expected."""
        return self.outcome is self.expected

    def __str__(self) -> str:
        if self.is_met:
            return _("“%(words)s” is %(outcome)s, as it should be") % {"words": self.words, "outcome": outcome_words(self.expected)}
        reasons = "; ".join(self.reasons)
        if self.outcome is None:
            return _("Example “%(words)s” cannot be tried: %(reasons)s") % {"words": self.words, "reasons": reasons}
        said = _("Example “%(words)s” should be %(expected)s but is %(outcome)s: %(reasons)s")
        return said % {
            "words": self.words,
            "expected": outcome_words(self.expected),
            "outcome": outcome_words(self.outcome),
            "reasons": reasons or _("no rule keeps anyone out"),
        }


def outcome_words(outcome: Outcome) -> str:
    """An outcome as the catalogue's staff read it."""
    return {Outcome.LIKELY: _("likely"), Outcome.UNLIKELY: _("unlikely"), Outcome.UNKNOWN: _("unknown")}[outcome]


_BLANK: Entry = {
    **dict.fromkeys(("name_en", "provider", "topic", "summary_en", "url", "verified"), ""),
    **dict.fromkeys(("sources", "citizen_phrases"), ()),
    **{"id": "draft", "nations": (), "state": "open", "checked_on": "2000-01-01", "review_by": "2000-01-01"},
}
_JUDGED = ("id", "nations", "state", "rules", "examples")


def judged_parts(entry: Entry) -> Entry:
    """A whole entry that says of who can have a service what a half-written one says, and of all else nothing."""
    return completed("services", {**_BLANK, **{name: entry[name] for name in _JUDGED if name in entry}})


def try_examples(entry: Entry, vocabulary: Mapping[str, Fact]) -> Iterator[Tried]:
    """Every example of a complete service entry. Raises RuleError when its rules cannot be read."""
    service = service_value(entry)
    for example in entry["examples"]:
        yield _tried(service, example, vocabulary)


def _tried(service: Service, example: Entry, vocabulary: Mapping[str, Fact]) -> Tried:
    words, expected = example["words"], Outcome(example["expected"])
    try:
        facts = validate_facts(example["facts"], vocabulary)
    except FactsError as error:
        return Tried(words, expected, None, error.problems)
    found = assess_service(service, facts, vocabulary)
    return Tried(words, expected, found.outcome, found.reasons)
