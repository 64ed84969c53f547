"""The one question that would settle most: always skippable, and never a sensitive one when another would do."""

from conversations.engines.guided.candidates import chosen
from conversations.engines.guided.situation import Situation

GENERAL = ("employment_status", "age")
"""What to ask when nobody knows yet what the person is after."""


def question_to_ask(situation: Situation) -> str:
    """The fact to ask for; empty when nothing more would help."""
    if situation.may_ask("nation"):
        return "nation"
    wanted = [fact for need in situation.needs for fact in situation.catalogue.needs[need].asks]
    missing = {fact for service in chosen(situation) for fact in _missing(situation, service)}
    useful = [fact for fact in wanted if fact in missing]
    settles = situation.findings.next_question
    ranked = (*useful, *([settles] if settles in missing else ()), *sorted(missing), *(GENERAL if not situation.needs else ()))
    return next((fact for fact in ranked if situation.may_ask(fact) and not _is_sensitive(situation, fact)), "")


def _missing(situation: Situation, service: str) -> tuple[str, ...]:
    found = situation.findings.outcomes.get(service)
    return found.missing if found else ()


def _is_sensitive(situation: Situation, fact: str) -> bool:
    return situation.catalogue.facts[fact].is_sensitive
