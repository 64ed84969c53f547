"""What is said about questions and answers themselves."""

from django.utils.translation import gettext as _


def why_at_all() -> str:
    """Why anything is asked."""
    return _("I only ask what changes which help fits you.")


def your_choice() -> str:
    """Every question can be skipped."""
    return _("You do not have to say. I can go on without it.")


def you_told() -> str:
    """Heads what the person has said."""
    return _("This is what you have told me:")


def told_nothing() -> str:
    """The person has said nothing of themselves yet."""
    return _("You have not told me anything about yourself yet.")


def put_right() -> str:
    """How to correct it."""
    return _("If something is wrong, just tell me what it should be.")


def not_an_answer() -> str:
    """A short message that does not answer the open question and says nothing else."""
    return _("Sorry, I did not follow that. You can say it another way, or say skip.")


def step_done() -> str:
    """A step was ticked."""
    return _("Well done. I have ticked that off.")


def no_such_step() -> str:
    """There is no plan to tick."""
    return _("Well done. You have no saved plan for me to tick that off in.")


def one_thing_at_a_time() -> str:
    """A second wish for help without a subject."""
    return _("That is all right. We can take one thing at a time.")
