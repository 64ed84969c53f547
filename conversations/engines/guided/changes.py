"""What an answer or a correction has changed: the outcomes before it, beside those after it."""

from dataclasses import dataclass

from conversations.engines.guided.candidates import chosen
from conversations.engines.guided.continuing import is_skipped
from conversations.engines.guided.situation import Situation, before
from services_catalogue.eligibility import assess_services
from services_catalogue.types import Service

LATELY = 6
"""How many of the services presented so far may still be spoken of."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Services by what has become of them, in the order they would be presented."""

    fresh: tuple[str, ...]  # not presented before
    settled: tuple[str, ...]  # presented before, and now likely
    lost: tuple[str, ...]  # presented before, and now unlikely
    elsewhere: tuple[str, ...]  # presented before, and not for the nation the person is now known to live in
    standing: tuple[str, ...]  # presented before, and as they were


def offered_lately(situation: Situation) -> tuple[str, ...]:
    """What was presented in the last replies, as far as it is still published."""
    return tuple(service for service in situation.request.offered if service in situation.catalogue.services)[:LATELY]


def changes_of(situation: Situation) -> Changes:
    """Compare what fits now with what was presented before. Something new counts only when the message brought it up."""
    now, offered = chosen(situation), offered_lately(situation)
    here = [service for service in offered if _is_here(situation, situation.catalogue.services[service])]
    known = [service for service in dict.fromkeys((*now, *here)) if service in situation.findings.outcomes]
    was, is_now = _outcomes_before(situation, tuple(known)), {one: situation.findings.outcomes[one].outcome for one in known}
    settled = tuple(one for one in here if is_now.get(one) == "likely" and was[one] != "likely")
    lost = tuple(one for one in here if is_now.get(one) == "unlikely" and was[one] != "unlikely")
    elsewhere = tuple(service for service in offered if service not in here) if "nation" in situation.told else ()
    pending = situation.request.pending
    is_place_settled = "nation" in situation.told or (pending is not None and pending.fact == "nation" and is_skipped(situation))
    is_all_new = bool(lost or elsewhere or is_place_settled)
    fresh = (one for one in now if one not in offered and (is_all_new or (is_now.get(one) == "likely" and was[one] != "likely")))
    standing = (one for one in here if is_now.get(one) != "unlikely" and one not in settled)
    return Changes(tuple(fresh), settled, lost, elsewhere, tuple(standing))


def _outcomes_before(situation: Situation, services: tuple[str, ...]) -> dict[str, str]:
    assessed = assess_services(situation.catalogue, before(situation.request), only=services)
    return {service: str(assessment.outcome) for service, assessment in assessed.items()}


def _is_here(situation: Situation, service: Service) -> bool:
    return not situation.nation or situation.nation in service.nations
