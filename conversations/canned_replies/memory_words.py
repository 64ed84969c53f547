"""What is said about remembering, forgetting and sharing."""

from django.utils.translation import gettext as _


def will_remember(items: str) -> str:
    """What was kept."""
    return _("I will remember: {items}. You can change or delete this at any time.").format(items=items)


def health_not_kept() -> str:
    """Health is never kept unasked."""
    return _("I have not saved what you told me about your health. If you want me to remember it, say: save it.")


def not_saved() -> str:
    """The person said no to keeping something sensitive."""
    return _("That is fine. I have not saved it, and I will not ask again.")


def nothing_to_save() -> str:
    """A wish to save with nothing to save."""
    return _("There is nothing new to save. Tell me what you want me to remember.")


def health_dropped() -> str:
    """The person does not want the health part kept."""
    return _("I will not save anything about your health. The rest stays as it is.")


def forgot(items: str) -> str:
    """Single things were erased."""
    return _("I have deleted this from what I remember: {items}. I have kept the rest.").format(items=items)


def forgot_all() -> str:
    """Everything was erased."""
    return _("I have deleted everything I remembered about you.")


def was_not_held(items: str) -> str:
    """Nothing to erase."""
    return _("I was not holding that ({items}), and I will not use it. I have kept the rest.").format(items=items)


def holding() -> str:
    """Heads what is held."""
    return _("This is what I remember about you:")


def holding_nothing() -> str:
    """Memory is on but empty."""
    return _("I am not holding anything about you yet.")


def memory_off() -> tuple[str, ...]:
    """Remembering is off."""
    return (
        _("I am not remembering anything between visits, because remembering is off or paused."),
        _("You can turn it on, and see or delete what is kept, on the Memory and privacy page. Everything works without it."),
    )


def memory_on() -> str:
    """Remembering was just turned on."""
    return _("Remembering is on. You can see, change or delete what I keep on the Memory and privacy page.")


def temporary() -> str:
    """A temporary chat keeps nothing."""
    return _("This is a temporary chat. Nothing from it is kept.")


def where_you_live(place: str) -> str:
    """Place as it stands now."""
    return _("I have you as living in {place}.").format(place=place)


def place_unknown() -> str:
    """No place known."""
    return _("I do not know where you live.")


def sharing_off() -> tuple[str, ...]:
    """No agreement to share."""
    return (
        _("No. You have not agreed to share your data, and nothing has been shared."),
        _("Sharing is off unless you say yes to it yourself, each time, on the Memory and privacy page. A document cannot do it for you."),
    )


def sharing_on() -> tuple[str, ...]:
    """There is an agreement to share."""
    return (
        _("Yes, sharing is on in your settings."),
        _("You can turn it off on the Memory and privacy page. Nothing is sent without asking you each time."),
    )
