"""Server-sent events out of bytes as they come."""

import codecs
from collections.abc import Iterator

LONGEST_LINE = 1_000_000


class EventReader:
    """Feeds on bytes, gives (name, data) for each finished event that has a name.

    Raises UnicodeDecodeError for what is not UTF-8 and ValueError for a line without end.
    """

    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")().decode
        self._rest, self._name = "", ""
        self._data: list[str] = []

    def take(self, piece: bytes) -> Iterator[tuple[str, str]]:
        """Every event that these bytes complete."""
        *lines, self._rest = (self._rest + self._decode(piece)).split("\n")
        if len(self._rest) > LONGEST_LINE:
            raise ValueError("a line without end")
        for raw in lines:
            line = raw.removesuffix("\r")
            if line.startswith("data:"):
                self._data.append(line[5:].removeprefix(" "))
            elif line.startswith("event:"):
                self._name = line[6:].strip()
            elif not line:
                if self._name:
                    yield self._name, "\n".join(self._data)
                self._name, self._data = "", []
