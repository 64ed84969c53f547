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
WORD = re.compile(r"[a-z]+")


def _value_of(words: list[str]) -> list[int]:
    """The numbers a run of words holds: "two hundred and fifty" is one, "two three" is two."""
    numbers: list[int] = []
    total, part, last = 0, 0, 0  # last: the smallest unit still free to fill
    for word in words:
        if word in SCALES:
            scale = SCALES[word]
            if scale == 100:
                part = max(part, 1) * 100
            else:
                total, part = total + max(part, 1) * scale, 0
            last = scale
        elif word in SMALL:
            value = SMALL[word]
            if last and value >= last:
                numbers.append(total + part)
                total, part = 0, 0
            part += value
            last = 10 if word in TENS else 1
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
    return HALF.sub(r"\1.5", RUN.sub(_digits, text))
