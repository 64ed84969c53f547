"""Numbers as people write them, turned into digits: "forty eight", "twenty-five", "7 grand", "12k", "200 quid"."""

import re

_UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_TENS["fourty"] = 40
_COUNTED = frozenset(
    "hour hours day days week weeks month months year years kid kids child children pound pounds quid grand thousand hundred".split()
)
_GRAND = frozenset(("grand", "thousand", "k"))
_QUID = frozenset(("quid", "pounds", "pound", "sterling", "gbp"))
_K = re.compile(r"(£?)(\d+(?:\.\d+)?)k")
_NUMBER = re.compile(r"(£?)(\d+(?:\.\d+)?)")
_GLUED = re.compile(
    r"(?<![a-z0-9])(\d+(?:\.\d+)?)(yo|yrs?|years?|hrs?|hours?|wks?|weeks?|mths?|months?|quid|pcm|pw|ph|grand|pm(?= rent))(?![a-z0-9])"
)
_SHORT = {"yr": "years", "yrs": "years", "hr": "hours", "hrs": "hours", "wk": "weeks", "wks": "weeks", "mth": "months", "mths": "months"}
_RATES = {"pcm": "a month", "pw": "a week", "ph": "an hour", "yo": "years old"}


def with_digits(text: str) -> str:
    """The same words with numbers as digits and money as "£200". "one" stays a word unless it counts something."""
    text = re.sub(r"£\s+(?=\d)", "£", text)
    text = _GLUED.sub(lambda found: f"{found[1]} {_SHORT.get(found[2]) or _RATES.get(found[2], found[2])}", text)
    words = text.split()
    out: list[str] = []
    place = 0
    while place < len(words):
        taken, written = _number_at(words, place)
        out.append(written)
        place += taken
    return " ".join(out)


def _number_at(words: list[str], place: int) -> tuple[int, str]:
    """How many words a number takes from here, and how it is written; an ordinary word stands for itself."""
    word = words[place]
    taken, value, is_money = 1, None, False
    following = words[place + 1] if place + 1 < len(words) else ""
    if found := _K.fullmatch(word):
        value, is_money = float(found[2]) * 1000, True
    elif found := _NUMBER.fullmatch(word):
        value, is_money = float(found[2]), bool(found[1])
    elif word == "couple" and place and words[place - 1] == "a":
        return (2 if following == "of" else 1), "2"
    elif word in _TENS:
        more = _UNITS.get(following, 0) if _UNITS.get(following, 10) < 10 else 0
        value, taken = _TENS[word] + more, 2 if more else 1
    elif word in _UNITS and (word != "one" or following in _COUNTED):
        value = _UNITS[word]
    if value is None:
        return 1, word
    return _scaled(words, place, taken, float(value), is_money)


def _scaled(words: list[str], place: int, taken: int, value: float, is_money: bool) -> tuple[int, str]:
    after = words[place + taken] if place + taken < len(words) else ""
    if after == "hundred":
        value, taken = value * 100, taken + 1
    elif after in _GRAND:
        value, taken, is_money = value * 1000, taken + 1, True
    after = words[place + taken] if place + taken < len(words) else ""
    if after in _QUID:
        is_money, taken = True, taken + 1
    number = f"{value:.2f}".rstrip("0").rstrip(".")
    return taken, f"£{number}" if is_money else number
