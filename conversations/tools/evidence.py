"""What may be said of a service after reading it: its public texts as passages, and its addresses."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date

from conversations.canned_replies.rate_words import NoPublicRateError, with_rates
from conversations.guardrails.gate_index import note_texts
from conversations.types import Evidence
from services_catalogue.types import Amount, Answer, Catalogue, Contact, Service

PERIODS = {"month": " a month", "week": " a week", "year": " a year", "hour": " an hour", "one-off": "", "per £1": " for each £1"}
OPENINGS = {"who_it_is_not_for": "Not for: "}
PLAIN_NUMBER = re.compile(r"[\d,]+(?:\.\d+)?$")


def _with_sign(value: str) -> str:
    if not PLAIN_NUMBER.match(value):
        return value
    number = value.replace(",", "")
    whole, _point, pence = number.partition(".")
    return f"£{int(whole):,}" + (f".{pence:0<2}" if pence.strip("0") else "")


def amount_text(amount: Amount) -> str:
    """ "Each child: £303.94 a month (2026-27)". Hours and shares keep their own unit."""
    period = PERIODS.get(amount.period, f" {amount.period}" if amount.period else "")
    if "hours" in amount.what.lower():
        value = f"{amount.value} hours"
    else:
        value = " to ".join(_with_sign(part) for part in amount.value.split(" to "))
    year = f" ({amount.tax_year})" if amount.tax_year else ""
    return f"{amount.what}: {value}{period}{year}"


def contact_text(contact: Contact) -> str:
    """Name, number, text route and hours on one line."""
    return ". ".join(part for part in (contact.name, contact.phone, contact.text, contact.hours) if part)


def public_texts(service: Service) -> Mapping[str, tuple[str, ...]]:
    """Every text of a service that the public may read, by section."""
    phone = service.phone
    phone_line = (phone.number, phone.label, phone.hours, phone.relay_uk, phone.welsh) if phone and phone.is_public else ()
    return {
        "summary": (service.summary,),
        "state": (service.state_note,) if service.state_note else (),
        "what_you_get": service.what_you_get,
        "who_it_is_for": service.eligibility,
        "who_it_is_not_for": service.exclusions,
        "how_to_apply": service.how_to_apply,
        "documents": service.documents_needed,
        "time_limits": service.time_limits,
        "amounts": tuple(amount_text(amount) for amount in service.amounts if amount.is_public),
        "phone": tuple(part for part in phone_line if part),
    }


def service_urls(service: Service) -> frozenset[str]:
    """The service's page, its sources and the sources of its public amounts."""
    links = [service.url, *(source.url for source in service.sources)]
    links += [amount.source.url for amount in service.amounts if amount.is_public]
    return frozenset(link for link in links if link)


def answer_text(catalogue: Catalogue, answer: Answer, on: date) -> str:
    """A written answer with the rates of the day; empty while one of them is not public."""
    with suppress(NoPublicRateError):
        return with_rates(f"{answer.text} {answer.corrects}".strip(), catalogue, on)
    return ""


def service_passages(catalogue: Catalogue, service: Service, on: date) -> tuple[str, ...]:
    """Each public text after the service's name, so that a figure keeps the service it belongs to; then its answers."""
    sections = public_texts(service).items()
    texts = [f"{service.name}: {OPENINGS.get(section, '')}{text}" for section, found in sections for text in found]
    phone = service.phone
    if phone and phone.is_public and phone.label:
        texts.append(f"{service.name}: {phone.label}: {phone.number}")  # whose number it is
    answers = [answer_text(catalogue, answer, on) for answer in catalogue.answers if answer.service == service.id]
    return tuple(texts + [f"{service.name}: {text}" for text in answers if text])


def evidence_for(catalogue: Catalogue, ids: Iterable[str], on: date, outcomes: Mapping[str, str] | None = None) -> Evidence:
    """The evidence that looking up these services yields on a day."""
    services = [catalogue.services[service] for service in dict.fromkeys(ids) if service in catalogue.services]
    passages: list[str] = []
    urls: frozenset[str] = frozenset()
    for service in services:
        passages += service_passages(catalogue, service, on)
        urls |= service_urls(service)
        urls |= {answer.source.url for answer in catalogue.answers if answer.service == service.id and answer.source.url}
    note_texts(catalogue, passages)
    return Evidence(urls=urls, passages=tuple(passages), services=frozenset(one.id for one in services), outcomes=dict(outcomes or {}))


def contact_evidence(contacts: Iterable[Contact]) -> Evidence:
    """The evidence that a list of contacts yields."""
    shown = tuple(contacts)
    return Evidence(urls=frozenset(one.url for one in shown if one.url), passages=tuple(contact_text(one) for one in shown))
