"""A plan as pages show it: each step with the official page of its service, taken from the catalogue of the day."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from conversations import queries
from conversations.models import PlanItem
from services_catalogue.queries import published_catalogue
from services_catalogue.types import Service


@dataclass(frozen=True, slots=True)
class ShownStep:
    """One step, and the service it is about while the catalogue has it."""

    number: int
    item: PlanItem
    service: Service | None

    @property
    def bring(self) -> list[str]:
        """What to bring, thing by thing."""
        return self.item.bring.splitlines()


@dataclass(frozen=True, slots=True)
class ShownPlan:
    """The steps in order, and how far they are."""

    steps: tuple[ShownStep, ...]

    @property
    def count(self) -> str:
        """ "2 of 4 done"."""
        done = sum(step.item.done for step in self.steps)
        return _("%(done)d of %(total)d done") % {"done": done, "total": len(self.steps)}


def shown_plan(*, user_id: int) -> ShownPlan:
    """A person's plan."""
    services = published_catalogue().services
    items = enumerate(queries.plan_items(user_id=user_id), 1)
    return ShownPlan(tuple(ShownStep(number, item, services.get(item.service)) for number, item in items))
