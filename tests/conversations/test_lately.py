"""What is made of a catalogue is kept for the versions in use, and never for another version."""

from dataclasses import replace
from threading import Barrier, Thread

from conversations.memo import Lately
from services_catalogue.seed import read_seed
from services_catalogue.types import Catalogue

CATALOGUE = read_seed()


def at(version: str) -> Catalogue:
    return replace(CATALOGUE, version=version)


class TestLately:
    def test_makes_a_version_once_while_another_is_tried_out(self) -> None:
        made: list[str] = []
        lately = Lately(lambda catalogue: made.append(catalogue.version) or catalogue.version)
        assert [lately.of(at(version)) for version in ("live", "draft", "live", "draft")] == ["live", "draft", "live", "draft"]
        assert made == ["live", "draft"]

    def test_gives_each_thread_its_own_version_however_many_there_are(self) -> None:
        lately = Lately(lambda catalogue: catalogue.version)
        start, wrong = Barrier(8), []

        def look(number: int) -> None:
            start.wait()
            wrong.extend(version for version in (f"{number}.{turn % 3}" for turn in range(200)) if lately.of(at(version)) != version)

        threads = [Thread(target=look, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert wrong == []
