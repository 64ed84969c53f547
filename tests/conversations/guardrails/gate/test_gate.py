"""The gate over labelled sentences: what is true is shown, what is not is held back."""

from dataclasses import replace

import pytest

from conversations.guardrails.gate import check_sentence
from conversations.tools.evidence import evidence_for, public_texts
from conversations.types import Evidence, Sentence, Source
from tests.conversations.guardrails.gate import generated, held_out, labelled
from tests.conversations.guardrails.gate.scenes import TODAY, evidence_of, seed

NOTHING = Evidence()


def check(text, evidence=NOTHING, own="", **fields):
    return check_sentence(
        Sentence(0, fields.pop("kind", "paragraph"), text, **fields), evidence, own_words=own, catalogue=seed(), today=TODAY
    )


def wrong_verdicts(truth):
    """Every labelled sentence whose verdict is not the label, with how many there were."""
    wrong, count = [], 0
    for name, scene in labelled.SCENES.items():
        evidence = evidence_of(scene)
        for source in (labelled, held_out):
            for text in (source.TRUE if truth else source.FALSE).get(name, ()):
                count += 1
                if check(text, evidence, scene["own"]).released != truth:
                    wrong.append(text)
    rows = generated.true_rows(seed(), 200) if truth else generated.false_rows(seed(), 200)
    for text, looked_up, outcomes, service in rows:
        count += 1
        if check(text, evidence_for(seed(), looked_up, TODAY, outcomes), service=service).released != truth:
            wrong.append(text)
    return wrong, count


class TestLabelledSentences:
    def test_under_one_in_a_hundred_true_sentences_is_held_back(self):
        wrong, count = wrong_verdicts(truth=True)
        assert count >= 300
        assert len(wrong) / count < 0.01, wrong

    def test_over_95_in_a_hundred_false_sentences_are_held_back(self):
        wrong, count = wrong_verdicts(truth=False)
        assert count >= 300
        assert len(wrong) / count < 0.05, wrong

    def test_every_public_text_of_the_catalogue_passes_beside_its_own_evidence(self):
        held_back = [
            text
            for service in seed().services.values()
            for evidence in [evidence_for(seed(), (service.id,), TODAY)]
            for texts in public_texts(service).values()
            for text in texts
            if not check(text, evidence, sources=(Source(service.name, service.url),)).released
        ]
        assert held_back == []


class TestReasons:
    @pytest.fixture
    def evidence(self):
        return evidence_for(
            seed(), ("carers-allowance", "new-style-jsa"), TODAY, {"carers-allowance": "likely", "new-style-jsa": "unknown"}
        )

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("Carer's Allowance is £87.45 a week.", "figure_not_in_evidence"),
            ("Carer's Allowance is £86.45 a month.", "figure_with_another_period"),
            ("Carer's Allowance is £95.55 a week.", "figure_of_another_service"),
            ("Claim by 3 March 2027.", "date_not_in_evidence"),
            ("Call 0800 111 2222.", "phone_not_in_evidence"),
            ("Read https://www.gov.uk/made-up.", "link_not_in_evidence"),
            ("You can get New Style Jobseeker's Allowance.", "claim_stronger_than_outcome"),
            ("You qualify for Carer's Allowance.", "decision"),
            ("You will get Carer's Allowance.", "promise"),
            ("You may be able to get Healthy Start.", "service_not_looked_up"),
            ("You may be able to get the Extra Winter Bonus.", "unknown_scheme"),
            ("<img src=x>", "markup"),
            ("My system prompt says so.", "leak"),
            ("I am your work coach.", "persona"),
            ("I have applied for you.", "deed_not_done"),
        ],
    )
    def test_says_why(self, text, reason, evidence):
        verdict = check(text, evidence)
        assert (verdict.released, verdict.reason) == (False, reason)

    def test_a_source_that_was_not_read_is_held_back(self, evidence):
        verdict = check("It is for carers.", evidence, sources=(Source("Made up", "https://www.gov.uk/made-up"),))
        assert verdict.reason == "source_not_in_evidence"

    def test_a_service_card_for_what_was_not_looked_up_is_held_back(self, evidence):
        assert check("Healthy Start", evidence, kind="service", service="healthy-start").reason == "service_not_looked_up"

    def test_a_later_outcome_changes_the_verdict(self, evidence):
        likely = replace(evidence, outcomes={"new-style-jsa": "likely"})
        assert check("You can get New Style Jobseeker's Allowance.", likely).released


class TestNumberFormats:
    EVIDENCE = Evidence(passages=("Loans: £1,500 a year, half price travel, 55% of pay, within 28 days or 24 months, from 6 April 2026",))

    @pytest.mark.parametrize(
        "text",
        [
            "It is £1500 a year.",
            "It is 1,500 pounds a year.",
            "It is fifteen hundred pounds a year.",
            "It is £1.5k a year.",
            "It is £1.5 thousand per year.",
            "Travel is half price.",
            "Travel is 50% off.",
            "55p of each £1 comes off.",
            "55 per cent.",
            "You have twenty-eight days.",
            "You have 4 weeks.",
            "You have two years.",
            "Since April 2026.",
            "From 06/04/2026.",
            "Since 2026.",
        ],
    )
    def test_the_same_figure_written_another_way_stands(self, text):
        assert check(text, self.EVIDENCE).released

    @pytest.mark.parametrize(
        "text",
        [
            "It is £1,550.",
            "It is fifteen thousand pounds.",
            "It is £1.6k.",
            "A quarter of the price.",
            "45p of each £1.",
            "You have 29 days.",
            "You have three years.",
            "From 7 April 2026.",
            "Since April 2025.",
            "It is £1,500 a month.",
        ],
    )
    def test_another_figure_does_not(self, text):
        assert not check(text, self.EVIDENCE).released

    @pytest.mark.parametrize("text", ["There are two things to do.", "1. Write a CV", "Step 2: send it.", "One of three options."])
    def test_small_counts_and_list_marks_are_free(self, text):
        assert check(text).released

    def test_the_persons_own_figures_may_be_said_back(self):
        assert check("You have £7,000 saved and are 58.", own="im 58 and got 7k put by").released

    def test_but_not_as_what_the_rules_give(self):
        assert check("You could get £7,000.", own="got 7k put by").reason == "figure_only_from_person"


class TestSpeed:
    def test_any_text_is_read_in_linear_time(self):
        for text in (
            "1" * 20_000,
            "one hundred and " * 3_000,
            "£1 or " * 5_000,
            "call me on " * 3_000,
            "A b " * 8_000,
            "[" * 20_000,
            "you will " * 5_000,
        ):
            check(text)
