"""What officers keep besides cases: which wording was checked, what went to whom, and breaches."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from consent.models.append_only import AppendOnly
from consent.models.cases import RightsRequest


class LetterReview(models.Model):
    """Somebody said that a wording of a letter was checked by a person who may. Another wording needs another review."""

    template = models.CharField(max_length=40)
    language = models.CharField(max_length=8)
    version = models.CharField(max_length=16)
    checked_by = models.CharField(max_length=200, help_text="Who checked the words, such as a translation service")
    reviewer = models.UUIDField(help_text="The pseudonym of the officer who says so")
    at = models.DateTimeField()

    class Meta:
        verbose_name, verbose_name_plural = _("letter"), _("letters")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["template", "language", "version"], name="letter_reviewed_once"),
        ]

    def __str__(self) -> str:
        return f"{self.template} {self.language} {self.version}"


class Disclosure(models.Model):
    """Information that went to somebody outside: what kinds, to whom, and what allows it. Erasure blanks what it was."""

    case = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, null=True, blank=True, related_name="disclosures")
    recipient = models.CharField(_("to whom"), max_length=200)
    what = models.TextField(_("what"), blank=True)
    basis = models.CharField(_("what allows it"), max_length=200)
    on = models.DateField(_("on"))
    author = models.UUIDField(help_text="The pseudonym of the officer")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-on", "-pk"]
        verbose_name, verbose_name_plural = _("disclosure"), _("disclosures")

    def __str__(self) -> str:
        return f"{self.on} {self.recipient}"


class Breach(AppendOnly):
    """A personal data breach, reported or not, ours or a processor's (UK GDPR Art 33(5)). What is known of it is in its entries."""

    reference = models.CharField(max_length=16, unique=True)
    aware_at = models.DateTimeField(_("aware since"))
    opened_at = models.DateTimeField()
    author = models.UUIDField(help_text="The pseudonym of the officer")

    class Meta:
        ordering: ClassVar[list[str]] = ["-aware_at", "-pk"]
        verbose_name, verbose_name_plural = _("breach"), _("breaches")

    def __str__(self) -> str:
        return self.reference


class BreachEntry(AppendOnly):
    """One thing that became known, was decided or was done about a breach. The latest of a kind is what holds."""

    class Kind(models.TextChoices):
        """What an entry says."""

        FACTS = "facts", _("Facts")
        EFFECTS = "effects", _("Effects")
        REMEDY = "remedy", _("Remedy")
        RISK = "risk", _("Risk")
        DECISION = "decision", _("Decision and reason")
        REGULATOR = "regulator", _("Notice to the regulator")
        PEOPLE = "people", _("Notice to the people")
        CLOSED = "closed", _("Closed")

    breach = models.ForeignKey(Breach, on_delete=models.PROTECT, related_name="entries")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    choice = models.CharField(max_length=20, blank=True)
    text = models.TextField()
    at = models.DateTimeField()
    author = models.UUIDField(help_text="The pseudonym of the officer")

    class Meta:
        ordering: ClassVar[list[str]] = ["breach", "position"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["breach", "position"], name="breach_entry_position_once"),
        ]

    def __str__(self) -> str:
        return f"{self.breach_id}/{self.position} {self.kind}"
