"""Lists and entries of the open interface."""

from datetime import date

import pytest
from django.test import Client
from django.utils.functional import lazy
from django.utils.translation import get_language

from services_catalogue.api.published import in_both_languages
from services_catalogue.entries.vocabulary import TOPICS
from services_catalogue.models import Contact, Rate, Service
from services_catalogue.queries import current_version, published_catalogue
from services_catalogue.revisions import announce
from services_catalogue.types import NATIONS
from tests.services_catalogue.api.conftest import BASE

KINDS = ("services", "facts", "contacts", "answers", "needs")


class TestLists:
    @pytest.mark.parametrize("kind", [*KINDS, "rates", "topics", "nations"])
    def test_name_version_and_licence_and_how_many_there_are(self, caller, kind):
        page = caller.read(f"{kind}/?page_size=1")
        assert page["catalogue"]["version"] == current_version()
        assert page["catalogue"]["licence"] == "Open Government Licence v3.0"
        assert page["count"] == len(caller.everything(f"{kind}/"))
        assert len(page["results"]) == 1

    def test_pages_follow_each_other_without_gap_or_repetition(self, caller):
        ids = [service["id"] for service in caller.everything("services/")]
        assert ids == sorted(published_catalogue().services)
        third = caller.read("services/?page=3&page_size=7")
        assert [service["id"] for service in third["results"]] == ids[14:21]
        assert caller.read(third["next"])["results"][0]["id"] == ids[21]
        assert caller.read(third["previous"])["results"][0]["id"] == ids[7]
        assert caller.read("services/?page_size=7")["previous"] is None

    def test_following_pages_keep_the_filters(self, caller):
        second = caller.read("services/?nation=wales&page_size=2")["next"]
        assert "nation=wales" in second
        assert "page_size=2" in second

    def test_every_filter_of_services_chooses_exactly(self, caller):
        services = published_catalogue().services.values()
        for nation in NATIONS:
            wanted = [s.id for s in services if nation in s.nations and s.state == "open" and s.topic == "finding-work"]
            found = caller.everything(f"services/?nation={nation}&state=open&topic=finding-work")
            assert [service["id"] for service in found] == sorted(wanted)

    def test_answers_and_needs_and_contacts_have_filters_too(self, caller):
        catalogue = published_catalogue()
        answers = {a.id for a in catalogue.answers if a.service == "universal-credit" and (not a.nations or "wales" in a.nations)}
        assert {a["id"] for a in caller.everything("answers/?service=universal-credit&nation=wales")} == answers
        needs = {need.id for need in catalogue.needs.values() if need.topic == "careers-and-skills"}
        assert {need["id"] for need in caller.everything("needs/?topic=careers-and-skills")} == needs
        lines = {c.id for c in catalogue.contacts.values() if c.is_public and "suicide" in c.purposes and "scotland" in c.nations}
        assert {line["id"] for line in caller.everything("contacts/?purpose=suicide&nation=scotland")} == lines
        assert answers
        assert needs
        assert lines

    def test_an_empty_list_is_a_page_too(self, caller):
        page = caller.read("contacts/?purpose=no-such-purpose")
        assert (page["count"], page["results"], page["next"], page["previous"]) == (0, [], None, None)

    @pytest.mark.parametrize(
        ("query", "fields"),
        [
            ("page=0", ["page"]),
            ("page=two", ["page"]),
            ("page_size=101", ["page_size"]),
            ("nation=france&state=&topic=x", ["nation", "state", "topic"]),
            ("natoin=wales", ["natoin"]),
            ("nation=wales&nation=scotland", ["nation"]),
            ("page=%00", ["page"]),
        ],
    )
    def test_what_is_wrong_is_said_of_each_parameter(self, caller, query, fields):
        problem = caller.read(f"services/?{query}", status=400)
        assert sorted(fault["field"] for fault in problem["errors"]) == fields
        assert all(fault["detail"] for fault in problem["errors"])

    def test_a_wrong_filter_hears_what_there_is(self, caller):
        assert "northern-ireland" in caller.read("services/?nation=france", status=400)["detail"]

    def test_a_page_past_the_end_is_not_found(self, caller):
        assert caller.read("services/?page=99", status=404)["detail"] == "There is no page 99; the last one is 9."


class TestEntries:
    @pytest.mark.parametrize("kind", KINDS)
    def test_each_is_what_the_list_says(self, caller, kind):
        for row in caller.everything(f"{kind}/")[:5]:
            assert caller.read(f"{kind}/{row['id']}/") == row

    @pytest.mark.parametrize("address", ["services/no-such/", "facts/x/", "nowhere/", "services/pip/more/"])
    def test_what_is_not_there_is_said_in_words(self, caller, address):
        problem = caller.read(address, status=404)
        assert problem["title"] == "Not Found"
        assert problem["detail"].startswith("There is no")

    def test_every_service_says_what_its_page_says(self, caller):
        for service in published_catalogue().services.values():
            row = caller.read(f"services/{service.id}/")
            assert (row["name_en"], row["summary_en"], row["url"]) == (service.name, service.summary, service.url)
            assert tuple(row["how_to_apply_en"]) == service.how_to_apply
            assert row["checked_on"] == service.checked.isoformat()
            assert [amount["what_en"] for amount in row["amounts"]] == [amount.what for amount in service.amounts if amount.is_public]
            assert bool(row["phone"]) == bool(service.phone and service.phone.is_public)


class TestTopicsAndNations:
    def test_have_names_and_count_their_services(self, caller):
        services = published_catalogue().services.values()
        topics = {topic["id"]: topic for topic in caller.everything("topics/")}
        assert topics.keys() == set(TOPICS)
        assert topics["finding-work"]["name_en"] == "Finding work"
        for topic in topics.values():
            assert topic["services"] == sum(service.topic == topic["id"] for service in services)
        for nation in caller.everything("nations/"):
            assert nation["services"] == caller.read(f"services/?nation={nation['id']}")["count"]

    def test_wording_without_welsh_is_null(self):
        assert in_both_languages("name", "Finding work") == {"name_en": "Finding work", "name_cy": None}
        both = lazy(lambda: {"cy": "Cymru"}.get(get_language(), "Wales"), str)()
        assert in_both_languages("name", both) == {"name_en": "Wales", "name_cy": "Cymru"}


class TestRates:
    def test_all_and_on_a_day(self, caller):
        catalogue = published_catalogue()
        day = date(2026, 11, 1)
        rows = {row["id"]: row for row in caller.everything(f"rates/?on={day}")}
        for rate_id in catalogue.rates:
            try:
                rate = catalogue.rate(rate_id, day)
            except KeyError:
                assert rate_id not in rows
                continue
            assert (rate_id in rows) == rate.is_public
            if rate.is_public:
                assert float(rows[rate_id]["value"]) == float(rate.value)
        assert len(caller.everything("rates/")) > len(rows) > 50

    def test_one_rate_over_time(self, caller):
        rows = caller.everything("rates/?id=uc_standard_single_25_plus")
        assert rows == sorted(rows, key=lambda row: row["valid_from"])
        assert {row["id"] for row in rows} == {"uc_standard_single_25_plus"}

    @pytest.mark.parametrize("day", ["2026-02-30", "yesterday", "1.11.2026", ""])
    def test_a_day_that_is_none_is_refused(self, caller, day):
        assert caller.read(f"rates/?on={day}", status=400)["errors"][0]["field"] == "on"


class TestSearch:
    def test_finds_what_the_page_finds(self, caller):
        found = caller.read("search/?q=redundancy+pay")["results"]
        assert found[0]["id"] == "redundancy-pay"
        assert [hit["score"] for hit in found] == sorted((hit["score"] for hit in found), reverse=True)

    def test_a_nation_narrows_it(self, caller):
        assert all("wales" in hit["nations"] for hit in caller.everything("search/?q=careers+advice&nation=wales"))

    @pytest.mark.parametrize("query", ["", "q=", "q=%20", f"q={'x' * 201}"])
    def test_needs_something_to_look_for(self, caller, query):
        assert caller.read(f"search/?{query}", status=400)["errors"][0]["field"] == "q"

    @pytest.mark.parametrize("query", ["zzqqxxyyww", "%F0%9F%92%A9", "OR NOT *", '"', "a'; --"])
    def test_no_words_break_it(self, caller, query):
        assert caller.read(f"search/?q={query}")["count"] >= 0


class TestWhatStaysInside:
    def test_unchecked_numbers_and_figures_do_not_leave(self, caller):
        service = Service.objects.get(id="universal-credit")
        service.phone_number, service.phone_confidence = "0800 555 0199", "low"
        service.save()
        service.amounts.update(confidence="low", value="987654.32")
        Rate.objects.filter(rate_id="uc_child").update(confidence="low")
        Contact.objects.filter(id="samaritans").update(confidence="low")
        announce()
        row = caller.read("services/universal-credit/")
        assert (row["phone"], row["amounts"]) == (None, [])
        assert caller.read("rates/?id=uc_child")["count"] == 0
        caller.read("contacts/samaritans/", status=404)
        assert all(one["confidence"] in ("high", "medium") for one in caller.everything("rates/") + caller.everything("contacts/"))

    def test_notes_for_editors_do_not_leave(self, caller):
        note = "NOTE-FOR-EDITORS"
        service = Service.objects.get(id="universal-credit")
        service.open_questions, service.phone_note = [note], note
        service.save()
        service.sources.update(note=note)
        Rate.objects.update(note=note)
        Contact.objects.update(verified_from=note)
        announce()
        addresses = ["services/universal-credit/", *(f"{kind}/?page_size=100" for kind in (*KINDS, "rates"))]
        assert [address for address in addresses if note in caller.get(address).content.decode()] == []

    def test_welsh_that_is_missing_is_null_and_never_english(self, caller):
        Service.objects.filter(id="universal-credit").update(summary_cy="Arian bob mis", how_to_apply_cy=["Gwnewch gais"], name_cy="")
        Service.objects.filter(id="pip").update(how_to_apply_en=[])
        announce()
        row = caller.read("services/universal-credit/")
        assert (row["summary_cy"], row["how_to_apply_cy"]) == ("Arian bob mis", ["Gwnewch gais"])
        assert (row["name_cy"], row["eligibility_cy"], row["amounts"][0]["what_cy"]) == (None, None, None)
        assert caller.read("services/pip/")["how_to_apply_cy"] == []
        for fact in caller.everything("facts/"):
            assert fact["question_cy"] is None
            assert fact["labels_cy"] == ({} if not fact["labels_en"] else None)


class TestKeeping:
    @pytest.mark.parametrize("address", ["services/", "services/pip/", "rates/?on=2026-11-01", "search/?q=pip", "schema/"])
    def test_what_has_not_changed_is_not_sent_again(self, caller, address):
        first = caller.get(address)
        again = caller.get(address, status=304, if_none_match=first["ETag"])
        assert again.content == b""
        assert again["ETag"] == first["ETag"]
        assert "no-cache" in first["Cache-Control"]
        assert "Cookie" not in first.get("Vary", "")

    def test_each_form_of_the_same_thing_has_a_mark_of_its_own(self, caller):
        assert caller.get("schema/")["ETag"] != caller.get("schema/?format=yaml")["ETag"]

    def test_a_new_version_is_sent_at_once(self, caller):
        first = caller.get("services/pip/")
        announce()
        assert caller.get("services/pip/", if_none_match=first["ETag"])["ETag"] != first["ETag"]

    def test_a_problem_is_not_kept(self, caller):
        response = caller.get("services/?page=0", status=400)
        assert "no-store" in response["Cache-Control"]
        assert "ETag" not in response

    @pytest.mark.parametrize("address", ["services/", "services/pip/", "rates/?on=2026-11-01", "needs/", "schema/"])
    def test_only_the_version_is_asked_of_the_database(self, caller, address, django_assert_num_queries):
        caller.get(address)
        with django_assert_num_queries(1):
            caller.get(address)

    def test_a_person_who_is_signed_in_is_not_looked_at(self, caller, django_user_model, django_assert_num_queries):
        caller.client.force_login(django_user_model.objects.create_user("a@example.org"))
        first = caller.get("services/pip/")
        with django_assert_num_queries(1):
            assert caller.get("services/pip/").content == first.content


class TestOtherSites:
    @pytest.mark.parametrize(("address", "method"), [("services/", "GET"), ("assess/", "POST")])
    def test_may_call_from_a_browser(self, client, address, method):
        asked = {"origin": "https://department.example", "access-control-request-method": method}
        response = client.options(BASE + address, headers=asked)
        assert (response.status_code, response["Access-Control-Allow-Origin"]) == (204, "*")
        assert method in response["Access-Control-Allow-Methods"]
        assert "Content-Type" in response["Access-Control-Allow-Headers"]
        assert "DELETE" not in response["Access-Control-Allow-Methods"]

    @pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
    def test_nobody_can_write(self, client, loaded_catalogue, db, method):
        response = getattr(client, method)(f"{BASE}services/pip/", "{}", content_type="application/json")
        assert response.status_code == 405
        assert response["Content-Type"] == "application/problem+json"

    def test_forms_of_other_sites_need_no_token(self, loaded_catalogue, db):
        strict = Client(enforce_csrf_checks=True)
        assert strict.post(f"{BASE}assess/", '{"facts": {}}', content_type="application/json").status_code == 200
