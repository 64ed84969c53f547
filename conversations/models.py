"""Conversations, the turns that answer them, and the journal that is the one truth of a turn."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from consent.models import AppendOnly
from conversations.types import PlanStep, RememberedItem


class Conversation(models.Model):
    """One person's dialogue. Deleting it deletes every turn and event with it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="conversations")
    title = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=8, default="en-gb")
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-updated_at"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["user", "-updated_at"])]

    def __str__(self) -> str:
        return str(self.id)


class TurnState(models.TextChoices):
    """Where a turn stands."""

    QUEUED = "queued"
    RUNNING = "running"
    FINISHED = "finished"


class Turn(models.Model):
    """One message and its answer. A running turn holds a lease; a lapsed lease is taken up by another worker."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="turns")
    number = models.PositiveIntegerField()
    form_key = models.UUIDField(help_text="From the page: a replayed form finds its first turn")
    state = models.CharField(max_length=10, choices=TurnState.choices, default=TurnState.QUEUED)
    status = models.CharField(max_length=40, blank=True)
    engine = models.CharField(max_length=20, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_owner = models.CharField(max_length=64, blank=True)
    lease_until = models.DateTimeField(null=True)
    stop_requested = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    fallback = models.CharField(max_length=40, blank=True, help_text="Why the standard guide answered in the place of the AI model")
    withheld = models.PositiveSmallIntegerField(default=0, help_text="Sentences the gate held back")
    first_ms = models.PositiveIntegerField(null=True, help_text="From the message to the first words of the reply")
    took_ms = models.PositiveIntegerField(null=True, help_text="From the message to the end of the reply")

    class Meta:
        ordering: ClassVar[list[str]] = ["number"]
        permissions = (("read_words", "Can read what was said, after saying why"),)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["conversation", "number"], name="turn_number_once"),
            models.UniqueConstraint(fields=["conversation", "form_key"], name="turn_form_once"),
            models.UniqueConstraint(fields=["conversation"], condition=~Q(state="finished"), name="one_open_turn"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["lease_until"], condition=~Q(state="finished"), name="open_turns"),
            models.Index(fields=["-created_at", "-id"], name="turns_latest_first"),
        ]

    def __str__(self) -> str:
        return str(self.id)


class TurnEvent(models.Model):
    """One row of the journal. The position is the stream's event id."""

    turn = models.ForeignKey(Turn, on_delete=models.CASCADE, related_name="events")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    payload = models.JSONField(default=dict)
    created_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["turn", "position"], name="event_position_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["created_at"], condition=Q(kind="fault"), name="faults_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.turn_id}/{self.position} {self.kind}"


class RememberedFact(models.Model):
    """One thing kept across visits because the person allowed it, with the sentence it came from."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="remembered_facts")
    key = models.CharField(max_length=60)
    value = models.JSONField()
    said = models.CharField(max_length=300, blank=True)
    is_sensitive = models.BooleanField(default=False)
    turn = models.ForeignKey(Turn, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)
    last_used_turn = models.ForeignKey(Turn, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering: ClassVar[list[str]] = ["key"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "key"], name="fact_once_per_person"),
        ]

    def __str__(self) -> str:
        return self.key

    def as_item(self) -> RememberedItem:
        """The row as a value."""
        value = tuple(self.value) if isinstance(self.value, list) else self.value
        return RememberedItem(self.key, value, self.said, self.is_sensitive, self.created_at)


class ForgottenFact(models.Model):
    """When a person deleted what was remembered under a key ("*" for all): older messages must not bring it back. No value."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=60)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "key"], name="forgotten_once_per_key"),
        ]

    def __str__(self) -> str:
        return self.key


class MemoryPause(models.Model):
    """While it stands, the assistant neither reads nor writes what is remembered of this person."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField()

    def __str__(self) -> str:
        return f"since {self.since:%Y-%m-%d %H:%M}"


class PlanItem(models.Model):
    """One step of a person's plan."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="plan_items")
    position = models.PositiveIntegerField()
    step = models.CharField(max_length=300)
    where = models.CharField(max_length=200, blank=True)
    bring = models.TextField(blank=True, help_text="What to bring, one thing a line")
    service = models.CharField(max_length=80, blank=True)
    due = models.DateField(null=True)
    done = models.BooleanField(default=False)
    is_own = models.BooleanField(default=False, help_text="The person added or changed it: the assistant leaves it alone")
    suggested = models.CharField(max_length=300, blank=True, help_text="The assistant's words before the person changed them")
    version = models.PositiveIntegerField(default=1, help_text="Counts changes, so that a page which shows an old one is told")
    created_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "position"], name="plan_position_once"),
        ]

    def __str__(self) -> str:
        return self.step

    def as_step(self) -> PlanStep:
        """The row as a value."""
        return PlanStep(
            step=self.step,
            service=self.service,
            due=self.due.isoformat() if self.due else "",
            done=self.done,
            where=self.where,
            bring=tuple(self.bring.splitlines()),
            is_own=self.is_own,
            suggested=self.suggested,
        )


class EngineSwitch(AppendOnly):
    """One press of the kill switch: the latest decides whether a model may be called. Rows are added, never changed.

    Who pressed is a pseudonym and no foreign key: the row outlives the account.
    """

    is_on = models.BooleanField(help_text="Whether the AI model may answer. Off: the standard guide answers everything, at once")
    reason = models.CharField(max_length=300, help_text="Kept in the audit")
    pressed_by = models.UUIDField(help_text="The pseudonym of the member of staff")
    pressed_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-pressed_at", "-pk"]
        verbose_name = _("AI switch")
        verbose_name_plural = _("AI switch")

    def __str__(self) -> str:
        return f"{'on' if self.is_on else 'off'} since {self.pressed_at:%Y-%m-%d %H:%M}"


class ModelSpend(models.Model):
    """What calls to models came to in a day, in a few rows a day so that workers do not wait for each other. Names nobody."""

    day = models.DateField()
    slot = models.PositiveSmallIntegerField()
    calls = models.PositiveIntegerField(default=0)
    input_tokens = models.PositiveBigIntegerField(default=0)
    output_tokens = models.PositiveBigIntegerField(default=0)
    cached_tokens = models.PositiveBigIntegerField(default=0)
    cost = models.PositiveBigIntegerField(default=0, help_text="Millionths of a US dollar")

    class Meta:
        ordering: ClassVar[list[str]] = ["-day", "slot"]
        verbose_name = _("quality and cost")
        verbose_name_plural = _("Quality and cost")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["day", "slot"], name="spend_slot_once"),
        ]

    def __str__(self) -> str:
        return f"{self.day}/{self.slot}"
