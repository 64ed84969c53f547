"""Answers, corrections, other people, forgetting, and text nobody foresaw."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conversations.understanding.reading import question, read


class TestAnswers:
    @pytest.mark.parametrize(
        ("fact", "said", "value"),
        [
            ("nation", "im in scotland", "scotland"),
            ("nation", "Newport", "wales"),
            ("age", "fifty eight", 58),
            ("age", "im 19", 19),
            ("household_savings", "about 7 grand", 7000.0),
            ("household_savings", "none", 0.0),
            ("has_children", "yeah two", True),
            ("has_children", "nah", False),
            ("employment_status", "on the dole", "unemployed"),
            ("employment_status", "zero hours", "employed"),
            ("months_out_of_work", "2 years", 24),
            ("months_out_of_work", "since june", 5),
            ("benefits_received", "UC and PIP", ("universal-credit", "pip-or-adp")),
            ("benefits_received", "nothing", ("none",)),
            ("youngest_child_age", "6 months", 0),
            ("youngest_child_age", "3 and 6", 3),
            ("hours_per_week", "16-20", 16),
            ("housing_tenure", "council", "social-rent"),
            ("ni_contributions_recent", "yes i think so", True),
        ],
    )
    def test_an_everyday_answer_fills_the_fact_asked_for(self, fact, said, value):
        assert read(said, pending=question(fact)).facts[fact] == value

    @pytest.mark.parametrize(
        ("said", "age"),
        [
            ("my youngest turned 3 in august", 3),
            ("a bairn of 18 months", 1),
            ("my son is 8 months", 0),
            ("2 kids, youngest just 4", 4),
        ],
    )
    def test_the_youngest_childs_age_is_heard(self, said, age):
        assert read(said).facts["youngest_child_age"] == age

    def test_a_number_that_answers_something_else_is_no_age(self):
        facts = read("35", pending=question("caring_hours_per_week")).facts
        assert facts == {"caring_hours_per_week": 35}

    @pytest.mark.parametrize("said", ["rather not say", "skip", "none of your business", "I'd prefer not to say"])
    def test_a_refusal_is_kept_as_one(self, said):
        reading = read(said, pending=question("age"))
        assert reading.refused == {"age"}
        assert "age" not in reading.facts

    def test_not_sure_is_neither_answer_nor_refusal(self):
        reading = read("not sure", pending=question("has_children"))
        assert "dont_know" in reading.intents
        assert not reading.facts
        assert not reading.refused

    def test_a_side_question_is_no_answer(self):
        assert "household_savings" not in read("what about my car", pending=question("household_savings")).facts

    def test_an_ambiguous_place_answers_nothing(self):
        reading = read("Bangor", pending=question("nation"))
        assert "nation" not in reading.facts
        assert set(reading.places[0].nations) == {"wales", "northern-ireland"}


class TestCorrections:
    @pytest.mark.parametrize(
        ("said", "known", "fact", "value"),
        [
            ("no, Swansea", {"nation": "england"}, "nation", "wales"),
            ("actually we've moved to Dumfries", {"nation": "england"}, "nation", "scotland"),
            ("sorry i meant 48", {"age": 84}, "age", 48),
            ("its wales not england", {"nation": "england"}, "nation", "wales"),
        ],
    )
    def test_what_was_said_before_is_replaced(self, said, known, fact, value):
        reading = read(said, known=known)
        assert reading.facts[fact] == value
        assert fact in reading.corrected

    def test_saying_the_same_again_corrects_nothing(self):
        assert not read("I'm in Leeds", known={"nation": "england"}).corrected

    def test_a_job_elsewhere_does_not_move_a_person_who_told_us(self):
        reading = read("there is a warehouse job advertised for people in Glasgow paying well", known={"nation": "england"})
        assert "nation" not in reading.facts


class TestOtherPeople:
    @pytest.mark.parametrize(
        ("said", "fact"),
        [
            ("my husband has depression and I'm looking for work in Leeds", "disability_or_health_condition"),
            ("my son is 24", "age"),
            ("my wife works 30 hours, I lost my job", "hours_per_week"),
            ("my mate is on PIP", "benefits_received"),
            ("my sister is pregnant", "pregnant"),
            ("my brother just got out of prison", "prison_leaver"),
        ],
    )
    def test_their_facts_are_not_the_writers(self, said, fact):
        facts = read(said).facts
        assert facts.get(fact) in (None, 0)

    def test_what_is_told_of_them_is_kept_apart(self):
        reading = read("my daughter is 17 and left college, what can she do in Hull")
        assert reading.about_other == "daughter"
        assert reading.other_facts["age"] == 17
        assert "age" not in reading.facts
        assert reading.facts["nation"] == "england"

    def test_both_covers_the_writer(self):
        assert read("we are both 61").facts["age"] == 61


class TestHealth:
    def test_the_note_is_the_persons_own_words_alone(self):
        reading = read("I'm 40, live in Leeds. Got really bad sciatica, want admin work")
        assert reading.health_note == "Got really bad sciatica"

    @pytest.mark.parametrize(
        "said", ["sick of this job", "I want to work in mental health", "is sick pay taxed", "worried about my interview"]
    )
    def test_nothing_is_inferred(self, said):
        reading = read(said)
        assert "disability_or_health_condition" not in reading.facts
        assert not reading.health_note


class TestForgetting:
    def test_one_thing_is_named_and_not_told_again(self):
        reading = read("forget I said I had asthma, keep everything else")
        assert "forget" in reading.intents
        assert set(reading.forget) == {"disability_or_health_condition", "condition_affects_work", "health_note"}
        assert not reading.facts
        assert not reading.needs

    def test_everything(self):
        assert read("please delete everything you know about me").forget == ("*",)

    def test_everything_but_one_spares_it(self):
        keys = read("forget everything except where I live").forget
        assert "*" not in keys
        assert "age" in keys
        assert not {"nation", "place"} & set(keys)

    @pytest.mark.parametrize("said", ["I forgot my NI number", "dont forget I have two kids", "I always forget interview questions"])
    def test_forgetfulness_is_no_request(self, said):
        reading = read(said)
        assert not reading.forget
        assert "forget" not in reading.intents

    def test_not_saving_health_is_its_own_act(self):
        assert "no_save_health" in read("please dont keep anything about my anxiety").intents


class TestAnyText:
    @settings(max_examples=60, deadline=None)
    @given(st.text(max_size=400))
    def test_never_fails(self, text):
        assert read(text) == read(text)

    @pytest.mark.parametrize(
        "piece", ["i am ", "my mum ", "£1 ", "a, ", "moved from ", "not paid ", "\n", "(", "'", "redundant and ", "0 ", "St. ", "e\u0301"]
    )
    def test_long_text_stays_quick(self, piece):
        read("warm up")
        began = time.perf_counter()
        read(piece * (100_000 // len(piece)))
        assert time.perf_counter() - began < 1.0  # a bound against runaway patterns, generous for a busy machine

    def test_the_empty_message_says_nothing(self):
        reading = read("")
        assert reading.intents == ("unknown",)
        assert not reading.needs
        assert not reading.facts
