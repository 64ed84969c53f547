"""Somebody who lets us remember, and talks over several visits."""

from typing import Any

from django.utils import timezone

from consent.notices import notice_for
from consent.operations import Circumstances, give_consent, withdraw_consent
from consent.purposes import MEMORY
from conversations import operations
from conversations.management.rehearsal import answer
from conversations.models import Conversation, RememberedFact
from conversations.turn.run import run_turn

PRESSED = Circumstances(channel="web", screen="consent:choices", control="button")


def allow(user: Any, *purposes: str) -> None:
    for purpose in purposes or (MEMORY,):
        give_consent(subject=user.pseudonym, notice=notice_for(purpose, "en-gb"), at=timezone.now(), circumstances=PRESSED)


def take_back(user: Any, purpose: str = MEMORY) -> None:
    withdraw_consent(subject=user.pseudonym, notice=notice_for(purpose, "en-gb"), at=timezone.now(), circumstances=PRESSED)


def conversation_of(user: Any) -> str:
    return str(operations.start_conversation(user_id=user.pk, language="en-gb", now=timezone.now()).pk)


def say(conversation: str, text: str) -> dict[str, Any]:
    return answer(conversation_id=conversation, text=text, clock=timezone.now)


def visit(user: Any, *messages: str) -> str:
    """A new conversation in which all this is said; its id."""
    conversation = conversation_of(user)
    for text in messages:
        say(conversation, text)
    return conversation


def held(user: Any) -> dict[str, Any]:
    return {fact.key: fact.value for fact in RememberedFact.objects.filter(user=user)}


def run_queued(conversation: str) -> None:
    """Answer the message that was sent last."""
    turn = Conversation.objects.get(pk=conversation).turns.order_by("-number")[0]
    run_turn(str(turn.pk), clock=timezone.now)
