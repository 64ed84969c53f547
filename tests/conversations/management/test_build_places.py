"""The table of small places, from lists that anybody may use."""

from conversations.management.commands.build_places import build_local


class TestBuildLocal:
    def test_keeps_towns_suburbs_villages_and_councils_and_leaves_out_hamlets_and_ordinary_words(self, tmp_path):
        names, councils = tmp_path / "names.csv", tmp_path / "councils.csv"
        names.write_text(
            'name,type,country\nBlairgowrie,"Suburban Area",Scotland\nTonyrefail,Village,Wales\nOldcastleton,Hamlet,Scotland\n'
            "Street,Town,England\nA' Chill,Village,Scotland\n",
            "utf-8",
        )
        councils.write_text("nice-name,nation\nTest Valley,England\nArds and North Down,Northern Ireland\nGravesham,England\n", "utf-8")
        assert build_local(names, councils) == {
            ("blairgowrie", "scotland", "suburb"),
            ("tonyrefail", "wales", "village"),
            ("gravesham", "england", "council"),
            ("ards and north down", "northern-ireland", "council"),
        }
