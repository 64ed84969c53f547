"""How the Welsh of an entry stands: which words are missing, and which English changed since its Welsh was written."""

from collections.abc import Collection, Mapping
from typing import Any

from services_catalogue.entries import SHAPES, Entry
from services_catalogue.models import WelshState

TABLE = "amounts"


def paired_fields(kind: str) -> list[str]:
    """The English fields that have a Welsh one beside them."""
    shapes = SHAPES[kind]
    return [name for name in shapes if name.endswith("_en") and f"{name.removesuffix('_en')}_cy" in shapes]


def welsh_of(name: str) -> str:
    """The Welsh field beside an English one."""
    return f"{name.removesuffix('_en')}_cy"


def _words(kind: str, entry: Entry) -> dict[str, tuple[Any, Any]]:
    """English and Welsh of each pair in which anything is said."""
    found = {name: (entry.get(name) or "", entry.get(welsh_of(name)) or "") for name in paired_fields(kind)}
    rows = [row for row in entry.get(TABLE) or () if isinstance(row, Mapping)] if kind == "services" else []
    if rows:
        found[TABLE] = [row.get("what_en", "") for row in rows], [row.get("what_cy", "") for row in rows]
    return {name: pair for name, pair in found.items() if pair[0]}


def missing_welsh(kind: str, entry: Entry) -> list[str]:
    """The fields whose English stands alone."""
    return [name for name, (english, welsh) in _words(kind, entry).items() if not _says_as_much(english, welsh)]


def _says_as_much(english: Any, welsh: Any) -> bool:
    return bool(welsh) and (not isinstance(welsh, list) or (all(welsh) and len(welsh) >= len(english)))


def outdated_welsh(kind: str, *, before: Entry | None, after: Entry, already: Collection[str], checked: Collection[str]) -> list[str]:
    """The fields whose English changed after their Welsh: those that were `already`, and those this change leaves behind.

    `checked` names fields whose Welsh somebody read again and found to say the same.
    """
    was, now = _words(kind, before or {}), _words(kind, after)
    outdated = []
    for name, (english, welsh) in now.items():
        old_english, old_welsh = was.get(name, ("", ""))
        is_behind = english != old_english and before is not None
        if any(welsh) and welsh == old_welsh and name not in checked and (is_behind or name in already):
            outdated.append(name)
    return outdated


def welsh_state(kind: str, entry: Entry, outdated: Collection[str]) -> WelshState:
    """In one word, for lists."""
    words, missing = _words(kind, entry), missing_welsh(kind, entry)
    if not any(any(welsh) for _, welsh in words.values()):
        return WelshState.NONE
    if missing:
        return WelshState.PARTLY
    return WelshState.OUTDATED if outdated else WelshState.COMPLETE
