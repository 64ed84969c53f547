"""Step 5: the gate inside *act*: every sentence is released or withheld, and nothing passes beside it."""

from dataclasses import asdict, replace

from conversations.canned_replies.notices import withheld_reply
from conversations.guardrails.gate import check_sentence
from conversations.guardrails.verdict import SentenceVerdict
from conversations.journal.events import SENTENCE, WITHHELD, sentence_payload
from conversations.turn.context import Finish, TurnContext
from conversations.types import Sentence, Withheld
from services_catalogue.eligibility import assess_services
from services_catalogue.types import Outcome


def verify_sentence(context: TurnContext, sentence: Sentence) -> None:
    """Journal the sentence as shown, or as withheld with its reason. One already shown is passed over."""
    placed = replace(sentence, block=sentence.block + context.block_offset)
    if placed in context.sentences or _is_repeated(context, placed):
        return
    verdict = _verdict(context, placed)
    if verdict.released:
        context.sentences.append(placed)
        context.unfinished.append(placed.text)
        context.journal.add(SENTENCE, sentence_payload(placed))
        return
    held = Withheld(placed.text, verdict.reason, placed.service, len(context.exchanges))
    if held not in context.withheld:
        context.withheld.append(held)
        context.journal.add(WITHHELD, {**asdict(held), "details": list(verdict.details)})


def _verdict(context: TurnContext, sentence: Sentence) -> SentenceVerdict:
    """The gate's; and a model may not present what the rules say is not for this person, whether it asked them or not."""
    services = context.catalogue.services
    if context.engine.is_model and sentence.kind == "service" and sentence.service in services:
        assessed = assess_services(context.catalogue, context.facts, only=(sentence.service,))
        if assessed[sentence.service].outcome == Outcome.UNLIKELY:
            return SentenceVerdict(released=False, reason="offered_though_unlikely", details=(sentence.service,))
    return check_sentence(
        sentence,
        context.evidence,
        own_words=context.all_own_words,
        catalogue=context.catalogue,
        today=context.today,
        before=tuple(context.sentences),
        facts=context.facts,
    )


def _is_repeated(context: TurnContext, sentence: Sentence) -> bool:
    """A model may say again what it said in an earlier answer of the turn, in another block; one card may say what another said."""
    if not context.engine.is_model:
        return False
    earlier = context.sentences[: len(context.sentences) - len(context.unfinished)]
    said = {one.text for one in earlier} | {one.text for one in context.sentences if one.service == sentence.service}
    return sentence.text in said


def verify(context: TurnContext) -> Finish | None:
    """Look at the whole reply once more: if nothing was left standing, say so honestly."""
    if context.sentences or context.question:
        return None
    return Finish("unanswerable_no_source", withheld_reply())
