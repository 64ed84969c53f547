"""What stands beside a reply: the facts it went by, each to be corrected there, and the button that ends a consent."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from consent.notices import Notice, notice_for
from conversations.canned_replies.told_words import told_by_key
from conversations.journal.transcript import TurnView
from conversations.memory.kept import own_items
from conversations.types import Question, RememberedItem
from conversations.understanding.agreement import HEALTH_NOTE
from conversations.views.memory_form import question_of
from services_catalogue.types import Facts, FactValue


@dataclass(frozen=True, slots=True)
class UsedFact:
    """One fact in a few words."""

    key: str
    words: str
    value: FactValue

    @property
    def is_correctable(self) -> bool:
        """Whether it has a control of its own in the conversation."""
        return correction_of(self.key) is not None


def remembered_of(user_id: int | None) -> tuple[RememberedItem, ...]:
    """What is remembered of the person whose page it is."""
    return () if user_id is None else own_items(user_id=user_id)


def used_facts(view: TurnView, known: Facts, remembered: Iterable[RememberedItem] = ()) -> tuple[UsedFact, ...]:
    """The facts a reply that presents services or sums went by, remembered ones too; none for other replies.

    What was remembered then and has been changed or deleted since is left out: its value is kept nowhere.
    """
    goes_by_facts = any(block.kind in ("service", "working") for block in view.blocks)
    if not goes_by_facts or not view.is_finished:
        return ()
    still = {item.key: item.value for item in remembered if item.key in view.used and _stood(item, view)}
    facts = {**known, **still}
    return tuple(UsedFact(key, words, facts[key]) for key, words in told_by_key(facts).items())


def _stood(item: RememberedItem, view: TurnView) -> bool:
    return item.told_at is not None and view.last_at is not None and item.told_at <= view.last_at


def correction_of(key: str) -> Question | None:
    """The control by which a fact is put right in the conversation. Health in free words is put right on the memory page alone."""
    return question_of(key) if key != HEALTH_NOTE else None


def withdrawals(view: TurnView) -> tuple[Notice, ...]:
    """The choices that the person asked to end in this message, each with its words."""
    return tuple(notice_for(purpose, get_language() or "en-gb") for purpose in view.withdrawable)
