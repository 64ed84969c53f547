"""Template filters that say the catalogue's codes in words."""

from urllib.parse import urlsplit

from django import template

from services_catalogue.types import NATIONS, Amount, Service
from services_catalogue.words import HOW_SURE, amount_in_words, nations_in_words, topic_name

register = template.Library()


@register.filter
def in_words(amount: Amount) -> str:
    """An amount as people read it."""
    return amount_in_words(amount)


@register.filter
def nation_names(nations: tuple[str, ...]) -> str:
    """Where something can be used."""
    return nations_in_words(nations)


@register.filter
def is_uk_wide(nations: tuple[str, ...]) -> bool:
    """Whether all four nations are in the list."""
    return set(nations) == set(NATIONS)


@register.filter
def topic_words(topic: str) -> str:
    """A topic's name."""
    return topic_name(topic)


@register.filter
def how_sure(service: Service) -> str:
    """How far the facts were checked."""
    return str(HOW_SURE.get(service.verified, HOW_SURE["low"]))


@register.filter
def site_name(url: str) -> str:
    """The part of an address that people know: gov.uk, not https://www.gov.uk/...."""
    return urlsplit(url).netloc.removeprefix("www.")


@register.filter
def short_address(url: str) -> str:
    """An address without its scheme, cut where it gets long."""
    parts = urlsplit(url)
    text = (parts.netloc.removeprefix("www.") + parts.path).rstrip("/")
    return text if len(text) <= 60 else text[:57] + "…"


@register.filter
def dialled(phone: str) -> str:
    """A number as a telephone link wants it: the digits before any words."""
    digits = ""
    for character in phone:
        if character.isalpha():
            break
        digits += character if character.isdigit() or character == "+" else ""
    return digits
