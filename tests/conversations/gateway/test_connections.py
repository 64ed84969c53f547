"""A connection to the model serves one call after the other: each new one costs the person a handshake."""

import asyncio
import time

import pytest

from conversations.gateway.call import Call, make_call
from conversations.gateway.decode import Answered
from conversations.gateway.loop import model_loop
from conversations.gateway.outbound import Sealed
from tests.messages_api import Fault, MessagesApi, Script, answer, say, undisturbed

GREETING = say("Hello. How are you?")
LATE_END = answer(GREETING, faults=[Fault("stall", at=len(undisturbed(answer(GREETING))), seconds=0.1)])
"""A whole answer whose connection says a little later that nothing more comes, as on a real line."""


@pytest.fixture
def api(settings):
    with MessagesApi(Script(*[LATE_END] * 3)) as api:
        settings.ANTHROPIC_API_KEY = "test-key"
        settings.ANTHROPIC_BASE_URL = api.base_url
        yield api


def ask() -> Call:
    asked = [{"role": "user", "content": "Hello"}]
    return Call(Sealed({}, (), {}), "assistance", "reference", (), (), "", asked, max_tokens=100, seconds=20)


def wait_for_the_end() -> None:
    deadline = time.monotonic() + 10
    while asyncio.all_tasks(model_loop()) and time.monotonic() < deadline:
        time.sleep(0.01)


def test_calls_one_after_the_other_share_a_connection(api):
    for _ in range(3):
        assert isinstance(list(make_call(ask()))[-1], Answered)
        wait_for_the_end()
    assert len(api.requests) == 3
    assert api.connections == 1
