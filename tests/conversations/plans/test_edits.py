"""What a person does to their plan, and what is in the way of losing it."""

import pytest

from conversations import plans, queries
from conversations.models import PlanItem
from conversations.plans import MOST_STEPS, FullPlanError, StepChangedError, StepGoneError, StepWords
from conversations.types import PlanStep
from tests.factories import NOW, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return make_user()


def save(user, *words, **more):
    plans.save_plan(user_id=user.pk, steps=[PlanStep(step, **more) for step in words], now=NOW)
    return queries.plan_items(user_id=user.pk)


def words_of(user):
    return [step.step for step in queries.plan_steps(user_id=user.pk)]


class TestSaving:
    def test_steps_that_stay_keep_their_rows(self, user):
        claim, _cv = save(user, "Claim", "Write a CV")
        again = save(user, "Look for work", "Claim")
        assert [row.pk for row in again][1] == claim.pk
        assert [row.position for row in again] == [1, 2]
        assert again[1].version == claim.version

    def test_a_step_with_new_parts_counts_as_changed(self, user):
        (claim,) = save(user, "Claim")
        (again,) = save(user, "Claim", bring=("Proof of who you are",))
        assert (again.pk, again.version, again.as_step().bring) == (claim.pk, claim.version + 1, ("Proof of who you are",))

    def test_a_plan_never_outgrows_its_page_and_new_steps_give_way(self, user):
        for number in range(MOST_STEPS - 1):
            plans.add_step(user_id=user.pk, words=StepWords(f"Mine {number}"), now=NOW)
        save(user, "Claim", "Write a CV")
        words = words_of(user)
        assert len(words) == MOST_STEPS
        assert "Claim" in words
        assert "Write a CV" not in words

    def test_somebody_elses_plan_is_not_touched(self, user):
        other = make_user()
        save(other, "Claim")
        save(user, "Write a CV")
        plans.delete_plan(user_id=user.pk)
        assert (words_of(user), words_of(other)) == ([], ["Claim"])


class TestEditing:
    def test_makes_the_step_the_persons_own_and_keeps_what_was_suggested(self, user):
        (row,) = save(user, "Claim", bring=("Proof",))
        plans.edit_step(
            user_id=user.pk, step_id=row.pk, version=row.version, words=StepWords("Claim with Ann", "The library", ("P45", "Tea"))
        )
        plans.edit_step(user_id=user.pk, step_id=row.pk, version=row.version + 1, words=StepWords("Claim with Bo"))
        (step,) = queries.plan_steps(user_id=user.pk)
        assert step == PlanStep("Claim with Bo", is_own=True, suggested="Claim")
        assert [row.step for row in save(user, "Claim")] == ["Claim with Bo"]

    def test_nothing_changed_is_no_edit(self, user):
        (row,) = save(user, "Claim")
        plans.edit_step(user_id=user.pk, step_id=row.pk, version=row.version, words=StepWords("Claim"))
        assert not PlanItem.objects.get().is_own

    def test_of_a_step_that_changed_meanwhile_is_refused(self, user):
        (row,) = save(user, "Claim")
        plans.edit_step(user_id=user.pk, step_id=row.pk, version=1, words=StepWords("Claim today"))
        for change in (plans.edit_step, plans.delete_step):
            more = {"words": StepWords("Claim tomorrow")} if change is plans.edit_step else {}
            with pytest.raises(StepChangedError):
                change(user_id=user.pk, step_id=row.pk, version=1, **more)
        assert words_of(user) == ["Claim today"]

    def test_of_a_step_that_is_gone_or_anothers_is_refused(self, user):
        (row,) = save(make_user(), "Claim")
        with pytest.raises(StepGoneError):
            plans.edit_step(user_id=user.pk, step_id=row.pk, version=1, words=StepWords("Mine"))
        with pytest.raises(StepGoneError):
            plans.move_step(user_id=user.pk, step_id=row.pk, by=1)
        assert not plans.tick_steps(user_id=user.pk, done=[row.pk], undone=[])
        assert not PlanItem.objects.get().done


class TestAdding:
    def test_puts_it_last_and_once(self, user):
        save(user, "Claim")
        assert plans.add_step(user_id=user.pk, words=StepWords("Ring Ann"), now=NOW)
        assert not plans.add_step(user_id=user.pk, words=StepWords("ring ann"), now=NOW)
        assert words_of(user) == ["Claim", "Ring Ann"]

    def test_stops_at_a_full_plan(self, user):
        for number in range(MOST_STEPS):
            plans.add_step(user_id=user.pk, words=StepWords(f"Mine {number}"), now=NOW)
        with pytest.raises(FullPlanError):
            plans.add_step(user_id=user.pk, words=StepWords("One more"), now=NOW)


class TestMovingAndTicking:
    def test_moves_as_far_as_the_plan_goes(self, user):
        first, _second, third = save(user, "A", "B", "C")
        plans.move_step(user_id=user.pk, step_id=third.pk, by=-1)
        assert words_of(user) == ["A", "C", "B"]
        plans.move_step(user_id=user.pk, step_id=first.pk, by=-1)
        plans.move_step(user_id=user.pk, step_id=first.pk, by=9)
        assert words_of(user) == ["C", "B", "A"]

    def test_ticks_and_unticks_by_name_alone(self, user):
        one, two, three = save(user, "A", "B", "C")
        plans.tick_steps(user_id=user.pk, done=[one.pk, three.pk], undone=[])
        assert plans.tick_steps(user_id=user.pk, done=[two.pk], undone=[one.pk])
        assert [step.done for step in queries.plan_steps(user_id=user.pk)] == [False, True, True]

    def test_a_deleted_step_says_what_it_said(self, user):
        one, _two = save(user, "A", "B")
        assert plans.delete_step(user_id=user.pk, step_id=one.pk, version=one.version) == "A"
        assert words_of(user) == ["B"]
