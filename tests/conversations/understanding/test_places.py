"""Places to nations: never guessed, never somebody else's."""

import pytest

from conversations.understanding.gazetteer import gazetteer
from conversations.understanding.places import home_of, named_places


def nations(text: str) -> tuple[str, ...]:
    return home_of(named_places(text))[1]


class TestNations:
    @pytest.mark.parametrize(
        ("text", "nation"),
        [
            ("Port Talbot", "wales"),
            ("live in Kirkcaldy", "scotland"),
            ("from the Wirral", "england"),
            ("Londonderry", "northern-ireland"),
            ("stoke on trent", "england"),
            ("St. Helens", "england"),
            ("in Fife", "scotland"),
            ("the Valleys", "wales"),
            ("Gwynedd", "wales"),
            ("Easterhouse", "scotland"),
            ("jobs in NI", "northern-ireland"),
            ("Newport", "wales"),
            ("Perth", "scotland"),
            ("Bangor, Gwynedd", "wales"),
            ("Bangor co down", "northern-ireland"),
            ("moved from Cardiff to Leeds", "england"),
            ("moved Leeds to Cardiff last year", "wales"),
            ("my cousin in Glasgow got it, I'm in Leeds", "england"),
            ("used to live in Dundee, now in Swindon", "england"),
            ("not in Wales, in England", "england"),
            ("in Midlesbrough", "england"),
            ("near Wolverhamton", "england"),
            ("live in Reading", "england"),
            ("I live in bath", "england"),
            ("SA1 1AA", "wales"),
            ("I'm from Blairgowrie", "scotland"),
            ("live in Mochdre near the coast, Conwy", "wales"),
            ("Tonyrefail, 28", "wales"),
            ("im in Thurrock", "england"),
            ("just out of Barlinnie", "scotland"),
            ("my postcode is TD9 0AA, near Hawick", "scotland"),
        ],
    )
    def test_named(self, text, nation):
        assert nations(text) == (nation,)

    @pytest.mark.parametrize(
        ("text", "possible"),
        [
            ("Bangor", {"wales", "northern-ireland"}),
            ("live in SY21", {"england", "wales"}),
            ("Whitchurch", {"england", "wales"}),
            ("LL13 7AA", {"wales", "england"}),
            ("Saltney", {"wales", "england"}),
            ("in Deeside", {"wales", "scotland"}),
        ],
    )
    def test_ambiguous_gives_each(self, text, possible):
        assert set(nations(text)) == possible

    @pytest.mark.parametrize(
        "text",
        [
            "I like reading",
            "up for sale",
            "whats the deal",
            "starting in March",
            "I hope so",
            "over the moon",
            "a sandwich shop",
            "B2 English",
            "my NI number",
            "up north",
            "Working Wales rang me",
            "mate in Glasgow",
            "from Poland",
            "had a bath",
            "rugby coach",
            "graduated from Warwick",
            "my mum lives in Leeds",
        ],
    )
    def test_ordinary_words_and_other_peoples_homes_settle_nothing(self, text):
        assert nations(text) == ()

    def test_two_homes_in_two_nations_are_left_open(self):
        assert len(nations("Leeds, Cardiff")) == 2


class TestTables:
    def test_a_place_much_larger_than_its_namesakes_stands_alone(self):
        assert gazetteer().nations_of("newport") == ("wales",)
        assert set(gazetteer().nations_of("bangor")) == {"northern-ireland", "wales"}

    def test_border_postcodes_are_settled_by_district_or_left_open(self):
        tables = gazetteer()
        assert tables.nations_of_postcode("SY23") == ("wales",)
        assert tables.nations_of_postcode("SY1") == ("england",)
        assert set(tables.nations_of_postcode("CH4")) == {"england", "wales"}
        assert set(tables.nations_of_postcode("TD15")) == {"scotland", "england"}
        assert tables.nations_of_postcode("XX1") is None

    def test_near_enough_spelling_only(self):
        assert gazetteer().spelled_like("swansee") == "swansea"
        assert gazetteer().spelled_like("retailer") is None
        assert gazetteer().spelled_like("ware") is None
