import pytest
from django.urls import reverse

from tests.consent.desk.people import SECONDS, make_officer

pytestmark = pytest.mark.django_db
PAGES = [
    reverse("admin:consent_records"),
    reverse("admin:consent_retention"),
    reverse("admin:consent_performance"),
    reverse("admin:consent_performance_file"),
    reverse("admin:consent_document", args=["atrs"]),
    reverse("admin:consent_document", args=["dpia"]),
]


class TestPages:
    @pytest.mark.parametrize("page", PAGES)
    def test_are_for_officers_who_work_on_cases(self, client, page):
        client.force_login(make_officer()[0])
        assert client.get(page).status_code == 200
        for email, role in (("second.officer@example.com", SECONDS), ("editor@example.com", "Catalogue editors")):
            client.force_login(make_officer(email, role)[0])
            assert client.get(page).status_code == 403

    def test_mark_what_only_the_controller_can_fill(self, client):
        client.force_login(make_officer()[0])
        assert "for the controller to fill in" in client.get(PAGES[4]).content.decode()
        assert "wait for the controller" in client.get(PAGES[0]).content.decode()

    def test_of_a_document_that_is_not_there_are_not_found(self, client):
        client.force_login(make_officer()[0])
        assert client.get(reverse("admin:consent_document", args=["poem"])).status_code == 404

    @pytest.mark.parametrize("query", ["", "first=x&last=y", "first=2026-12-31&last=2026-01-01", "first=0001-01-01&last=9999-12-31"])
    def test_of_figures_fall_back_on_this_year(self, client, query):
        client.force_login(make_officer()[0])
        context = client.get(f"{PAGES[2]}?{query}").context
        assert (context["first"].month, context["last"].month) == (4, 3)

    def test_of_figures_come_as_a_table_too(self, client):
        client.force_login(make_officer()[0])
        response = client.get(f"{PAGES[3]}?first=2026-01-01&last=2026-12-31")
        assert response["Content-Type"].startswith("text/csv")
        assert "2026-01-01-2026-12-31" in response["Content-Disposition"]
        assert response.content.decode("utf-8-sig").startswith("Kind,")
