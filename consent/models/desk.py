"""What officers write down while they work on a case."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from consent.models.cases import RightsRequest


class NoteKind(models.TextChoices):
    """Why something was written down."""

    NOTE = "note", _("Note")
    SEARCH = "search", _("What was searched")
    PROPOSAL = "proposal", _("Reasons for a refusal or charge")
    DECISION = "decision", _("What the second officer wrote")
    SAFETY = "safety", _("Check for abuser access")


class CaseNote(models.Model):
    """An officer's own words about a case. They are never changed; they go when the person is erased, and the journal stays."""

    case = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=10, choices=NoteKind.choices)
    text = models.TextField()
    why = models.TextField(blank=True, help_text="For a search: why it was enough (UK GDPR Art 15(1A))")
    author = models.UUIDField(help_text="The pseudonym of the officer")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.case_id} {self.kind}"
