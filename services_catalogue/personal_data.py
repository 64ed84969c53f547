"""What the catalogue keeps about people: who among staff worked on an entry, and for four weeks that somebody is counted."""

from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from consent.purposes import ANALYTICS, SAFETY
from consent.stores import AtEnd, Erasure, Field, Impersonal, ImpersonalPlace, Retention, Store
from services_catalogue.models import ReviewTask

PUBLISHED = "Published facts about services, the same for everybody"

KEPT_FOR = timedelta(days=731)


def old_reviews(now: datetime) -> QuerySet[ReviewTask]:
    """Reviews that were closed more than two years ago; open ones wait for as long as it takes."""
    return ReviewTask.objects.filter(closed_at__lt=now - KEPT_FOR)


STORES: tuple[Store, ...] = (
    Store(
        model="services_catalogue.ReviewTask",
        label=_("Reviews of catalogue entries"),
        subject="closed_by",
        fields=(
            Field("kind", _("What kind of entry")),
            Field("entry", _("The entry")),
            Field("reason", _("Why it was looked at")),
            Field("opened_at", _("Since when it was to be looked at")),
            Field("closed_at", _("When it was closed")),
            Field("closed_by", _("Who looked at it")),
            Field("outcome", _("What came of it")),
        ),
        impersonal={
            "id": "The row's number",
            "difference": "What is different on an official page or at a web address",
            "evidence": "A digest of that",
        },
        purposes=(SAFETY,),
        retention=Retention(_("2 years after the review"), overdue="services_catalogue.personal_data.old_reviews"),
        export="entry_reviews",
        is_about_staff=True,
        erasure=Erasure.KEEP,
        erasure_reason=_("It shows that published facts were checked, and tells nothing of anybody but who checked them"),
    ),
    Store(
        model="services_catalogue.RevisionAct",
        label=_("Your work on the catalogue"),
        subject="by",
        fields=(
            Field("act", _("What you did with a change")),
            Field("by", _("A random number that stands for you")),
            Field("at", _("When")),
            Field("note", _("What you said about it")),
        ),
        impersonal={
            "id": "A number of the row",
            "revision": "The change it was done to",
            "save_number": "Which save it was",
            "saved": "The words of the entry as saved, which are about a service",
        },
        purposes=(SAFETY,),
        retention=Retention(_("For as long as the service runs: it shows who published what"), at_end=AtEnd.DELETE),
        export="catalogue_work",
        erasure=Erasure.KEEP,
        erasure_reason=_("It shows who decided what the public was told (UK GDPR Article 17(3)(b))"),
        is_about_staff=True,
    ),
    Store(
        model="services_catalogue.GapSighting",
        label=_("That you are counted among those who asked for something we have nothing for"),
        finder="services_catalogue.gaps.sightings.sightings_of",
        fields=(
            Field("tally", _("What was asked for, as at most two everyday words")),
            Field("digest", _("A keyed digest that keeps you from being counted twice")),
        ),
        impersonal={"id": "The row's number", "period": "Which four weeks"},
        purposes=(ANALYTICS,),
        retention=Retention(_("Up to 4 weeks, then the key is destroyed"), overdue="services_catalogue.gaps.sightings.old_sightings"),
        export="counted_gaps",
        erasure=Erasure.DELETE,
    ),
    Store(
        model="services_catalogue.GapDecision",
        label=_("What you decided on gaps in the catalogue"),
        subject="by",
        fields=(
            Field("outcome", _("What you made of it")),
            Field("why", _("Why")),
            Field("entry", _("The entry you named")),
            Field("by", _("A random number that stands for you")),
            Field("at", _("When")),
        ),
        impersonal={
            "id": "The row's number",
            "gap": "The theme, in words of a closed list",
        },
        purposes=(SAFETY,),
        retention=Retention(_("For as long as people ask for it, and 2 years longer"), at_end=AtEnd.DELETE),
        export="gap_decisions",
        is_about_staff=True,
        erasure=Erasure.KEEP,
        erasure_reason=_("It shows who decided what the catalogue need not say, and tells nothing else of them"),
    ),
)
IMPERSONAL: tuple[Impersonal, ...] = (
    Impersonal("services_catalogue.CatalogueVersion", "Which catalogue was loaded, and when"),
    Impersonal("services_catalogue.Provider", "Names of organisations"),
    Impersonal("services_catalogue.Service", PUBLISHED),
    Impersonal("services_catalogue.Amount", PUBLISHED),
    Impersonal("services_catalogue.Source", PUBLISHED),
    Impersonal("services_catalogue.Fact", "Which questions can be asked: the questions, never the answers"),
    Impersonal("services_catalogue.Rate", PUBLISHED),
    Impersonal("services_catalogue.Contact", "Helplines of organisations, which are published"),
    Impersonal("services_catalogue.Answer", PUBLISHED),
    Impersonal("services_catalogue.Revision", "What entries said and will say; who worked on them stands in its acts"),
    Impersonal("services_catalogue.RevisionBatch", "Which changes go to the public together"),
    Impersonal("services_catalogue.Need", "Everyday words for what people look for"),
    Impersonal("services_catalogue.LinkCheck", "Published web addresses, and whether they lead somewhere"),
    Impersonal("services_catalogue.OfficialPage", "Words of published official pages"),
    Impersonal("services_catalogue.Gap", "What was asked for: words of a closed list and ids of the catalogue, without a person"),
    Impersonal("services_catalogue.GapTally", "How many people, never who; shown when there were enough of them"),
    Impersonal("services_catalogue.GapWeek", "The same by week"),
    Impersonal("services_catalogue.GapKey", "A random key, destroyed after four weeks"),
    Impersonal("services_catalogue.NightlyRun", "Which nightly looks were done"),
)
IMPERSONAL_PLACES = (ImpersonalPlace("imports", "A file of catalogue entries, for an hour, under a pseudonym of who gave it"),)
