"""Who to call now: the contacts that a crisis reply uses, as a page."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from services_catalogue.queries import published_catalogue
from services_catalogue.types import NATIONS, Catalogue, Contact
from services_catalogue.views.caching import for_everybody
from services_catalogue.words import NATION_NAMES

# Each heading and what its contacts are for; a contact stands under the first that fits.
SECTIONS = (
    (_("You or someone else is in danger"), {"immediate-danger", "life-at-risk"}),
    (_("You are thinking about suicide, or cannot cope"), {"suicide", "self-harm", "mental-health-crisis", "distress"}),
    (_("Someone is hurting you or controlling you"), {"domestic-abuse", "sexual-violence", "forced-marriage", "honour-based-abuse"}),
    (_("A child is at risk"), {"child", "child-at-risk"}),
    (_("You have nowhere to sleep tonight"), {"homeless-tonight", "rough-sleeping"}),
    (_("You have no money for food or heating"), {"no-food", "no-money"}),
    (_("You are made to work, or not paid"), {"modern-slavery", "labour-exploitation", "unpaid-wages"}),
    (_("Someone tricked you with a false job or took your money"), {"job-scam", "fraud", "fake-job-advert"}),
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the contacts under it."""

    heading: str | Promise
    contacts: tuple[Contact, ...]


def sections(catalogue: Catalogue, nation: str) -> list[Section]:
    """The public contacts of a nation, or of all, under what they are for. Under-19s have a line of their own."""
    left = [c for c in catalogue.contacts.values() if c.is_public and (not nation or nation in c.nations)]
    found = []
    for heading, purposes in SECTIONS:
        here = tuple(c for c in left if purposes & set(c.purposes) and ("child" not in c.purposes or "child" in purposes))
        left = [c for c in left if c not in here]
        # Lines for everybody come before those for some, and the best checked first.
        found.append(Section(heading, tuple(sorted(here, key=lambda c: (-len(c.nations), c.confidence != "high", c.id)))))
    return [section for section in found if section.contacts]


@require_safe
@for_everybody
def help_now(request: HttpRequest) -> HttpResponse:
    """Numbers by need and nation, public ones only."""
    chosen = request.GET.get("nation", "")
    nation = chosen if chosen in NATIONS else ""
    context = {
        "sections": sections(published_catalogue(), nation),
        "nation": nation,
        "nation_name": NATION_NAMES.get(nation, ""),
        "nations": [(code, str(name)) for code, name in NATION_NAMES.items()],
    }
    return render(request, "services_catalogue/help_now.html", context)
