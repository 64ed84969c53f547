"""The personal data of requests: who asked for what, what was done, and which letters went out."""

from collections.abc import Iterator
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consent.models import CaseState, Outcome, RightsRequest
from consent.purposes import SAFETY
from consent.stores import AtEnd, Erasure, Field, Place, Retention, Store, Traces

ROW, LINK = "The row's number", "The link to the request, by which the rows are found"
CLOCKWORK = "How far the computer's part of the work has got: says nothing of the person"
FREE_TEXT = _("Anything you choose to write, such as your health, beliefs or a conviction")
CONDITION = _("You chose to tell us (UK GDPR Article 9(2)(a)), or it is needed for a legal claim (Article 9(2)(f))")
SIX_YEARS = Retention(
    _("6 years, without your name or email address"),
    days=2192,
    since=("closed_at", "received_at"),
    at_end=AtEnd.KEEP,
    keep_reason="What was done in a case is append-only, so the case stays with it; the first is due in November 2032",
)
EVIDENCE = _("We must be able to show that we did what the law asks. After your account is deleted, nothing in it says who you are.")


def blank_cases(rows: QuerySet[RightsRequest]) -> int:
    """Remove what was written in requests and their outcomes, and where to answer; the fact of the request stays."""
    told = rows.exclude(statement="", about="", requester_email="", outcome_reasons="")
    return told.update(statement="", about="", requester_email="", outcome_reasons="")


class UnsignedRequests:
    """Requests by somebody who gave an address without signing in: whose they are is not proved."""

    def export(self, subject: object) -> list[dict[str, object]]:
        """Nothing: anybody can type an address."""
        return []

    def erase(self, traces: Traces) -> int:
        """Blank and close them: nobody is left to answer."""
        theirs = [Q(requester_email__iexact=email) for email in traces.emails]  # as they typed it
        found = RightsRequest.objects.filter(reduce(or_, theirs, Q(pk__in=())), subject=None)
        is_open = found.exclude(state=CaseState.CLOSED)
        is_open.update(state=CaseState.CLOSED, outcome=Outcome.OVERTAKEN, closed_at=timezone.now())
        return blank_cases(found)

    def search(self, traces: Traces) -> Iterator[str]:
        """The tables are searched as a whole."""
        yield from ()


unsigned_requests = UnsignedRequests()

STORES = (
    Store(
        model="consent.RightsRequest",
        label=_("Your requests"),
        subject="subject",
        fields=(
            Field("reference", _("The reference of the request")),
            Field("right", _("What you asked for")),
            Field("subject", _("A random number that stands for you")),
            Field("state", _("How far it has got")),
            Field("received_at", _("When we received it")),
            Field("channel", _("How it reached us")),
            Field("language", _("The language you used")),
            Field("requester_email", _("An address to answer to, where you were not signed in")),
            Field("is_for_somebody_else", _("Whether it was for somebody else")),
            Field("is_under_16", _("Whether you told us that you are under 16")),
            Field("about", _("The information it is about")),
            Field("statement", _("What you wrote"), special_category=FREE_TEXT),
            Field("identity", _("Whether we know that it was you who asked")),
            Field("due_on", _("The day by which the law wants an answer")),
            Field("target_on", _("The day by which we want to answer")),
            Field("is_due_provisional", _("Whether that day may still change")),
            Field("due_reasons", _("How that day was worked out")),
            Field("second_decision", _("What a second person said of a refusal")),
            Field("second_decided_at", _("When the second person said it")),
            Field("outcome", _("How it ended")),
            Field("outcome_reasons", _("Why it ended so")),
            Field("closed_at", _("When it ended")),
            Field("duplicate_of", _("An earlier request for the same thing")),
            # Whom a warning is about is not for the one who asks to read (DPA 2018 Sch 3, serious harm).
            Field("flags", _("What staff should take care of"), is_of_others=True),
            Field("assigned_to", _("The member of staff who looks after it"), is_of_others=True),
            Field("second_officer", _("The second member of staff"), is_of_others=True),
        ),
        impersonal={
            "id": ROW,
            "form_key": "A random number that stops a form being sent twice",
            "run_after": CLOCKWORK,
            "leased_until": CLOCKWORK,
            "attempts": CLOCKWORK,
        },
        purposes=(SAFETY,),
        condition=CONDITION,
        retention=SIX_YEARS,
        export="requests",
        erasure=Erasure.ANONYMISE,
        eraser="consent.personal_data.cases.blank_cases",
        erasure_reason=EVIDENCE,
    ),
    Store(
        model="consent.CaseEvent",
        label=_("What was done about your requests"),
        subject="case__subject",
        fields=(
            Field("kind", _("What happened")),
            Field("at", _("When it happened")),
            Field("detail", _("Numbers and dates that belong to it")),
            Field("actor", _("Who did it"), is_of_others=True),
        ),
        impersonal={"id": ROW, "case": LINK, "position": "The place in the order of events"},
        purposes=(SAFETY,),
        retention=Retention(SIX_YEARS.rule, days=2192, since=("at",), at_end=AtEnd.KEEP, keep_reason=SIX_YEARS.keep_reason),
        export="request_steps",
        erasure=Erasure.KEEP,
        erasure_reason=EVIDENCE,
    ),
    Store(
        model="consent.CaseLetter",
        label=_("Letters about your requests"),
        subject="case__subject",
        fields=(
            Field("template", _("The kind of letter")),
            Field("language", _("The language of the letter")),
            Field("heading", _("Its heading")),
            Field("body", _("What it says"), special_category=FREE_TEXT),
            Field("written_at", _("When it was written")),
            Field("sent_at", _("When it was sent")),
        ),
        impersonal={"id": ROW, "case": LINK},
        purposes=(SAFETY,),
        condition=CONDITION,
        retention=Retention(_("6 years, or until you delete your account"), days=2192, since=("written_at",)),
        export="request_letters",
        erasure=Erasure.DELETE,
    ),
    Store(
        model="consent.CaseNote",
        label=_("What our officers wrote down about your requests"),
        subject="case__subject",
        fields=(
            Field("kind", _("Why it was written down")),
            Field("text", _("What was written"), special_category=FREE_TEXT),
            Field("why", _("Why a search was enough")),
            Field("author", _("Who wrote it"), is_of_others=True),
            Field("at", _("When it was written")),
        ),
        impersonal={"id": ROW, "case": LINK},
        purposes=(SAFETY,),
        condition=CONDITION,
        retention=Retention(_("6 years, or until you delete your account"), days=2192, since=("at",)),
        export_reason=_("A note may speak of other people, or of somebody in danger. Ask us, and a person will look through them."),
        erasure=Erasure.DELETE,
    ),
)

PLACES = (
    Place(
        key="consent.unsigned_requests",
        label=_("Requests made with your address without signing in"),
        fields=(Field("statement", _("What was written, and the address to answer to"), special_category=FREE_TEXT),),
        purposes=(SAFETY,),
        condition=CONDITION,
        retention=Retention(SIX_YEARS.rule),
        keeper="consent.personal_data.cases.unsigned_requests",
        export_reason=_("Anybody can type an address, so we do not know that they are yours. Ask us, and a person will look."),
        erasure=Erasure.ANONYMISE,
        erasure_reason=EVIDENCE,
    ),
)
