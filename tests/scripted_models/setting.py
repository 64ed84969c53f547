"""What a good reader of the wire knows when it answers: the engine's own request, rebuilt from the letters alone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from consent.purposes import ANSWER
from conversations.engines.claude.markup import plain
from conversations.engines.guided.engine import noted
from conversations.engines.guided.understand import understand
from conversations.guardrails.injection import is_tainted
from conversations.memo import Memo
from conversations.tools.ask_citizen import question_for, question_to_remember
from conversations.types import EngineRequest, Message, PlanStep, Question, RememberedItem
from conversations.understanding.agreement import PREFIX, agreed_keys, asks_to_remember, keys_asked
from conversations.understanding.once import read_once
from services_catalogue.types import Catalogue, FactValue
from tests.scripted_models.letters import STRAY, Turn

CARD = re.compile(r"^\[\[service:([a-z0-9-]+)\]\]$", re.MULTILINE)
EARLIER_NEEDS = re.compile(r"^Needs so far, latest first: (.+)$", re.MULTILINE)
EARLIER_OFFERS = re.compile(r"^Services presented so far, latest first: (.+)$", re.MULTILINE)


def request_from(turns: list[Turn], catalogue: Catalogue) -> EngineRequest:
    """The last turn as a request, with what the earlier ones add to it."""
    asked: EngineRequest | None = None
    for number, turn in enumerate(turns):
        asked = _request(turn, turns[:number], asked, catalogue)
    assert asked is not None
    return asked


def _request(turn: Turn, earlier: list[Turn], before: EngineRequest | None, catalogue: Catalogue) -> EngineRequest:
    fields = turn.fields
    summary = str(fields.get("earlier", ""))
    document, consents = str(fields.get("document", "")), frozenset(fields.get("agreements", ())) | {ANSWER}
    history = tuple(message for one in earlier for message in _messages(one))
    needs = (*noted(understand(before)).needs, *before.needs) if before else tuple(_listed(EARLIER_NEEDS, summary))
    offered = (*_offered(earlier[-1], catalogue), *before.offered) if before else tuple(_listed(EARLIER_OFFERS, summary))
    pending = _pending(str(fields.get("open_question", "")), str(fields.get("language", "en-gb")), earlier, catalogue)
    asked = EngineRequest(
        turn_id="turn",
        own_words=str(fields.get("message", "")),
        document=document,
        marks=frozenset({"injection"}) if document and is_tainted(document) else frozenset(),
        facts={key: _fact(value) for key, value in fields.get("facts", {}).items()},
        remembered=tuple(RememberedItem(key, value) for key, value in fields.get("remembered", {}).items()),
        asked=frozenset(str(call.input.get("fact")) for one in earlier for call in one.calls if call.name == "ask_citizen"),
        refused=frozenset(fields.get("refused", ())),
        pending=pending,
        needs=tuple(dict.fromkeys(needs)),
        offered=tuple(dict.fromkeys(offered)),
        history=history,
        plan=tuple(PlanStep(step["step"], step.get("service", ""), done=step["done"]) for step in fields.get("plan", ())),
        consents=consents,
        is_temporary="temporary" in fields,
        language=str(fields.get("language", "en-gb")),
        today=date.fromisoformat(fields["today"]) if "today" in fields else before.today if before else date.min,
        catalogue=catalogue,
        results=tuple((call, result) for call, result in turn.results if not call.id.startswith(STRAY)),
        facts_before=dict(before.facts) if before else {},
        memo=Memo(),
    )
    asked = replace(asked, facts_before=_facts_before(asked, before))
    return replace(asked, agreed=_agreed(asked))


def _facts_before(asked: EngineRequest, before: EngineRequest | None) -> dict[str, FactValue]:
    """What was known before this message: the letter has the facts as they are after it."""
    if before is not None and before.facts:
        return dict(before.facts)
    held = {item.key: _fact(item.value) for item in asked.remembered if item.key in asked.catalogue.facts}
    told = understand(asked).told
    return {**{key: value for key, value in asked.facts.items() if key not in told}, **held}


def _agreed(asked: EngineRequest) -> frozenset[str]:
    if "memory" not in asked.consents:
        return frozenset()
    said = (_read(asked, message.text) for message in asked.history if message.role == "citizen")
    now = _read(asked, asked.own_words, pending=asked.pending, known=asked.facts_before or {})
    return frozenset(agreed_keys(now, asked.pending, said, asked.catalogue))


def _read(asked: EngineRequest, text: str, **rest: Any) -> Any:
    return read_once(text, memo=asked.memo, catalogue=asked.catalogue, today=asked.today, **rest)


def _pending(text: str, language: str, earlier: list[Turn], catalogue: Catalogue) -> Question | None:
    """The question that was left open, as the tool had put it."""
    if not text:
        return None
    put = [str(call.input.get("fact")) for one in earlier for call in one.calls if call.name == "ask_citizen"]
    if put and put[-1].startswith(PREFIX):
        question = question_to_remember(keys_asked(put[-1]), language)
        return question if asks_to_remember(question) and question.text == text else None
    return next((question_for(fact) for fact in catalogue.facts.values() if fact.question == text), None)


def _messages(turn: Turn) -> list[Message]:
    words = str(turn.fields.get("message", ""))
    reply = " ".join(plain(line).text for line in CARD.sub("", turn.said).splitlines() if line.strip())
    return [*([Message("citizen", words)] if words else []), *([Message("assistant", reply)] if reply else [])]


def _offered(turn: Turn, catalogue: Catalogue) -> list[str]:
    """Cards of services that had been looked up: others were never shown."""
    seen = "\n".join(str(result.content) for _call, result in turn.results)
    return [service for service in CARD.findall(turn.said) if service in catalogue.services and f"'{service}'" in seen]


def _listed(pattern: re.Pattern[str], summary: str) -> list[str]:
    found = pattern.search(summary)
    return found.group(1).split(", ") if found else []


def _fact(value: Any) -> FactValue:
    return tuple(value) if isinstance(value, list) else value
