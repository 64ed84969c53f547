"""Writing a change: nothing typed is lost, what is wrong is said where it is wrong, and the public sees nothing."""

import json

import pytest
from django.urls import reverse

from services_catalogue.models import Fact, Revision, RevisionState
from services_catalogue.queries import current_version, published_catalogue
from services_catalogue.rows import all_rows, entry_of
from tests.services_catalogue.admin.people import Member, change_url, fresh, newest

NEW = "admin:services_catalogue_start_new"


def faults_of(response) -> str:
    return " | ".join(fault.words for fault in response.context["faults"])


class TestForm:
    @pytest.mark.parametrize("kind", ["services", "facts", "rates", "contacts", "answers", "needs"])
    def test_saved_untouched_changes_no_word(self, publisher: Member, kind) -> None:
        for row in all_rows(kind):
            entry = entry_of(kind, row)
            key = f"{entry['id']} from {entry['valid_from']}" if kind == "rates" else entry["id"]
            draft = publisher.start(key, kind)
            response = publisher.save(draft)
            assert response.status_code == 302, faults_of(response)
            assert fresh(draft).content == entry

    def test_keeps_what_is_typed_from_the_public(self, editor: Member) -> None:
        version, draft = current_version(), editor.start()
        editor.save(draft, name_en="Tools Grant", citizen_phrases="tools\n\n  money for a drill  ", key_dates="2027-04-06: Rates change")
        content = fresh(draft).content
        assert (content["name_en"], content["citizen_phrases"]) == ("Tools Grant", ["tools", "money for a drill"])
        assert content["key_dates"] == [{"date": "2027-04-06", "what": "Rates change"}]
        assert current_version() == version

    def test_has_rows_for_figures_and_sources(self, editor: Member) -> None:
        draft = editor.start()
        changes = {"amounts-0-value": "125", "amounts-1-what_en": "Least", "amounts-1-value": "5", "sources-0-DELETE": "on"}
        assert editor.save(draft, **changes).status_code == 302
        content = fresh(draft).content
        assert [(row["what_en"], row["value"]) for row in content["amounts"]] == [("Most", "125"), ("Least", "5")]
        assert content["sources"] == []

    def test_leaves_fixed_what_rules_and_law_name(self, editor: Member) -> None:
        draft = editor.start("nation", "facts")
        editor.save(draft, id="country", type="text", values="", special_category="yes", help_en="The country you live in.")
        content, fact = fresh(draft).content, Fact.objects.get(pk="nation")
        assert (content["id"], content["type"], content["values"], content["special_category"]) == ("nation", "enum", fact.values, "no")
        assert content["help_en"] == "The country you live in."

    @pytest.mark.parametrize(
        ("field", "value", "message"),
        [
            ("rules", '[{"fact": "age"', "Look at line 1"),
            ("key_dates", "soon", "needs a colon"),
            ("checked_on", "yesterday", "valid date"),
        ],
    )
    def test_that_cannot_be_read_comes_back_with_what_was_typed(self, editor: Member, field, value, message) -> None:
        draft = editor.start()
        response = editor.save(draft, **{field: value, "name_en": "Not lost"})
        assert response.status_code == 422
        assert message in faults_of(response)
        assert "Not lost" in response.content.decode()
        assert fresh(draft).saves == 0

    @pytest.mark.parametrize(
        ("field", "value", "message"),
        [
            ("rules", '[{"fact": "shoe_size", "op": "==", "value": 9}]', "not a known fact"),
            ("rules", '[{"fact": "age", "op": ">=", "value": 18}]', "nation is in wales"),
            ("url", "https://example.com/grant", "not on a site"),
            ("related", "nowhere", "not another service"),
            ("replaced_by", "old-grant", "only a closed service"),
            ("phone_number", "ring us", "phone number"),
            ("key_dates", "soon: x", "not a date"),
            ("review_by", "2020-01-01", "day it was checked"),
            ("phone_confidence", "", "is missing"),
            ("amounts-0-source_url", "http://www.gov.uk/", "is not a web address starting https://"),
            ("sources-0-DELETE", "on", "at least one item"),
        ],
    )
    def test_that_is_not_sound_is_kept_and_not_sent_for_review(self, editor: Member, field, value, message) -> None:
        draft = editor.start()
        response = editor.save(draft, "save_and_submit", **{field: value, "summary": "Try."})
        assert response.status_code == 422
        assert message in faults_of(response)
        assert (fresh(draft).state, fresh(draft).saves) == (RevisionState.DRAFT, 1)
        assert message in faults_of(editor.get(change_url(draft)))

    def test_leads_from_each_fault_to_a_place_on_the_page(self, editor: Member) -> None:
        editor.post(reverse(NEW, args=("services",)), id="boot-grant", summary="New.")
        response = editor.get(change_url(newest()))
        page = response.content.decode()
        assert response.context["faults"]
        assert [fault.anchor for fault in response.context["faults"] if f'id="{fault.anchor}"' not in page] == []


class TestNewEntry:
    def test_begins_with_an_id_and_why(self, editor: Member) -> None:
        assert editor.client.get(reverse("admin:services_catalogue_service_add"), follow=True).status_code == 200
        response = editor.post(reverse(NEW, args=("services",)), id="boot-grant", summary="A new grant.")
        draft = newest()
        assert response["Location"] == change_url(draft)
        assert (draft.key, draft.summary, draft.content["id"]) == ("boot-grant", "A new grant.", "boot-grant")

    def test_with_an_id_that_is_taken_is_refused_in_words(self, editor: Member) -> None:
        response = editor.post(reverse(NEW, args=("services",)), id="tool-grant", summary="Again.")
        assert response.status_code == 422
        assert "published already" in response.content.decode()

    def test_of_a_rate_is_told_apart_by_its_first_day(self, keeper: Member) -> None:
        keeper.post(reverse(NEW, args=("rates",)), id="tool_grant_most", valid_from="2027-04-06", summary="Next year.")
        assert newest().key == "tool_grant_most from 2027-04-06"


class TestTwoEditors:
    def test_of_different_fields_lose_nothing(self, editor: Member, colleague: Member) -> None:
        draft = editor.start()
        mine, theirs = editor.typed(draft), colleague.typed(draft)
        colleague.act(draft, "save", **(theirs | {"name_en": "Theirs"}))
        assert editor.act(draft, "save", **(mine | {"summary_en": "Mine."})).status_code == 302
        content = fresh(draft).content
        assert (content["name_en"], content["summary_en"]) == ("Theirs", "Mine.")

    @pytest.mark.parametrize(("take", "kept"), [("theirs", "Theirs."), ("mine", "Mine."), ("own", "Both of us.")])
    def test_of_one_field_choose_and_lose_nothing(self, editor: Member, colleague: Member, take, kept) -> None:
        draft = editor.start()
        mine, theirs = editor.typed(draft), colleague.typed(draft)
        colleague.act(draft, "save", **(theirs | {"summary_en": "Theirs."}))
        response = editor.act(draft, "save", **(mine | {"summary_en": "Mine.", "name_en": "Also mine", "summary": "Why I did."}))
        assert response.status_code == 409
        context = response.context
        assert [row[1] for row in context["rows"]] == ["summary_en"]
        sent = {"kept": context["kept"], "theirs": context["theirs"], "conflict": "summary_en"}
        missing = editor.act(draft, "settle", **sent)
        assert missing.status_code == 422
        settled = editor.act(draft, "settle", **sent, **{"summary_en-take": take, "summary_en-own": "Both of us."})
        assert settled.status_code == 302
        saved = fresh(draft)
        assert (saved.content["summary_en"], saved.content["name_en"], saved.summary) == (kept, "Also mine", "Why I did.")

    def test_of_what_changes_keep_both_sentences(self, editor: Member, colleague: Member) -> None:
        draft = editor.start()
        mine, theirs = editor.typed(draft), colleague.typed(draft)
        colleague.act(draft, "save", **(theirs | {"summary": "Theirs."}))
        editor.act(draft, "save", **(mine | {"summary": "Mine."}))
        assert fresh(draft).summary == "Theirs.\nMine."

    def test_a_page_that_somebody_wrote_into_is_refused(self, editor: Member) -> None:
        draft = editor.start()
        for kept in ("", "{}", json.dumps({"what": "publish", "content": {}, "seen": 0, "summary": None, "checked": []})):
            assert editor.act(draft, "settle", kept=kept, theirs="{}").status_code == 400
        assert fresh(draft).saves == 0


class TestPublishedMeanwhile:
    def test_in_the_same_field_is_put_to_the_writer(self, editor: Member, colleague: Member, publisher: Member) -> None:
        draft = editor.start()
        editor.save(draft, summary_en="Mine.")
        other = colleague.in_review(summary_en="Theirs.")
        publisher.act(other, "publish")
        assert "What is published has changed" in editor.get(change_url(draft)).content.decode()
        response = editor.act(draft, "rebase")
        assert response.status_code == 409
        sent = {name: response.context[name] for name in ("kept", "theirs")}
        editor.act(draft, "settle", **sent, conflict="summary_en", **{"summary_en-take": "theirs", "summary_en-own": ""})
        after = fresh(draft)
        assert (after.content["summary_en"], after.base["summary_en"]) == ("Theirs.", "Theirs.")
        assert published_catalogue().services["tool-grant"].summary == "Theirs."


class TestWelsh:
    def test_left_behind_is_marked_until_somebody_reads_it_again(self, editor: Member, publisher: Member) -> None:
        publisher.act(editor.in_review(name_cy="Grant Offer", summary_cy="Arian."), "publish")
        publisher.act(editor.in_review(name_en="Tool Money"), "publish")
        live = Revision.objects.get(kind="services", key="tool-grant", state=RevisionState.PUBLISHED)
        assert (live.welsh_outdated, live.welsh_state) == (["name_en"], "partly")
        draft = editor.start()
        assert "Welsh outdated: the English has changed" in editor.get(change_url(draft)).content.decode()
        editor.save(draft, "save_and_submit", summary="Read again.", checked_name_en="on")
        assert fresh(draft).welsh_checked == ["name_en"]
        assert publisher.act(draft, "publish").status_code == 302
        live = Revision.objects.get(kind="services", key="tool-grant", state=RevisionState.PUBLISHED)
        assert live.welsh_outdated == []
