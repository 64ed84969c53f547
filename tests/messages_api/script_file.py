"""Scripts as JSON files, for a stand-in in a process of its own.

{"answers": [{"blocks": [{"think": "…"}, {"say": "…"}, {"call": "search_services", "input": {"query": "…"}}],
              "stop_reason": "end_turn", "pace": {"first_token": 0.3}, "faults": [{"kind": "reset", "at": 4}]}],
 "conversations": {"<user_id>": […]}, "default": {…}}
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.messages_api.script import Answer, Block, Fault, Pace, Script, call, say, think


def read_script(path: Path) -> Script:
    given = json.loads(path.read_text())
    if unknown := given.keys() - {"answers", "conversations", "default"}:
        raise ValueError(f"{path}: what is {', '.join(sorted(unknown))}?")
    conversations = {name: [read_answer(one) for one in order] for name, order in given.get("conversations", {}).items()}
    default = read_answer(given["default"]) if "default" in given else None
    return Script(*(read_answer(one) for one in given.get("answers", [])), conversations=conversations, default=default)


def read_answer(given: dict[str, Any]) -> Answer:
    rest = {name: value for name, value in given.items() if name not in ("blocks", "pace", "faults")}
    return Answer(
        blocks=tuple(read_block(one) for one in given.get("blocks", [])),
        pace=Pace(**given.get("pace", {})),
        faults=tuple(Fault(**one) for one in given.get("faults", [])),
        **rest,
    )


def read_block(given: dict[str, Any]) -> Block:
    match given:
        case {"say": text}:
            return say(text)
        case {"think": text}:
            return think(text)
        case {"call": name, **rest}:
            return call(name, **rest)
    raise ValueError(f"no such block: {given}")
