"""How the kill switch stands, and what else decides whether a model is called."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings

from accounts.queries import emails_of_staff
from conversations import queries
from conversations.engines.select import select_engine
from conversations.gateway.call import model_in_use
from conversations.gateway.client import is_configured, region
from conversations.models import EngineSwitch
from conversations.turn import breaker

PRESSES_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Press:
    """One press, with the address of whoever pressed while their account is there."""

    is_on: bool
    at: datetime
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that decides whether a model may be called now. Money is in US dollars."""

    is_on: bool
    presses: tuple[Press, ...]  # newest first; none: it has been on from the beginning
    engine: str
    is_configured: bool
    model: str
    provider: str
    region: str
    spent: float
    budget: float  # none: 0
    breaker: str
    why_off: str

    @property
    def is_answering(self) -> bool:
        """Whether the next call of a turn would go to the model."""
        return self.engine != "guided" and not self.why_off and self.breaker != "open"


def standing(*, day: date) -> Standing:
    """How things stand on this day."""
    presses = tuple(_presses())
    model = model_in_use().id
    return Standing(
        is_on=presses[0].is_on if presses else True,
        presses=presses,
        engine=select_engine().name,
        is_configured=is_configured(),
        model=model,
        provider=settings.ASSISTANT_PROVIDER,
        region=region(),
        spent=queries.spent_on(day=day) / 1_000_000,
        budget=settings.ASSISTANT_DAILY_BUDGET_DOLLARS,
        breaker=breaker.standing(),
        why_off=queries.why_models_are_off(day=day),
    )


def _presses() -> list[Press]:
    rows = list(EngineSwitch.objects.all()[:PRESSES_SHOWN])
    emails = emails_of_staff(row.pressed_by for row in rows)
    return [Press(row.is_on, row.pressed_at, emails.get(row.pressed_by, str(row.pressed_by)), row.reason) for row in rows]
