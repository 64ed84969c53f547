"""The audit trail: what was done, by whom, why, and about whom."""

from typing import ClassVar

from django.db import models

from consent.models.append_only import AppendOnly


class ActorKind(models.TextChoices):
    """Who can do something that is audited."""

    CITIZEN = "citizen"
    STAFF = "staff"
    SYSTEM = "system"


class AuditEntry(AppendOnly):
    """One thing somebody did: who, what, why, about whom and in which case, in one chain for the whole service.

    It holds ids, hashes and a staff member's reason, never what a person wrote: erasing a person leaves it
    whole. Subject and actor are pseudonyms and no foreign keys.
    """

    sequence = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    action = models.CharField(max_length=60, help_text="As noun.verb: transcript.read")
    actor_kind = models.CharField(max_length=8, choices=ActorKind.choices)
    actor = models.UUIDField(null=True, help_text="The pseudonym of the person; none for the system")
    reason = models.CharField(max_length=300, blank=True)
    subject = models.UUIDField(null=True)
    case = models.CharField(max_length=40, blank=True)
    details = models.JSONField(default=dict, help_text="Ids, hashes and numbers")
    previous_hash = models.CharField(max_length=64, blank=True)
    own_hash = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar[list[str]] = ["sequence"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["subject", "-sequence"], name="audit_about_a_person", condition=models.Q(subject__isnull=False)),
            models.Index(fields=["case", "sequence"], name="audit_of_a_case", condition=~models.Q(case="")),
        ]

    def __str__(self) -> str:
        return f"{self.sequence} {self.action}"
