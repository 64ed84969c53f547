"""The rows of the journal as values, and the one place that turns dialogue values into rows and back."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from conversations.types import Evidence, Exchange, Heard, Option, Question, Sentence, Source, ToolCall, ToolResult

RECEIVED, SCREENED, NOTED, PROGRESS = "received", "screened", "noted", "progress"
CALLS, RESULT, SENTENCE, WITHHELD = "calls", "result", "sentence", "withheld"
QUESTION, NOTICE, STOPPED, FINISHED = "question", "notice", "stopped", "finished"
CONSENTED = "consented"
SENT, MODEL, FAULT, ENGINE, SUMMARY = "sent", "model", "fault", "engine", "summary"
"""A call to a model: what it was about to be sent, what came back, what went wrong, who took over, and a shortened past."""

SHOWN_KINDS = frozenset({PROGRESS, SENTENCE, QUESTION, NOTICE, STOPPED, FINISHED})
"""What a citizen's page may receive; the rest is for recovery, export and the operator's trace."""

RECALLED_KINDS = (RECEIVED, NOTED, SENTENCE, QUESTION, FINISHED, SENT, MODEL, SUMMARY)
"""What later turns need of an earlier one."""


@dataclass(frozen=True, slots=True)
class Event:
    """One journal row. The position counts from 0 in its turn."""

    position: int
    kind: str
    payload: Mapping[str, Any]
    at: datetime


def sentence_payload(sentence: Sentence) -> dict[str, Any]:
    """A sentence as the journal keeps it."""
    # Only the sources are more than plain values, and most sentences have none.
    return {name: getattr(sentence, name) for name in Sentence.__slots__} | {"sources": tuple(map(asdict, sentence.sources))}


def read_sentence(payload: Mapping[str, Any]) -> Sentence:
    """The sentence a payload was made from."""
    return Sentence(**{**payload, "sources": tuple(Source(**source) for source in payload["sources"])})


def question_payload(question: Question) -> dict[str, Any]:
    """A question as the journal keeps it."""
    return asdict(question)


def read_question(payload: Mapping[str, Any]) -> Question:
    """The question a payload was made from."""
    return Question(**{**payload, "options": tuple(Option(**option) for option in payload["options"])})


def call_payload(call: ToolCall) -> dict[str, Any]:
    """A tool call as the journal keeps it."""
    return {"id": call.id, "name": call.name, "input": dict(call.input)}


def read_call(payload: Mapping[str, Any]) -> ToolCall:
    """The call a payload was made from."""
    return ToolCall(payload["id"], payload["name"], payload["input"])


def result_payload(result: ToolResult) -> dict[str, Any]:
    """A tool result as the journal keeps it."""
    evidence = result.evidence
    return {
        "id": result.call_id,
        "name": result.name,
        "ok": result.ok,
        "content": dict(result.content),
        "evidence": {
            "urls": sorted(evidence.urls),
            "passages": list(evidence.passages),
            "services": sorted(evidence.services),
            "outcomes": dict(evidence.outcomes),
        },
        "question": question_payload(result.question) if result.question else None,
        "signposted": list(result.signposted),
    }


def read_result(payload: Mapping[str, Any]) -> ToolResult:
    """The result a payload was made from."""
    evidence = payload["evidence"]
    return ToolResult(
        call_id=payload["id"],
        name=payload["name"],
        ok=payload["ok"],
        content=payload["content"],
        evidence=Evidence(frozenset(evidence["urls"]), tuple(evidence["passages"]), frozenset(evidence["services"]), evidence["outcomes"]),
        question=read_question(payload["question"]) if payload["question"] else None,
        signposted=tuple(payload["signposted"]),
    )


def heard_payload(heard: Heard) -> dict[str, Any]:
    """A finished call to a model as the journal keeps it."""
    exchange = heard.exchange
    return {
        "sent": [dict(block) for block in exchange.sent],
        "content": [dict(block) for block in exchange.content],
        "stop": exchange.stop,
        "letter": exchange.letter,
        "usage": dict(exchange.usage),
        "cost": heard.cost,
        "ms": heard.milliseconds,
        "first_ms": heard.first_milliseconds,
    }


def read_exchange(payload: Mapping[str, Any]) -> Exchange:
    """What was sent and came back, from the payload of a finished call."""
    return Exchange(tuple(payload["sent"]), tuple(payload["content"]), payload["stop"], payload["letter"], payload["usage"])
