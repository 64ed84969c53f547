"""A model that keeps to its prompt: it looks up first, then says what the tools have shown, in the prompt's markup."""

from __future__ import annotations

from dataclasses import replace

from conversations.engines.claude.markup import plain
from conversations.engines.guided.engine import GuidedEngine
from conversations.types import EngineRequest, Sentence, ToolCall
from services_catalogue.types import Catalogue
from tests.messages_api import Answer, Request, answer, call, say
from tests.messages_api.script import ToolUse
from tests.scripted_models.letters import Turn, read_turns
from tests.scripted_models.setting import request_from
from tests.scripted_models.writing import wire_input, written

NOTHING_FOUND = "I could not look up everything for that. Ask me about one thing at a time."


class CarefulModel:
    """Answers `MessagesApi(Script(by=CarefulModel(catalogue).answer))` by the letters of the wire alone.

    What to say is worked out by the guided engine; that it can be, from what a model is sent, shows that the
    letters lack nothing.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def answer(self, request: Request) -> Answer:
        return self.reply(read_turns(request.messages))

    def reply(self, turns: list[Turn]) -> Answer:
        turn, asked = turns[-1], request_from(turns, self.catalogue)
        calls, sentences = self.work_out(asked)
        if calls and not turn.is_last_word:
            first = self.to_look_up(calls, asked)
            return answer(*first) if first else answer(*(call(one.name, wire_input(one)) for one in calls))
        texts = written(sentences) if sentences or not calls else [NOTHING_FOUND]
        if turn.held_back or turn.is_cut:
            # Everything it knows has been said: what was not shown cannot be, and what was shown is not said again.
            heard = plain(turn.said).text
            texts = [text for text in texts if plain(text.partition("]]\n")[2] or text).text not in heard]
        return answer(say("\n\n".join(texts))) if texts else answer()

    def to_look_up(self, calls: list[ToolCall], asked: EngineRequest) -> list[ToolUse]:
        """The services a plan names and nobody has read in this turn: its prompt asks for that."""
        steps = [step for one in calls if one.name == "update_plan" for step in one.input["steps"]]
        read = {called.input.get("service") for called, _result in asked.results if called.name == "get_service"}
        missing = dict.fromkeys(step.get("service", "") for step in steps if step.get("service", "") not in read)
        return [call("get_service", {"service": service}) for service in missing if service]

    def work_out(self, asked: EngineRequest) -> tuple[list[ToolCall], list[Sentence]]:
        """The calls to make now, or everything to say."""
        events = list(GuidedEngine().respond(asked))
        calls = [event for event in events if isinstance(event, ToolCall)]
        # What is said before the first call would not be shown: it is kept for the end.
        early = (
            [event for event in GuidedEngine().respond(replace(asked, results=())) if isinstance(event, Sentence)] if asked.results else []
        )
        said = [event for event in events if isinstance(event, Sentence)]
        return calls, [*early, *said]
