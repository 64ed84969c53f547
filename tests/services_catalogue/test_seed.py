from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from services_catalogue.seed import read_seed
from tests.services_catalogue.folders import write_folder


class TestReadSeed:
    def test_reads_a_folder_without_a_database(self, tmp_path: Path) -> None:
        catalogue = read_seed(write_folder(tmp_path))
        grant = catalogue.services["tool-grant"]
        assert (grant.name, grant.provider, grant.nations, grant.is_open) == ("Tool Grant", "Example Council", ("wales",), True)
        assert catalogue.facts["nation"].labels["wales"] == "Wales"
        assert catalogue.answers[0].text == "Up to {rate:tool_grant_most}."
        assert catalogue.needs["tools"].services == {"wales": ("tool-grant",)}

    def test_means_none_when_answers_and_needs_are_missing(self, tmp_path: Path) -> None:
        write_folder(tmp_path)
        (tmp_path / "answers.json").unlink()
        (tmp_path / "needs.json").unlink()
        catalogue = read_seed(tmp_path)
        assert (catalogue.answers, dict(catalogue.needs)) == ((), {})

    def test_keeps_low_confidence_from_the_public(self, tmp_path: Path) -> None:
        catalogue = read_seed(write_folder(tmp_path))
        grant = catalogue.services["tool-grant"]
        assert not grant.amounts[0].is_public
        assert grant.phone is not None
        assert not grant.phone.is_public
        assert not catalogue.contacts["help-line"].is_public

    def test_changes_its_version_with_any_word(self, tmp_path: Path) -> None:
        first = read_seed(write_folder(tmp_path)).version
        assert read_seed(tmp_path).version == first
        assert read_seed(write_folder(tmp_path, lambda entries: entries["facts"][0].update(question_en="Your age?"))).version != first

    def test_gives_the_rate_of_the_day(self, tmp_path: Path) -> None:
        def two_years(entries: dict) -> None:
            entries["rates"][0]["valid_to"] = "2027-04-05"
            entries["rates"].append(dict(entries["rates"][0], value=150, valid_from="2027-04-06", valid_to=None))

        catalogue = read_seed(write_folder(tmp_path, two_years))
        assert catalogue.rate("tool_grant_most", date(2027, 4, 5)).value == Decimal("120")
        assert catalogue.rate("tool_grant_most", date(2027, 4, 6)).value == Decimal("150")
        with pytest.raises(KeyError):
            catalogue.rate("tool_grant_most", date(2026, 4, 5))
