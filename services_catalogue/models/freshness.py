"""Whether published entries are still right: what is to be looked at, and what the nightly looks found.

An entry is named by its kind and its key, as in the data files, so that its record outlives the row.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Reason(models.TextChoices):
    """Why an entry is to be looked at."""

    OVERDUE = "overdue", _("review date has passed")
    LINK_BROKEN = "link-broken", _("link broken")
    PAGE_CHANGED = "page-changed", _("official page changed")
    PAGE_WITHDRAWN = "page-withdrawn", _("official page withdrawn")
    PAGE_MOVED = "page-moved", _("official page moved")


class ReviewOutcome(models.TextChoices):
    """What came of looking."""

    UNCHANGED = "unchanged", _("checked, nothing to change")
    CHANGED = "changed", _("the entry was changed")
    PASSED = "passed", _("it passed by itself")


class ReviewTask(models.Model):
    """One thing to look at in one entry, until somebody has."""

    kind = models.CharField(max_length=20)
    entry = models.CharField(max_length=120)
    reason = models.CharField(max_length=20, choices=Reason.choices)
    difference = models.TextField(blank=True, help_text="What is other than it was, for people to read")
    evidence = models.CharField(max_length=64, blank=True, help_text="Changes when what was found changes")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    closed_by = models.UUIDField(null=True, help_text="The pseudonym of the member of staff; none when it passed by itself")
    outcome = models.CharField(max_length=10, choices=ReviewOutcome.choices, blank=True)

    class Meta:
        verbose_name = _("entry to review")
        verbose_name_plural = _("entries to review")
        ordering: ClassVar[list[str]] = ["opened_at", "pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["kind", "entry"], name="review_tasks_of_an_entry")]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["kind", "entry", "reason"], condition=Q(closed_at=None), name="one_open_task_a_reason"),
            models.CheckConstraint(
                condition=Q(closed_at=None, outcome="") | (Q(closed_at__isnull=False) & ~Q(outcome="")), name="review_closed_has_outcome"
            ),
            models.CheckConstraint(condition=Q(closed_by__isnull=False) | Q(outcome__in=("", "passed")), name="review_closed_by_somebody"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} / {self.entry}: {self.get_reason_display()}"


class LinkState(models.TextChoices):
    """What the last look at a web address found."""

    NEW = "new", _("not looked at yet")
    FINE = "fine", _("fine")
    MOVED = "moved", _("moved for good")
    REDIRECTED = "redirected", _("redirected for now")
    GONE = "gone", _("gone")
    SOFT_GONE = "soft-gone", _("says that it is gone")
    BLOCKED = "blocked", _("does not let us look")
    FAILING = "failing", _("does not answer as it should")
    ELSEWHERE = "elsewhere", _("leads to a site that is not on our list")
    NOT_ASKED = "not-asked", _("not looked at: not a place we may ask")


class LinkCheck(models.Model):
    """One web address of the published catalogue, and how it stood when it was last looked at."""

    address = models.URLField(_("web address"), max_length=500, unique=True)
    used_by = models.JSONField(_("used by"), default=list, help_text="Entries that name it, each as kind/key")
    state = models.CharField(_("state"), max_length=12, choices=LinkState.choices, default=LinkState.NEW)
    status = models.PositiveSmallIntegerField(_("status"), null=True)
    detail = models.CharField(_("detail"), max_length=300, blank=True)
    new_address = models.CharField(_("leads to"), max_length=1000, blank=True)
    checked_at = models.DateTimeField(_("looked at"), null=True)
    fine_at = models.DateTimeField(null=True)
    nights = models.PositiveSmallIntegerField(_("nights broken"), default=0)
    counted_on = models.DateField(null=True, help_text="The night that was last added to the count")
    etag = models.CharField(max_length=200, blank=True)
    last_modified = models.CharField(max_length=60, blank=True)

    class Meta:
        verbose_name = _("web address")
        verbose_name_plural = _("web addresses")
        ordering: ClassVar[list[str]] = ["address"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["state"], name="links_by_state")]

    def __str__(self) -> str:
        return self.address


class OfficialPage(models.Model):
    """A page of GOV.UK that entries stand on: its words when they were last checked against it, and its words now."""

    path = models.CharField(max_length=400, unique=True)
    used_by = models.JSONField(default=list)
    title = models.CharField(max_length=300, blank=True)
    words = models.TextField(blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    latest_words = models.TextField(blank=True)
    latest_fingerprint = models.CharField(max_length=64, blank=True)
    public_updated_at = models.DateTimeField(null=True)
    change_notes = models.JSONField(default=list, help_text="What GOV.UK says of each change: moment and note, newest first")
    withdrawn = models.TextField(blank=True, help_text="Why it was withdrawn, as the page says")
    moved_to = models.CharField(max_length=1000, blank=True)
    read_at = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=300, blank=True, help_text="Why it could not be read the last time")

    class Meta:
        verbose_name = _("official page")
        verbose_name_plural = _("official pages")
        ordering: ClassVar[list[str]] = ["path"]

    def __str__(self) -> str:
        return self.path


class NightlyRun(models.Model):
    """One night's work of one kind: who is at it until when, and what came of it. Names nobody."""

    job = models.CharField(max_length=20)
    day = models.DateField()
    claim = models.UUIDField(null=True)
    claimed_until = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    counts = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar[list[str]] = ["day"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["job", "day"], name="one_run_of_a_kind_a_night")
        ]

    def __str__(self) -> str:
        return f"{self.job} {self.day} {'finished' if self.finished_at else 'open'}"
