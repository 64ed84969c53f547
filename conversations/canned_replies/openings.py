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


def start(about: str, place: str) -> str:
    """When nothing warmer fits: what it is about, and where."""
    if place:
        return _("This is a start for {about} in {place}.").format(about=about, place=place)
    return _("This is a start for {about}.").format(about=about)


def topic_words(topic: str) -> str:
    """A catalogue topic inside a sentence."""
    words = {
        "benefits-and-money": _("money and benefits"),
        "finding-work": _("finding work"),
        "careers-and-skills": _("careers and training"),
        "health-and-disability": _("work and your health"),
        "specific-groups": _("your situation"),
        "self-employment": _("working for yourself"),
        "redundancy-and-rights": _("your job and your rights"),
        "moving-into-work": _("starting work"),
    }
    return words.get(topic, _("work"))


def plain(count: int) -> str:
    """When there is not even a topic."""
    return ngettext("This may help.", "These may help.", count)


def corrected(what: str) -> str:
    """The person has put something right."""
    return _("Thank you, I have changed that: {what}.").format(what=what)
