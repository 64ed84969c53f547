"""First lines: they show that the person was heard, and promise nothing. None at all is better than a stiff one."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from conversations.canned_replies.because_words import because_all


def lost_job(years: int) -> str:
    """For somebody who has just lost a job."""
    if years >= 2:
        return _("I am sorry. Losing a job after {years} years is hard.").format(years=years)
    return _("I am sorry to hear about your job.")


def notice(years: int) -> str:
    """For somebody under notice."""
    if years >= 2:
        return _("Facing redundancy after {years} years is hard. There are things you can do before you leave.").format(years=years)
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


def welcome_back(place: str, occupation: str, goal: str, health: str) -> tuple[str, ...]:
    """For somebody who comes back: what is remembered, in their own words."""
    parts = [
        _("you live in {place}").format(place=place) if place else "",
        _("your line of work is {occupation}").format(occupation=occupation) if occupation else "",
        _("you would like this kind of work: {goal}").format(goal=goal) if goal else "",
    ]
    told = tuple(filter(None, parts))
    known = _("Welcome back. I remember that {parts}.").format(parts=because_all(told)) if told else ""
    about_health = _("You also asked me to keep this in mind: {health}.").format(health=health.rstrip(".")) if health else ""
    return tuple(filter(None, (known, about_health)))


def about_need(need: str) -> str:
    """For a need that has a line of its own; empty for the others."""
    lines: Mapping[str, Callable[[], str]] = {
        "dismissed": lambda: _("I am sorry, that is a shock. There are time limits for some steps, so it helps to act soon."),
        "unpaid-wages": lambda: _("Work should be paid for. This is how to ask for what you are owed."),
        "hours-cut": lambda: _("Losing hours means losing pay, and that is a worry."),
        "left-job": lambda: _("Leaving a job is a big step. This is where to turn now."),
        "scams": lambda: _("It was right to stop and ask."),
        "bereavement": lambda: _("I am very sorry for your loss."),
        "homeless": lambda: _("I am sorry it has come to this. These are the people to ask."),
        "childcare": lambda: _("Childcare takes a big part of a wage. This is the help there is."),
        "confidence-and-stress": lambda: _("It is hard to keep going when your confidence has gone. You do not have to do it alone."),
        "sanction-or-appeal": lambda: _("You can ask for a decision to be looked at again."),
        "employer-insolvent": lambda: _("I am sorry. When an employer goes under, there is a fund for what they owe."),
    }
    return lines[need]() if need in lines else ""


def about_topic(topic: str, place: str) -> str:
    """For a topic that is easy to lead into; empty where any line would be stiff."""
    with_place: Mapping[str, Callable[[], str]] = {
        "finding-work": lambda: _("This is where to look for work around {place}, and who can help.").format(place=place),
        "careers-and-skills": lambda: _("This is who can help with training and careers around {place}.").format(place=place),
    }
    anywhere: Mapping[str, Callable[[], str]] = {
        "finding-work": lambda: _("This is where to look for work, and who can help."),
        "careers-and-skills": lambda: _("This is who can help with training and careers."),
        "benefits-and-money": lambda: _("This is the money help to look at first."),
        "health-and-disability": lambda: _("There is help for this. These are the places to start."),
        "self-employment": lambda: _("This is help with working for yourself."),
        "redundancy-and-rights": lambda: _("These are the people to turn to."),
        "moving-into-work": lambda: _("This may help you get started."),
    }
    lines = with_place if place and topic in with_place else anywhere
    return lines[topic]() if topic in lines else ""


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


def moved(place: str) -> str:
    """The person has put right where they live."""
    return _("Thank you. I now have you in {place}.").format(place=place)


def changed(fact: str, value: str) -> str:
    """The person has put one thing right."""
    return _("Thank you. I have changed {fact} to: {value}.").format(fact=fact, value=value)
