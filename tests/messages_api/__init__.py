"""A stand-in for the Claude Messages API: real HTTP/1.1 and server-sent events on this machine, scripted, for the real SDK.

    script = Script(
        [say("I will look."), call("search_services", {"query": "warehouse"})],
        answer(say("There are two."), faults=[Fault("reset", at=6)]),
        conversations={"<metadata.user_id>": [say("Hello")]},
        default=say("That is all."),
    )
    with MessagesApi(script) as api:
        ...  # a client with base_url=api.base_url and any api_key
        api.requests[0].body, api.of("<metadata.user_id>"), api.errors, api.unscripted

It refuses what the service refuses (`checks.py`), reports the prompt cache as the wire does (`cache.py`), and can do
everything in `KINDS` (`faults.py`). `Fault("hold", at=n)` keeps an answer back until `api.gate.release()`.
"""

from tests.messages_api.faults import KINDS
from tests.messages_api.message import undisturbed
from tests.messages_api.script import Answer, Fault, Pace, Request, Script, answer, call, fails, say, think
from tests.messages_api.server import MessagesApi

__all__ = ["KINDS", "Answer", "Fault", "MessagesApi", "Pace", "Request", "Script", "answer", "call", "fails", "say", "think", "undisturbed"]
