"""First names common in the UK, words that follow one without being a surname, and names of brands and the famous."""

from pathlib import Path


def _sections() -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in Path(__file__).with_name("names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return sections


def _words(lines: list[str]) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


_SECTIONS = _sections()
FIRST_NAMES = _words(_SECTIONS["first names"])
NOT_SURNAMES = _words(_SECTIONS["not surnames"])
NOT_NAMES = _words(_SECTIONS["not names"])
BRANDS = frozenset(_SECTIONS["brands"])
