"""Which places a message names, whose they are, and so in which nation the writer lives."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from conversations.understanding.gazetteer import LONGEST_NAME, Gazetteer, gazetteer, postcodes_in
from conversations.understanding.reading import Place
from conversations.understanding.words import LONGEST, simplified

MOVED_TO, HOME, HERE, NEARBY, ELSEWHERE = 5, 4, 3, 2, 0
"""How surely a named place is where the writer lives. ELSEWHERE is a place they left, or somebody else's."""

_WORD = re.compile(r"[A-Za-z](?:[A-Za-z]|['’](?=[A-Za-z]))*")
_ABBREVIATION = re.compile(r"(?<=\bst)\.|(?<=\bco)\.", re.I)
_CLAUSE_START = re.compile(r"[.?!;,\n(:]\s*$|^\s*$")
_BEFORE = 60
_LOCATING = re.compile(
    r"\b(?:in|near|nr|around|outside|from|live|living|stay|staying|based|to|by|here in|across|round|outside of|im|am|i'm|area|to be in)\s+(?:the\s+|central\s+|sunny\s+|rural\s+|north\s+|south\s+|east\s+|west\s+|good old\s+)*$",
    re.I,
)
_HOME = re.compile(
    r"\b(?:live|living|lives here|stay|staying|based|reside|settled|am|i'm|i’m|im|we're|were|here|born and bred|home is|place is|flat|house)\s+(?:now\s+|here\s+|currently\s+|over\s+|up\s+|down\s+|just\s+)*(?:in|near|nr|at|around|outside|just outside|from)\s+(?:the\s+|rural\s+|north\s+|south\s+|east\s+|west\s+|a\s+\w+\s+(?:in|near)\s+)*$|\bfrom\s+$",
    re.I,
)
_TO = re.compile(
    r"\b(?:moved|moving|move|relocat\w+|transferred|come|came|gone|back|over|up|down|border|migrated)\b[^.?!\n]{0,45}\b(?:to|into|in)\s+(?:the\s+)?$",
    re.I,
)
_LEFT = re.compile(
    r"\b(?:moved|moving|originally|came|come|left|leaving|used to live in|used to be in|was living in|lived in|born in|grew up in|brought up in|graduated|degree|studied|university of|uni of|uni in|uni at|before in|previously in|raised in|away|moved away|up|down)\s+(?:from\s+|at\s+|in\s+|out\s+of\s+|of\s+)*(?:the\s+)?$|\b(?:moved|relocated)\s+(?:house\s+)?$",
    re.I,
)
_NOT = re.compile(
    r"\b(?:not|isnt|isn't|aint|ain't|no longer in|never|dont live in|don't live in|not in|instead of|rather than)\s+(?:in\s+)?(?:the\s+)?$",
    re.I,
)
_PERSON = (
    r"(?:mate|mates|friend|friends|pal|pals|cousin|brother|sister|uncle|aunt|auntie|mum|mam|mom|dad|son|daughter|ex|niece|nephew|neighbour|colleague|in-laws|family|relatives|"
    r"nan|nana|gran|granny|grandad|husband|wife|boyfriend|girlfriend|parents|someone|people|bloke|lad|girl|he|she|they)"
)
_SOMEBODYS = re.compile(
    rf"\b{_PERSON}(?:'s|’s)?(?:\s+(?:is|are|who|lives?|living|works?|working|up|down|over|out|back|who's|moved|got|\w+ed))?(?:\s+\w+)?\s+(?:in|from|near|at|to|of)\s+(?:the\s+)?$",
    re.I,
)
_KIN_CARE = re.compile(r"\b(?:look(?:ing)? after|car(?:e|ing|er) (?:for|of)|do(?:ing)? everything)\b", re.I)
_KIN = re.compile(
    r"\b(?:mum|mam|dad|nan|nana|gran|granny|grandad|parents|sister|brother|uncle|aunt|auntie|mother|father|husband|wife|partner|son|daughter)\b",
    re.I,
)
_OUTING = re.compile(
    r"\b(?:interview|course|head office|hq|trip|holiday|day out|conference|meeting|event|shop opened|warehouse opening)\s+(?:is\s+)?(?:in|at)\s+(?:the\s+)?$",
    re.I,
)
_NOT_A_PLACE = re.compile(
    r"\b(?:working|careers|security|development|disclosure|enterprise|start|police|advice|bank of|prince of|new south|royal bank of|natwest|university of the west of)\s+$",
    re.I,
)
_ORDINARY_IN = re.compile(
    r"\b(?:live|living|stay|staying|based|moved|am|i'm|im|jobs?|work|from)\s+(?:in|near|to|from|around)\s+$|\b(?:near|nr|outside)\s+$", re.I
)
_NI = re.compile(
    r"\b(?:in|from|for|,)\s*(NI|N\.I\.|N I)\b(?!\s*(?:number|no\b|contribution|credit|record|card|stamp|class|years))|^(NI)[\s.,!]*$"
)
_MOVED_INTO = re.compile(r"\bmoved[^.?!\n]{0,30}\b(?:to|into)\s+(?:the\s+)?$", re.I)
_IN = re.compile(r"\bin\s+(?:the\s+)?$", re.I)
_AFTERWARDS = re.compile(r"\s+(?:originally|before|last year|years ago|til|till|until)\b")
_CLAUSE_END = re.compile(r"\s*(?:[,.!?\n)]|$)")
_MOVED_ON = re.compile(
    r"^\s+(?:over |down |up |back )?to\s+(?!be\b|get\b|work\b|live\b|help\b|look\b|find\b|start\b|study\b|do\b|care\b|save\b)[A-Za-z]", re.I
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
    found = [*_postcodes(raw, tables), *_names(raw, tables, known_words)]
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
    return top[-1] if best == MOVED_TO else top[0], tuple(sorted(nations))


def _names(raw: str, tables: Gazetteer, known_words: frozenset[str]) -> Iterator[NamedPlace]:
    words = list(_WORD.finditer(raw))
    place = 0
    while place < len(words):
        taken = 0
        for length in range(min(LONGEST_NAME, len(words) - place), 0, -1):
            start, end = words[place].start(), words[place + length - 1].end()
            if re.search(r"[^A-Za-z'’\s-]|\n", _ABBREVIATION.sub(" ", raw[start:end])):
                continue
            name = simplified(raw[start:end])
            nations = tables.nations_of(name)
            if nations is not None and _is_meant(raw, start, end, name in tables.ordinary, length):
                yield NamedPlace(Place(_as_written(raw[start:end]), nations), _standing(raw, start, end), start)
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
    stands_alone = bool(_CLAUSE_START.search(before)) and bool(_CLAUSE_END.match(raw[end:]))
    if raw[start:end].lower() == "march":
        return bool(re.match(r",? cambs", raw[end:], re.I))
    if is_capital and (_LOCATING.search(before) or (stands_alone and (start > 0 or end >= len(raw.rstrip(" .!"))))):
        return True
    return bool(_ORDINARY_IN.search(before)) and bool(re.search(r"\b(?:live|living|stay|staying|based|moved)\b", before, re.I))


def _standing(raw: str, start: int, end: int) -> int:
    """How surely the place is the writer's home, from the words before and after it."""
    sentence = re.split(r"[.?!\n]\s", raw[max(0, start - 90) : start])[-1]
    clause = re.split(r"[,;]\s", sentence)[-1]
    after = raw[end:]
    if _SOMEBODYS.search(clause):
        if re.search(r"\b(?:live|living|stay|staying|back|moved in|i am|im|i'm)\b[\w ]*\bwith\b", clause, re.I):
            return HOME
        return NEARBY if _KIN.search(clause) and _KIN_CARE.search(raw) else ELSEWHERE
    if _is_left(sentence, clause, after):
        return ELSEWHERE
    if _is_moved_to(sentence, clause):
        return MOVED_TO
    if _LEFT.search(clause) or _AFTERWARDS.match(after):
        return ELSEWHERE
    return _where_it_stands(raw[:start], clause, after)


def _is_left(sentence: str, clause: str, after: str) -> bool:
    """ "not Leeds", or the first place of "moved from Hull to Leeds"."""
    return bool(_NOT.search(clause) or (_MOVED_ON.match(after) and re.search(r"\b(?:mov|relocat|transfer|from)\w*", sentence, re.I)))


def _is_moved_to(sentence: str, clause: str) -> bool:
    return bool(_MOVED_INTO.search(sentence) or (_TO.search(sentence) and not _IN.search(clause)))


def _where_it_stands(before: str, clause: str, after: str) -> int:
    if _OUTING.search(clause):
        return NEARBY
    if _HOME.search(clause):
        return HOME
    return HERE if _LOCATING.search(clause) or _CLAUSE_START.search(before[-3:]) or _CLAUSE_END.match(after) else NEARBY


def _misspelt(raw: str, word: re.Match[str], tables: Gazetteer, known_words: frozenset[str]) -> NamedPlace | None:
    """A word that is no word we know, where a place would stand, close to a larger town's name."""
    name = simplified(word[0])
    before = raw[max(0, word.start() - _BEFORE) : word.start()]
    stands_alone = bool(_CLAUSE_START.search(before)) and bool(_CLAUSE_END.match(raw[word.end() :]))
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
    return NamedPlace(Place(meant.title(), nations), _standing(raw, word.start(), word.end()), word.start())


def _postcodes(raw: str, tables: Gazetteer) -> Iterator[NamedPlace]:
    for start, end, outward, is_full in postcodes_in(raw):
        before = raw[max(0, start - _BEFORE) : start]
        is_short = len(re.sub(r"\d.*", "", outward)) == 1
        nations = tables.nations_of_postcode(outward)
        if nations and (
            is_full or (raw[start].isupper() and not is_short) or re.search(r"\b(?:post ?code(?: is)?|in|live|near)\s+$", before, re.I)
        ):
            yield NamedPlace(Place(outward, nations), HOME if is_full else _standing(raw, start, end), start)


def _as_written(name: str) -> str:
    """The name as the person wrote it, with capitals where they left them out."""
    small = {"of", "the", "on", "in", "upon", "under", "and", "le"}
    words = " ".join(name.split())
    return (
        words
        if any(letter.isupper() for letter in words)
        else " ".join(word if word in small else word.capitalize() for word in words.split())
    )
