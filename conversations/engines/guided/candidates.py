"""Which services are in play for a message: by name, by need and nation, or by search."""

from collections.abc import Mapping

from conversations.engines.guided.rule_facts import facts_read
from conversations.engines.guided.situation import Situation
from services_catalogue.types import Service

LOST_JOB = frozenset({"unemployed", "notice_of_redundancy"})
MOST_CANDIDATES = 10
MOST_OFFERS = 4
MILD = frozenset({"benefits_received", "right_to_work", "housing_tenure"})
"""Marked for some of their answers only; services that read them presume nothing."""
WIDE = 3
"""Nations of a service that may be shown to somebody of an unknown nation without a word on where it is."""
PLACE_WORTH = 0.75
"""What each place further down a need's list is worth, beside the one above it."""
CLEAR, MOST_LEADERS = 0.75, 3
"""How strongly a need must be spoken of for its first service to stand near the top, and how many may."""


def candidates(situation: Situation, *, is_side_question: bool = False) -> tuple[str, ...]:
    """Services worth assessing, best first; open ones of the person's nation alone.

    A side question is answered by itself: what the conversation was about before is left out.
    """
    weights = situation.need_weights if situation.message_needs or is_side_question else dict.fromkeys(situation.needs, 1.0)
    by_need = ranked_by_need(situation, weights)
    named = [service for service in situation.named if is_offerable(situation, service)]
    found = situation.findings.searched if not by_need and not named else ()
    ranked = dict.fromkeys(service for service in (*named, *by_need, *found) if is_offerable(situation, service))
    # What the message is most about may be for people with something sensitive; what merely comes near may not.
    meant = {*named, *found, *services_for_need(situation, next(iter(situation.message_needs), ""))}
    return tuple(one for one in ranked if one in meant or not presumes_too_much(situation, one))[:MOST_CANDIDATES]


def ranked_by_need(situation: Situation, weights: Mapping[str, float]) -> tuple[str, ...]:
    """The strongest need's first service, then all by how strongly their needs were spoken of and where editors put them."""
    scores: dict[str, float] = {}
    for need, weight in weights.items():
        for place, service in enumerate(services_for_need(situation, need)):
            scores[service] = scores.get(service, 0.0) + weight**2 * PLACE_WORTH**place
    strongest = next(iter(weights), "")
    first = services_for_need(situation, strongest)[: _sure_places(situation, strongest)] if strongest else ()
    return tuple(dict.fromkeys((*first, *_leaders(situation, weights), *sorted(scores, key=lambda service: -scores[service]))))


def _leaders(situation: Situation, weights: Mapping[str, float]) -> tuple[str, ...]:
    """The first service of each need that was spoken of clearly, so that of several needs in one message none goes unanswered."""
    clear = [need for need, weight in weights.items() if weight >= CLEAR][:MOST_LEADERS]
    return tuple(service for need in clear for service in services_for_need(situation, need)[:1])


def _sure_places(situation: Situation, need: str) -> int:
    """How many of the strongest need's services stand first whatever else was said: with a lost job, money and rights too."""
    is_job_loss = "ni_contributions_recent" in situation.catalogue.needs[need].asks and situation.facts.get("employment_status") in LOST_JOB
    return MOST_OFFERS if is_job_loss else 1


def services_for_need(situation: Situation, need_id: str) -> tuple[str, ...]:
    """A need's services for the person's nation, or those that serve any."""
    if need_id not in situation.catalogue.needs:
        return ()
    services = situation.catalogue.needs[need_id].services
    return services.get(situation.nation) or services.get("any", ())


def presumes_too_much(situation: Situation, service_id: str) -> bool:
    """Whether a service is only for people with something sensitive that this person has not told, or has taken back."""
    facts = situation.catalogue.facts
    read = facts_read(situation.catalogue.services[service_id])
    return any(facts[fact].is_sensitive and fact not in situation.facts and fact not in MILD for fact in read if fact in facts)


def is_offerable(situation: Situation, service_id: str) -> bool:
    """Open, published, and there wherever the person may live, as far as they have said."""
    service = situation.catalogue.services.get(service_id)
    return bool(service and service.is_open and situation.nations <= set(service.nations))


def chosen(situation: Situation, *, is_side_question: bool = False) -> tuple[str, ...]:
    """The two to four services to present: the rules' unlikely ones fall out, their order stays the need's."""
    outcomes = situation.findings.outcomes
    in_play = candidates(situation, is_side_question=is_side_question)
    fitting = [service for service in in_play if service not in outcomes or outcomes[service].outcome != "unlikely"]
    if not situation.nation:
        # Until the person says where they live, what serves most of the UK comes before what serves one nation.
        fitting.sort(key=lambda service: len(situation.catalogue.services[service].nations) < WIDE)
    return tuple(fitting[: _room(situation)])


def counterpart(situation: Situation, service: Service) -> str:
    """What stands in a closed or other-nation service's place; empty when nothing does."""
    for replacement in service.replaced_by:
        if is_offerable(situation, replacement):
            return replacement
    for need in situation.catalogue.needs.values():
        if any(service.id in listed[:2] for listed in need.services.values()):
            for candidate in need.services.get(situation.nation, ()):
                if is_offerable(situation, candidate) and candidate != service.id:
                    return candidate
    return next((related for related in service.related if is_offerable(situation, related)), "")


def _room(situation: Situation) -> int:
    return MOST_OFFERS if len(situation.needs) > 1 or not situation.nation else MOST_OFFERS - 1
