"""What a model is sent next: the person's message with what is known, tool results, or a word on what went wrong."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from consent.purposes import MEMORY, MEMORY_SENSITIVE, SHARE
from conversations.gateway.outbound import Sealed, seal
from conversations.guardrails.identifiers import public_numbers
from conversations.prompts.loader import fill_prompt, load_prompt
from conversations.types import Block, EngineRequest, Exchange, ToolCall, ToolResult, Withheld

Letter = tuple[tuple[Block, ...], Sealed]
"""The blocks to send and what a manifest says of them."""


def opening(request: EngineRequest, summary: str) -> Letter:
    """The person's message, in its setting."""
    memory = tuple(item.key for item in request.remembered)
    fields = {
        "earlier": summary,
        "today": request.today.isoformat(),
        "language": request.language,
        "facts": {key: _plain(value) for key, value in sorted(request.facts.items())},
        "refused": sorted(request.refused | (request.asked - set(request.facts))),
        "remembered": {item.key: _plain(item.value) for item in request.remembered},
        "temporary": "yes" if request.is_temporary else "",
        "agreements": sorted(request.consents & ({SHARE} if request.is_temporary else {MEMORY, MEMORY_SENSITIVE, SHARE})),
        "plan": [{"step": step.step, "done": step.done, **({"own": True} if step.is_own else {})} for step in request.plan],
        "open_question": request.pending.text if request.pending else "",
        "document": request.document,
        "message": request.own_words,
    }
    sealed = seal(fields, consents=request.consents, memory=memory, public=public_numbers(request.catalogue))
    return (_text("\n".join(_tagged(name, value) for name, value in sealed.fields.items())),), sealed


def results(request: EngineRequest, exchange: Exchange) -> Letter:
    """The answer to every call of the last message; one that was never run says so."""
    done: Mapping[str, tuple[ToolCall, ToolResult]] = {call.id: (call, result) for call, result in request.results}
    blocks = tuple(_result(call, done[call.id][1] if call.id in done else None) for call in exchange.calls)
    # Catalogue text and computed outcomes: nothing of the person that the opening did not hold already.
    return blocks, Sealed({"tool_results": [block["tool_use_id"] for block in blocks]}, (), {})


def go_on() -> Letter:
    """The connection broke in the middle of what the person was reading."""
    return (_text(load_prompt("go_on")),), Sealed({"shown": True}, (), {})


def correction(withheld: Iterable[Withheld]) -> Letter:
    """These sentences were not shown; once."""
    lines = "\n".join(f"- {one.text} ({one.reason})" for one in withheld)
    return (_text(fill_prompt("withheld", sentences=lines)),), Sealed({"withheld": True}, (), {})


def hurry(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same letter with the word that it is the last."""
    return (*blocks, _text(load_prompt("too_many_rounds")))


def _result(call: ToolCall, result: ToolResult | None) -> Block:
    if result is None:
        content: Mapping[str, Any] = {"error": "not_run", "message": "This call was not run."}
    else:
        content = result.content
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    failed = result is None or not result.ok
    return {"type": "tool_result", "tool_use_id": call.id, "content": text, **({"is_error": True} if failed else {})}


def _text(text: str) -> Block:
    return {"type": "text", "text": text}


def _tagged(name: str, value: Any) -> str:
    body = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
    # What the person wrote, or pasted, cannot close its own tag and go on in another's voice.
    return f"<{name}>{body.replace('</', '< /')}</{name}>"


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
