"""What editors make of a theme: a draft, an entry that covers it already, or a reason to leave it. Each is audited."""

from datetime import datetime

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from consent.audit import record, staff
from consent.audit.trail import Details
from consent.desk.acting import NotPossibleError, Officer
from services_catalogue.models import Gap, GapDecision, GapOutcome, Revision
from services_catalogue.revisions import RevisionError, live_entry, start_change, start_new

PHRASES = {"services": "citizen_phrases", "needs": "phrases", "answers": "asks"}
"""What a draft can be of, and the field that takes the theme's words."""
WHY = "A theme of what people asked in vain"


@transaction.atomic
def decide_gap(*, gap_id: int, outcome: str, why: str, by: Officer, at: datetime, entry: str = "") -> None:
    """Write down what came of a theme; an empty outcome opens it again. Raises NotPossibleError where an entry is not published."""
    kind, _slash, key = entry.partition("/")
    if outcome == GapOutcome.COVERED and (kind not in PHRASES or live_entry(kind, key) is None):
        raise NotPossibleError(_("“%(entry)s” is not published.") % {"entry": entry})
    _keep(gap_id, outcome, why, entry, by=by, at=at)


@transaction.atomic
def draft_of_gap(*, gap_id: int, kind: str, by: Officer, at: datetime) -> Revision:
    """A draft with the theme's words filled in: a new entry, or a change of the service that a question left open.

    Raises RevisionError where that cannot be.
    """
    gap = Gap.objects.select_for_update().get(pk=gap_id)
    summary = _("People asked for this and found nothing: %(theme)s.") % {"theme": gap}
    if gap.fact:
        summary = _("People could not answer “%(fact)s”, so this stayed open.") % {"fact": gap.fact}
        revision = start_change(kind="services", key=gap.service, by=by.pseudonym, at=at, summary=summary)
    elif kind not in PHRASES:
        raise RevisionError(_("Choose what to draft."))
    else:
        content = {"id": f"{slugify(gap.words or gap.service)}-{gap.pk}", PHRASES[kind]: [gap.words or gap.service]}
        content |= {"service": gap.service} if kind == "answers" and gap.service else {}
        revision = start_new(kind=kind, content=content, by=by.pseudonym, at=at, summary=summary)
    _keep(gap_id, GapOutcome.DRAFTED, WHY, f"{revision.kind}/{revision.key}", by=by, at=at)
    return revision


def _keep(gap_id: int, outcome: str, why: str, entry: str, *, by: Officer, at: datetime) -> None:
    GapDecision.objects.create(gap_id=gap_id, outcome=outcome, why=why.strip(), entry=entry, by=by.pseudonym, at=at)
    Gap.objects.filter(pk=gap_id).update(outcome=outcome)
    named: dict[str, str] = {"entry": entry.replace(" ", "_")} if entry else {}
    details: Details = {"gap": gap_id, "outcome": outcome or "open", **named}
    record(action="gap.decided", actor=staff(by.pseudonym), at=at, reason=why, details=details)
