"""What the product adds to a model's own time, beside a bare SDK pass-through, for 1 to 200 conversations at once.

    .venv/bin/python benchmarks/bench_claude.py [--sessions 1 10 50 200] [--turns 3]

Needs PostgreSQL and Redis on this machine (TEST_DATABASE_URL, TEST_REDIS_URL, else their usual local
addresses). The model is the stand-in of the tests in a process of its own: 300 ms to the first token, 50
tokens a second, 200 tokens. Each session sends again as soon as its reply is whole, so that N replies are
always being written. "Added" is what is over the model's own time, to the end of its first sentence and
to the end of the whole answer. The product runs as two web and two worker processes, the pass-through as
one process; both are measured in one run on one machine, driver and model included.
"""

import argparse
import asyncio
import json
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import psycopg

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.bench_turns import SIGN_IN
from tests.run_all import find_postgres, find_redis

ROOT = Path(__file__).resolve().parent.parent
FIRST_TOKEN, RATE, PIECE = 0.3, 50, 1
MESSAGE = "I have lost my job in Cardiff and do not know what to do next"
SENTENCES = (
    "I am sorry to hear that you have lost your job, and I can help you with it.",
    "Take it one step at a time, and start with what worries you most today.",
    "Write down what happened, when it happened, and who you have spoken to so far.",
    "Keep the letters that your employer sent you in one safe place at home.",
    "Tell somebody close to you how things are, so that you do not carry it alone.",
    "Think about which parts of your last job you liked and would do again.",
    "Ask people who you worked with whether they know of something near you.",
    "Look at your bills with a pen in your hand, and mark the ones that cannot wait.",
    "Then tell me what you would like to do next, and we will look at it together.",
    "You can also tell me more about yourself, such as how old you are and what you did.",
)
TEXT = " ".join(SENTENCES)
TOKENS = -(-len(TEXT) // 4)  # about 200
FIRST_SENTENCE_TOKENS = -(-len(SENTENCES[0]) // 4)
SILENT: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


@dataclass(frozen=True)
class Turn:
    """Seconds over the model's own time, or an error."""

    first: float = 0.0
    whole: float = 0.0
    error: str = ""


def free_port() -> int:
    """A port nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(*command: str, **environment: str):
    """A process of our own, ended with what it started."""
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", *command], cwd=ROOT, env={**os.environ, **environment}, start_new_session=True, **SILENT
    )
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def cpu_seconds(process: subprocess.Popen[bytes]) -> float:
    """What a process and those it started have used, in user and system."""
    total = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == process.pid:  # its process group
            total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def wait_for(port: int) -> None:
    """Until something listens."""
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(port)


def model_time(tokens: int) -> float:
    """When the model has written so many tokens."""
    return FIRST_TOKEN + max(0, tokens - 1) / RATE


async def ask_product(session: aiohttp.ClientSession, base: str, who: dict[str, str]) -> Turn:
    """One message of one person, as the page sends and reads it."""
    headers = {"Cookie": f"sessionid={who['session']}; csrftoken={'a' * 32}", "X-CSRFToken": "a" * 32, "Accept": "application/json"}
    path = f"/conversations/{who['conversation']}/send/" if who.get("conversation") else "/conversations/new/send/"
    began = time.perf_counter()
    async with session.post(base + path, data={"text": MESSAGE, "form_key": str(uuid.uuid4())}, headers=headers) as response:
        if response.status not in (200, 201):
            return Turn(error=f"POST {response.status}")
        answer = await response.json()
    who["conversation"] = re.search(r"conversations/([\w-]+)/", answer["url"])[1] if "url" in answer else who.get("conversation", "")
    first, events = 0.0, ""
    async with session.get(base + answer["events"], headers=headers) as stream:
        async for line in stream.content:
            if line.startswith(b"event: sentence") and not first:
                first = time.perf_counter() - began
            events += line.decode() if line.startswith(b"data") and b"guided" in line else ""
            if line.startswith(b"event: finished"):
                break
    whole = time.perf_counter() - began
    if not first or '"engine": "guided"' in events:
        return Turn(error="answered by the guide" if first else "no sentence")
    return Turn(first - model_time(FIRST_SENTENCE_TOKENS + 1), whole - model_time(TOKENS))


async def ask_pass_through(session: aiohttp.ClientSession, base: str, _who: dict[str, str]) -> Turn:
    """The same message through the pass-through."""
    began = time.perf_counter()
    first, text = 0.0, ""
    async with session.post(f"{base}/", json={"text": MESSAGE}) as stream:
        async for line in stream.content:
            if line.startswith(b"data:") and not first:
                text += json.loads(line[5:]).get("text", "")
                if len(text) > len(SENTENCES[0]):
                    first = time.perf_counter() - began
            if line.startswith(b"event: finished"):
                break
    whole = time.perf_counter() - began
    return Turn(first - model_time(FIRST_SENTENCE_TOKENS + 1), whole - model_time(TOKENS)) if first else Turn(error="cut short")


async def drive(ask: Any, base: str, people: list[dict[str, str]], turns: int) -> tuple[list[Turn], float]:
    """Every person says so many messages, one after the other, all persons at once; the turns, and how long it took."""
    connector = aiohttp.TCPConnector(limit=0)
    timeout = aiohttp.ClientTimeout(total=180)
    async with aiohttp.ClientSession(connector=connector, timeout=timeout) as session:

        async def person(number: int, who: dict[str, str]) -> list[Turn]:
            await asyncio.sleep(number / len(people) * 4)  # people do not press Send in the same instant
            done = []
            for _ in range(turns):
                try:
                    done.append(await ask(session, base, who))
                except (aiohttp.ClientError, TimeoutError) as error:
                    done.append(Turn(error=type(error).__name__))
            return done

        began = time.perf_counter()
        said = await asyncio.gather(*(person(number, who) for number, who in enumerate(people)))
        return [turn for turns_ in said for turn in turns_], time.perf_counter() - began


def show(name: str, sessions: int, turns: list[Turn], took: float) -> float:
    """One line of figures; the p95 added to the first sentence."""
    good = [turn for turn in turns if not turn.error]
    errors = sorted({turn.error for turn in turns if turn.error})
    firsts, wholes = sorted(turn.first for turn in good), sorted(turn.whole for turn in good)
    if not good:
        print(f"{name:14} {sessions:4}  {errors}")
        return 0.0
    p95 = firsts[min(len(firsts) - 1, int(len(firsts) * 0.95))]
    p95_whole = wholes[min(len(wholes) - 1, int(len(wholes) * 0.95))]
    print(
        f"{name:14} {sessions:4}   first sentence +{statistics.median(firsts) * 1000:6.0f} / {p95 * 1000:6.0f} ms"
        f"   whole +{statistics.median(wholes) * 1000:6.0f} / {p95_whole * 1000:6.0f} ms"
        f"   {len(good) / took:5.1f} turns/s   errors {len(turns) - len(good)} {errors or ''}",
        flush=True,
    )
    return p95


def shell(code: str, environment: dict[str, str]) -> str:
    """What a piece of Python prints inside the product."""
    command = [sys.executable, "-W", "ignore", "manage.py", "shell", "-v", "0", "-c", code]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=True).stdout


@contextmanager
def database():
    """An empty database of our own."""
    url, name = find_postgres(), f"bench_claude_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    try:
        yield url.rsplit("/", 1)[0] + f"/{name}"
    finally:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("--sessions", type=int, nargs="+", default=[1, 10, 50, 200])
    ask.add_argument("--turns", type=int, default=3)
    args = ask.parse_args()
    model_port, web_port, bare_port = free_port(), free_port(), free_port()
    script = Path(tempfile.mkdtemp()) / "script.json"
    pace = {"first_token": FIRST_TOKEN, "tokens_per_second": RATE, "piece_tokens": PIECE}
    script.write_text(json.dumps({"default": {"blocks": [{"say": TEXT}], "pace": pace}}))
    with database() as database_url:
        environment = {
            "DATABASE_URL": database_url,
            "REDIS_URL": find_redis(),
            "GOVASSIST_VAR": tempfile.mkdtemp(),
            "SECRET_KEY": "benchmark-only-" + "x" * 50,
            "ALLOWED_HOSTS": "127.0.0.1",
            "ALLOW_PLAIN_HTTP": "1",
            "LOG_LEVEL": "ERROR",
            "ASSISTANT_ENGINE": "claude",
            "ANTHROPIC_API_KEY": "benchmark",
            "ANTHROPIC_BASE_URL": f"http://127.0.0.1:{model_port}",
            "DATABASE_POOL": "24",
        }
        shell(
            'from django.core.management import call_command as c; c("migrate", verbosity=0); c("load_catalogue", verbosity=0)', environment
        )
        shell('from django.core.management import call_command as c; c("collectstatic", interactive=False, verbosity=0)', environment)
        found = re.findall(r"SESSION (\w+)", shell(SIGN_IN.format(count=max(args.sessions)), environment))
        worker = ("-m", "celery", "-A", "govassist", "worker", "--pool", "threads", "-c", "256", "--without-mingle", "--without-gossip")
        site = ("-m", "uvicorn", "govassist.asgi:application", "--port", str(web_port), "--workers", "2", "--log-level", "error")
        plain = (
            "-m",
            "uvicorn",
            "benchmarks.pass_through:application",
            "--port",
            str(bare_port),
            "--log-level",
            "error",
            "--lifespan",
            "off",
        )
        with (
            running("-m", "tests.messages_api", "--port", str(model_port), "--script", str(script)),
            running(*site, **environment) as web,
            running(*worker, "-n", "one@%h", **environment) as one,
            running(*worker, "-n", "two@%h", **environment) as two,
            running(*plain, **environment),
        ):
            for port in (model_port, web_port, bare_port):
                wait_for(port)
            product, bare = f"http://127.0.0.1:{web_port}", f"http://127.0.0.1:{bare_port}"
            warm = [{"session": session} for session in found[:8]]
            asyncio.run(drive(ask_product, product, warm, 2))
            asyncio.run(drive(ask_pass_through, bare, warm, 1))
            for sessions in args.sessions:
                turns = max(args.turns, 10 // sessions)
                theirs = show("pass-through", sessions, *asyncio.run(drive(ask_pass_through, bare, [{}] * sessions, turns)))
                people = [{"session": session} for session in found[:sessions]]
                before = cpu_seconds(web), cpu_seconds(one) + cpu_seconds(two)
                ours = show("govassist", sessions, *asyncio.run(drive(ask_product, product, people, turns)))
                used = cpu_seconds(web) - before[0], cpu_seconds(one) + cpu_seconds(two) - before[1]
                each = [seconds / (sessions * turns) * 1000 for seconds in used]
                ratio = ours / theirs if theirs > 0 else 0
                print(f"{'':14} {sessions:4}   first sentence, p95: {ratio:.1f} x the pass-through's;", end="")
                print(f" CPU a turn: web {each[0]:.0f} ms, workers {each[1]:.0f} ms\n", flush=True)


if __name__ == "__main__":
    main()
