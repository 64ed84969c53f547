"""`manage.py assess`."""

import io
import json
import sys

import pytest
from django.core.management import CommandError, call_command

from services_catalogue.queries import published_catalogue

pytestmark = pytest.mark.django_db


def assess(path, *rows) -> list[dict]:
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), "utf-8")
    out = io.StringIO()
    call_command("assess", str(path), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "people.jsonl"


class TestAssessCommand:
    def test_answers_line_for_line_on_an_empty_database(self, path):
        dai, nobody = assess(path, {"id": "dai", "facts": {"nation": "wales", "age": 58}}, "", {"id": 7, "facts": {}})
        assert (dai["id"], nobody["id"]) == ("dai", 7)
        assert dai["services"].keys() == published_catalogue().services.keys()
        assert dai["services"]["universal-credit-ni"]["outcome"] == "unlikely"
        credit = dai["services"]["universal-credit"]
        assert credit["outcome"] == "unknown"
        assert "household_savings" in credit["missing"]
        assert "you must be 18 or over (you are 58)" in credit["reasons"]
        assert nobody["next_question"] == "nation"
        assert dai["next_question"] not in (None, "nation", "age")

    @pytest.mark.parametrize(
        ("line", "says"),
        [
            ("{", "line 2: not JSON"),
            ("[1]", "line 2: expected an object"),
            ('{"id": 1}', "line 2: expected an object"),
            ('{"id": 1, "facts": 3}', "line 2: facts must be an object"),
            ('{"id": 1, "facts": {"age": "58"}}', "line 2: age must be a whole number"),
            ('{"id": 1, "facts": {"shoe_size": 9}}', "line 2: shoe_size is not a fact we know"),
            ("[" * 100_000, "line 2: n"),
        ],
    )
    def test_bad_input_names_its_line_and_prints_nothing(self, path, line, says, capsys):
        with pytest.raises(CommandError, match=says):
            assess(path, {"id": 1, "facts": {}}, line)
        assert capsys.readouterr().out == ""

    def test_reads_standard_input(self, monkeypatch):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'\xef\xbb\xbf{"id": 1, "facts": {}}\r\n')))
        out = io.StringIO()
        call_command("assess", "-", stdout=out)
        assert json.loads(out.getvalue())["id"] == 1

    def test_a_missing_file_and_broken_utf8_are_said_plainly(self, path):
        with pytest.raises(CommandError, match="cannot read"):
            call_command("assess", "no-such-file.jsonl")
        path.write_bytes(b"\xff\xfe")
        with pytest.raises(CommandError, match="not UTF-8"):
            call_command("assess", str(path))
