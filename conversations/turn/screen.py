"""Step 2: input guardrails. Danger is answered before, and instead of, anything else; hardship is pointed to help first, then answered."""

from dataclasses import replace

from consent.purposes import MEMORY, MEMORY_SENSITIVE
from conversations.canned_replies.crisis import crisis_reply
from conversations.canned_replies.refusals import refusal_reply
from conversations.guardrails.verdict import Crisis, Refusal
from conversations.journal.events import SCREENED
from conversations.turn.context import Finish, TurnContext
from conversations.turn.recall import known_facts
from conversations.turn.reply import show_fixed
from conversations.types import Sentence
from conversations.understanding.reader import read_message

ANSWERED_TOO = frozenset({"destitution", "homeless", "carer", "scam", "discrimination", "addiction"})
"""Where a life is not at risk, the person still needs the answer they came for: help lines first, then that."""

FIRST_BLOCK = 1000
"""Blocks of help that stand before an engine's own, which count from nought."""


def screen(context: TurnContext) -> Finish | None:
    """Act on what was found when the message came in: end the turn with fixed wording when a guardrail says so."""
    screening = context.screening
    if screening and screening.crisis:
        return _point_to_help(context, screening.crisis)
    if screening and screening.refusal:
        return _refuse(context, screening.refusal)
    return None


def _point_to_help(context: TurnContext, crisis: Crisis) -> Finish | None:
    context.journal.add(SCREENED, {"crisis": crisis.category, "severity": crisis.severity})
    # Nothing of such a turn is remembered, whatever the person allows otherwise.
    context.granted -= {MEMORY, MEMORY_SENSITIVE}
    reply = crisis_reply(crisis.category, contacts=context.catalogue.contacts, nation=_nation(context), language=context.record.language)
    if crisis.category not in ANSWERED_TOO:
        return Finish(f"signposted_{crisis.category.replace('-', '_')}", reply.sentences, reply.contacts)
    context.signposted = reply.contacts
    for sentence in reply.sentences:
        show_fixed(context, replace(sentence, block=FIRST_BLOCK + sentence.block))
    return None


def _refuse(context: TurnContext, refusal: Refusal) -> Finish:
    context.journal.add(SCREENED, {"refusal": refusal.status, "reply": refusal.reply})
    return Finish(refusal.status, tuple(Sentence(1, "paragraph", text) for text in refusal_reply(refusal.reply)))


def _nation(context: TurnContext) -> str:
    """Where the person lives, by this message or an earlier one; empty when they have not said."""
    known = known_facts(context)
    said = read_message(context.text, catalogue=context.catalogue, pending=None, known=known, today=context.today).facts
    return str(said.get("nation") or known.get("nation", ""))
