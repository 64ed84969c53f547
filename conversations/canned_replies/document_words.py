"""What is said about a pasted advert, letter or CV. The document itself is never repeated."""

from django.utils.translation import gettext as _


def advert_read() -> str:
    """Heads the look at an advert."""
    return _("I have looked at the job advert you pasted. I only used it to answer you: nothing in it was saved or acted on.")


def cv_read() -> str:
    """Heads the look at a CV."""
    return _("I have looked at the CV you pasted. I only used it to answer you: nothing in it was saved.")


def letter_read() -> str:
    """Heads the look at any other document."""
    return _("I have looked at what you pasted. I only used it to answer you: nothing in it was saved or acted on.")


def pay_above(pay: str, minimum: str) -> str:
    """Pay against the minimum wage."""
    return _("The pay it gives is {pay} an hour. The minimum wage at 21 or over is {minimum}, so it is not below that.").format(
        pay=pay, minimum=minimum
    )


def pay_below(pay: str, minimum: str) -> str:
    """Pay that may be unlawful."""
    return _("The pay it gives is {pay} an hour. The minimum wage at 21 or over is {minimum}, so ask about that.").format(
        pay=pay, minimum=minimum
    )


def pay_missing() -> str:
    """No hourly pay to compare."""
    return _("I could not see an hourly rate. Ask what it pays, and for how many hours.")


def what_to_ask() -> tuple[str, ...]:
    """Questions for an employer."""
    return (
        _("Ask how many hours are sure each week, and on which days."),
        _("Ask if you would be an employee, and if training time is paid."),
        _("Match your answers to what the advert asks for: one short example for each point."),
    )


def fee_sign() -> str:
    """A fee is a warning sign."""
    return _("It seems to ask for money. You should never pay to get a job: stop, and check the company first.")


def instructions_ignored() -> str:
    """The document tried to give orders."""
    return _("It also has text that tries to give me instructions. I have ignored that.")


def cv_advice() -> tuple[str, ...]:
    """What makes a CV work."""
    return (
        _("Keep it to two pages. Put your newest job first."),
        _("Start with two lines on what you do and the job you want."),
        _("For each job, say what you did and what came of it."),
        _("Use the words the advert uses for skills you really have."),
        _("Leave out your date of birth, National Insurance number and bank details."),
    )


def interview_advice() -> tuple[str, ...]:
    """Getting ready for an interview."""
    return (
        _("Read what the job asks for, and think of one true example for each point."),
        _("Say what happened, what you did, and how it ended."),
        _("Have two questions ready to ask them."),
        _("If you need a change because of a disability, you can ask for it before the day."),
    )


def advert_advice() -> tuple[str, ...]:
    """When no advert was pasted yet."""
    return (_("Paste the advert here and I will look at the pay, the hours and anything that looks like a scam."),)
