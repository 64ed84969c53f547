"""Step 4: whether the person has just said that something sensitive may be remembered. Code decides this, never an engine."""

from accounts.queries import pseudonym_of
from consent.notices import notice_for
from consent.operations import Circumstances, give_consent
from consent.purposes import MEMORY, MEMORY_SENSITIVE
from conversations.journal.events import CONSENTED
from conversations.turn.context import Finish, TurnContext
from conversations.types import Question
from conversations.understanding.agreement import agreed_keys, asks_to_remember
from conversations.understanding.once import NOTHING, read_once
from conversations.understanding.reading import Reading, without
from services_catalogue.types import Facts


def agree(context: TurnContext) -> Finish | None:
    """Record a clear yes in the ledger, with its journal row in one transaction, and let the named items be kept in this turn."""
    if context.record.is_temporary or context.record.user_id is None or MEMORY not in context.granted:
        return None
    earlier = next((event.payload for event in context.events if event.kind == CONSENTED), None)
    keys = tuple(earlier["keys"]) if earlier else _keys(context)
    if keys and not earlier:
        _record(context, keys)
    if keys:
        context.granted |= {MEMORY_SENSITIVE}
        context.agreed = frozenset(keys)
    return None


def _keys(context: TurnContext) -> tuple[str, ...]:
    screening = context.screening
    if screening is None or screening.document:
        return ()
    now = _read(context, screening.own_words, pending=context.pending, known=context.facts_before)
    said = (without(_read(context, message.text), message.outdated) for message in context.history if message.role == "citizen")
    return agreed_keys(now, context.pending, said, context.catalogue)


def _read(context: TurnContext, text: str, *, pending: Question | None = None, known: Facts = NOTHING) -> Reading:
    return read_once(text, memo=context.memo, catalogue=context.catalogue, pending=pending, known=known, today=context.today)


def _record(context: TurnContext, keys: tuple[str, ...]) -> None:
    user_id = context.record.user_id
    assert user_id is not None
    answer = "yes" if asks_to_remember(context.pending) else "save"
    circumstances = Circumstances(channel="chat", screen="conversation", control=answer)

    def effect() -> tuple[str, dict[str, object]]:
        notice = notice_for(MEMORY_SENSITIVE, context.record.language)
        give_consent(subject=pseudonym_of(user_id=user_id), notice=notice, at=context.now, circumstances=circumstances)
        return CONSENTED, {"purpose": MEMORY_SENSITIVE, "keys": list(keys), "notice": notice.id, "version": notice.version}

    context.journal.add_with_effect(effect)
