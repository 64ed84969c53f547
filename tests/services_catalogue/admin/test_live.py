"""What is published is looked at, and changed through drafts alone."""

import pytest
from django.urls import reverse

from consent.models import AuditEntry
from services_catalogue import revisions
from services_catalogue.models import Answer, CatalogueVersion, Contact, Fact, Need, Provider, Rate, Service
from services_catalogue.operations import load_catalogue
from services_catalogue.queries import current_version, published_catalogue
from tests.services_catalogue.admin.people import Member

MODELS = (Service, Fact, Rate, Contact, Answer, Need)
CHANGELIST = "admin:services_catalogue_service_changelist"


def page_of(row) -> str:
    return reverse(f"admin:services_catalogue_{row._meta.model_name}_change", args=(row.pk,))


class TestEntries:
    @pytest.mark.parametrize("model", [*MODELS, CatalogueVersion])
    def test_are_listed_and_shown_whole(self, viewer: Member, model) -> None:
        assert viewer.get(reverse(f"admin:services_catalogue_{model._meta.model_name}_changelist")).status_code == 200
        assert viewer.get(page_of(model.objects.first())).status_code == 200

    def test_say_their_rules_in_words(self, viewer: Member) -> None:
        page = viewer.get(page_of(Service.objects.get(pk="tool-grant"))).content.decode()
        assert "you must be 18 or over" in page

    @pytest.mark.parametrize("model", MODELS)
    def test_do_not_change_by_a_form_of_old(self, publisher: Member, model) -> None:
        row, version = model.objects.first(), current_version()
        publisher.post(page_of(row), id=row.pk, name_en="Forged", question_en="Forged", label_en="Forged", text_en="Forged", _save="Save")
        assert current_version() == version
        delete = reverse(f"admin:services_catalogue_{model._meta.model_name}_delete", args=(row.pk,))
        assert publisher.post(delete, post="yes").status_code == 403

    def test_offer_their_ways_to_change_to_writers_only(self, editor: Member, keeper: Member, viewer: Member) -> None:
        service, rate = page_of(Service.objects.get(pk="tool-grant")), page_of(Rate.objects.get())
        offers = {
            (who, page): "Start a change" in member.get(page).content.decode()
            for who, member in (("editor", editor), ("keeper", keeper), ("viewer", viewer))
            for page in (service, rate)
        }
        assert [pair for pair, offered in offers.items() if offered] == [("editor", service), ("editor", rate), ("keeper", rate)]

    def test_show_who_is_changing_them_now(self, editor: Member, viewer: Member) -> None:
        editor.in_review()
        page = viewer.get(page_of(Service.objects.get(pk="tool-grant"))).content.decode()
        assert "Being changed now" in page
        assert "In review: Clearer words." in page

    def test_lead_to_their_history(self, viewer: Member) -> None:
        history = reverse("admin:services_catalogue_rate_history", args=(Rate.objects.get().pk,))
        response = viewer.client.get(history, follow=True)
        assert "Revision 1" in response.content.decode()


class TestProvider:
    def test_is_changed_by_a_publisher_and_audited(self, publisher: Member) -> None:
        provider = Provider.objects.get()
        assert publisher.post(page_of(provider), name_en="Example County", name_cy="").status_code == 302
        assert published_catalogue().services["tool-grant"].provider == "Example County"
        assert AuditEntry.objects.get(action="provider.changed").actor == publisher.by

    def test_is_not_changed_by_an_editor(self, editor: Member) -> None:
        assert editor.post(page_of(Provider.objects.get()), name_en="Forged").status_code == 403


class TestLists:
    @pytest.mark.parametrize(
        ("query", "names"),
        [
            ({"nation": "scotland"}, ["old-grant"]),
            ({"nation": "wales"}, ["old-grant", "tool-grant"]),
            ({"state__exact": "open"}, ["tool-grant"]),
            ({"verified__exact": "low"}, ["old-grant"]),
            ({"topic__exact": "finding-work", "q": "closed"}, ["old-grant"]),
            ({"welsh": "none"}, ["old-grant", "tool-grant"]),
            ({"welsh": "complete"}, []),
        ],
    )
    def test_find_by_what_the_words_say(self, viewer: Member, query, names) -> None:
        assert [row.pk for row in viewer.get(reverse(CHANGELIST), **query).context["cl"].queryset] == names

    def test_cost_the_same_however_long_they_are(self, viewer: Member, django_assert_max_num_queries) -> None:
        load_catalogue()
        with django_assert_max_num_queries(15):
            viewer.get(reverse(CHANGELIST))

    def test_know_the_welsh_of_rates_too(self, viewer: Member) -> None:
        rates = viewer.get(reverse("admin:services_catalogue_rate_changelist"), welsh="none").context["cl"]
        assert [row.welsh for row in rates.result_list] == ["none"]
        assert revisions.published_revision("rates", "tool_grant_most from 2026-04-06").welsh_state == "none"
