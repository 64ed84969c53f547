"""What the product adds to a model's own time, beside a bare SDK pass-through, for 1 to 200 conversations at once.

    .venv/bin/python benchmarks/bench_claude.py [--sessions 1 10 50 200] [--turns 3]

Needs PostgreSQL and Redis on this machine (TEST_DATABASE_URL, TEST_REDIS_URL, else their usual local
addresses). The model and everybody who talks to it are in this process (`load.py`), as cheap as they can
be: 300 ms to the first token, 50 tokens a second, about 200 tokens. Each session sends again as soon as
its reply is whole, so that N replies are always being written. "Added" is what is over the model's own
time, to the end of its first sentence and to the end of the whole answer. The product runs as two web and
two worker processes, the pass-through as one process; both are measured in one run on one machine, and
what each part used of its processors is printed. The messages are seven, three of which the screens read
for meaning: about as many as of all ordinary messages. `--alike` sends one of these three every time.
"""

import argparse
import asyncio
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import uvloop

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import bench_turns
from benchmarks.load import Bare, Model, Pace, Person, Turn
from tests.run_all import find_postgres, find_redis

ROOT = Path(__file__).resolve().parent.parent
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
PACE = Pace(first=0.3, rate=50, tokens=[TEXT[at : at + 4] for at in range(0, len(TEXT), 4)])
FIRST_SENTENCE_TOKENS = len(SENTENCES[0]) // 4 + 1  # a sentence is over when a space follows
WAITS = """
SELECT extract(epoch FROM sent.at - turn.created_at)::float8, extract(epoch FROM said.at - sent.at)::float8
FROM conversations_turn turn
JOIN (SELECT turn_id, min(created_at) AS at FROM conversations_turnevent WHERE kind = 'sent' GROUP BY 1) sent ON sent.turn_id = turn.id
JOIN (SELECT turn_id, min(created_at) AS at FROM conversations_turnevent WHERE kind = 'sentence' GROUP BY 1) said ON said.turn_id = turn.id
WHERE turn.created_at >= %s
"""
SILENT: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


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


def database_cpu(url: str) -> float:
    """What the connections to this database have used; PostgreSQL names it in each one's title."""
    total = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            if url.rpartition("/")[2].encode() in (title := (stat.parent / "cmdline").read_bytes()) and title.startswith(b"postgres:"):
                total += sum(map(int, stat.read_text().rpartition(")")[2].split()[11:13])) / os.sysconf("SC_CLK_TCK")
        except OSError:
            continue
    return total


async def converse(people: list[Any], messages: tuple[str, ...], turns: int) -> tuple[list[Turn], float]:
    """Every person says so many messages, one after the other, all persons at once; the turns, and how long it took."""

    async def person(number: int, who: Any) -> list[Turn]:
        await asyncio.sleep(number / len(people) * 4)  # people do not press Send in the same instant
        done = []
        for turn in range(turns):
            try:
                done.append(await who.say(messages[(number + turn) % len(messages)]))
            except (OSError, TimeoutError) as error:
                done.append(Turn(error=type(error).__name__))
        return done

    began = time.perf_counter()
    said = await asyncio.gather(*(person(number, who) for number, who in enumerate(people)))
    return [turn for turns_ in said for turn in turns_], time.perf_counter() - began


def show(name: str, sessions: int, turns: list[Turn], took: float) -> float:
    """One line of figures; the p95 added to the first sentence."""
    good = [turn for turn in turns if not turn.error]
    errors = sorted({turn.error for turn in turns if turn.error})
    firsts = sorted(turn.first - PACE.until(FIRST_SENTENCE_TOKENS) for turn in good)
    wholes = sorted(turn.whole - PACE.until(len(PACE.tokens)) for turn in good)
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


def show_waits(url: str, turns: list[Turn], since: datetime) -> None:
    """Where the time before a first sentence went, by the people's clocks and the journal's."""
    with psycopg.connect(url) as connection:
        rows = connection.execute(WAITS, (since,)).fetchall()
    waits = {
        "until taken in": sorted(turn.taken for turn in turns if not turn.error),
        "until asked": sorted(row[0] for row in rows),
        "until written": sorted(row[1] for row in rows),
    }
    line = [f"{name} {each[len(each) // 2] * 1000:.0f} / {each[int(len(each) * 0.95)] * 1000:.0f}" for name, each in waits.items() if each]
    print(f"{'':19} first sentence, p50 / p95 ms:", ", ".join(line))


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


async def measure(
    args: argparse.Namespace, web_port: int, bare_port: int, sessions: list[str], parts: dict[str, Any], database_url: str
) -> None:
    """Each number of sessions, the pass-through and the product in turn."""
    messages = (MESSAGE,) if args.alike else (MESSAGE, *bench_turns.MESSAGES)
    warm = [Person(web_port, session) for session in sessions[:8]]
    await converse(warm, messages, 2)
    await converse([Bare(bare_port, FIRST_SENTENCE_TOKENS) for _ in warm], messages, 1)
    print("web 2 processes, worker 2, pass-through 1; load average", *(f"{load:.1f}" for load in os.getloadavg()))
    for count in args.sessions:
        turns = max(args.turns, 10 // count)
        before = cpu_of(parts)
        theirs = show(
            "pass-through", count, *await converse([Bare(bare_port, FIRST_SENTENCE_TOKENS) for _ in range(count)], messages, turns)
        )
        between = cpu_of(parts)
        people = [Person(web_port, session) for session in sessions[:count]]
        since = datetime.now(UTC)
        said = await converse(people, messages, turns)
        ours = show("govassist", count, *said)
        after = cpu_of(parts)
        show_waits(database_url, said[0], since)
        print(f"{'':14} {count:4}   first sentence, p95: {ours / theirs if theirs > 0 else 0:.1f} x the pass-through's")
        for name, old, new in (("pass-through", before, between), ("govassist", between, after)):
            each = {part: (new[part] - old[part]) / (count * turns) * 1000 for part in parts}
            print(f"{'':14} {count:4}   CPU a turn, {name}:", ", ".join(f"{part} {ms:.0f} ms" for part, ms in each.items() if ms >= 0.5))
        print(flush=True)


def cpu_of(parts: dict[str, Any]) -> dict[str, float]:
    """Seconds of processor each part has used so far."""
    return {name: part() for name, part in parts.items()}


async def drive(args: argparse.Namespace, environment: dict[str, str], sessions: list[str], ports: tuple[int, int, int]) -> None:
    """Start everything, measure, end everything."""
    model_port, web_port, bare_port = ports
    worker = ("-m", "celery", "-A", "govassist", "worker", "--pool", "threads", "-c", "256", "--without-mingle", "--without-gossip")
    quiet = ("--log-level", "error")
    site = ("-m", "uvicorn", "govassist.asgi:application", "--port", str(web_port), "--workers", "2", *quiet)
    plain = ("-m", "uvicorn", "benchmarks.pass_through:application", "--port", str(bare_port), "--lifespan", "off", *quiet)
    model = await asyncio.get_running_loop().create_server(lambda: Model(PACE), "127.0.0.1", model_port, backlog=1024)
    with (
        running(*site, **environment) as web,
        running(*worker, "-n", "one@%h", **environment) as one,
        running(*worker, "-n", "two@%h", **environment) as two,
        running(*plain, **environment) as bare,
    ):
        for port in (web_port, bare_port):
            await asyncio.to_thread(wait_for, port)
        parts = {
            "web": lambda: cpu_seconds(web),
            "workers": lambda: cpu_seconds(one) + cpu_seconds(two),
            "pass-through": lambda: cpu_seconds(bare),
            "PostgreSQL": lambda: database_cpu(environment["DATABASE_URL"]),
            "people and model": time.process_time,
        }
        await measure(args, web_port, bare_port, sessions, parts, environment["DATABASE_URL"])
    model.close()


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("--sessions", type=int, nargs="+", default=[1, 10, 50, 200])
    ask.add_argument("--turns", type=int, default=3)
    ask.add_argument("--alike", action="store_true", help="the same message every time")
    args = ask.parse_args()
    ports = free_port(), free_port(), free_port()
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
            "ANTHROPIC_BASE_URL": f"http://127.0.0.1:{ports[0]}",
            "DATABASE_POOL": "24",
        }
        call = "from django.core.management import call_command as c; "
        shell(call + 'c("migrate", verbosity=0); c("load_catalogue", verbosity=0)', environment)
        shell(call + 'c("collectstatic", interactive=False, verbosity=0)', environment)
        sessions = re.findall(r"SESSION (\w+)", shell(bench_turns.SIGN_IN.format(count=max(args.sessions)), environment))
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(drive(args, environment, sessions, ports))


if __name__ == "__main__":
    main()
