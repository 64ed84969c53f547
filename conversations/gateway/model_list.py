"""The models that may be named in `ASSISTANT_MODEL`: prices, and what each accepts (vendor's model pages, November 2026)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

DEFAULT_MODEL = "claude-sonnet-5-5"
"""Named here and nowhere else."""

BEDROCK_PREFIX = "anthropic."


@dataclass(frozen=True, slots=True)
class Model:
    """US dollars per million tokens, which is millionths of a dollar per token. `thinking` is sent as it stands, or not at all."""

    id: str
    price_in: float
    price_out: float
    price_cache_read: float
    price_cache_write: float
    thinking: Mapping[str, Any] | None = None


MODELS: Mapping[str, Model] = {
    model.id: model
    for model in (
        # Cache prices of the second and third follow the ratio published for the first: a tenth to read, a quarter more to write.
        # Without "between_tools" this model speaks between tool calls where nobody can see it, and the page goes silent.
        Model("claude-sonnet-5-5", 2, 10, 0.20, 2.50, {"type": "between_tools"}),
        Model("claude-haiku-5-5", 0.10, 0.50, 0.01, 0.125),
        Model("claude-opus-5-5", 4, 20, 0.40, 5.0),
    )
}


def model_named(name: str) -> Model:
    """The model of that id, with or without the provider's prefix. An unknown one is priced as the dearest, to be safe."""
    plain = name.removeprefix(BEDROCK_PREFIX)
    dearest = max(MODELS.values(), key=lambda model: model.price_out)
    found = MODELS.get(plain)
    return found or Model(name, dearest.price_in, dearest.price_out, dearest.price_cache_read, dearest.price_cache_write)


def cost_of(model: Model, usage: Mapping[str, Any]) -> int:
    """What a call cost, in millionths of a US dollar, rounded up."""
    cost: float = (
        usage.get("input_tokens", 0) * model.price_in
        + usage.get("output_tokens", 0) * model.price_out
        + usage.get("cache_read_input_tokens", 0) * model.price_cache_read
        + usage.get("cache_creation_input_tokens", 0) * model.price_cache_write
    )
    return int(cost) + (cost > int(cost))
