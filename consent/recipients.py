"""Who else gets to see personal data: named in settings, or by an app that knows from its own settings to whom it sends."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string

from consent.stores import Text


@dataclass(frozen=True, slots=True)
class Recipient:
    """One of them: who, what for and where; and, where it is outside the United Kingdom, what protects the data there."""

    who: Text
    transfer: Text = ""


def recipients() -> tuple[Recipient, ...]:
    """Those of settings.DATA_RECIPIENTS, then what each function in DATA_RECIPIENT_SOURCES tells."""
    named = tuple(Recipient(who) for who in settings.DATA_RECIPIENTS)
    found: tuple[Recipient, ...] = tuple(one for path in settings.DATA_RECIPIENT_SOURCES for one in import_string(path)())
    return (*named, *found)


def transfers() -> tuple[Text, ...]:
    """Every transfer out of the United Kingdom with its safeguard (UK GDPR Art 13(1)(f))."""
    return (*settings.DATA_TRANSFERS, *(one.transfer for one in recipients() if one.transfer))
