"""Which services a text names, by their published names and abbreviations."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from services_catalogue.types import Catalogue

TOKEN = re.compile(r"[A-Za-z0-9][\w'+-]*")
ASIDE = re.compile(r"\s*\([^)]*\)|:.*$| \(now.*$")
JOIN = re.compile(r" and |, | or ")
SMALL_WORDS = frozenset(["a", "an", "the", "of", "for", "in", "to", "and", "on", "your", "you", "if", "with", "it", "by", "be"])
PLACES = frozenset({"Northern Ireland", "United Kingdom", "Great Britain"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One name in a text, and every service that goes by it. A proper name is capitalised throughout, or an abbreviation."""

    name: str
    services: frozenset[str]
    is_proper: bool
    start: int
    end: int


def _is_proper(words: tuple[str, ...]) -> bool:
    main = [word for word in words if word not in SMALL_WORDS]
    return len(main) > 1 and all(word[0].isupper() for word in main)


def _names_of(name: str) -> set[str]:
    whole = ASIDE.sub("", name.replace("’", "'")).strip()
    parts = {part.strip() for part in JOIN.split(whole)} | {whole.removeprefix("Statutory ")}
    parts.add(whole.removeprefix("Universal Credit "))
    parts |= {part[:-1] for part in (*parts, whole) if part.endswith("s") and not part.endswith("ss")}
    return {whole} | {part for part in parts if part not in PLACES and _is_proper(tuple(TOKEN.findall(part)))}


class NameIndex:
    """The catalogue's names by first word, longest first, so that a text is read once."""

    def __init__(self, catalogue: Catalogue) -> None:
        by_words: dict[tuple[str, ...], set[str]] = {}
        short: set[tuple[str, ...]] = set()
        for service in catalogue.services.values():
            for name in _names_of(service.name):
                by_words.setdefault(tuple(TOKEN.findall(name)), set()).add(service.id)
            kind = "New Style " if service.name.startswith("New Style ") else ""
            for abbreviation in {*service.abbreviations, *(kind + short.removeprefix(kind) for short in service.abbreviations)}:
                words = tuple(TOKEN.findall(abbreviation))
                by_words.setdefault(words, set()).add(service.id)
                short.add(words)
        self._by_first: dict[str, list[tuple[tuple[str, ...], frozenset[str], bool]]] = {}
        for words, services in sorted(by_words.items(), key=lambda entry: -len(entry[0])):
            if words:
                proper = _is_proper(words) or (words in short and words[0].isupper())
                self._by_first.setdefault(words[0].lower(), []).append((words, frozenset(services), proper))

    def mentions_in(self, text: str) -> tuple[Mention, ...]:
        """Names in order, the longest at each place. A name of several words is known in small letters too, but is then not proper."""
        tokens = [(match.group(), match.start(), match.end()) for match in TOKEN.finditer(text.replace("’", "'"))]
        found: list[Mention] = []
        position = 0
        while position < len(tokens):
            step = 1
            first = tokens[position][0].lower()
            for words, services, proper in self._by_first.get(first, self._by_first.get(first.removesuffix("'s"), [])):
                run = tokens[position : position + len(words)]
                said = tuple(token for token, _start, _end in run)
                if said == words or _is_said(said, words):
                    is_proper = proper and (said == words or said[0].isupper())
                    found.append(Mention(" ".join(words), services, is_proper, run[0][1], run[-1][2]))
                    step = len(words)
                    break
            position += step
        return tuple(found)


def _is_said(said: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """The same words in other letters: several words in any, one word in capitals; with or without a final 's."""
    last = said[-1].removesuffix("'s") if said else ""
    if len(words) == 1:
        return said in ((words[0],), (words[0].upper(),)) or last == words[0] != words[0].lower()
    if len(said) != len(words):
        return False
    small = [word.lower() for word in words]
    return [word.lower() for word in said[:-1]] == small[:-1] and small[-1] in (said[-1].lower(), last.lower())


def related_services(catalogue: Catalogue) -> Mapping[str, frozenset[str]]:
    """For each service, itself and those it is near to: related either way, or one name within the other."""
    near: dict[str, set[str]] = {service: {service} for service in catalogue.services}
    names = {service.id: ASIDE.sub("", service.name).strip().lower() for service in catalogue.services.values()}
    for service in catalogue.services.values():
        close = {other for other in service.replaced_by if other in near}
        close |= {other for other, name in names.items() if name in names[service.id] or names[service.id] in name}
        for other in close:
            near[service.id].add(other)
            near[other].add(service.id)
    return {service: frozenset(others) for service, others in near.items()}
