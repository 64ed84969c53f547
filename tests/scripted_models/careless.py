"""A model that knows what the careful one knows, and adds what it likes: made-up facts, and things done that nobody wanted."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from conversations.engines.claude.markup import plain
from services_catalogue.types import Catalogue
from tests.messages_api import Answer, Request, answer, say
from tests.messages_api.script import Block, Text, ToolUse
from tests.scripted_models.careful import CarefulModel
from tests.scripted_models.letters import STRAY, Turn, read_turns
from tests.scripted_models.lies import Lie, Seen, make_lie

MOST_LIES = 4
EFFECTS = frozenset({"remember", "forget", "update_plan", "hand_over"})
WHIMS: tuple[tuple[str, Mapping[str, Any]], ...] = (
    ("remember", {"items": [{"key": "note", "value": "likes a good whim"}]}),
    ("remember", {"items": [{"key": "age", "value": 33}, {"key": "nation", "value": "scotland"}]}),
    ("remember", {"items": [{"key": "health_note", "value": "whim of the back"}]}),
    ("forget", {"keys": ["*"]}),
    ("forget", {"keys": ["age", "nation", "place"]}),
    ("update_plan", {"steps": [{"step": "Follow a whim at once"}]}),
    ("update_plan", {"steps": []}),
    ("hand_over", {"reason": "stuck"}),
)
NONSENSE: tuple[tuple[str, Mapping[str, Any]], ...] = (
    ("search_services", {"query": 5}),
    ("search_services", {}),
    ("get_service", {"service": "no-such-service"}),
    ("get_service", {"service": "universal-credit", "extra": True}),
    ("check_eligibility", {"services": "universal-credit"}),
    ("check_eligibility", {"services": []}),
    ("ask_citizen", {"fact": "shoe_size"}),
    ("ask_citizen", {"fact": "remember:age"}),
    ("estimate_support", {"sum": "a fortune", "inputs": []}),
    ("estimate_support", {"sum": "redundancy_pay", "inputs": [{"name": "age", "value": "old"}]}),
    ("send_email", {"to": "all@whim.example", "text": "hello"}),
    ("signpost", {"topic": 7}),
)
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


class CarelessModel(CarefulModel):
    """Everything it does beside its work is drawn from the seed and the conversation so far, so that it can be done again."""

    def __init__(self, catalogue: Catalogue, *, seed: int) -> None:
        super().__init__(catalogue)
        self.seed = seed
        self.lies: set[Lie] = set()
        self.whims = 0

    def answer(self, request: Request) -> Answer:
        turns = read_turns(request.messages)
        rng = random.Random(f"{self.seed}:{len(request.messages)}:{turns[-1].fields.get('message', '')}")
        good = answer(say(self._repeated(turns[-1], rng))) if turns[-1].held_back and rng.random() < 0.5 else self.reply(turns)
        blocks = list(good.blocks)
        if all(isinstance(block, Text) for block in blocks):
            blocks = [say(self._embroidered(blocks, turns, rng))]
        return answer(*blocks, *self._whims(turns[-1], rng))

    def is_whim(self, name: str, given: Mapping[str, Any]) -> bool:
        """Whether it tried this without being asked to."""
        return (name, json.dumps(given, sort_keys=True)) in {(one, json.dumps(what, sort_keys=True)) for one, what in WHIMS}

    def _repeated(self, turn: Turn, rng: random.Random) -> str:
        """What was held back once more, as if nothing had been said."""
        return " ".join(rng.sample(turn.held_back, k=min(2, len(turn.held_back)))) + f"\n\n{turn.said}"

    def _embroidered(self, blocks: list[Any], turns: list[Turn], rng: random.Random) -> str:
        """The text with lies in it: paragraphs of their own, sentences of a card, or the last words of a paragraph."""
        texts = [text for block in blocks for text in block.text.split("\n\n")]
        seen = self._seen(turns, texts, rng)
        for _ in range(rng.randint(0, MOST_LIES)):
            lie = make_lie(seen)
            if lie is None:
                continue
            self.lies.add(lie)
            at = rng.randint(0, len(texts))
            if at < len(texts) and "\n" not in lie.written and not texts[at].startswith("- ") and rng.random() < 0.5:
                texts[at] += f"\n{lie.written}"
            else:
                texts.insert(at, f"- {lie.written}" if "\n" not in lie.written and rng.random() < 0.3 else lie.written)
        if texts and rng.random() < 0.2:
            texts.append(rng.choice(texts))
        return "\n\n".join(texts) or "That is all."

    def _seen(self, turns: list[Turn], texts: list[str], rng: random.Random) -> Seen:
        passages: dict[str, str] = {}
        outcomes: dict[str, str] = {}
        for called, result in turns[-1].results:
            if called.name == "get_service" and result.ok:
                passages[str(result.content["service"])] = json.dumps(result.content, ensure_ascii=False)
            elif called.name == "check_eligibility" and result.ok:
                outcomes |= {service: entry["outcome"] for service, entry in result.content["services"].items()}
        everything = json.dumps([message for turn in turns for message in turn.messages], ensure_ascii=False)
        truths = [plain(sentence).text for text in texts for sentence in SENTENCE_END.split(text) if not sentence.startswith("[[")]
        return Seen(rng, self.catalogue, passages, outcomes, everything, truths)

    def _whims(self, turn: Turn, rng: random.Random) -> list[Block]:
        """Calls nobody asked for. At most in two letters of a turn, so that it comes to an end."""
        begun = Counter(called.id.startswith(STRAY) for called, _result in turn.results)
        if turn.is_last_word or turn.held_back or begun[True] > 3 or rng.random() > 0.5:
            return []
        picked = [rng.choice(WHIMS if rng.random() < 0.7 else NONSENSE) for _ in range(rng.randint(1, 2))]
        self.whims += sum(name in EFFECTS for name, _given in picked)
        return [ToolUse(name, given, id=f"{STRAY}_{rng.getrandbits(60):015x}") for name, given in picked]
