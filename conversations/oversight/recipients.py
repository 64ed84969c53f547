"""The provider of the AI model, for the privacy notice: named by the same settings that decide where calls go."""

from django.conf import settings
from django.utils.translation import gettext as _

from consent.recipients import Recipient
from conversations.canned_replies.sent_words import provider_in_words, region_in_words
from conversations.engines.select import select_engine
from conversations.gateway.call import model_in_use
from conversations.gateway.client import is_configured, region

INSIDE_UK = frozenset({"uk", "eu-west-2"})
"""Regions, in the providers' own words, that are in the United Kingdom."""


def model_recipients() -> tuple[Recipient, ...]:
    """Nobody while settings lead to no model; else its provider, with the place where its computers are."""
    if not is_configured() or not select_engine().is_model:
        return ()
    place, provider = region_in_words(region()), provider_in_words(settings.ASSISTANT_PROVIDER)
    who = _("%(provider)s: runs the AI model %(model)s, which words our answers. Its computers are in: %(place)s") % {
        "provider": provider,
        "model": model_in_use().id,
        "place": place,
    }
    return (Recipient(who, "" if region() in INSIDE_UK else _transfer(provider, place)),)


def _transfer(provider: str, place: str) -> str:
    safeguard = settings.ASSISTANT_SAFEGUARD or _("ask us, and we tell you")
    return _("%(place)s, %(provider)s. What protects your information there: %(safeguard)s") % {
        "place": place,
        "provider": provider,
        "safeguard": safeguard,
    }
