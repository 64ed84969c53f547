"""Step 2: input guardrails. A crisis is answered before, and instead of, anything else."""

from conversations.canned_replies.crisis import crisis_reply
from conversations.canned_replies.refusals import refusal_reply
from conversations.guardrails.screen import screen as screen_text
from conversations.journal.events import SCREENED
from conversations.turn.context import Finish, TurnContext
from conversations.turn.recall import known_facts
from conversations.understanding.reader import read_message


def screen(context: TurnContext) -> Finish | None:
    """Check the message; end the turn with fixed wording when a guardrail says so."""
    screening = screen_text(context.text)
    context.screening = screening
    context.marks |= screening.marks
    if screening.crisis:
        context.journal.add(SCREENED, {"crisis": screening.crisis.category, "severity": screening.crisis.severity})
        sentences, contacts = crisis_reply(
            screening.crisis, contacts=context.catalogue.contacts, nation=_nation(context), language=context.record.language
        )
        return Finish(f"signposted_{screening.crisis.category.replace('-', '_')}", sentences, contacts)
    if screening.refusal:
        context.journal.add(SCREENED, {"refusal": screening.refusal.status, "reply": screening.refusal.reply})
        sentences = refusal_reply(screening.refusal.reply, catalogue=context.catalogue, nation=_nation(context))
        return Finish(screening.refusal.status, sentences)
    return None


def _nation(context: TurnContext) -> str:
    """Where the person lives, by this message or an earlier one; empty when they have not said."""
    known = known_facts(context)
    said = read_message(context.text, catalogue=context.catalogue, pending=None, known=known, today=context.today).facts
    return str(said.get("nation") or known.get("nation", ""))
