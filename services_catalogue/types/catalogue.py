"""All that is published, at one version."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from services_catalogue.types.entries import Answer, Contact, Fact, Need, Rate, Service


@dataclass(frozen=True)
class Catalogue:
    """Everything published, at one version."""

    version: str
    services: Mapping[str, Service]
    facts: Mapping[str, Fact]
    rates: Mapping[str, tuple[Rate, ...]]  # id -> by valid_from
    contacts: Mapping[str, Contact]
    answers: tuple[Answer, ...]
    needs: Mapping[str, Need]
    extra: Mapping[str, Any] = field(default_factory=dict)

    def rate(self, rate_id: str, on: date) -> Rate:
        """The rate in force on a day; KeyError when there is none."""
        for rate in self.rates[rate_id]:
            if rate.valid_from <= on and (rate.valid_to is None or on <= rate.valid_to):
                return rate
        raise KeyError(f"no rate {rate_id} on {on}")
