"""What the person is said to have, earn or be must be what the person said."""

import re
from collections.abc import Callable, Iterator

from conversations.guardrails.evidence_figures import Figures, key_of
from conversations.guardrails.grounding.contexts import Placed

TOLD = re.compile(
    r"(?<!what )(?<!whatever )\byou(?:['’]ve| have|['’]re| are| had)?(?: \w+ly| also| just| already| only)?"
    r" (?:said|told me|mentioned|owed?|earn|take home|took|made|have|had|got|saved|are paid|paid|on|were paid)\b[^.;?£]{0,28}$",
    re.IGNORECASE,
)
GENERAL = re.compile(
    r"\b(?:if|can|could|must|need|should|have to|had to|may|might|when|unless|up to|until|once|under|over|less|more|limit"
    r"|most|partner|at least"
    r"|would|only the|from|left|the first|allowance|cap|keep)\b",
    re.IGNORECASE,
)
AFTER = re.compile(r"^ ?(?:or (?:less|more|under|over)|limit|a year and)", re.IGNORECASE)


def wrongly_told(words: str, places: tuple[Placed, ...], own: Callable[[], Figures], known: Figures) -> Iterator[tuple[str, str]]:
    """Each amount laid in the person's mouth that neither they nor a sum on their figures has given."""
    for placed in places:
        figure = placed.figure
        if figure.kind != "money":
            continue
        before = TOLD.search(words[max(figure.start - 70, 0) : figure.start])
        if before is None or GENERAL.search(before.group()) or AFTER.match(words[figure.end :]):
            continue
        key = key_of(figure)
        is_worked = key in known.said and not any(one.is_published for _number, one in known.said[key])
        if figure.value not in own().numbers and not is_worked:
            yield "figure_not_from_person", f"money:{figure.value}"
