"""The gate over labelled sentences: what is true is shown, what is not is held back."""

from dataclasses import replace

import pytest

from conversations.guardrails.gate import check_sentence
from conversations.tools.evidence import evidence_for, public_texts
from conversations.types import Evidence, Sentence, Source
from tests.conversations.guardrails.gate import generated, held_out, labelled, prose, prose_held_out, prose_second, prose_third
from tests.conversations.guardrails.gate.scenes import TODAY, evidence_of, seed
from tests.conversations.guardrails.gate.turns import DEVELOPED, HELD_OUT, evidence_of_turn
from tests.conversations.guardrails.gate.turns_second import SECOND
from tests.conversations.guardrails.gate.turns_third import THIRD

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
    def test_few_true_sentences_are_held_back(self):
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


def wrong_in_prose(sentences, turns, truth):
    """The same for free prose, each sentence after those shown before it."""
    wrong, count = [], 0
    for name, turn in turns.items():
        for line in sentences.get(name, ()):
            *before, text = line.split(" >> ")
            count += 1
            verdict = check_sentence(
                Sentence(0, "paragraph", text), evidence_of_turn(name), own_words=turn["own"], catalogue=seed(), today=TODAY,
                before=tuple(Sentence(0, "paragraph", one) for one in before), facts=turn["facts"],
            )  # fmt: skip
            if verdict.released != truth:
                wrong.append(line)
    return wrong, count


class TestFreeProse:
    def test_hardly_any_true_sentence_is_held_back(self):
        wrong, count = wrong_in_prose(prose.TRUE, DEVELOPED, truth=True)
        assert count > 140
        assert len(wrong) / count < 0.01, wrong

    def test_most_false_sentences_are_held_back(self):
        wrong, count = wrong_in_prose(prose.FALSE, DEVELOPED, truth=False)
        assert count > 160
        assert len(wrong) / count < 0.13, wrong

    def test_unseen_true_sentences_are_shown(self):
        wrong, count = wrong_in_prose(prose_held_out.TRUE, HELD_OUT, truth=True)
        assert count > 120
        assert len(wrong) / count < 0.01, wrong

    def test_unseen_false_sentences_are_held_back(self):
        wrong, count = wrong_in_prose(prose_held_out.FALSE, HELD_OUT, truth=False)
        assert count > 145
        assert len(wrong) / count < 0.16, wrong

    def test_true_sentences_of_the_second_round_are_shown(self):
        wrong, count = wrong_in_prose(prose_second.TRUE, SECOND, truth=True)
        assert count >= 100
        assert len(wrong) / count < 0.01, wrong

    def test_false_sentences_of_the_second_round(self):
        wrong, count = wrong_in_prose(prose_second.FALSE, SECOND, truth=False)
        assert count >= 120
        assert len(wrong) / count < 0.31, wrong

    def test_true_sentences_written_last(self):
        wrong, count = wrong_in_prose(prose_third.TRUE, THIRD, truth=True)
        assert count >= 60
        assert len(wrong) / count < 0.05, wrong

    def test_false_sentences_written_last(self):
        wrong, count = wrong_in_prose(prose_third.FALSE, THIRD, truth=False)
        assert count >= 60
        assert len(wrong) / count < 0.33, wrong


class TestPlace:
    """A right figure said of the wrong thing."""

    EVIDENCE = ("carers-allowance", "new-style-jsa", "universal-credit", "pip", "tax-free-childcare")

    @pytest.mark.parametrize(
        ("before", "text", "reason"),
        [
            ("Carer's Allowance may fit.", "It pays £95.55 a week.", "figure_of_another_service"),
            ("", "Carer's Allowance pays £204 a week.", "figure_in_another_role"),
            ("", "New Style JSA is up to £95.55 a week if you are under 25.", "figure_for_another_age"),
            ("", "A single person gets £666.97 a month of Universal Credit.", "figure_for_another_household"),
            ("", "For Universal Credit you need at least £16,000 in savings.", "figure_turned_round"),
            ("", "Carer's Allowance was £86.45 a week in 2025-26.", "date_not_in_evidence"),
            ("", "PIP's standard mobility rate is £76.70 a week.", "figure_of_another_thing"),
            ("", "PIP depends on your income.", "turned_round"),
            ("", "Carer's Allowance cannot be backdated.", "turned_round"),
            ("", "Carer's Allowance is available in Scotland.", "wrong_nation"),
            ("", "80% of claims are accepted.", "figure_not_in_evidence"),
            ("", "You have £16,000 in savings.", "figure_not_from_person"),
        ],
    )
    def test_is_held_back(self, before, text, reason):
        evidence = evidence_for(seed(), self.EVIDENCE, TODAY)
        earlier = (Sentence(0, "paragraph", before),) if before else ()
        verdict = check_sentence(Sentence(0, "paragraph", text), evidence, own_words="", catalogue=seed(), today=TODAY, before=earlier)
        assert (verdict.released, verdict.reason) == (False, reason)

    @pytest.mark.parametrize(
        ("before", "text"),
        [
            ("Carer's Allowance may fit.", "It pays £86.45 a week."),
            ("", "You can earn up to £204 a week on Carer's Allowance."),
            ("", "Earn more than £204 in a week and you lose Carer's Allowance for that week."),
            ("", "Couples where one is 25 or over get £666.97 a month of Universal Credit."),
            ("", "PIP's standard mobility rate is £30.30 a week."),
            ("", "Whatever you earn, PIP stays the same."),
        ],
    )
    def test_is_shown_where_it_belongs(self, before, text):
        evidence = evidence_for(seed(), self.EVIDENCE, TODAY)
        earlier = (Sentence(0, "paragraph", before),) if before else ()
        assert check_sentence(
            Sentence(0, "paragraph", text), evidence, own_words="", catalogue=seed(), today=TODAY, before=earlier
        ).released


class TestWhomItIsSaidTo:
    """An amount that is right for others is held back when it is said to this person."""

    @pytest.mark.parametrize(("facts", "is_shown"), [({"age": 23}, False), ({"age": 31}, True), ({}, True)])
    def test_depends_on_what_is_known_of_them(self, facts, is_shown):
        verdict = check_sentence(
            Sentence(0, "paragraph", "Your basic amount of Universal Credit is £424.90 a month."),
            evidence_for(seed(), ("universal-credit",), TODAY),
            own_words="", catalogue=seed(), today=TODAY, facts=facts,
        )  # fmt: skip
        assert verdict.released == is_shown

    @pytest.mark.parametrize(
        ("services", "text"),
        [
            (("fair-start-scotland", "no-one-left-behind"), "Fair Start Scotland took over from No One Left Behind in March 2024."),
            (("carers-allowance", "carer-support-payment"), "You can have Carer's Allowance and Carer Support Payment together."),
        ],
    )
    def test_two_services_are_not_confused(self, services, text):
        assert check(text, evidence_for(seed(), services, TODAY)).reason == "turned_round"


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
