"""Words of a query and of the catalogue, folded alike."""

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import snowballstemmer

LONGEST_QUERY = 10_000
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_QUESTION = re.compile(
    r"^(?:please |hi |hello |ok |so )*"
    r"(?:what is|what s|whats|what are|who are|how do i get|how do i claim|how do i apply for|how can i get|can i get|can i claim"
    r"|tell me about|about|apply for|claim|form|the|a|an|beth yw) "
)
_STOP = """
a about after again all also am an and any are as at be because been but by can cannot could did do does doing don for from get
getting got had has have having he her here him his how i if in into is it its just like me my no not now of off on one or our out
over please she should so some than that the their them then there these they this those to too up us very was we were what when
where which who why will with would you your im ive id dont cant wont yn y yr a ac i o ar am ei eu fy dw mae
"""
STOP_WORDS = frozenset(_STOP.split())


def fold(text: str) -> str:
    """Lower case, no accents, at most `LONGEST_QUERY` characters: what people type and what is printed become alike."""
    lower = text[:LONGEST_QUERY].lower()
    if lower.isascii():
        return lower
    plain = unicodedata.normalize("NFKD", lower.replace("’", "'"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def words_of(text: str) -> list[str]:
    """Every word in order, folded; an apostrophe and what follows it is dropped, so "jobseeker's" is "jobseeker"."""
    return [word.partition("'")[0] for word in _WORD.findall(fold(text))]


def telling_words(text: str) -> list[str]:
    """The distinct words that say something; all of them when none does."""
    words = list(dict.fromkeys(words_of(text)))
    return [word for word in words if word not in STOP_WORDS] or words


def name_key(text: str) -> str:
    """What must be equal for two names to be the same name."""
    return " ".join(words_of(text))


def asked_name(text: str) -> str:
    """The key of what is asked for: "What is UC?" asks for "uc"."""
    key = name_key(text[:200])
    return _QUESTION.sub("", f"{key} ").strip() or key


_stemmer = snowballstemmer.stemmer("english")
_at_the_stemmer = Lock()


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The English stem of a word, from any thread."""
    with _at_the_stemmer:  # it keeps the word it works on: two at once would give each other's letters, and they would be kept
        return str(_stemmer.stemWord(word))
