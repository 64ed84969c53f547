"""Which places a message names, whose they are, and so in which nation the writer lives."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from conversations.understanding.gazetteer import LONGEST_NAME, Gazetteer, gazetteer, postcodes_in
from conversations.understanding.reading import Place
from conversations.understanding.residence import CLAUSE_END, CLAUSE_START, ELSEWHERE, HERE, HOME, LOCATING, MOVED_TO, standing_of
from conversations.understanding.words import LONGEST, simplified

_WORD = re.compile(r"[A-Za-z](?:[A-Za-z]|['’](?=[A-Za-z]))*")
_ABBREVIATION = re.compile(r"(?<=\bst)\.|(?<=\bco)\.", re.I)
_BEFORE = 60
MOST_PLACES = 30
_NOT_A_PLACE = re.compile(
    r"\b(?:working|careers|security|development|disclosure|enterprise|start|police|advice|bank of|prince of|new south|royal bank of|natwest|university of the west of)\s+$",
    re.I,
)
_ORDINARY_IN = re.compile(
    r"\b(?:live|living|stay|staying|based|moved|am|i'm|im|jobs?|work|from)\s+(?:in|near|to|from|around)\s+$|\b(?:near|nr|outside)\s+$", re.I
)
_LIVING_IN = re.compile(
    r"\b(?:in|near|nr|around|outside|live|living|stay|staying|based|moved to|moving to|hmp|prison|(?:am|i'm|i’m|im|come|we're|were|moved) from)"
    r"\s+(?:the\s+|central\s+|rural\s+|north\s+|south\s+|east\s+|west\s+|at\s+|hmp\s+|hm prison\s+)*$|^\s*from\s+$",
    re.I,
)
_NI = re.compile(
    r"\b(?:in|from|for|,)\s*(NI|N\.I\.|N I)\b(?!\s*(?:number|no\b|contribution|credit|record|card|stamp|class|years))|^(NI)[\s.,!]*$"
)


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place in the text, and how surely the writer lives there."""

    place: Place
    standing: int
    position: int


def named_places(raw: str, known_words: frozenset[str] = frozenset()) -> tuple[NamedPlace, ...]:
    """Every UK place named, in order, with its standing. Words the caller knows are never taken for misspelt places."""
    raw = raw[:LONGEST]
    tables = gazetteer()
    found = [*islice(_postcodes(raw, tables), MOST_PLACES), *islice(_names(raw, tables, known_words), MOST_PLACES)]
    found += [NamedPlace(Place("Northern Ireland", ("northern-ireland",)), HERE, match.start()) for match in _NI.finditer(raw)]
    return tuple(sorted(found, key=lambda each: each.position))


def home_of(places: Iterable[NamedPlace]) -> tuple[Place | None, tuple[str, ...]]:
    """The place that counts as home and the nations it may lie in; more than one nation means the message does not settle it."""
    candidates = [each for each in places if each.standing > ELSEWHERE and each.place.nations]
    if not candidates:
        return None, ()
    best = max(each.standing for each in candidates)
    top = [each.place for each in candidates if each.standing == best]
    shared = set.intersection(*(set(place.nations) for place in top))
    nations = shared or {nation for place in top for nation in place.nations}
    for each in candidates:  # "TD9, near Hawick": what is said besides may settle the border
        if len(nations) > 1 and each.standing < best and nations & set(each.place.nations):
            nations = nations & set(each.place.nations)
    return top[-1] if best == MOVED_TO else top[0], tuple(sorted(nations))


def _names(raw: str, tables: Gazetteer, known_words: frozenset[str]) -> Iterator[NamedPlace]:
    words = list(_WORD.finditer(raw))
    place = 0
    while place < len(words):
        taken = 0
        most = min(tables.longest.get(simplified(words[place][0]), 0), LONGEST_NAME, len(words) - place)
        for length in range(most, 0, -1):
            start, end = words[place].start(), words[place + length - 1].end()
            if re.search(r"[^A-Za-z'’\s-]|\n", _ABBREVIATION.sub(" ", raw[start:end])):
                continue
            name = simplified(raw[start:end])
            nations = tables.nations_of(name)
            if (
                nations is not None
                and _is_meant(raw, start, end, name in tables.ordinary, length)
                and _is_in_place(raw, start, name, tables, known_words)
            ):
                yield NamedPlace(Place(_as_written(raw[start:end]), nations), standing_of(raw, start, end), start)
                taken = length
                break
        if not taken and (guess := _misspelt(raw, words[place], tables, known_words)):
            yield guess
        place += taken or 1


def _is_meant(raw: str, start: int, end: int, is_ordinary: bool, length: int) -> bool:
    """Whether a name that may be an ordinary word stands where a place would."""
    before = raw[max(0, start - _BEFORE) : start]
    if _NOT_A_PLACE.search(before):
        return False
    if not is_ordinary or length > 1:
        return True
    is_capital = raw[start].isupper() and not raw[start:end].isupper()
    stands_alone = bool(CLAUSE_START.search(before)) and bool(CLAUSE_END.match(raw[end:]))
    if raw[start:end].lower() == "march":
        return bool(re.match(r",? cambs", raw[end:], re.I))
    if is_capital and (LOCATING.search(before) or (stands_alone and (start > 0 or end >= len(raw.rstrip(" .!"))))):
        return True
    return bool(_ORDINARY_IN.search(before)) and bool(re.search(r"\b(?:live|living|stay|staying|based|moved)\b", before, re.I))


def _is_in_place(raw: str, start: int, name: str, tables: Gazetteer, known_words: frozenset[str]) -> bool:
    """Whether a little-known name stands where only a place would; other names need not."""
    if name not in tables.local:
        return True
    before = raw[max(0, start - _BEFORE) : start]
    return name not in known_words and bool(_LIVING_IN.search(before) or (raw[start].isupper() and CLAUSE_START.search(before)))


def _misspelt(raw: str, word: re.Match[str], tables: Gazetteer, known_words: frozenset[str]) -> NamedPlace | None:
    """A word that is no word we know, where a place would stand, close to a larger town's name."""
    name = simplified(word[0])
    before = raw[max(0, word.start() - _BEFORE) : word.start()]
    stands_alone = bool(CLAUSE_START.search(before)) and bool(CLAUSE_END.match(raw[word.end() :]))
    if (
        name in known_words
        or name in tables.abroad
        or not (stands_alone or re.search(r"\b(?:in|near|nr|from|to|around|outside)\s+$", before, re.I))
    ):
        return None
    meant = tables.spelled_like(name)
    nations = tables.nations_of(meant) if meant else None
    if not meant or not nations:
        return None
    return NamedPlace(Place(meant.title(), nations), standing_of(raw, word.start(), word.end()), word.start())


def _postcodes(raw: str, tables: Gazetteer) -> Iterator[NamedPlace]:
    for start, end, outward, is_full in postcodes_in(raw):
        before = raw[max(0, start - _BEFORE) : start]
        is_short = len(re.sub(r"\d.*", "", outward)) == 1
        nations = tables.nations_of_postcode(outward)
        if nations and (
            is_full or (raw[start].isupper() and not is_short) or re.search(r"\b(?:post ?code(?: is)?|in|live|near)\s+$", before, re.I)
        ):
            yield NamedPlace(Place(outward, nations), HOME if is_full else standing_of(raw, start, end), start)


def _as_written(name: str) -> str:
    """The name as the person wrote it, with capitals where they left them out."""
    small = {"of", "the", "on", "in", "upon", "under", "and", "le"}
    words = " ".join(name.split())
    return (
        words
        if any(letter.isupper() for letter in words)
        else " ".join(word if word in small else word.capitalize() for word in words.split())
    )
