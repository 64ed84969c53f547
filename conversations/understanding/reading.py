"""What a message was understood to say: the value every later step works from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from services_catalogue.types import Facts

PROFILE = ("place", "occupation", "work_goal")
"""What is told of a person beside the facts that rules go by, in their own words."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in a message. More than one nation means: ask, never guess."""

    name: str
    nations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NeedMatch:
    """A need from the catalogue that the message speaks of; `strength` from 0 to 1."""

    need: str
    strength: float
    phrase: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One message, understood. Intents are speech acts, from the list in `intents.py`."""

    intents: tuple[str, ...] = ()
    needs: tuple[NeedMatch, ...] = ()
    facts: Facts = field(default_factory=dict)
    corrected: frozenset[str] = frozenset()  # facts that replace an earlier answer
    refused: frozenset[str] = frozenset()  # facts the person will not give
    profile: Mapping[str, str] = field(default_factory=dict)  # place, occupation, work_goal
    health_note: str = ""  # the person's own words on their health; never kept unasked
    places: tuple[Place, ...] = ()
    nations: tuple[str, ...] = ()  # where home may lie, when the place named leaves that open
    services: tuple[str, ...] = ()  # named outright, or by abbreviation or form number
    figures: Mapping[str, float] = field(default_factory=dict)  # for sums: weekly_pay, monthly_pay, savings, rent, full_years, age, ...
    about_other: str = ""  # "daughter": the message is about somebody else
    other_facts: Facts = field(default_factory=dict)  # what is told of them; never the writer's, never kept
    forget: tuple[str, ...] = ()  # what to forget: fact ids, "*" for everything


def without(reading: Reading, keys: frozenset[str]) -> Reading:
    """The reading as if the message had not told these."""
    if not keys:
        return reading
    return replace(
        reading,
        facts={key: value for key, value in reading.facts.items() if key not in keys},
        profile={key: value for key, value in reading.profile.items() if key not in keys},
        health_note="" if "health_note" in keys else reading.health_note,
    )
