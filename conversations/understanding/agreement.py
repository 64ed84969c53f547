"""Asking whether something sensitive may be remembered, and what counts as a yes."""

from collections.abc import Iterable

from conversations.types import Question
from conversations.understanding.reading import Reading
from services_catalogue.types import Catalogue

PREFIX = "remember:"
HEALTH_NOTE = "health_note"
ABOUT_HEALTH = frozenset({HEALTH_NOTE, "disability_or_health_condition", "condition_affects_work", "has_ehc_plan"})
NOT_A_YES = frozenset({"no", "no_save_health", "opt_out", "forget", "skip", "dont_know"})


def asks_to_remember(question: Question | None) -> bool:
    """Whether a question is the one about remembering."""
    return question is not None and question.fact.startswith(PREFIX)


def keys_asked(fact: str) -> tuple[str, ...]:
    """The items a question's fact names: "remember:health_note,condition_affects_work"."""
    return tuple(key for key in fact.removeprefix(PREFIX).split(",") if key)


def is_askable(catalogue: Catalogue, key: str) -> bool:
    """Whether a sensitive item may be offered to be kept: health and the like. Offences, and other people's health, never."""
    return key == HEALTH_NOTE or (key in catalogue.facts and catalogue.facts[key].special_category == "yes")


def sensitive_keys(reading: Reading, catalogue: Catalogue) -> tuple[str, ...]:
    """What a message tells that is kept only at the person's word; nothing that is told of somebody else."""
    if reading.about_other:
        return ()
    told = [fact for fact in reading.facts if is_askable(catalogue, fact)]
    return ((HEALTH_NOTE,) if reading.health_note else ()) + tuple(sorted(told))


def agreed_keys(now: Reading, pending: Question | None, said: Iterable[Reading], catalogue: Catalogue) -> tuple[str, ...]:
    """What a message agrees to: a clear yes to the question, or "save it" about what earlier messages told. Never a guess."""
    intents = frozenset(now.intents)
    if intents & NOT_A_YES:
        return ()
    if pending is not None and pending.fact.startswith(PREFIX):
        is_yes = bool(intents & {"yes", "save"})
        return tuple(key for key in keys_asked(pending.fact) if is_askable(catalogue, key)) if is_yes else ()
    if "save" not in intents:
        return ()
    keys: tuple[str, ...] = ()
    for reading in said:
        is_taken_back = "no_save_health" in reading.intents or "*" in reading.forget
        keys = () if is_taken_back else tuple(dict.fromkeys((*keys, *sensitive_keys(reading, catalogue))))
        keys = tuple(key for key in keys if key not in reading.forget)
    return keys
