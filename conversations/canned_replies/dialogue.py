"""Everyday talk: greetings, thanks, what this is, and what to say when a message cannot be followed."""

from django.utils.translation import gettext as _


def greeting() -> tuple[str, ...]:
    """Hello."""
    return (_("Hello. I help people in the UK find work and the government services that go with it."), how_to_start())


def greeting_again(about: str) -> str:
    """Hello to somebody who has been here before."""
    return _("Hello again. Last time it was about {about}.").format(about=about)


def how_to_start() -> str:
    """An easy way in."""
    return _("Tell me in your own words what has happened, where you live and what you want to do.")


def thanks() -> str:
    """You are welcome."""
    return _("You are welcome. Ask me anything else when you are ready.")


def leave_it() -> str:
    """The person wants nothing more for now."""
    return _("That is fine. Ask me anything else when you are ready.")


def goodbye() -> str:
    """Bye."""
    return _("Take care. You can come back at any time.")


def abilities() -> tuple[str, ...]:
    """What this can and cannot do."""
    return (
        _("I can point you to job, training, money and rights services for where you live, and say what to do first."),
        _("I can answer questions from official pages, do simple sums and keep a plan for you if you ask me to."),
        _("I cannot apply for you, decide what you get, or see your claim."),
    )


def who_am_i() -> tuple[str, ...]:
    """Not a person."""
    return (
        _("I am a computer program, not a person. I work from published information about government services."),
        _("I can make mistakes, so check the official page before you act. If you want a person, I can say who to call."),
    )


def sorry_for_trouble() -> tuple[str, ...]:
    """A complaint about the assistant."""
    return (
        _("I am sorry that was not helpful."),
        _("Tell me what was wrong, or say it another way, and I will try again."),
    )


def cannot_follow() -> str:
    """The message was not understood."""
    return _("I am not sure I followed that. You can say it another way, or pick one of these.")


def what_to_change() -> str:
    """A correction that was not understood."""
    return _("I can change that. Tell me what I should have: for example your age, your town, or your work.")


def topics() -> tuple[str, ...]:
    """What a person can pick from."""
    return (
        _("Finding a job, a CV or an interview"),
        _("Losing a job, redundancy and pay that is owed"),
        _("Money and benefits while you look for work"),
        _("Training, courses and apprenticeships"),
        _("Working with a health condition, caring or children"),
        _("Starting your own business"),
    )


def what_about() -> str:
    """The person told something of themselves, and not yet what they are after."""
    return _("Thank you. What would you like help with? Which of these is closest?")


def vague() -> str:
    """A wish for help without a subject."""
    return _("I can help with that. Which of these is closest?")


def not_known(subject: str) -> str:
    """No source answers the question."""
    if subject:
        return _("I do not have a checked answer to that. The official page for {subject} is the place to look, or ask them.").format(
            subject=subject
        )
    return _("I do not have a checked answer to that, so I will not guess.")


def not_set_yet() -> str:
    """A figure of a later year."""
    return _("That has not been set in the sources I hold, so I will not guess.")


def not_that_figure() -> str:
    """The message takes a figure for granted that is not the one in force."""
    return _("That is not the figure now.")


def ask_people() -> str:
    """Where a person can ask instead."""
    return _("A Citizens Advice or Advice NI adviser can help for free.")


def noted() -> str:
    """A skipped question."""
    return _("That is fine, you do not have to say. Here is what I can tell you without it.")


def cannot_apply() -> str:
    """Applying is the person's own act."""
    return _("I cannot apply or write for you, but these are the steps.")


def your_plan() -> str:
    """Heads the plan."""
    return _("Your plan:")


def plan_made() -> str:
    """A plan was put together from what was offered."""
    return _("I have put these steps in your plan:")


def plan_without_saving() -> str:
    """A plan that is not kept."""
    return _("These are good next steps. They are not saved. Say “make me a plan” to keep them.")


def plan_in_temporary_chat() -> str:
    """Steps in a chat that keeps nothing."""
    return _("These are good next steps. This is a temporary chat, so no plan is kept.")


def plan_kept_yours() -> str:
    """A new plan did not touch what the person had written or ticked."""
    return _("The steps you added, changed or ticked yourself are still there.")


def plan_page() -> str:
    """Where the plan is."""
    return _("You can tick these off, change them and print them under “My plan”.")


def no_plan() -> str:
    """There is nothing in the plan."""
    return _("There is nothing in your plan yet. Tell me what you want to do and I will suggest first steps.")


def next_step(step: str) -> str:
    """One thing to do."""
    return _("Your next step: {step}.").format(step=step.rstrip("."))


def all_done() -> str:
    """Every step is ticked."""
    return _("You have done every step in your plan.")


def your_aim(goal: str) -> str:
    """Shows what the person is working towards."""
    return _("You told me you want this kind of work: {goal}.").format(goal=goal)


def hand_over() -> str:
    """The person wants a human being."""
    return _("You can talk to a person.")
