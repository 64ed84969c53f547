"""The SDK's client, made once a process on the loop that uses it: first party, or Bedrock in London, by settings alone."""

import os
from functools import cache
from importlib import import_module
from typing import Any

from django.conf import settings

FIRST_PARTY, BEDROCK = "anthropic", "bedrock"
CONNECT_SECONDS = 5.0
MOST_CONNECTIONS = 2_000


def is_configured() -> bool:
    """Whether settings name a way to a model at all."""
    return settings.ASSISTANT_PROVIDER == BEDROCK or bool(settings.ANTHROPIC_API_KEY)


def region() -> str:
    """Where calls are answered, in the provider's own word."""
    return str(settings.ASSISTANT_AWS_REGION if settings.ASSISTANT_PROVIDER == BEDROCK else settings.ASSISTANT_REGION)


@cache
def sdk() -> Any:
    """The SDK, imported at the first call: it costs two seconds and 70 MB that the guided engine never needs."""
    os.environ.setdefault("ANTHROPIC_OPEN_TELEMETRY", "false")
    return import_module("anthropic")


@cache
def http() -> Any:
    """The HTTP library below the SDK, for its timeouts and its errors."""
    return import_module("httpx2")


def make_client() -> Any:
    """A client for the running loop. Key and address are always given: the SDK would look for them in files as well.

    It never tries again by itself: the turn decides that, and a pause asked for by the provider must
    not hold a worker.
    """
    timeout = http().Timeout(settings.ASSISTANT_SILENCE_SECONDS, connect=CONNECT_SECONDS, pool=CONNECT_SECONDS)
    limits = http().Limits(max_connections=MOST_CONNECTIONS, max_keepalive_connections=MOST_CONNECTIONS)
    connections = sdk().DefaultAioHttpClient(timeout=timeout, limits=limits, trust_env=False)
    if settings.ASSISTANT_PROVIDER == BEDROCK:
        return sdk().AsyncAnthropicBedrockMantle(
            aws_region=settings.ASSISTANT_AWS_REGION,
            api_key=settings.ASSISTANT_AWS_API_KEY or None,
            base_url=settings.ANTHROPIC_BASE_URL or None,
            max_retries=0,
            timeout=timeout,
            http_client=connections,
        )
    return sdk().AsyncAnthropic(
        api_key=settings.ANTHROPIC_API_KEY,
        base_url=settings.ANTHROPIC_BASE_URL or "https://api.anthropic.com",
        max_retries=0,
        timeout=timeout,
        http_client=connections,
    )
