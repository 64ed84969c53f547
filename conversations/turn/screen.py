"""Step 2: input guardrails. Danger is answered before, and instead of, anything else; hardship is pointed to help first, then answered."""

from dataclasses import replace

from consent.purposes import MEMORY, MEMORY_SENSITIVE
from conversations.canned_replies.crisis import crisis_reply
from conversations.canned_replies.refusals import refusal_reply
from conversations.guardrails.crisis import is_welsh
from conversations.guardrails.folding import canonical
from conversations.guardrails.verdict import Crisis, Refusal, Screening
from conversations.journal.events import SCREENED
from conversations.turn.context import Finish, TurnContext
from conversations.turn.reply import show_fixed
from conversations.turn.standing import known_facts
from conversations.types import Sentence
from conversations.understanding.once import read_once

ANSWERED_TOO = frozenset({"destitution", "homeless", "carer", "scam", "discrimination", "addiction"})
"""Where a life is not at risk, the person still needs the answer they came for: help lines first, then that."""

FEW = 8
OWN_ACTS = frozenset({"ask_plan", "show_plan", "done_step", "show_memory", "show_told", "save", "forget", "hand_over"})
"""Wishes about the plan, what is remembered and who to talk to, and the words in which they are put."""

FIRST_BLOCK = 1000
"""Blocks of help that stand before an engine's own, which count from nought."""


def screen(context: TurnContext) -> Finish | None:
    """Act on what was found when the message came in: end the turn with fixed wording when a guardrail says so."""
    screening = context.screening
    if screening and screening.crisis:
        return _point_to_help(context, screening.crisis)
    if screening and screening.refusal and not _is_about_this(context, screening):
        return _refuse(context, screening.refusal)
    return None


def _is_about_this(context: TurnContext, screening: Screening) -> bool:
    """Whether what looks out of scope asks in few words for what this service does: "make me a plan" sounds like many things."""
    if screening.refusal is None or screening.refusal.status != "declined_scope" or len(screening.own_words.split()) > FEW:
        return False
    known = known_facts(context)
    reading = read_once(screening.own_words, memo=context.memo, catalogue=context.catalogue, known=known, today=context.today)
    return bool(OWN_ACTS & set(reading.intents))


def _point_to_help(context: TurnContext, crisis: Crisis) -> Finish | None:
    context.journal.add(SCREENED, {"crisis": crisis.category, "severity": crisis.severity})
    # Nothing of such a turn is remembered, whatever the person allows otherwise.
    context.granted -= {MEMORY, MEMORY_SENSITIVE}
    nation, is_welsh_spoken = _nation(context), context.record.language == "cy" or is_welsh(canonical(context.text))
    reply = crisis_reply(
        crisis.category,
        contacts=context.catalogue.contacts,
        nation=nation or ("wales" if is_welsh_spoken else ""),
        is_nation_told=bool(nation),
        language="cy" if is_welsh_spoken else context.record.language,
    )
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
    said = read_once(context.text, memo=context.memo, catalogue=context.catalogue, known=known, today=context.today).facts
    return str(said.get("nation") or known.get("nation", ""))
