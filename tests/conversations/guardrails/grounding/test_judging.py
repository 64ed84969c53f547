"""What is judged of a figure or a statement beside the evidence: rivals, qualifiers, the person, statements, stances."""

import pytest

from conversations.guardrails.grounding.alignment import Statements
from conversations.guardrails.grounding.contexts import read_places
from conversations.guardrails.grounding.contradictions import contradictions, is_denied_otherwise
from conversations.guardrails.grounding.person import Person, beside_sums, fault_for_person, person_of
from conversations.guardrails.grounding.qualifier_faults import fault_of_qualifiers, is_in_another_role
from conversations.guardrails.grounding.rivals import is_of_another, weights_of
from conversations.guardrails.grounding.stances import stances_in, turned_round
from conversations.guardrails.grounding.statements import statements_in


def place(text, number=0):
    return read_places(text, is_published=True)[number]


class TestQualifierFaults:
    @pytest.mark.parametrize(
        ("said", "stands", "fault"),
        [
            ("Under 25 it is £95.55.", "25 or over: £95.55", "figure_for_another_age"),
            ("A couple gets £424.90.", "Single: £424.90", "figure_for_another_household"),
            ("You need at least £16,000.", "£16,000 or less", "figure_turned_round"),
            ("You put in £2 for every £2.50.", "adds £2 for each £8; £2.50", ""),
            ("At most 25% is taken.", "It was 25% before.", "figure_no_longer_so"),
            ("Up to £16,000.", "£16,000 or less", ""),
        ],
    )
    def test_are_named(self, said, stands, fault):
        assert fault_of_qualifiers(place(said), [place(stands)]) == fault

    def test_an_amount_taken_off_is_not_the_one_that_counts(self):
        counted, taken = place("£93 of your pay counts"), place("£51.15 a month is taken off")
        assert is_in_another_role(place("It goes down by £93"), [counted], [taken])
        assert not is_in_another_role(place("It goes down by £51"), [taken], [counted])


class TestRivals:
    def test_the_one_with_the_sentences_words_wins(self):
        mine, other = place("The enhanced rate is £114.60"), place("The mobility rate is £30.30")
        weights = weights_of({"enhanc": 1, "mobility": 1}, 40)
        assert is_of_another(place("Mobility is £114.60"), [mine], [(other, False)], weights)
        assert not is_of_another(place("Enhanced is £114.60"), [mine], [(other, False)], weights)


class TestPerson:
    def test_is_read_from_the_facts(self):
        assert person_of({"age": 23, "has_partner": True, "nation": "northern-ireland"}) == Person(
            23, frozenset({"couple", "northern ireland"})
        )

    def test_a_sum_tells_what_the_facts_do_not(self):
        assert beside_sums(Person(23, frozenset({"single"})), frozenset({"couple", "london"})).household == {"single", "london"}

    @pytest.mark.parametrize(
        ("text", "fault"),
        [
            ("Your basic amount is £424.90.", "figure_for_another_age"),
            ("If you were older it would be £424.90.", ""),
            ("The amount is £424.90.", ""),
            ("From 25 you get £424.90.", ""),
        ],
    )
    def test_an_amount_for_others_is_not_said_to_them(self, text, fault):
        said, own = place(text, -1), [place("25 or over: £424.90", -1)]
        assert fault_for_person(said, own, Person(23), text, text) == fault


class TestStatements:
    def test_are_clauses_with_a_denial_or_without(self):
        assert [one.is_denied for one in statements_in("Savings do not count, but your pay does.")] == [True, False]

    def test_those_it_is_not_for_are_denied_and_remarks_are_not(self):
        assert [one.is_denied for one in statements_in("Not for: People out of work")] == [True]
        assert [one.is_denied for one in statements_in("Not for: It counts as income")] == [False]

    def test_what_holds_either_way_is_neither(self):
        assert [one.is_denied for one in statements_in("You can get it in or out of work")] == [None]

    def test_the_nearest_share_most_words(self):
        known = Statements.of((0, one) for one in statements_in("Savings do not count. Your partner's pay counts."))
        (said,) = statements_in("Savings count")
        near = known.nearest(said, least=0.6, slack=0.05, is_close=lambda _number: True)
        assert [one.text for one in near] == ["Savings do not count"]
        assert is_denied_otherwise(said, near)

    @pytest.mark.parametrize(
        ("said", "known", "is_against"),
        [
            ("Everyone has a work allowance", "The work allowance is for parents", True),
            ("Only a doctor can sign it", "Doctors and nurses can sign it", True),
            ("You confirm your details once a year", "Confirm your details every 3 months", True),
            ("It can only help after you leave", "It can help before you leave", True),
            ("You confirm your details every month", "Confirm your details every month", False),
        ],
    )
    def test_contradict_what_is_close(self, said, known, is_against):
        (mine,), other = statements_in(said), statements_in(known)
        assert bool(list(contradictions(mine, other, other, other))) == is_against


class TestStances:
    def test_a_fee_is_not_free(self):
        known = [*stances_in("Pay the fee")]
        assert list(turned_round("It is free.", frozenset(), known, is_of_service=True)) == ["costs"]

    def test_nothing_is_turned_by_a_condition(self):
        assert not list(turned_round("It may be free if you ask.", frozenset(), [*stances_in("Pay the fee")], is_of_service=True))
