"""Django's entry for this app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConversationsConfig(AppConfig):
    """Names the app."""

    name = "conversations"
    verbose_name = _("Running the assistant")
