"""Wiring: settings, addresses, templates and the Celery application. No app imports it."""

from govassist.celery import app as celery_app

__all__ = ["celery_app"]
