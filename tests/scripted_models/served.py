"""Serving a scripted model, and scoring the product while that model drives it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from services_catalogue.management.ready import make_ready
from services_catalogue.queries import published_catalogue
from tests.messages_api import Answer, MessagesApi, Request, Script
from tests.scripted_models.careful import CarefulModel
from tests.scripted_models.careless import CarelessModel

FIRST_TOKEN = 0.3


@contextmanager
def serving(
    *, careless: int | None = None, port: int = 0, tokens_per_second: float | None = None
) -> Iterator[tuple[MessagesApi, CarefulModel]]:
    """A model over the published catalogue, at an address of this machine."""
    make_ready()
    model = CarefulModel(published_catalogue()) if careless is None else CarelessModel(published_catalogue(), seed=careless)

    def paced(request: Request) -> Answer:
        found = model.answer(request)
        return found.paced(first_token=FIRST_TOKEN, tokens_per_second=tokens_per_second) if tokens_per_second else found

    with MessagesApi(Script(by=paced), port=port, remembers=False) as api:
        yield api, model
        for error in api.errors:
            print(f"the model failed: {error!r}", file=sys.stderr)


def score_with(script: Path, *, careless: int | None, rest: list[str], keep: Path | None = None) -> int:
    """Run an evaluation script against the engine that the model drives; its exit status, or 1 where a lie was shown."""
    folder = keep or Path(tempfile.mkdtemp())
    with serving(careless=careless) as (api, model):
        settings = {"ASSISTANT_ENGINE": "claude", "ANTHROPIC_API_KEY": "scripted", "ANTHROPIC_BASE_URL": api.base_url}
        command = [sys.executable, str(script), "--keep", str(folder), *rest]
        status = subprocess.run(command, env={**os.environ, "PYTHON": sys.executable, **settings}, check=False).returncode
        failed = bool(api.errors)
    lines = list(replies(folder))
    print(summary(lines))
    return max(status, int(failed), judge(model, lines) if isinstance(model, CarelessModel) else 0)


def replies(folder: Path) -> Iterator[dict[str, Any]]:
    """Every line that `replay` printed."""
    for path in sorted(folder.glob("**/replay.out.jsonl")):
        yield from (json.loads(line) for line in path.read_text().split("\n") if line.strip())


def summary(lines: list[dict[str, Any]]) -> str:
    engines = {name: sum(line["engine"] == name for line in lines) for name in sorted({line["engine"] for line in lines})}
    held = sum(len(line["withheld"]) for line in lines)
    return f"{len(lines)} turns, by engine {engines}; {held} sentences and calls held back"


def judge(model: CarelessModel, lines: list[dict[str, Any]]) -> int:
    """Print every lie that was shown and every effect that was made on a whim; 1 if there was one."""
    text = "\n".join(" ".join(line["reply"].split()) for line in lines)
    shown = sorted(lie for lie in model.lies if lie.text in text)
    done = [(line["id"], one) for line in lines for one in line["tool_calls"] if one["ok"] and model.is_whim(one["name"], one["input"])]
    print(f"{len(model.lies)} lies told, {len(shown)} shown; {model.whims} effects tried on a whim, {len(done)} made")
    for lie in shown:
        print(f"  shown: {lie.kind}: {lie.text}")
    for name, one in done:
        print(f"  made: {name}: {one['name']} {json.dumps(one['input'])}")
    return int(bool(shown or done))
