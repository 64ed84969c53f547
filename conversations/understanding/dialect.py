"""Everyday Scots, Ulster and northern English words, put as standard English, so that one set of patterns reads them all."""

import re

_WORDS = {
    "aff": "off", "fae": "from", "frae": "from", "whit": "what", "ah": "i", "ahm": "i am", "ahve": "i have", "ah'm": "i am", "ah've": "i have",
    "oot": "out", "aboot": "about", "doon": "down", "roon": "round", "hoose": "house", "toon": "town", "noo": "now", "ower": "over",
    "cannae": "cant", "cannie": "cant", "dinnae": "dont", "dinny": "dont", "didnae": "didnt", "willnae": "wont", "wullnae": "wont",
    "havenae": "havent", "hasnae": "hasnt", "wisnae": "was not", "wasnae": "was not", "isnae": "is not", "arenae": "are not", "wouldnae": "would not",
    "couldnae": "could not", "shouldnae": "should not", "doesnae": "doesnt", "dae": "do", "daein": "doing", "tae": "to", "oan": "on", "hame": "home",
    "joab": "job", "joabs": "jobs", "joabcentre": "jobcentre", "wark": "work", "wis": "was", "huv": "have", "hae": "have", "hiv": "have",
    "efter": "after", "afore": "before", "nae": "no", "naebody": "nobody", "naething": "nothing", "hee-haw": "nothing", "heehaw": "nothing",
    "wi": "with", "claes": "clothes", "gonnae": "going to", "gaun": "going", "goin": "going", "mair": "more", "auld": "old", "yer": "your",
    "yous": "you", "youse": "you", "yis": "you", "masel": "myself", "masell": "myself", "meself": "myself", "mesel": "myself", "oor": "our",
    "wur": "our", "maself": "myself", "wrang": "wrong", "thon": "that", "tellt": "told", "telt": "told", "selt": "sold", "gied": "gave",
    "gie": "give", "gies": "give us", "movin": "moving", "wantin": "wanting", "carin": "caring", "needin": "needing", "tryin": "trying",
    "findin": "finding", "makin": "making", "losin": "losing", "givin": "giving", "stackin": "stacking", "pickin": "picking", "stayin": "staying",
    "shuttin": "shutting", "closin": "closing", "trainin": "training", "drivin": "driving", "cleanin": "cleaning", "anythin": "anything",
    "summink": "something", "nowt": "nothing", "owt": "anything", "divvent": "dont", "divnt": "dont", "wor": "our", "gannin": "going",
    "gan": "go", "hoyed": "thrown", "da": "dad", "mesen": "myself", "hissen": "himself",
}  # fmt: skip
_PATTERN = re.compile(r"(?<![\w'’])(?:" + "|".join(map(re.escape, sorted(_WORDS, key=len, reverse=True))) + r")(?![\w'’])", re.I)
_MA = re.compile(r"(?<!single )(?<!lone )(?<!my )(?<!our )(?<!the )(?<!yer )(?<!your )(?<!her )(?<!his )(?<![\w'’])ma (?=\w)", re.I)


def in_standard_english(text: str) -> str:
    """The text with dialect words put as standard ones; whatever is not in the list stays as it was written."""
    text = _PATTERN.sub(_same_case, text.replace("’", "'"))
    return _MA.sub("my ", text)


def _same_case(found: re.Match[str]) -> str:
    standard = _WORDS[found[0].lower()]
    return standard.upper() if len(found[0]) > 2 and found[0].isupper() else standard
