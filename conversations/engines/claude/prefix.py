"""What stands before every conversation, byte for byte the same: tools, system prompt, catalogue digest."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from conversations.engines.claude.tool_wire import Tools, wire_tools
from conversations.gateway.call import model_in_use
from conversations.prompts.digest import catalogue_digest
from conversations.prompts.loader import load_prompt
from services_catalogue.types import Catalogue

CACHED = {"type": "ephemeral"}


@dataclass(frozen=True, slots=True)
class Prefix:
    """The prefix and its fingerprint. Two with the same fingerprint may carry the same conversation."""

    system: tuple[Mapping[str, Any], ...]
    tools: Tools
    fingerprint: str


_latest: list[tuple[Catalogue, Tools, str, Prefix]] = []


def prefix_for(catalogue: Catalogue, tools: Tools) -> Prefix:
    """The prefix for the catalogue in use, made once."""
    model = model_in_use().id
    for known, known_tools, known_model, prefix in tuple(_latest):
        if known is catalogue and known_tools is tools and known_model == model:
            return prefix
    system = (
        {"type": "text", "text": load_prompt("system")},
        {"type": "text", "text": catalogue_digest(catalogue), "cache_control": CACHED},
    )
    wire = wire_tools(tools)
    # A model binds its thoughts to what stood before them, and refuses them after anything else: so does this.
    fingerprint = hashlib.sha256(json.dumps([model, system, wire], sort_keys=True).encode()).hexdigest()[:16]
    prefix = Prefix(system, wire, fingerprint)
    _latest[:] = [(catalogue, tools, model, prefix)]
    return prefix
