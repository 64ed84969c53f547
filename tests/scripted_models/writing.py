"""Sentences and calls put as a model puts them: its little markup, and tool inputs in the form of the wire."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from conversations.engines.claude.tool_wire import SUM
from conversations.types import Sentence, ToolCall

STOPS = ".!?"


def written(sentences: Iterable[Sentence]) -> list[str]:
    """One text a block, to be joined by empty lines."""
    return [_block(list(block)) for _number, block in groupby(sentences, key=lambda sentence: sentence.block)]


def _block(sentences: list[Sentence]) -> str:
    first = sentences[0]
    if first.kind == "service":
        return "\n".join([f"[[service:{first.service}]]", *(sentence.text for sentence in sentences)])
    lines = [_cited(sentence) for sentence in sentences]
    return f"- {' '.join(lines)}" if first.kind == "item" else "\n".join(lines)


def _cited(sentence: Sentence) -> str:
    """The sentence with the ids of the services it stands on before its full stop."""
    ids = dict.fromkeys((*([sentence.service] if sentence.service else []), *(source.service for source in sentence.sources)))
    marks = "".join(f" [[{one}]]" for one in ids if one)
    if marks and sentence.text[-1] in STOPS:
        return f"{sentence.text[:-1]}{marks}{sentence.text[-1]}"
    return sentence.text + marks


def wire_input(call: ToolCall) -> dict[str, Any]:
    given = dict(call.input)
    if call.name == SUM and isinstance(given.get("inputs"), dict):
        given["inputs"] = [{"name": name, "value": value} for name, value in given["inputs"].items()]
    return given
