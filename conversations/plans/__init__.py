"""Writing plans: the assistant's rewriting, which leaves the person's own steps alone, and the person's own hand."""

from conversations.plans.edits import (
    FullPlanError,
    StepChangedError,
    StepGoneError,
    StepWords,
    add_step,
    delete_plan,
    delete_step,
    edit_step,
    move_step,
    tick_steps,
)
from conversations.plans.merging import merge
from conversations.plans.rows import MOST_STEPS, save_plan

__all__ = [
    "MOST_STEPS",
    "FullPlanError",
    "StepChangedError",
    "StepGoneError",
    "StepWords",
    "add_step",
    "delete_plan",
    "delete_step",
    "edit_step",
    "merge",
    "move_step",
    "save_plan",
    "tick_steps",
]
