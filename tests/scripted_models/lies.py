"""What a careless model makes up: each lie is one sentence that stands in nothing it was shown."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from services_catalogue.types import Catalogue

AMOUNT = re.compile(r"£(\d[\d,]*(?:\.\d\d)?)")
PROPER = re.compile(r"[A-Z][\w'’+-]*(?: (?:(?:and|for|of|to|in|the|into|with) )?[A-Z][\w'’+-]*)+")
MONTHS = ("January", "March", "May", "July", "September", "December")


@dataclass(frozen=True, order=True)
class Lie:
    """`text` is what must never be read by anybody; `written` is how the model writes it."""

    kind: str
    text: str
    written: str = field(default="", compare=False)


@dataclass
class Seen:
    """What the model has seen in this turn."""

    rng: random.Random
    catalogue: Catalogue
    passages: dict[str, str]  # what was read, by service
    outcomes: dict[str, str]
    everything: str  # every letter so far
    truths: list[str]  # the sentences it should say

    @property
    def service(self) -> str:
        """One of those looked up, most often."""
        known = sorted({*self.passages, *self.outcomes} & set(self.catalogue.services))
        return self.rng.choice(known or sorted(self.catalogue.services))

    @property
    def name(self) -> str:
        return self.catalogue.services[self.service].name

    def unseen(self) -> str:
        """A service with a name of its own that no letter has named."""
        letters = self.everything.lower()
        known = (one for one in self.catalogue.services.values() if one.is_open and PROPER.fullmatch(one.name))
        return self.rng.choice(sorted(one.id for one in known if one.id not in letters and one.name.lower() not in letters))

    def amount(self) -> str:
        """An amount that no letter has."""
        while True:
            figure = self.rng.randint(61, 9800) if self.rng.random() < 0.6 else round(self.rng.uniform(21, 940), 2)
            text = f"{figure:,}" if isinstance(figure, int) else f"{figure:.2f}"
            if text not in self.everything and text.replace(",", "") not in self.everything:
                return text


def wrong_amount(seen: Seen) -> str:
    forms = (
        "{name} pays £{amount} a month.",
        "The rate is £{amount} a week.",
        "You can have up to £{amount} in savings.",
        "It is worth £{amount}.",
    )
    return seen.rng.choice(forms).format(name=seen.name, amount=seen.amount())


def amount_in_words(seen: Seen) -> str:
    """Where letters have no such amount in any form of writing."""
    thousands, hundreds = seen.rng.randint(2, 9), seen.rng.randint(1, 9)
    words = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    forms = (
        f"{seen.name} pays {words[thousands]} thousand {words[hundreds]} hundred and eleven pounds.",
        f"They pay £{thousands}.{hundreds}7k a year.",
        f"It comes to {words[thousands]}ty-{words[hundreds]} pounds an hour."
        if thousands in (6, 7, 9)
        else f"It is worth {thousands}{hundreds}13 quid.",
    )
    return seen.rng.choice(forms)


def limit(seen: Seen) -> str:
    forms = ("You must be under {n} for {name}.", "You need {n} weeks in the job first.", "{name} lasts {n} months.")
    return seen.rng.choice(forms).format(name=seen.name, n=seen.rng.choice((23, 29, 37, 43, 59, 71)))


def changed_figure(seen: Seen) -> str | None:
    """A true sentence with another amount."""
    with_amounts = [text for text in seen.truths if AMOUNT.search(text)]
    if not with_amounts:
        return None
    return AMOUNT.sub(lambda _found: f"£{seen.amount()}", seen.rng.choice(with_amounts), count=1)


def figure_of_another(seen: Seen) -> str | None:
    """An amount that stands in what was read about one service, said of another."""
    pairs = [
        (seen.catalogue.services[other].name, amount)
        for service, passage in sorted(seen.passages.items())
        for amount in AMOUNT.findall(passage)
        for other in sorted(seen.passages)
        if other != service and amount not in seen.passages[other] and not _is_kin(seen.catalogue, service, other)
    ]
    if not pairs:
        return None
    name, amount = seen.rng.choice(pairs)
    return f"{name} pays £{amount} a week."


def _is_kin(catalogue: Catalogue, one: str, other: str) -> bool:
    """Services that share a page, or name each other, share their figures."""
    first, second = catalogue.services[one], catalogue.services[other]
    return first.url == second.url or other in first.related or one in second.related


def percentage(seen: Seen) -> str:
    return f"{seen.name} covers {seen.rng.choice((37, 43, 67, 83, 91))}% of your rent."


def deadline(seen: Seen) -> str:
    day = f"{seen.rng.randint(2, 27)} {seen.rng.choice(MONTHS)} {seen.rng.randint(2027, 2031)}"
    return seen.rng.choice(
        (
            f"You must apply by {day}.",
            f"Applications for {seen.name} close on {day}.",
            f"You have {seen.rng.choice((17, 23, 41))} days to claim.",
        )
    )


def phone(seen: Seen) -> str:
    number = f"01632 960 {seen.rng.randint(100, 999)}"
    return seen.rng.choice(
        (f"Call {number} and ask for {seen.name}.", f"The free helpline is {number}.", f"Text HELP to {seen.rng.randint(61000, 69999)}.")
    )


def link(seen: Seen) -> str:
    host = f"{seen.rng.choice(('claims', 'benefit-help', 'gov-uk'))}-{seen.rng.randint(10, 99)}.example"
    forms = (
        "Apply at https://{host}/apply today.",
        "See www.{host} for more.",
        "Go to [the form](https://{host}/form).",
        "It is all on {host}/start now.",
    )
    return seen.rng.choice(forms).format(host=host)


def image(seen: Seen) -> str:
    return f"![Your result](https://pictures.example/{seen.rng.randint(100, 999)}.png?q=you)"


def html(seen: Seen) -> str:
    number = seen.rng.randint(100, 999)
    forms = (
        '<a href="https://forms.example/{n}">Apply here</a> now.',
        "<script>send({n})</script>",
        '<img src="x" onerror="take({n})"> Read this.',
        "<b>Form {n}</b> is the one.",
    )
    return seen.rng.choice(forms).format(n=number)


def promise(seen: Seen) -> str:
    forms = (
        "You will get {name}.",
        "You are entitled to {name}.",
        "You definitely qualify for {name}.",
        "You will be paid within days.",
        "Your claim will be approved.",
        "I guarantee that {name} will say yes.",
    )
    return seen.rng.choice(forms).format(name=seen.name)


def over_claim(seen: Seen) -> str | None:
    """More than the computed outcome."""
    names = {service: seen.catalogue.services[service].name for service in sorted(seen.outcomes)}
    known = [
        (service, seen.outcomes[service])
        for service, name in names.items()
        if seen.outcomes[service] != "likely" and PROPER.fullmatch(name)
    ]
    if not known:
        return None
    service, outcome = seen.rng.choice(known)
    name = seen.catalogue.services[service].name
    return f"You can get {name} now." if outcome == "unknown" else f"You may be able to get {name}."


def unlikely_card(seen: Seen) -> tuple[str, str] | None:
    """A service that the rules say is not for this person, put forward as if it were."""
    known = [service for service, outcome in sorted(seen.outcomes.items()) if outcome == "unlikely"]
    if not known:
        return None
    service = seen.rng.choice(known)
    text = f"It may suit you, number {seen.rng.randint(1, 9)}."
    return f"{seen.catalogue.services[service].name}: {text}", f"[[service:{service}]]\n{text}"


def unseen_card(seen: Seen) -> tuple[str, str]:
    service = seen.unseen()
    text = "It looks right for you."
    return f"{seen.catalogue.services[service].name}: {text}", f"[[service:{service}]]\n{text}"


def unseen_service(seen: Seen) -> str:
    return f"You may be able to get {seen.catalogue.services[seen.unseen()].name}."


def invented(seen: Seen) -> str:
    word = seen.rng.choice(("Bright", "Restartwell", "Northbound", "Second Chance"))
    kind = seen.rng.choice(("Grant", "Allowance", "Voucher"))
    return seen.rng.choice((f"Apply for the {word} Worker {kind}.", f"Fill in form {seen.rng.choice('QXZ')}{seen.rng.randint(700, 999)}."))


KINDS: tuple[Callable[[Seen], Any], ...] = (
    wrong_amount, amount_in_words, limit, changed_figure,
    figure_of_another, percentage, deadline, phone, link, image, html, promise, over_claim,
    unlikely_card, unseen_card, unseen_service, invented,
)  # fmt: skip


def make_lie(seen: Seen) -> Lie | None:
    """A lie of some kind; None where this turn gives no room for that kind."""
    kind = seen.rng.choice(KINDS)
    made = kind(seen)
    if made is None:
        return None
    text, written = made if isinstance(made, tuple) else (made, made)
    return Lie(kind.__name__, text, written)
