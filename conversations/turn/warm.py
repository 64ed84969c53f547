"""Doing once at start what the first citizen would otherwise wait for: compiled rules, phrases and indexes."""

from datetime import date

from conversations.engines.select import select_engine
from conversations.gateway.stream import warm_client
from conversations.guardrails.identifiers import public_numbers
from conversations.guardrails.screen import screen
from conversations.understanding.reader import read_message
from services_catalogue.eligibility import assess_services
from services_catalogue.queries import published_catalogue
from services_catalogue.search import search_services

EXAMPLE = "I have lost my job and live in Leeds"


def warm_up(*, today: date) -> None:
    """Read, screen, assess and search once; make a model's client where one is used. Writes nothing."""
    catalogue = published_catalogue()
    screen(EXAMPLE, public=public_numbers(catalogue))
    read_message(EXAMPLE, catalogue=catalogue, pending=None, known={}, today=today)
    assess_services(catalogue, {"nation": "england"})
    search_services(EXAMPLE)
    if select_engine().is_model:
        warm_client()
