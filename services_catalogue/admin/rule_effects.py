"""What the rules on the page say and do: in words, on the examples, and against what is published."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from services_catalogue.eligibility import FactsError, validate_facts
from services_catalogue.eligibility.spoken import rules_in_words
from services_catalogue.entries import Entry
from services_catalogue.examples import Tried, judged_parts, needed_outcomes, outcome_words, try_examples
from services_catalogue.impact import affected_by
from services_catalogue.models import Fact as StoredFact
from services_catalogue.models import Revision
from services_catalogue.queries import published_catalogue
from services_catalogue.types import Fact, Facts


@dataclass(frozen=True, slots=True)
class Change:
    """People for whom the outcome would be another than now, in words."""

    who: str
    words: str


def effects_of(revision: Revision, rules: list[Entry], examples: list[Entry], vocabulary: Mapping[str, Fact]) -> dict[str, Any]:
    """Everything that can be told of finished rules and examples."""
    entry = judged_parts({**revision.content, "rules": rules, "examples": examples})
    tried = list(try_examples(entry, vocabulary))
    changes, is_new = _changes(revision, entry, examples, vocabulary)
    return {
        "in_words": rules_in_words(rules, vocabulary),
        "in_welsh": _in_welsh(rules, vocabulary),
        "tried": tried,
        "failing": [one for one in tried if not one.is_met],
        "missing": _missing(tried, entry),
        "changes": changes,
        "is_new": is_new,
    }


def _missing(tried: Sequence[Tried], entry: Entry) -> list[str]:
    given = {one.expected for one in tried}
    return [outcome_words(outcome) for outcome in needed_outcomes(entry) if outcome not in given]


def _changes(revision: Revision, entry: Entry, examples: list[Entry], vocabulary: Mapping[str, Fact]) -> tuple[list[Change], bool]:
    live = published_catalogue().services.get(revision.key)
    if live is None:
        return [], True
    draft = replace(live, nations=tuple(entry["nations"]), rules=tuple(entry["rules"]))
    return [
        Change(
            one.who,
            _("was %(before)s, now %(after)s (%(count)d of the %(tried)d people tried)")
            % {
                "before": outcome_words(one.before),
                "after": outcome_words(one.after),
                "count": len(one.people),
                "tried": one.tried,
            },
        )
        for one in affected_by(live, draft, vocabulary, _known(examples, vocabulary))
    ], False


def _known(examples: list[Entry], vocabulary: Mapping[str, Fact]) -> list[Facts]:
    known = []
    for example in examples:
        try:
            known.append(validate_facts(example["facts"], vocabulary))
        except FactsError:
            continue  # its own line on the page says so
    return known


def _in_welsh(rules: list[Entry], vocabulary: Mapping[str, Fact]) -> list[str]:
    """The rules in Welsh; nothing while any question they ask has no Welsh yet, since a page never mixes the two."""
    named = _named(rules)
    stored = StoredFact.objects.filter(pk__in=named)
    welsh = {
        row.pk: replace(vocabulary[row.pk], question=row.question_cy, labels=row.labels_cy)
        for row in stored
        if row.pk in vocabulary and row.question_cy and set(row.labels_cy) == set(row.values)
    }
    if set(welsh) != named:
        return []
    with translation.override("cy"):
        return rules_in_words(rules, welsh)


def _named(rules: Any) -> set[str]:
    found: set[str] = set()
    for rule in rules:
        group = next((rule[kind] for kind in ("all", "any", "none") if kind in rule), None)
        found |= _named(group) if group is not None else {rule["fact"]}
    return found
