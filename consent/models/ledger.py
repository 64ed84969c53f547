"""The consent ledger: what each person was asked, in which words, and what they answered."""

from typing import ClassVar

from django.db import models

from consent.models.append_only import AppendOnly


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


class ConsentRecord(AppendOnly):
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

    class Meta:
        ordering: ClassVar[list[str]] = ["subject", "sequence"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["subject", "sequence"], name="consent_chain_never_forks"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}/{self.sequence} {self.purpose} {self.action}"
