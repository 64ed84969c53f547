"""What people asked that found nothing, or could not be settled: themes and counts, never anybody's words.

Who was counted stands in `GapSighting`, as a digest under a key of four weeks, and goes with the key.
"""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from services_catalogue.models.columns import one_of


class GapKind(models.TextChoices):
    """What was missing."""

    NOTHING = "nothing-found", _("nothing found, or only a guess")
    NO_SOURCE = "no-source", _("no answer with a source")
    UNSETTLED = "unsettled", _("could not be settled")


class GapOutcome(models.TextChoices):
    """What an editor made of a theme."""

    DRAFTED = "drafted", _("a draft was started")
    COVERED = "covered", _("covered by an entry")
    SET_ASIDE = "set-aside", _("set aside")


class Gap(models.Model):
    """One theme: words of a closed list, and ids of the catalogue."""

    kind = models.CharField(max_length=15, choices=GapKind.choices)
    words = models.CharField(max_length=80, blank=True, help_text="At most two words of the list, by alphabet")
    fact = models.CharField(max_length=120, blank=True)
    service = models.CharField(max_length=120, blank=True)
    outcome = models.CharField(max_length=10, choices=GapOutcome.choices, blank=True)

    class Meta:
        verbose_name = _("gap")
        verbose_name_plural = _("gaps")
        ordering: ClassVar[list[str]] = ["pk"]
        default_permissions = ("view",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["kind", "words", "fact", "service"], name="gap_themes_once"),
            one_of("kind", tuple(GapKind.values), "gap_kind_known"),
            one_of("outcome", ("", *GapOutcome.values), "gap_outcome_known"),
        ]

    def __str__(self) -> str:
        return self.words or f"{self.service} {self.fact}".strip()


class GapDecision(models.Model):
    """What a member of staff made of a theme, and why; the last one stands."""

    gap = models.ForeignKey(Gap, on_delete=models.CASCADE, related_name="decisions")
    outcome = models.CharField(max_length=10, choices=GapOutcome.choices, blank=True, help_text="Empty: open again")
    why = models.CharField(max_length=300, blank=True)
    entry = models.CharField(max_length=140, blank=True, help_text="What covers it or was drafted, as kind/key")
    by = models.UUIDField(help_text="The pseudonym of the member of staff")
    at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        ordering: ClassVar[list[str]] = ["-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [one_of("outcome", ("", *GapOutcome.values), "gap_decision_known")]

    def __str__(self) -> str:
        return f"{self.gap_id} {self.outcome}".strip()


class GapTally(models.Model):
    """How many people a theme had, everywhere (`nation` empty) or in one nation."""

    gap = models.ForeignKey(Gap, on_delete=models.CASCADE, related_name="tallies")
    nation = models.CharField(max_length=20, blank=True)
    period = models.PositiveIntegerField(help_text="The four weeks that `people` are counted in")
    people = models.PositiveIntegerField(default=0, help_text="Different people in that period")
    most = models.PositiveIntegerField(default=0, help_text="Different people in the period that had the most")
    total = models.PositiveIntegerField(default=0)
    last_week = models.DateField()

    class Meta:
        default_permissions = ()
        constraints: ClassVar[list[models.BaseConstraint]] = [models.UniqueConstraint(fields=["gap", "nation"], name="gap_tallied_once")]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["nation", "-total"], name="gap_by_size")]

    def __str__(self) -> str:
        return f"{self.gap_id} {self.nation}".strip()


class GapWeek(models.Model):
    """People of a tally who were counted in one week, named by its Monday. Nobody is counted twice in four weeks."""

    tally = models.ForeignKey(GapTally, on_delete=models.CASCADE, related_name="weeks")
    week = models.DateField()
    people = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()
        constraints: ClassVar[list[models.BaseConstraint]] = [models.UniqueConstraint(fields=["tally", "week"], name="gap_week_once")]

    def __str__(self) -> str:
        return f"{self.tally_id} {self.week}"


class GapKey(models.Model):
    """The random key of four weeks. Without it no digest can be told to be anybody's."""

    period = models.PositiveIntegerField(primary_key=True)
    key = models.BinaryField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.period)


class GapSighting(models.Model):
    """That somebody is counted in a tally already: a digest of tally and person, which links no two tallies."""

    tally = models.ForeignKey(GapTally, on_delete=models.CASCADE, related_name="sightings")
    period = models.PositiveIntegerField()
    digest = models.CharField(max_length=32)

    class Meta:
        default_permissions = ()
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["tally", "period", "digest"], name="gap_counted_once")
        ]

    def __str__(self) -> str:
        return str(self.pk)
