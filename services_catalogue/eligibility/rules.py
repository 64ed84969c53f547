"""Rules compiled once: every distinct condition is tested once a person, however many services share it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from services_catalogue.types import Fact, FactValue, Rule, Service

Truth = bool | None
"""Kleene's third value is None: not known yet."""

GROUPS = ("all", "any", "none")
NEGATIVE_OPS = frozenset({"!=", "not_in", "none_of"})


class RuleError(ValueError):
    """A rule that cannot be compiled: an unknown fact or operator, or the wrong shape."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison of one fact."""

    fact: Fact
    op: str
    value: Any
    is_met: Callable[[FactValue], bool]


@dataclass(frozen=True, slots=True)
class Group:
    """Conditions, by their number, and groups under all, any or none."""

    kind: str
    parts: "tuple[int | Group, ...]"


Node = int | Group


@dataclass(frozen=True, slots=True)
class CompiledService:
    """A service's rules, all of which must hold."""

    id: str
    rules: tuple[Node, ...]
    facts: frozenset[str]


@dataclass(slots=True)
class Rulebook:
    """The distinct conditions of a set of services, and which of them read a fact."""

    vocabulary: Mapping[str, Fact]
    conditions: list[Condition] = field(default_factory=list)
    by_fact: dict[str, list[int]] = field(default_factory=dict)
    services: dict[str, CompiledService] = field(default_factory=dict)
    _numbers: dict[tuple[str, str, Any], int] = field(default_factory=dict)

    def add(self, service: Service) -> CompiledService:
        """Compile one service; `RuleError` names it when a rule is wrong."""
        try:
            rules = tuple(self._node(rule) for rule in (*_nation_rule(service, self.vocabulary), *service.rules))
        except (RuleError, TypeError, AttributeError) as error:
            raise RuleError(f"{service.id}: {error}") from error
        facts = frozenset(self.conditions[number].fact.id for rule in rules for number in condition_numbers(rule))
        compiled = CompiledService(service.id, rules, facts)
        self.services[service.id] = compiled
        return compiled

    def _node(self, rule: Rule) -> Node:
        for kind in GROUPS:
            if kind in rule:
                return Group(kind, tuple(self._node(part) for part in rule[kind]))
        if not {"fact", "op", "value"} <= set(rule):
            raise RuleError(f"a rule needs fact, op and value, or all, any or none: {dict(rule)}")
        return self._condition(rule["fact"], rule["op"], rule["value"])

    def _condition(self, name: str, op: str, value: Any) -> int:
        if name not in self.vocabulary:
            raise RuleError(f"no fact {name}")
        if op not in _TESTS:
            raise RuleError(f"no operator {op}")
        value = tuple(value) if isinstance(value, list | tuple) else value
        key = (name, op, (type(value), value))
        if key not in self._numbers:
            self._numbers[key] = len(self.conditions)
            self.by_fact.setdefault(name, []).append(len(self.conditions))
            self.conditions.append(Condition(self.vocabulary[name], op, value, _TESTS[op](value)))
        return self._numbers[key]


def compile_rules(services: Iterable[Service], vocabulary: Mapping[str, Fact]) -> Rulebook:
    """Every service's rules, sharing conditions."""
    rulebook = Rulebook(vocabulary)
    for service in services:
        rulebook.add(service)
    return rulebook


def condition_numbers(node: Node) -> tuple[int, ...]:
    """The conditions under a node, in order."""
    if isinstance(node, int):
        return (node,)
    return tuple(number for part in node.parts for number in condition_numbers(part))


def truth_of(node: Node, truths: list[Truth]) -> Truth:
    """Three-valued truth of a node: one certain part settles a group, else an unknown part keeps it open."""
    if isinstance(node, int):
        return truths[node]
    values = [truth_of(part, truths) for part in node.parts]
    if node.kind == "all":
        return all_of(values)
    found: Truth = True if True in values else None if None in values else False
    return found if node.kind == "any" or found is None else not found


def all_of(values: list[Truth]) -> Truth:
    """Kleene's and."""
    return False if False in values else None if None in values else True


def _nation_rule(service: Service, vocabulary: Mapping[str, Fact]) -> tuple[Rule, ...]:
    """The nations a service works in are a rule, unless it works in all of them or says so itself."""
    own = {"fact": "nation", "op": "in", "value": list(service.nations)}
    nation = vocabulary.get("nation")
    if nation is None or set(nation.values) <= set(service.nations):
        return ()
    same = any(
        rule.get("fact") == "nation" and rule.get("op") == "in" and set(rule["value"]) == set(service.nations) for rule in service.rules
    )
    return () if same else (own,)


_TESTS: Mapping[str, Callable[[Any], Callable[[Any], bool]]] = {
    "==": lambda wanted: lambda said: bool(said == wanted),
    "!=": lambda wanted: lambda said: bool(said != wanted),
    ">=": lambda wanted: lambda said: bool(said >= wanted),
    "<=": lambda wanted: lambda said: bool(said <= wanted),
    ">": lambda wanted: lambda said: bool(said > wanted),
    "<": lambda wanted: lambda said: bool(said < wanted),
    "in": lambda wanted: lambda said: said in wanted,
    "not_in": lambda wanted: lambda said: said not in wanted,
    "any_of": lambda wanted: lambda said: not set(wanted).isdisjoint(said),
    "none_of": lambda wanted: lambda said: set(wanted).isdisjoint(said),
}
