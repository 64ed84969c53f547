"""Whom a change of rules changes something for, found by trying both rules on people made from what the rules ask."""

from services_catalogue.impact.groups import Affected, affected_by
from services_catalogue.impact.people import MOST_PEOPLE, people_for

__all__ = ["MOST_PEOPLE", "Affected", "affected_by", "people_for"]
