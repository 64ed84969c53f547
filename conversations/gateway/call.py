"""The one gateway: a sealed letter goes out, decoded events come back, and a manifest says what went."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from conversations.gateway.client import BEDROCK, region
from conversations.gateway.decode import Answered, Decoded
from conversations.gateway.loop import Bridge, Over
from conversations.gateway.model_list import BEDROCK_PREFIX, DEFAULT_MODEL, Model, model_named
from conversations.gateway.outbound import Sealed
from conversations.gateway.stream import stream

HEARTBEAT_SECONDS = 1.0
"""How long a thread waits for the model before it looks whether the turn is still its own."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call, ready to be made."""

    sealed: Sealed
    purpose: str
    reference: str  # random, one a conversation
    system: tuple[Mapping[str, Any], ...]
    tools: tuple[Mapping[str, Any], ...]
    fingerprint: str  # of tools and system: what every later call of the conversation must begin with
    messages: list[dict[str, Any]]
    max_tokens: int
    seconds: float


def model_in_use() -> Model:
    """The model that settings name, or the default."""
    return model_named(settings.ASSISTANT_MODEL or DEFAULT_MODEL)


def manifest(call: Call) -> Mapping[str, Any]:
    """What goes out, by name and number: never what it says."""
    return {
        "model": model_in_use().id,
        "provider": settings.ASSISTANT_PROVIDER,
        "region": region(),
        "purpose": call.purpose,
        "fields": sorted(call.sealed.fields),
        "memory": list(call.sealed.memory),
        "masked": dict(call.sealed.masked),
        "reference": call.reference,
        "prefix": call.fingerprint,
    }


def make_call(call: Call) -> Iterator[Decoded | None]:
    """The model's events as they come; None before each wait for one, and at each heartbeat of it. Raises ModelFaultError."""
    bridge, is_whole = Bridge(stream(_parameters(call), seconds=call.seconds)), False
    try:
        while not is_whole:
            event = bridge.take()
            while event is None:
                yield None
                event = bridge.take(seconds=HEARTBEAT_SECONDS)
            is_whole = isinstance(event, Answered)
            yield event
    except Over:
        return
    finally:
        if not is_whole:  # what is whole ends by itself, and keeps its connection
            bridge.close()


def _parameters(call: Call) -> Mapping[str, Any]:
    model = model_in_use()
    on_bedrock = settings.ASSISTANT_PROVIDER == BEDROCK
    return {
        "model": f"{BEDROCK_PREFIX}{model.id}" if on_bedrock and not model.id.startswith(BEDROCK_PREFIX) else model.id,
        "max_tokens": call.max_tokens,
        "system": list(call.system),
        "tools": list(call.tools),
        "messages": call.messages,
        "metadata": {"user_id": call.reference},
        **({"thinking": dict(model.thinking)} if model.thinking else {}),
        **({"output_config": {"effort": settings.ASSISTANT_EFFORT}} if settings.ASSISTANT_EFFORT else {}),
    }
