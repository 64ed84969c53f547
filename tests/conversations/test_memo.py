"""A memo answers a second asking without working again."""

from datetime import date

from conversations.memo import Memo
from conversations.understanding import once
from conversations.understanding.once import read_once
from services_catalogue.seed import read_seed

TODAY = date(2026, 11, 23)
CATALOGUE = read_seed()


class TestMemo:
    def test_makes_a_value_once(self):
        made = []
        memo = Memo()
        assert [memo.once("a", lambda: made.append(1) or "x"), memo.once("a", lambda: made.append(2) or "y")] == ["x", "x"]
        assert made == [1]

    def test_does_not_show_what_it_holds(self):
        memo = Memo()
        memo.once("my words", lambda: "my words")
        assert "words" not in repr(memo)


class TestReadOnce:
    def test_reads_a_message_once_in_a_turn(self, monkeypatch):
        asked = []
        read = once.read_message
        monkeypatch.setattr(once, "read_message", lambda text, **rest: asked.append(text) or read(text, **rest))
        memo = Memo()
        for _step in range(3):
            assert read_once("I live in Leeds", memo=memo, catalogue=CATALOGUE, today=TODAY).facts["nation"] == "england"
        assert asked == ["I live in Leeds"]

    def test_reads_again_where_something_else_is_known(self):
        memo = Memo()
        first = read_once("I live in Leeds", memo=memo, catalogue=CATALOGUE, today=TODAY)
        second = read_once("I live in Leeds", memo=memo, catalogue=CATALOGUE, today=TODAY, known={"nation": "wales"})
        assert first.corrected == frozenset()
        assert second.corrected == {"nation"}
