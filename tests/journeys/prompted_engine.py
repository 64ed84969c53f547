"""An engine that does what a test asks of it in so many words: put a question, or speak slowly."""

import time
from collections.abc import Iterator

from conversations.types import Done, EngineEvent, EngineRequest, Progress, Sentence, ToolCall

SENTENCES = ("First of all, sorry to hear that.", "Here is a thing to try.", "And here is another.", "That is all for now.")


class PromptedEngine:
    """`ask FACT` puts that question; `slowly PAUSE` waits so many seconds before each sentence; all else is thanked for.

    `slowly PAUSE TIMES` says the third sentence so many times, for a reply that will not end before it is stopped.
    """

    name = "prompted"
    is_model = False

    def respond(self, request: EngineRequest) -> Iterator[EngineEvent]:
        # A bare "ask nation" is taken for a game by the screens, so a wish may come after a sentence.
        word, _, rest = request.own_words.rpartition(". ")[2].partition(" ")
        if word == "ask":
            if not request.results:
                yield ToolCall(f"{request.turn_id}:0", "ask_citizen", {"fact": rest})
                return
            yield Done("asked")
        elif word == "slowly":
            pause, _, times = rest.partition(" ")
            yield Progress("Looking for services.")
            for block, text in enumerate([*SENTENCES[:2], *SENTENCES[2:3] * int(times or 1), SENTENCES[3]], 1):
                time.sleep(float(pause))
                yield Sentence(block, "paragraph", text)
            yield Done("answered")
        else:
            yield Sentence(1, "paragraph", "Thank you for saying so.")
            yield Done("answered")
