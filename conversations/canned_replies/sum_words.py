"""What is said beside a sum: which year's rates, what was taken for granted, and what is left out."""

from django.utils.translation import gettext as _

from conversations.canned_replies.because_words import because_all


def about_sums() -> str:
    """Every sum is an estimate."""
    return _("This is an estimate from published rates, not a decision.")


def rates_of(year: str) -> str:
    """The tax year the rates belong to."""
    return _("The rates are for {year}.").format(year=year)


def taken_for_granted(parts: tuple[str, ...]) -> str:
    """What the sum supposes of the person."""
    return _("I have worked it out as if {parts}.").format(parts=because_all(parts))


def left_out(parts: tuple[str, ...]) -> str:
    """What may still be added."""
    return _("It leaves out money for {parts}, which may add to it.").format(parts=because_all(parts))


def as_single() -> str:
    """Nobody else in the claim."""
    return _("you are single")


def as_couple() -> str:
    """A joint claim."""
    return _("you claim as a couple")


def as_usual_age(age: int) -> str:
    """The age a rough sum takes."""
    return _("you are {age} or over").format(age=age)


def as_without_pay() -> str:
    """No pay was told."""
    return _("you have no pay")


def rent() -> str:
    """Help with rent."""
    return _("rent")


def children() -> str:
    """Amounts for children."""
    return _("children")


def caring_or_health() -> str:
    """Amounts for caring or health."""
    return _("caring or a health condition")


def one_child() -> str:
    """How many children the childcare is for was not told."""
    return _("I have worked it out for one child.")
