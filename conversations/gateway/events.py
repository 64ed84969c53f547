"""Server-sent events out of bytes as they come."""

import codecs
from collections.abc import Iterator

LONGEST_EVENT = 1_000_000


class EventReader:
    """Feeds on bytes, gives (name, data) for each finished event that has a name.

    Raises UnicodeDecodeError for what is not UTF-8 and ValueError for an event without end.
    """

    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")().decode
        self._rest = ""

    def take(self, piece: bytes) -> Iterator[tuple[str, str]]:
        """Every event that these bytes complete."""
        text = (self._rest + self._decode(piece)).replace("\r\n", "\n")
        *whole, self._rest = text.split("\n\n")
        if len(self._rest) > LONGEST_EVENT:
            raise ValueError("an event without end")
        for event in whole:
            head, _, data = event.partition("\ndata: ")
            if head.startswith("event: ") and "\n" not in data and head[7:].isidentifier():  # as nearly all are
                yield head[7:], data
            else:
                yield from _read_lines(event)


def _read_lines(event: str) -> Iterator[tuple[str, str]]:
    """An event written in any other way that the format allows."""
    name, data = "", []
    for line in event.split("\n"):
        if line.startswith("data:"):
            data.append(line[5:].removeprefix(" "))
        elif line.startswith("event:"):
            name = line[6:].strip()
    if name:
        yield name, "\n".join(data)
