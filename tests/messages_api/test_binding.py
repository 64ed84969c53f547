"""Thinking blocks go back where they came from, or the request is refused: what keeps the engine's history append-only."""

import anthropic
import pytest

from tests.messages_api import call, say, think
from tests.messages_api.conftest import ASKED, TOOLS

SYSTEM = [{"type": "text", "text": "You help people find work.", "cache_control": {"type": "ephemeral"}}]
USER = {"role": "user", "content": "And in Leeds?"}


@pytest.fixture
def talk(serve):
    """A wire and the messages of a first round: thought, call, result, thought, answer."""
    wire = serve(
        [think("Search."), call("search_services", {"query": "a"}, id="toolu_1")],
        [think("Two."), say("There are two.")],
        default=say("Yes."),
    )
    messages = [*ASKED["messages"], {"role": "assistant", "content": sent_back(wire.stream(system=SYSTEM))}]
    messages.append({"role": "user", "content": [{"type": "tool_result", "tool_use_id": "toolu_1", "content": "Two services."}]})
    messages.append({"role": "assistant", "content": sent_back(wire.stream(system=SYSTEM, messages=messages))})
    return wire, messages


def sent_back(message):
    return [block.model_dump(exclude_none=True) for block in message.content]


class TestBinding:
    def test_what_is_only_added_to_is_accepted(self, talk):
        wire, messages = talk
        assert wire.stream(system=SYSTEM, messages=[*messages, USER]).content[0].text == "Yes."

    def test_marks_for_the_cache_may_move(self, talk):
        wire, messages = talk
        unmarked = [{"type": "text", "text": SYSTEM[0]["text"]}]
        assert wire.stream(system=unmarked, messages=[*messages, USER], cache_control={"type": "ephemeral"}).stop_reason == "end_turn"

    @pytest.mark.parametrize(
        "change",
        [
            {"system": [{"type": "text", "text": "Today is another day."}]},
            {"tools": [{**TOOLS[0], "description": "Find other services."}]},
            {"tools": [*TOOLS, {"name": "other", "input_schema": {"type": "object"}}]},
        ],
        ids=["system", "a tool", "one tool more"],
    )
    def test_a_changed_beginning_is_refused(self, talk, change):
        wire, messages = talk
        with pytest.raises(anthropic.BadRequestError, match="bound to a different conversation"):
            wire.stream(**{"system": SYSTEM, "messages": [*messages, USER], **change})

    @pytest.mark.parametrize(
        "change",
        [
            lambda messages: messages[0].update(content="Something else."),
            lambda messages: messages[2]["content"][0].update(content="Three services."),
            lambda messages: messages[1]["content"].pop(0),
        ],
        ids=["a message", "a result", "a thought left out before another"],
    )
    def test_a_changed_history_is_refused(self, talk, change):
        wire, messages = talk
        messages = [dict(message) for message in messages]
        change(messages)
        with pytest.raises(anthropic.BadRequestError, match="bound to a different conversation"):
            wire.stream(system=SYSTEM, messages=[*messages, USER])

    def test_a_changed_thought_is_refused(self, talk):
        wire, messages = talk
        messages[-1]["content"][0]["thinking"] = "I never thought this."
        with pytest.raises(anthropic.BadRequestError, match="Invalid `signature`"):
            wire.stream(system=SYSTEM, messages=[*messages, USER])

    def test_another_model_drops_the_thoughts_it_cannot_read(self, talk):
        wire, messages = talk
        changed = {"system": "Other rules.", "model": "claude-sonnet-5-5"}
        assert wire.stream(messages=[*messages, USER], **changed).stop_reason == "end_turn"

    def test_without_thoughts_everything_may_change(self, talk):
        wire, messages = talk
        for message in messages[1::2]:
            message["content"] = [block for block in message["content"] if block["type"] != "thinking"]
        assert wire.stream(system="Other rules.", messages=[*messages, USER]).stop_reason == "end_turn"
