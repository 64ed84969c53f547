"""Finding, checking and running tools; failures are safe."""

import json

import pytest

from conversations.tools import registry
from conversations.types import ToolCall


def call(name, **arguments):
    return ToolCall("call-1", name, arguments)


class TestDefinitions:
    def test_every_schema_is_strict(self):
        def check(schema):
            if schema.get("type") == "object":
                assert schema["additionalProperties"] is False
                assert set(schema["required"]) <= set(schema["properties"])
                for part in schema["properties"].values():
                    check(part)
            if "items" in schema:
                check(schema["items"])

        for definition in registry.definitions():
            check(definition["input_schema"])
        assert json.loads(json.dumps(registry.definitions()))

    def test_there_are_the_ten_tools(self):
        assert set(registry.TOOLS) == {
            "search_services", "get_service", "check_eligibility", "ask_citizen", "remember", "forget",
            "update_plan", "estimate_support", "signpost", "hand_over",
        }  # fmt: skip

    def test_what_changes_something_says_so(self):
        assert {tool.name for tool in registry.ALL if tool.has_effects} == {"remember", "forget", "update_plan", "hand_over"}
        assert registry.has_effects("forget")
        assert not registry.has_effects("get_service")
        assert not registry.has_effects("no_such_tool")


class TestRun:
    def test_an_unknown_tool_is_refused(self, context):
        result = registry.run(call("delete_everything"), context)
        assert (result.ok, result.content["error"]) == (False, "unknown_tool")

    @pytest.mark.parametrize(
        "wrong",
        [
            call("get_service"),
            call("get_service", service=3),
            call("get_service", service="universal-credit", extra=1),
            call("search_services", query="", limit=3),
            call("search_services", query="job", limit=True),
            call("search_services", query="job", nations=["france"]),
            call("forget", keys=[]),
            call("forget", keys="*"),
        ],
    )
    def test_arguments_that_do_not_fit_are_refused(self, wrong, context, store):
        result = registry.run(wrong, context)
        assert result.content["error"] == "bad_input"
        assert not store.handed_over

    @pytest.mark.parametrize(
        "effect",
        [
            call("remember", items=[{"key": "age", "value": 34}]),
            call("forget", keys=["*"]),
            call("update_plan", steps=[{"step": "Send money"}]),
            call("hand_over", reason="asked"),
        ],
    )
    def test_a_pasted_document_can_cause_no_effect(self, effect, with_context, store):
        store.items["age"] = "kept"
        result = registry.run(effect, with_context(has_untrusted_text=True))
        assert result.content["error"] == "untrusted_text"
        assert (store.items, store.steps, store.handed_over) == ({"age": "kept"}, (), [])

    def test_reading_still_works_beside_a_document(self, with_context):
        assert registry.run(call("get_service", service="universal-credit"), with_context(has_untrusted_text=True)).ok

    def test_a_tool_without_its_consent_is_refused(self, with_context, store):
        result = registry.run(call("remember", items=[{"key": "age", "value": 34}]), with_context(consents=frozenset()))
        assert result.content["error"] == "consent_needed"
        assert store.items == {}

    def test_a_crash_never_shows_its_text(self, with_context, caplog):
        def search(text, *, nations=(), limit=10):
            raise RuntimeError("password=hunter2 for Jane")

        result = registry.run(call("search_services", query="job"), with_context(search=search))
        assert result.content == {"error": "failed", "message": "The tool did not work this time."}
        assert "hunter2" not in caplog.text
        assert "Jane" not in caplog.text
