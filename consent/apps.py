"""Django's entry for this app."""

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """Names the app."""

    name = "consent"
