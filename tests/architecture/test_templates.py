import re
from html.parser import HTMLParser

import pytest
from django.template import engines
from django.template.base import Lexer, TokenType

from tests.architecture.source import APPS, ROOT

TEMPLATES = {
    str(path.relative_to(folder)): path.read_text()
    for app in APPS
    for folder in [ROOT / app / "templates"]
    for path in sorted(folder.rglob("*"))
    if path.suffix in (".html", ".txt")
}
LETTERS = re.compile(r"consent/letters/case/(en|cy)/")  # each language is a file of its own, which a translator reads as a whole
WORD = re.compile(r"[^\W\d_]{2,}")
SHOWN_ATTRIBUTES = {"alt", "aria-label", "placeholder", "title"}
WRAPPERS = {"blocktranslate": "endblocktranslate", "blocktrans": "endblocktrans", "comment": "endcomment", "verbatim": "endverbatim"}


class Wording(HTMLParser):
    """Collects the text a person would see or hear."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in ("script", "style")
        self.found += [value for name, value in attrs if name in SHOWN_ATTRIBUTES and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        self.found += [] if self.silent else [data]


def unwrapped(template: str) -> list[str]:
    """Pieces of more than two words that no translator would ever see."""
    plain, closing = [], ""
    for token in Lexer(template).tokenize():
        name = token.contents.split()[0] if token.token_type is TokenType.BLOCK and token.contents else ""
        if closing:
            closing = "" if name == closing else closing
        elif name in WRAPPERS:
            closing = WRAPPERS[name]
        # A tag stands for some value: a mark that is no word keeps an attribute and a sentence in one piece.
        plain.append(token.contents if token.token_type is TokenType.TEXT and not closing else "\u2060")
    page = Wording()
    page.feed("".join(plain))
    page.close()
    return [" ".join(piece.split()) for piece in page.found if len(WORD.findall(piece)) > 2]


class TestTemplates:
    @pytest.mark.parametrize("name", TEMPLATES)
    def test_compiles(self, name):
        engines["django"].get_template(name)

    def test_wording_goes_through_translation(self):
        assert {name: found for name, text in TEMPLATES.items() if not LETTERS.match(name) and (found := unwrapped(text))} == {}

    def test_letters_are_there_in_both_languages_with_the_same_parts(self):
        parts = {language: {} for language in ("en", "cy")}
        for name, text in TEMPLATES.items():
            if found := LETTERS.match(name):
                parts[found[1]][name.rsplit("/", 1)[1]] = set(re.findall(r"\{\{.*?\}\}", text))
        assert parts["en"] == parts["cy"]

    @pytest.mark.parametrize(
        ("template", "found"),
        [
            ("<p>Your plan is empty</p>", ["Your plan is empty"]),
            ('<img alt="A long road ahead" src="x">', ["A long road ahead"]),
            ("<p>You have {{ n }} things left</p>", ["You have \u2060 things left"]),
            ('<p class="govuk-body govuk-hint other">{% translate "Your plan is empty" %}</p>', []),
            ("{% blocktranslate %}Your plan is empty{% endblocktranslate %}", []),
            ("{% comment %}Your plan is empty{% endcomment %}{# and so is this one #}", []),
            ("<script>let words = 'are not shown here'</script><p>GOV.UK</p>", []),
        ],
    )
    def test_bare_wording_is_found(self, template, found):
        assert unwrapped(template) == found
