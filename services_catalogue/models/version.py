"""Which version of the catalogue is published."""

from secrets import token_hex

from django.db import models


class CatalogueVersion(models.Model):
    """One row. Its token changes with every load and every edit, so that processes know to read again."""

    token = models.CharField(max_length=32)

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(pk=1), name="catalogue_version_is_one_row"),)

    def __str__(self) -> str:
        return self.token

    @classmethod
    def take_turn(cls) -> None:
        """Wait until no other load or edit is under way. Call it in a transaction; its end lets the next one go on."""
        cls.objects.select_for_update().get_or_create(pk=1, defaults={"token": "empty"})

    @classmethod
    def bump(cls) -> str:
        """Make every process read the catalogue again. A random token, since a rolled-back number would come twice."""
        token = token_hex(8)
        cls.objects.update_or_create(pk=1, defaults={"token": token})
        return token
