"""A page's words out of its markup: what a reader sees, a line for each block."""

from dataclasses import dataclass
from html.parser import HTMLParser

UNSEEN = {"script", "style", "noscript", "template", "svg", "head", "nav", "footer", "iframe", "form"}
BLOCKS = {
    *("address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td"),
    *("tfoot", "th", "thead", "tr", "ul"),
}
VOID = {"br", "hr", "img", "input", "link", "meta", "area", "base", "col", "embed", "source", "track", "wbr"}


@dataclass(frozen=True, slots=True)
class PageWords:
    """The title, the first heading, and the lines of the body."""

    title: str
    heading: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The lines in one piece."""
        return "\n".join(self.lines)


def page_words(markup: str) -> PageWords:
    """What a reader sees. Any text is read as far as it makes sense; none raises."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    reader.end_line()
    return PageWords(_tidy(reader.title), _tidy(reader.heading), tuple(reader.lines))


def _tidy(text: str) -> str:
    return " ".join(text.split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = self.heading = ""
        self.lines: list[str] = []
        self._line = ""
        self._unseen: list[str] = []
        self._in_title = False
        self._headings = 0
        self._in_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notice titles and headings, leave out what nobody sees, begin a line with a block."""
        self._in_title = self._in_title or tag == "title"
        if tag == "h1":
            self._headings += 1
            self._in_heading = self._headings == 1
        if tag in BLOCKS:
            self.end_line()
        if tag == "body":
            self._unseen.clear()  # a head that nobody closed
        elif tag in UNSEEN and tag not in VOID:
            self._unseen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """The other way round."""
        if tag == "title":
            self._in_title = False
        if tag == "h1":
            self._in_heading = False
        if tag in BLOCKS:
            self.end_line()
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]

    def handle_data(self, data: str) -> None:
        """Words, to where they belong."""
        if self._in_title:
            self.title += data
        elif self._in_heading:
            self.heading += data
        if not self._unseen and not self._in_title:
            self._line += data

    def end_line(self) -> None:
        """Keep the line when it says something."""
        if line := _tidy(self._line):
            self.lines.append(line)
        self._line = ""
