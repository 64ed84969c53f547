"""JSON Lines from a file or standard input, with one clear line for whatever is wrong."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError


def read_rows(name: str, *, required: Sequence[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each object with its line number from 1; blank lines are passed over. Raises CommandError."""
    # Only line feeds end a row: texts may hold other separators.
    for number, line in enumerate(_read(name).split("\n"), 1):
        if line.strip():
            yield number, _row(line, number, required)


def _read(name: str) -> str:
    try:
        return (sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()).decode("utf-8-sig")
    except OSError as error:
        raise CommandError(f"cannot read {name}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{name} is not UTF-8 (byte {error.start})") from error


def _row(line: str, number: int, required: Sequence[str]) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise CommandError(f"line {number}: not JSON ({error.msg}, column {error.colno})") from error
    except RecursionError as error:
        raise CommandError(f"line {number}: nested too deeply") from error
    if not isinstance(row, dict) or not set(required) <= row.keys():
        names = " and ".join(f'"{name}"' for name in required)
        raise CommandError(f"line {number}: expected an object with {names}")
    return row
