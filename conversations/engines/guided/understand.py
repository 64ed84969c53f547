"""Reading a request: the message against what was known before it. The same request always gives the same situation."""

from dataclasses import replace

from conversations.engines.guided.findings import Findings
from conversations.engines.guided.situation import Situation, before, told_facts
from conversations.types import EngineRequest, Question
from conversations.understanding.reader import read_message
from conversations.understanding.reading import Reading
from services_catalogue.types import Facts, FactValue


def understand(request: EngineRequest) -> Situation:
    """Read the message against what is known. The same request always gives the same situation."""
    known = before(request)
    reading = read_message(request.own_words, catalogue=request.catalogue, pending=request.pending, known=known, today=request.today)
    reading = without_by_the_way(reading, request.pending)
    return Situation(request, reading, _facts_now(request, reading), Findings(request.results))


def without_by_the_way(reading: Reading, pending: Question | None) -> Reading:
    """The reading without an answer that was none: "no, Swansea" and "ok, save it" say nothing of the question that was open."""
    does_something_else = "save" in reading.intents or ("correct" in reading.intents and bool(reading.places))
    if pending is None or not does_something_else or pending.fact not in reading.facts or pending.fact == "nation":
        return reading
    return replace(
        reading,
        facts={fact: value for fact, value in reading.facts.items() if fact != pending.fact},
        corrected=reading.corrected - {pending.fact},
    )


def _facts_now(request: EngineRequest, reading: Reading) -> Facts:
    gone = set(reading.forget) | set(reading.refused)
    if reading.about_other and not request.needs:
        return {key: value for key, value in told_facts(reading).items() if key not in gone}
    facts: dict[str, FactValue] = {**request.facts, **told_facts(reading)}
    return facts if "*" not in gone else {}
