"""What a finished turn is measured by."""

import pytest
from django.utils import timezone

from conversations.journal import DATABASE
from conversations.journal.events import FINISHED
from conversations.management.rehearsal import answer
from conversations.models import Turn
from tests.factories import NOW, make_conversation, make_turn

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_catalogue")]
STEPS = ("receive", "screen", "recall", "agree", "act", "verify", "reply")


class TestFigures:
    def test_every_step_is_timed_in_the_last_row_and_the_turn_can_be_counted(self):
        conversation = make_conversation()
        answer(conversation_id=conversation, text="I lost my job in Cardiff", clock=timezone.now)
        turn = Turn.objects.get(conversation_id=conversation)
        outcome = DATABASE.events(str(turn.pk))[-1]
        assert outcome.kind == FINISHED
        assert set(outcome.payload["steps"]) == set(STEPS)
        assert (turn.took_ms, turn.first_ms) == (outcome.payload["ms"], outcome.payload["first_ms"])
        assert 0 <= turn.first_ms <= turn.took_ms
        assert (turn.withheld, turn.fallback) == (0, "")

    def test_steps_that_were_passed_over_have_no_time(self):
        conversation = make_conversation()
        answer(conversation_id=conversation, text="I want to kill myself", clock=timezone.now)
        outcome = DATABASE.events(str(Turn.objects.get(conversation_id=conversation).pk))[-1]
        assert set(outcome.payload["steps"]) == {"receive", "screen", "reply"}

    def test_a_reason_of_any_length_fits_its_column(self):
        turn = make_turn()
        DATABASE.claim(turn.id, owner="a", now=NOW, lease_until=NOW)
        drafts = [(FINISHED, {"fallback": "x" * 300, "withheld": 2, "ms": 5, "first_ms": None})]
        DATABASE.finish(turn.id, drafts, owner="a", position=1, status="answered", engine="guided", now=NOW)
        row = Turn.objects.get(pk=turn.id)
        assert (row.fallback, row.withheld, row.took_ms, row.first_ms) == ("x" * 40, 2, 5, None)
