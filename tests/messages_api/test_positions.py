"""Every fault at every position: the stand-in keeps its word, and the SDK raises nothing unheard of."""

import json
from contextlib import suppress

import anthropic
import httpx2
import pytest

from tests.messages_api import KINDS, Fault, say
from tests.messages_api.message import undisturbed
from tests.messages_api.test_faults import CALLS, TALK, broken

RAISED = (
    anthropic.APIError,
    httpx2.TransportError,
    httpx2.DecodingError,
    json.JSONDecodeError,
    UnicodeDecodeError,
    AssertionError,
    IndexError,
)
"""All that SDK 2.12 lets out for any fault of the service or the network."""


class TestEveryPosition:
    @pytest.mark.parametrize("kind", sorted(set(KINDS) - {"hold", "stall"}))
    @pytest.mark.parametrize("way", ["stream", "create"])
    def test_the_next_request_is_answered(self, serve, kind, way):
        positions = range(-1, len(undisturbed(CALLS)) + 1)
        wire = serve(*(one for at in positions for one in (broken(kind, at, of=CALLS), say("Hello"))))
        for at in positions:
            with suppress(*RAISED):
                getattr(wire, way)()
            assert wire.stream().content[0].text == "Hello", at
        assert (wire.api.errors, wire.api.unscripted) == ([], [])

    @pytest.mark.parametrize("kind", ["hold", "stall"])
    @pytest.mark.parametrize("way", ["stream", "create"])
    def test_the_next_request_is_answered_after_silence(self, serve, kind, way):
        wire = serve(broken(kind, 1, of=CALLS, seconds=30), say("Hello"))
        with pytest.raises((httpx2.ReadTimeout, anthropic.APITimeoutError)):
            getattr(wire.impatient(), way)()
        assert wire.stream().content[0].text == "Hello"

    def test_an_unknown_kind_is_reported(self, serve):
        wire = serve(broken("earthquake"))
        with pytest.raises(anthropic.InternalServerError, match="no such fault: earthquake"):
            wire.stream()


class TestOrder:
    def test_two_faults_keep_their_places(self, serve):
        answer_of_two = CALLS.with_fault(Fault("unknown_event", at=2), Fault("error_event", at=6))
        with pytest.raises(anthropic.APIStatusError):
            serve(answer_of_two).stream()

    def test_events_before_the_start_are_passed_on_without_an_error(self, serve):
        first, *_ = serve(broken("unknown_index", 0)).events()
        assert (first.type, first.index) == ("content_block_delta", 99)

    def test_a_message_without_its_stop_event_looks_complete(self, serve):
        assert serve(broken("close", len(undisturbed(TALK)) - 1)).stream().stop_reason == "end_turn"
