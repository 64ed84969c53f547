"""`manage.py search`."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def search(*args) -> str:
    out = io.StringIO()
    call_command("search", *args, stdout=out)
    return out.getvalue()


class TestSearchCommand:
    def test_json_prints_one_ranked_object_a_line_on_an_empty_database(self):
        found = [json.loads(line) for line in search("UC", "--json").splitlines()]
        assert found[0] == {
            "service": "universal-credit",
            "score": 1.0,
            "name": "Universal Credit",
            "url": "https://www.gov.uk/universal-credit",
        }
        assert all(row.keys() == found[0].keys() for row in found)

    def test_prints_for_people(self):
        assert search("universal credit", "--limit", "1") == "1.00  Universal Credit\n      https://www.gov.uk/universal-credit\n"

    def test_says_when_nothing_is_found(self):
        assert search("qqqxz zzzkq").startswith("Nothing found")
        assert search("qqqxz zzzkq", "--json") == ""

    def test_keeps_to_a_nation(self):
        assert "Northern Ireland" in search("universal credit", "--nation", "northern-ireland", "--limit", "1")

    def test_refuses_a_limit_that_means_nothing(self):
        with pytest.raises(CommandError, match="--limit"):
            search("rent", "--limit", "0")
