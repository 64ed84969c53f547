"""Any rules that validation lets through, over the packaged questions and one of each other kind."""

from dataclasses import replace
from typing import Any

from django.http import QueryDict
from hypothesis import strategies as st

from services_catalogue.rule_editor import Sketch, fields_of
from services_catalogue.seed import read_seed
from services_catalogue.types import Fact
from services_catalogue.validation.rules import DEEPEST, OPS_BY_TYPE, SET_OPS

CATALOGUE = read_seed()
FREE_TEXT = replace(CATALOGUE.facts["age"], id="trade", type="text", question="What is your trade?")
FACTS: dict[str, Fact] = {**CATALOGUE.facts, "trade": FREE_TEXT}
ENTRIES = {fact.id: {"type": fact.type, "values": list(fact.values)} for fact in FACTS.values()}
WORDS = st.text("abcdefgh xyz’&<", min_size=1, max_size=12).map(str.strip).filter(bool)


def members(fact: Fact) -> st.SearchStrategy[Any]:
    if fact.type == "boolean":
        return st.booleans()
    if fact.type == "integer":
        return st.integers(-5, 10**9)
    if fact.type in ("number", "money"):
        return st.one_of(st.integers(-5, 10**9), st.floats(-1e9, 1e9, allow_nan=False))
    return st.sampled_from(fact.values) if fact.values else WORDS


@st.composite
def conditions(draw: Any) -> dict[str, Any]:
    fact = FACTS[draw(st.sampled_from(sorted(FACTS)))]
    op = draw(st.sampled_from(OPS_BY_TYPE[fact.type]))
    if op not in SET_OPS:
        return {"fact": fact.id, "op": op, "value": draw(members(fact))}
    chosen = draw(st.lists(members(fact), min_size=1, max_size=4, unique=True))
    return {"fact": fact.id, "op": op, "value": sorted(chosen, key=fact.values.index) if fact.values else chosen}


def rules(depth: int = DEEPEST) -> st.SearchStrategy[Any]:
    if depth == 1:
        return conditions()
    groups = st.builds(
        lambda kind, parts: {kind: parts}, st.sampled_from(("all", "any", "none")), st.lists(rules(depth - 1), min_size=1, max_size=3)
    )
    return st.one_of(conditions(), conditions(), groups)


rule_lists = st.lists(rules(), max_size=4)


def sent_by(sketch: Sketch) -> QueryDict:
    """What a browser sends for it."""
    sent = QueryDict(mutable=True)
    for name, value in fields_of(sketch):
        sent.appendlist(name, value)
    return sent


noise = st.one_of(
    st.sampled_from(
        ["", "age", "nation", "trade", "gone", "==", "in", "any_of", ">=", "true", "wales", "18", "1e999", "nan", "x", "all", "none"]
    ),
    st.text(max_size=5),
)
names = st.builds(
    lambda places, part: ".".join(["rules", *map(str, places), part]),
    st.lists(st.integers(0, 2), max_size=8),
    st.sampled_from(["fact", "op", "value", "group"]),
)
anything_sent = st.lists(st.tuples(names, noise), max_size=40)
