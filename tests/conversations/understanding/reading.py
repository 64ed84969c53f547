"""The packaged catalogue and one way to read a message, for the tests beside this."""

from datetime import date
from functools import lru_cache

from conversations.types import Question
from conversations.understanding.reader import read_message
from conversations.understanding.reading import Reading
from services_catalogue.seed import read_seed
from services_catalogue.types import Catalogue, Facts

TODAY = date(2026, 11, 23)


@lru_cache(maxsize=1)
def packaged() -> Catalogue:
    """The catalogue as it ships."""
    return read_seed()


def read(text: str, *, pending: Question | None = None, known: Facts | None = None) -> Reading:
    """Read one message against the packaged catalogue."""
    return read_message(text, catalogue=packaged(), pending=pending, known=known or {}, today=TODAY)


def question(fact: str) -> Question:
    """The question the catalogue asks for a fact."""
    return Question(fact, packaged().facts[fact].question, "text")
