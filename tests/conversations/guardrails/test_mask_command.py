"""`manage.py mask`: JSON Lines in and out, and one clear line on bad input."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command


def run(tmp_path: Path, text: str) -> list[dict[str, object]]:
    file = tmp_path / "in.jsonl"
    file.write_text(text, encoding="utf-8")
    out = StringIO()
    call_command("mask", str(file), stdout=out)
    return [json.loads(line) for line in out.getvalue().split("\n") if line]


class TestMask:
    def test_prints_one_line_for_each_line(self, tmp_path: Path) -> None:
        rows = run(tmp_path, '{"id": "a", "text": "ni AB123456C"}\n{"id": 2, "text": "call 0800 328 5644"}\n')
        assert rows == [
            {"id": "a", "masked": "ni [NINO-1]", "spans": [[3, 12, "NINO"]]},
            {"id": 2, "masked": "call 0800 328 5644", "spans": []},
        ]

    def test_splits_on_line_feeds_alone(self, tmp_path: Path) -> None:
        assert len(run(tmp_path, json.dumps({"id": 1, "text": "a\u2028b"}, ensure_ascii=False) + "\n")) == 1

    @pytest.mark.parametrize(
        ("text", "said"),
        [("not json\n", "line 1: not JSON"), ('{"id": 1}\n', "line 1"), ("[]\n", "line 1"), ('{"id": 1, "text": 5}\n', "line 1")],
    )
    def test_says_which_line_is_wrong(self, tmp_path: Path, text: str, said: str) -> None:
        with pytest.raises(CommandError, match=said):
            run(tmp_path, text)

    def test_says_when_there_is_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(CommandError, match="cannot read"):
            call_command("mask", str(tmp_path / "none.jsonl"))
