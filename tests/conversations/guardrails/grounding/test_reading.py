"""What is read around a figure: ages, household, roles, bounds, the stretch it stands in, and the words' stems."""

import pytest

from conversations.guardrails.grounding.ages import FOREVER, ages_in, apart
from conversations.guardrails.grounding.contexts import read_places
from conversations.guardrails.grounding.household import household_in
from conversations.guardrails.grounding.roles import roles_in
from conversations.guardrails.grounding.segments import narrowed, sentence_bounds
from conversations.guardrails.grounding.stems import stems_of


def says(text, value):
    return next(one.says for one in read_places(text) if str(one.figure.value) == value)


class TestAges:
    @pytest.mark.parametrize(
        ("text", "bands"),
        [
            ("if you are under 25", ((0, 25),)),
            ("people aged 18 to 20", ((18, 21),)),
            ("25 or over", ((25, FOREVER),)),
            ("at 47 it is more", ((47, 48),)),
            ("within 25 days", ()),
            ("no numbers here", ()),
        ],
    )
    def test_are_bands(self, text, bands):
        assert ages_in(text) == bands

    def test_are_apart_only_when_both_are_said(self):
        assert apart(((0, 25),), ((25, FOREVER),))
        assert not apart(((0, 25),), ((18, 21),))
        assert not apart((), ((18, 21),))


class TestHousehold:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("a single person with no children", {"single", "no child"}),
            ("couples and lone parents in Greater London", {"couple", "parent", "london"}),
            ("for each child outside London", {"one child", "not london"}),
            ("Weekly pay cap, Northern Ireland", {"northern ireland"}),
        ],
    )
    def test_is_read(self, text, found):
        assert household_in(text) == found


class TestRoles:
    @pytest.mark.parametrize(
        ("text", "roles"),
        [
            ("Universal Credit goes down by ", {"taken"}),
            ("you keep ", {"kept"}),
            (" of your pay counts", {"counted"}),
            ("the savings limit is ", {"limit"}),
            ("it pays ", {"out"}),
        ],
    )
    def test_are_read(self, text, roles):
        assert roles_in(text) == roles


class TestSegments:
    def test_a_sum_is_cut_at_its_result(self):
        places = read_places("£520 − £427 = £93 of your pay counts.")
        assert [one.says.roles for one in places if str(one.figure.value) == "93"] == [{"counted"}]
        assert all(not one.says.roles for one in places if str(one.figure.value) != "93")

    def test_two_amounts_each_have_their_own_words(self):
        standard, enhanced = read_places("The standard rate is £76.70, and the enhanced rate is £114.60.")
        assert "enhanc" not in standard.near
        assert "standard" not in enhanced.near

    def test_sentences_have_bounds(self):
        assert [("One. Two."[slice(*bound)]).strip() for bound in sentence_bounds("One. Two.")] == ["One.", "Two."]

    def test_a_count_is_read_up_to_the_next_and(self):
        text = "paid every 4 weeks and comes with more"
        assert narrowed(text, (0, len(text)), (11, 18)).strip() == "paid every"


class TestQualifiers:
    def test_directions(self):
        assert says("You can have up to £16,000.", "16000").bound == "upper"
        assert says("You have at least £16,000.", "16000").bound == "lower"
        assert says("Nothing until you have more than £6,000.", "6000").bound == "upper"

    @pytest.mark.parametrize("text", ["There is no 16 hour limit.", "It was 16 hours then."])
    def test_a_figure_named_to_be_denied(self, text):
        assert says(text, "16").is_former

    def test_what_each_amount_is_for_every_other(self):
        assert says("The government adds £2 for every £8 you pay.", "8").is_per
        assert not says("The government adds £2 for every £8 you pay.", "2").is_per

    def test_what_is_ignored(self):
        assert says("Savings below £6,000 don't change it.", "6000").is_ignored


class TestStems:
    def test_bring_everyday_words_together(self):
        assert stems_of("wages") == stems_of("You earned it") == {"earn"}

    def test_paying_back_is_repaying(self):
        assert stems_of("pay it back") == stems_of("repayments") == {"repay"}
