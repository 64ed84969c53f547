"""The audit trail: what was done, by whom and why. Append-only, chained, with a head kept outside the database each day."""

from consent.audit.trail import SYSTEM, Actor, NotAuditableError, citizen, entries_about, entries_of_case, record, staff, staff_acts_about

__all__ = [
    "SYSTEM",
    "Actor",
    "NotAuditableError",
    "citizen",
    "entries_about",
    "entries_of_case",
    "record",
    "staff",
    "staff_acts_about",
]
