"""What the jobs of export, erasure and restriction keep while they need it."""

import hashlib
from typing import ClassVar
from uuid import UUID

from django.db import models

from consent.models.cases import RightsRequest


class ExportFile(models.Model):
    """The archive made for one case: a file with a random name, taken once, gone after its time."""

    case = models.OneToOneField(RightsRequest, on_delete=models.PROTECT, related_name="file")
    name = models.CharField(max_length=80, blank=True, help_text="In settings.EXPORTS_DIR; empty once the file is removed")
    size = models.PositiveBigIntegerField(default=0)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["made_at"]

    def __str__(self) -> str:
        return f"{self.case_id} {'there' if self.name else 'gone'}"


class ErasureWork(models.Model):
    """What a running erasure has to know to prove that nothing is left. Its last step removes this row."""

    case = models.OneToOneField(RightsRequest, on_delete=models.PROTECT, related_name="work")
    user_id = models.BigIntegerField(null=True)
    emails = models.JSONField(default=list)
    fragments = models.JSONField(default=list)
    made_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["made_at"]

    def __str__(self) -> str:
        return str(self.case_id)


class Certificate(models.Model):
    """What an erasure did, in counts and names of stores, with a link that works once. Says nothing of the person."""

    case = models.OneToOneField(RightsRequest, on_delete=models.PROTECT, related_name="certificate")
    key_hash = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the key in the link; empty once used")
    content = models.JSONField()
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["made_at"]

    def __str__(self) -> str:
        return str(self.case_id)


class ErasedSubject(models.Model):
    """A person who must stay erased when a backup is restored: a hash of their pseudonym, and nothing else of them."""

    subject_hash = models.CharField(max_length=64, unique=True)
    reference = models.CharField(max_length=16)
    erased_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["erased_at"]

    def __str__(self) -> str:
        return self.subject_hash[:12]

    @staticmethod
    def hash_of(subject: UUID) -> str:
        """What stands for an erased person. Their pseudonym was random and is kept nowhere with a name, so it cannot be guessed."""
        return hashlib.sha256(f"govassist erased {subject}".encode()).hexdigest()


class Restriction(models.Model):
    """The person's data are stored and nothing else (UK GDPR Art 18), until it is lifted."""

    subject = models.UUIDField()
    case = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["since"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["subject"], condition=models.Q(lifted_at=None), name="one_restriction_at_once"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {'lifted' if self.lifted_at else 'restricted'}"
