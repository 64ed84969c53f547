"""Scenes become evidence through the tools' own functions, so that the gate is tested on what it meets."""

from datetime import date
from functools import cache

from conversations.tools.base import ToolContext
from conversations.tools.estimate_support import EstimateSupport
from conversations.tools.evidence import contact_evidence, evidence_for
from conversations.types import Evidence
from services_catalogue.seed import read_seed
from services_catalogue.types import Catalogue

TODAY = date(2026, 11, 23)


@cache
def seed() -> Catalogue:
    return read_seed()


def evidence_of(scene: dict) -> Evidence:
    catalogue = seed()
    evidence = evidence_for(catalogue, scene.get("looked_up", ()), TODAY, scene.get("outcomes"))
    context = ToolContext(
        catalogue=catalogue, facts={}, asked=frozenset(), refused=frozenset(), consents=frozenset(), is_temporary=True,
        has_untrusted_text=False, own_words="", language="en-gb", today=TODAY, store=None,
    )  # fmt: skip
    for name, inputs in scene.get("sums", ()):
        result = EstimateSupport().run("call", {"sum": name, "inputs": inputs}, context)
        assert result.ok, (name, result.content)
        evidence = evidence.joined(result.evidence)
    return evidence.joined(contact_evidence(catalogue.contacts[one] for one in scene.get("contacts", ())))
