"""What is other in a text than before, to be read by a person."""

from difflib import unified_diff

from django.utils.translation import ngettext

LONGEST_LINE, LONGEST, MOST_LINES = 600, 8_000, 4_000


def difference(old: str, new: str) -> str:
    """Lines that went (−) and came (+), with one line around them; bounded, and saying how much was left out."""
    before, after = old.splitlines()[:MOST_LINES], new.splitlines()[:MOST_LINES]
    lines = [_shown(line) for line in unified_diff(before, after, n=1, lineterm="") if not line.startswith(("---", "+++"))]
    kept: list[str] = []
    size = 0
    for line in lines:
        size += len(line) + 1
        if size > LONGEST:
            break
        kept.append(line)
    if left := len(lines) - len(kept):
        kept.append(ngettext("… and %(count)d more line", "… and %(count)d more lines", left) % {"count": left})
    return "\n".join(kept)


def _shown(line: str) -> str:
    if line.startswith("@@"):
        return "…"
    sign = {"-": "− ", "+": "+ "}.get(line[:1], "  ")
    text = line[1:]
    return sign + (text if len(text) <= LONGEST_LINE else f"{text[:LONGEST_LINE]}…")
