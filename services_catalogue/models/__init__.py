"""The published catalogue's tables. Words come in pairs, English and Welsh; English is the source.

Rules that hold for one row stand here as constraints; rules between rows stand in `validation`.
"""

from services_catalogue.models.entries import Answer, Contact, Fact, Need, Rate
from services_catalogue.models.services import Amount, Provider, Service, Source
from services_catalogue.models.version import CatalogueVersion

__all__ = ["Amount", "Answer", "CatalogueVersion", "Contact", "Fact", "Need", "Provider", "Rate", "Service", "Source"]
