"""One message in its setting: what was said now, what was known before, and what the tools have found."""

from collections.abc import Mapping
from dataclasses import dataclass

from conversations.engines.guided.findings import Findings
from conversations.types import EngineRequest
from conversations.understanding.reading import Reading
from services_catalogue.types import Catalogue, Facts

WORK_NEED = "find-work"
STRONG_NEED = 0.3
ALONE = frozenset({"no-public-funds"})
"""Needs that close the way to most of what other needs lead to, so that beside them nothing else is put forward."""
BESIDE_THE_STRONGEST = 0.6
"""Weaker matches are noise beside a strong one."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything the talks work from."""

    request: EngineRequest
    reading: Reading
    facts: Facts
    findings: Findings

    @property
    def catalogue(self) -> Catalogue:
        """What is published."""
        return self.request.catalogue

    @property
    def nation(self) -> str:
        """Where the person lives; empty when not known."""
        return str(self.facts.get("nation", ""))

    @property
    def nations(self) -> frozenset[str]:
        """The nations the person may live in, as far as what they have said goes; empty while that is all of them."""
        return frozenset((self.nation,)) if self.nation else frozenset(self.reading.nations)

    @property
    def need_weights(self) -> Mapping[str, float]:
        """What this message is about and how strongly, strongest first; what is faint beside the strongest is left out."""
        known = sorted((match for match in self.reading.needs if match.need in self.catalogue.needs), key=lambda match: -match.strength)
        known = [match for match in known if match.need in ALONE] or known
        least = max(STRONG_NEED, known[0].strength * BESIDE_THE_STRONGEST) if known else STRONG_NEED
        return {match.need: match.strength for match in known if match.strength >= least}

    @property
    def message_needs(self) -> tuple[str, ...]:
        """What this message is about, strongest first."""
        return tuple(self.need_weights)

    @property
    def needs(self) -> tuple[str, ...]:
        """What this message is about, or, when it does not say, what the conversation has been about."""
        earlier = tuple(need for need in self.request.needs if need in self.catalogue.needs)
        return self.message_needs or earlier[:2] or self._from_profile()

    def _from_profile(self) -> tuple[str, ...]:
        """Somebody whose aim or trade is known is here about work."""
        has_aim = "work_goal" in self.profile or "occupation" in self.profile
        return (WORK_NEED,) if has_aim and WORK_NEED in self.catalogue.needs else ()

    @property
    def named(self) -> tuple[str, ...]:
        """Services the message names, each as the one of that name that serves the person's nation, if there is one."""
        known = (service for service in self.reading.services if service in self.catalogue.services)
        return tuple(dict.fromkeys(self.local(service) for service in known))

    def local(self, service_id: str) -> str:
        """The service, or the one of the same name that serves the person's nation."""
        service = self.catalogue.services[service_id]
        if not self.nation or self.nation in service.nations:
            return service_id
        others = self.catalogue.services.values()
        return next((other.id for other in others if other.name.startswith(service.name) and self.nation in other.nations), service_id)

    @property
    def told(self) -> Facts:
        """What this message tells."""
        return told_facts(self.reading)

    def wants(self, *intents: str) -> bool:
        """Whether the message does one of these things."""
        return any(intent in self.reading.intents for intent in intents)

    def may_ask(self, fact: str) -> bool:
        """Whether a question is still open and not unwelcome."""
        told = fact in self.facts or fact in self.request.asked or fact in self.request.refused or fact in self.reading.refused
        return fact in self.catalogue.facts and not told

    @property
    def profile(self) -> Mapping[str, str]:
        """Place, occupation and aim, from this message or from what is remembered."""
        remembered = {item.key: str(item.value) for item in self.request.remembered if item.key in ("place", "occupation", "work_goal")}
        return {**remembered, **self.reading.profile}


def before(request: EngineRequest) -> Facts:
    """What was known before this message: later rounds know more, and must still see what it has changed."""
    return request.facts if request.facts_before is None else request.facts_before


def told_facts(reading: Reading) -> Facts:
    """The facts of this message; savings named for a sum are the person's savings."""
    savings = reading.figures.get("savings")
    return {"household_savings": savings, **reading.facts} if savings is not None else reading.facts
