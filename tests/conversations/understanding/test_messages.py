"""A corpus of messages as people write them, with what must be understood of each."""

import json
from pathlib import Path

import pytest

from tests.conversations.understanding.reading import read

MESSAGES = json.loads((Path(__file__).with_name("messages.json")).read_text("utf-8"))
MOST_OFFERED = 3  # an answer draws on the first three needs


def plain(value):
    return list(value) if isinstance(value, tuple) else value


class TestMessages:
    @pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message["text"][:50])
    def test_is_understood(self, message):
        reading = read(message["text"])
        assert {fact: plain(reading.facts.get(fact)) for fact in message.get("facts", {})} == message.get("facts", {})
        assert not set(message.get("not_facts", [])) & set(reading.facts)
        assert {key: reading.figures.get(key) for key in message.get("figures", {})} == message.get("figures", {})
        assert {key: reading.profile.get(key) for key in message.get("profile", {})} == message.get("profile", {})
        assert set(message.get("intents", [])) <= set(reading.intents)
        assert set(message.get("forget", [])) <= set(reading.forget)
        assert reading.about_other == message.get("about_other", reading.about_other)
        needs = {match.need for match in reading.needs[:MOST_OFFERED]}
        for wanted in message.get("needs", []):
            assert needs & set(wanted), [(match.need, match.strength) for match in reading.needs]

    def test_the_corpus_reaches_every_nation_and_most_needs(self):
        nations = {message["facts"]["nation"] for message in MESSAGES if "nation" in message.get("facts", {})}
        needs = {need for message in MESSAGES for wanted in message.get("needs", []) for need in wanted}
        assert len(MESSAGES) >= 400
        assert nations == {"england", "wales", "scotland", "northern-ireland"}
        assert len(needs) >= 75
