"""Checks of the whole catalogue: each entry by itself, then what entries say of each other."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

from services_catalogue.entries import KINDS, SHAPES, Entries, Entry, completed, key_of
from services_catalogue.types import NATIONS
from services_catalogue.validation.fields import check_fields
from services_catalogue.validation.hosts import is_known_host
from services_catalogue.validation.problem import Problem
from services_catalogue.validation.rules import check_rule

_PLACEHOLDER = re.compile(r"\{rate:([^{}]*)\}")


def find_problems(entries: Entries, *, known: Mapping[str, set[str]] | None = None) -> list[Problem]:
    """Every problem of every entry, in the order of the kinds; none means the catalogue can be published.

    `known` names ids, by kind, that are there besides the entries.
    """
    problems = [Problem(kind, key_of(kind, _mapping(entry)), field, message) for kind, entry, field, message in _malformed(entries)]
    broken = {(problem.kind, problem.entry) for problem in problems}
    sound = {
        kind: [completed(kind, entry) for entry in entries[kind] if (kind, key_of(kind, _mapping(entry))) not in broken] for kind in KINDS
    }
    ids = {kind: {str(_mapping(entry).get("id")) for entry in entries[kind]} | (known or {}).get(kind, set()) for kind in KINDS}
    return (
        problems
        + list(_duplicates(entries))
        + list(_facts(sound))
        + list(_services(sound, ids))
        + list(_rates(sound))
        + list(_answers(sound, ids))
        + list(_needs(sound, ids))
    )


def _mapping(entry: Any) -> Mapping[str, Any]:
    return entry if isinstance(entry, Mapping) else {}


def _malformed(entries: Entries) -> Iterator[tuple[str, Entry, str, str]]:
    for kind in KINDS:
        for entry in entries[kind]:
            for field, message in check_fields(SHAPES[kind], entry):
                yield kind, entry, field, message


def _duplicates(entries: Entries) -> Iterator[Problem]:
    for kind in KINDS:
        for key, count in Counter(key_of(kind, _mapping(entry)) for entry in entries[kind]).items():
            if count > 1:
                yield Problem(kind, key, "id", f"stands {count} times")


def _facts(sound: Entries) -> Iterator[Problem]:
    for fact in sound["facts"]:
        has_vocabulary = fact["type"] in ("enum", "list")
        if has_vocabulary != bool(fact["values"]):
            yield Problem("facts", fact["id"], "values", "must be given for enum and list facts, and only for them")
        for field, must_be_full in (("labels_en", True), ("labels_cy", False)):
            labels = set(fact[field])
            if (labels or must_be_full) and labels != set(fact["values"]):
                yield Problem("facts", fact["id"], field, "must give words for every value, and no others")


def _services(sound: Entries, ids: Mapping[str, set[str]]) -> Iterator[Problem]:
    facts = {fact["id"]: fact for fact in sound["facts"]}
    for service in sound["services"]:
        key = service["id"]
        for number, rule in enumerate(service["rules"], start=1):
            yield from (Problem("services", key, f"rules.{number}", message) for message in check_rule(rule, facts))
        if set(service["nations"]) != set(NATIONS) and not _screens_by_nation(service):
            yield Problem("services", key, "rules", f"need a rule that nation is in {', '.join(service['nations'])}")
        for field in ("related", "replaced_by"):
            yield from (
                Problem("services", key, field, f"{other!r} is not another service")
                for other in service[field]
                if other == key or other not in ids["services"]
            )
        if service["state"] != "closed" and service["replaced_by"]:
            yield Problem("services", key, "replaced_by", "only a closed service is replaced")
        if not is_known_host(urlsplit(service["url"]).hostname or ""):
            yield Problem("services", key, "url", f"{service['url']!r} is not on a site this catalogue may send people to")
        if service["review_by"] < service["checked_on"]:
            yield Problem("services", key, "review_by", "is before the day it was checked")
        if service["verified"] == "high" and all(source["kind"] == "not-seen" for source in service["sources"]):
            yield Problem("services", key, "verified", "cannot be high when no source was seen")


def _screens_by_nation(service: Entry) -> bool:
    """Whether a rule at the top lets through the service's own nations and no others."""
    nation_rules = [rule for rule in service["rules"] if isinstance(rule, Mapping) and rule.get("fact") == "nation"]
    return any(rule.get("op") == "in" and sorted(map(str, rule.get("value") or ())) == sorted(service["nations"]) for rule in nation_rules)


def _rates(sound: Entries) -> Iterator[Problem]:
    for rate in sound["rates"]:
        if rate["valid_to"] and rate["valid_to"] < rate["valid_from"]:
            yield Problem("rates", key_of("rates", rate), "valid_to", "is before valid_from")
    in_order = sorted(sound["rates"], key=lambda rate: (rate["id"], rate["valid_from"]))
    for earlier, later in pairwise(in_order):
        if earlier["id"] == later["id"]:
            message = _between(earlier["valid_to"], later["valid_from"])
            if message:
                yield Problem("rates", key_of("rates", earlier), "valid_to", message)


def _between(last_day: str, first_day: str) -> str:
    """What is wrong where one amount ends and the next begins."""
    if not last_day or last_day >= first_day:
        return f"overlaps the rate from {first_day}"
    has_gap = date.fromisoformat(last_day) + timedelta(days=1) != date.fromisoformat(first_day)
    return f"leaves days without an amount before the rate from {first_day}" if has_gap else ""


def _answers(sound: Entries, ids: Mapping[str, set[str]]) -> Iterator[Problem]:
    for answer in sound["answers"]:
        if answer["service"] not in ids["services"]:
            yield Problem("answers", answer["id"], "service", f"{answer['service']!r} is not a service")
        for field in ("text_en", "text_cy", "corrects_en", "corrects_cy"):
            yield from (
                Problem("answers", answer["id"], field, f"{rate!r} is not a rate")
                for rate in _PLACEHOLDER.findall(answer[field])
                if rate not in ids["rates"]
            )


def _needs(sound: Entries, ids: Mapping[str, set[str]]) -> Iterator[Problem]:
    for need in sound["needs"]:
        for nation, services in need["services"].items():
            yield from (
                Problem("needs", need["id"], f"services.{nation}", f"{service!r} is not a service")
                for service in services
                if service not in ids["services"]
            )
        yield from (Problem("needs", need["id"], "asks", f"{fact!r} is not a fact") for fact in need["asks"] if fact not in ids["facts"])
