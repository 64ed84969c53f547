from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from services_catalogue.models import Answer, CatalogueVersion, Contact, Fact, Need, Rate, Service
from services_catalogue.operations import load_catalogue
from services_catalogue.queries import current_version, published_catalogue
from tests.services_catalogue.folders import write_folder

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(tmp_path: Path, settings: Any) -> Client:
    settings.SECURE_SSL_REDIRECT = False
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    load_catalogue(write_folder(tmp_path))
    client = Client()
    client.force_login(User.objects.create(email="editor@example.gov.uk", is_staff=True, is_superuser=True))
    return client


def page_of(row: Any) -> str:
    return reverse(f"admin:services_catalogue_{row._meta.model_name}_change", args=(row.pk,))


def filled_in(client: Client, url: str) -> dict[str, Any]:
    """What a browser would send back if nobody touched the form."""
    context = client.get(url).context
    sent: dict[str, Any] = {}
    forms = [context["adminform"].form]
    for inline in context.get("inline_admin_formsets", ()):
        forms += [inline.formset.management_form, *inline.formset.forms]
    for form in forms:
        for bound in form:
            value = bound.value()
            if value is not None and value is not False:
                sent[bound.html_name] = value
    return sent


def errors_of(response: Any) -> dict[str, Any]:
    assert response.status_code == 200
    return {**response.context["adminform"].form.errors}


class TestEditing:
    def test_shows_every_list_and_every_entry(self, editor: Client) -> None:
        for model in (Service, Fact, Rate, Contact, Answer, Need, CatalogueVersion):
            assert editor.get(reverse(f"admin:services_catalogue_{model._meta.model_name}_changelist")).status_code == 200
            assert editor.get(page_of(model.objects.first())).status_code == 200
        assert editor.get(reverse("admin:services_catalogue_service_add")).status_code == 200

    def test_saving_changes_what_the_public_reads(self, editor: Client) -> None:
        before = published_catalogue().version
        page = page_of(Service.objects.get(pk="tool-grant"))
        sent = filled_in(editor, page) | {"name_en": "Tools Grant", "citizen_phrases": "tools\n\n  money for a drill  "}
        assert editor.post(page, sent).status_code == 302
        grant = published_catalogue().services["tool-grant"]
        assert (grant.name, grant.citizen_phrases) == ("Tools Grant", ("tools", "money for a drill"))
        assert published_catalogue().version != before

    def test_saving_an_untouched_form_changes_no_word(self, editor: Client) -> None:
        before = published_catalogue()
        for row in (*Service.objects.all(), *Fact.objects.all(), *Rate.objects.all(), *Answer.objects.all(), *Need.objects.all()):
            response = editor.post(page_of(row), filled_in(editor, page_of(row)))
            assert response.status_code == 302, (row, errors_of(response))
        after = published_catalogue()
        assert (after.services, after.facts, after.rates, after.answers, after.needs) == (
            before.services,
            before.facts,
            before.rates,
            before.answers,
            before.needs,
        )

    def test_figures_and_sources_are_edited_on_the_same_page(self, editor: Client) -> None:
        page = page_of(Service.objects.get(pk="tool-grant"))
        sent = filled_in(editor, page) | {"amounts-0-confidence": "high", "amounts-0-value": "125"}
        assert editor.post(page, sent).status_code == 302
        amount = published_catalogue().services["tool-grant"].amounts[0]
        assert (amount.value, amount.is_public) == ("125", True)

    def test_adds_a_service(self, editor: Client) -> None:
        page = page_of(Service.objects.get(pk="tool-grant"))
        sent = filled_in(editor, page) | {"id": "boot-grant", "name_en": "Boot Grant", "related": "tool-grant"}
        sent |= {key: "" for key in sent if key.endswith("-id") or key.endswith("-service")}
        sent |= {"amounts-INITIAL_FORMS": "0", "sources-INITIAL_FORMS": "0"}
        response = editor.post(reverse("admin:services_catalogue_service_add"), sent)
        assert response.status_code == 302, errors_of(response)
        assert published_catalogue().services["boot-grant"].sources[0].title == "Example page"


class TestRefusing:
    @pytest.mark.parametrize(
        ("field", "value", "message"),
        [
            ("rules", '[{"fact": "shoe_size", "op": "==", "value": 9}]', "not a known fact"),
            ("rules", '[{"fact": "age", "op": ">=", "value": 18}]', "nation is in wales"),
            ("rules", '[{"fact": "age"', "Look at line 1"),
            ("url", "https://example.com/grant", "not on a site"),
            ("related", "nowhere", "not another service"),
            ("replaced_by", "old-grant", "only a closed service"),
            ("phone_number", "ring us", "phone number"),
            ("key_dates", '[{"date": "soon", "what": "x"}]', "not a date"),
            ("review_by", "2020-01-01", "day it was checked"),
            ("phone_confidence", "", "both a phone number and how sure"),
        ],
    )
    def test_says_at_the_field_what_is_wrong_and_saves_nothing(self, editor: Client, field: str, value: str, message: str) -> None:
        version = current_version()
        page = page_of(Service.objects.get(pk="tool-grant"))
        errors = errors_of(editor.post(page, filled_in(editor, page) | {field: value}))
        assert message in " ".join(errors.get(field, errors.get("__all__"))), errors
        assert current_version() == version

    def test_will_not_leave_a_service_without_a_source(self, editor: Client) -> None:
        page = page_of(Service.objects.get(pk="tool-grant"))
        response = editor.post(page, filled_in(editor, page) | {"sources-0-DELETE": "on"})
        assert "Give at least one source." in response.content.decode()
        assert Service.objects.get(pk="tool-grant").sources.count() == 1

    def test_will_not_take_a_figure_without_a_sound_address(self, editor: Client) -> None:
        page = page_of(Service.objects.get(pk="tool-grant"))
        response = editor.post(page, filled_in(editor, page) | {"amounts-0-source_url": "http://www.gov.uk/"})
        assert "is not a web address starting https://" in response.content.decode()

    def test_refuses_rates_that_overlap(self, editor: Client) -> None:
        page = page_of(Rate.objects.get())
        sent = filled_in(editor, page) | {"rate_id": "tool_grant_most", "valid_from": "2026-06-01", "value": "130"}
        response = editor.post(reverse("admin:services_catalogue_rate_add"), sent)
        assert "overlaps" in response.content.decode()
        assert Rate.objects.count() == 1

    def test_refuses_an_answer_that_names_no_rate(self, editor: Client) -> None:
        page = page_of(Answer.objects.get())
        errors = errors_of(editor.post(page, filled_in(editor, page) | {"text_en": "Up to {rate:gold}."}))
        assert "'gold' is not a rate" in " ".join(errors["text_en"])

    def test_ids_vocabularies_and_the_version_cannot_be_changed(self, editor: Client) -> None:
        fact = Fact.objects.get(pk="nation")
        editor.post(page_of(fact), filled_in(editor, page_of(fact)) | {"type": "text", "values": "", "special_category": "yes"})
        fact.refresh_from_db()
        assert (fact.type, fact.values, fact.special_category) == ("enum", ["england", "wales"], "no")
        assert editor.post(page_of(CatalogueVersion.objects.get()), {"token": "x"}).status_code == 403

    def test_services_are_closed_rather_than_deleted(self, editor: Client) -> None:
        service = Service.objects.get(pk="old-grant")
        assert editor.post(reverse("admin:services_catalogue_service_delete", args=(service.pk,)), {"post": "yes"}).status_code == 403
        need = Need.objects.get()
        editor.post(reverse("admin:services_catalogue_need_delete", args=(need.pk,)), {"post": "yes"})
        assert dict(published_catalogue().needs) == {}


class TestFinding:
    def test_filters_by_nation_topic_state_and_checking(self, editor: Client) -> None:
        url = reverse("admin:services_catalogue_service_changelist")
        for query, names in (
            ("nation=scotland", ["old-grant"]),
            ("nation=wales", ["old-grant", "tool-grant"]),
            ("state__exact=open", ["tool-grant"]),
            ("verified__exact=low", ["old-grant"]),
            ("topic__exact=finding-work&q=closed", ["old-grant"]),
        ):
            assert [row.pk for row in editor.get(f"{url}?{query}").context["cl"].queryset] == names, query

    def test_the_list_costs_the_same_however_long_it_is(self, editor: Client, django_assert_max_num_queries) -> None:
        load_catalogue()
        with django_assert_max_num_queries(10):
            editor.get(reverse("admin:services_catalogue_service_changelist"))
