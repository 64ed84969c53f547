"""Each message is read once in a turn, however many steps ask what it says."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from conversations.memo import Memo
from conversations.types import Question
from conversations.understanding.reader import read_message
from conversations.understanding.reading import Reading
from services_catalogue.types import Catalogue, Facts, FactValue

NOTHING: Mapping[str, FactValue] = MappingProxyType({})


def read_once(
    text: str, *, memo: Memo, catalogue: Catalogue, today: date, pending: Question | None = None, known: Facts = NOTHING
) -> Reading:
    """As `read_message`. A memo belongs to one turn, so to one catalogue and one day."""
    key = ("reading", text, pending, frozenset(known.items()))
    return memo.once(key, lambda: read_message(text, catalogue=catalogue, pending=pending, known=known, today=today))
