"""What the buttons beside lines and groups do."""

from services_catalogue.rule_editor.sketch import ROOT, Group, Line, depth_of
from services_catalogue.validation.rules import DEEPEST

ADD, GROUP, REMOVE, UP, DOWN = "add", "group", "remove", "up", "down"


def may_add(path: str) -> bool:
    """Whether a condition fits under this group."""
    return depth_of(path) < DEEPEST


def may_nest(path: str) -> bool:
    """Whether a group, with a condition in it, fits under this group."""
    return depth_of(path) + 2 <= DEEPEST


def act_on(sketch: Group, pressed: str) -> str:
    """Do what a button says, such as "remove:rules.2.0", and name the part to go on with; "" when nothing was done."""
    act, _, path = pressed.partition(":")
    found = _find(sketch, path)
    if found is None:
        return ""
    holder, place = found
    target = holder.parts[place] if place >= 0 else sketch
    if act in (ADD, GROUP) and isinstance(target, Group):
        return _add(target, path, act)
    if place < 0:
        return ""
    parent = path.rpartition(".")[0]
    if act == REMOVE:
        del holder.parts[place]
        return parent
    other = place + {UP: -1, DOWN: 1}.get(act, 0)
    if other == place or not 0 <= other < len(holder.parts):
        return path if act in (UP, DOWN) else ""
    holder.parts[place], holder.parts[other] = holder.parts[other], holder.parts[place]
    return f"{parent}.{other}"


def _add(group: Group, path: str, act: str) -> str:
    if not (may_add(path) if act == ADD else may_nest(path)):
        return ""
    group.parts.append(Line() if act == ADD else Group("any", [Line()]))
    return f"{path}.{len(group.parts) - 1}"


def _find(sketch: Group, path: str) -> tuple[Group, int] | None:
    """The group that holds a part, and its place there; place -1 stands for the outermost group itself."""
    first, *places = path.split(".")
    if first != ROOT or not all(place.isdecimal() and len(place) < 4 for place in places):
        return None
    if not places:
        return sketch, -1
    holder: Group = sketch
    for place in places[:-1]:
        part = holder.parts[int(place)] if int(place) < len(holder.parts) else None
        if not isinstance(part, Group):
            return None
        holder = part
    last = int(places[-1])
    return (holder, last) if last < len(holder.parts) else None
