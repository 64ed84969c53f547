import pytest

from conversations.canned_replies.sent_words import FIELDS, fields_in_words, masked_in_words, reason_in_words
from conversations.gateway.outbound import ALLOWED
from conversations.journal.events import FINISHED, RECEIVED, SENT, Event
from conversations.journal.sent import read_sent
from tests.conversations.journals import BY_CLAUDE, BY_GUIDE, TAKEN_OVER, finished, manifest
from tests.factories import NOW, received


def events(drafts, text="hello", masked=()):
    begun = [(RECEIVED, received(text, masked=list(masked))), *drafts]
    return [Event(position, kind, payload, NOW) for position, (kind, payload) in enumerate(begun)]


class TestReadSent:
    def test_adds_up_every_call_of_the_message(self):
        turn = read_sent(1, events(BY_CLAUDE))
        assert turn.calls == 2
        assert turn.models == [("claude-sonnet-5-5", "bedrock", "eu-west-2")]
        assert turn.fields == ["facts", "message", "remembered", "today", "tool_results"]
        assert (turn.tokens_in, turn.tokens_cached, turn.tokens_out, turn.milliseconds) == (1500, 1000, 80, 2300)
        assert turn.was_sent
        assert not turn.holds_earlier_turns

    def test_later_messages_take_the_conversation_with_them(self):
        assert read_sent(2, events(BY_CLAUDE)).holds_earlier_turns
        assert not read_sent(2, events(BY_GUIDE)).holds_earlier_turns

    def test_nothing_left_when_the_guide_answered_alone(self):
        assert not read_sent(1, events(BY_GUIDE)).was_sent

    def test_keeps_why_the_guide_took_over_after_something_left(self):
        turn = read_sent(1, events(TAKEN_OVER))
        assert turn.was_sent
        assert (turn.engine, turn.fallback) == ("guided", "overloaded_error")

    def test_another_model_in_the_same_message_is_listed_too(self):
        both = [(SENT, manifest()), (SENT, manifest(model="claude-haiku-5-5")), (FINISHED, finished())]
        assert [model for model, _, _ in read_sent(1, events(both)).models] == ["claude-sonnet-5-5", "claude-haiku-5-5"]

    def test_counts_each_mark_of_what_was_taken_out_once_and_none_that_was_typed(self):
        text = "ring [PHONE-1] or [PHONE-2], again [PHONE-1], in [POSTCODE CF10], and [EMAIL-1] is how I write"
        turn = read_sent(1, events(BY_GUIDE, text, ("PHONE", "POSTCODE")))
        assert turn.masked == {"PHONE": 2, "POSTCODE": 1}


class TestWords:
    @pytest.mark.parametrize("name", ALLOWED)
    def test_every_field_that_may_leave_has_words_of_its_own(self, name):
        assert name in FIELDS
        memory = ["age"] if name == "remembered" else []
        assert fields_in_words([name], memory)
        assert "_" not in fields_in_words([name], memory)[0]

    def test_what_is_remembered_is_named_item_by_item(self):
        assert fields_in_words(["today", "remembered", "message"], ["age", "work_goal"]) == [
            "your message",
            "what we remember about you: age, work you want",
            "today’s date",
        ]

    def test_identifiers_that_read_alike_are_counted_together(self):
        assert masked_in_words({"SORT_CODE": 1, "ACCOUNT": 1, "PHONE": 1}) == ["bank details (2 times)", "a phone number"]

    def test_an_unknown_fault_is_just_a_fault(self):
        assert reason_in_words("started_twice") == "the AI had a fault"
