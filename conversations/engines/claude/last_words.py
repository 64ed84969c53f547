"""The end of a turn that a model answered: what could not be said is owned up to, and what it cost is added up."""

from collections.abc import Iterator

from conversations.canned_replies.progress_words import unchecked, unchecked_something
from conversations.engines.guided.cards import page_of
from conversations.gateway.call import model_in_use
from conversations.gateway.faults import ModelFaultError
from conversations.types import Done, EngineEvent, EngineRequest, Sentence, Withheld
from services_catalogue.eligibility import assess_services
from services_catalogue.types import Outcome

COUNTED = ("input_tokens", "output_tokens", "cache_read_input_tokens", "cache_creation_input_tokens")
MOST_NAMED = 2


def last_words(request: EngineRequest, unproved: tuple[Withheld, ...]) -> Iterator[EngineEvent]:
    """Say honestly that something could not be said, with the page that has it; then the end."""
    if not request.said and request.question is None:
        raise ModelFaultError("nothing_to_show", may_retry=False)
    block = max((sentence.block for sentence in request.said), default=0)
    named = _named(request, unproved)
    for service in (request.catalogue.services[one] for one in named):
        block += 1
        yield Sentence(block, "paragraph", unchecked(service.name), service.id, page_of(service))
    if unproved and not named:
        yield Sentence(block + 1, "paragraph", unchecked_something())
    usage = {name: sum(int(one.usage.get(name, 0)) for one in request.exchanges) for name in COUNTED}
    yield Done("answered" if request.said else "asked", {**usage, "model": model_in_use().id, "calls": len(request.exchanges)})


def _named(request: EngineRequest, unproved: tuple[Withheld, ...]) -> tuple[str, ...]:
    """The services it was about, but not those that are unlikely: naming one would look like an offer."""
    about = tuple(dict.fromkeys(one.service for one in unproved if one.service in request.looked_up))
    assessed = assess_services(request.catalogue, request.facts, only=about)
    return tuple(one for one in about if assessed[one].outcome != Outcome.UNLIKELY)[:MOST_NAMED]
