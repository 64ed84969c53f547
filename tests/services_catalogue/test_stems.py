"""Words have one stem, whoever else asks at the same moment."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from services_catalogue.search.text import stem

STARTS = ("redundan", "apprentic", "employ", "relation", "universal", "hopeful")
ENDS = ("cies", "ships", "ments", "ings", "nesses", "ational", "fully", "ities")
WORDS = [f"{start}{end}" for start in STARTS for end in ENDS]


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads that interrupt each other as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hurried")
def test_threads_that_ask_at_once_get_the_stems_that_one_alone_gets() -> None:
    """A worker reads the messages of hundreds at once, and what it once heard of a word it keeps."""
    alone = stem.__wrapped__
    right = {word: alone(word) for word in WORDS}

    def ask(start: int) -> list[str]:
        turned = WORDS[start:] + WORDS[:start]
        return [f"{word} {got} {right[word]}" for _ in range(20) for word in turned if (got := alone(word)) != right[word]]

    with ThreadPoolExecutor(8) as pool:
        wrong = [line for found in pool.map(ask, range(8)) for line in found]
    assert wrong == []
