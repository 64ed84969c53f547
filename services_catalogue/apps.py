"""Django's entry for this app."""

from django.apps import AppConfig


class ServicesCatalogueConfig(AppConfig):
    """Names the app."""

    name = "services_catalogue"
