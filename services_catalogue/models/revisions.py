"""What an entry said, says or is going to say, and who worked on it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from services_catalogue.entries import KINDS
from services_catalogue.models.batches import RevisionBatch
from services_catalogue.models.columns import choices_of, one_of


class RevisionState(models.TextChoices):
    """Where a revision stands. The public reads PUBLISHED alone."""

    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in-review", _("In review")
    SCHEDULED = "scheduled", _("Scheduled")
    PUBLISHED = "published", _("Published")
    SUPERSEDED = "superseded", _("Superseded")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    DISCARDED = "discarded", _("Discarded")


OPEN = (RevisionState.DRAFT, RevisionState.IN_REVIEW, RevisionState.SCHEDULED)
"""Still being worked on, or waiting for its day."""


class Change(models.TextChoices):
    """What publishing a revision does to its entry."""

    EDIT = "edit", _("Says what the draft says")
    WITHDRAWAL = "withdrawal", _("Takes the entry away")


class WelshState(models.TextChoices):
    """How far the Welsh of an entry goes."""

    NONE = "none", _("No Welsh")
    PARTLY = "partly", _("Partly in Welsh")
    OUTDATED = "outdated", _("Welsh outdated")
    COMPLETE = "complete", _("Welsh complete")


class Revision(models.Model):
    """One version of one entry, whole. Once published its content never changes."""

    kind = models.CharField(max_length=12, choices=choices_of(KINDS))
    key = models.CharField(max_length=120, help_text=_("What tells the entry apart from others of its kind."))
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=12, choices=RevisionState.choices, default=RevisionState.DRAFT)
    change = models.CharField(max_length=12, choices=Change.choices, default=Change.EDIT)
    content = models.JSONField(help_text=_("The entry in the form of the data files."))
    base = models.JSONField(null=True, blank=True, help_text=_("What was published when the draft was started. Kept while it is open."))
    summary = models.TextField(_("what changes, and why"), blank=True)
    saves = models.PositiveIntegerField(default=0, help_text=_("How often it was saved: an editor who saw an earlier one is told."))
    replaced_by = models.JSONField(default=list, blank=True, help_text=_("For a withdrawal: ids of what to use now."))
    batch = models.ForeignKey(RevisionBatch, null=True, blank=True, on_delete=models.PROTECT, related_name="revisions")
    welsh_state = models.CharField(max_length=10, choices=WelshState.choices, blank=True)
    welsh_outdated = models.JSONField(default=list, blank=True, help_text=_("Fields whose English changed since their Welsh was written."))
    welsh_checked = models.JSONField(default=list, blank=True, help_text=_("Of a draft: fields whose Welsh still says the same."))
    go_live_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ("-id",)
        constraints = (
            models.UniqueConstraint(fields=("kind", "key", "number"), name="revision_numbered_once"),
            models.UniqueConstraint(
                fields=("kind", "key"), condition=models.Q(state=RevisionState.PUBLISHED), name="revision_one_published_an_entry"
            ),
            one_of("kind", KINDS, "revision_kind_known"),
            one_of("state", tuple(RevisionState.values), "revision_state_known"),
            one_of("welsh_state", ("", *WelshState.values), "revision_welsh_known"),
            one_of("change", tuple(Change.values), "revision_change_known"),
            models.CheckConstraint(
                condition=~models.Q(state=RevisionState.SCHEDULED) | models.Q(go_live_at__isnull=False), name="revision_scheduled_for_a_day"
            ),
        )
        indexes = (
            models.Index(fields=("state", "go_live_at"), name="revision_state"),
            models.Index(fields=("kind", "state", "welsh_state"), name="revision_welsh"),
        )
        default_permissions = ("view",)
        permissions = (
            ("write_entries", "May write changes of entries and send them for review"),
            ("write_rates", "May write changes of rates and send them for review"),
            ("publish_entries", "May publish what somebody else wrote"),
        )

    def __str__(self) -> str:
        return f"{self.key} {self.number}"

    @property
    def is_open(self) -> bool:
        """Whether it can still change."""
        return self.state in OPEN


class Act(models.TextChoices):
    """What a member of staff did with a revision."""

    STARTED = "started", _("started")
    SAVED = "saved", _("saved")
    SUBMITTED = "submitted", _("sent for review")
    SENT_BACK = "sent-back", _("sent back")
    SCHEDULED = "scheduled", _("scheduled")
    UNSCHEDULED = "unscheduled", _("taken off the schedule")
    PUBLISHED = "published", _("published")
    REFUSED = "refused", _("kept from going live")
    DISCARDED = "discarded", _("discarded")


class RevisionAct(models.Model):
    """One act, by a member of staff, or by the system where nobody is named."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="acts")
    act = models.CharField(max_length=12, choices=Act.choices)
    by = models.UUIDField(null=True, help_text=_("A random number that stands for a member of staff."))
    at = models.DateTimeField()
    note = models.TextField(blank=True)
    save_number = models.PositiveIntegerField(null=True, blank=True)
    saved = models.JSONField(null=True, blank=True, help_text=_("What was saved, while the revision is open."))

    class Meta:
        ordering = ("id",)
        default_permissions = ("view",)
        constraints = (one_of("act", tuple(Act.values), "revision_act_known"),)
        indexes = (models.Index(fields=("by",), name="revision_act_by"),)

    def __str__(self) -> str:
        return f"{self.revision_id} {self.act}"
