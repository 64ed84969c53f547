"""A person's request under a right, and the journal of what was done about it."""

import secrets
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from consent.models.append_only import AppendOnly

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # nothing that is misread down a telephone
REFERENCE_LENGTH = 8


def new_reference() -> str:
    """A case reference that tells nothing and cannot be guessed: DR-7K3M-9QX2."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(REFERENCE_LENGTH))
    return f"DR-{drawn[:4]}-{drawn[4:]}"


class Right(models.TextChoices):
    """Which right is used (UK GDPR Arts 15 to 21; Data Protection Act 2018 s164A)."""

    ACCESS = "access", _("A copy of your information")
    PORTABILITY = "portability", _("Your information in a form another service can read")
    ERASURE = "erasure", _("Delete your information")
    RESTRICTION = "restriction", _("Keep your information but stop using it")
    OBJECTION = "objection", _("Object to how we use your information")
    RECTIFICATION = "rectification", _("Put right what is wrong")
    COMPLAINT = "complaint", _("Complain about how we use your information")


class CaseState(models.TextChoices):
    """Where a case stands."""

    RECEIVED = "received", _("With a person")
    WAITING = "waiting", _("Waiting before we start")
    WORKING = "working", _("Being done now")
    READY = "ready", _("Ready for you")
    ATTENTION = "attention", _("A person is looking at a problem")
    CLOSED = "closed", _("Finished")


class Outcome(models.TextChoices):
    """How a case ended."""

    DONE = "done", _("Done")
    PARTLY = "partly", _("Partly done")
    REFUSED = "refused", _("Refused")
    CANCELLED = "cancelled", _("Cancelled by you")
    OVERTAKEN = "overtaken", _("No longer needed")
    EXPIRED = "expired", _("The time to collect it is over")


class Identity(models.TextChoices):
    """Whether we know who asks."""

    SIGNED_IN = "signed_in", _("Signed in")
    NEEDED = "needed", _("To be asked for")
    REQUESTED = "requested", _("Asked for")
    RECEIVED = "received", _("Received, not yet checked")
    CONFIRMED = "confirmed", _("Confirmed")
    FAILED = "failed", _("Not confirmed")


class SecondDecision(models.TextChoices):
    """What a second officer said of a refusal or charge (UK GDPR Art 12(5))."""

    NOT_ASKED = "", _("Not asked")
    AWAITED = "awaited", _("Awaited")
    AGREED = "agreed", _("Agreed")
    DISAGREED = "disagreed", _("Disagreed")


class RightsRequest(models.Model):
    """One request. The subject is a pseudonym and no foreign key: the case outlives the account without naming anyone.

    `requester_email`, `statement`, `about` and `outcome_reasons` are blanked when the person is erased; nothing else says who they are.
    """

    reference = models.CharField(max_length=16, unique=True, editable=False)
    right = models.CharField(max_length=16, choices=Right.choices)
    subject = models.UUIDField(null=True, blank=True, db_index=True)
    state = models.CharField(max_length=12, choices=CaseState.choices, default=CaseState.RECEIVED)
    received_at = models.DateTimeField()
    channel = models.CharField(max_length=20, help_text="web, web_unsigned, chat, email, post, phone, in_person or restore")
    language = models.CharField(max_length=8, default="en-gb")
    form_key = models.UUIDField(null=True, blank=True, unique=True, help_text="From the page: a form sent twice makes one case")
    requester_email = models.EmailField(blank=True, help_text="Only where nobody is signed in")
    is_for_somebody_else = models.BooleanField(default=False)
    is_under_16 = models.BooleanField(default=False)
    about = models.CharField(max_length=60, blank=True, help_text="The kind of information a correction is about")
    statement = models.TextField(blank=True, help_text="In the person's own words")
    duplicate_of = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    flags = models.JSONField(default=list, blank=True, help_text="What an officer should look at, such as possible_abuser_access")

    identity = models.CharField(max_length=12, choices=Identity.choices, default=Identity.SIGNED_IN)
    due_on = models.DateField(null=True, blank=True, help_text="The legal date, recalculated with each clock event")
    target_on = models.DateField(null=True, blank=True, help_text="Our own, earlier date")
    is_due_provisional = models.BooleanField(default=False)
    due_reasons = models.JSONField(default=list, blank=True)

    assigned_to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    second_officer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    second_decision = models.CharField(max_length=12, choices=SecondDecision.choices, default=SecondDecision.NOT_ASKED, blank=True)
    second_decided_at = models.DateTimeField(null=True, blank=True)

    outcome = models.CharField(max_length=12, choices=Outcome.choices, blank=True)
    outcome_reasons = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    run_after = models.DateTimeField(null=True, blank=True, help_text="When its job may start")
    leased_until = models.DateTimeField(null=True, blank=True, help_text="A worker that dies loses the job then")
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["-received_at", "-pk"]
        verbose_name, verbose_name_plural = _("request about data"), _("requests about data")
        permissions = (
            ("handle_cases", "Can work on requests about data"),
            ("review_letters", "Can say that a letter was checked by somebody who may"),
            ("second_refusals", "Can decide on refusals and charges that another officer proposed"),
        )
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "run_after"], name="case_jobs"),
            models.Index(fields=["due_on"], condition=~models.Q(state="closed"), name="open_cases_by_due_date"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["subject", "right"],
                condition=models.Q(right__in=("access", "portability", "erasure"), state__in=("waiting", "working")),
                name="one_job_of_a_kind_at_once",
            ),
            models.CheckConstraint(
                condition=models.Q(state="closed", closed_at__isnull=False) & ~models.Q(outcome="")
                | ~models.Q(state="closed") & models.Q(closed_at__isnull=True, outcome=""),
                name="closed_case_has_an_outcome",
            ),
            models.CheckConstraint(
                condition=~models.Q(outcome__in=("refused", "partly")) | models.Q(second_decision="agreed"),
                name="refusal_has_a_second_officer",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done about it."""
        return self.state != CaseState.CLOSED


class CaseEvent(AppendOnly):
    """One thing that happened in a case, in order. Ids, dates, counts and names of tables: never what a person wrote."""

    case = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="events")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=40, help_text="received, step, clock, decision, letter, state, closed")
    at = models.DateTimeField()
    actor = models.CharField(max_length=40, help_text="citizen, system, or the pseudonym of a member of staff")
    detail = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar[list[str]] = ["case", "position"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "position"], name="case_event_position_once"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.position} {self.kind}"


class CaseLetter(models.Model):
    """A letter of a case, as it was sent. It goes with the person's data; the journal keeps that it was sent."""

    case = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="letters")
    template = models.CharField(max_length=40)
    language = models.CharField(max_length=8)
    heading = models.CharField(max_length=200)
    body = models.TextField()
    written_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["written_at", "pk"]

    def __str__(self) -> str:
        return f"{self.case_id} {self.template}"
