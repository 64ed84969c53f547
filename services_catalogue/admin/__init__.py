"""The catalogue in Django's admin, for the civil servants who keep it."""

from services_catalogue.admin import batches, entries, gaps, links, reviews, revisions, services

__all__ = ["batches", "entries", "gaps", "links", "reviews", "revisions", "services"]
