from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.utils import timezone

from conversations import operations
from conversations.management.rehearsal import answer
from services_catalogue.queries import published_catalogue
from tests.factories import make_user
from tests.messages_api import MessagesApi, Script
from tests.scripted_models.careful import CarefulModel
from tests.scripted_models.careless import CarelessModel


@pytest.fixture(scope="session")
def messages_api() -> Iterator[MessagesApi]:
    with MessagesApi() as api:
        yield api
        assert not api.errors


@pytest.fixture
def driven_by(settings, messages_api: MessagesApi, loaded_catalogue: None, db: None) -> Callable[..., CarefulModel]:
    """Lets a model answer every turn of the test; without a seed, the careful one."""

    def choose(*, careless: int | None = None) -> CarefulModel:
        catalogue = published_catalogue()
        model = CarefulModel(catalogue) if careless is None else CarelessModel(catalogue, seed=careless)
        messages_api.script = Script(by=model.answer)
        messages_api.requests.clear()
        settings.ASSISTANT_ENGINE, settings.ANTHROPIC_API_KEY = "claude", "test-key"
        settings.ANTHROPIC_BASE_URL = messages_api.base_url
        cache.clear()
        return model

    return choose


@pytest.fixture
def talk() -> Callable[..., list[dict]]:
    """Every reply of one conversation of a new person, in the form `replay` prints."""

    def say(*messages: str) -> list[dict]:
        user = make_user()
        conversation = operations.start_conversation(user_id=user.pk, language="en-gb", now=timezone.now())
        return [answer(conversation_id=str(conversation.pk), text=text, clock=timezone.now) for text in messages]

    return say
