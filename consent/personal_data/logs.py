"""The personal data of the officers' logs. What is said of a breach speaks of counts and causes, never of anybody."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from consent.models import Disclosure
from consent.purposes import SAFETY
from consent.stores import AtEnd, Erasure, Field, Retention, Store

ROW = "The row's number"
EVIDENCE = _("It shows that we did what the law asks, and tells nothing of anybody but who worked on it")
SIX_YEARS = Retention(
    _("6 years"), days=2192, since=("at",), at_end=AtEnd.KEEP, keep_reason="The log is append-only; the first entry is due in November 2032"
)


def blank_disclosures(rows: QuerySet[Disclosure]) -> int:
    """Remove what was disclosed; that something went to somebody stays."""
    return rows.exclude(what="").update(what="")


STORES = (
    Store(
        model="consent.Disclosure",
        label=_("To whom we gave your information"),
        subject="case__subject",
        fields=(
            Field("recipient", _("Who got it")),
            Field("what", _("What they got"), special_category=_("Whatever was in the information")),
            Field("basis", _("What allowed it")),
            Field("on", _("The day")),
            Field("at", _("When it was written down")),
            Field("author", _("Who wrote it down"), is_of_others=True),
        ),
        impersonal={"id": ROW, "case": "The link to the request, by which the rows are found"},
        purposes=(SAFETY,),
        condition=_("A law asks for it, or it is needed for a legal claim (UK GDPR Article 9(2)(f) and (g))"),
        retention=Retention(_("6 years"), days=2192, since=("at",)),
        export="disclosures",
        erasure=Erasure.ANONYMISE,
        eraser="consent.personal_data.logs.blank_disclosures",
        erasure_reason=_("We must be able to tell who got information, so that they can be told to delete it too."),
    ),
    Store(
        model="consent.LetterReview",
        label=_("Checks of the wording of letters"),
        subject="reviewer",
        fields=(
            Field("template", _("The letter")),
            Field("language", _("Its language")),
            Field("version", _("The version of its words")),
            Field("checked_by", _("Who checked the words"), is_of_others=True),
            Field("reviewer", _("The officer who says so")),
            Field("at", _("When")),
        ),
        impersonal={"id": ROW},
        purposes=(SAFETY,),
        retention=Retention(_("As long as the words are used")),
        export="letter_reviews",
        is_about_staff=True,
        erasure=Erasure.KEEP,
        erasure_reason=EVIDENCE,
    ),
    Store(
        model="consent.Breach",
        label=_("Breaches"),
        subject="author",
        fields=(
            Field("reference", _("Its reference")),
            Field("aware_at", _("When we knew")),
            Field("opened_at", _("When it was written down")),
            Field("author", _("The officer who wrote it down")),
        ),
        impersonal={"id": ROW},
        purposes=(SAFETY,),
        retention=Retention(SIX_YEARS.rule, days=2192, since=("opened_at",), at_end=AtEnd.KEEP, keep_reason=SIX_YEARS.keep_reason),
        export="breaches",
        is_about_staff=True,
        erasure=Erasure.KEEP,
        erasure_reason=EVIDENCE,
    ),
    Store(
        model="consent.BreachEntry",
        label=_("What was done about breaches"),
        subject="author",
        fields=(
            Field("kind", _("What an entry is about")),
            Field("choice", _("What was chosen")),
            Field("text", _("What it says")),
            Field("at", _("When")),
            Field("author", _("The officer who wrote it")),
        ),
        impersonal={"id": ROW, "breach": "The breach it belongs to", "position": "The place in the order of entries"},
        purposes=(SAFETY,),
        retention=SIX_YEARS,
        export="breach_entries",
        is_about_staff=True,
        erasure=Erasure.KEEP,
        erasure_reason=EVIDENCE,
    ),
)
