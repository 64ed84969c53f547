"""Conversations, the turns that answer them, and the journal that is the one truth of a turn."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q


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

    class Meta:
        ordering: ClassVar[list[str]] = ["number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["conversation", "number"], name="turn_number_once"),
            models.UniqueConstraint(fields=["conversation", "form_key"], name="turn_form_once"),
            models.UniqueConstraint(fields=["conversation"], condition=~Q(state="finished"), name="one_open_turn"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["lease_until"], condition=~Q(state="finished"), name="open_turns"),
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

    class Meta:
        ordering: ClassVar[list[str]] = ["key"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "key"], name="fact_once_per_person"),
        ]

    def __str__(self) -> str:
        return self.key


class PlanItem(models.Model):
    """One step of a person's plan."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="plan_items")
    position = models.PositiveIntegerField()
    step = models.CharField(max_length=300)
    service = models.CharField(max_length=80, blank=True)
    due = models.DateField(null=True)
    done = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "position"], name="plan_position_once"),
        ]

    def __str__(self) -> str:
        return self.step
