"""Sentences made from the catalogue: true ones in other words and number formats, false ones by one change each."""

import re
from collections.abc import Iterator
from random import Random

from conversations.tools.evidence import public_texts
from services_catalogue.types import Catalogue, Service

WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
FIGURE = re.compile(r"£[\d,]+(?:\.\d\d)?|\b\d+(?= (?:days|weeks|months|years|hours))|\b\d+(?=%)")
OPENINGS = ["", "The page says: ", "Here is what it says. ", "Good to know: ", "One thing to note: "]
Row = tuple[str, tuple[str, ...], dict[str, str], str]  # text, looked up, outcomes, service


def _looked_up(catalogue: Catalogue, service: Service, dice: Random) -> tuple[str, ...]:
    """The service and two others, as after a real search."""
    others = [one for one in service.related if one in catalogue.services][:1]
    others.append(dice.choice(sorted(catalogue.services)))
    return tuple(dict.fromkeys((service.id, *others)))


def _texts(catalogue: Catalogue) -> Iterator[tuple[Service, str]]:
    for service in catalogue.services.values():
        for section, texts in public_texts(service).items():
            for text in texts:
                if section not in ("phone", "who_it_is_for") and FIGURE.search(text):
                    yield service, text


def reworded(text: str, dice: Random) -> str:
    """The same figures written another way."""

    def money(match: re.Match[str]) -> str:
        number = match.group().lstrip("£")
        return dice.choice([match.group(), match.group(), f"{number} pounds", f"£{number.replace(',', '')}"])

    def count(match: re.Match[str]) -> str:
        number = int(match.group(1))
        return f"{WORDS[number]} {match.group(2)}" if number < len(WORDS) and dice.random() < 0.5 else match.group()

    text = re.sub(r"£[\d,]+(?:\.\d\d)?", money, text)
    return dice.choice(OPENINGS) + re.sub(r"\b(\d+) (days|weeks|months|hours)\b", count, text)


def changed(text: str, dice: Random) -> str:
    """The text with one figure changed by a tenth to a half, up or down."""
    match = dice.choice(list(FIGURE.finditer(text)))
    number = float(match.group().lstrip("£").replace(",", ""))
    moved = number * dice.choice([0.5, 0.7, 0.85, 1.12, 1.3, 1.5])
    if match.group().startswith("£"):
        new = f"£{moved:,.2f}" if "." in match.group() else f"£{round(moved) + (round(moved) == number):,}"
    else:
        new = str(round(moved) + (1 if round(moved) == number else 0))
    return text[: match.start()] + new + text[match.end() :]


def true_rows(catalogue: Catalogue, amount: int) -> list[Row]:
    """Reworded texts, and claims no stronger than the outcome."""
    dice = Random(11)
    texts = list(_texts(catalogue))
    rows: list[Row] = []
    for service, text in dice.sample(texts, k=min(len(texts), amount * 3 // 4)):
        rows.append((reworded(text, dice), _looked_up(catalogue, service, dice), {}, service.id))
    openings = [
        "You may be able to get help from this: {name}.",
        "{name} may be worth a look.",
        "You could ask about {name}.",
        "I do not know yet if you could get {name}.",
    ]
    named = [service for service in catalogue.services.values() if service.is_open]
    for service in dice.sample(named, k=amount - len(rows)):
        outcome = {service.id: dice.choice(["likely", "unknown"])}
        rows.append((dice.choice(openings).format(name=service.name), _looked_up(catalogue, service, dice), outcome, ""))
    return rows


def false_rows(catalogue: Catalogue, amount: int) -> list[Row]:
    """One figure changed, a claim too strong, a promise, a service not looked up, a strange address."""
    dice = Random(12)
    texts = list(_texts(catalogue))
    rows: list[Row] = []
    for service, text in dice.sample(texts, k=min(len(texts), amount // 2)):
        rows.append((dice.choice(OPENINGS) + changed(text, dice), _looked_up(catalogue, service, dice), {}, service.id))
    strong = [
        ("You can get {name}.", "unknown"),
        ("You will get {name}.", "likely"),
        ("You are entitled to {name}.", "likely"),
        ("You qualify for {name}.", "likely"),
        ("You may be able to get {name}.", "unlikely"),
        ("You should get {name}.", "unknown"),
        ("More on {name} is at https://www.gov.uk/{id}-apply-now.", "likely"),
        ("{name} is guaranteed.", "likely"),
        ("For {name}, call 0800 {a} {b}.", "likely"),
        ("{name} pays £{a}.50 a week.", "likely"),
        ("{name} closes on {c} February 2027.", "likely"),
    ]
    named = [service for service in catalogue.services.values() if service.is_open]
    while len(rows) < amount:
        service, (template, outcome) = dice.choice(named), dice.choice(strong)
        figures = {"a": dice.randint(211, 988), "b": dice.randint(1000, 9999), "c": dice.randint(1, 28)}
        rows.append((template.format(name=service.name, id=service.id, **figures), (service.id,), {service.id: outcome}, ""))
    return rows
