"""What is said to somebody who may be in danger: fixed, reviewed wording; every number comes from the published contacts."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override

from conversations.canned_replies.crisis_routes import EMERGENCY, MEDIUM, NO_EMERGENCY, ROUTES, UK_WIDE
from conversations.canned_replies.crisis_words import closings, openings
from conversations.types import Sentence
from services_catalogue.types import NATIONS, Contact

_MOST_ROUTES = 3


@dataclass(frozen=True, slots=True)
class CrisisReply:
    """The sentences to show, in order, the contacts named in them, and whether the nation is worth asking."""

    sentences: tuple[Sentence, ...]
    contacts: tuple[str, ...]
    asks_nation: bool


def crisis_reply(
    category: str, *, contacts: Mapping[str, Contact], nation: str = "", is_nation_told: bool = True, language: str = "en"
) -> CrisisReply:
    """The reviewed reply for a category: danger now first, then up to three routes for the nation, then how to go on.

    `nation` is empty when it is not known: then UK-wide routes, with the choice of nation;
    so too when `nation` was only gathered from the language. Contacts that nobody has checked (low
    confidence) are never shown.
    """
    with override("cy" if language == "cy" else "en-gb"):
        routes = _routes(category, contacts, nation)
        named = ([contacts[EMERGENCY]] if _shows_emergency(category, contacts) else []) + routes
        asks_nation = (nation not in NATIONS or not is_nation_told) and any(key for key in ROUTES.get(category, {}) if key)
        return CrisisReply(tuple(_sentences(category, named, asks_nation=asks_nation)), tuple(contact.id for contact in named), asks_nation)


def _shows_emergency(category: str, contacts: Mapping[str, Contact]) -> bool:
    return category not in NO_EMERGENCY and EMERGENCY in contacts and contacts[EMERGENCY].is_public


def _routes(category: str, contacts: Mapping[str, Contact], nation: str) -> list[Contact]:
    by_nation = ROUTES.get(category, {})
    wanted = (*by_nation.get(nation, ()), *by_nation.get(UK_WIDE, ()))
    shown = [contacts[key] for key in dict.fromkeys(wanted) if key in contacts and contacts[key].is_public]
    return [contact for contact in shown if nation not in NATIONS or nation in contact.nations][:_MOST_ROUTES]


def _sentences(category: str, named: list[Contact], *, asks_nation: bool) -> list[Sentence]:
    opening = openings(category)
    sentences = [Sentence(1, "paragraph", text) for text in opening]
    block = 2
    emergency = [contact for contact in named if contact.id == EMERGENCY]
    if emergency and category not in MEDIUM:
        sentences.insert(0, Sentence(0, "warning", _emergency(category, emergency[0])))
    for contact in (contact for contact in named if contact.id != EMERGENCY):
        sentences.append(Sentence(block, "contact", _line(contact)))
        block += 1
    if emergency and category in MEDIUM:
        sentences.append(Sentence(block, "paragraph", _emergency(category, emergency[0])))
        block += 1
    if asks_nation:
        sentences.append(
            Sentence(
                block, "paragraph", _("Tell me if you are in England, Scotland, Wales or Northern Ireland and I will show help near you.")
            )
        )
        block += 1
    return sentences + [Sentence(block, "paragraph", text) for text in closings(category)]


def _emergency(category: str, contact: Contact) -> str:
    number = contact.phone.split(" ")[0]
    if category in ("domestic-abuse", "violence", "forced-marriage", "exploitation"):
        return _(
            "If you are in danger now, call %(number)s. If you cannot speak on a mobile, stay on the line and press 55 when asked."
        ) % {"number": number}
    if category == "child":
        return _("If a child is in danger now, call %(number)s.") % {"number": number}
    if category == "medical":
        return _("This may be an emergency. Call %(number)s now and ask for an ambulance.") % {"number": number}
    if category == "threat":
        return _("If anyone is in danger now, call %(number)s.") % {"number": number}
    return _("If you or someone else is in danger now, call %(number)s.") % {"number": number}


def _line(contact: Contact) -> str:
    if contact.phone and contact.text:
        return _("%(name)s: call %(phone)s. %(text)s.") % {"name": contact.name, "phone": contact.phone, "text": contact.text.rstrip(".")}
    if contact.phone:
        return _("%(name)s: call %(phone)s.") % {"name": contact.name, "phone": contact.phone}
    if contact.text:
        return _("%(name)s: %(text)s.") % {"name": contact.name, "text": contact.text.rstrip(".")}
    return _("%(name)s: %(url)s") % {"name": contact.name, "url": contact.url}
