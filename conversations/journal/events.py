"""The rows of the journal as values, and the one place that turns dialogue values into rows and back."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from conversations.types import Evidence, Option, Question, Sentence, Source, ToolCall, ToolResult

RECEIVED, SCREENED, NOTED, PROGRESS = "received", "screened", "noted", "progress"
CALLS, RESULT, SENTENCE, WITHHELD = "calls", "result", "sentence", "withheld"
QUESTION, NOTICE, STOPPED, FINISHED = "question", "notice", "stopped", "finished"
CONSENTED = "consented"

SHOWN_KINDS = frozenset({PROGRESS, SENTENCE, QUESTION, NOTICE, STOPPED, FINISHED})
"""What a citizen's page may receive; the rest is for recovery, export and the operator's trace."""

RECALLED_KINDS = (RECEIVED, NOTED, SENTENCE, QUESTION, FINISHED)
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
    return asdict(sentence)


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
