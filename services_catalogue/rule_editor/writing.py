"""From a sketch to rules, and to the fields of a form."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from services_catalogue.entries import Entry
from services_catalogue.rule_editor.answers import AnswerError, answer_given, members_given
from services_catalogue.rule_editor.sketch import ROOT, Group, Line, parts_of
from services_catalogue.types import Fact
from services_catalogue.validation.rules import OPS_BY_TYPE, SET_OPS


def rules_of(sketch: Group, facts: Mapping[str, Fact]) -> tuple[list[Entry], dict[str, str]]:
    """The rules a sketch says, and what is wrong by the name of its part. Parts with something wrong are not among the rules."""
    faults: dict[str, str] = {}
    return _members(sketch, ROOT, facts, faults), faults


def _members(group: Group, path: str, facts: Mapping[str, Fact], faults: dict[str, str]) -> list[Entry]:
    rules = []
    for place, part in enumerate(group.parts):
        name = f"{path}.{place}"
        try:
            rules.append(_group(part, name, facts, faults) if isinstance(part, Group) else _condition(part, facts))
        except AnswerError as error:
            faults[name] = str(error)
    return rules


def _group(group: Group, path: str, facts: Mapping[str, Fact], faults: dict[str, str]) -> Entry:
    if not group.parts:
        raise AnswerError(_("This group holds nothing. Add a condition, or remove the group."))
    members = _members(group, path, facts, faults)
    if not members:
        raise AnswerError(_("Nothing in this group is finished."))
    return {group.kind: members}


def _condition(line: Line, facts: Mapping[str, Fact]) -> Entry:
    fact = facts.get(line.fact)
    if fact is None:
        if line.fact:
            raise AnswerError(_("There is no question “%(fact)s”. Choose another.") % {"fact": line.fact[:60]})
        raise AnswerError(_("Choose a question."))
    op = line.op if line.op in OPS_BY_TYPE[fact.type] else OPS_BY_TYPE[fact.type][0]
    value = members_given(fact, line.values) if op in SET_OPS else answer_given(fact, line.values)
    return {"fact": fact.id, "op": op, "value": value}


def fields_of(sketch: Group, path: str = ROOT) -> Iterator[tuple[str, str]]:
    """The fields a form sends for a sketch, as pairs of name and value."""
    yield f"{path}.group", sketch.kind
    for name, part in parts_of(sketch, path):
        if isinstance(part, Group):
            yield f"{name}.group", part.kind
        else:
            yield from ((f"{name}.fact", part.fact), (f"{name}.op", part.op), *((f"{name}.value", value) for value in part.values))


def plain(sketch: Group) -> Any:
    """The sketch as nested lists: two that look alike are alike."""
    return [sketch.kind, [plain(part) if isinstance(part, Group) else [part.fact, part.op, part.values] for part in sketch.parts]]
