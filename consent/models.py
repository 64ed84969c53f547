"""The consent ledger: what each person was asked, in which words, and what they answered. And the daily clear-outs."""

from typing import Any, ClassVar, NoReturn

from django.db import models


class AppendOnlyError(RuntimeError):
    """Somebody tried to change or remove a row that is evidence."""


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """Reads and inserts. The database refuses the rest as well; this names the mistake sooner."""

    def update(self, **fields: Any) -> NoReturn:
        """Refused."""
        raise AppendOnlyError("This ledger is append-only: add a record instead.")

    def bulk_update(self, *args: Any, **options: Any) -> NoReturn:
        """Refused."""
        raise AppendOnlyError("This ledger is append-only: add a record instead.")

    def bulk_create(self, *args: Any, **options: Any) -> NoReturn:
        """Refused: a chain grows one link at a time, through consent.operations."""
        raise AppendOnlyError("Records are chained: add them one by one.")

    def delete(self) -> NoReturn:
        """Refused."""
        raise AppendOnlyError("This ledger is append-only: nothing is removed from it.")


class Action(models.TextChoices):
    """What was decided."""

    GIVE = "give"
    RENEW = "renew"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"


class AgeDeclaration(models.TextChoices):
    """What the person said about their age with this answer (UK GDPR Art 8)."""

    NOT_ASKED = "not_asked"
    SIXTEEN_OR_OVER = "16_or_over"


class ConsentRecord(models.Model):
    """One decision about one purpose: evidence under UK GDPR Art 7(1), so it is written once and never changed.

    The subject is a pseudonym and no foreign key: the evidence outlives the account without naming anyone.
    """

    subject = models.UUIDField()
    sequence = models.PositiveIntegerField()
    purpose = models.CharField(max_length=40)
    action = models.CharField(max_length=10, choices=Action.choices)
    at = models.DateTimeField()
    notice_id = models.CharField(max_length=60)
    notice_version = models.PositiveIntegerField()
    notice_hash = models.CharField(max_length=64)
    wording = models.TextField(help_text="Exactly what was shown, choices included")
    language = models.CharField(max_length=8)
    age_declaration = models.CharField(max_length=12, choices=AgeDeclaration.choices)
    channel = models.CharField(max_length=20)
    screen = models.CharField(max_length=80)
    control = models.CharField(max_length=80)
    actor = models.CharField(max_length=120, help_text="citizen, system, or staff with their reason")
    session_reference = models.CharField(max_length=64, blank=True, help_text="A keyed hash, never the session's key")
    previous_hash = models.CharField(max_length=64, blank=True)
    own_hash = models.CharField(max_length=64)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["subject", "sequence"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["subject", "sequence"], name="consent_chain_never_forks"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}/{self.sequence} {self.purpose} {self.action}"

    def save(self, *args: Any, **options: Any) -> None:
        """Insert a new record; an existing one is refused."""
        if not self._state.adding:
            raise AppendOnlyError("A consent record is never changed: add another.")
        super().save(*args, **{**options, "force_insert": True})

    def delete(self, *args: Any, **options: Any) -> NoReturn:
        """Refused."""
        raise AppendOnlyError("A consent record is never removed.")


class RetentionRun(models.Model):
    """One day's clear-out of rows past their period: who may do it, and how many rows it removed. Names nobody."""

    day = models.DateField(unique=True)
    claimed_until = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    counts = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar[list[str]] = ["day"]

    def __str__(self) -> str:
        return f"{self.day} {'finished' if self.finished_at else 'open'}"
