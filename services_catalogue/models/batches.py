"""Changes that go to the public together, or not at all."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RevisionBatch(models.Model):
    """Several revisions, each of one entry, such as one import made; who worked on them stands in their acts."""

    summary = models.TextField(_("what changes, and why"))

    class Meta:
        ordering = ("-id",)
        default_permissions = ("view",)
        verbose_name = _("batch of changes")
        verbose_name_plural = _("batches of changes")

    def __str__(self) -> str:
        return self.summary
