"""What the real service refuses is refused here too, so that no test passes with a request that would fail."""

import anthropic
import httpx2
import pytest

from tests.messages_api import MessagesApi, Script, say
from tests.messages_api.conftest import ASKED, TOOLS

USER = {"role": "user", "content": "Hello"}
MARK = {"type": "ephemeral"}
SCHEMA = {"type": "object", "properties": {}, "additionalProperties": False}


def used(*ids, name="search_services"):
    return {"role": "assistant", "content": [{"type": "tool_use", "id": one, "name": name, "input": {}} for one in ids]}


def results(*ids, then=(), said="ok"):
    return {"role": "user", "content": [*({"type": "tool_result", "tool_use_id": one, "content": said} for one in ids), *then]}


def thought(thinking, mark, **more):
    return {"role": "assistant", "content": [{"type": "thinking", "thinking": thinking, "signature": mark, **more}, text("Hello")]}


def text(value, **more):
    return {"type": "text", "text": value, **more}


def tool(name="one", **changes):
    return {"name": name, "input_schema": SCHEMA, **changes}


def strict(**properties):
    return tool(strict=True, input_schema={**SCHEMA, "properties": properties})


REFUSED = {
    "temperature": {"extra_body": {"temperature": 0.5}},
    "top_p": {"extra_body": {"top_p": 0.5}},
    "top_k": {"extra_body": {"top_k": 5}},
    "rhubarb: Extra inputs": {"extra_body": {"rhubarb": 1}},
    "max_tokens: Field required": {"max_tokens": None},
    "max_tokens: Input": {"max_tokens": -1},
    "model: Field required": {"model": ""},
    "metadata: Extra": {"metadata": {"email": "x"}},
    "at most 256": {"metadata": {"user_id": "x" * 257}},
    "prefill": {"messages": [USER, {"role": "assistant", "content": "The answer is"}]},
    "first message": {"messages": [{"role": "assistant", "content": "Hello"}, USER]},
    "at least one message": {"messages": []},
    "role: Input": {"messages": [{"role": "tool", "content": "x"}]},
    "Extra inputs are not permitted: name": {"messages": [{**USER, "name": "x"}]},
    "non-empty content": {"messages": [{"role": "user", "content": ""}]},
    "text content blocks must be non-empty": {"messages": [{"role": "user", "content": [text("")]}]},
    "non-whitespace": {"messages": [{"role": "user", "content": " \n"}]},
    "text.parsed_output: Extra": {"messages": [USER, {"role": "assistant", "content": [text("x", parsed_output=None)]}, USER]},
    "'document' blocks": {"messages": [USER, {"role": "assistant", "content": [{"type": "document"}]}, USER]},
    "citations are not permitted": {"messages": [{"role": "user", "content": [text("x", citations=[{"type": "char_location"}])]}]},
    "without `tool_result`": {"messages": [USER, used("a", "b"), results("a")]},
    "immediately after: a": {"messages": [USER, used("a"), USER]},
    "unexpected `tool_use_id`": {"messages": [USER, used("a"), results("a", "b")]},
    "found in `tool_result` blocks: a": {"messages": [results("a")]},
    "ids must be unique": {"messages": [USER, used("a", "a"), results("a")]},
    "a single result": {"messages": [USER, used("a"), results("a", "a")]},
    "come first": {"messages": [USER, used("a"), {"role": "user", "content": [text("x"), *results("a")["content"]]}]},
    "Invalid `signature`": {"messages": [USER, thought("I said this.", "made up"), USER]},
    "thinking.cache_control: Extra": {"messages": [USER, thought("x", "x", cache_control=MARK), USER]},
    "Tool names must be unique": {"tools": [tool(), tool()]},
    "should match pattern": {"tools": [tool("two words")]},
    "Input should be 'object'": {"tools": [tool(input_schema={"type": "string"})]},
    "input_schema: Field required": {"tools": [{"name": "one"}]},
    "top level": {"tools": [tool(input_schema={**SCHEMA, "anyOf": []})]},
    "valid dictionary of schemas": {"tools": [tool(input_schema={**SCHEMA, "properties": {"a": "string"}})]},
    "valid list of names": {"tools": [tool(input_schema={**SCHEMA, "required": "a"})]},
    "explicitly set to false": {"tools": [tool(strict=True, input_schema={"type": "object"})]},
    "'maximum' is not supported": {"tools": [strict(a={"type": "array", "items": {"type": "integer", "maximum": 5}})]},
    "'minItems' values": {"tools": [strict(a={"type": "array", "minItems": 2})]},
    "forced tool use": {"model": "claude-sonnet-5-5", "tools": TOOLS, "tool_choice": {"type": "any"}},
    "while providing tools": {"tool_choice": {"type": "auto"}},
    "not found in provided tools": {"tools": TOOLS, "tool_choice": {"type": "tool", "name": "other"}},
    "tool_choice.type": {"tools": TOOLS, "tool_choice": {"type": "perhaps"}},
    "use 'between_tools'": {"model": "claude-sonnet-5-5", "thinking": {"type": "disabled"}},
    "thinking budgets": {"thinking": {"type": "enabled", "budget_tokens": 1024}},
    "thinking.type: Input": {"thinking": {"type": "often"}},
    "at this effort": {"thinking": {"type": "between_tools"}, "output_config": {"effort": "max"}},
    "output_config.effort": {"output_config": {"effort": "heroic"}},
    "maximum of 4 blocks": {"system": [text("x", cache_control=MARK) for _ in range(4)], "cache_control": MARK},
    "cache_control: Input": {"cache_control": {"type": "eternal"}},
    "system: text content blocks must be non-empty": {"system": [text("")]},
    "system.0: only text": {"system": [{"type": "image"}]},
}
ACCEPTED = {
    "a result with text after it": {"messages": [USER, used("a"), results("a", then=[text("And?")])]},
    "results spread over two messages": {"messages": [USER, used("a", "b"), results("a"), results("b")]},
    "a system message in between": {"messages": [USER, {"role": "system", "content": "Be brief."}]},
    "a forced tool on Haiku": {"tools": TOOLS, "tool_choice": {"type": "any"}},
    "no thinking on Haiku": {"thinking": {"type": "disabled"}},
    "four marks": {"system": [text("x", cache_control=MARK) for _ in range(3)], "cache_control": MARK},
    "an empty result": {"messages": [USER, used("a"), results("a", said="")]},
}


class TestBody:
    @pytest.mark.parametrize(("reason", "changes"), REFUSED.items(), ids=REFUSED)
    def test_a_mistake_is_refused_with_its_reason(self, serve, reason, changes):
        wire = serve(say("Hello"))
        with pytest.raises(anthropic.BadRequestError) as caught:
            wire.client.messages.create(**{**ASKED, **changes})
        assert caught.value.type == "invalid_request_error"
        assert reason in caught.value.api_message
        assert wire.api.requests[0].status == 400

    @pytest.mark.parametrize("changes", ACCEPTED.values(), ids=ACCEPTED)
    def test_what_is_allowed_is_answered(self, serve, changes):
        assert serve(say("Hello")).client.messages.create(**{**ASKED, **changes}).content[0].text == "Hello"

    def test_a_refused_request_takes_no_answer_of_the_script(self, serve):
        wire = serve(say("Hello"))
        with pytest.raises(anthropic.BadRequestError):
            wire.create(messages=[])
        assert wire.create().content[0].text == "Hello"

    def test_counting_checks_too(self, serve):
        with pytest.raises(anthropic.BadRequestError, match="must be unique"):
            serve().client.messages.count_tokens(model="any", messages=[USER], tools=[tool(), tool()])


class TestHeaders:
    @pytest.mark.parametrize(
        ("headers", "status", "kind"),
        [
            ({"anthropic-version": "2026-10-21"}, 401, "authentication_error"),
            ({"x-api-key": "k"}, 400, "invalid_request_error"),
            ({"x-api-key": "k", "anthropic-version": "2026-10-21"}, 200, None),
        ],
    )
    def test_key_and_version_are_required(self, headers, status, kind):
        with MessagesApi(Script(say("Hello"))) as api:
            response = httpx2.post(f"{api.base_url}/v1/messages", headers=headers, json=ASKED)
        assert (response.status_code, response.json().get("error", {}).get("type")) == (status, kind)

    def test_a_body_that_is_no_json_is_refused(self):
        with MessagesApi() as api:
            headers = {"x-api-key": "k", "anthropic-version": "2026-10-21"}
            response = httpx2.post(f"{api.base_url}/v1/messages", headers=headers, content=b"{")
        assert (response.status_code, response.json()["error"]["type"]) == (400, "invalid_request_error")
