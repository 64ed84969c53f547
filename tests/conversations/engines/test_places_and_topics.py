"""What is offered while it is not known where a person lives, or what they are after."""

import pytest

from tests.conversations.engines.talk import CATALOGUE, Talk


class TestAPlaceInTwoNations:
    @pytest.mark.parametrize(
        ("story", "possible"),
        [
            ("made redundant, live in Bangor, what now", {"wales", "northern-ireland"}),
            ("need careers advice, im in deeside", {"wales", "scotland"}),
            ("live in SY21 and want an apprenticeship", {"wales", "england"}),
        ],
    )
    def test_is_asked_about_and_nothing_of_one_nation_alone_is_offered(self, story, possible):
        reply = Talk().say(story)
        assert reply.asked == "nation"
        assert "could be in" in reply.text
        assert all(possible <= set(CATALOGUE.services[service].nations) for service in reply.offered)

    def test_is_settled_by_the_name_of_a_people(self):
        talk = Talk()
        talk.say("made redundant, live in Bangor, what now")
        reply = talk.say("the northern irish one")
        assert talk.facts["nation"] == "northern-ireland"
        assert "new-style-jsa-ni" in reply.offered

    def test_is_left_open_when_the_person_would_rather_not_say(self):
        talk = Talk()
        talk.say("live in SY21 and want an apprenticeship")
        reply = talk.say("rather not say")
        assert "This one is for people in Wales." in reply.text


class TestAVagueWish:
    @pytest.mark.parametrize("wish", ["I need help", "dont know where to start", "no idea where to start tbh", "stuck. need some advice"])
    def test_is_given_topics_and_one_question_and_no_guess(self, wish):
        reply = Talk().say(wish)
        assert reply.offered == []
        assert reply.asked == "nation"
        assert reply.status == "asked"

    def test_a_topic_may_be_picked_some_messages_later(self):
        talk = Talk()
        talk.say("I need help")
        talk.say("Wales")
        assert "universal-credit" in talk.say("money mainly").offered


class TestSeveralNeeds:
    def test_each_that_is_spoken_of_clearly_has_its_first_service(self):
        reply = Talk().say("adhd, sacked for being late, Croydon. need a job")
        assert {"acas", "find-a-job", "access-to-work"} <= set(reply.offered)


class TestNoPublicFunds:
    @pytest.mark.parametrize("story", ["visa says no recourse to public funds, lost my job, Slough", "NRPF and skint in Leith"])
    def test_no_benefit_is_put_forward(self, story):
        assert not {"universal-credit", "council-tax-reduction"} & set(Talk().say(story).offered)


class TestStudyingOnBenefits:
    @pytest.mark.parametrize(
        "story",
        [
            "on UC in Wrexham and want to do a college course",
            "on jobseekers in Gateshead, want to do a welding course, will they stop my money",
            "student on UC with a toddler in Salford, does my loan count",
        ],
    )
    def test_universal_credit_is_mentioned(self, story):
        assert "universal-credit" in Talk().say(story).offered
