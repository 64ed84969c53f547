"""Where the writer lives, as against places they left, places of others and places they only visit."""

import re

MOVED_TO, HOME, HERE, NEARBY, ELSEWHERE = 5, 4, 3, 2, 0
"""How surely a named place is where the writer lives. ELSEWHERE is a place they left, or somebody else's."""

CLAUSE_START = re.compile(r"[.?!;,\n(:]\s*$|^\s*$")
LOCATING = re.compile(
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
    r"\b(?:moved|moving|originally|came|come|left|leaving|used to live in|used to be in|was living in|lived in|born in|grew up in|brought up in|graduated|degree|studied|(?<!at )university of|(?<!at )uni of|(?<!at )uni in|uni at|before in|previously in|raised in|away|moved away|up|down)\s+(?:from\s+|at\s+|in\s+|out\s+of\s+|of\s+)*(?:the\s+)?$|\b(?:moved|relocated)\s+(?:house\s+)?$",
    re.I,
)
_NOT = re.compile(
    r"\b(?:not|isnt|isn't|aint|ain't|no longer in|never|dont live in|don't live in|not in|instead of|rather than)\s+(?:in\s+)?(?:the\s+)?$",
    re.I,
)
_PERSON = (
    r"(?:mate|mates|friend|friends|pal|pals|cousin|brother|sister|uncle|aunt|auntie|mum|mam|mom|dad|son|daughter|ex|niece|nephew|neighbour|colleague|in-laws|family|relatives|"
    r"nan|nana|gran|granny|grandad|husband|wife|boyfriend|girlfriend|parents|someone|people|bloke|lad|girl)"
)
_SOMEBODYS = re.compile(
    rf"\b{_PERSON}(?:'s|’s)?(?:\s+(?:is|are|who|lives?|living|works?|working|up|down|over|out|back|who's|moved|got|\w+ed))?(?:\s+\w+)?\s+(?:in|from|near|at|to|of)\s+(?:the\s+)?$",
    re.I,
)
_THEIRS = re.compile(
    r"\b(?:he|she|they)(?:'s|’s|'re|’re)?\s+(?:is|are|lives?|living|works?|working|moved|stays?)(?:\s+\w+)?\s+(?:in|from|near|at|to)\s+(?:the\s+)?$",
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
_MOVED_INTO = re.compile(r"\bmoved[^.?!\n]{0,30}\b(?:to|into)\s+(?:the\s+)?$", re.I)
_IN = re.compile(r"\bin\s+(?:the\s+)?$", re.I)
_AFTERWARDS = re.compile(r"\s+(?:originally|before|last year|years ago|til|till|until)\b")
CLAUSE_END = re.compile(r"\s*(?:[,.!?\n)]|$)")
_MOVED_ON = re.compile(
    r"^\s+(?:over |down |up |back )?to\s+(?!be\b|get\b|work\b|live\b|help\b|look\b|find\b|start\b|study\b|do\b|care\b|save\b)[A-Za-z]", re.I
)


def standing_of(raw: str, start: int, end: int) -> int:
    """How surely the place is the writer's home, from the words before and after it."""
    sentence = re.split(r"[.?!\n]\s", raw[max(0, start - 90) : start])[-1]
    clause = re.split(r"[,;]\s", sentence)[-1]
    after = raw[end:]
    if _SOMEBODYS.search(clause) or _THEIRS.search(clause):
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
    return HERE if LOCATING.search(clause) or CLAUSE_START.search(before[-3:]) or CLAUSE_END.match(after) else NEARBY
