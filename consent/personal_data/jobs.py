"""The personal data that the jobs of export, erasure and restriction keep."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from consent.models import ErasedSubject, ExportFile
from consent.purposes import SAFETY
from consent.stores import AtEnd, Erasure, Field, ImpersonalPlace, Retention, Store

ROW, LINK = "The row's number", "The link to the request, by which the rows are found"
PROOF = _("It lists numbers and the names of tables, and nothing about you. It shows that we did what you asked.")
STAY_ERASED = _("So that nothing of yours comes back when we have to restore a backup. Nobody can work out from it who you were.")


def erased_rows(subject: UUID) -> QuerySet[ErasedSubject]:
    """The note that this person was erased."""
    return ErasedSubject.objects.filter(subject_hash=ErasedSubject.hash_of(subject))


def expired_files(now: datetime) -> QuerySet[ExportFile]:
    """Archives that nobody took in time."""
    return ExportFile.objects.filter(expires_at__lt=now).exclude(name="")


STORES = (
    Store(
        model="consent.ExportFile",
        label=_("Copies of your information that we made for you"),
        subject="case__subject",
        fields=(
            Field("name", _("The name of the file"), is_secret=True),
            Field("size", _("How large it is")),
            Field("made_at", _("When it was made")),
            Field("expires_at", _("Until when you can take it")),
            Field("taken_at", _("When you took it")),
        ),
        impersonal={"id": ROW, "case": LINK},
        purposes=(SAFETY,),
        retention=Retention(
            _("Until you take it, or 14 days"),
            overdue="consent.personal_data.jobs.expired_files",
            at_end=AtEnd.ANONYMISE,
            anonymiser="consent.data_rights.export_files.remove_files",
        ),
        export="copies",
        erasure=Erasure.ANONYMISE,
        eraser="consent.data_rights.export_files.remove_files",
        erasure_reason=_("The file is deleted. We keep that there was one, and when."),
    ),
    Store(
        model="consent.ErasureWork",
        label=_("What we need to know while we delete your information"),
        subject="case__subject",
        fields=(
            Field("user_id", _("The number of your account")),
            Field("emails", _("Your email addresses, to send you the certificate")),
            Field("fragments", _("Pieces of what you wrote, to check that nothing is left"), special_category=_("Anything you wrote")),
            Field("made_at", _("When we began")),
        ),
        impersonal={"id": ROW, "case": LINK},
        purposes=(SAFETY,),
        condition=_("It is needed to do what you asked (UK GDPR Article 9(2)(a))"),
        retention=Retention(_("Until your information is deleted and checked")),
        export_reason=_("It is there only while your information is being deleted."),
        erasure=Erasure.DELETE,
    ),
    Store(
        model="consent.Certificate",
        label=_("Certificates of deletion"),
        subject="case__subject",
        fields=(
            Field("content", _("What was deleted and what was kept, in numbers")),
            Field("made_at", _("When it was made")),
            Field("expires_at", _("Until when its link works")),
            Field("mailed_at", _("When we sent it to you")),
            Field("key_hash", _("A check number of its link"), is_secret=True),
        ),
        impersonal={"id": ROW, "case": LINK},
        purposes=(SAFETY,),
        retention=Retention(_("6 years"), days=2192, since=("made_at",)),
        export="certificates",
        erasure=Erasure.KEEP,
        erasure_reason=PROOF,
    ),
    Store(
        model="consent.ErasedSubject",
        label=_("The note that you were erased"),
        finder="consent.personal_data.jobs.erased_rows",
        fields=(
            Field("subject_hash", _("A check number that nobody can turn back")),
            Field("reference", _("The reference of your request")),
            Field("erased_at", _("When your information was deleted")),
        ),
        impersonal={"id": ROW},
        purposes=(SAFETY,),
        retention=Retention(_("1 year, which is longer than any backup is kept"), days=365, since=("erased_at",)),
        export_reason=_("It exists only once everything else about you is deleted."),
        erasure=Erasure.KEEP,
        erasure_reason=STAY_ERASED,
    ),
    Store(
        model="consent.Restriction",
        label=_("When we keep your information without using it"),
        subject="subject",
        fields=(
            Field("subject", _("A random number that stands for you")),
            Field("since", _("Since when we do not use it")),
            Field("lifted_at", _("When we began to use it again")),
        ),
        impersonal={"id": ROW, "case": LINK},
        purposes=(SAFETY,),
        retention=Retention(_("6 years after it began, or until you delete your account"), days=2192, since=("since",)),
        export="restrictions",
        erasure=Erasure.DELETE,
    ),
)

IMPERSONAL_PLACES = (
    ImpersonalPlace("queue", "A task carries ids alone, by keyword; the search after an erasure reads the queue all the same"),
    ImpersonalPlace("results", "Celery keeps no results"),
    ImpersonalPlace("logs", "Events carry ids, kinds and counts; of an error, its kind and place and never its message"),
    ImpersonalPlace("audit_heads", "Numbers and hashes of the ledgers"),
    ImpersonalPlace("erasure_log", "Hashes of pseudonyms, references and dates"),
)
