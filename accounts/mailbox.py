"""The development mailbox: emails that the file backend wrote instead of sending."""

import heapq
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

SEPARATOR = b"\n" + b"-" * 79 + b"\n"
CODE = re.compile(r"^\s*(\d{6})\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Email:
    """One email as a person would see it; `code` is the sign-in code in it, or empty."""

    sent: datetime
    to: str
    subject: str
    body: str
    code: str


def newest_emails(folder: Path, *, limit: int) -> list[Email]:
    """The last emails written to the folder, newest first; reads no more files than it needs."""
    if not folder.is_dir():
        return []
    newest = heapq.nlargest(limit, folder.glob("*.log"), key=lambda path: (path.stat().st_mtime_ns, path.name))
    emails = [email for path in newest for email in _emails(path)]
    return emails[:limit]


def _emails(path: Path) -> Iterator[Email]:
    sent = datetime.fromtimestamp(path.stat().st_mtime, tz=UTC)
    for raw in reversed(path.read_bytes().split(SEPARATOR)):
        if raw.strip():
            message = message_from_bytes(raw.lstrip(), policy=policy.default)
            part = message.get_body(("plain",))
            body = part.get_content() if part else ""
            found = CODE.search(body)
            yield Email(sent, str(message["To"]), str(message["Subject"]), body.strip(), found[1] if found else "")


def erase_emails(folder: Path, address: str, *, spare: bytes = b"") -> int:
    """Remove every email that names this address; how many there were. One that holds `spare` stays, without the address."""
    count = 0
    for path in _naming(folder, address):
        parts = [part for part in path.read_bytes().split(SEPARATOR) if part.strip()]
        kept = [_without(part, address) for part in parts if not _names(part, address) or (spare and spare in part)]
        count += len(parts) - len(kept)
        _rewrite(path, b"".join(part + SEPARATOR for part in kept))
    return count


def files_naming(folder: Path, address: str) -> int:
    """How many files of the folder name this address."""
    return sum(1 for _ in _naming(folder, address))


def _naming(folder: Path, address: str) -> Iterator[Path]:
    found = sorted(folder.glob("*.log")) if folder.is_dir() else []
    return (path for path in found if _names(path.read_bytes(), address))


def _names(raw: bytes, address: str) -> bool:
    return address.lower().encode() in raw.lower()


def _without(raw: bytes, address: str) -> bytes:
    return re.sub(re.escape(address.encode()), b"erased", raw, flags=re.IGNORECASE)


def _rewrite(path: Path, raw: bytes) -> None:
    if not raw:
        path.unlink()
        return
    fresh = path.with_suffix(".new")
    fresh.write_bytes(raw)
    fresh.replace(path)
