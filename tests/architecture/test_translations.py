import re

import pytest

from tests.architecture.source import APPS, ROOT

CATALOGUES = [path for app in APPS for path in sorted((ROOT / app).rglob("*.po"))]
FUZZY = re.compile(r"^#,.*\bfuzzy\b", re.MULTILINE)


def guesses(catalogue: str) -> int:
    """How many entries gettext filled in by likeness and nobody checked."""
    return len(FUZZY.findall(catalogue))


class TestTranslations:
    def test_no_catalogue_holds_a_guess(self):
        assert {str(path.relative_to(ROOT)): n for path in CATALOGUES if (n := guesses(path.read_text()))} == {}

    @pytest.mark.parametrize(
        ("mark", "count"), [("#, fuzzy", 1), ("#, python-format, fuzzy", 1), ("#, python-format", 0), ("# fuzzy words", 0)]
    )
    def test_a_guess_is_found(self, mark, count):
        assert guesses(f'{mark}\nmsgid "Stop"\nmsgstr "Stopiwch"\n') == count
