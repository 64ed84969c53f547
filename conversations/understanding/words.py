"""A message made even: one spelling for apostrophes, numbers and everyday short forms, cut into clauses and tokens.

`plain` text is what every pattern reads: lower case, no apostrophes, numbers as digits, money as "£200",
single spaces, and ". , ? ! ; :" standing alone as tokens. Reading stops after LONGEST characters.
"""

import re
from dataclasses import dataclass, field

from conversations.understanding.numbers import with_digits
from services_catalogue.search.text import stem

LONGEST = 4000
"""Characters of a message that are read."""
_FROM_THE_END = 1500
_MOST_WORDS, _LAST_WORDS = 600, 200
"""Of a longer message the beginning and the end are read: long stories come to the point there."""

_EXPANSIONS = (
    (re.compile(r"[‘’ʼ`´]"), "'"),
    (re.compile(r"[“”]"), '"'),
    (re.compile(r"[–—]"), " - "),
    (re.compile(r"\b(i|you|he|she|it|we|they|that|who)'ll\b"), r"\1 will"),
    (re.compile(r"\b(i|you|he|she|it|we|they)'d\b"), r"\1 would"),
    (re.compile(r"\b(we|they|you)'re\b"), r"\1 are"),
    (re.compile(r"(?<=[a-z])'(?=[a-z])"), ""),
    (re.compile(r"'"), " "),
    (re.compile(r"(?<=\d),(?=\d{3}\b)"), ""),
    (re.compile(r"(?<=\d):(?=\d)"), "~"),
    (re.compile(r"\bp/w\b"), "a week"),
    (re.compile(r"\bn\.\s?i\b\.?"), "ni"),
    (re.compile(r"\by/?o\b"), "years old"),
    (re.compile(r"([?!;:()\[\]\"…]|\.(?!\d)|,)"), r" \1 "),
    (re.compile(r"(?<=[a-z])/(?=[a-z])|(?<=[a-z])-(?=[a-z])"), " "),
    (re.compile(r" - "), " , "),
    (re.compile(r"&"), " and "),
    (re.compile(r"\bw/o\b"), " without "),
    (re.compile(r"\bw/"), " with "),
    (re.compile(r"(?:\r?\n)+"), " . "),
    (re.compile(r"~"), ":"),
)
_SHORT_FORMS = {
    "u": "you", "ur": "your", "r": "are", "im": "i am", "ive": "i have", "iv": "i have", "id": "id", "wanna": "want to",
    "gonna": "going to", "gotta": "got to", "dunno": "dont know", "cos": "because", "coz": "because", "cuz": "because",
    "bc": "because", "tho": "though", "thru": "through", "pls": "please", "plz": "please", "ppl": "people",
    "thx": "thanks", "ty": "thanks", "ta": "thanks", "wk": "week", "wks": "weeks", "mth": "month", "mths": "months",
    "yr": "year", "yrs": "years", "hr": "hour", "hrs": "hours", "pw": "a week", "pm": "pm", "pcm": "a month", "pa": "a year",
    "ph": "an hour", "quals": "qualifications", "qual": "qualification", "uni": "university", "wud": "would", "cud": "could",
    "shud": "should", "abt": "about", "atm": "at the moment", "rn": "right now", "govt": "government", "gov": "government",
    "diff": "different", "exp": "experience", "appt": "appointment", "nr": "near", "wen": "when", "wot": "what", "wat": "what",
    "bin": "been", "cant": "cant", "cannot": "cant", "wont": "wont", "dont": "dont", "didnt": "didnt",
    "reduntant": "redundant", "redundent": "redundant", "redudant": "redundant", "redundnt": "redundant",
    "benifits": "benefits", "benifit": "benefit", "benefitts": "benefits", "beneifts": "benefits", "jobcenter": "jobcentre",
    "interveiw": "interview", "intervew": "interview", "aprenticeship": "apprenticeship", "apprentiship": "apprenticeship",
    "aprentice": "apprentice", "univeral": "universal", "unversal": "universal", "universial": "universal", "cerdit": "credit",
    "credut": "credit", "carreer": "career", "carrer": "career", "collage": "college", "recieve": "receive", "recieving": "receiving",
    "wether": "whether", "enuf": "enough", "sumthing": "something", "summat": "something", "somat": "something", "owt": "anything",
    "nowt": "nothing", "nuffin": "nothing", "nothin": "nothing", "workin": "working", "lookin": "looking", "livin": "living",
    "gettin": "getting", "payin": "paying", "doin": "doing", "startin": "starting", "claimin": "claiming", "aint": "am not",
    "wernt": "were not", "selfemployed": "self employed", "jobsearch": "job search", "childcare": "childcare", "kidz": "kids",
    "bairn": "child", "bairns": "children", "wean": "child", "weans": "children", "wain": "child", "wains": "children",
    "nipper": "child", "nippers": "children", "kiddies": "children", "mummy": "mum", "mam": "mum", "mom": "mum", "maw": "mum",
    "hubby": "husband", "hubbie": "husband", "fella": "boyfriend", "missus": "wife", "missis": "wife", "gf": "girlfriend",
    "bf": "boyfriend", "nan": "gran", "nana": "gran", "granny": "gran", "nain": "gran", "nanna": "gran", "gaffer": "boss",
    "manger": "manager", "jobseekers": "jobseekers", "jobcenter+": "jobcentre", "jcp": "jobcentre", "dwp": "dwp",
    "licence": "licence", "license": "licence", "lisence": "licence", "apts": "appointments", "wkly": "weekly", "qualys": "qualifications",
}  # fmt: skip
_MARKS = frozenset('.,?!;:()[]"…')
_CLAUSE_END = re.compile(r"(?:^|\s)[.?!;…](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: as written, evened, its stem, and whether it began with a capital."""

    plain: str
    stem: str


@dataclass(frozen=True, slots=True)
class Text:
    """A message ready to be read."""

    raw: str
    plain: str
    sentences: tuple[str, ...]
    tokens: tuple[tuple[Token, ...], ...] = field(default=())  # by sentence, marks left out


def shortened(raw: str) -> str:
    """A message that is too long to read whole, cut to its beginning and its end; a shorter one as it is."""
    if len(raw) > LONGEST:
        raw = f"{raw[: LONGEST - _FROM_THE_END - 1]}\n{raw[-_FROM_THE_END:]}"
    words = [found.span() for found in re.finditer(r"\S+", raw)]
    if len(words) <= _MOST_WORDS:
        return raw
    return f"{raw[: words[_MOST_WORDS - _LAST_WORDS][0]]}\n{raw[words[-_LAST_WORDS][0] :]}"


def read_text(raw: str) -> Text:
    """Even out a message. Never fails; the empty message has no sentences."""
    raw = raw[:LONGEST]
    plain = plain_text(raw)
    sentences = tuple(part.strip(" ,") for part in _CLAUSE_END.split(plain) if part.strip(" ,"))
    return Text(raw, plain, sentences, tuple(tokens_of(sentence) for sentence in sentences))


def plain_text(raw: str) -> str:
    """The evened form of any text, as the module's docstring promises."""
    text = raw.lower()
    for pattern, replacement in _EXPANSIONS:
        text = pattern.sub(replacement, text)
    return with_digits(" ".join(_SHORT_FORMS.get(word, word) for word in text.split()))


def tokens_of(plain: str) -> tuple[Token, ...]:
    """The words of a plain text with their stems, without marks."""
    return tuple(Token(word, stem(word)) for word in plain.split() if word not in _MARKS)


def simplified(name: str) -> str:
    """A place or label in the form used for look-ups: lower case, letters, digits and single spaces."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", re.sub(r"['’.]", "", name.lower())).split())
