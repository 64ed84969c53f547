"""A right figure in the wrong place: of another service, another person, another thing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from conversations.guardrails.evidence_figures import Figures, Key
from conversations.guardrails.evidence_memo import passage_stems
from conversations.guardrails.gate_index import CatalogueIndex, services_named
from conversations.guardrails.grounding.contexts import Placed
from conversations.guardrails.grounding.person import Person, fault_for_person
from conversations.guardrails.grounding.qualifier_faults import fault_of_qualifiers, is_in_another_role
from conversations.guardrails.grounding.rivals import MARGIN, OF_ANYTHING, TELLING, is_of_another
from conversations.guardrails.grounding.segments import narrowed
from conversations.guardrails.grounding.stems import stems_of
from conversations.guardrails.grounding.subject import Subject
from conversations.guardrails.pairs import is_swapped
from conversations.types import Evidence

LENGTHS = frozenset({"day", "month"})
RULED = frozenset({"money", "percent", "count", "date", "phone", "level", "age"})
ENOUGH = {"count": 1, "level": 2, "money": 2, "percent": 2}  # telling words without which a figure is not judged by them
PAIRED = frozenset({"money", "percent", "count"})


@dataclass(frozen=True, slots=True)
class Beside:
    """What the figures of one sentence are held against."""

    known: Figures
    evidence: Evidence
    index: CatalogueIndex
    words: str  # of the sentence
    present: frozenset[Key]  # all figures of the sentence that stand
    person: Person

    def places(self, keys: Iterable[Key], close: frozenset[str]) -> Iterator[Placed]:
        """Where these figures stand, in passages that name one of the services or none at all."""
        for key in keys:
            for number, placed in self.known.said.get(key, ()):
                if self.is_close(number, placed, close):
                    yield placed

    def is_close(self, number: int, placed: Placed, close: frozenset[str]) -> bool:
        """Whether a passage, where it says this figure, names one of the services, or none."""
        named = services_named(self.evidence, number, self.index, placed.stretch) if close else frozenset()
        return not named or bool(named & close)

    def near(self, services: frozenset[str]) -> frozenset[str]:
        """These services and those whose figures are theirs."""
        return frozenset().union(*(self.index.near.get(service, frozenset({service})) for service in services))


IDLE = stems_of("law rule legal note thing figure apply tax give works ask usual minimum")


def _is_unsupported(said: Placed, keys: Iterable[Key], close: frozenset[str], beside: Beside) -> bool:
    """Whether the passages that hold the figure share no word with what the sentence says of it, though others do."""
    needed = ENOUGH.get(said.figure.kind)
    if needed is None:
        return False
    passages = passage_stems(beside.evidence)
    stretch = said.near
    if said.figure.kind in ("count", "level"):
        stretch = said.near & stems_of(narrowed(beside.words, said.stretch, (said.figure.start, said.figure.end)))
    telling = {stem for stem in stretch - IDLE if any(stem in stems for stems in passages)}
    if len(telling) < needed:
        return False
    holds = {number for key in keys for number, one in beside.known.said.get(key, ()) if beside.is_close(number, one, close)}
    is_published = any(one.is_published for key in keys for _number, one in beside.known.said.get(key, ()))
    return is_published and not any(telling & passages[number] for number in holds)


def _may_rival(said: Placed, other: Placed) -> bool:
    """An amount by the month is no rival of one by the year."""
    return not (said.figure.period and other.figure.period) or said.figure.period == other.figure.period


def _is_rival(key: Key, mine: Key) -> bool:
    return key != mine and key[0] == mine[0] and (mine[0] != "count" or key[2] == mine[2] or {key[2], mine[2]} <= LENGTHS)


def fault_of_place(said: Placed, keys: tuple[Key, ...], beside: Beside, subject: frozenset[str]) -> str:
    """Why the figure does not belong here; empty when some passage says it of this."""
    if said.figure.kind not in RULED or said.says.is_former:
        return ""  # "£528.34 rather than £666.97": the second is named to be denied
    close = beside.near(subject) if said.figure.kind != "phone" else frozenset()  # whose number it is, its own passage says in words
    own = list(beside.places(keys, close))
    if not own:
        return "figure_of_another_service" if subject and any(key in beside.known.said for key in keys) else ""
    fault = fault_of_qualifiers(said, own)
    fault = fault or fault_for_person(said, own, beside.person, beside.words[slice(*said.stretch)], beside.words)
    return fault or _fault_beside_rivals(said, keys, own, beside, close)


def _fault_beside_rivals(said: Placed, keys: tuple[Key, ...], own: Sequence[Placed], beside: Beside, close: frozenset[str]) -> str:
    if said.figure.kind == "age":
        return ""
    others = [key for key in beside.known.said if key not in keys and _is_rival(key, keys[0])]
    rivals = [(placed, key in beside.present) for key in others for placed in beside.places((key,), close) if _may_rival(said, placed)]
    if is_in_another_role(said, own, [placed for placed, _is_here in rivals]):
        return "figure_in_another_role"
    least = TELLING if said.figure.kind == "phone" else MARGIN if close else OF_ANYTHING
    is_elsewhere = _is_unsupported(said, keys, close, beside) or is_of_another(said, own, rivals, beside.known.weights, least)
    return "figure_of_another_thing" if is_elsewhere else ""


def swapped_in(places: Sequence[Placed], stand: Mapping[int, tuple[Key, ...]], beside: Beside, subject: Subject) -> Iterator[Placed]:
    """Each figure that has changed places with the one before it."""
    paired = [placed for placed in places if placed.figure.kind in PAIRED and stand[placed.figure.start]]
    if len(paired) < 2:
        return
    own = {
        placed.figure.start: list(beside.places(stand[placed.figure.start], beside.near(subject.beside(*placed.stretch))))
        for placed in paired
    }
    paired.sort(key=lambda placed: placed.figure.start)
    for first, second in pairwise(paired):
        if is_swapped(first, second, own, beside.known.weights):
            yield second
