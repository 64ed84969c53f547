"""Where words that say what a number is stand near it."""

import re

from conversations.guardrails.identifiers.spans import CONTEXT, Cues

BANK = re.compile(r"\b(?:sort code|bank)\b")


class TestCues:
    def test_a_word_shortly_before_is_near(self) -> None:
        text = "my bank is 12-34-56"
        assert Cues(BANK, text).are_near(text.index("12"))

    def test_a_word_after_is_near_only_when_the_end_is_given(self) -> None:
        cues = Cues(BANK, "12-34-56 is the bank")
        assert cues.are_near(0, 8)
        assert not cues.are_near(0)

    def test_a_word_far_away_is_not_near(self) -> None:
        text = f"bank{' ' * CONTEXT}12-34-56{' ' * CONTEXT}bank"
        assert not Cues(BANK, text).are_near(text.index("12"), text.index("56") + 2)

    def test_the_last_of_several_words_counts(self) -> None:
        text = "bank sort code bank 12 bank"
        cues = Cues(BANK, text)
        place = text.index("12")
        assert (cues.last(place), cues.end_of_last(place, CONTEXT)) == (place - 5, place - 1)

    def test_without_a_word_there_is_nothing(self) -> None:
        cues = Cues(BANK, "12-34-56")
        assert not cues
        assert (cues.last(8), cues.end_of_last(8, CONTEXT)) == (-1, -1)
