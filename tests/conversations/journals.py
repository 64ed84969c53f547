"""Journals as a turn that asked a model leaves them, written by hand."""

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from accounts.models import User
from conversations.journal import keeper_of
from conversations.journal.events import CALLS, ENGINE, FAULT, FINISHED, MODEL, RESULT, SENT, SENTENCE, WITHHELD
from tests.factories import NOW, make_conversation, received

SECRET = "my violin was stolen"
Drafts = list[tuple[str, dict[str, Any]]]


def manifest(**changes: Any) -> dict[str, Any]:
    return {
        "model": "claude-sonnet-5-5",
        "provider": "bedrock",
        "region": "eu-west-2",
        "purpose": "answer",
        "fields": ["facts", "message", "remembered", "today"],
        "memory": ["age", "place"],
        "masked": {"PHONE": 1},
        "reference": "r",
        **changes,
    }


def model(**changes: Any) -> dict[str, Any]:
    usage = {"input_tokens": 300, "output_tokens": 80, "cache_read_input_tokens": 1000, "cache_creation_input_tokens": 200}
    block = {"type": "text", "text": f"Sorry that {SECRET}."}
    return {
        "sent": [block],
        "content": [block],
        "stop": "end_turn",
        "letter": "opening",
        "usage": usage,
        "cost": 4200,
        "ms": 2300,
        "first_ms": 400,
        **changes,
    }


def sentence(text: str = f"Sorry that {SECRET}.") -> dict[str, Any]:
    return {"block": 1, "kind": "paragraph", "text": text, "service": "", "sources": []}


def withheld(text: str = f"You will get £9 since {SECRET}.") -> dict[str, Any]:
    return {"text": text, "reason": "promise", "service": "", "after": 0, "details": [f"promise: {text}"]}


def finished(**changes: Any) -> dict[str, Any]:
    lists = {name: [] for name in ("offered", "mentioned", "asked", "signposted", "citations")}
    figures = {"ms": 2500, "first_ms": 450, "steps": {"receive": 1.2, "act": 2400.5}, "withheld": 0, "fallback": ""}
    return {"status": "answered", "engine": "claude", "usage": {}, **lists, **figures, **changes}


CALL = {"id": "c1", "name": "search_services", "input": {"query": SECRET}}
RESULT_PAYLOAD = {
    "id": "c1",
    "name": "search_services",
    "ok": False,
    "content": {"error": "bad_input", "message": SECRET},
    "evidence": {"urls": [], "passages": [], "services": [], "outcomes": {}},
    "question": None,
    "signposted": [],
}
BY_CLAUDE: Drafts = [
    (SENT, manifest()),
    (CALLS, {"calls": [CALL]}),
    (RESULT, RESULT_PAYLOAD),
    (SENT, manifest(fields=["tool_results"], memory=[], masked={})),
    (SENTENCE, sentence()),
    (WITHHELD, withheld()),
    (MODEL, model()),
    (FINISHED, finished(withheld=1)),
]
BY_GUIDE: Drafts = [(SENTENCE, sentence()), (FINISHED, finished(engine="guided"))]
TAKEN_OVER: Drafts = [
    (SENT, manifest()),
    (FAULT, {"kind": "overloaded_error", "status": 529, "may_retry": True}),
    (ENGINE, {"from": "claude", "to": "guided", "reason": "overloaded_error"}),
    (SENTENCE, sentence()),
    (FINISHED, finished(engine="guided", fallback="overloaded_error")),
]


def tell(
    drafts: Iterable[tuple[str, dict[str, Any]]] = BY_CLAUDE,
    *,
    user: User | None = None,
    conversation: str = "",
    text: str = SECRET,
    masked: tuple[str, ...] = (),
    now: datetime = NOW,
    seconds: float = 2.5,
) -> str:
    """A finished turn with this journal; its id."""
    conversation = conversation or make_conversation(user)
    keeper = keeper_of(conversation)
    given = received(text, masked=list(masked))
    record, _ = keeper.start(conversation_id=conversation, form_key=str(uuid.uuid4()), received=given, now=now)
    keeper.claim(record.id, owner="test", now=now, lease_until=now + timedelta(seconds=60))
    end = list(drafts)
    outcome = next((payload for kind, payload in end if kind == FINISHED), finished())
    keeper.finish(
        record.id,
        end,
        owner="test",
        position=1,
        status=outcome["status"],
        engine=outcome["engine"],
        now=now + timedelta(seconds=seconds),
    )
    return record.id
