"""The bank holidays that were taken in after the product was built."""

from typing import ClassVar

from django.db import models


class BankHolidayList(models.Model):
    """A whole list, as it was from `taken_at` on. The newest counts; older ones explain the due dates of their time."""

    taken_at = models.DateTimeField()
    source = models.CharField(max_length=300, help_text="The file or address it came from")
    looked_at = models.DateTimeField(help_text="When the source was last found to say this")
    divisions = models.JSONField(help_text="For each division, the title of each day")

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return f"{self.taken_at:%Y-%m-%d} {self.source}"
