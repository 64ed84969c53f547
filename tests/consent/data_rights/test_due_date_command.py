import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).resolve().parents[3]
ROW = {"id": "a", "kind": "access", "received": "2026-11-27", "events": [], "bank_holiday_division": "england-and-wales"}


def write(tmp_path, *rows):
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows))
    return str(path)


@pytest.mark.django_db
class TestDueDate:
    def answers(self, capsys, *given):
        call_command("due_date", *given)
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    def test_prints_a_line_for_a_line(self, tmp_path, capsys):
        waiting = {"id": 2, "kind": "erasure", "received": "2027-01-05", "events": [{"on": "2027-01-06", "type": "id_requested"}]}
        breach = {"id": 3, "kind": "breach_72h", "received": "2026-12-24T17:30:00Z"}
        first, second, third = self.answers(capsys, write(tmp_path, ROW, waiting, breach))
        assert list(first) == ["id", "due", "provisional", "reasons"]
        assert (first["id"], first["due"], first["provisional"]) == ("a", "2026-12-29", False)
        assert first["reasons"][-1] == "The next working day is 29 December 2026."
        assert (second["id"], second["due"]) == (2, None)
        assert (third["id"], third["due"]) == (3, "2026-12-27T17:30:00+00:00")

    def test_reads_standard_input(self, monkeypatch, capsys):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps(ROW).encode())))
        assert [answer["due"] for answer in self.answers(capsys, "-")] == ["2026-12-29"]

    def test_takes_the_nation_of_the_row_or_else_of_the_settings(self, tmp_path, capsys, settings):
        scottish = {**ROW, "received": "2026-05-15", "bank_holiday_division": "scotland"}
        unsaid = {key: value for key, value in scottish.items() if key != "bank_holiday_division"}
        path = write(tmp_path, scottish, unsaid)
        assert [answer["due"] for answer in self.answers(capsys, path)] == ["2026-06-16", "2026-06-15"]
        settings.BANK_HOLIDAYS_DIVISION = "scotland"
        assert [answer["due"] for answer in self.answers(capsys, path)] == ["2026-06-16", "2026-06-16"]

    @pytest.mark.parametrize(
        ("bad", "said"),
        [
            ({**ROW, "kind": "tea"}, r'line 2: "kind" is'),
            ({**ROW, "received": "soon"}, r'line 2: "received" is'),
            ({**ROW, "bank_holiday_division": "cornwall"}, r'line 2: "bank_holiday_division" is'),
            ({**ROW, "events": [{"type": "id_received"}]}, r'line 2: the "on" of an event|line 2: .*"on" of an event'),
            ({"id": 1}, r"line 2: expected an object"),
            ("{", r"line 2: not JSON"),
        ],
    )
    def test_prints_nothing_and_names_the_line_when_one_is_bad(self, tmp_path, capsys, bad, said):
        with pytest.raises(CommandError, match=said):
            call_command("due_date", write(tmp_path, ROW, bad))
        assert capsys.readouterr().out == ""

    def test_a_file_that_is_not_there_is_one_clear_line(self, tmp_path):
        with pytest.raises(CommandError, match="cannot read"):
            call_command("due_date", str(tmp_path / "none"))


class TestFreshClone:
    def test_needs_no_database(self, tmp_path):
        environment = {**os.environ, "GOVASSIST_VAR": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/none.sqlite3"}
        command = [sys.executable, "manage.py", "due_date", "-"]
        done = subprocess.run(command, cwd=ROOT, env=environment, input=json.dumps(ROW), capture_output=True, text=True, check=False)
        assert (json.loads(done.stdout)["due"], done.returncode, done.stderr) == ("2026-12-29", 0, "")
        bad = subprocess.run(command, cwd=ROOT, env=environment, input="no", capture_output=True, text=True, check=False)
        assert (bad.stdout, bad.returncode) == ("", 1)
        assert len(bad.stderr.splitlines()) == 1
