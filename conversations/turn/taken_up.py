"""Taking a turn up again: what an earlier attempt journaled is not done again, and not shown again."""

from conversations.journal import events as kinds
from conversations.journal.events import Event, read_call, read_exchange, read_result, read_sentence
from conversations.turn.context import TurnContext
from conversations.turn.standing import with_lists
from conversations.turn.take_over import take_over
from conversations.types import ToolCall, Withheld


def take_up(context: TurnContext) -> None:
    """Fold the turn's own events back into what it knows, in their order."""
    asked: dict[str, ToolCall] = {}
    for event in context.events:
        if event.kind == kinds.CALLS:
            asked |= {call.id: call for call in map(read_call, event.payload["calls"])}
        elif event.kind == kinds.RESULT:
            result = read_result(event.payload)
            context.results.append((asked[result.call_id], result))
            context.take_result(result)
        elif event.kind == kinds.ENGINE:
            take_over(context)
            context.fallback = event.payload["reason"]
            asked = {}
        else:
            _take_words(context, event)
    done = {call.id for call, _ in context.results}
    context.unanswered_calls = [call for call in asked.values() if call.id not in done]


def _take_words(context: TurnContext, event: Event) -> None:
    match event.kind:
        case kinds.SENTENCE:
            sentence = read_sentence(event.payload)
            context.sentences.append(sentence)
            context.unfinished.append(sentence.text)
        case kinds.WITHHELD:
            held = event.payload
            context.withheld.append(Withheld(held["text"], held["reason"], held.get("service", ""), held.get("after", 0)))
        case kinds.SENT:
            # What stood there before the model was asked is no part of its answer.
            context.unfinished.clear()
        case kinds.MODEL:
            context.exchanges.append(read_exchange(event.payload))
            context.unfinished.clear()
        case kinds.FAULT:
            context.faults += 1
        case kinds.SUMMARY:
            context.summary = event.payload["text"]
        case kinds.NOTED:
            context.has_noted = True
            context.told = with_lists(event.payload["facts"])
            context.retracted = tuple(event.payload["retracted"])
