from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import anthropic
import pytest

from tests.messages_api import MessagesApi, Script

TOOLS: list[Any] = [
    {
        "name": "search_services",
        "description": "Find government services.",
        "strict": True,
        "input_schema": {
            "type": "object",
            "properties": {"query": {"type": "string"}},
            "required": ["query"],
            "additionalProperties": False,
        },
    }
]
ASKED: dict[str, Any] = {"model": "claude-haiku-5-5", "max_tokens": 500, "messages": [{"role": "user", "content": "What work is there?"}]}


class Wire:
    """A served script and the real SDK that asks it."""

    def __init__(self, api: MessagesApi, client: anthropic.Anthropic) -> None:
        self.api = api
        self.client = client

    def impatient(self) -> "Wire":
        """The same, for a client that soon gives up on silence."""
        return Wire(self.api, self.client.with_options(timeout=0.8))

    def stream(self, **changes: Any) -> Any:
        """The final message of a stream that was read to its end."""
        with self.client.messages.stream(**{**ASKED, "tools": TOOLS, **changes}) as stream:
            return stream.get_final_message()

    def events(self, **changes: Any) -> list[Any]:
        with self.client.messages.stream(**{**ASKED, "tools": TOOLS, **changes}) as stream:
            return list(stream)

    def create(self, **changes: Any) -> Any:
        return self.client.messages.create(**{**ASKED, "tools": TOOLS, **changes})


@pytest.fixture
def serve() -> Iterator[Callable[..., Wire]]:
    with ExitStack() as stack:

        def start(*answers: Any, **rest: Any) -> Wire:
            clock = {"clock": rest.pop("clock")} if "clock" in rest else {}
            api = stack.enter_context(MessagesApi(Script(*answers, **rest), **clock))
            client = anthropic.Anthropic(api_key="test-key", base_url=api.base_url, max_retries=0, timeout=60)
            return Wire(api, stack.enter_context(client))

        yield start
