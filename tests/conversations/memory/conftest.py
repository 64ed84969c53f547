import pytest

from conversations.turn import act
from conversations.turn.engine_request import request_of
from tests.factories import make_user


@pytest.fixture
def person(loaded_catalogue, db):
    return make_user()


@pytest.fixture
def page(client, person):
    """The person, signed in, with a browser."""
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def given(monkeypatch):
    """What the engine was given, request by request."""
    requests = []

    def recorded(context):
        requests.append(request_of(context))
        return requests[-1]

    monkeypatch.setattr(act, "request_of", recorded)
    return requests
