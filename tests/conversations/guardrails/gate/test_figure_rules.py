"""Pairs of figures, comparisons, and the person's own figures."""

import pytest

from conversations.guardrails.evidence_figures import read_figures
from conversations.guardrails.figures import prepared
from conversations.guardrails.grounding.contexts import read_places
from conversations.guardrails.own_figures import is_stated_as_rule
from conversations.guardrails.pairs import joined
from conversations.guardrails.standing import standing_keys
from conversations.guardrails.worked_out import wrongly_compared

KNOWN = read_figures(("28.5 weeks × £751 = £21,403.50", "17 years × 1.5 = 25.5 weeks"))


class TestPairs:
    @pytest.mark.parametrize(("text", "right"), [("It is 28.5 weeks, or £21,403.50.", True), ("It is 25.5 weeks, or £21,403.50.", False)])
    def test_what_is_said_to_be_the_same_stands_together(self, text, right):
        places = read_places(text)
        stand = {one.figure.start: standing_keys(one.figure, KNOWN) for one in places}
        rightly, wrongly = joined(prepared(text), places, stand, KNOWN)
        assert (bool(rightly), bool(wrongly)) == (right, not right)


class TestComparisons:
    @pytest.mark.parametrize(
        ("text", "wrong"),
        [
            ("Your £400 is above the £751 cap.", True),
            ("Your £400 is below the £751 cap.", False),
            ("Your £850 is above the £751 cap.", False),
        ],
    )
    def test_are_worked_out(self, text, wrong):
        assert bool(list(wrongly_compared(prepared(text), read_places(text)))) == wrong


class TestOwnFigures:
    @pytest.mark.parametrize(
        ("text", "is_rule"),
        [
            ("It needs at least 40 hours.", True),
            ("You care for her 40 hours.", False),
            ("£8.20 an hour is legal.", True),
            ("£8.20 an hour is not legal.", False),
        ],
    )
    def test_are_no_rule(self, text, is_rule):
        words = prepared(text)
        assert is_stated_as_rule(read_places(text)[0].figure, words, "40 hours on £8.20 an hour") == is_rule
