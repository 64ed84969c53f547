"""An engine that takes its time between sentences, so that a test can kill its worker at any of them."""

import time
from collections.abc import Iterator

from conversations.types import Done, EngineEvent, EngineRequest, Noted, Sentence, ToolCall

SENTENCES = ("Sorry to hear that.", "Here is a first thing to try.", "Here is a second one.", "Take them one at a time.")
PAUSE = 0.4


class SlowEngine:
    """Notes, plans, then speaks slowly."""

    name = "slow"
    is_model = False

    def respond(self, request: EngineRequest) -> Iterator[EngineEvent]:
        time.sleep(PAUSE)
        if not request.results:
            yield Noted(facts={"age": 58})
            yield ToolCall(f"{request.turn_id}:0", "update_plan", {"steps": [{"step": "Ring the jobcentre"}]})
            return
        for block, text in enumerate(SENTENCES):
            yield Sentence(block, "paragraph", text)
            time.sleep(PAUSE)
        yield Done("answered")
