"""What a message brings into play: services to assess, services to present, and services only to explain."""

from conversations.engines.guided import facts_talk, sums_talk
from conversations.engines.guided.candidates import candidates, chosen, counterpart
from conversations.engines.guided.cards import is_unavailable
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.wishes import wish_of

MOST_ASSESSED, MOST_BESIDE_AN_ANSWER = 20, 2


def assessed(situation: Situation) -> tuple[str, ...]:
    """Everything the rules should look at: candidates, named services, the answer's service, and stand-ins."""
    services = situation.catalogue.services
    read = (*facts_talk.services_read(situation), *sums_talk.services_read(situation))
    about = tuple(situation.local(service) for service in read if service in services)
    instead = tuple(counterpart(situation, services[service]) for service in unavailable(situation))
    in_play = candidates(situation, is_side_question=is_side_question(situation))
    return tuple(dict.fromkeys(filter(None, (*in_play, *situation.named, *about, *instead))))[:MOST_ASSESSED]


def to_present(situation: Situation) -> tuple[str, ...]:
    """After a plain answer only what belongs to it, else the two to four that fit."""
    if not is_side_question(situation):
        return chosen(situation)
    fitting = chosen(situation, is_side_question=True)
    read = map(situation.local, (*facts_talk.services_read(situation), *sums_talk.services_read(situation)))
    about = [service for service in read if not is_unavailable(situation, situation.catalogue.services[service])]
    return tuple(dict.fromkeys((*about, *fitting)))[:MOST_BESIDE_AN_ANSWER]


def unavailable(situation: Situation) -> tuple[str, ...]:
    """Services the message names, or that it alone leads to, that may be talked about and not offered."""
    meant = situation.named or (situation.findings.searched[:1] if not situation.message_needs else ())
    known = (service for service in meant if service in situation.catalogue.services)
    return tuple(service for service in known if is_unavailable(situation, situation.catalogue.services[service]))


def is_side_question(situation: Situation) -> bool:
    """Whether the message is a plain question that a source or a sum answers, and tells no new story."""
    match = facts_talk.best_answer(situation)
    if match and not situation.named and match.answer.service in situation.request.offered[:3]:
        return True
    return bool(wish_of(situation)) or (bool(match) and not situation.message_needs)
