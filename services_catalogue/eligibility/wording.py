"""Reasons in plain English, worded from the fact vocabulary, so that a new fact needs no code.

Every clause reads after "because": "you live in Wales", "you must be under 25 (you are 58)".
"""

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop

from services_catalogue.eligibility.rules import NEGATIVE_OPS, Condition, Node, Rulebook, Truth, truth_of
from services_catalogue.types import Fact, Facts, FactValue

# Only the one needed is translated: gettext costs more than deciding does.
_OPENINGS: dict[str, tuple[str, str]] = {
    "Do you have, or have you had, ": (noop("you have, or have had, %(rest)s"), noop("you do not have, and have not had, %(rest)s")),
    "Do you ": (noop("you %(rest)s"), noop("you do not %(rest)s")),
    "Are you ": (noop("you are %(rest)s"), noop("you are not %(rest)s")),
    "Were you ": (noop("you were %(rest)s"), noop("you were not %(rest)s")),
    "Have you ": (noop("you have %(rest)s"), noop("you have not %(rest)s")),
    "Would you like ": (noop("you would like %(rest)s"), noop("you would not like %(rest)s")),
}
_LIMITS = {
    "==": "%(limit)s",
    "!=": noop("other than %(limit)s"),
    ">=": noop("%(limit)s or over"),
    "<=": noop("%(limit)s or under"),
    ">": noop("over %(limit)s"),
    "<": noop("under %(limit)s"),
    "in": "%(limit)s",
    "not_in": noop("other than %(limit)s"),
}
_NAMES = {
    "earnings_last_6_months": noop("your household's earnings in the last 6 months"),
    "weekly_earnings_after_deductions": noop("your weekly earnings after deductions"),
    "trading_income_year": noop("your income from self-employment this tax year"),
    "annual_income": noop("your income this tax year"),
    "household_savings": noop("your household's savings"),
    "years_service": noop("your years with your last employer"),
    "youngest_child_age": noop("your youngest child's age"),
    "hours_per_week": noop("your paid hours a week"),
    "job_offer_hours": noop("the weekly hours of the job you are offered"),
    "caring_hours_per_week": noop("the hours a week you care for someone"),
    "months_on_uc_searching": noop("your months on Universal Credit and looking for work"),
    "months_out_of_work": noop("your months out of work"),
    "highest_qualification_level": noop("your highest qualification level"),
}

_SECOND_QUESTION = re.compile(r", or (?:are|do|have|were) you ")


class Wording:
    """The clauses for one person; each distinct rule is worded once."""

    def __init__(self, rulebook: Rulebook, facts: Facts, truths: list[Truth]) -> None:
        self._rulebook = rulebook
        self._facts = facts
        self._truths = truths
        self._said: dict[Node, str] = {}
        self._awaited: dict[tuple[str, ...], str] = {}

    def clause(self, node: Node) -> str:
        """Why this rule holds, fails, or is still open, in one clause."""
        if node not in self._said:
            self._said[node] = self._condition(node) if isinstance(node, int) else self._group(node.kind, node.parts, node)
        return self._said[node]

    def _condition(self, number: int) -> str:
        condition = self._rulebook.conditions[number]
        truth = self._truths[number]
        if truth is None:
            return self._depends_on((condition.fact,))
        if condition.fact.id not in self._facts:
            return requirement(condition)  # the question makes no sense for this person
        return describe(condition, self._facts[condition.fact.id], truth)

    def _group(self, kind: str, parts: tuple[Node, ...], node: Node) -> str:
        truth = truth_of(node, self._truths)
        if truth is None:
            return self._depends_on(self._open_facts(parts))
        deciding = {("any", True): True, ("all", False): False, ("none", False): True}.get((kind, truth))
        if deciding is not None:
            return next(self.clause(part) for part in parts if truth_of(part, self._truths) is deciding)
        clauses = list(dict.fromkeys(self.clause(part) for part in parts))
        words = clauses[0] if clauses else _("anyone can use it")
        for clause in clauses[1:]:
            words = _("%(first)s, and %(second)s") % {"first": words, "second": clause}
        return words

    def _depends_on(self, facts: tuple[Fact, ...]) -> str:
        key = tuple(fact.id for fact in facts)
        if key not in self._awaited:
            self._awaited[key] = depends_on(facts)
        return self._awaited[key]

    def _open_facts(self, parts: Iterable[Node]) -> tuple[Fact, ...]:
        found: dict[str, Fact] = {}
        for part in parts:
            if truth_of(part, self._truths) is not None:
                continue
            nested = (self._rulebook.conditions[part].fact,) if isinstance(part, int) else self._open_facts(part.parts)
            found |= {fact.id: fact for fact in nested}
        return tuple(found.values())


def depends_on(facts: Iterable[Fact]) -> str:
    """What an open rule waits for."""
    return _("it depends on your answer to %(questions)s") % {"questions": _either(_quoted(fact.question) for fact in facts)}


def describe(condition: Condition, value: FactValue, is_met: bool) -> str:
    """A settled condition, with what the person said."""
    fact = condition.fact
    if fact.id == "nation":
        return _nation(condition, value, is_met)
    if fact.type == "boolean":
        return statement(fact.question, bool(value))
    said = answer_words(fact, value)
    if fact.id == "age":
        told = _("you are %(age)s") % {"age": said}
    elif fact.type in ("enum", "list", "text"):
        told = _("you answered %(answer)s") % {"answer": said}
        if is_met:
            return _("you answered %(answer)s to %(question)s") % {"answer": said, "question": _quoted(fact.question)}
    else:
        told = _("you said %(answer)s") % {"answer": said}
    return _("%(rule)s (%(told)s)") % {"rule": requirement(condition), "told": told}


def statement(question: str, answer: bool) -> str:
    """A yes-or-no question and its answer as one clause: "you have a job offer", "you are not pregnant"."""
    first = re.split(r"[?:]", question, maxsplit=1)[0]
    for opening, (yes, no) in _OPENINGS.items():
        if first.startswith(opening) and not _SECOND_QUESTION.search(first, len(opening)):
            return _(yes if answer else no) % {"rest": first[len(opening) :]}
    answered = _("yes") if answer else _("no")
    return _("you answered %(answer)s to %(question)s") % {"answer": answered, "question": _quoted(question)}


def answer_words(fact: Fact, value: FactValue) -> str:
    """A value as a person would write it, with its unit."""
    if isinstance(value, tuple):
        return " and ".join(_quoted(fact.labels.get(member, member)) for member in value) or _("none of these")
    if fact.type in ("enum", "text"):
        return _quoted(fact.labels.get(str(value), str(value)))
    if fact.type == "money":
        return f"£{value:,.2f}".removesuffix(".00")
    return f"{value:,}" if isinstance(value, int | float) else str(value)


def _nation(condition: Condition, value: FactValue, is_met: bool) -> str:
    lives = _("you live in %(nation)s") % {"nation": condition.fact.labels.get(str(value), str(value))}
    return lives if is_met else _("%(rule)s (%(told)s)") % {"rule": requirement(condition), "told": lives}


def requirement(condition: Condition) -> str:
    """What a condition asks for, in words."""
    fact, op = condition.fact, condition.op
    wanted = condition.value if isinstance(condition.value, tuple) else (condition.value,)
    if fact.id == "nation":
        names = _either(fact.labels.get(value, value) for value in wanted)
        return (_("it does not cover %(names)s") if op in NEGATIVE_OPS else _("it is for people in %(names)s")) % {"names": names}
    if fact.type == "boolean":
        return _("it needs the answer %(answer)s to %(question)s") % {
            "answer": _("yes") if (condition.value is True) is (op == "==") else _("no"),
            "question": _quoted(fact.question),
        }
    if fact.type in ("enum", "list", "text"):
        words = _("it is not for people who answered %(answers)s to %(question)s") if op in NEGATIVE_OPS else None
        words = words or _("it is for people who answered %(answers)s to %(question)s")
        answers = _either(answer_words(fact, (value,)) for value in wanted)
        return words % {"answers": answers, "question": _quoted(fact.question)}
    limit = _(_LIMITS[op]) % {"limit": _either(answer_words(fact, value) for value in wanted)}
    if fact.id == "age":
        return _("you must be %(limit)s") % {"limit": limit}
    return _("%(name)s must be %(limit)s") % {"name": fact_name(fact), "limit": limit}


def fact_name(fact: Fact) -> str:
    """A short name for a number; a fact without one here is named by its id."""
    if fact.id in _NAMES:
        return _(_NAMES[fact.id])
    return _("your %(name)s") % {"name": fact.id.replace("_", " ")}


def _either(words: Iterable[str]) -> str:
    *most, last = words
    return _("%(most)s or %(last)s") % {"most": ", ".join(most), "last": last} if most else last


def _quoted(words: str) -> str:
    return f"“{words}”"
