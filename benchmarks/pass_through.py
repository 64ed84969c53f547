"""A bare pass-through of the SDK's stream, to measure the product against: no sign-in, no database, no checks."""

import json
import os
from typing import Any

import anthropic

CLIENT = anthropic.AsyncAnthropic(api_key="benchmark", base_url=os.environ["ANTHROPIC_BASE_URL"], max_retries=0)


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """POST a message, read the model's text as server-sent events."""
    if scope["type"] != "http":
        return
    body = (await receive())["body"]
    headers = [(b"content-type", b"text/event-stream")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    asked: Any = [{"role": "user", "content": json.loads(body)["text"]}]
    async with CLIENT.messages.stream(model="claude-haiku-5-5", max_tokens=2000, messages=asked) as stream:
        async for text in stream.text_stream:
            data = f"event: text\ndata: {json.dumps({'text': text})}\n\n".encode()
            await send({"type": "http.response.body", "body": data, "more_body": True})
    await send({"type": "http.response.body", "body": b"event: finished\ndata: {}\n\n"})
