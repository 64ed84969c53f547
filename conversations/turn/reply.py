"""Step 6: complete the reply: a canned one where a step ended the turn, and the question last."""

from conversations.journal.events import QUESTION, SENTENCE, question_payload, sentence_payload
from conversations.turn.context import Finish, TurnContext
from conversations.types import Sentence


def reply(context: TurnContext, finish: Finish | None) -> None:
    """Write what the citizen has still to see."""
    if finish:
        context.status, context.signposted = finish.status, finish.signposted
        for sentence in finish.sentences:
            show_fixed(context, sentence)
    elif context.question:
        context.journal.add(QUESTION, question_payload(context.question))


def show_fixed(context: TurnContext, sentence: Sentence) -> None:
    """Show reviewed wording once: its numbers come from the contacts data, so the gate has no say."""
    if sentence not in context.sentences:
        context.sentences.append(sentence)
        context.journal.add(SENTENCE, sentence_payload(sentence))
