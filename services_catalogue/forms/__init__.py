"""The forms of civil servants who keep the catalogue."""

from services_catalogue.forms.drafts import DraftForms
from services_catalogue.forms.entries import NATION_CHOICES, EntryForm, column_of, field_of
from services_catalogue.forms.layout import LAYOUT

__all__ = ["LAYOUT", "NATION_CHOICES", "DraftForms", "EntryForm", "column_of", "field_of"]
