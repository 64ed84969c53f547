"""Why something is asked, what was told, answers that were none, steps that are done, and amounts that go on with a question."""

import pytest

from consent.purposes import MEMORY
from tests.conversations.engines.talk import CATALOGUE, Talk


def after(*said):
    talk = Talk()
    return talk, [talk.say(text) for text in said][-1]


class TestWhy:
    @pytest.mark.parametrize("why", ["why do you ask", "why do you want to know that", "what's that got to do with it?"])
    def test_tells_what_the_open_question_is_for_and_puts_it_again(self, why):
        talk, before = after("roofer, my back's gone, Stockport")
        reply = talk.say(why)
        assert CATALOGUE.facts[before.asked].why_we_ask in reply.text
        assert reply.asked == before.asked
        assert reply.offered == []

    def test_a_question_of_some_time_ago_can_be_meant_by_name(self):
        talk, before = after("lost my job at the mill, 46, Hawick")
        assert before.asked == "ni_contributions_recent"
        talk.say("yes")
        assert "New Style benefits depend on the National Insurance" in talk.say("why did you ask about national insurance").text

    def test_the_answer_that_follows_still_counts(self):
        talk, _ = after("roofer, my back's gone, Stockport", "rather not say", "why do you want to know that")
        talk.say("38")
        assert talk.facts["age"] == 38


class TestWhatWasTold:
    def test_is_listed_with_where_to_put_it_right(self):
        _, reply = after("lost my job at the mill, 46, Hawick", "what did i tell you")
        assert "Age: 46" in reply.text
        assert "Nation: Scotland" in reply.text
        assert "tell me what it should be" in reply.text
        assert "Hours" not in reply.text

    def test_is_nothing_at_first(self):
        assert "not told me anything" in Talk().say("what did I tell you").text


class TestAnAnswerThatWasNone:
    def test_the_question_is_put_once_more(self):
        talk, before = after("need help with nursery fees, Cardiff")
        reply = talk.say("the blue one")
        assert reply.asked == before.asked
        assert "did not follow" in reply.text

    def test_no_to_a_question_for_a_number_passes_it_over(self):
        talk, _ = after("they sacked me, 2 kids, and the rent is due friday, Hull")
        while talk.pending.fact != "age":
            talk.say("skip")
        reply = talk.say("no")
        assert reply.text.startswith("That is fine. You do not have to say.")

    def test_years_are_no_level_of_qualification(self):
        talk, before = after("want to retrain, Newcastle upon Tyne, 40")
        assert before.asked == "highest_qualification_level"
        talk.say("shop work 20 years")
        assert "highest_qualification_level" not in talk.facts


class TestGoingOn:
    def test_what_falls_away_with_a_place_is_said_once(self):
        talk, _ = after("need help with nursery fees", "Cardiff")
        assert "left out" not in talk.say("she's 2").text

    def test_an_age_alone_brings_no_new_subject(self):
        talk, _ = after("what benefits can I get, England, never mind council tax")
        while talk.pending and talk.pending.fact != "age":
            talk.say("skip")
        assert "over-50s-support" not in talk.say("60").offered

    def test_an_amount_goes_on_with_a_question_about_savings(self):
        talk, _ = after("how much savings can i have on UC, live in Leeds")
        reply = talk.say("and if we have 17000")
        assert "16,000" in reply.text
        assert "universal-credit" not in reply.offered

    def test_a_place_alone_is_not_searched_for(self):
        _, reply = after("can i talk to someone", "im in Glasgow")
        assert reply.offered == []
        assert "What would you like help with?" in reply.text

    def test_a_complaint_is_no_correction(self):
        _, reply = after("plumbing course, Luton, 24", "no you didnt help me")
        assert "I am sorry that was not helpful." in reply.text


class TestAStepThatIsDone:
    def test_is_ticked_and_the_next_one_named(self):
        talk = Talk(consents=frozenset({MEMORY}))
        talk.say("warehouse job ended, 33, Corby")
        talk.say("make me a plan")
        _first, second = talk.store.plan()[:2]
        reply = talk.say("done the first one")
        assert [step.done for step in talk.store.plan()[:2]] == [True, False]
        assert "ticked that off" in reply.text
        assert second.step.rstrip(".") in reply.text

    def test_without_a_plan_nothing_is_claimed(self):
        _, reply = after("warehouse job ended, 33, Corby", "done it")
        assert "no saved plan" in reply.text
