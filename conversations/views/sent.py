"""What was sent to an AI model for each message of a conversation, and when staff read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.queries import pseudonym_of
from conversations import queries
from conversations.access import OwnConversation, own_conversation, person_id
from conversations.canned_replies import sent_words
from conversations.journal import keeper_of
from conversations.journal.sent import KINDS, SentTurn, read_sent


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a message's summary list: a label, and one or more things to say."""

    label: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownSending:
    """One message as the page shows it."""

    number: int
    at: datetime | None
    outcome: str
    rows: tuple[Row, ...]


@require_safe
@never_cache
@login_required
def sent(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """For each message what left, where it went and who answered. Never the content."""
    own = own_conversation(request, conversation_id)
    context = {
        "conversation": own,
        "sendings": [_shown(turn) for turn in _turns(own)],
        "staff_reads": queries.staff_reads(subject=pseudonym_of(user_id=person_id(request)), conversation_id=own.id),
    }
    return render(request, "conversations/sent.html", context)


def _turns(own: OwnConversation) -> list[SentTurn]:
    """Every message, latest first."""
    if own.is_temporary:
        found = [(number, keeper_of(turn_id).events(turn_id)) for number, turn_id in enumerate(own.turn_ids, 1)]
    else:
        found = queries.events_by_turn(conversation_id=own.id, kinds=KINDS)
    return [read_sent(number, events) for number, events in reversed(found)]


def _shown(turn: SentTurn) -> ShownSending:
    return ShownSending(turn.number, turn.at, _outcome(turn), tuple(_rows(turn)))


def _outcome(turn: SentTurn) -> str:
    """Who answered, and why not the AI."""
    if turn.fallback:
        reason = sent_words.reason_in_words(turn.fallback)
        if turn.was_sent:
            return _("Our standard guide answered, because %(reason)s.") % {"reason": reason}
        return _("Nothing was sent. Our standard guide answered on our own computers, because %(reason)s.") % {"reason": reason}
    if turn.was_sent:
        return _("The AI answered.") if turn.is_finished else _("The AI has been asked. The answer is not finished yet.")
    if not turn.is_finished:
        return _("Nothing has been sent so far. The answer is not finished yet.")
    return _("Nothing was sent. This was answered on our own computers, without an AI.")


def _rows(turn: SentTurn) -> Iterator[Row]:
    if turn.was_sent:
        went = sent_words.fields_in_words(turn.fields, turn.memory)
        past = [_("what you and we said before in this conversation")] if turn.holds_earlier_turns else []
        yield Row(_("What was sent"), (*went, *past))
        for model, provider, region in turn.models:
            place = _("The computers are in: %(region)s") % {"region": sent_words.region_in_words(region)}
            yield Row(_("Where it went"), (sent_words.model_in_words(model, provider), place))
        size = sent_words.size_in_words(tokens_in=turn.tokens_in, tokens_cached=turn.tokens_cached, tokens_out=turn.tokens_out)
        time = sent_words.time_in_words(milliseconds=turn.milliseconds, calls=turn.calls)
        yield Row(_("How much"), (size, time) if turn.tokens_in else (time,))
    masked = sent_words.masked_in_words(turn.masked)
    if masked or turn.was_sent:
        yield Row(_("What we took out"), tuple(masked) or (_("Nothing needed taking out"),))
