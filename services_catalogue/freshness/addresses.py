"""Every web address that published entries send people to."""

from datetime import date
from typing import Any

from services_catalogue.entries import Entry, key_of
from services_catalogue.queries import stored_entries
from services_catalogue.rows import all_rows, entry_of

KINDS = ("services", "rates", "contacts", "answers")


def addresses_of(kind: str, entry: Entry) -> list[str]:
    """The addresses one entry names, each once, its own first."""
    found = [entry.get("url"), (entry.get("source") or {}).get("url")]
    found += [amount["source"]["url"] for amount in entry.get("amounts", ())]
    found += [source["url"] for source in entry.get("sources", ())]
    return list(dict.fromkeys(filter(None, found)))


def users_of_addresses() -> dict[str, list[str]]:
    """Each address, without the part of the page it points to, and the entries that name it, as kind/key."""
    users: dict[str, list[str]] = {}
    entries = stored_entries()
    for kind in KINDS:
        for entry in entries[kind]:
            for address in addresses_of(kind, entry):
                named = users.setdefault(address.partition("#")[0], [])
                if (user := f"{kind}/{key_of(kind, entry)}") not in named:
                    named.append(user)
    return users


def stored_row(kind: str, key: str) -> Any | None:
    """The row of an entry that has addresses; None when it is gone."""
    if kind not in KINDS:
        return None
    rate_id, _, first = key.partition(" from ")
    try:
        wanted = {"rate_id": rate_id, "valid_from": date.fromisoformat(first)} if kind == "rates" else {"pk": key}
    except ValueError:
        return None
    return all_rows(kind).filter(**wanted).first()


def addresses_of_row(kind: str, row: Any) -> list[str]:
    """The addresses of a stored entry, as the link checker has them."""
    return [address.partition("#")[0] for address in addresses_of(kind, entry_of(kind, row))]
