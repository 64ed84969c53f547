"""From what a form sent, or from rules, to a sketch."""

from collections.abc import Iterable
from typing import Any, Protocol

from services_catalogue.rule_editor.answers import answers_written
from services_catalogue.rule_editor.sketch import ROOT, Group, Line, depth_of
from services_catalogue.types import Rule
from services_catalogue.validation.rules import DEEPEST, GROUPS

MOST_PARTS = 100
"""Parts of one group that are read; more is no rule anybody wrote."""


class Sent(Protocol):
    """What a form sent, such as a QueryDict."""

    def __contains__(self, name: object, /) -> bool: ...
    def getlist(self, name: str, /) -> list[Any]: ...


def read_sketch(sent: Sent, path: str = ROOT) -> Group:
    """The outermost group, as the form showed it. What is not understood is left out; what is half written stays."""
    return Group(_kind(sent, path), list(_parts(sent, path)))


def _parts(sent: Sent, path: str) -> Iterable[Line | Group]:
    if depth_of(path) >= DEEPEST:
        return
    for place in range(MOST_PARTS):
        name = f"{path}.{place}"
        if f"{name}.group" in sent:
            yield Group(_kind(sent, name), list(_parts(sent, name)))
        elif f"{name}.fact" in sent:
            yield Line(_one(sent, f"{name}.fact"), _one(sent, f"{name}.op"), [str(one) for one in sent.getlist(f"{name}.value")])
        else:
            return


def _kind(sent: Sent, path: str) -> str:
    kind = _one(sent, f"{path}.group")
    return kind if kind in GROUPS else "all"


def _one(sent: Sent, name: str) -> str:
    return str(next(iter(sent.getlist(name)), ""))


def sketch_of(rules: Iterable[Rule]) -> Group:
    """The sketch that says what checked rules say."""
    return Group("all", [_part(rule) for rule in rules])


def _part(rule: Rule) -> Line | Group:
    kind = next((kind for kind in GROUPS if kind in rule), None)
    if kind:
        return Group(kind, [_part(member) for member in rule[kind]])
    return Line(str(rule["fact"]), str(rule["op"]), answers_written(rule["value"]))
