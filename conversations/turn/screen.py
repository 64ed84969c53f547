"""Step 2: input guardrails. A crisis is answered before, and instead of, anything else."""

from conversations.canned_replies.crisis import crisis_reply
from conversations.canned_replies.refusals import refusal_reply
from conversations.guardrails.verdict import Crisis, Refusal
from conversations.journal.events import SCREENED
from conversations.turn.context import Finish, TurnContext
from conversations.turn.recall import known_facts
from conversations.types import Sentence
from conversations.understanding.reader import read_message


def screen(context: TurnContext) -> Finish | None:
    """Act on what was found when the message came in: end the turn with fixed wording when a guardrail says so."""
    screening = context.screening
    if screening and screening.crisis:
        return _point_to_help(context, screening.crisis)
    if screening and screening.refusal:
        return _refuse(context, screening.refusal)
    return None


def _point_to_help(context: TurnContext, crisis: Crisis) -> Finish:
    context.journal.add(SCREENED, {"crisis": crisis.category, "severity": crisis.severity})
    reply = crisis_reply(crisis.category, contacts=context.catalogue.contacts, nation=_nation(context), language=context.record.language)
    return Finish(f"signposted_{crisis.category.replace('-', '_')}", reply.sentences, reply.contacts)


def _refuse(context: TurnContext, refusal: Refusal) -> Finish:
    context.journal.add(SCREENED, {"refusal": refusal.status, "reply": refusal.reply})
    return Finish(refusal.status, tuple(Sentence(1, "paragraph", text) for text in refusal_reply(refusal.reply)))


def _nation(context: TurnContext) -> str:
    """Where the person lives, by this message or an earlier one; empty when they have not said."""
    known = known_facts(context)
    said = read_message(context.text, catalogue=context.catalogue, pending=None, known=known, today=context.today).facts
    return str(said.get("nation") or known.get("nation", ""))
