"""A plan written anew beside one that stands."""

from hypothesis import given
from hypothesis import strategies as st

from conversations.plans import merge
from conversations.types import PlanStep

CLAIM, CV = PlanStep("Claim online"), PlanStep("Write a CV")
MINE = PlanStep("Ring Ann", is_own=True)
CHANGED = PlanStep("Claim at the library", is_own=True, suggested="Claim online")
DONE = PlanStep("Register", done=True)

WORDS = st.sampled_from(["Claim", "claim.", "Ring Ann", "Write a CV", "Register", "Walk 🚶"])
ANY_STEP = st.builds(PlanStep, step=WORDS, done=st.booleans(), is_own=st.booleans())
STEPS = st.lists(ANY_STEP, max_size=8)

DIFFERENT = st.lists(ANY_STEP, max_size=6, unique_by=lambda step: step.step.lower().rstrip("."))


def merged(old, *new):
    return [step for step, _place in merge(old, new)]


class TestWhatStays:
    def test_what_nobody_touched_gives_way(self):
        assert merged([CLAIM], CV) == [CV]

    def test_what_the_person_added_or_ticked_stays_where_it_was(self):
        assert merged([MINE, CLAIM, DONE], CV) == [MINE, DONE, CV]
        assert merged([CLAIM, MINE], CLAIM, CV) == [CLAIM, MINE, CV]
        assert merged([CLAIM, MINE], CV) == [CV, MINE]

    def test_changed_words_are_not_written_over_and_not_put_beside_the_old_ones(self):
        assert merged([CHANGED], CLAIM, CV) == [CHANGED, CV]

    def test_a_tick_stays_whatever_the_writing_says(self):
        assert merged([DONE], PlanStep("  register. ")) == [PlanStep("  register. ", done=True)]

    def test_the_assistant_may_tick_what_the_person_wrote(self):
        assert merged([MINE], PlanStep("Ring Ann", done=True)) == [PlanStep("Ring Ann", done=True, is_own=True)]

    def test_new_parts_of_an_untouched_step_are_taken_over(self):
        assert merged([CLAIM], PlanStep("Claim online", bring=("Proof",))) == [PlanStep("Claim online", bring=("Proof",))]

    def test_an_empty_suggestion_matches_nothing(self):
        assert len(merged([MINE], PlanStep(""))) == 2


class TestAnyPlan:
    @given(old=STEPS, new=STEPS)
    def test_keeps_every_step_of_the_persons_once_and_every_tick(self, old, new):
        placed = merge(old, new)
        places = [place for _step, place in placed if place is not None]
        assert len(places) == len(set(places))
        assert {place for place, step in enumerate(old) if step.is_own or step.done} <= set(places)
        for step, place in placed:
            if place is not None:
                assert step.done or not old[place].done
                assert step.step == old[place].step or not old[place].is_own

    @given(old=DIFFERENT, new=DIFFERENT)
    def test_written_twice_is_as_written_once(self, old, new):
        once = merged(old, *new)
        assert sorted(merged(once, *new), key=repr) == sorted(once, key=repr)
