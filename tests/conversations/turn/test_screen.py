"""What looks out of scope from afar is answered where it asks for what this service does."""

import pytest
from django.utils import timezone

from conversations import operations
from conversations.management.rehearsal import answer
from tests.factories import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_catalogue")]


def status_of(*messages: str) -> str:
    conversation = operations.start_conversation(user_id=make_user().pk, language="en-gb", now=timezone.now())
    return [answer(conversation_id=str(conversation.pk), text=text, clock=timezone.now)["status"] for text in messages][-1]


class TestScreen:
    @pytest.mark.parametrize(
        "text", ["make me a plan please", "make me a plan", "write me a plan", "show me my plan", "can I talk to a human"]
    )
    def test_what_the_service_does_is_in_scope(self, text):
        assert status_of("I lost my job in Cardiff, I am 40", text) in ("answered", "asked")

    def test_what_it_does_not_do_is_declined(self):
        assert status_of("write me a poem about the sea please").startswith("declined_scope")
