"""Whatever was asked, only words of a closed list are kept, and a person is counted once in four weeks."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from conversations.guardrails.identifiers.names import FIRST_NAMES
from conversations.understanding.gazetteer import gazetteer
from services_catalogue.gaps import Unmet, note_gaps, sightings_of, tidy_gaps
from services_catalogue.gaps.sightings import PERIOD_WEEKS, period_of
from services_catalogue.gaps.vocabulary import MOST_WORDS, closed_list, theme_words
from services_catalogue.models import Gap, GapKey, GapKind, GapSighting, GapTally, GapWeek

NOW = timezone.now()
SECRETS = ("Tracey Fishwick", "QQ 12 34 56 C", "tracey.fishwick@example.org", "SW1A 1AA", "07700 900123", "12/04/1971", "Llanfairfechan")
listed = st.sampled_from(sorted(closed_list()))


def ask(*, person=None, text="help to buy a yacht", at=NOW, nation="", **more):
    note_gaps(person=person or uuid.uuid4(), unmet=[Unmet(GapKind.NOTHING, text=text, **more)], nation=nation, at=at)


class TestTheClosedList:
    def test_holds_no_first_name_and_no_figure(self):
        assert not closed_list() & FIRST_NAMES
        assert all(word.isalpha() and word == word.lower() for word in closed_list())

    def test_holds_no_name_of_a_place_that_is_not_an_ordinary_word(self):
        assert {word for word in closed_list() if gazetteer().nations_of(word) and word not in gazetteer().ordinary} == set()


class TestThemes:
    @given(st.text(max_size=300))
    def test_hold_nothing_but_words_of_the_list(self, text):
        words = theme_words(text).split()
        assert set(words) <= closed_list()
        assert len(words) <= MOST_WORDS

    @given(st.lists(st.one_of(listed, st.sampled_from(SECRETS), st.from_regex(r"[a-z0-9.@+ -]{1,20}", fullmatch=True)), max_size=12))
    def test_never_hold_a_name_number_address_or_postcode(self, parts):
        words = set(theme_words(" ".join(parts)).split())
        assert words <= closed_list()
        assert not words & {piece.lower() for secret in SECRETS for piece in secret.replace("@", " ").replace(".", " ").split()}

    @given(st.lists(listed, max_size=30))
    def test_are_the_same_for_the_same_words_in_any_order(self, words):
        assert theme_words(" ".join(words)) == theme_words(" ".join(reversed(words)))

    def test_take_no_word_from_a_mask(self):
        assert theme_words("my [phone number] and [email address] for a yacht") == "yacht"


@pytest.mark.django_db
class TestCounting:
    def test_one_person_counts_once_in_four_weeks_and_again_later(self):
        person = uuid.uuid4()
        ask(person=person)
        ask(person=person)
        ask(person=person, at=NOW + timedelta(weeks=PERIOD_WEEKS))
        tally = GapTally.objects.get()
        assert (tally.people, tally.most, tally.total) == (1, 1, 2)

    def test_different_people_are_told_apart(self):
        for _ in range(5):
            ask(nation="wales")
        assert set(GapTally.objects.values_list("nation", "most")) == {("", 5), ("wales", 5)}
        assert set(GapWeek.objects.values_list("people", flat=True)) == {5}

    def test_words_that_are_not_listed_are_dropped_and_nothing_is_left_of_nothing(self):
        ask(text="Qwertyuiop Zaphod 12345")
        ask(text="", service="no-such-service")
        assert not Gap.objects.exists()

    def test_a_nation_that_is_none_is_not_kept(self):
        ask(nation="narnia")
        assert list(GapTally.objects.values_list("nation", flat=True)) == [""]

    def test_a_person_is_found_again_while_the_key_lives(self):
        person = uuid.uuid4()
        ask(person=person, nation="wales")
        ask()
        assert sightings_of(person).count() == 2
        GapKey.objects.all().delete()
        assert sightings_of(person).count() == 0

    def test_nobodys_digests_link_two_themes(self):
        person = uuid.uuid4()
        ask(person=person)
        ask(person=person, text="kayak lessons")
        assert len(set(GapSighting.objects.values_list("digest", flat=True))) == 2

    def test_a_new_period_destroys_the_key_and_digests_of_the_last(self):
        ask()
        later = NOW + timedelta(weeks=PERIOD_WEEKS)
        ask(at=later)
        assert set(GapKey.objects.values_list("period", flat=True)) == {period_of(later)}
        assert set(GapSighting.objects.values_list("period", flat=True)) == {period_of(later)}


@pytest.mark.django_db
class TestTidying:
    def test_forgets_keys_even_when_nobody_asks_any_more(self):
        ask()
        tidy_gaps(now=NOW + timedelta(weeks=PERIOD_WEEKS))
        assert not GapKey.objects.exists()
        assert not GapSighting.objects.exists()
        assert Gap.objects.exists()

    def test_drops_themes_that_stayed_small(self):
        ask()
        for _ in range(5):
            ask(text="kayak lessons")
        tidy_gaps(now=NOW + timedelta(weeks=30))
        assert [gap.words for gap in Gap.objects.all()] == ["kayak lessons"]

    def test_drops_counts_that_are_old(self):
        for _ in range(5):
            ask()
        tidy_gaps(now=NOW + timedelta(days=800))
        assert not Gap.objects.exists()
