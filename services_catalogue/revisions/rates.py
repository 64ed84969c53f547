"""Amounts by date: who uses one, what must not vanish, and where the amount before a new one ends.

The code above names rates too; it lists them under `settings.RATE_USERS`, as `{id: who uses it, in words}`.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from django.conf import settings
from django.utils.module_loading import import_string

from services_catalogue.entries import KINDS, Entries, Entry, completed, key_of
from services_catalogue.validation import Problem

_PLACEHOLDER = re.compile(r"\{rate:([a-z0-9_]+)\}")
LAST_DAY = date.max.isoformat()


def users_of_rates(entries: Entries) -> Mapping[str, list[str]]:
    """Rate id -> everything that needs it: sums and replies of the code, then entries with its placeholder."""
    users: dict[str, list[str]] = defaultdict(list)
    for dotted in settings.RATE_USERS:
        for rate_id, words in import_string(dotted).items():
            users[rate_id].extend(words)
    for kind in KINDS:
        for entry in entries[kind]:
            for rate_id in sorted(set(_PLACEHOLDER.findall(json.dumps(entry, ensure_ascii=False)))):
                users[rate_id].append(f"{kind} / {key_of(kind, entry)}")
    return users


def vanished(before: Entries, after: Entries, today: date) -> Iterator[Problem]:
    """Rates in force on the day that something needs, and that a change would take away, or end with nothing to follow."""
    rates, lost = _by_id(after), {}
    for rate_id, rows in _by_id(before).items():
        was, now = in_force(rows, today), in_force(rates.get(rate_id, []), today)
        follows = now is not None and any(row["valid_from"] > now["valid_from"] for row in rates[rate_id])
        if was and (now is None or (not follows and _last_day(now) < _last_day(was))):
            lost[rate_id] = (was, now)
    users = users_of_rates(after) if lost else {}
    for rate_id, (was, now) in lost.items():
        if rate_id in users:
            field, what = ("valid_to", f"would end on {now['valid_to']} with nothing to follow") if now else ("id", "would vanish")
            yield Problem("rates", key_of("rates", was), field, f"{what}, but is used by {', '.join(users[rate_id])}")


def in_force(rows: list[Entry], day: date) -> Entry | None:
    """The one of a rate's rows that counts on a day."""
    return next((row for row in rows if row["valid_from"] <= day.isoformat() <= _last_day(row)), None)


def closed_by(rate: Entry, rates: list[Entry]) -> Entry | None:
    """The amount before a new one, ending the day before it starts; None where it ends by then, or would last longer."""
    try:
        new, first = completed("rates", rate), date.fromisoformat(rate["valid_from"])
    except (KeyError, TypeError, ValueError, AttributeError):
        return None  # not a rate yet: the checks say what is wrong with it
    earlier = [row for row in _by_id({"rates": rates}).get(new["id"], []) if row["valid_from"] < new["valid_from"]]
    if not earlier:
        return None
    old = max(earlier, key=lambda row: row["valid_from"])
    is_open_now = not old["valid_to"] or new["valid_from"] <= old["valid_to"] <= _last_day(new)
    return {**old, "valid_to": (first - timedelta(days=1)).isoformat()} if is_open_now else None


def _by_id(entries: Entries) -> Mapping[str, list[Entry]]:
    rates: dict[str, list[Entry]] = defaultdict(list)
    for row in entries["rates"]:
        if isinstance(row.get("valid_from"), str) and isinstance(row.get("valid_to", ""), str):
            rates[str(row.get("id"))].append(row)
    return rates


def _last_day(row: Entry) -> str:
    return row.get("valid_to") or LAST_DAY
