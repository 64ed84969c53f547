"""What is said when an answer or a correction comes in: what it changed, and what to do now."""

from django.utils.translation import gettext as _


def thank_you() -> str:
    """An answer came."""
    return _("Thank you.")


def need_not_say() -> str:
    """The person would rather not say, or does not know."""
    return _("That is fine. You do not have to say.")


def now_looks_right(name: str, reasons: str) -> str:
    """An answer made the rules point to likely."""
    return _("That makes {name} look right for you, because {reasons}.").format(name=name, reasons=reasons)


def no_longer_right(name: str, reason: str) -> str:
    """An answer made the rules point to unlikely."""
    if reason:
        return _("{name} no longer looks right for you: {reason}. You can still ask them to check.").format(name=name, reason=reason)
    return _("{name} no longer looks right for you. You can still ask them to check.").format(name=name)


def left_out(name: str, nations: str) -> str:
    """A service of another nation falls away."""
    return _("{name} is for people in {nations}, so I have left that out.").format(name=name, nations=nations)


def left_out_several(nation: str) -> str:
    """Services of other nations fall away."""
    return _("I have left out what does not cover {nation}.").format(nation=nation)


def nothing_changed() -> str:
    """The answer settles nothing yet."""
    return _("That does not change what I suggested.")


def new_for_you() -> str:
    """Leads to services that were not shown before."""
    return _("This is worth a look now:")


def still_worth_it() -> str:
    """Heads the services that stay as they were."""
    return _("These still stand:")


def start_with(name: str) -> str:
    """The first thing to do; the step follows in the catalogue's words."""
    return _("Start with {name}.").format(name=name)


def offer_plan() -> str:
    """A plan, if the person wants one."""
    return _("I can put the steps in a plan for you. Just say: make me a plan.")
