"""Putting under a sentence the official pages it stands on. Code does this: a model never writes an address."""

from conversations.engines.claude.sentences import Spoken
from conversations.engines.guided.cards import page_of
from conversations.guardrails.gate_index import index_of
from conversations.types import EngineRequest, Sentence
from services_catalogue.types import Service


def sourced(spoken: Spoken, request: EngineRequest) -> Sentence:
    """The sentence with its service and sources: those it cites, else the card's, else the ones it names."""
    services = request.catalogue.services
    cited = [services[service] for service in spoken.cited if service in services]
    card = services.get(spoken.service)
    about = cited or ([card] if card else _named(spoken.text, request))
    subject = spoken.service or (about[0].id if len(about) == 1 and spoken.kind != "heading" else "")
    text = f"{card.name}: {spoken.text}" if card and spoken.leads and card.name not in spoken.text else spoken.text
    return Sentence(spoken.block, spoken.kind, text, subject, tuple(page for service in about for page in page_of(service)))


def _named(text: str, request: EngineRequest) -> list[Service]:
    if not request.looked_up:
        return []
    mentions = index_of(request.catalogue).names.mentions_in(text)
    found = [service for mention in mentions for service in sorted(mention.services & request.looked_up)[:1]]
    return [request.catalogue.services[service] for service in dict.fromkeys(found)]
