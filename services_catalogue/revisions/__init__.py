"""The life of a change: draft, in review, published or scheduled, superseded or withdrawn.

`docs/adr/0016-revisions.md` says why it is built this way.
"""

from services_catalogue.revisions.acting import writers_of
from services_catalogue.revisions.batches import batch_writers, discard_batch, publish_batch, send_back_batch, start_batch, submit_batch
from services_catalogue.revisions.checking import Changes, closings, problems_of, problems_with, problems_with_all
from services_catalogue.revisions.comparing import lines_of, marked
from services_catalogue.revisions.drafts import discard, restore, save_draft, start_change, start_new, start_withdrawal
from services_catalogue.revisions.errors import ConflictError, ProblemsError, RevisionError
from services_catalogue.revisions.going_live import brought_up_to_date
from services_catalogue.revisions.live import announce, live_entry
from services_catalogue.revisions.looking import own_problems
from services_catalogue.revisions.merging import Merge, merge
from services_catalogue.revisions.publishing import (
    is_any_due,
    publish,
    publish_due,
    rebase,
    schedule,
    send_back,
    submit,
    unschedule,
)
from services_catalogue.revisions.rates import in_force, users_of_rates, vanished
from services_catalogue.revisions.recorded import keep_load, keep_published
from services_catalogue.revisions.standing import Gone, gone, outdated_against, published_revision
from services_catalogue.revisions.welsh import missing_welsh, paired_fields, welsh_of

__all__ = [
    "Changes",
    "ConflictError",
    "Gone",
    "Merge",
    "ProblemsError",
    "RevisionError",
    "announce",
    "batch_writers",
    "brought_up_to_date",
    "closings",
    "discard",
    "discard_batch",
    "gone",
    "in_force",
    "is_any_due",
    "keep_load",
    "keep_published",
    "lines_of",
    "live_entry",
    "marked",
    "merge",
    "missing_welsh",
    "outdated_against",
    "own_problems",
    "paired_fields",
    "problems_of",
    "problems_with",
    "problems_with_all",
    "publish",
    "publish_batch",
    "publish_due",
    "published_revision",
    "rebase",
    "restore",
    "save_draft",
    "schedule",
    "send_back",
    "send_back_batch",
    "start_batch",
    "start_change",
    "start_new",
    "start_withdrawal",
    "submit",
    "submit_batch",
    "unschedule",
    "users_of_rates",
    "vanished",
    "welsh_of",
    "writers_of",
]
