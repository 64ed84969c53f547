"""Receipts by email: that a request is here and until when it is answered, or that a consent has ended.

They never say what was asked for: other people may read the mailbox.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db.models import Exists, OuterRef
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from consent.data_rights.case_journal import journal
from consent.desk.letters import ENGLISH, LETTERS, WELSH, draft_letter, may_send
from consent.desk.sending import address_of
from consent.models import CaseEvent, ConsentRecord, RightsRequest

RECEIPT = LETTERS["automatic_receipt"]
CHANNELS = ("web", "web_unsigned", "chat")  # what came otherwise an officer answers
QUEUE_TIME, GIVE_UP = timedelta(minutes=1), timedelta(days=2)


def send_receipt(*, reference: str, now: datetime) -> bool:
    """Send the receipt of this request and journal it, once; whether it went out. Nobody is written to whose address is gone.

    A worker that dies between the two sends it again: two receipts are better than none.
    """
    case = RightsRequest.objects.filter(reference=reference).first()
    if case is None or CaseEvent.objects.filter(case=case, kind="receipt").exists() or not (to := address_of(case)):
        return False
    language = WELSH if case.language == WELSH and may_send(RECEIPT, WELSH) else ENGLISH
    draft = draft_letter(case=case, letter=RECEIPT, language=language, today=timezone.localdate(now))
    EmailMessage(draft.heading, draft.body, to=[to]).send()
    journal(case, kind="receipt", at=now, detail={"language": language, "version": draft.version})
    return True


def due_receipts(now: datetime) -> list[str]:
    """Requests of the last days whose receipt should have gone out and did not."""
    sent = CaseEvent.objects.filter(case=OuterRef("pk"), kind="receipt")
    late = RightsRequest.objects.filter(received_at__range=(now - GIVE_UP, now - QUEUE_TIME), channel__in=CHANNELS)
    found = late.filter(~Exists(sent)).exclude(subject=None, requester_email="").order_by("received_at")
    return [case.reference for case in found[:100] if address_of(case)]


def send_withdrawal_receipt(*, record: int) -> None:
    """Send the receipt of one withdrawal: when, and where the words can be read. Nothing to a person who is gone."""
    found = ConsentRecord.objects.get(pk=record)
    to = get_user_model().objects.filter(pseudonym=found.subject).values_list("email", flat=True).first()
    if not to:
        return
    with translation.override(found.language):
        link = settings.SITE_URL + reverse("consent:receipt", args=[found.sequence])
        body = render_to_string("consent/letters/withdrawal.txt", {"at": found.at, "number": found.sequence, "link": link})
        heading = _("Your choice is recorded")
    EmailMessage(heading, body, to=[to]).send()
