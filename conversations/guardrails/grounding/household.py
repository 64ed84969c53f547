"""Which household and which place a text speaks of: couple or single, one child or several, nation, London."""

import re

COUPLE = re.compile(
    r"\b(?:couples?|partners?|husband|wife|spouse|both (?:of you|under|over|aged)|joint(?:ly)?|the two of you)\b", re.IGNORECASE
)
SINGLE = re.compile(r"\b(?:single(?! (?:mum|mother|dad|father|parent|payment))|on your own|lone(?! parent)|alone)\b", re.IGNORECASE)
ONE_CHILD = re.compile(r"\b(?:1|only|each|every|per) child\b", re.IGNORECASE)
CHILDREN = re.compile(r"\b(?:2|3) (?:or more|children)\b|\b2\+", re.IGNORECASE)

_GB = r"|great britain"
GROUPS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("couple", COUPLE),
    ("single", SINGLE),
    ("one child", ONE_CHILD),
    ("children", CHILDREN),
    ("no child", re.compile(r"\b(?:no|without) (?:child(?:ren)?|kids)\b", re.IGNORECASE)),
    ("parent", re.compile(r"\b(?:lone|single) (?:mum|mother|dad|father|parent)s?\b|\bwith (?:a child|children|kids)\b", re.IGNORECASE)),
    ("london", re.compile(r"(?:\b(?:in|inside|within)|,) (?:greater )?london\b", re.IGNORECASE)),
    ("not london", re.compile(r"\boutside (?:greater |of )?london\b", re.IGNORECASE)),
    *((name, re.compile(rf"\b(?:{name}{'' if name == 'northern ireland' else _GB})\b", re.IGNORECASE)) for name in
      ("england", "scotland", "wales", "northern ireland")),
)  # fmt: skip
SIDES = (
    frozenset({"couple", "single"}),
    frozenset({"one child", "children"}),
    frozenset({"no child", "parent"}),
    frozenset({"london", "not london"}),
    frozenset({"england", "scotland", "wales", "northern ireland"}),
)


def household_in(text: str) -> frozenset[str]:
    """Couple or single, one child or several, and where, as far as it is said."""
    return frozenset(name for name, pattern in GROUPS if pattern.search(text))
