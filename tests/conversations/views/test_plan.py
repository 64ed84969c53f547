"""The plan's pages: whatever is sent from however many tabs, nothing is lost and nobody else's plan is touched."""

import re

import pytest
from django.urls import reverse

from conversations import plans, queries
from conversations.models import PlanItem
from conversations.types import PlanStep
from tests.factories import NOW, make_conversation, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_catalogue")]
JSON = {"accept": "application/json"}


@pytest.fixture
def user():
    return make_user()


@pytest.fixture
def signed_in(client, user):
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def row(user):
    return save(user, PlanStep("Claim online", "universal-credit", bring=("Proof of who you are",)))[0]


def save(user, *steps):
    plans.save_plan(user_id=user.pk, steps=steps, now=NOW)
    return queries.plan_items(user_id=user.pk)


def url(name, *args):
    return reverse(f"conversations:{name}", args=args)


def page(client):
    return client.get(url("plan")).content.decode()


def words_of(user):
    return [step.step for step in queries.plan_steps(user_id=user.pk)]


class TestPage:
    def test_without_a_plan_says_how_to_get_one(self, signed_in):
        html = page(signed_in)
        assert "make me a plan" in html
        assert "Temporary chats keep no plan." in html

    def test_shows_what_where_and_what_to_bring_with_the_official_page_of_the_catalogue(self, signed_in, row):
        html = page(signed_in)
        for shown in ("Claim online", "Proof of who you are", 'href="https://www.gov.uk/universal-credit"', "0 of 1 done"):
            assert shown in html

    def test_a_service_the_catalogue_no_longer_has_leaves_the_words(self, signed_in, user):
        save(user, PlanStep("Claim", "gone-service"))
        assert "Claim" in page(signed_in)

    def test_is_the_persons_alone(self, signed_in):
        save(make_user(), PlanStep("Somebody else’s step"))
        assert "Somebody" not in page(signed_in)

    def test_words_are_text_and_masks_are_words(self, signed_in, user):
        save(user, PlanStep("<b>Ring</b> [PHONE-1] 🚲"))
        html = page(signed_in)
        assert "&lt;b&gt;Ring&lt;/b&gt; [taken out] 🚲" in html

    def test_a_form_address_opened_by_hand_leads_to_the_plan(self, signed_in, row):
        for address in (url("plan_tick"), url("plan_move", row.pk), url("plan_step_delete", row.pk)):
            assert signed_in.get(address)["Location"] == url("plan")


class TestAdding:
    def test_puts_a_step_at_the_end(self, signed_in, user, row):
        given = {"step": " Ring \n Ann ", "where": "The library", "bring": "P45\n\n  Tea  "}
        assert signed_in.post(url("plan_add"), given)["Location"] == url("plan")
        step = queries.plan_steps(user_id=user.pk)[1]
        assert (step.step, step.where, step.bring, step.is_own) == ("Ring Ann", "The library", ("P45", "Tea"), True)

    def test_takes_identifiers_out_and_says_so(self, signed_in, user):
        signed_in.post(url("plan_add"), {"step": "Ring 07700 900123", "bring": "My number AB 12 34 56 C"})
        item = PlanItem.objects.get()
        assert "900123" not in item.step
        assert "34 56" not in item.bring
        html = page(signed_in)
        assert "I took out" in html
        assert "a phone number and a National Insurance number" in html
        assert "Ring [taken out]" in html

    @pytest.mark.parametrize("step", ["", "  ", "\u200b\x00", "a" * 301])
    def test_what_cannot_be_taken_is_said_and_kept_on_the_page(self, signed_in, step):
        response = signed_in.post(url("plan_add"), {"step": step, "where": "The library"})
        assert response.status_code == 422
        assert "The library" in response.content.decode()
        assert b"govuk-error-summary" in response.content
        assert not PlanItem.objects.exists()

    def test_a_full_plan_says_so_and_keeps_the_words(self, signed_in, user):
        for number in range(plans.MOST_STEPS):
            plans.add_step(user_id=user.pk, words=plans.StepWords(f"Mine {number}"), now=NOW)
        response = signed_in.post(url("plan_add"), {"step": "One more"})
        assert response.status_code == 422
        assert "Your plan is full" in response.content.decode()
        assert "One more" in response.content.decode()

    def test_long_words_and_emoji_are_kept_whole(self, signed_in, user):
        words = "Llanfairpwllgwyngyll" * 10 + "👩‍🔧"
        signed_in.post(url("plan_add"), {"step": words})
        assert words_of(user) == [words]


class TestChanging:
    def test_is_saved_and_stays_when_the_assistant_writes_again(self, signed_in, user, row):
        signed_in.post(url("plan_step", row.pk), {"step": "Claim with Ann", "version": row.version})
        save(user, PlanStep("Claim online", "universal-credit"), PlanStep("Write a CV"))
        assert words_of(user) == ["Claim with Ann", "Write a CV"]

    def test_a_second_tab_is_told_and_keeps_its_words(self, signed_in, user, row):
        signed_in.post(url("plan_step", row.pk), {"step": "First tab", "version": row.version})
        response = signed_in.post(url("plan_step", row.pk), {"step": "Second tab", "version": row.version})
        html = response.content.decode()
        assert response.status_code == 422
        assert "changed while you were writing" in html
        assert "First tab" in html
        assert "Second tab" in html
        assert words_of(user) == ["First tab"]
        version = re.search(r'name="version" value="(\d+)"', html)[1]
        signed_in.post(url("plan_step", row.pk), {"step": "Second tab", "version": version})
        assert words_of(user) == ["Second tab"]

    def test_of_a_step_that_went_keeps_the_words_to_be_added(self, signed_in, user, row):
        plans.delete_plan(user_id=user.pk)
        response = signed_in.post(url("plan_step", row.pk), {"step": "My words", "version": row.version})
        assert response.status_code == 422
        assert "no longer in your plan" in response.content.decode()
        assert f'action="{url("plan_add")}"' in response.content.decode()
        assert "My words" in response.content.decode()

    def test_somebody_elses_step_does_not_exist(self, signed_in):
        theirs = save(make_user(), PlanStep("Theirs"))[0]
        assert signed_in.get(url("plan_step", theirs.pk))["Location"] == url("plan")
        for name in ("plan_step", "plan_move", "plan_step_delete"):
            response = signed_in.post(url(name, theirs.pk), {"step": "Mine", "version": 1, "way": "up"})
            assert "Theirs" not in response.content.decode()
        signed_in.post(url("plan_tick"), {"done": theirs.pk})
        assert PlanItem.objects.get().as_step() == PlanStep("Theirs")


class TestTicking:
    def test_changes_what_was_changed_on_the_page_and_nothing_else(self, signed_in, user):
        one, two, three = save(user, PlanStep("A", done=True), PlanStep("B"), PlanStep("C"))
        plans.tick_steps(user_id=user.pk, done=[three.pk], undone=[])  # in another tab
        signed_in.post(url("plan_tick"), {"was": [one.pk], "done": [two.pk]})
        assert [step.done for step in queries.plan_steps(user_id=user.pk)] == [False, True, True]

    def test_answers_the_script_with_the_count(self, signed_in, row):
        assert signed_in.post(url("plan_tick"), {"done": row.pk}, headers=JSON).json() == {"count": "1 of 1 done", "error": ""}

    def test_a_step_that_went_is_said(self, signed_in, row):
        response = signed_in.post(url("plan_tick"), {"done": row.pk + 1}, headers=JSON)
        assert (response.status_code, response.json()["error"]) == (409, "A step you ticked is no longer in your plan.")

    @pytest.mark.parametrize("junk", ["x", "-1", "9" * 40, "²", ""])
    def test_junk_is_passed_over(self, signed_in, row, junk):
        assert signed_in.post(url("plan_tick"), {"done": junk}).status_code == 302

    def test_goes_back_to_the_conversation_it_came_from_if_it_is_ones_own(self, signed_in, user, row):
        own, theirs = make_conversation(user), make_conversation()
        back = [signed_in.post(url("plan_tick"), {"done": row.pk, "back": key})["Location"] for key in (own, theirs, "//evil.example")]
        assert back == [url("conversation", own), url("plan"), url("plan")]


class TestMovingAndDeleting:
    def test_moves_and_keeps_the_controls_open(self, signed_in, user):
        _one, two = save(user, PlanStep("A"), PlanStep("B"))
        response = signed_in.post(url("plan_move", two.pk), {"way": "up"})
        assert words_of(user) == ["B", "A"]
        assert response["Location"] == f"{url('plan')}?open={two.pk}#step-{two.pk}"

    def test_a_step_is_deleted_unless_it_has_changed(self, signed_in, user, row):
        plans.edit_step(user_id=user.pk, step_id=row.pk, version=1, words=plans.StepWords("Other words"))
        signed_in.post(url("plan_step_delete", row.pk), {"version": 1})
        assert words_of(user) == ["Other words"]
        assert "was not deleted" in page(signed_in)
        signed_in.post(url("plan_step_delete", row.pk), {"version": 2})
        assert words_of(user) == []

    def test_the_whole_plan_goes_after_asking_once(self, signed_in, user, row):
        assert "Are you sure" in signed_in.get(url("plan_delete")).content.decode()
        assert words_of(user) == ["Claim online"]
        signed_in.post(url("plan_delete"))
        assert words_of(user) == []


class TestBesideAConversation:
    def test_stands_in_a_conversation_and_not_in_a_temporary_chat(self, signed_in, user, row):
        assert "data-plan-panel" in signed_in.get(url("conversation", make_conversation(user))).content.decode()
        assert "data-plan-panel" in signed_in.get(url("new")).content.decode()
        temporary = signed_in.get(url("new") + "?temporary=1").content.decode()
        assert "data-plan-panel" not in temporary
        assert "keeps no plan" in temporary

    def test_nothing_stands_there_without_a_plan(self, signed_in, user):
        assert "data-plan-panel" not in signed_in.get(url("conversation", make_conversation(user))).content.decode()
