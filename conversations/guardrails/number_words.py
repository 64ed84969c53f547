"""Numbers written as words become digits: "fifteen hundred" is 1500, "one and a half" is 1.5."""

import re

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ONES = {word: value for value, word in enumerate(_ONES)}
TENS = {word: 10 * value for value, word in enumerate(_TENS, start=2)}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
SMALL = ONES | TENS

_scale = "|".join(SCALES)
_small = "|".join(sorted(SMALL, key=len, reverse=True))
RUN = re.compile(rf"\b(?:{_small}|a(?= (?:{_scale})\b))\b(?:(?: and |[ -])(?:{_small}|{_scale})\b)*", re.IGNORECASE)
HALF = re.compile(r"\b(\d+) and a half\b")
HALF_OF = re.compile(r"\bhalf an? (?=(?:day|week|month|year|hour|mile)\b)", re.IGNORECASE)
WORD = re.compile(r"[a-z]+")


def _value_of(words: list[str]) -> list[int]:
    """The numbers a run of words holds: "two hundred and fifty" is one, "two three" is two."""
    numbers: list[int] = []
    total, part, room, top = 0, 0, 0, 0  # room: what the next word must be below; top: the last thousand or million
    for word in words:
        value = SMALL.get(word, 0)
        is_next = bool(value and room and value >= room) or (word == "hundred" and part >= 100) or bool(top and SCALES.get(word, 0) >= top)
        if is_next:
            # A number begins: "two | three", "one hundred | and one hundred". A scale takes its own count along.
            count = part % 100 if word in SCALES else 0
            numbers.append(total + part - count)
            total, part, top = 0, count, 0
        if word == "hundred":
            part, room = max(part, 1) * 100, 100
        elif word in SCALES:
            total, part, room, top = total + max(part, 1) * SCALES[word], 0, SCALES[word], SCALES[word]
        else:
            part, room = part + value, 10 if word in TENS else 1
    return [*numbers, total + part]


def _digits(run: re.Match[str]) -> str:
    words = WORD.findall(run.group().lower())
    pieces: list[str] = []
    group: list[str] = []
    for position, word in enumerate(words):
        if word == "and" and not (group and group[-1] in SCALES and position + 1 < len(words)):
            pieces += [str(value) for value in _value_of(group)] + ["and"]
            group = []
        elif word not in ("and", "a"):
            group.append(word)
        elif word == "a":
            group.append("one")
    if group:
        pieces += [str(value) for value in _value_of(group)]
    return " ".join(pieces)


def with_digits(text: str) -> str:
    """The text with its number words as digits; the rest is untouched."""
    return HALF_OF.sub("0.5 ", HALF.sub(r"\1.5", RUN.sub(_digits, text)))
