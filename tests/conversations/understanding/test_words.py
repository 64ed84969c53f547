"""Numbers, money and short forms made even, and words that are not misspelt left alone."""

import pytest

from conversations.understanding.spelling import corrected
from conversations.understanding.words import LONGEST, plain_text, read_text


class TestPlainText:
    @pytest.mark.parametrize(
        ("raw", "plain"),
        [
            ("I'm fifty-eight", "i am 58"),
            ("12k saved", "£12000 saved"),
            ("seven grand", "£7000"),
            ("200 quid", "£200"),
            ("£1,500.50 pcm", "£1500.5 a month"),
            ("16hrs/wk", "16 hours week"),
            ("twenty five", "25"),
            ("one child", "1 child"),
            ("one of them", "one of them"),
            ("a 2:1", "a 2:1"),
            ("I'll work", "i will work"),
            ("can’t", "cant"),
            ("N.I. number", "ni number"),
        ],
    )
    def test_is_even(self, raw, plain):
        assert plain_text(raw) == plain

    def test_sentences_end_at_marks_and_not_inside_sums(self):
        assert read_text("I get £7.20 an hour. Is it legal?").sentences == ("i get £7.2 an hour", "is it legal")

    def test_reading_has_an_end(self):
        assert len(read_text("word " * 10_000).plain) <= LONGEST


class TestSpelling:
    @pytest.mark.parametrize(
        ("wrong", "right"), [("reundant", "redundant"), ("aprentice", "apprentice"), ("universel", "universal"), ("mortage", "mortgage")]
    )
    def test_puts_slips_right(self, wrong, right):
        assert corrected(wrong) == right

    @pytest.mark.parametrize(
        "word", ["forget", "retailer", "people", "careers", "trained", "Leeds", "redundancies", "prisons", "weekend", "contact"]
    )
    def test_leaves_other_words_alone(self, word):
        assert corrected(word) == word
