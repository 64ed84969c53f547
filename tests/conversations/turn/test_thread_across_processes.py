"""What a model is sent of a conversation is the same to the byte whichever process sends it, so that a provider's cache holds it."""

import itertools
import json

import pytest

from services_catalogue.seed import read_seed
from tests.conversations.turn.machine import Machine
from tests.messages_api import MessagesApi, Script
from tests.scripted_models.careful import CarefulModel

pytestmark = pytest.mark.processes
BEGIN = """
from django.utils import timezone
from tests.factories import make_conversation, make_user
print(make_conversation(make_user()))
"""
TURN = """
import json
from django.utils import timezone
from conversations.management.rehearsal import answer
print(json.dumps(answer(conversation_id={conversation!r}, text={text!r}, clock=timezone.now)))
"""
MESSAGES = (
    "lost my job at the tinplate works on tuesday after 21 years, i'm 57 and live in Llanelli",
    "sorry, I meant Swansea",
    "what help is there to train for something new",
)
LEAST_READ = 0.85


def unmarked(message: dict) -> str:
    blocks = [{name: value for name, value in block.items() if name != "cache_control"} for block in message["content"]]
    return json.dumps({**message, "content": blocks})


class TestThread:
    @pytest.fixture
    def api(self):
        with MessagesApi(Script(by=CarefulModel(read_seed()).answer)) as api:
            yield api
            assert not api.errors

    def say_all(self, machine: Machine, api: MessagesApi) -> list[dict]:
        """Each message answered by a process of its own, with an order of its own for sets."""
        machine.environment |= {"ASSISTANT_ENGINE": "claude", "ANTHROPIC_API_KEY": "test-key", "ANTHROPIC_BASE_URL": api.base_url}
        conversation, lines = machine.shell(BEGIN), []
        for seed, text in enumerate(MESSAGES, 1):
            machine.environment["PYTHONHASHSEED"] = str(seed)
            lines.append(json.loads(machine.shell(TURN.format(conversation=conversation, text=text))))
        return lines

    @pytest.mark.parametrize("kind", ["embedded", pytest.param("full", marks=pytest.mark.services)])
    def test_is_the_same_to_the_byte_in_every_process_and_only_ever_grows(self, kind, request, api):
        lines = self.say_all(request.getfixturevalue(kind), api)
        assert {line["engine"] for line in lines} == {"claude"}
        bodies = [one.body for one in api.requests]
        assert len({json.dumps([body["tools"], body["system"]]) for body in bodies}) == 1
        for earlier, later in itertools.pairwise(bodies):
            before = [unmarked(message) for message in earlier["messages"]]
            assert [unmarked(message) for message in later["messages"]][: len(before)] == before
        usage = lines[2]["usage"]
        whole = usage["input_tokens"] + usage["cache_read_input_tokens"] + usage["cache_creation_input_tokens"]
        assert usage["cache_read_input_tokens"] / whole >= LEAST_READ, usage
