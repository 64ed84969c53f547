"""Each fault, and what SDK 2.12 makes of it: the ground the engine's handling stands on."""

import json

import anthropic
import httpx2
import pytest

from tests.messages_api import Fault, answer, call, fails, say

TALK = answer(say("There are jobs near you. Shall I look?"))
CALLS = answer(say("I will look."), call("search_services", {"query": "warehouse work in Leeds"}))


def broken(kind, at=0, *, of=TALK, **rest):
    return of.with_fault(Fault(kind, at=at, **rest))


class TestBeforeTheStream:
    @pytest.mark.parametrize(
        ("status", "error", "kind"),
        [
            (400, anthropic.BadRequestError, "invalid_request_error"),
            (401, anthropic.AuthenticationError, "authentication_error"),
            (403, anthropic.PermissionDeniedError, "permission_error"),
            (404, anthropic.NotFoundError, "not_found_error"),
            (408, anthropic.RequestTimeoutError, "timeout_error"),
            (409, anthropic.ConflictError, "conflict_error"),
            (413, anthropic.ContentTooLargeError, "request_too_large"),
            (429, anthropic.RateLimitError, "rate_limit_error"),
            (500, anthropic.InternalServerError, "api_error"),
            (503, anthropic.ServiceUnavailableError, "api_error"),
            (529, anthropic.OverloadedError, "overloaded_error"),
        ],
    )
    @pytest.mark.parametrize("way", ["stream", "create"])
    def test_a_status_is_a_typed_error_with_its_request_id(self, serve, way, status, error, kind):
        wire = serve(fails(status, retry_after=90))
        with pytest.raises(error) as caught:
            getattr(wire, way)()
        assert (type(caught.value), caught.value.status_code, caught.value.type) == (error, status, kind)
        assert caught.value.request_id.startswith("req_")
        assert caught.value.response.headers["retry-after"] == "90"

    @pytest.mark.parametrize("kind", ["reset", "cut", "close"])
    def test_a_connection_that_dies_before_the_headers_is_a_connection_error(self, serve, kind):
        with pytest.raises(anthropic.APIConnectionError):
            serve(broken(kind, -1)).stream()

    def test_silence_before_the_headers_is_a_timeout(self, serve):
        with pytest.raises(anthropic.APITimeoutError):
            serve(broken("stall", -1, seconds=30)).impatient().stream()

    @pytest.mark.parametrize("kind", ["html", "html_as_stream", "empty_body"])
    def test_a_stream_without_a_message_is_a_bare_assertion_error(self, serve, kind):
        with pytest.raises(AssertionError):
            serve(broken(kind)).stream()

    def test_html_for_a_whole_message_is_returned_as_a_string(self, serve):
        assert "Proxy sign-in" in serve(broken("html")).create()

    def test_nonsense_as_gzip_cannot_be_decoded(self, serve):
        with pytest.raises(httpx2.DecodingError):
            serve(broken("gzip_nonsense")).stream()

    def test_a_wrong_content_type_of_a_stream_goes_unnoticed(self, serve):
        assert serve(broken("wrong_content_type")).stream().stop_reason == "end_turn"


class TestInsideTheStream:
    @pytest.mark.parametrize("kind", ["overloaded_error", "api_error", "rate_limit_error", "invalid_request_error"])
    @pytest.mark.parametrize("at", [0, 1, 4, 8])
    def test_an_error_event_is_a_status_error_of_status_200(self, serve, kind, at):
        with pytest.raises(anthropic.APIStatusError) as caught:
            serve(broken("error_event", at, error=kind)).stream()
        assert (type(caught.value), caught.value.status_code, caught.value.type) == (anthropic.APIStatusError, 200, kind)

    @pytest.mark.parametrize(("kind", "error"), [("cut", httpx2.RemoteProtocolError), ("reset", httpx2.ReadError)])
    @pytest.mark.parametrize("at", [0, 1, 4, 8])
    def test_a_dying_connection_is_a_raw_transport_error(self, serve, kind, error, at):
        with pytest.raises(error):
            serve(broken(kind, at)).stream()

    @pytest.mark.parametrize("at", [0, 4])
    def test_silence_is_a_raw_read_timeout(self, serve, at):
        with pytest.raises(httpx2.ReadTimeout):
            serve(broken("stall", at, seconds=30)).impatient().stream()

    def test_malformed_json_is_a_raw_decode_error(self, serve):
        with pytest.raises(json.JSONDecodeError):
            serve(broken("bad_json", 4)).stream()

    def test_broken_utf8_reaches_the_text(self, serve):
        with pytest.raises(UnicodeDecodeError):
            serve(broken("broken_utf8", 4)).stream()

    @pytest.mark.parametrize("at", [1, 3, 5])
    def test_a_clean_end_too_early_is_a_partial_message_without_an_error(self, serve, at):
        message = serve(broken("close", at)).stream()
        assert message.stop_reason is None
        assert message.usage.output_tokens == 1

    def test_pings_alone_are_a_partial_message_too(self, serve):
        assert serve(broken("ping_only", 4)).stream().stop_reason is None

    def test_nameless_events_are_skipped(self, serve):
        message = serve(broken("nameless", 4)).stream()
        assert (message.stop_reason, message.content[0].text) == (None, "There are jobs n")

    @pytest.mark.parametrize("kind", ["unknown_event", "stray_html"])
    def test_what_is_unknown_changes_nothing(self, serve, kind):
        message = serve(broken(kind, 4)).stream()
        assert (message.stop_reason, message.content[0].text) == ("end_turn", TALK.blocks[0].text)

    def test_a_second_start_changes_nothing(self, serve):
        assert serve(broken("duplicate_start", 4)).stream().content[0].text == TALK.blocks[0].text

    def test_a_delta_for_an_unknown_block_is_a_bare_index_error(self, serve):
        with pytest.raises(IndexError):
            serve(broken("unknown_index", 4)).stream()

    def test_a_gigantic_text_arrives_whole(self, serve):
        assert len(serve(broken("gigantic", 2)).stream().content[0].text) > 4_000_000

    def test_a_trickle_arrives_whole(self, serve):
        assert serve(broken("trickle", 2)).stream().content[0].text == TALK.blocks[0].text

    @pytest.mark.parametrize("reason", ["refusal", "max_tokens", "pause_turn"])
    @pytest.mark.parametrize("at", [0, 4, 5])
    def test_another_stop_reason_ends_the_message_properly(self, serve, reason, at):
        assert serve(broken(reason, at)).stream().stop_reason == reason


class TestCalls:
    def test_input_that_is_cut_short_is_passed_on_without_an_error(self, serve):
        message = serve(broken("tool_json_cut", 6, of=CALLS)).stream()
        assert message.stop_reason == "tool_use"
        assert message.content[1].input != CALLS.blocks[1].input

    def test_max_tokens_inside_the_input_leaves_a_partial_call(self, serve):
        message = serve(broken("max_tokens", 8, of=CALLS)).stream()
        assert message.stop_reason == "max_tokens"
        assert message.content[1].input != CALLS.blocks[1].input

    def test_an_unknown_tool_is_called(self, serve):
        assert serve(broken("unknown_tool", of=CALLS)).stream().content[1].name == "no_such_tool"

    def test_an_unknown_tool_is_called_even_where_none_was(self, serve):
        message = serve(broken("unknown_tool")).stream()
        assert (message.stop_reason, message.content[1].name) == ("tool_use", "no_such_tool")

    def test_input_breaks_the_schema(self, serve):
        assert "query" not in serve(broken("wrong_input", of=CALLS)).stream().content[1].input

    def test_one_id_comes_twice(self, serve):
        first, second = serve(broken("same_id_twice", of=CALLS)).stream().content[1:]
        assert first.id == second.id

    def test_text_follows_a_call(self, serve):
        assert [block.type for block in serve(broken("text_after_tool", of=CALLS)).stream().content] == ["text", "tool_use", "text"]
