"""The reply to somebody in danger: numbers from the contacts alone, the right nation, danger first."""

import re

import pytest

from conversations.canned_replies.crisis import crisis_reply
from conversations.canned_replies.crisis_routes import MEDIUM, NO_EMERGENCY, ROUTES
from conversations.guardrails.crisis.rules import _ORDER
from services_catalogue.seed import read_seed
from services_catalogue.types import NATIONS

CONTACTS = read_seed().contacts
NUMBER = re.compile(r"\d[\d ]{2,}")


def text_of(category: str, nation: str = "", language: str = "en") -> str:
    return " ".join(sentence.text for sentence in crisis_reply(category, contacts=CONTACTS, nation=nation, language=language).sentences)


class TestCrisisReply:
    def test_knows_every_category_the_screen_can_find(self) -> None:
        assert set(_ORDER) == set(ROUTES)

    @pytest.mark.parametrize("category", sorted(ROUTES))
    @pytest.mark.parametrize("nation", ["", *NATIONS])
    def test_takes_every_number_from_a_checked_contact(self, category: str, nation: str) -> None:
        reply = crisis_reply(category, contacts=CONTACTS, nation=nation)
        known = " ".join(f"{CONTACTS[key].name} {CONTACTS[key].phone} {CONTACTS[key].text}" for key in reply.contacts) + " 111 55"
        said = [match.strip() for sentence in reply.sentences for match in NUMBER.findall(re.sub(r"https?://\S+", "", sentence.text))]
        assert all(number in known for number in said)
        assert all(CONTACTS[key].is_public for key in reply.contacts)
        assert all(not nation or nation in CONTACTS[key].nations for key in reply.contacts)
        assert reply.contacts

    @pytest.mark.parametrize("category", sorted(set(ROUTES) - MEDIUM - NO_EMERGENCY))
    def test_says_999_first_when_life_may_be_at_risk(self, category: str) -> None:
        assert "999" in crisis_reply(category, contacts=CONTACTS).sentences[0].text

    @pytest.mark.parametrize(
        ("nation", "number"),
        [("england", "0808 2000 247"), ("scotland", "0800 027 1234"), ("wales", "0808 80 10 800"), ("northern-ireland", "0808 802 1414")],
    )
    def test_gives_the_nations_own_abuse_line(self, nation: str, number: str) -> None:
        assert number in text_of("domestic-abuse", nation)

    @pytest.mark.parametrize(
        ("category", "words"),
        [
            ("suicide", "116 123"),
            ("destitution", "advance"),
            ("scam", "Do not pay"),
            ("discrimination", "0300 123 1100"),
            ("addiction", "116 123"),
            ("child", "council"),
            ("exploitation", "08000 121 700"),
        ],
    )
    def test_has_what_matters_most_near_the_top(self, category: str, words: str) -> None:
        assert words in text_of(category)[:900]

    def test_asks_for_the_nation_only_when_it_is_unknown(self) -> None:
        assert crisis_reply("suicide", contacts=CONTACTS).asks_nation
        assert not crisis_reply("suicide", contacts=CONTACTS, nation="wales").asks_nation

    def test_gives_at_most_three_routes_beside_999(self) -> None:
        assert all(
            len(crisis_reply(category, contacts=CONTACTS, nation=nation).contacts) <= 4 for category in ROUTES for nation in ("", *NATIONS)
        )

    def test_asks_still_where_when_the_nation_was_only_gathered_from_the_language(self) -> None:
        reply = crisis_reply("domestic-abuse", contacts=CONTACTS, nation="wales", is_nation_told=False)
        assert "live-fear-free" in reply.contacts
        assert reply.asks_nation
        assert not crisis_reply("domestic-abuse", contacts=CONTACTS, nation="wales").asks_nation
