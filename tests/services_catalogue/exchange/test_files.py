"""Files that are not what they should be are refused in words."""

import pytest

from services_catalogue.entries import completed
from services_catalogue.exchange import FileRefusedError, export_csv, export_json, read_file
from services_catalogue.exchange.reading import MOST_BYTES
from tests.services_catalogue.folders import SMALL

TABLE = export_csv("rates", [completed("rates", SMALL["rates"][0])])
HEADINGS = TABLE.split(b"\r\n")[0]


def refused(content: bytes, kind: str = "") -> str:
    with pytest.raises(FileRefusedError) as refusal:
        read_file(content, kind)
    return str(refusal.value)


class TestRefusedFiles:
    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"PK\x03\x04 rest", "Excel workbook or another packed file. Save it as “CSV UTF-8”"),
            (b"\xd0\xcf\x11\xe0 rest", "an old Excel workbook"),
            (b"\xff\xfei\x00d\x00", "UTF-16"),
            (TABLE.replace(b"GBP", "£".encode("latin-1")), "not in UTF-8: see line 2"),
            (b"\n<!DOCTYPE html><html>", "a web page"),
            (b"", "no entry"),
            (HEADINGS, "no entry"),
            (b"id,\0", "not a text file"),
            (b"id,label_en\nx,y", "missing: asks, label_cy"),
            (HEADINGS.replace(b"note", b"notes"), "missing: note; unknown: notes"),
            (HEADINGS + b",note", "more than once: note"),
            (HEADINGS + b'\r\n"never closed', "cannot be read at line 2"),
            (b'{"rates": [}', "line 1, character 12"),
            (b'{"rates": {}}', "lists of entries under facts"),
            (b'{"money": []}', "lists of entries under facts"),
            (b'{"rates": [{"id": "a", "id": "b"}]}', "a field stands twice"),
            (b'{"rates": [{"value": NaN}]}', "NaN is not a value"),
            (b"[" * 100_000, "cannot be read"),
        ],
    )
    def test_say_what_is_wrong(self, content: bytes, words: str) -> None:
        assert words in refused(content)

    def test_that_are_too_large_are_not_read(self) -> None:
        assert "too large: the most is 25 MB" in refused(b" " * (MOST_BYTES + 1))

    def test_of_another_kind_than_asked_for_are_refused(self) -> None:
        assert "not those of services" in refused(TABLE, "services")
        assert "holds rates, not services" in refused(export_json({"rates": SMALL["rates"]}), "services")

    def test_a_row_with_too_many_cells_is_told_by_its_number(self) -> None:
        (row,) = read_file(HEADINGS + b"\r\n\r\n1,2\r\n")
        assert (row.number, row.wrong) == (3, (("row", "has 2 cells, not 12"),))
