"""What the pages of reviews show, in words."""

from datetime import date
from typing import Any

from django.conf import settings
from django.core.paginator import Page
from django.forms import Form
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from consent.desk.acting import emails_of
from services_catalogue.admin.review_forms import CheckForm, CloseForm
from services_catalogue.entries.vocabulary import TOPICS
from services_catalogue.freshness.addresses import addresses_of_row
from services_catalogue.freshness.nights import GOVUK, LINKS
from services_catalogue.freshness.pages import path_of
from services_catalogue.freshness.record import next_review
from services_catalogue.freshness.worklist import OVERDUE, SOON, Asked, Row, Worklist, link_counts
from services_catalogue.models import LinkCheck, LinkState, NightlyRun, OfficialPage, Reason, ReviewTask, Service
from services_catalogue.models.columns import choices_of

TOPIC_CHOICES = choices_of(TOPICS)
WORK = {
    OVERDUE: gettext_lazy("overdue"),
    SOON: gettext_lazy("due within 30 days"),
    **{reason.value: reason.label for reason in Reason if reason is not Reason.OVERDUE},
}
COLOURS = {OVERDUE: "late", SOON: "soon", Reason.LINK_BROKEN.value: "late", Reason.PAGE_WITHDRAWN.value: "late"}
LINK_COLOURS = {
    LinkState.FINE: "fine",
    LinkState.GONE: "late",
    LinkState.SOFT_GONE: "late",
    LinkState.FAILING: "late",
    LinkState.ELSEWHERE: "late",
    LinkState.MOVED: "soon",
}
SHOWN_BEFORE = 10
JOBS = (LINKS, GOVUK)


def list_context(found: Worklist, page: "Page[Row]", asked: Asked) -> dict[str, Any]:
    """The list, its filters, and how the nightly looks stand."""
    kept = {"work": asked.work, "topic": asked.topic, "q": asked.words}
    return {
        "asked": asked,
        "page": page,
        "lines": [(row, WORK[row.work], COLOURS.get(row.work, "none"), how_long(row)) for row in page.object_list],
        "counts": [(work, WORK[work], count, COLOURS.get(work, "none")) for work, count in found.counts.items()],
        "works": list(WORK.items()),
        "topics": TOPIC_CHOICES,
        "query": urlencode({name: value for name, value in kept.items() if value}),
        "links": [(state.value, state.label, count, LINK_COLOURS.get(state, "none")) for state, count in link_counts().items()],
        "checks_links": settings.FRESHNESS.checks_links,
        "reads_govuk": bool(settings.FRESHNESS.content_api),
        "runs": _last_runs(),
    }


def how_long(row: Row) -> str:
    """How late something is, how soon it is due, or since when it has been known."""
    days = abs(row.days)
    if row.work == OVERDUE:
        return ngettext("%(days)d day late", "%(days)d days late", days) % {"days": days}
    if row.work == SOON:
        return ngettext("in %(days)d day", "in %(days)d days", days) % {"days": days} if days else _("today")
    return ngettext("found %(days)d day ago", "found %(days)d days ago", days) % {"days": days} if days else _("found today")


def _last_runs() -> dict[str, NightlyRun]:
    """The last finished night of each job."""
    return {run.job: run for job in JOBS if (run := NightlyRun.objects.filter(job=job, finished_at__isnull=False).order_by("-day").first())}


def entry_context(kind: str, entry: str, row: Any, bound: Form | None) -> dict[str, Any]:
    """One entry: its dates, its tasks with what is different, its addresses, and what came of earlier looks."""
    today = timezone.localdate()
    tasks = list(ReviewTask.objects.filter(kind=kind, entry=entry, closed_at=None))
    before = list(ReviewTask.objects.filter(kind=kind, entry=entry).exclude(closed_at=None).order_by("-closed_at", "-pk")[:SHOWN_BEFORE])
    names = emails_of(str(task.closed_by) for task in before if task.closed_by)
    service = row if isinstance(row, Service) else None
    return {
        "service": service,
        "is_overdue": service is not None and service.review_by < today,
        "edit": _edit_page(row),
        "tasks": [(task, close_form(task, bound)) for task in tasks],
        "check_form": check_form(service, today, bound) if service else None,
        "before": [(task, names.get(str(task.closed_by), "")) for task in before],
        "links": link_lines(kind, row),
        "pages": page_lines(kind, row),
    }


def close_form(task: ReviewTask, bound: Form | None) -> CloseForm:
    """The form of a task: as it came back, when it did."""
    is_this = isinstance(bound, CloseForm) and bound.data.get("task") == str(task.pk)
    return bound if is_this and isinstance(bound, CloseForm) else CloseForm(task_id=task.pk)


def check_form(service: Service, today: date, bound: Form | None) -> CheckForm:
    """The form that moves a service's dates."""
    return bound if isinstance(bound, CheckForm) else CheckForm(initial={"review_by": next_review(service, today)}, auto_id="check_%s")


def link_lines(kind: str, row: Any) -> list[tuple[str, LinkCheck | None, str]]:
    """The addresses of an entry, each with how it stood and the colour of that."""
    addresses = list(dict.fromkeys(addresses_of_row(kind, row))) if row is not None else []
    known = {link.address: link for link in LinkCheck.objects.filter(address__in=addresses)}
    return [(one, known.get(one), LINK_COLOURS.get(LinkState(known[one].state), "none") if one in known else "none") for one in addresses]


def page_lines(kind: str, row: Any) -> list[OfficialPage]:
    """The pages of GOV.UK that an entry names, as they were last read."""
    paths = {path_of(address) for address in addresses_of_row(kind, row)} if kind == "services" and row is not None else set()
    return list(OfficialPage.objects.filter(path__in=paths, read_at__isnull=False).defer("words", "latest_words"))


def _edit_page(row: Any) -> str:
    return reverse(f"admin:services_catalogue_{row._meta.model_name}_change", args=(row.pk,)) if row is not None else ""
