"""A conversation with the guided engine and the real tools, without a database."""

from dataclasses import dataclass, field
from datetime import date

from consent.purposes import MEMORY, MEMORY_SENSITIVE
from conversations.engines.guided.engine import GuidedEngine
from conversations.guardrails.gate import check_sentence
from conversations.plans import merge
from conversations.tools import registry
from conversations.tools.base import ToolContext
from conversations.types import Done, EngineRequest, Evidence, Message, Noted, Question, Sentence, ToolCall, ToolResult
from conversations.understanding.agreement import agreed_keys
from conversations.understanding.reader import read_message
from services_catalogue.seed import read_seed
from services_catalogue.types import SearchHit

TODAY = date(2026, 11, 23)
CATALOGUE = read_seed()


def find_by_name(query, *, nations=(), limit=6):
    """Services whose name shares a word with the query: enough to stand in for the real search, which needs a database."""
    words = set(query.lower().replace("?", " ").split())
    hits = [one for one in CATALOGUE.services.values() if words & {word for word in one.name.lower().split() if len(word) > 4}]
    return [SearchHit(one.id, 0.5) for one in hits[:limit]]


class MemoryStore:
    """Where effects of a test go."""

    def __init__(self):
        self.items, self.steps = {}, ()

    def remembered(self):
        return tuple(self.items.values())

    def remember(self, items):
        self.items |= {item.key: item for item in items}

    def forgotten(self):
        return {}

    def mark_used(self, keys):
        pass

    def forget(self, keys):
        gone = tuple(self.items) if "*" in keys else tuple(key for key in keys if key in self.items)
        for key in gone:
            del self.items[key]
        return gone

    def plan(self):
        return self.steps

    def save_plan(self, steps):
        self.steps = tuple(step for step, _place in merge(self.steps, steps))
        return self.steps

    def hand_over(self, *, service, reason):
        return ""


@dataclass
class Answered:
    """One reply, as the tests look at it."""

    sentences: list[Sentence]
    status: str
    question: Question | None
    calls: list[tuple[ToolCall, ToolResult]]
    withheld: list[str]

    @property
    def text(self):
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def offered(self):
        return list(dict.fromkeys(sentence.service for sentence in self.sentences if sentence.kind == "service"))

    @property
    def asked(self):
        return self.question.fact if self.question else ""

    @property
    def urls(self):
        return {source.url for sentence in self.sentences for source in sentence.sources}

    @property
    def tools(self):
        return [call.name for call, _ in self.calls]


@dataclass
class Talk:
    """A conversation that goes on: what was noted, asked and offered carries over."""

    consents: frozenset[str] = frozenset()
    facts: dict = field(default_factory=dict)
    store: MemoryStore = field(default_factory=MemoryStore)
    asked: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    pending: Question | None = None
    needs: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    history: tuple[Message, ...] = ()
    turns: int = 0
    agreed: frozenset[str] = frozenset()
    before: dict = field(default_factory=dict)

    def later(self):
        """A new conversation of the same person: only what is remembered is known."""
        facts = {key: item.value for key, item in self.store.items.items() if key in CATALOGUE.facts}
        return Talk(consents=self.consents, facts=facts, store=self.store)

    def say(self, text, document="", marks=frozenset()):
        self.turns += 1
        self.before = dict(self.facts)
        self._agree(text)
        results, sentences, status = [], [], ""
        for _round in range(8):
            calls = []
            for event in GuidedEngine().respond(self._request(text, document, marks, results)):
                match event:
                    case Sentence():
                        sentences.append(event)
                    case ToolCall():
                        calls.append(event)
                    case Noted():
                        self._note(event)
                    case Done():
                        status = event.status
            if status:
                break
            results += [(call, registry.run(call, self._context(text, document))) for call in calls]
        question = next((result.question for _, result in reversed(results) if result.question), None)
        reply = Answered(sentences, status, question, results, self._withheld(text, sentences, results))
        self._carry_over(text, reply)
        return reply

    def _agree(self, text):
        """As the turn does: a clear yes to keeping something sensitive counts before the engine is asked."""
        said = [self._read(message.text) for message in self.history if message.role == "citizen"]
        keys = agreed_keys(self._read(text, self.pending), self.pending, said, CATALOGUE) if MEMORY in self.consents else ()
        self.agreed = frozenset(keys)
        self.consents |= {MEMORY_SENSITIVE} if keys else frozenset()

    def _read(self, text, pending=None):
        return read_message(text, catalogue=CATALOGUE, pending=pending, known=self.facts, today=TODAY)

    def _withheld(self, text, sentences, results):
        evidence = Evidence()
        for _call, result in results:
            evidence = evidence.joined(result.evidence)
        kept = (str(item.value) for item in self.store.remembered())
        own = "\n".join([text, *kept, *(message.text for message in self.history if message.role == "citizen")])
        verdicts = [(check_sentence(one, evidence, own_words=own, catalogue=CATALOGUE, today=TODAY), one) for one in sentences]
        return [f"{verdict.reason}: {one.text}" for verdict, one in verdicts if not verdict.released]

    def _note(self, noted):
        self.facts = {key: value for key, value in {**self.facts, **noted.facts}.items() if key not in noted.retracted}
        self.refused |= set(noted.refused)
        self.needs = tuple(dict.fromkeys((*noted.needs, *self.needs)))

    def _carry_over(self, text, reply):
        self.pending = reply.question
        self.asked |= {reply.asked} if reply.asked else frozenset()
        self.offered = tuple(dict.fromkeys((*reply.offered, *self.offered)))
        self.history = (*self.history, Message("citizen", text), Message("assistant", reply.text))

    def _request(self, text, document, marks, results):
        return EngineRequest(
            turn_id=f"turn-{self.turns}", own_words=text, document=document, marks=marks, facts=self.facts,
            remembered=self.store.remembered(), asked=self.asked, refused=self.refused, pending=self.pending, needs=self.needs,
            offered=self.offered, history=self.history, plan=self.store.plan(), consents=self.consents, is_temporary=False,
            language="en-gb", today=TODAY, catalogue=CATALOGUE, results=tuple(results),
            facts_before=self.before, agreed=self.agreed,
        )  # fmt: skip

    def _context(self, text, document):
        return ToolContext(
            catalogue=CATALOGUE, facts=self.facts, asked=self.asked, refused=self.refused, consents=self.consents, is_temporary=False,
            search=find_by_name, has_untrusted_text=bool(document), own_words=text, language="en-gb", today=TODAY, store=self.store,
            agreed=self.agreed, pending=self.pending.fact if self.pending else "",
        )  # fmt: skip
