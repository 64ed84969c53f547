"""Members of staff as their browsers act."""

from typing import Any

from django.test import Client
from django.urls import reverse

from accounts.operations import create_demo_person
from services_catalogue.models import Revision


class Member:
    """One of them, signed in."""

    def __init__(self, role: str, name: str) -> None:
        self.user = create_demo_person(email=f"{name}@example.org", role=role)
        self.by = self.user.pseudonym
        self.client = Client()
        self.client.force_login(self.user)

    def get(self, url: str, /, **given: Any) -> Any:
        return self.client.get(url, given)

    def post(self, url: str, /, **given: Any) -> Any:
        return self.client.post(url, given)

    def act(self, revision: Revision, act: str, /, **given: Any) -> Any:
        return self.post(change_url(revision), act=act, **given)

    def start(self, key: str = "tool-grant", kind: str = "services") -> Revision:
        """A draft of a published entry."""
        assert self.post(reverse("admin:services_catalogue_start", args=(kind, key))).status_code == 302
        return newest()

    def save(self, revision: Revision, act: str = "save", /, **changes: Any) -> Any:
        """Open the draft, type, and press a button."""
        return self.act(revision, act, **(self.typed(revision) | changes))

    def typed(self, revision: Revision) -> dict[str, Any]:
        """What a browser would send back if nobody touched the draft's form."""
        return sent_by(self.get(change_url(revision)).context["forms"])

    def in_review(self, key: str = "tool-grant", /, **changes: Any) -> Revision:
        """A change that waits for a publisher."""
        changes = {"summary": "Clearer words.", "summary_en": "Help to buy tools."} | changes
        revision = self.start(key)
        response = self.save(revision, "save_and_submit", **changes)
        assert response.status_code == 302, response.context["faults"]
        return fresh(revision)


def member(role: str, name: str = "") -> Member:
    return Member(role, name or role.rsplit(maxsplit=1)[-1])


def change_url(revision: Revision) -> str:
    return reverse("admin:services_catalogue_revision_change", args=(revision.pk,))


def fresh(revision: Revision) -> Revision:
    return Revision.objects.get(pk=revision.pk)


def newest() -> Revision:
    return Revision.objects.latest("pk")


def sent_by(forms: Any) -> dict[str, Any]:
    sent: dict[str, Any] = {}
    tables = [form for table in forms.tables.values() for form in (table.management_form, *table.forms)]
    for form in (forms.about, forms.entry, *tables):
        for field in form:
            value = field.value()
            if value is not None and value is not False:
                sent[field.html_name] = value
    return sent
