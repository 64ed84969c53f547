"""What cannot be seen is taken out; what people write stays."""

import pytest

from conversations.guardrails.hidden_text import clean, without_hidden

FAMILY, WALES = "👩‍👩‍👧", "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


class TestClean:
    @pytest.mark.parametrize(
        "text",
        [
            "plain words",
            "Llŷn, tŷ, ŵyn, café, naïve",
            f"hi {FAMILY}",
            f"Cymru {WALES}",
            "❤️ thanks",
            "£12.71 – “quoted”",
            "two\nlines\tand a tab",
        ],
    )
    def test_leaves_what_people_write(self, text: str) -> None:
        assert clean(text).text == text
        assert not clean(text).was_hidden

    @pytest.mark.parametrize(
        ("text", "seen"),
        [
            ("j\u200bo\u200bb\u200bs", "jobs"),
            ("a\u202eb\u202cc\u2066d\u2069", "abcd"),
            ("r\u0336e\u0336d\u0336", "red"),
            ("x\x00\x01\x02\x7fy", "xy"),
            ("v\ufe01\ufe02\U000e0101w", "vw"),
            ("one\u2028two", "one\ntwo"),
            ("z\u0301\u0302\u0303\u0304\u0305\u0306", "z\u0301"),
        ],
    )
    def test_takes_out_what_cannot_be_seen(self, text: str, seen: str) -> None:
        assert clean(text).text == seen

    def test_says_what_tags_spelt(self) -> None:
        cleaned = clean("hello" + "".join(chr(0xE0000 + ord(letter)) for letter in "obey me"))
        assert (cleaned.text, cleaned.payload, cleaned.was_hidden) == ("hello", "obey me", True)

    def test_tolerates_a_stray_mark_from_copying(self) -> None:
        assert not clean("\ufeffhello").was_hidden


class TestWithoutHidden:
    def test_gives_each_character_its_place_in_the_original(self) -> None:
        seen, places = without_hidden("a\u200bb\u200b\u200bc")
        assert (seen, places) == ("abc", [0, 2, 5])
