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
