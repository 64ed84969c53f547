"""What the page says while a tool runs, in plain words."""

from django.utils.translation import gettext as _

from conversations.canned_replies.fact_words import nation_name


def thinking() -> str:
    """Nothing has been looked up yet."""
    return _("Reading your message")


def progress_of(tool: str, nation: str) -> str:
    """What this tool is doing for the person; the nation's key, or empty when it is not known."""
    if tool == "check_eligibility" and nation:
        return _("Checking what you can get in %(nation)s") % {"nation": nation_name(nation)}
    if tool == "search_services" and nation:
        return _("Looking for services in %(nation)s") % {"nation": nation_name(nation)}
    words = {
        "search_services": _("Looking for services"),
        "check_eligibility": _("Checking what you can get"),
        "get_service": _("Reading the official information"),
        "ask_citizen": _("Thinking of what to ask you"),
        "remember": _("Saving what you want remembered"),
        "forget": _("Erasing what you want forgotten"),
        "update_plan": _("Writing your plan"),
        "estimate_support": _("Doing the sum"),
        "signpost": _("Looking for people who can help"),
        "hand_over": _("Looking for somebody you can talk to"),
    }
    return words.get(tool, _("Working on your answer"))


def other_engine() -> str:
    """The AI model could not answer; the standard guide does, in the same reply."""
    return _("Our AI model is not available right now, so this answer comes from our standard guide.")


def unchecked(service: str) -> str:
    """Something about a service, by name, could not be proved."""
    return _("There is more I could not check about %(service)s, so please read it on the official page.") % {"service": service}


def unchecked_something() -> str:
    """Something could not be proved, and it is not known which service it was about."""
    return _("There is something more I could not check against the official pages, so I have left it out.")
