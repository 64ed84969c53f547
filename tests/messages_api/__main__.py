"""The stand-in in a process of its own: `python -m tests.messages_api --port 8001 --first-token 0.3 --rate 50 --tokens 200`.

It prints its address, and serves until it is interrupted or told to end.
"""

from __future__ import annotations

import argparse
import signal
from itertools import count
from pathlib import Path

from tests.messages_api.script import Answer, Pace, Script, say
from tests.messages_api.script_file import read_script
from tests.messages_api.server import MessagesApi
from tests.messages_api.wire import CHARACTERS_A_TOKEN


def sentences(tokens: int) -> str:
    """A text of this many tokens, in short sentences."""
    length, text = tokens * CHARACTERS_A_TOKEN, ""
    for number in count(1):
        text += f"This is sentence number {number} of the answer. "
        if len(text) >= length:
            return text[: length - 1] + "."
    raise AssertionError("the count never ends")


def steady(arguments: argparse.Namespace) -> Script:
    """The same answer for everyone, at a model's pace."""
    pace = Pace(arguments.first_token, arguments.rate, arguments.piece)
    return Script(default=Answer((say(sentences(arguments.tokens)),), pace=pace))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.messages_api", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="a free one, unless given")
    parser.add_argument("--script", type=Path, help="a JSON file; see script_file.py")
    parser.add_argument("--first-token", type=float, default=0.3, help="seconds, without a script")
    parser.add_argument("--rate", type=float, default=50.0, help="tokens a second, without a script")
    parser.add_argument("--tokens", type=int, default=200, help="length of each answer, without a script")
    parser.add_argument("--piece", type=int, default=4, help="tokens in each event, without a script")
    return parser.parse_args()


def main() -> None:
    given = arguments()
    script = read_script(given.script) if given.script else steady(given)
    ends = {signal.SIGINT, signal.SIGTERM}
    signal.pthread_sigmask(signal.SIG_BLOCK, ends)
    with MessagesApi(script, port=given.port, remembers=False) as api:
        print(api.base_url, flush=True)
        signal.sigwait(ends)


if __name__ == "__main__":
    main()
