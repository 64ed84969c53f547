"""The words of a text that carry its subject: plain stems, everyday words for one thing brought together."""

import re
from functools import lru_cache
from pathlib import Path

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_ALIKE = (
    "earn earns earned earning earnings wage wages salary income incomes",
    "save saved saving savings capital",
    "couple couples partner partners partnered husband wife spouse joint jointly",
    "single alone lone",
    "child children kid kids baby babies son daughter",
    "rent rents housing landlord",
    "care cares caring cared carer carers",
    "study student students studies studying",
    "ill illness sick sickness unwell",
    "repay repays repaid repayment repayments borrow borrowed lend lent loan loans",
    "redundant redundancy",
    "dismiss dismissed dismissal sack sacked",
    "apprentice apprentices apprenticeship apprenticeships",
    "begin begins beginning began start starts started starting",
    "affect affects affected count counts counted counting ignore ignored",
    "disabled disability disabilities",
    "young younger youth",
    "pregnant pregnancy",
    "employer employers boss",
    "course courses train training",
    "company firm business businesses trade trading traded",
    "tribunal tribunals court",
    "eldest oldest older first only",
    "debt debts",
    "deduct deducted knocked deductions",
    "week weekly fortnight fortnightly month monthly day daily year yearly hour hourly annual annually",
    "finish finished finishing complete completed",
    "average usual",
    "standard basic",
    "apply application applications applying claim claims claimed claiming",
    "cover covers covered",
)
PAY_BACK = re.compile(r"\bpa(?:y|ys|id|ying)((?: [a-z]+){0,2}) back\b")
SAME = {word: group.split()[0] for group in _ALIKE for word in group.split()}
STOP = frozenset(Path(__file__).with_name("stop_words.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """One word for all its forms; empty for a word that carries no subject."""
    word = word.removesuffix("'s").removesuffix("s'")
    if word in SAME:
        return SAME[word] if SAME[word] not in STOP else ""
    if word in STOP or len(word) < 3:
        return ""
    for ending, put in (("ies", "y"), ("ings", ""), ("ing", ""), ("edly", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= (3 if ending == "s" else 4):
            bare = word[: -len(ending)] + put
            return "" if bare in STOP or SAME.get(bare) in STOP else SAME.get(bare, bare)
    return word


def stems_of(text: str) -> frozenset[str]:
    """The stems of a text."""
    plain = PAY_BACK.sub("repay \\1", text.lower().replace("’", "'"))
    return frozenset(filter(None, map(stem, WORD.findall(plain))))
