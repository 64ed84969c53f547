"""Step 5: the gate inside *act*: every sentence is released or withheld, and nothing passes beside it."""

from conversations.canned_replies.notices import withheld_reply
from conversations.guardrails.gate import check_sentence
from conversations.journal.events import SENTENCE, WITHHELD, sentence_payload
from conversations.turn.context import Finish, TurnContext
from conversations.types import Sentence


def verify_sentence(context: TurnContext, sentence: Sentence) -> None:
    """Journal the sentence as shown, or as withheld with its reason. One already shown is passed over."""
    if sentence in context.sentences:
        return
    verdict = check_sentence(sentence, context.evidence, own_words=context.all_own_words, catalogue=context.catalogue, today=context.today)
    if verdict.released:
        context.sentences.append(sentence)
        context.journal.add(SENTENCE, sentence_payload(sentence))
    elif (sentence.text, verdict.reason) not in context.withheld:
        context.withheld.append((sentence.text, verdict.reason))
        context.journal.add(WITHHELD, {"text": sentence.text, "reason": verdict.reason, "details": list(verdict.details)})


def verify(context: TurnContext) -> Finish | None:
    """Look at the whole reply once more: if nothing was left standing, say so honestly."""
    if context.sentences or context.question:
        return None
    return Finish("unanswerable_no_source", withheld_reply())
