"""The input screens never do more than a fixed amount of work for each character, whatever is written."""

import re
import re._constants as op
import re._parser as parser
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import conversations.guardrails
from conversations.guardrails.screen import screen

ROOT = f"{conversations.guardrails.__name__}."
SCREENS = ("documents", "folding", "hidden_text", "identifiers", "injection", "meaning", "phrases", "crisis", "requests")

UNBOUNDED = {
    "documents._BLOCKS": "starts at a new line and eats what it passes",
    "documents._SHAPES": "spaces at the start of a line, once a line",
    "folding._LEET_WORD": "starts where a word starts and stays in it",
    "folding._LONG": "eats the letter it repeats",
    "folding._END": "eats what it passes",
    "folding._NOT_WORD": "eats what it passes",
    "folding._AGAIN": "eats the words it repeats",
    "hidden_text._HIDDEN": "eats what it passes",
    "identifiers.births._OTHER_EVENT": "the rest of one word, in a stretch of at most 44 characters",
    "identifiers.contact._EMAIL": "starts where a run starts and never gives back",
    "identifiers.contact._EMAIL_SAID": "starts where a run starts and never gives back",
    "identifiers.contact._PUBLIC_BOX": "reads one address",
    "identifiers.masking._NOT_WORD": "eats what it passes",
    "identifiers.masking._RUNS": "starts where a run starts and eats it",
    "identifiers.money._COMMON": "reads one word",
    "identifiers.official._NINO_WORDS": "the rest of one word",
    "identifiers.people._SIGNED": "new lines after one word",
    "identifiers.people._NOT_SPACE": "reads one name",
    "identifiers.places._LETTERS": "reads one street",
    "identifiers.places._NOT_STREET": "reads one street",
    "injection.signs._DOCUMENT_MARKS": "spaces at the start of a line, once a line",
    "phrases._WORD": "eats what it passes",
}
"""Patterns with a repeat that has no upper limit, and why each of them still passes a text only once."""

PIECES = (
    *"a A 1 0 4 + - . , : ; ' \" @ £ / ( ) [ ] < > | # * _ ~ é α \u0301 \u200b \u2003 ſ İ １ 👍".split(" "),  # noqa: SIM905
    *(" ", "\n", "\n\n", "\n \n", "07", "12", "1990", "12-34-56", "12345678", "AB12", "ab", "x@y.org", " at ", " dot com", "born ", "dob "),
    *("1 jan ", "claim number ", "nhs ", "utr ", "passport ", "ni ", "sort code ", "account ", "card ", "share code ", "licence ", "reg "),
    *("my name is ", "I'm ", "Mr ", "Sarah ", "Jones ", "manager ", "thanks\n", "flat ", "1 high ", "road ", "LS1 1AA ", "password is "),
    *("i ", "want to ", "not ", "he ", "my ", "ignore ", "how do i ", "subject: ", "- ", "dear ", "£12 an hour ", "%41", "QUJD", "one "),
)
units = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)
SHORT, LONG, FULL = 12_000, 48_000, 100_000
"""The first two are both past every length at which the screens read differently."""
SLACK = 6_000
LIMIT = 2.0
"""Seconds of processor time on a busy shared machine; a pattern that is not linear takes minutes."""


class TestLinear:
    def test_patterns_look_ahead_a_limited_way(self) -> None:
        assert {name for name, pattern in _patterns() if _is_unbounded(pattern)} == set(UNBOUNDED)

    @settings(max_examples=25, deadline=None)
    @given(start=units, unit=units)
    def test_calls_grow_no_faster_than_the_text(self, start: str, unit: str) -> None:
        short, long = (_calls(_text(start, unit, length)) for length in (SHORT, LONG))
        assert long <= short * LONG / SHORT + SLACK

    @settings(max_examples=25, deadline=None)
    @given(start=units, unit=units, end=units)
    def test_a_long_text_of_anything_is_screened(self, start: str, unit: str, end: str) -> None:
        started = time.process_time()
        screen(_text(start, unit, FULL) + end)
        assert time.process_time() - started < LIMIT

    @pytest.mark.parametrize(
        "unit",
        [
            "a",
            " ",
            "1",
            "1 ",
            "[",
            "<",
            "07",
            "-",
            "1-",
            "a@",
            "a.",
            "@",
            "\u0430",
            "a\u0336",
            "a\u200b",
            "%41",
            "QUJD",
            "my ",
            "not ",
            "Sarah Jones ",
            "my name is ",
            "\n",
            "flat 1 ",
            "born 1 ",
            "12 high ",
            "how do i hide ",
            "ignore your ",
            "i want to ",
            "'",
            "a'",
            ".",
            "(",
            "1" * 99 + "x",
            "12-34-56 12345678 x ",
            "1 way ",
            "mr Al ",
            "b. 1/2/90 ",
            "one two ",
            "\u2003\na",
            "-a\n\n",
            "|a",
            "x@",
            "[NINO-1] ",
        ],
    )
    def test_a_piece_over_and_over_is_screened(self, unit: str) -> None:
        started = time.process_time()
        screen(_text("1 ", unit, FULL) + "x")
        assert time.process_time() - started < LIMIT

    def test_a_reference_of_letters_and_dashes_is_read_once(self) -> None:
        started = time.process_time()
        screen("1 claim number is " + "a-" * (FULL // 2) + " ")
        assert time.process_time() - started < LIMIT

    def test_wide_blank_lines_are_read_once(self) -> None:
        started = time.process_time()
        screen("is this ok?\n" + "\u2003\n" * (FULL // 2) + "x")
        assert time.process_time() - started < LIMIT


def _text(start: str, unit: str, length: int) -> str:
    return start + unit * (length // len(unit))


def _calls(text: str) -> int:
    count = 0

    def profile(_frame: FrameType, event: str, _called: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        screen(text)
    finally:
        sys.setprofile(before)
    return count


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for found in walk_packages(conversations.guardrails.__path__, ROOT):
        name = found.name.removeprefix(ROOT)
        if name.partition(".")[0] in SCREENS:
            for attribute, value in vars(import_module(found.name)).items():
                if isinstance(value, re.Pattern):
                    yield f"{name}.{attribute}", value


def _is_unbounded(pattern: re.Pattern[str]) -> bool:
    return any(_open_ends(parser.parse(pattern.pattern, pattern.flags)))


def _open_ends(tree: Any) -> Iterator[bool]:
    """One True for each repeat without an upper limit, anywhere in a parsed pattern."""
    for code, held in tree:
        if code in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
            if held[1] == op.MAXREPEAT:
                yield True
            yield from _open_ends(held[2])
        elif code is op.SUBPATTERN:
            yield from _open_ends(held[3])
        elif code is op.BRANCH:
            for branch in held[1]:
                yield from _open_ends(branch)
        elif code in {op.ASSERT, op.ASSERT_NOT}:
            yield from _open_ends(held[1])
