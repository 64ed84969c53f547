"""Written answers: their form, their figures, and that everyday questions find them."""

import re
from datetime import date

import pytest

from conversations.canned_replies.rate_words import NoPublicRateError, rate_in_words, with_rates
from conversations.engines.guided.answer_index import AnswerIndex
from conversations.engines.guided.question_words import kind_of_question, terms_of
from services_catalogue.seed import read_seed

TODAY = date(2026, 11, 23)
CATALOGUE = read_seed()
INDEX = AnswerIndex(CATALOGUE)


class TestEveryAnswer:
    @pytest.mark.parametrize("answer", CATALOGUE.answers, ids=lambda answer: answer.id)
    def test_belongs_to_a_service_and_has_a_source_and_only_public_rates(self, answer):
        assert answer.service in CATALOGUE.services
        assert answer.source.url.startswith("https://")
        assert len(answer.asks) >= 1
        text = with_rates(answer.text, CATALOGUE, TODAY)
        assert "{" not in text
        assert not re.search(r"\byou will get\b|\bguarantee you\b", text, re.IGNORECASE)

    def test_every_topic_of_the_catalogue_is_covered(self):
        covered = {CATALOGUE.services[answer.service].topic for answer in CATALOGUE.answers}
        assert covered == {service.topic for service in CATALOGUE.services.values()}


class TestFindsTheAnswer:
    @pytest.mark.parametrize(
        ("question", "expected"),
        [
            ("whats the savings cut off on UC these days", "uc-savings-limit"),
            ("does the missus's wage stop me getting jobseekers", "jsa-partner-savings"),
            ("how many hrs am I allowed to do on JSA", "jsa-hours"),
            ("how long do they give you to pay the advance back", "uc-advance-repay"),
            ("do they still run kickstart", "kickstart-closed"),
            ("can you still get tax credits", "tax-credits-closed"),
            ("do they pay PIP if I take a job", "pip-work"),
            ("is there council tax in northern ireland", "rates-ni"),
            ("ESA stops after how many weeks", "esa-how-long"),
            ("how much does the government put in for tax free childcare", "tfc-amount"),
            ("is the household support fund still going", "hsf-closed"),
            ("whats the LCWRA rate on a new claim", "lcwra-new"),
            ("do I pay tax on 25k redundancy", "redundancy-tax"),
            ("what will the living wage be in april 2029", "nmw-future"),
            ("who signs a fit note", "fit-note-who"),
            ("how long does a share code work for", "share-code"),
        ],
    )
    def test_for_a_question_in_other_words(self, question, expected):
        assert INDEX.best(question, nation="", services=())[0].answer.id == expected

    def test_never_with_the_rules_of_another_nation(self):
        found = INDEX.best("how many free nursery hours for my 3 year old", nation="wales", services=())
        assert all(not match.answer.nations or "wales" in match.answer.nations for match in found)

    def test_scores_a_question_about_something_else_low(self):
        assert INDEX.best("what time does the corner shop open on sundays", nation="", services=())[0].score < 0.4

    def test_finds_nothing_in_an_empty_question(self):
        assert INDEX.best("", nation="", services=()) == ()


class TestQuestionWords:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("how long does it last", "duration"),
            ("how much is it", "amount"),
            ("how do i claim it", "how_to"),
            ("what will it be in 2029", "future"),
            ("can i get it", "who"),
            ("what papers do they want", "papers"),
            ("blue", ""),
        ],
    )
    def test_kind(self, text, kind):
        assert kind_of_question(text) == kind

    def test_the_same_thing_in_other_words_has_the_same_terms(self):
        assert terms_of("my wife's savings") == terms_of("my husband's capital")


class TestRates:
    def test_are_worded_with_their_period(self):
        assert rate_in_words(CATALOGUE.rate("uc_child", TODAY)) == "£303.94 a month"
        assert rate_in_words(CATALOGUE.rate("uc_childcare_rate", TODAY)) == "85%"
        assert rate_in_words(CATALOGUE.rate("uc_capital_limit", TODAY)) == "£16,000"

    def test_a_missing_rate_is_never_filled_with_anything(self):
        with pytest.raises(NoPublicRateError):
            with_rates("It is {rate:no_such_rate}.", CATALOGUE, TODAY)

    def test_follow_the_day(self):
        assert with_rates("{rate:uc_child}", CATALOGUE, date(2025, 6, 1)) == "£292.81 a month"
