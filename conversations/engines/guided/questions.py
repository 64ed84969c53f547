"""The one question that would settle most: always skippable, and never a sensitive one when another would do."""

from conversations.engines.guided.candidates import MILD, chosen
from conversations.engines.guided.memory_calls import memory_question
from conversations.engines.guided.situation import Situation

PAPERS = "right_to_work"
GENERAL = ("employment_status", "age")
"""What to ask when nobody knows yet what the person is after."""


def question_to_ask(situation: Situation) -> str:
    """The fact to ask for; when no fact is left, whether to remember what was told of health; empty when nothing would help."""
    if situation.may_ask("nation"):
        return "nation"
    wanted = [fact for need in situation.needs for fact in situation.catalogue.needs[need].asks]
    missing = {fact for service in chosen(situation) for fact in _missing(situation, service)}
    useful = [fact for fact in wanted if fact in missing]
    settles = situation.findings.next_question
    ranked = (*useful, *([settles] if settles in missing else ()), *sorted(missing), *(GENERAL if not situation.needs else ()))
    open_ones = [fact for fact in ranked if situation.may_ask(fact)]
    plain = (fact for fact in open_ones if not situation.catalogue.facts[fact].is_sensitive)
    # Only some of their answers are sensitive: asked when nothing else settles anything, with the reason beside them.
    mild = (fact for fact in open_ones if fact in MILD and _is_natural(fact, wanted) and situation.catalogue.facts[fact].why_we_ask)
    return next(plain, "") or next(mild, "") or memory_question(situation)


def _is_natural(fact: str, wanted: list[str]) -> bool:
    """Whether a person would see why it is asked: the right to work, only of those who came with such a matter."""
    return fact != PAPERS or fact in wanted


def _missing(situation: Situation, service: str) -> tuple[str, ...]:
    found = situation.findings.outcomes.get(service)
    return found.missing if found else ()
