"""The shapes the real SDK reads, whole and streamed, by every transport it has."""

import asyncio
from typing import Any

import anthropic
import pytest

from tests.messages_api import Fault, MessagesApi, Script, answer, call, say, think
from tests.messages_api.conftest import ASKED
from tests.messages_api.message import undisturbed

SEARCH = answer(think("I should look."), say("I will look."), call("search_services", {"query": "gwaith yng Nghymru, £12 yr awr"}))


class TestStream:
    def test_events_come_in_the_order_of_the_service(self, serve):
        kinds = [event.type for event in serve(SEARCH).events() if event.type not in ("text", "input_json", "thinking", "signature")]
        block = ["content_block_start", "content_block_delta", "content_block_stop"]
        short = [kind for number, kind in enumerate(kinds) if not number or kind != kinds[number - 1]]
        assert short == ["message_start", *block, *block, *block, "message_delta", "message_stop"]

    def test_blocks_arrive_as_they_were_scripted(self, serve):
        thought, text, called = serve(SEARCH).stream(thinking={"type": "adaptive", "display": "summarized"}).content
        assert (thought.type, thought.thinking, text.text) == ("thinking", "I should look.", "I will look.")
        assert (called.name, called.input) == ("search_services", {"query": "gwaith yng Nghymru, £12 yr awr"})
        assert called.id.startswith("toolu_")

    def test_text_comes_in_pieces_of_the_scripted_size(self, serve):
        wire = serve(answer(say("a" * 40)).paced(piece_tokens=2))
        assert [event.text for event in wire.events() if event.type == "text"] == ["a" * 8] * 5

    def test_the_first_piece_waits_and_the_rest_keeps_pace(self):
        paced = answer(say("a" * 40)).paced(first_token=0.2, tokens_per_second=100)
        assert [event.wait for event in undisturbed(paced)] == [0, 0, 0.2, 0, 0.04, 0.02, 0, 0, 0]

    def test_usage_tells_thinking_apart(self, serve):
        usage = serve(SEARCH).stream().usage
        assert usage.output_tokens_details.thinking_tokens == 4
        assert usage.output_tokens > 4
        assert usage.input_tokens > 0

    def test_usage_can_be_scripted(self, serve):
        assert serve(answer(say("Hello"), usage={"output_tokens": 9000})).stream().usage.output_tokens == 9000

    @pytest.mark.parametrize(
        "reason", ["end_turn", "max_tokens", "stop_sequence", "refusal", "pause_turn", "model_context_window_exceeded"]
    )
    def test_a_stop_reason_can_be_scripted(self, serve, reason):
        wire = serve(*[answer(say("Hello"), stop_reason=reason)] * 2)
        assert [wire.stream().stop_reason, wire.create().stop_reason] == [reason, reason]

    def test_a_text_ends_at_the_limit_of_the_request(self, serve):
        wire = serve(*[answer(say("Hello " * 100), call("search_services", {"query": "a"}))] * 2)
        for message in (wire.stream(max_tokens=20), wire.create(max_tokens=20)):
            assert (message.stop_reason, message.usage.output_tokens) == ("max_tokens", 20)
            assert [block.text for block in message.content] == [("Hello " * 100)[:80]]

    def test_a_refusal_has_details(self, serve):
        assert serve(answer(stop_reason="refusal")).stream().stop_details.type == "refusal"


class TestThinking:
    @pytest.mark.parametrize(
        ("setting", "shown"),
        [
            (None, ""),
            ({"type": "adaptive"}, ""),
            ({"type": "adaptive", "display": "summarized"}, "I should look."),
            ({"type": "between_tools"}, "I should look."),
        ],
    )
    def test_it_is_left_out_unless_it_is_asked_for(self, serve, setting, shown):
        asked = {"thinking": setting} if setting else {}
        assert serve(SEARCH).stream(**asked).content[0].thinking == shown

    @pytest.mark.parametrize(("model", "kind"), [("claude-sonnet-5-5", "thinking"), ("claude-haiku-5-5", "text")])
    def test_sonnet_returns_what_it_says_between_calls_as_thinking(self, serve, model, kind):
        wire = serve([call("search_services", {"query": "a"})], [say("One more."), call("search_services", {"query": "b"})])
        messages = [*ASKED["messages"], *answered(wire.stream(model=model))]
        assert [block.type for block in wire.stream(model=model, messages=messages).content] == [kind, "tool_use"]


class TestWholeMessage:
    def test_it_says_what_the_stream_says(self, serve):
        wire = serve(SEARCH, SEARCH)
        streamed, whole = (message.model_dump(exclude={"id"}) for message in (wire.stream(), wire.create()))
        streamed["content"][2].pop("id"), whole["content"][2].pop("id")
        for text in streamed["content"]:
            text.pop("parsed_output", None)
        assert whole == streamed

    def test_a_message_goes_back_as_it_came(self, serve):
        wire = serve(SEARCH, say("Three jobs."))
        messages = [*ASKED["messages"], *answered(wire.stream())]
        assert wire.stream(messages=messages).content[0].text == "Three jobs."

    def test_tokens_are_counted(self, serve):
        assert serve().client.messages.count_tokens(model="claude-haiku-5-5", messages=ASKED["messages"]).input_tokens == 5

    def test_bedrock_is_served_at_its_own_path(self, serve):
        api = serve(say("Hello")).api
        with anthropic.AnthropicBedrockMantle(api_key="k", aws_region="eu-west-2", base_url=f"{api.base_url}/anthropic") as client:
            message = client.messages.create(**{**ASKED, "model": "anthropic.claude-haiku-5-5"})
        assert message.content[0].text == "Hello"

    def test_any_other_path_is_not_found(self, serve):
        with pytest.raises(anthropic.NotFoundError):
            serve().client.post("/v1/rhubarb", cast_to=object, body={})


class TestAsynchronousClients:
    @pytest.mark.parametrize("transport", [anthropic.DefaultAsyncHttpxClient, anthropic.DefaultAioHttpClient])
    def test_many_streams_at_once_keep_apart(self, transport):
        script = Script(by=lambda request: answer(say(f"Hello {request.conversation}, here I am.")).paced(tokens_per_second=400))
        with MessagesApi(script) as api:
            texts = asyncio.run(many(api, transport, 20))
        assert texts == [f"Hello {number}, here I am." for number in range(20)]

    def test_three_hundred_streams_are_held_at_once(self):
        async def held_and_released(api: MessagesApi) -> list[str]:
            asked = asyncio.create_task(many(api, anthropic.DefaultAioHttpClient, 300))
            await asyncio.to_thread(api.gate.wait_for, 300)
            api.gate.release()
            return await asked

        with MessagesApi(Script(default=answer(say("Hello " * 40), faults=[Fault("hold", at=5)]))) as api:
            assert asyncio.run(held_and_released(api)) == ["Hello " * 40] * 300


async def many(api: MessagesApi, transport: Any, number: int) -> list[str]:
    async with (
        transport(limits=anthropic.DEFAULT_CONNECTION_LIMITS, timeout=60) as http,
        anthropic.AsyncAnthropic(api_key="test-key", base_url=api.base_url, max_retries=0, http_client=http) as client,
    ):
        return await asyncio.gather(*(one(client, str(name)) for name in range(number)))


async def one(client: anthropic.AsyncAnthropic, name: str) -> str:
    async with client.messages.stream(**{**ASKED, "metadata": {"user_id": name}}) as stream:
        return "".join([text async for text in stream.text_stream])


def answered(message: Any) -> list[Any]:
    """The message and an answer to each of its calls."""
    results = [{"type": "tool_result", "tool_use_id": block.id, "content": "ok"} for block in message.content if block.type == "tool_use"]
    return [message.to_param(), {"role": "user", "content": results}]
