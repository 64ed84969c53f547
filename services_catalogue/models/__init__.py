"""The published catalogue's tables. Words come in pairs, English and Welsh; English is the source.

Rules that hold for one row stand here as constraints; rules between rows stand in `validation`.
"""

from services_catalogue.models.batches import RevisionBatch
from services_catalogue.models.entries import Answer, Contact, Fact, Need, Rate
from services_catalogue.models.freshness import LinkCheck, LinkState, NightlyRun, OfficialPage, Reason, ReviewOutcome, ReviewTask
from services_catalogue.models.gaps import Gap, GapDecision, GapKey, GapKind, GapOutcome, GapSighting, GapTally, GapWeek
from services_catalogue.models.revisions import OPEN, Act, Change, Revision, RevisionAct, RevisionState, WelshState
from services_catalogue.models.services import Amount, Provider, Service, Source
from services_catalogue.models.version import CatalogueVersion

__all__ = [
    "OPEN",
    "Act",
    "Amount",
    "Answer",
    "CatalogueVersion",
    "Change",
    "Contact",
    "Fact",
    "Gap",
    "GapDecision",
    "GapKey",
    "GapKind",
    "GapOutcome",
    "GapSighting",
    "GapTally",
    "GapWeek",
    "LinkCheck",
    "LinkState",
    "Need",
    "NightlyRun",
    "OfficialPage",
    "Provider",
    "Rate",
    "Reason",
    "ReviewOutcome",
    "ReviewTask",
    "Revision",
    "RevisionAct",
    "RevisionBatch",
    "RevisionState",
    "Service",
    "Source",
    "WelshState",
]
