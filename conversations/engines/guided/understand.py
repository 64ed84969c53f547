"""Reading a request: the message against what was known before it. The same request always gives the same situation."""

import re
from dataclasses import replace

from conversations.canned_replies import dialogue
from conversations.engines.guided.findings import Findings
from conversations.engines.guided.situation import Situation, before, told_facts
from conversations.types import EngineRequest, Question
from conversations.understanding.reader import read_message
from conversations.understanding.reading import NeedMatch, Reading
from conversations.understanding.words import plain_text
from services_catalogue.types import Facts, FactValue

FIGURE_OF = {"household_savings": "savings", "age": "age", "years_service": "full_years", "hours_per_week": "weekly_hours"}
"""Facts that reading gives a second time, as figures for sums."""
FEW = 8
"""Words of an answer that picks a topic."""
TOPICS = tuple(
    (re.compile(rf"\b(?:{words})"), need)
    for words, need in (
        (r"business|self employ", "start-business"),
        (r"losing|lost|redundan|sacked|owed", "redundancy"),
        (r"money|benefit|cash", "benefits-check"),
        (r"train|course|learn|apprentic|college", "retrain"),
        (r"health|disab|caring|carer|children", "health-and-work"),
        (r"cv\b|interview", "cv-and-interviews"),
        (r"job|work", "find-work"),
    )
)
"""The topics people are shown, by a word of theirs, as needs."""


def understand(request: EngineRequest) -> Situation:
    """Read the message against what is known. The same request always gives the same situation."""
    known = before(request)
    reading = read_message(request.own_words, catalogue=request.catalogue, pending=request.pending, known=known, today=request.today)
    reading = with_topic(without_by_the_way(reading, request.pending), request)
    return Situation(request, reading, _facts_now(request, reading), Findings(request.results))


def with_topic(reading: Reading, request: EngineRequest) -> Reading:
    """The reading, with the need of the topic picked where topics were the last thing shown and the message is a word or two."""
    last = next((message.text for message in reversed(request.history) if message.role == "assistant"), "")
    if reading.needs or dialogue.topics()[0] not in last or len(request.own_words.split()) > FEW:
        return reading
    plain = plain_text(request.own_words)
    picked = next((need for words, need in TOPICS if words.search(plain) and need in request.catalogue.needs), "")
    return replace(reading, needs=(NeedMatch(picked, 1.0, plain),)) if picked else reading


def without_by_the_way(reading: Reading, pending: Question | None) -> Reading:
    """The reading without an answer that was none: "no, Swansea" and "ok, save it" say nothing of the question that was open."""
    does_something_else = "save" in reading.intents or ("correct" in reading.intents and bool(reading.places))
    if pending is None or not does_something_else or pending.fact not in reading.facts or pending.fact == "nation":
        return reading
    return replace(
        reading,
        facts={fact: value for fact, value in reading.facts.items() if fact != pending.fact},
        corrected=reading.corrected - {pending.fact},
        figures={name: value for name, value in reading.figures.items() if name != FIGURE_OF.get(pending.fact)},
    )


def _facts_now(request: EngineRequest, reading: Reading) -> Facts:
    gone = set(reading.forget) | set(reading.refused)
    if reading.about_other and not request.needs:
        return {key: value for key, value in told_facts(reading).items() if key not in gone}
    facts: dict[str, FactValue] = {**request.facts, **told_facts(reading)}
    return facts if "*" not in gone else {}
