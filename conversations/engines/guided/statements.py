"""The best single statement of a service's own page for a question no written answer fits."""

from dataclasses import dataclass

from conversations.engines.guided.question_words import kind_of_question, terms_of
from services_catalogue.types import Amount, Service

LEAST_OVERLAP = 2
SECTIONS = {"how_to": "how_to_apply", "duration": "time_limits", "papers": "documents_needed", "who": "eligibility"}


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the catalogue, with the service it is about."""

    service: Service
    text: str
    url: str


def best_statement(question: str, services: tuple[Service, ...]) -> Statement | None:
    """The statement that shares most of the question's words, preferring the section it asks for."""
    asked, kind = terms_of(question), kind_of_question(question)
    ranked = []
    for service in services:
        named = terms_of(" ".join([service.name, *service.abbreviations]))
        for section, text, url in _statements(service):
            overlap = len((asked - named) & terms_of(text))
            fits = section == SECTIONS.get(kind, "amounts" if kind == "amount" else "")
            if overlap >= LEAST_OVERLAP or (fits and overlap):
                ranked.append((overlap + (1.5 if fits else 0), Statement(service, text, url)))
    return max(ranked, key=lambda pair: pair[0])[1] if ranked else None


def amount_in_words(amount: Amount) -> str:
    """ "Age 25 or over, up to: £95.55 a week in 2026-27"."""
    value = (
        f"£{amount.value}"
        if amount.period in ("month", "week", "year", "hour", "one-off") and "hours" not in amount.what.lower()
        else amount.value
    )
    period = {"month": " a month", "week": " a week", "year": " a year", "hour": " an hour"}.get(amount.period, "")
    year = f" in {amount.tax_year}" if amount.tax_year else ""
    return f"{amount.what}: {value.replace(' to ', ' to £') if value.startswith('£') else value}{period}{year}"


def _statements(service: Service) -> list[tuple[str, str, str]]:
    lines = [("amounts", amount_in_words(amount), amount.source.url) for amount in service.amounts if amount.is_public]
    for section in ("eligibility", "exclusions", "what_you_get", "time_limits", "how_to_apply", "documents_needed"):
        lines += [(section, text, service.url) for text in getattr(service, section)]
    return [*lines, ("summary", service.summary, service.url), ("state", service.state_note, service.url)]
