"""How people shorten and misspell: contractions written out, and key words of danger put right."""

from pathlib import Path


def _sections() -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in Path(__file__).with_name("spellings.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return sections


_SECTIONS = _sections()
EXPANSIONS = {short.strip(): words.strip() for short, _, words in (line.partition("=") for line in _SECTIONS["written out"])}
_KEY = " ".join(_SECTIONS["key words"]).split()
_REAL = frozenset(" ".join(_SECTIONS["real words"]).split())


def _misspellings(word: str) -> set[str]:
    drops = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    swaps = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1)}
    doubles = {word[: i + 1] + word[i] + word[i + 1 :] for i in range(len(word))}
    near = {"a": "eo", "e": "ai", "i": "ey", "o": "au", "u": "oa", "c": "sk", "s": "cz", "k": "c", "y": "i", "d": "t", "t": "d"}
    wrong = {word[:i] + other + word[i + 1 :] for i in range(1, len(word)) for other in near.get(word[i], "")}
    return drops | swaps | doubles | wrong


def _key_words() -> dict[str, str]:
    words = {wrong: word for word in _KEY if len(word) >= 6 for wrong in _misspellings(word)}
    words.update({"kil": "kill", "kiling": "killing", "kiled": "killed", "sucidal": "suicidal", "suecide": "suicide", "dieing": "dying"})
    return {wrong: word for wrong, word in words.items() if wrong not in _KEY and wrong not in _REAL}


KEY_WORDS = _key_words()
