"""What is published: services, facts, rates, contacts, answers and needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

NATIONS = ("england", "wales", "scotland", "northern-ireland")

FactValue = str | int | float | bool | tuple[str, ...]
"""A citizen's answer: an enum member, years, pounds, yes or no, or the ticked members of a list."""

Facts = Mapping[str, FactValue]
Rule = Mapping[str, Any]
"""`{"fact", "op", "value"}`, or `{"all": [rules]}`, `{"any": [rules]}`, `{"none": [rules]}`."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a rule may ask about a person. `special_category` as facts.json explains it."""

    id: str
    type: str  # boolean, integer, number, money, enum, list, text
    unit: str | None
    values: tuple[str, ...]
    labels: Mapping[str, str]  # value -> words for a radio button
    question: str
    help: str
    why_we_ask: str
    special_category: str

    @property
    def is_sensitive(self) -> bool:
        """Whether the answer may reveal special-category or offence data (UK GDPR Arts 9 and 10)."""
        return self.special_category not in ("no", "")


@dataclass(frozen=True, slots=True)
class SourceLink:
    """Where a statement comes from."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Amount:
    """Money or a figure on a service's page, for one tax year. Public only when its confidence allows."""

    what: str
    value: str
    period: str
    tax_year: str
    source: SourceLink
    is_public: bool


@dataclass(frozen=True, slots=True)
class Phone:
    """A number seen in a source. Public only when its confidence allows."""

    number: str
    label: str
    hours: str
    relay_uk: str
    welsh: str
    confidence: str

    @property
    def is_public(self) -> bool:
        """Low-confidence numbers wait for a person to check them."""
        return self.confidence in ("high", "medium")


@dataclass(frozen=True, slots=True)
class Answer:
    """A question people really ask about a service, and its sourced answer.

    `text` may hold `{rate:<id>}`, filled from the rate valid on the day. `corrects` says what the
    asker may wrongly believe, so that a false premise is met head on.
    """

    id: str
    service: str
    asks: tuple[str, ...]
    text: str
    source: SourceLink
    nations: tuple[str, ...] = ()
    corrects: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """One government service as the public may read it."""

    id: str
    name: str
    name_cy: str
    provider: str
    nations: tuple[str, ...]
    topic: str
    audience: tuple[str, ...]
    state: str  # open, closed, changing
    state_note: str
    summary: str
    what_you_get: tuple[str, ...]
    eligibility: tuple[str, ...]
    rules: tuple[Rule, ...]
    exclusions: tuple[str, ...]
    how_to_apply: tuple[str, ...]
    documents_needed: tuple[str, ...]
    time_limits: tuple[str, ...]
    amounts: tuple[Amount, ...]
    url: str
    phone: Phone | None
    related: tuple[str, ...]
    citizen_phrases: tuple[str, ...]
    abbreviations: tuple[str, ...]  # UC, JSA, form numbers: exact matches always win in search
    sources: tuple[SourceLink, ...]
    verified: str  # high, medium, low
    checked: date
    replaced_by: tuple[str, ...] = ()
    review_by: date = date.max

    @property
    def is_open(self) -> bool:
        """Closed services are explained to those who ask for them, and never offered."""
        return self.state != "closed"

    def is_overdue(self, today: date) -> bool:
        """Whether somebody should have checked it again by now."""
        return self.review_by < today


@dataclass(frozen=True, slots=True)
class Rate:
    """An amount from law or an official page, valid between two dates. Sums use these and nothing else."""

    id: str
    label: str
    unit: str  # GBP/month, GBP/week, GBP/hour, GBP/year, GBP, fraction, hours/week, ...
    value: Decimal
    tax_year: str
    valid_from: date
    valid_to: date | None
    source: SourceLink
    note: str
    is_public: bool


@dataclass(frozen=True, slots=True)
class Contact:
    """A helpline or emergency route. The only place a crisis reply takes its numbers from."""

    id: str
    name: str
    phone: str
    text: str
    url: str
    hours: str
    nations: tuple[str, ...]
    purposes: tuple[str, ...]
    confidence: str

    @property
    def is_public(self) -> bool:
        """Low-confidence entries wait for a person to check them."""
        return self.confidence in ("high", "medium")


@dataclass(frozen=True, slots=True)
class Need:
    """What a person may be after, in everyday words, and the services that meet it, best first.

    `services` maps a nation (or "any", where the nation does not matter or is unknown) to service ids.
    `asks` are the facts worth asking for this need, best first. `first_step` is catalogue wording.
    """

    id: str
    label: str
    phrases: tuple[str, ...]
    services: Mapping[str, tuple[str, ...]]
    asks: tuple[str, ...] = ()
    topic: str = ""
