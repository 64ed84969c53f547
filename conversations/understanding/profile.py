"""What work a person does or did, and what they want to do: ordinary words for a profile, never a judgement."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from conversations.types import Question
from conversations.understanding.reading import PROFILE
from conversations.understanding.speakers import Segment

MOST_CHARACTERS = 120
_FILE = Path(__file__).resolve().parent / "data" / "occupations.json"
_GOAL = re.compile(
    r"\b(?:want(?:ed)? to|wants to|like to|love to|hoping to|looking to|thinking (?:of|about)|aim(?:ing)? to|dream(?:ing)? of|interested in|fancy|into|become|becoming|train(?:ing)? (?:as|to be|for)|"
    r"retrain(?:ing)? (?:as|to be|in|for)|switch to|change to|move (?:in)?to|get into|go into|look(?:ing)? for|after|find|finding|apply(?:ing)? for|do my|get my|start as|be an?|work as|qualify as|instead of \w+|"
    r"want(?: a| an| my| some)?|need(?: a| an| my)?|prefer|something in|maybe|try|trying)(?: \w+){0,3} $"
)
_GOAL_AFTER = re.compile(
    r"^ (?:jobs?|vacanc\w+|roles?|positions?|apprenticeship|training|course|licence|ticket|career)\b(?! (?:is|was|in a|gone|ended|for \d|lost|went))|^ (?:maybe|perhaps|instead|would be|sounds|looks)\b"
)
_NOT_MINE = re.compile(
    r"\b(?:not|sick of|fed up (?:of|with)|no more|enough of|hate|out of|leave|leaving|cant do|dont want|my (?:boss|manager|doctor|teacher|landlady|supervisor)|see (?:a|my|the)|to (?:the|my) (?:doctor|gp|manager)|call the|the (?:police|doctor|manager|teacher|army)) $|\bmy $|\bthe (?:\w+ )?$"
)
_WAS = re.compile(
    r"(?:^|\b(?:was|am|as|been|ex|former|were|worked|work|working|works|job|retired|qualified|redundant from|sacked from|laid off from|lost my|left|quit|gave up|after|in|at|from|doing|did|do|of|by|years|years as|trained|self emp(?:loyed)?|experienced|only|all|being|but|and)(?: (?:a|an|the|in|as|at|my|of|from|on|being|self employed|full time|part time|qualified|agency|\d+|years|just|only|school|care home|mobile))* )$"
)
_INTO_IT = re.compile(
    r"\b(?:work\w*|careers?|jobs?|get(?:ting)?|go(?:ing)?|mov\w+|retrain\w*|train\w*|background|years|degree) (?:in|into) $"
)
_WAS_AFTER = re.compile(r"^ (?:by trade|all my life|for \d|\d+ years|off (?:with|sick)|background|since|experience|work all|\d{2}$)")


def profile_of(segments: Iterable[Segment]) -> Mapping[str, str]:
    """`occupation` and `work_goal`, where the writer tells them."""
    found: dict[str, str] = {}
    for segment in segments:
        if segment.owner:
            continue
        for start, end, name in _named(segment.plain):
            key = _role(segment.plain[:start], segment.plain[end:])
            if key and key not in found:
                found[key] = name
    return found


def _role(before: str, after: str) -> str:
    if _GOAL.search(before) or (
        _GOAL_AFTER.search(after) and not re.search(r"\b(?:lost|left|quit|gave up|was|my|from|had|the|sacked|in a|at a)\b", before)
    ):
        return "work_goal"
    if _WAS_AFTER.search(after):
        return "occupation"
    if _NOT_MINE.search(before):
        return "occupation" if re.search(r"\b(?:fed up|sick|enough|hate|out|leav|from the|at the|in the)", before) else ""
    return "occupation" if _WAS.search(before) else ""


def _named(plain: str) -> list[tuple[int, int, str]]:
    pattern, names = _table()
    return [
        (found.start(), found.end(), names[found[0]]) for found in pattern.finditer(plain) if found[0] != "it" or _is_trade(plain, found)
    ]


def _is_trade(plain: str, it: re.Match[str]) -> bool:
    """Whether "it" is the trade and not the pronoun: "worked in it for years", against "no idea what to say in it"."""
    return bool(_INTO_IT.search(plain[: it.start()]))


@lru_cache(maxsize=1)
def _table() -> tuple[re.Pattern[str], Mapping[str, str]]:
    listed: Mapping[str, list[str]] = json.loads(_FILE.read_text("utf-8"))["occupations"]
    names = {form: name for name, forms in listed.items() for form in forms}
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")(?= |$)"), names


def profile_asked(pending: Question | None, written: str) -> dict[str, str]:
    """The answer to a question about the profile, which has no fixed answers: as it was written."""
    return {pending.fact: " ".join(written.split())[:MOST_CHARACTERS]} if pending and pending.fact in PROFILE else {}
