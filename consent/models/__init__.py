"""The tables of consent, of people's rights and of retention."""

from consent.models.append_only import AppendOnly, AppendOnlyError, AppendOnlyQuerySet
from consent.models.bank_holidays import BankHolidayList
from consent.models.cases import (
    CaseEvent,
    CaseLetter,
    CaseState,
    Identity,
    Outcome,
    Right,
    RightsRequest,
    SecondDecision,
)
from consent.models.desk import CaseNote, NoteKind
from consent.models.jobs import Certificate, ErasedSubject, ErasureWork, ExportFile, Restriction
from consent.models.ledger import Action, AgeDeclaration, ConsentRecord
from consent.models.logs import Breach, BreachEntry, Disclosure, LetterReview
from consent.models.retention import RetentionRun
from consent.models.trail import ActorKind, AuditEntry

__all__ = [
    "Action",
    "ActorKind",
    "AgeDeclaration",
    "AppendOnly",
    "AppendOnlyError",
    "AppendOnlyQuerySet",
    "AuditEntry",
    "BankHolidayList",
    "Breach",
    "BreachEntry",
    "CaseEvent",
    "CaseLetter",
    "CaseNote",
    "CaseState",
    "Certificate",
    "ConsentRecord",
    "Disclosure",
    "ErasedSubject",
    "ErasureWork",
    "ExportFile",
    "Identity",
    "LetterReview",
    "NoteKind",
    "Outcome",
    "Restriction",
    "RetentionRun",
    "Right",
    "RightsRequest",
    "SecondDecision",
]
