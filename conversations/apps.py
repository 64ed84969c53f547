"""Django's entry for this app."""

from django.apps import AppConfig


class ConversationsConfig(AppConfig):
    """Names the app."""

    name = "conversations"
