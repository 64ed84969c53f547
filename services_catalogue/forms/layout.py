"""In which order and under which headings the fields of each kind of entry stand on its page."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Section = tuple[str | Promise, tuple[str, ...]]

LAYOUT: Mapping[str, tuple[Section, ...]] = {
    "services": (
        (_("Name"), ("id", "name_en", "abbreviations", "provider", "nations", "topic", "audience")),
        (_("Is it open?"), ("state", "state_note_en", "key_dates", "replaced_by")),
        (_("What it is"), ("summary_en", "what_you_get_en")),
        (_("Who can get it"), ("eligibility_en", "rules", "examples", "exclusions_en")),
        (_("How to get it"), ("how_to_apply_en", "documents_needed_en", "time_limits_en", "url", "url_status")),
        (_("Phone"), ("phone",)),
        (_("Amounts"), ("amounts",)),
        (_("Finding it"), ("citizen_phrases", "related")),
        (_("Sources"), ("sources",)),
        (_("Checking"), ("verified", "checked_on", "review_by", "open_questions")),
    ),
    "facts": (
        (_("The question"), ("id", "question_en", "help_en", "why_we_ask_en")),
        (_("The answer"), ("type", "unit", "values", "labels_en", "special_category")),
    ),
    "rates": (
        (_("What it is"), ("id", "label_en", "value", "unit", "tax_year")),
        (_("When it counts"), ("valid_from", "valid_to")),
        (_("Source"), ("source", "confidence", "note")),
    ),
    "contacts": (
        (_("Who it is"), ("id", "name_en", "nations", "purposes")),
        (_("How to reach them"), ("phone", "text", "url", "hours")),
        (_("Checking"), ("verified_from", "confidence")),
    ),
    "answers": (
        (_("The question"), ("id", "service", "asks", "nations")),
        (_("The answer"), ("text_en", "corrects_en", "source")),
    ),
    "needs": (
        (_("What people come for"), ("id", "label_en", "phrases", "topic")),
        (_("What meets it"), ("services", "asks")),
    ),
}
"""Kind -> sections. An English field brings its Welsh along; every field of an entry stands in one section."""

FIXED: Mapping[str, tuple[str, ...]] = {
    "services": ("id",),
    "facts": ("id", "type", "values", "special_category"),
    "rates": ("id", "valid_from"),
    "contacts": ("id", "purposes", "nations"),
    "answers": ("id",),
    "needs": ("id",),
}
"""What cannot change once an entry is published, because rules, code or law name it."""
