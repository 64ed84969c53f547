"""Pages that say they are not there, told apart from pages about things that are not there."""

import pytest

from services_catalogue.freshness.markup import page_words
from services_catalogue.freshness.not_found import leads_nowhere, says_not_found
from tests.services_catalogue.freshness.pages import NOT_THERE, THERE


def markup(title, heading, text):
    heading = f"<h1 class='big'><span>{heading}</span></h1>" if heading else ""
    head = f"<!doctype html><html><head><title>{title}</title><style>h1 {{}}</style></head>"
    return f"{head}<body><nav>404</nav>{heading}<p>{text}</p></body></html>"


class TestSaysNotFound:
    @pytest.mark.parametrize("page", NOT_THERE)
    def test_one_that_is_not_there_is_heard(self, page):
        assert says_not_found(page_words(markup(*page)))

    @pytest.mark.parametrize("page", THERE)
    def test_one_that_is_there_is_left_alone(self, page):
        assert not says_not_found(page_words(markup(*page)))

    @pytest.mark.parametrize("piece", ["page ", "not found ", "the page ", "<h1>", "<p>404 ", "sorry "])
    def test_a_page_of_any_size_is_read_in_one_go(self, piece):
        says_not_found(page_words(f"<title>x</title><h1>{piece * 20_000}"))


class TestLeadsNowhere:
    @pytest.mark.parametrize(
        ("asked", "reached", "is_so"),
        [
            ("https://a.gov.uk/grants/tools", "https://a.gov.uk/", True),
            ("https://a.gov.uk/grants/tools", "https://www.a.gov.uk/home", True),
            ("https://a.gov.uk/cy/grants", "https://a.gov.uk/cy/", True),
            ("https://a.gov.uk/grants", "https://a.gov.uk/404", True),
            ("https://a.gov.uk/grants", "https://a.gov.uk/error/page-not-found.aspx", True),
            ("https://a.gov.uk/", "https://www.a.gov.uk/", False),
            ("https://a.gov.uk/", "https://a.gov.uk/en", False),
            ("https://a.gov.uk/grants", "https://a.gov.uk/grants/tools", False),
            ("https://a.gov.uk/grants", "https://grants.a.gov.uk/", False),
            ("https://a.gov.uk/grants", "https://a.gov.uk/?redirect=grants", False),
            ("https://a.gov.uk/forms/is404", "https://a.gov.uk/forms/is404-form", False),
        ],
    )
    def test_a_home_page_or_a_page_for_lost_ones(self, asked, reached, is_so):
        assert leads_nowhere(asked, reached) is is_so


class TestPageWords:
    def test_what_a_reader_sees(self):
        words = page_words(
            "<head><title>A &amp; B</title><script>no()</script></head><body><header>Top</header><nav>Menu</nav>"
            "<h1>One<br>two</h1><p>Three <b>four</b></p><ul><li>five<li>six</ul><footer>end</footer>"
        )
        assert (words.title, words.lines) == ("A & B", ("Top", "One", "two", "Three four", "five", "six"))

    @pytest.mark.parametrize(
        "broken", ["<", "<h1", "</p></div>", "<title>x", "<nav><nav><p>a</nav>", "<![CDATA[", "<!--", "&#x110000;", "\x00"]
    )
    def test_nothing_is_too_broken_to_read(self, broken):
        page_words(broken)
