"""What a page makes of a turn: the facts it went by, numbers to touch, and marks in words."""

import pytest
from django.template import Context, Template

from conversations.canned_replies.told_words import told_in_words
from conversations.journal.transcript import Block, TurnView, facts_after
from conversations.types import Sentence
from conversations.views.used import used_facts


def filtered(text: str, name: str) -> str:
    return Template("{% load conversation %}{{ text|" + name + " }}").render(Context({"text": text}))


class TestFactsUsed:
    def test_place_and_age_come_first_and_nothing_worked_out_is_listed(self):
        told = {"employment_status": "unemployed", "hours_per_week": 0, "over_state_pension_age": False, "age": 57, "nation": "wales"}
        assert told_in_words(told) == ["Wales", "aged 57", "out of work"]

    @pytest.mark.parametrize(
        ("fact", "value", "words"),
        [
            ("years_service", 1, "1 year in your last job"),
            ("years_service", 22.0, "22 years in your last job"),
            ("household_savings", 7000, "£7,000 in savings"),
            ("has_children", False, "no children at home"),
            ("benefits_received", ("universal-credit", "housing-benefit"), "benefits you get now: universal credit, housing benefit"),
            ("months_out_of_work", 3, "out of work for 3 months"),
        ],
    )
    def test_each_reads_as_a_person_would_say_it(self, fact, value, words):
        assert told_in_words({fact: value}) == [words]

    def test_what_was_put_right_counts_and_what_was_taken_back_is_gone(self):
        first = TurnView(noted={"nation": "england", "age": 57})
        second = TurnView(noted={"nation": "wales"}, retracted=("age",))
        assert facts_after(facts_after({}, first), second) == {"nation": "wales"}

    def test_a_reply_that_presents_nothing_went_by_nothing(self):
        card = Block(1, "service", "find-a-job", [Sentence(1, "service", "Find a job", "find-a-job")])
        assert used_facts(TurnView(blocks=[card], is_finished=True), {"nation": "wales"})[0].words == "Wales"
        assert used_facts(TurnView(blocks=[Block(1, "paragraph", "")], is_finished=True), {"nation": "wales"}) == ()


class TestBlock:
    def test_what_leads_in_stays_with_what_it_leads_to(self):
        sentences = [Sentence(1, "service", text, "x") for text in ("A payment.", "First step:", "Apply online.")]
        assert Block(1, "service", "x", sentences).lines == ["A payment.", "First step: Apply online."]


class TestHelpInOneTouch:
    @pytest.mark.parametrize(
        ("text", "href"),
        [
            ("Samaritans: call 116 123.", "tel:116123"),
            ("call 999. If you cannot speak, press 55", "tel:999"),
            ("Helpline: call 0808 2000 247.", "tel:08082000247"),
            ("See https://www.nidirect.gov.uk/homeless.", "https://www.nidirect.gov.uk/homeless"),
        ],
    )
    def test_numbers_and_addresses_are_links(self, text, href):
        html = filtered(text, "link_contacts")
        assert f'href="{href}"' in html
        assert html.count("<a ") == 1

    def test_everything_else_is_text(self):
        assert filtered("<b>2026 and 55</b>", "link_contacts") == "&lt;b&gt;2026 and 55&lt;/b&gt;"


class TestMasks:
    def test_are_shown_in_words(self):
        assert filtered("my number is [NINO-1] and [POSTCODE SA1]", "show_masked") == "my number is [taken out] and [taken out]"
