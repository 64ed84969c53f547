"""The daily clear-outs."""

from typing import ClassVar

from django.db import models


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
