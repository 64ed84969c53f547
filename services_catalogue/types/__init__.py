"""The published catalogue as values: no ORM, safe to share between threads.

Built once per published version by `queries.published_catalogue()`; engines, tools, eligibility and
pages read these and nothing else.
"""

from services_catalogue.types.catalogue import Catalogue
from services_catalogue.types.entries import (
    NATIONS,
    Amount,
    Answer,
    Contact,
    Fact,
    Facts,
    FactValue,
    Need,
    Phone,
    Rate,
    Rule,
    Service,
    SourceLink,
)
from services_catalogue.types.outcomes import Assessment, Outcome, SearchHit

__all__ = [
    "NATIONS",
    "Amount",
    "Answer",
    "Assessment",
    "Catalogue",
    "Contact",
    "Fact",
    "FactValue",
    "Facts",
    "Need",
    "Outcome",
    "Phone",
    "Rate",
    "Rule",
    "SearchHit",
    "Service",
    "SourceLink",
]
