"""First lines: they show that the person was heard, and promise nothing."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def lost_job(years: int) -> str:
    """For somebody who has just lost a job."""
    if years >= 2:
        return _("Losing a job after {years} years is hard.").format(years=years)
    return _("I am sorry to hear about your job.")


def notice(years: int) -> str:
    """For somebody under notice."""
    if years >= 2:
        return _("Facing redundancy after {years} years is hard.").format(years=years)
    return _("Facing redundancy is hard. There are things you can do before you leave.")


def short_of_money() -> str:
    """For somebody without money for essentials."""
    return _("That sounds very tight. These are the places to try first.")


def caring() -> str:
    """For carers."""
    return _("Looking after someone and thinking about work is a lot to carry.")


def health() -> str:
    """For somebody who has spoken of their health."""
    return _("Thank you for telling me. You do not have to say more about your health than you want to.")


def job_offer() -> str:
    """For somebody who has been offered work."""
    return _("Well done on the job. These may help you get started.")


def for_other(person: str) -> str:
    """For somebody who asks on another person's behalf."""
    return _("It is good that you are helping your {person}. This is what may fit them.").format(person=person)


def topic(label: str) -> str:
    """When nothing warmer fits."""
    return _("This is what may help with {label}.").format(label=label)


def plain(count: int) -> str:
    """When there is not even a topic."""
    return ngettext("This may help.", "These may help.", count)


def corrected(what: str) -> str:
    """The person has put something right."""
    return _("Thank you, I have changed that: {what}.").format(what=what)
