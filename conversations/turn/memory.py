"""Step 7: what of memory a reply went by, what the message put right in it, and whether the person wants to end it."""

import re
from collections.abc import Iterator
from typing import Any

from accounts.queries import pseudonym_of
from consent.purposes import MEMORY, PURPOSES
from consent.queries import PurposeNotGrantedError, granted_purposes
from conversations.tools.remember import is_sensitive, said_of
from conversations.turn.context import TurnContext
from conversations.types import RememberedItem
from conversations.understanding.agreement import HEALTH_NOTE
from conversations.understanding.once import read_once
from conversations.understanding.reading import Reading

GOES_BY_FACTS = ("service", "working")
_OF_MEMORY = re.compile(r"\b(?:remember\w*|memory|saving|save|stor\w+|keep\w*|track\w*)\b", re.IGNORECASE)


def settle_memory(context: TurnContext) -> tuple[str, ...]:
    """Note what was used and put right what the message contradicts; the keys that were used."""
    if not context.remembered:
        return ()
    reading = _reading(context)
    used = tuple(item.key for item in context.remembered if _is_used(context, item, reading))
    try:
        if used:
            context.store.mark_used(used)
        _put_right(context, reading)
    except PurposeNotGrantedError:
        pass  # taken back while the turn ran, and erased with it
    return used


def _is_used(context: TurnContext, item: RememberedItem, reading: Reading) -> bool:
    """Whether the reply stands on it: shown with services or sums, given to a model, or said back. Not what was told anew."""
    if item.key in context.told or item.key in reading.profile:
        return False
    if item.key in context.catalogue.facts and context.facts.get(item.key) != item.value:
        return False
    if context.exchanges or any(sentence.kind in GOES_BY_FACTS for sentence in context.sentences):
        return item.key != HEALTH_NOTE or bool(context.exchanges)
    return isinstance(item.value, str) and any(item.value in sentence.text for sentence in context.sentences)


def _put_right(context: TurnContext, reading: Reading) -> None:
    """What is remembered follows what the person says now, whether or not the engine thought of it (UK GDPR Art 5(1)(d))."""
    if context.screening is None or context.screening.document or reading.about_other or MEMORY not in context.granted:
        return
    held = {item.key: item for item in context.store.remembered()}
    told: dict[str, Any] = {**context.told, **reading.profile}
    changed = tuple(
        RememberedItem(key, value, _said(context, key, value), is_sensitive(context.catalogue, key))
        for key, value in told.items()
        if key in held and held[key].value != value
    )
    if changed:
        context.store.remember(changed)
    gone = tuple(key for key in context.retracted if key in held)
    if gone:
        context.store.forget(gone)


def _said(context: TurnContext, key: str, value: Any) -> str:
    words = context.screening.own_words if context.screening else ""
    return said_of(key, value, words, catalogue=context.catalogue, today=context.today)


def withdrawable(context: TurnContext) -> Iterator[str]:
    """The consents the person has just asked to end: the page shows a button for each. Talk alone ends none."""
    reading = _reading(context) if context.screening else None
    if reading is None or "opt_out" not in reading.intents or context.record.user_id is None or context.record.is_temporary:
        return
    granted = granted_purposes(pseudonym_of(user_id=context.record.user_id))
    is_of_memory = bool(_OF_MEMORY.search(context.text))
    for purpose in PURPOSES.values():
        is_on = purpose.is_consent and purpose.key in granted and purpose.needs not in granted
        if is_on and (purpose.key == MEMORY or not is_of_memory):
            yield purpose.key


def _reading(context: TurnContext) -> Reading:
    words = context.screening.own_words if context.screening else context.text
    known = context.facts_before
    return read_once(words, memo=context.memo, catalogue=context.catalogue, pending=context.pending, known=known, today=context.today)
