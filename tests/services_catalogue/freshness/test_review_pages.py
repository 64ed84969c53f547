"""The list of entries to review and the page of one, as an editor meets them; and what the public sees of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from accounts.operations import create_demo_person
from services_catalogue.freshness.reviews import open_task
from services_catalogue.models import CatalogueVersion, LinkCheck, LinkState, Reason, ReviewTask, Service

pytestmark = pytest.mark.usefixtures("small")
LIST = reverse("admin:services_catalogue_reviewtask_changelist")
ENTRY = reverse("admin:services_catalogue_review", args=("services", "tool-grant"))


@pytest.fixture(autouse=True)
def nothing_due(small):
    """Whatever day it is."""
    for service_id in ("tool-grant", "old-grant"):
        due_in(200, service_id)


@pytest.fixture
def client(client, editor):
    client.force_login(editor)
    return client


def due_in(days, service_id="tool-grant"):
    today = timezone.localdate()
    Service.objects.filter(pk=service_id).update(checked_on=today - timedelta(days=200), review_by=today + timedelta(days=days))
    CatalogueVersion.bump()


def listed(client, query=""):
    response = client.get(f"{LIST}?{query}")
    assert response.status_code == 200
    return [(row.entry, row.work) for row in response.context["page"].object_list]


class TestWorklist:
    def test_overdue_first_then_due_soon_then_what_was_found(self, client):
        open_task(kind="services", entry="tool-grant", reason=Reason.PAGE_CHANGED, now=timezone.now())
        due_in(30)
        due_in(-1, "old-grant")
        assert listed(client) == [("old-grant", "overdue"), ("tool-grant", "soon"), ("tool-grant", "page-changed")]

    def test_neither_today_nor_a_month_and_a_day_is_late(self, client):
        due_in(31)
        due_in(0, "old-grant")
        assert listed(client) == [("old-grant", "soon")]

    def test_is_narrowed_by_work_topic_and_name(self, client):
        due_in(-1)
        due_in(-1, "old-grant")
        open_task(kind="rates", entry="tool_grant_most from 2026-04-06", reason=Reason.LINK_BROKEN, now=timezone.now())
        open_task(kind="contacts", entry="help-line", reason=Reason.LINK_BROKEN, now=timezone.now())
        open_task(kind="answers", entry="how-much", reason=Reason.LINK_BROKEN, now=timezone.now())
        assert {entry for entry, _ in listed(client, "work=link-broken")} == {"tool_grant_most from 2026-04-06", "help-line", "how-much"}
        assert listed(client, "work=overdue&q=tool") == [("tool-grant", "overdue")]
        assert listed(client, "topic=self-employment") == []
        assert len(listed(client, "work=nonsense&topic=nonsense&page=99")) == 5

    def test_names_every_kind_of_entry_and_leads_to_its_page(self, client):
        for kind, entry in (("rates", "tool_grant_most from 2026-04-06"), ("contacts", "help-line"), ("answers", "how-much")):
            open_task(kind=kind, entry=entry, reason=Reason.LINK_BROKEN, now=timezone.now())
            assert client.get(reverse("admin:services_catalogue_review", args=(kind, entry))).status_code == 200
        page = client.get(LIST).content.decode()
        assert "Tool Grant, most" in page
        assert "Help Line" in page
        assert "Tool Grant: how-much" in page

    def test_says_when_no_network_is_configured(self, client, settings):
        page = client.get(LIST).content.decode()
        assert "LINK_CHECKS is off" in page
        assert "GOVUK_CONTENT_API is empty" in page
        settings.FRESHNESS = replace(settings.FRESHNESS, checks_links=True, content_api="https://www.gov.uk/api/content/")
        page = client.get(LIST).content.decode()
        assert "LINK_CHECKS" not in page
        assert "GOVUK_CONTENT_API" not in page

    def test_counts_web_addresses_by_how_they_stand(self, client):
        LinkCheck.objects.create(address="https://www.gov.uk/a", state=LinkState.GONE, used_by=["services/tool-grant"])
        assert "state__exact=gone" in client.get(LIST).content.decode()
        found = client.get(reverse("admin:services_catalogue_linkcheck_changelist") + "?state__exact=gone").content.decode()
        assert ENTRY in found

    def test_costs_few_queries_however_many_services_there_are(self, client, django_assert_max_num_queries):
        model = Service.objects.get(pk="tool-grant")
        today = timezone.localdate()
        Service.objects.bulk_create(
            Service(
                id=f"grant-{number}",
                **{
                    f.attname: getattr(model, f.attname)
                    for f in Service._meta.concrete_fields
                    if f.name not in ("id", "review_by", "checked_on")
                },
                checked_on=today - timedelta(days=400),
                review_by=today + timedelta(days=number % 400 - 200),
            )
            for number in range(2000)
        )
        ReviewTask.objects.bulk_create(
            ReviewTask(kind="services", entry=f"grant-{number}", reason=Reason.LINK_BROKEN, opened_at=timezone.now())
            for number in range(500)
        )
        with django_assert_max_num_queries(15):
            response = client.get(LIST)
        assert response.context["page"].paginator.count > 1600

    def test_only_for_staff_who_may_see_reviews(self, small):
        client = Client()
        assert client.get(LIST).status_code == 302
        client.force_login(User.objects.create(email="other@example.gov.uk", is_staff=True))
        for url in (LIST, ENTRY):
            assert client.get(url).status_code == 403


class TestEntryPage:
    def test_shows_why_what_is_different_and_how_its_addresses_stand(self, client):
        open_task(kind="services", entry="tool-grant", reason=Reason.PAGE_CHANGED, now=timezone.now(), difference="- 100\n+ <b>120</b>")
        LinkCheck.objects.create(address="https://www.gov.uk/tool-grant", state=LinkState.MOVED, new_address="https://www.gov.uk/tools")
        page = client.get(ENTRY).content.decode()
        assert "Official page changed" in page
        assert "+ &lt;b&gt;120&lt;/b&gt;" in page
        assert "https://www.gov.uk/tools" in page
        service = client.get(reverse("admin:services_catalogue_service_change", args=("tool-grant",))).content.decode()
        assert "moved for good" in service

    def test_a_check_moves_the_dates(self, client):
        due_in(-1)
        day = timezone.localdate() + timedelta(days=90)
        assert client.post(ENTRY, {"check": "yes", "review_by": day.isoformat()}).status_code == 302
        assert Service.objects.get(pk="tool-grant").review_by == day
        assert listed(client) == []

    @pytest.mark.parametrize("review_by", ["", "soon", "2020-01-01"])
    def test_a_wrong_date_is_explained_and_changes_nothing(self, client, review_by):
        due_in(-1)
        response = client.post(ENTRY, {"check": "yes", "review_by": review_by})
        assert response.status_code == 422
        assert "errorlist" in response.content.decode()
        assert listed(client) == [("tool-grant", "overdue")]

    def test_a_task_is_closed_with_an_outcome_and_stands_among_the_earlier_ones(self, client):
        open_task(kind="services", entry="tool-grant", reason=Reason.LINK_BROKEN, now=timezone.now())
        task = ReviewTask.objects.get()
        assert client.post(ENTRY, {"task": task.pk}).status_code == 422
        assert client.post(ENTRY, {"task": "x", "outcome": "changed"}).status_code == 422
        assert client.post(ENTRY, {"task": task.pk, "outcome": "changed"}).status_code == 302
        page = client.get(ENTRY).content.decode()
        assert "the entry was changed" in page
        assert "editor@example.gov.uk" in page
        assert client.post(ENTRY, {"task": task.pk, "outcome": "changed"}).status_code == 422

    def test_an_editor_by_role_may_say_that_it_is_right(self, small):
        client, day = Client(), timezone.localdate() + timedelta(days=90)
        client.force_login(create_demo_person(email="writer@example.gov.uk", role="Catalogue editors"))
        assert "It is right" in client.get(ENTRY).content.decode()
        assert client.post(ENTRY, {"check": "yes", "review_by": day.isoformat()}).status_code == 302

    def test_who_may_only_look_sees_no_button(self, small):
        client, user = Client(), User.objects.create(email="looker@example.gov.uk", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename="view_reviewtask"))
        client.force_login(user)
        assert "It is right" not in client.get(ENTRY).content.decode()
        assert client.post(ENTRY, {"check": "yes", "review_by": "2027-05-01"}).status_code == 403

    def test_an_entry_that_never_was_is_not_found(self, client):
        for kind, entry in (("services", "nowhere"), ("rates", "x from soon"), ("shoes", "x")):
            assert client.get(reverse("admin:services_catalogue_review", args=(kind, entry))).status_code == 404

    def test_a_task_leads_to_its_entry(self, client):
        open_task(kind="services", entry="tool-grant", reason=Reason.LINK_BROKEN, now=timezone.now())
        assert client.get(reverse("admin:services_catalogue_reviewtask_change", args=(ReviewTask.objects.get().pk,))).url == ENTRY


class TestPublicPage:
    WORDS = "They are due to be checked again"

    def test_says_that_details_are_due_to_be_checked_again(self, small):
        due_in(-1)
        page = Client().get("/services/tool-grant/").content.decode()
        assert "We last checked these details on" in page
        assert self.WORDS in page

    def test_says_nothing_of_it_on_the_last_day(self, small):
        due_in(0)
        page = Client().get("/services/tool-grant/").content.decode()
        assert self.WORDS not in page
        assert "Last checked on" in page

    def test_a_kept_page_is_drawn_again_on_another_day(self, small, monkeypatch):
        tag = Client().get("/services/tool-grant/")["ETag"]
        assert Client().get("/services/tool-grant/", headers={"If-None-Match": tag}).status_code == 304
        tomorrow = timezone.localdate() + timedelta(days=1)
        monkeypatch.setattr(timezone, "localdate", lambda *_: tomorrow)
        assert Client().get("/services/tool-grant/", headers={"If-None-Match": tag}).status_code == 200
