"""Sending a letter: written down, emailed, and then journaled as sent, by its template and version and never by its words."""

from datetime import datetime

from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils.translation import gettext as _

from consent.data_rights.case_clock import add_clock_event
from consent.data_rights.clock_events import LONDON, Event
from consent.desk.acting import NotPossibleError, Officer, audit_act, lock_case, note_act
from consent.desk.casework import IDENTITY_AFTER
from consent.desk.letters import ENGLISH, Draft, letters_for, may_send
from consent.models import CaseLetter, LetterReview, RightsRequest


def address_of(case: RightsRequest) -> str:
    """Where to answer: the address of the account, or the one that was given without signing in; empty when there is none."""
    if case.subject is None:
        return case.requester_email
    return str(get_user_model().objects.filter(pseudonym=case.subject).values_list("email", flat=True).first() or "")


def send_letter(*, case: RightsRequest, draft: Draft, by: Officer, at: datetime) -> CaseLetter:
    """Send it and journal it. A letter that starts or lengthens the clock does so on this day, and a refused extension is not sent.

    Should the mail server fail, the letter stays written and unsent, for the page says so and it can be sent again.
    """
    if not may_send(draft.letter, draft.language):
        raise NotPossibleError(_("Nobody has checked these words in this language yet."))
    if not (to := address_of(case)):
        raise NotPossibleError(_("There is no address to write to."))
    letter = _write(case, draft, by, at)
    EmailMessage(letter.heading, letter.body, to=[to]).send()
    with transaction.atomic():
        letter.sent_at = at
        letter.save(update_fields=["sent_at"])
        detail = {"template": draft.letter.key, "language": draft.language, "version": draft.version}
        note_act(letter.case, kind="letter", by=by, at=at, detail=detail)
    return letter


@transaction.atomic
def _write(case: RightsRequest, draft: Draft, by: Officer, at: datetime) -> CaseLetter:
    case = lock_case(case, open_only=False)
    if draft.letter not in letters_for(case):
        raise NotPossibleError(_("This letter does not fit the case as it stands now."))
    letter = CaseLetter.objects.create(
        case=case, template=draft.letter.key, language=draft.language, heading=draft.heading, body=draft.body, written_at=at
    )
    if draft.letter.event is not None:
        event = Event(draft.letter.event, at.astimezone(LONDON).date(), draft.extension)
        add_clock_event(case=case, event=event, at=at, actor=by.name)
        identity = IDENTITY_AFTER.get(event.type)
        RightsRequest.objects.filter(pk=case.pk).update(identity=identity or case.identity)
        audit_act(case, kind="clock", by=by, at=at, detail={"event": event.type.value, "on": event.on.isoformat()})
    return letter


@transaction.atomic
def review_letter(*, template: str, language: str, version: str, checked_by: str, by: Officer, at: datetime) -> LetterReview:
    """Say that this wording was checked by a person who may. From now on it can be sent, until a word of it changes."""
    if language == ENGLISH or not checked_by.strip():
        raise NotPossibleError(_("Say who checked the words."))
    kept, _is_new = LetterReview.objects.get_or_create(
        template=template,
        language=language,
        version=version,
        defaults={"checked_by": checked_by.strip(), "reviewer": by.pseudonym, "at": at},
    )
    return kept
