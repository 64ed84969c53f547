"""Scripted models in a process of their own, on the catalogue that is published in the database settings name.

    python -m tests.scripted_models serve --port 8931                  a careful model at http://127.0.0.1:8931
    python -m tests.scripted_models serve --port 8931 --careless 7     a careless one, by the seed 7
    python -m tests.scripted_models score SCORE.PY --careless 7        an evaluation script against the engine they drive

`score` runs the script with ASSISTANT_ENGINE=claude at the model it serves, hands on what follows `--`, and then looks
through every reply for what the careless model made up. The exit status is the script's, or 1 where something got out.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path

import django


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.scripted_models", formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.description = __doc__
    commands = parser.add_subparsers(dest="command", required=True)
    serve, score = commands.add_parser("serve"), commands.add_parser("score")
    serve.add_argument("--port", type=int, default=0, help="a free one, unless given")
    score.add_argument("script", type=Path, help="the evaluation script")
    score.add_argument("--keep", type=Path, help="a folder for the replies; a temporary one, unless given")
    for command in (serve, score):
        command.add_argument("--careless", type=int, metavar="SEED", help="be careless, in the ways of this seed")
        command.add_argument("--tokens-per-second", type=float, help="the pace of the answers; at once, unless given")
    own, rest = sys.argv[1:], []
    if "--" in own:
        own, rest = own[: own.index("--")], own[own.index("--") + 1 :]
    return parser.parse_args(own, argparse.Namespace(rest=rest))


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "govassist.settings")
    django.setup()
    from tests.scripted_models.served import score_with, serving  # Django must be set up before its models are read

    given = arguments()
    if given.command == "score":
        sys.exit(score_with(given.script, careless=given.careless, rest=given.rest, keep=given.keep))
    ends = {signal.SIGINT, signal.SIGTERM}
    signal.pthread_sigmask(signal.SIG_BLOCK, ends)
    with serving(careless=given.careless, port=given.port, tokens_per_second=given.tokens_per_second) as (api, _model):
        print(api.base_url, flush=True)
        signal.sigwait(ends)


if __name__ == "__main__":
    main()
