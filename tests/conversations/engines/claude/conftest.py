from collections.abc import Iterator

import pytest
from django.core.cache import cache

from tests.conversations.engines.claude.driving import Driver
from tests.messages_api import MessagesApi


@pytest.fixture(scope="session")
def messages_api() -> Iterator[MessagesApi]:
    with MessagesApi() as api:
        yield api


@pytest.fixture
def claude(settings, messages_api, loaded_catalogue, db) -> Driver:
    """Settings that lead to the stand-in, a closed breaker, and a person."""
    settings.ASSISTANT_ENGINE = "claude"
    settings.ANTHROPIC_API_KEY = "test-key"
    settings.ANTHROPIC_BASE_URL = messages_api.base_url
    settings.ASSISTANT_SILENCE_SECONDS = 30
    cache.clear()
    return Driver(messages_api)
