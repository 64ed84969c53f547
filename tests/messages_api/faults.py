"""Everything that can go wrong with an answer: what the model writes, how a message ends, and what the service sends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tests.messages_api.reply import Raw, Reply, error_reply
from tests.messages_api.script import Answer, Fault, Text, ToolUse, call
from tests.messages_api.stream_faults import STREAM_FAULTS
from tests.messages_api.wire import ERROR_TYPES, new_id

HTML = b"<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Proxy sign-in</h1></body></html>\n\n"
ENDINGS = ("refusal", "max_tokens", "pause_turn")


def unknown_tool(answer: Answer) -> Answer:
    """Every call names a tool that does not exist; one is added if there is none."""
    blocks = tuple(replace(block, name="no_such_tool") if isinstance(block, ToolUse) else block for block in answer.blocks)
    return replace(answer, blocks=blocks if calls(answer) else (*blocks, call("no_such_tool", {})))


def wrong_input(answer: Answer) -> Answer:
    """The input of every call breaks its schema."""
    wrong = {"unasked": [1, None, {"deep": True}]}
    return replace(answer, blocks=tuple(replace(block, input=wrong) if isinstance(block, ToolUse) else block for block in answer.blocks))


def same_id_twice(answer: Answer) -> Answer:
    """The first call comes twice under one id."""
    if not (found := calls(answer)):
        return answer
    first = replace(found[0], id=found[0].id or new_id("toolu"))
    blocks = tuple(first if block is found[0] else block for block in answer.blocks)
    return replace(answer, blocks=(*blocks, first))


def text_after_tool(answer: Answer) -> Answer:
    return replace(answer, blocks=(*answer.blocks, Text("I have already done that for you.")))


def calls(answer: Answer) -> list[ToolUse]:
    return [block for block in answer.blocks if isinstance(block, ToolUse)]


ANSWER_FAULTS: dict[str, Callable[[Answer], Answer]] = {
    "unknown_tool": unknown_tool,
    "wrong_input": wrong_input,
    "same_id_twice": same_id_twice,
    "text_after_tool": text_after_tool,
}


def failed(reply: Reply, fault: Fault, request_id: str) -> Reply:
    """An HTTP error instead of the answer."""
    kind = ERROR_TYPES[fault.status]
    return error_reply(fault.status, kind, f"Scripted {kind}", request_id, retry_after=fault.retry_after)


def gzip_nonsense(reply: Reply, fault: Fault, request_id: str) -> Reply:
    return replace(reply, headers={**reply.headers, "content-encoding": "gzip"}, body=(Raw(b"\x1f\x8b\x08\x00not gzip at all" * 8),))


HEAD_FAULTS: dict[str, Callable[[Reply, Fault, str], Reply]] = {
    "status": failed,
    "html": lambda reply, fault, request_id: replace(reply, content_type="text/html", body=(Raw(HTML),)),
    "html_as_stream": lambda reply, fault, request_id: replace(reply, body=(Raw(HTML),)),
    "empty_body": lambda reply, fault, request_id: replace(reply, body=()),
    "gzip_nonsense": gzip_nonsense,
    "wrong_content_type": lambda reply, fault, request_id: replace(reply, content_type="application/octet-stream"),
}

KINDS = (*ANSWER_FAULTS, *HEAD_FAULTS, *STREAM_FAULTS)
"""Every kind of fault. Those of the stream act at their own position; the others change the whole answer."""


def faulty_answer(answer: Answer, *, streams: bool) -> Answer:
    """The answer after what the model itself does wrong."""
    for fault in answer.faults:
        if fault.kind not in KINDS:
            raise ValueError(f"no such fault: {fault.kind}; there are {', '.join(KINDS)}")
        if fault.kind in ANSWER_FAULTS:
            answer = ANSWER_FAULTS[fault.kind](answer)
        elif fault.kind in ENDINGS and not streams:
            answer = replace(answer, stop_reason=fault.kind)
    return answer


def faulty_reply(reply: Reply, faults: tuple[Fault, ...], request_id: str) -> Reply:
    """The reply after what the service and the network do wrong: faults of the stream first, at the positions of the whole."""
    for fault in sorted((fault for fault in faults if fault.kind in STREAM_FAULTS), key=lambda fault: -fault.at):
        reply = STREAM_FAULTS[fault.kind](reply, fault)
    for fault in faults:
        if fault.kind in HEAD_FAULTS:
            reply = HEAD_FAULTS[fault.kind](reply, fault, request_id)
    return reply
