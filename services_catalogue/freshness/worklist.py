"""What is to be looked at, in the order of need: overdue, due soon, then what the nightly looks found."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count

from services_catalogue.models import Answer, Contact, LinkCheck, LinkState, Rate, Reason, ReviewTask, Service

SOON_DAYS = 30
OVERDUE, SOON = "overdue", "soon"
KINDS_OF_WORK = (OVERDUE, SOON, *(reason.value for reason in Reason if reason is not Reason.OVERDUE))


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: `work` is what is to be done, `days` how long until (or, below nought, since) it was due."""

    kind: str
    entry: str
    name: str
    topic: str
    work: str
    on: date
    days: int
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody narrows the list to; empty words narrow nothing."""

    work: str = ""
    topic: str = ""
    words: str = ""

    def fits(self, row: Row) -> bool:
        """Whether a line is wanted."""
        words = self.words.casefold()
        return self.work in ("", row.work) and self.topic in ("", row.topic) and words in f"{row.name} {row.entry}".casefold()


@dataclass(frozen=True, slots=True)
class Worklist:
    """The lines that were asked for, and how many there are of each kind of work in all."""

    rows: tuple[Row, ...]
    counts: Mapping[str, int]


def worklist(*, today: date, asked: Asked) -> Worklist:
    """Everything to look at, in a fixed number of small queries."""
    rows = [*_due(today), *_tasks(today)]
    counts = Counter(row.work for row in rows)
    return Worklist(tuple(row for row in rows if asked.fits(row)), {work: counts[work] for work in KINDS_OF_WORK})


def _due(today: date) -> Iterable[Row]:
    due = Service.objects.filter(review_by__lte=today + timedelta(days=SOON_DAYS)).order_by("review_by", "name_en")
    for key, name, topic, review_by, checked_on in due.values_list("pk", "name_en", "topic", "review_by", "checked_on"):
        work = OVERDUE if review_by < today else SOON
        yield Row("services", key, name, topic, work, review_by, (review_by - today).days, checked_on)


def _tasks(today: date) -> Iterable[Row]:
    found = ReviewTask.objects.filter(closed_at=None).exclude(reason=Reason.OVERDUE).order_by("opened_at", "pk")
    tasks = list(found.values_list("kind", "entry", "reason", "opened_at__date"))
    named = _names({(kind, entry) for kind, entry, _, _ in tasks})
    for kind, entry, reason, opened in tasks:
        name, topic = named.get((kind, entry), (entry, ""))
        yield Row(kind, entry, name, topic, reason, opened, (opened - today).days)


def _names(entries: set[tuple[str, str]]) -> dict[tuple[str, str], tuple[str, str]]:
    keys = {kind: {entry for found, entry in entries if found == kind} for kind in {kind for kind, _ in entries}}
    named: dict[tuple[str, str], tuple[str, str]] = {}
    for key, name, topic in Service.objects.filter(pk__in=keys.get("services", ())).values_list("pk", "name_en", "topic"):
        named["services", key] = (name, topic)
    for key, name in Contact.objects.filter(pk__in=keys.get("contacts", ())).values_list("pk", "name_en"):
        named["contacts", key] = (name, "")
    for key, service, topic in Answer.objects.filter(pk__in=keys.get("answers", ())).values_list(
        "pk", "service__name_en", "service__topic"
    ):
        named["answers", key] = (f"{service}: {key}", topic)
    if "rates" in keys:
        for rate_id, first, name in Rate.objects.values_list("rate_id", "valid_from", "label_en"):
            named["rates", f"{rate_id} from {first}"] = (name, "")
    return named


def link_counts() -> dict[LinkState, int]:
    """How many web addresses stand how, in the order of the states."""
    counted = dict(LinkCheck.objects.order_by().values_list("state").annotate(Count("pk")))
    return {state: counted[state.value] for state in LinkState if counted.get(state.value)}
