"""Whether a figure is said of what the evidence says it of, or of what another figure is for."""

from collections.abc import Iterable, Mapping, Sequence
from math import log

from conversations.guardrails.grounding.ages import apart
from conversations.guardrails.grounding.contexts import Placed

MARGIN = 0.5
"""How much better another figure's words must fit: about one telling word."""
WORKED_OUT = 0.9
"""The same for a figure of a sum, which its working says in few words."""
OF_ANYTHING = 1.05
"""The same where no service is named, and the words may be anybody's."""
TELLING, ALIKE = 0.25, 0.6


def weights_of(counts: Mapping[str, int], total: int) -> Mapping[str, float]:
    """What each stem tells, between 0 and 1: rare ones most."""
    whole = log(1 + total) or 1.0
    return {stem: log(1 + total / count) / whole for stem, count in counts.items()}


def _fit(said: Placed, other: Placed, weights: Mapping[str, float], *, is_close: bool) -> float:
    near = said.near & other.near
    fit = sum(weights.get(stem, 0.0) for stem in near)
    if is_close:
        return fit
    half = ((said.near & other.wide) | (said.wide & other.near)) - near
    return fit + 0.5 * sum(weights.get(stem, 0.0) for stem in half)


def _is_exactly(said: Placed, own: Sequence[Placed], rival: Placed, weights: Mapping[str, float]) -> bool:
    """Whether the sentence says all that the rival's place says, and nothing that only the figure's own places say."""
    if not rival.near or not rival.near <= said.near or sum(weights.get(stem, 0.0) for stem in rival.near) < TELLING:
        return False
    is_alike = bool(said.says.roles & rival.says.roles) and not any(one.says.roles & said.says.roles for one in own)
    return all((one.near - said.near or (is_alike and not one.near)) and said.near & one.near <= rival.near for one in own)


def _is_contrast(said: Placed, own: Sequence[Placed], rival: Placed) -> bool:
    """Whether "with" was said of the figure for "without", or the other way round."""
    if (
        said.says.is_ignored
        or not all(one.says.is_denied != said.says.is_denied for one in own)
        or rival.says.is_denied != said.says.is_denied
    ):
        return False
    return any(len(one.near & rival.near) >= ALIKE * len(one.near | rival.near) > 0 for one in own)


def _is_beaten(fit: float, said: Placed, one: Placed, weights: Mapping[str, float], *, is_close: bool, least: float) -> bool:
    margin = least if one.is_published or one.figure.kind == "phone" else max(least, WORKED_OUT)
    return fit - _fit(said, one, weights, is_close=is_close) >= margin


def _meets(said: Placed, one: Placed) -> bool:
    """Whether both name ages, and the same ones."""
    return bool(said.says.ages and one.says.ages) and not apart(said.says.ages, one.says.ages)


def is_of_another(
    said: Placed, own: Sequence[Placed], rivals: Iterable[tuple[Placed, bool]], weights: Mapping[str, float], least: float = MARGIN
) -> bool:
    """Whether a rival's words fit clearly better. A rival that is in the sentence too is held to its own stretch."""
    is_met = any(_meets(said, one) for one in own)
    for rival, is_close in rivals:
        if rival.figure.kind != said.figure.kind or (is_met and not _meets(said, rival)):
            continue
        fit = _fit(said, rival, weights, is_close=is_close)
        if fit >= least and all(_is_beaten(fit, said, one, weights, is_close=is_close, least=least) for one in own):
            return True
        if not is_close and (_is_exactly(said, own, rival, weights) or _is_contrast(said, own, rival)):
            return True
    return False
