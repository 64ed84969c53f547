"""Cache figures, as the wire reports them for growing conversations."""

import anthropic
import pytest

from tests.messages_api import fails, say

MARK = {"type": "ephemeral"}
LONG = "Every service is described here. " * 100
HIT_RATE = 0.85


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def system(text=LONG, **mark):
    return [{"type": "text", "text": text, "cache_control": {**MARK, **mark}}]


def grown(turns, *, text="A question of some length about work in my town."):
    return [message for _ in range(turns) for message in ({"role": "user", "content": text}, {"role": "assistant", "content": text})][:-1]


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def wire(serve, clock):
    return serve(default=say("Yes."), clock=clock)


def figures(message):
    usage = message.usage
    return usage.cache_creation_input_tokens, usage.cache_read_input_tokens, usage.input_tokens


class TestBreakpoints:
    def test_the_first_request_writes_and_the_second_reads(self, wire):
        written, read, rest = figures(wire.stream(system=system()))
        assert (read, written > 512, rest > 0) == (0, True, True)
        assert figures(wire.stream(system=system())) == (0, written, rest)

    def test_the_parts_add_up_to_the_count(self, wire):
        counted = wire.client.messages.count_tokens(model="claude-haiku-5-5", system=system(), messages=grown(3)).input_tokens
        assert sum(figures(wire.stream(tools=[], system=system(), messages=grown(3)))) == counted

    def test_a_whole_message_reports_the_same(self, wire):
        written, _, _ = figures(wire.stream(system=system()))
        assert figures(wire.create(system=system()))[1] == written

    def test_a_changed_byte_before_the_breakpoint_misses(self, wire):
        wire.stream(system=system())
        assert figures(wire.stream(system=system("X" + LONG)))[1] == 0

    def test_changed_tools_miss(self, wire):
        wire.stream(system=system())
        assert figures(wire.stream(system=system(), tools=[]))[1] == 0

    def test_another_model_misses(self, wire):
        wire.stream(system=system())
        assert figures(wire.stream(system=system(), model="claude-sonnet-5-5"))[1] == 0

    def test_thinking_settings_spare_the_system_prompt(self, wire):
        written, _, _ = figures(wire.stream(system=system()))
        assert figures(wire.stream(system=system(), thinking={"type": "between_tools"}))[1] == written

    def test_a_short_prefix_is_not_cached(self, wire):
        wire.stream(system=system("Short."))
        assert figures(wire.stream(system=system("Short.")))[:2] == (0, 0)

    def test_an_answer_that_fails_writes_nothing(self, serve):
        wire = serve(fails(529), say("Yes."))
        with pytest.raises(anthropic.OverloadedError):
            wire.stream(system=system())
        assert figures(wire.stream(system=system()))[1] == 0


class TestTime:
    def test_five_minutes_from_the_last_use(self, wire, clock):
        written, _, _ = figures(wire.stream(system=system()))
        for seconds, read in ((299, written), (299, written), (301, 0)):
            clock.now += seconds
            assert figures(wire.stream(system=system()))[1] == read

    def test_an_hour_if_it_is_asked_for(self, wire, clock):
        usage = wire.stream(system=system(ttl="1h")).usage
        assert usage.cache_creation.ephemeral_1h_input_tokens == usage.cache_creation_input_tokens > 0
        clock.now += 3599
        assert figures(wire.stream(system=system(ttl="1h")))[1] == usage.cache_creation_input_tokens


class TestGrowingConversation:
    def test_automatic_caching_moves_along(self, wire):
        for turns in (1, 2, 3):
            last = figures(wire.stream(system=LONG, messages=grown(turns), cache_control=MARK))
        assert last[2] == 0
        assert last[1] / sum(last) > HIT_RATE

    def test_text_and_a_list_of_one_text_are_the_same(self, wire):
        wire.stream(system=LONG, messages=grown(1), cache_control=MARK)
        listed = [{"role": "user", "content": [{"type": "text", "text": grown(1)[0]["content"]}]}, *grown(2)[1:]]
        assert figures(wire.stream(system=LONG, messages=listed, cache_control=MARK))[1] > 512

    def test_a_breakpoint_looks_back_twenty_blocks_and_no_further(self, wire):
        wire.stream(system=LONG, messages=grown(1), cache_control=MARK)
        near = figures(wire.stream(system=LONG, messages=grown(10), cache_control=MARK))[1]
        wire.stream(system="Z" + LONG, messages=grown(1), cache_control=MARK)
        far = figures(wire.stream(system="Z" + LONG, messages=grown(12), cache_control=MARK))[1]
        assert (near > 512, far) == (True, 0)
