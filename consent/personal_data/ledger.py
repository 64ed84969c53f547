"""The personal data of the consent ledger."""

from django.utils.translation import gettext_lazy as _

from consent.purposes import SAFETY
from consent.stores import AtEnd, Erasure, Field, Impersonal, Retention, Store

STORES = (
    Store(
        model="consent.ConsentRecord",
        label=_("Your privacy choices"),
        subject="subject",
        fields=(
            Field("subject", _("A random number that stands for you")),
            Field("purpose", _("What we asked you about")),
            Field("action", _("What you chose")),
            Field("at", _("When you chose")),
            Field("notice_id", _("Which question we asked")),
            Field("notice_version", _("Which version of the question")),
            Field("notice_hash", _("A check number of the words")),
            Field("wording", _("The exact words you saw")),
            Field("language", _("The language you saw them in")),
            Field("age_declaration", _("What you told us about your age")),
            Field("channel", _("How you reached us")),
            Field("screen", _("The page you were on")),
            Field("control", _("The button you used")),
            Field("actor", _("Who made the choice")),
            Field("session_reference", _("A scrambled reference to your visit")),
        ),
        impersonal={
            "id": "The row's number",
            "sequence": "The place in the chain",
            "previous_hash": "The chain's check number",
            "own_hash": "The chain's check number",
        },
        purposes=(SAFETY,),
        retention=Retention(
            _("6 years, without your name or email address"),
            days=2192,
            since=("at",),
            at_end=AtEnd.KEEP,
            keep_reason="The ledger is append-only and a choice may still stand on an old record; the first is due in November 2032",
        ),
        export="privacy_choices",
        erasure=Erasure.KEEP,
        erasure_reason=_("We must be able to show what you agreed to. After your account is deleted, nothing in it says who you are."),
    ),
    Store(
        model="consent.AuditEntry",
        label=_("What was done with your data"),
        subject="subject",
        fields=(
            Field("subject", _("A random number that stands for you")),
            Field("at", _("When it was done")),
            Field("action", _("What was done")),
            Field("actor_kind", _("Whether you, our staff or the system did it")),
            Field("actor", _("A random number that stands for who did it"), is_of_others=True),
            Field("reason", _("Why our staff did it")),
            Field("case", _("The number of your request, if it was about one")),
            Field("details", _("Numbers of the records it was about")),
        ),
        impersonal={
            "sequence": "The place in the chain",
            "previous_hash": "The chain's check number",
            "own_hash": "The chain's check number",
        },
        purposes=(SAFETY,),
        retention=Retention(
            _("2 years, without your name or email address"),
            days=731,
            since=("at",),
            at_end=AtEnd.KEEP,
            keep_reason="The trail is append-only; the first entry is due in November 2028",
        ),
        export="what_was_done",
        erasure=Erasure.KEEP,
        erasure_reason=_("It shows who did what with people’s data. After your account is deleted, nothing in it says who you are."),
    ),
)

IMPERSONAL = (
    Impersonal("consent.BankHolidayList", "Published bank holidays"),
    Impersonal("consent.RetentionRun", "How many rows each day's clear-out removed: numbers, never whose"),
)
