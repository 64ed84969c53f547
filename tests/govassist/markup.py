"""HTML as a comparable value: attributes in order, white space collapsed, tags as a tree."""

import re
from html.parser import HTMLParser

VOID = {"input", "hr", "br", "img", "meta", "link", "path", "circle"}


class _Tree(HTMLParser):
    def __init__(self, leave_out: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[list] = [["root", (), []]]
        self.leave_out = leave_out

    def handle_starttag(self, tag, attributes) -> None:
        tidy = tuple(sorted((name, re.sub(r"\s+", " ", value or "").strip()) for name, value in attributes))
        node = [tag, tidy, []]
        if dict(tidy).get("class") not in self.leave_out:
            self.stack[-1][2].append(node)
        if tag not in VOID:
            self.stack.append(node)

    def handle_startendtag(self, tag, attributes) -> None:
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.stack.pop()

    def handle_endtag(self, tag) -> None:
        if tag in VOID:
            return
        assert self.stack[-1][0] == tag, f"</{tag}> closes <{self.stack[-1][0]}>"
        self.stack.pop()

    def handle_data(self, data) -> None:
        if data.strip():
            children = self.stack[-1][2]
            words = re.sub(r"\s+", " ", data).strip()
            if children and isinstance(children[-1], str):
                children[-1] += " " + words
            else:
                children.append(words)


def _frozen(node):
    return node if isinstance(node, str) else (node[0], node[1], tuple(_frozen(child) for child in node[2]))


def tree(html: str, leave_out: frozenset[str] = frozenset()):
    """The markup as nested tuples, without elements of the classes to leave out; unbalanced tags fail."""
    parser = _Tree(leave_out)
    parser.feed(html)
    parser.close()
    assert len(parser.stack) == 1, f"<{parser.stack[-1][0]}> is not closed"
    return _frozen(parser.stack[0])
