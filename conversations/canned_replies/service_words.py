"""How a service is put to a person. No wording here is stronger than "may"."""

from django.utils.translation import gettext as _


def looks_right(reasons: str) -> str:
    """The published rules point to likely."""
    if reasons:
        return _("This looks right for you, because {reasons}.").format(reasons=reasons)
    return ""


def worth_checking(depends: str) -> str:
    """The rules leave something open."""
    return _("Whether it fits you depends on {depends}.").format(depends=depends)


def same_here() -> str:
    """The reason of the card before holds for this one."""
    return _("The same goes for this one.")


def if_you_live(nations: str) -> str:
    """For a service of one nation while nobody has said where they live."""
    return _("This one is for people in {nations}.").format(nations=nations)


def first_step() -> str:
    """Leads to what to do first, which follows in the catalogue's words."""
    return _("First step:")


def closed(name: str, note: str) -> str:
    """A service that takes nobody new."""
    return _("{name} has closed. {note}").format(name=name, note=note).strip()


def other_nation(name: str, nations: str, nation: str) -> str:
    """A service of another part of the UK."""
    return _("{name} is for people in {nations}, so it does not cover {nation}.").format(name=name, nations=nations, nation=nation)


def not_for_you(name: str, reasons: str) -> str:
    """The published rules point to unlikely."""
    if reasons:
        return _("{name} does not look right for you: {reasons}. You can still ask them to check.").format(name=name, reasons=reasons)
    return _("{name} does not look right for you from what you have told me. You can still ask them to check.").format(name=name)


def look_instead(nation: str) -> str:
    """Leads on to what does fit."""
    if nation:
        return _("In {nation}, look at this instead.").format(nation=nation)
    return _("Look at this instead.")


def where_matters() -> str:
    """Why the nation is asked for."""
    return _("Where you live matters here, because each nation of the UK has its own services.")


def which_of(place: str, nations: str) -> str:
    """The place named lies in one nation or another, and what is open differs."""
    return _("{place} could be in {nations}, and the help is not the same. Tell me which, and I can say what is there for you.").format(
        place=place, nations=nations
    )


def more_on(name: str) -> str:
    """Heads the details of one service."""
    return _("This is how it works for {name}.").format(name=name)


def steps_heading(name: str) -> str:
    """Heads the steps of one service."""
    return _("{name}, step by step:").format(name=name)


def documents_heading(name: str) -> str:
    """Heads the papers of one service."""
    return _("For {name}, have these ready:").format(name=name)


def no_documents(name: str) -> str:
    """No papers are listed."""
    return _("No papers are listed for {name}. Their page says more.").format(name=name)


def amounts_heading(name: str) -> str:
    """Heads the amounts of one service."""
    return _("The amounts for {name} are:").format(name=name)


def no_amount(name: str) -> str:
    """No public figure is held."""
    return _("There is no checked amount for {name} here. It depends on your situation, and their page says more.").format(name=name)


def time_heading(name: str) -> str:
    """Heads the time limits of one service."""
    return _("Times to know for {name}:").format(name=name)


def call(name: str, number: str, hours: str) -> str:
    """How to phone."""
    return _("You can call {name} on {number}. {hours}").format(name=name, number=number, hours=hours).strip()
