"""What goes out comes in again as it was."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from services_catalogue.entries import KINDS, completed, read_entries
from services_catalogue.exchange import export_csv, export_json, make_plan, read_file
from services_catalogue.exchange.cells import columns, to_cells
from services_catalogue.operations import load_catalogue
from services_catalogue.queries import stored_entries
from tests.services_catalogue.folders import SMALL

PACKAGED = {kind: [completed(kind, entry) for entry in listed] for kind, listed in read_entries().items()}
NASTY = ["=1+1", "+44", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''@x", "'Tis", "＝1", "json:1"]
NASTY += ['"', '""', "a\r\nb", "a\rb", "[1]", "[", "'"]
WORDS = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.sampled_from(list("ŵŷâêÂ😀👩‍🔧 ,;|\"'\n\r\t=+-@[]{}:abc£\\")), min_size=1, max_size=12),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=8),
).filter(lambda words: bool(words.strip()))
RULES = st.recursive(
    st.fixed_dictionaries({"fact": WORDS, "op": st.just("in"), "value": st.lists(WORDS, min_size=1, max_size=3)}),
    lambda inner: st.fixed_dictionaries({"any": st.lists(inner, min_size=1, max_size=2)}),
    max_leaves=4,
)


@st.composite
def services(draw: Any) -> dict[str, Any]:
    service = completed("services", SMALL["services"][0])
    for name in ("name_en", "name_cy", "summary_en", "summary_cy", "provider", "state_note_cy"):
        service[name] = draw(WORDS)
    for name in ("citizen_phrases", "what_you_get_en", "what_you_get_cy", "abbreviations"):
        service[name] = draw(st.lists(WORDS, min_size=1, max_size=4))
    service["rules"] = draw(st.lists(RULES, max_size=2))
    service["phone"] = draw(st.one_of(st.none(), st.just(service["phone"])))
    service["sources"] = [{**service["sources"][0], "note": draw(WORDS), "title": draw(WORDS)}]
    return service


def read_back(kind: str, content: bytes) -> list[Any]:
    rows = read_file(content)
    assert {row.kind for row in rows} == {kind}
    assert [row.wrong for row in rows] == [()] * len(rows)
    return [completed(kind, row.entry) for row in rows]


class TestRoundTrip:
    @given(st.lists(services(), min_size=1, max_size=3))
    def test_of_any_words_through_csv_loses_nothing(self, entries: list[dict[str, Any]]) -> None:
        assert read_back("services", export_csv("services", entries)) == entries

    @given(st.lists(services(), min_size=1, max_size=3))
    def test_of_any_words_through_json_loses_nothing(self, entries: list[dict[str, Any]]) -> None:
        assert read_back("services", export_json({"services": entries})) == entries

    @given(services())
    def test_no_cell_is_a_formula(self, entry: dict[str, Any]) -> None:
        assert not [cell for cell in to_cells("services", entry).values() if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))]

    @pytest.mark.parametrize("kind", KINDS)
    def test_of_the_packaged_catalogue_loses_nothing(self, kind: str) -> None:
        assert read_back(kind, export_csv(kind, PACKAGED[kind])) == PACKAGED[kind]
        assert read_back(kind, export_json({kind: PACKAGED[kind]})) == PACKAGED[kind]

    @pytest.mark.parametrize("ends", [b"\r\n", b"\n"])
    @pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
    def test_line_ends_and_byte_order_marks_make_no_difference(self, ends: bytes, mark: bytes) -> None:
        content = mark + export_csv("services", PACKAGED["services"]).removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(
            b"\n", ends
        )
        assert read_back("services", content) == PACKAGED["services"]

    def test_a_spreadsheet_that_knows_its_dates_and_pounds_changes_nothing(self) -> None:
        rate = PACKAGED["rates"][1]
        cells = {**to_cells("rates", rate), "valid_from": "06/04/2026", "valid_to": "05/04/2027", "value": "£25,000"}
        out = io.StringIO()
        writer = csv.DictWriter(out, list(columns("rates")))
        writer.writeheader()
        writer.writerow(cells)
        assert read_back("rates", out.getvalue().encode()) == [rate]


@pytest.mark.django_db
class TestPublished:
    @pytest.mark.parametrize("name", ["all.json", "tables"])
    def test_what_is_exported_differs_in_nothing_when_it_is_imported(self, tmp_path: Path, name: str) -> None:
        load_catalogue()
        call_command("export_catalogue", str(tmp_path / name), verbosity=0)
        files = [tmp_path / name] if name.endswith("json") else sorted((tmp_path / name).iterdir())
        plan = make_plan([row for file in files for row in read_file(file.read_bytes())], withdraw_missing=True)
        assert (plan.differences, plan.troubles) == ((), ())
        assert plan.unchanged == sum(map(len, stored_entries().values()))
        assert name != "all.json" or set(json.loads(files[0].read_bytes())) == set(KINDS)
