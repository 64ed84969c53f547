"""What people tell of their work is answered, not taken for danger."""

from pathlib import Path

import pytest

from conversations.guardrails import screen as screening
from conversations.guardrails.meaning import HEADS

STORIES = Path(HEADS).with_name("examples").joinpath("stories.txt").read_text(encoding="utf-8").splitlines()


class TestOrdinaryStories:
    def test_hardly_one_is_taken_for_danger(self) -> None:
        told = STORIES[::7]
        taken = [text for text in told if (crisis := screening.screen(text).crisis) and crisis.severity == "high"]
        assert len(taken) <= len(told) * 0.05, taken

    @pytest.mark.parametrize(
        "text",
        [
            "lost my job at the tinplate works on tuesday after 21 years",
            "i'm 57 and live in Llanelli",
            "26 been on the dole near two years",
            "I never got a P60 or a P45 from my last place",
            "i am a single mum will working affect my UC",
        ],
    )
    def test_plain_talk_is_answered(self, text: str) -> None:
        screened = screening.screen(text)
        assert screened.crisis is None
        assert screened.refusal is None
