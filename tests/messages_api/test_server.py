"""Scripts, records and connections of the stand-in."""

import json
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import anthropic
import httpx2
import pytest

from tests.messages_api import Fault, MessagesApi, answer, call, say
from tests.messages_api.conftest import ASKED
from tests.messages_api.connection import BadHTTPError

ROOT = Path(__file__).resolve().parents[2]


def asked_by(name):
    return {"metadata": {"user_id": name}}


def texts(*messages):
    return [message.content[0].text for message in messages]


class TestScript:
    def test_answers_come_in_order(self, serve):
        wire = serve(say("One"), say("Two"))
        assert texts(wire.stream(), wire.create()) == ["One", "Two"]

    def test_each_conversation_has_its_own_order(self, serve):
        wire = serve(say("Main"), conversations={"a": [say("A1"), say("A2")], "b": [say("B1")]})
        names = ["a", "b", "a", "c"]
        assert texts(*(wire.stream(**asked_by(name)) for name in names)) == ["A1", "B1", "A2", "Main"]

    def test_a_function_answers_what_it_sees(self, serve):
        wire = serve(by=lambda request: say(f"You said: {request.messages[-1]['content']}"))
        assert texts(wire.stream()) == [f"You said: {ASKED['messages'][0]['content']}"]

    def test_the_default_answers_when_the_order_has_ended(self, serve):
        wire = serve(say("One"), default=say("And so on"))
        assert texts(*(wire.stream() for _ in range(3))) == ["One", "And so on", "And so on"]

    def test_the_end_of_the_script_is_loud(self, serve):
        wire = serve()
        with pytest.raises(anthropic.InternalServerError, match="there are only 0 answers"):
            wire.stream()
        assert wire.api.unscripted == wire.api.requests

    def test_a_failing_function_is_loud(self, serve):
        wire = serve(by=lambda request: 1 / 0)
        with pytest.raises(anthropic.InternalServerError, match="ZeroDivisionError"):
            wire.stream()
        assert [type(error) for error in wire.api.errors] == [ZeroDivisionError]


class TestRecord:
    def test_a_request_is_kept_as_it_came(self, serve):
        wire = serve(say("Hello"))
        wire.stream(**asked_by("a"))
        (request,) = wire.api.requests
        assert (request.path, request.status, request.conversation, request.abandoned) == ("/v1/messages", 200, "a", False)
        assert request.headers["anthropic-version"]
        assert request.messages == ASKED["messages"]
        assert wire.api.of("a") == [request]
        assert wire.api.of("b") == []

    def test_results_of_calls_are_at_hand(self, serve):
        wire = serve(call("search_services", {"query": "a"}, id="toolu_1"), say("Done"))
        message = wire.stream()
        result = {"type": "tool_result", "tool_use_id": "toolu_1", "content": "ok"}
        wire.stream(messages=[*ASKED["messages"], message.to_param(), {"role": "user", "content": [result]}])
        assert [request.tool_results for request in wire.api.requests] == [[], [result]]

    def test_a_client_that_leaves_is_noticed(self, serve):
        wire = serve(answer(say("Hello " * 10), faults=[Fault("hold", at=4)]))
        with wire.client.messages.stream(**ASKED) as stream:
            next(iter(stream))
            wire.api.gate.wait_for(1)
        wire.api.gate.wait_for(0)
        wire.api.stop_talking()
        assert (wire.api.requests[0].abandoned, wire.api.requests[0].events_sent) == (True, 4)


class TestConnections:
    def test_a_port_that_is_taken_is_reported(self, serve):
        with pytest.raises(OSError, match="in use"), MessagesApi(port=serve().api.port):
            pass

    @pytest.mark.parametrize("nonsense", [b"rhubarb\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"x" * 100_000])
    def test_nonsense_ends_the_connection_and_is_kept(self, serve, nonsense):
        api = serve().api
        with socket.create_connection(("127.0.0.1", api.port)) as client:
            client.sendall(nonsense)
            with suppress(ConnectionResetError):
                assert client.recv(1) == b""
        assert [type(error) for error in api.errors] == [BadHTTPError]

    def test_one_connection_serves_request_after_request(self, serve):
        wire = serve(default=say("Hello"))
        for _ in range(3):
            wire.stream()
        with pytest.raises(anthropic.BadRequestError):
            wire.create(messages=[])
        wire.create()
        assert wire.api.connections == 1

    def test_a_held_answer_goes_on_when_it_is_released(self, serve):
        wire = serve(answer(say("Hello"), faults=[Fault("hold", at=-1)]))
        with ThreadPoolExecutor() as pool:
            asked = pool.submit(wire.stream)
            wire.api.gate.wait_for(1)
            assert not asked.done()
            wire.api.gate.release()
            assert texts(asked.result()) == ["Hello"]

    def test_stopping_ends_what_is_held(self, serve):
        wire = serve(answer(say("Hello"), faults=[Fault("hold", at=3)]), say("Again"))
        with ThreadPoolExecutor() as pool:
            asked = pool.submit(wire.stream)
            wire.api.gate.wait_for(1)
            wire.api.stop_talking()
            with pytest.raises(httpx2.RemoteProtocolError):
                asked.result()
        assert texts(wire.stream()) == ["Again"]


class TestCommand:
    def serve(self, *options):
        command = [sys.executable, "-m", "tests.messages_api", *options]
        return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)

    def ask(self, process):
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        with anthropic.Anthropic(api_key="k", base_url=address, max_retries=0) as client, client.messages.stream(**ASKED) as stream:
            return stream.get_final_message()

    def ended(self, process):
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=120)
        return process.returncode

    def test_it_serves_a_steady_model(self):
        process = self.serve("--first-token", "0", "--rate", "5000", "--tokens", "200")
        try:
            message = self.ask(process)
        finally:
            code = self.ended(process)
        assert (message.usage.output_tokens, len(message.content[0].text), code) == (200, 800, 0)

    def test_it_serves_a_script(self, tmp_path):
        blocks = [{"think": "Hm."}, {"say": "Let me look."}, {"call": "search_services", "input": {"query": "a"}, "id": "toolu_1"}]
        script = tmp_path / "script.json"
        script.write_text(
            json.dumps({"default": {"blocks": blocks, "pace": {"first_token": 0.01}, "faults": [{"kind": "close", "at": 9}]}})
        )
        process = self.serve("--script", str(script))
        try:
            message = self.ask(process)
        finally:
            code = self.ended(process)
        assert [block.type for block in message.content] == ["thinking", "text", "tool_use"]
        assert (message.stop_reason, code) == (None, 0)
