"""Checks of a single value against the shape its field promises."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from services_catalogue.entries import PARTS, REQUIRED, Shape, plain_decimal, written_as
from services_catalogue.types import NATIONS

Found = Iterator[tuple[str, str]]
"""(path, message) pairs."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SNAKE = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")
_PHONE = re.compile(r"[0-9][0-9 ]{2,15}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def check_fields(shapes: Mapping[str, Shape], entry: Any, path: str = "") -> Found:
    """Every field of an entry, or part of one, that is missing, unknown or of the wrong form."""
    if not isinstance(entry, Mapping):
        yield path or "entry", "must be an object with named fields"
        return
    known = {written_as(name, entry) for name in shapes}
    for name in entry:
        if name not in known:
            yield path + name, "is not a field of this kind of entry"
    for name, shape in shapes.items():
        given = written_as(name, entry)
        if not given:
            if shape.default is REQUIRED:
                yield path + name, "is missing"
        elif entry[given] in (None, "") and shape.default is not REQUIRED:
            continue
        else:
            yield from check_value(shape, entry[given], path + name)


def check_value(shape: Shape, value: Any, path: str) -> Found:
    """What is wrong with one value."""
    yield from CHECKS.get(shape.check, _parts)(shape, value, path)


def _text(shape: Shape, value: Any, path: str) -> Found:
    if not isinstance(value, str):
        yield path, "must be text"
    elif shape.default is REQUIRED and not value.strip():
        yield path, "is empty"
    elif _CONTROL.search(value):
        yield path, "holds invisible characters"


def _texts(shape: Shape, value: Any, path: str) -> Found:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) and item.strip() for item in value):
        yield path, "must be a list of texts, none of them empty"
    elif shape.default is REQUIRED and not value:
        yield path, "needs at least one line"
    elif any(_CONTROL.search(item) for item in value):
        yield path, "holds invisible characters"


def _choice(shape: Shape, value: Any, path: str) -> Found:
    if value not in shape.choices:
        yield path, f"{value!r} is not one of {', '.join(shape.choices)}"


def _choices(shape: Shape, value: Any, path: str) -> Found:
    if not isinstance(value, list | tuple) or (shape.default is REQUIRED and not value):
        yield path, "must be a list with at least one value"
        return
    for item in value:
        yield from _choice(shape, item, path)


def _pattern(pattern: re.Pattern[str], wanted: str) -> Callable[[Shape, Any, str], Found]:
    def check(shape: Shape, value: Any, path: str) -> Found:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            yield path, f"{value!r} must be {wanted}"

    return check


def _date(shape: Shape, value: Any, path: str) -> Found:
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        yield path, f"{value!r} is not a date like 2026-04-06"


def _decimal(shape: Shape, value: Any, path: str) -> Found:
    try:
        plain_decimal(value)
    except ValueError:
        yield path, f"{value!r} is not a number"


def _web_address(schemes: tuple[str, ...]) -> Callable[[Shape, Any, str], Found]:
    def check(shape: Shape, value: Any, path: str) -> Found:
        parts = urlsplit(value) if isinstance(value, str) else None
        if not parts or parts.scheme not in schemes or "." not in (parts.hostname or "") or " " in value or parts.username:
            yield path, f"{value!r} is not a web address starting {' or '.join(scheme + '://' for scheme in schemes)}"

    return check


def _labels(shape: Shape, value: Any, path: str) -> Found:
    if not isinstance(value, Mapping) or not all(isinstance(words, str) and words.strip() for words in value.values()):
        yield path, "must give words for each value"


def _facts(shape: Shape, value: Any, path: str) -> Found:
    if not isinstance(value, Mapping) or not all(isinstance(name, str) for name in value):
        yield path, "must be an object of fact ids and values"


def _services_by_nation(shape: Shape, value: Any, path: str) -> Found:
    if not isinstance(value, Mapping) or not value:
        yield path, 'must list services under a nation or "any"'
        return
    for nation, ids in value.items():
        if nation not in (*NATIONS, "any"):
            yield path, f'{nation!r} is not a nation or "any"'
        yield from _texts(shape, ids, f"{path}.{nation}")


def _rules(shape: Shape, value: Any, path: str) -> Found:
    if not isinstance(value, list | tuple):
        yield path, "must be a list of rules"


def _parts(shape: Shape, value: Any, path: str) -> Found:
    """Fields that hold entries of their own: one (phone, source) or a list of them."""
    if shape.check in ("phone", "source"):
        yield from check_fields(PARTS[shape.check], value, f"{path}.")
    elif not isinstance(value, list | tuple) or (shape.default is REQUIRED and not value):
        yield path, "must be a list with at least one item"
    else:
        for number, part in enumerate(value, start=1):
            yield from check_fields(PARTS[shape.check], part, f"{path}.{number}.")


CHECKS: Mapping[str, Callable[[Shape, Any, str], Found]] = {
    "text": _text,
    "texts": _texts,
    "choice": _choice,
    "choices": _choices,
    "slug": _pattern(_SLUG, "lower-case words joined by hyphens"),
    "snake": _pattern(_SNAKE, "lower-case words joined by underscores"),
    "phone_number": _pattern(_PHONE, "a phone number of digits and spaces"),
    "date": _date,
    "decimal": _decimal,
    "url": _web_address(("https",)),
    "web_address": _web_address(("https", "http")),
    "labels": _labels,
    "services_by_nation": _services_by_nation,
    "rules": _rules,
    "facts": _facts,
}
