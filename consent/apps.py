"""Django's entry for this app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsentConfig(AppConfig):
    """Names the app."""

    name = "consent"
    verbose_name = _("Data protection")
