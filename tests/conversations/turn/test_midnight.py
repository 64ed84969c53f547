"""Amounts switch at midnight in the United Kingdom, in a process that answered the day before."""

from datetime import UTC, datetime

import pytest

from conversations.management.rehearsal import answer
from tests.factories import make_conversation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_catalogue")]

QUESTION = "How much can I earn on Carer's Allowance?"
LAST_MINUTE = datetime(2026, 4, 5, 22, 59, tzinfo=UTC)  # 23:59 in British Summer Time
FIRST_MINUTE = datetime(2026, 4, 5, 23, 1, tzinfo=UTC)  # 00:01 on 6 April there


def reply_at(moment: datetime, text: str) -> str:
    return str(answer(conversation_id=make_conversation(), text=text, clock=lambda: moment)["reply"])


class TestMidnight:
    def test_an_answer_holds_the_amount_of_the_day(self) -> None:
        before, after = reply_at(LAST_MINUTE, QUESTION), reply_at(FIRST_MINUTE, QUESTION)
        assert ("£196" in before, "£204" in before) == (True, False)
        assert ("£196" in after, "£204" in after) == (False, True)
