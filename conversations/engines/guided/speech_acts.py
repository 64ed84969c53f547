"""Speech acts and the talks that answer them, in the order in which they are looked for."""

from collections.abc import Callable

from conversations.engines.guided import asking_talk, followups, memory_talk, plan_talk, small_talk
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Step

Talk = Callable[[Situation], Step]

FIRST: tuple[tuple[str, Talk], ...] = (
    ("no_save_health", memory_talk.keep_health_out),
    ("forget", memory_talk.forget),
    ("ask_why", asking_talk.say_why),
    ("show_told", asking_talk.say_told),
    ("done_step", plan_talk.tick_off),
    ("show_memory", memory_talk.say_held),
    ("ask_sharing", memory_talk.say_sharing),
    ("ask_privacy", memory_talk.say_privacy),
    ("opt_out", memory_talk.say_privacy),
    ("opt_in", memory_talk.say_privacy),
    ("ask_place", memory_talk.say_where),
    ("show_plan", plan_talk.say_plan),
    ("ask_plan", plan_talk.make_plan),
    ("apply_for_me", followups.apply_for_them),
)
"""Acts that are answered whatever else the message says."""

SHORT = 8
UNLESS_A_STORY: tuple[tuple[str, Talk], ...] = (
    ("save", memory_talk.save),
    ("next_step", plan_talk.say_next),
    ("hand_over", small_talk.find_person),
)
"""Acts that are answered when they are all the message says, or near enough."""

ABOUT_EARLIER: tuple[tuple[str, Talk], ...] = (
    ("how_to_apply", followups.follow_up(followups.tell_steps)),
    ("what_to_bring", followups.follow_up(followups.tell_papers)),
    ("how_much", followups.follow_up(followups.tell_amounts)),
    ("how_long", followups.follow_up(followups.tell_times)),
    ("who_can", followups.follow_up(followups.tell_who)),
)
"""Questions about a service named or offered before, when no written answer fits better."""

LAST: tuple[tuple[str, Talk], ...] = (
    ("complaint", small_talk.apologise),
    ("what_can_you_do", small_talk.say_abilities),
    ("are_you_human", small_talk.say_who),
    ("thanks", small_talk.thank),
    ("goodbye", small_talk.say_goodbye),
    ("greeting", small_talk.greet),
)
"""Acts that count only when the message says nothing else."""
