"""The page on which rules are built, as a browser without scripts uses it, and the page on which a draft is tried out."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone

from consent.data_rights.memory import memory_entries
from services_catalogue import revisions
from services_catalogue.models import Revision, RevisionState
from services_catalogue.queries import published_catalogue
from services_catalogue.rule_editor import fields_of, sketch_of
from tests.services_catalogue.admin.people import Member, fresh, member

pytestmark = pytest.mark.django_db
FROM_21 = [{"fact": "nation", "op": "in", "value": ["wales"]}, {"fact": "age", "op": ">=", "value": 21}]


def rules_url(revision: Revision) -> str:
    return reverse("admin:services_catalogue_rules", args=(revision.pk,))


def try_url(revision: Revision) -> str:
    return reverse("admin:services_catalogue_try", args=(revision.pk,))


def form(revision: Revision, rules: Any = None, do: str = "look") -> dict[str, Any]:
    """What the form of the draft sends back, with other rules if some are given."""
    sent: dict[str, Any] = {"seen": revision.saves, "do": do}
    for name, value in fields_of(sketch_of(revision.content["rules"] if rules is None else rules)):
        sent.setdefault(name, []).append(value)
    for place, example in enumerate(revision.content["examples"]):
        sent |= {f"examples.{place}.words": example["words"], f"examples.{place}.expected": example["expected"]}
        for number, (fact, value) in enumerate(example["facts"].items()):
            sent |= {f"examples.{place}.{number}.fact": fact, f"examples.{place}.{number}.value": value}
    return sent


class TestRules:
    def test_are_shown_in_words_with_their_examples_and_no_change(self, editor: Member) -> None:
        page = editor.get(rules_url(editor.start())).content.decode()
        assert "you must be 18 or over" in page
        assert "All examples pass." in page
        assert "Nothing, for anyone we tried" in page

    def test_show_what_fails_and_what_changes_before_anything_is_saved(self, editor: Member) -> None:
        draft = editor.start()
        page = editor.post(rules_url(draft), **form(draft, FROM_21)).content.decode()
        assert "“18, Wales” should be likely but is unlikely: you must be 21 or over (you are 18)" in page
        assert "Living in Wales; aged 18 to 20: was likely, now unlikely" in page
        assert "was likely, now unlikely" in page
        assert fresh(draft).content["rules"] == draft.content["rules"]

    def test_are_saved_with_the_examples(self, editor: Member) -> None:
        draft = editor.start()
        sent = form(draft, FROM_21, do="save") | {"examples.0.words": "21, Wales", "examples.0.0.value": "21"}
        assert editor.post(rules_url(draft), **sent).status_code == 302
        saved = fresh(draft)
        assert saved.content["rules"] == FROM_21
        assert saved.content["examples"][0] == {"words": "21, Wales", "facts": {"age": 21, "nation": "wales"}, "expected": "likely"}
        assert revisions.problems_of(saved) == []

    def test_that_no_example_agrees_with_cannot_be_sent_for_review(self, editor: Member) -> None:
        draft = editor.start()
        assert editor.post(rules_url(draft), **form(draft, FROM_21, do="save")).status_code == 302
        refused = editor.save(fresh(draft), "save_and_submit", summary="Older people only.")
        assert refused.status_code == 422
        assert "should be likely but is unlikely" in refused.content.decode()
        assert fresh(draft).state == RevisionState.DRAFT

    @pytest.mark.parametrize(
        "pressed", ["add:rules", "group:rules", "remove:rules.0", "down:rules.0", "example", "answer:examples.0", "drop:examples.1"]
    )
    def test_lose_nothing_that_was_typed_at_any_button(self, editor: Member, pressed: str) -> None:
        draft = editor.start()
        sent = form(draft, do=pressed) | {"rules.1.value": "47", "examples.2.words": "Typed a moment ago"}
        page = editor.post(rules_url(draft), **sent).content.decode()
        assert 'value="47"' in page
        assert 'value="Typed a moment ago"' in page

    def test_half_written_are_not_saved_and_nothing_is_lost(self, editor: Member) -> None:
        draft = editor.start()
        sent = form(draft, do="save") | {"rules.2.fact": "age", "rules.2.op": ">=", "rules.2.value": "forty"}
        response = editor.post(rules_url(draft), **sent)
        assert response.status_code == 422
        assert "“forty” is not a number." in response.content.decode()
        assert 'value="forty"' in response.content.decode()
        assert fresh(draft).saves == draft.saves

    def test_saved_by_somebody_else_meanwhile_are_put_to_the_writer(self, editor: Member) -> None:
        draft = editor.start()
        other = {**draft.content, "rules": [*draft.content["rules"], {"fact": "age", "op": "<", "value": 60}]}
        revisions.save_draft(revision_id=draft.pk, content=other, seen=0, by=member("Catalogue editors", "colleague").by, at=_now())
        mine = form(draft, FROM_21, do="save")
        refused = editor.post(rules_url(draft), **mine)
        assert refused.status_code == 422
        assert "Somebody else saved other rules" in refused.content.decode()
        assert editor.post(rules_url(draft), **(mine | {"seen": refused.context["seen"]})).status_code == 302
        assert fresh(draft).content["rules"] == FROM_21

    def test_of_a_new_and_empty_draft_can_be_begun(self, editor: Member) -> None:
        draft = revisions.start_new(kind="services", content={"id": "new-grant"}, by=editor.by, at=_now())
        page = editor.get(rules_url(draft)).content.decode()
        assert "Anyone can use it." in page
        assert "Nothing is published yet to compare with." in page
        assert "An example of a person for whom it is likely is missing." in page

    def test_offer_only_what_the_question_allows(self, editor: Member) -> None:
        draft = editor.start()
        root = editor.get(rules_url(draft)).context["root"]
        nation, age = root["parts"]
        assert [op for op, _words in nation["ops"]] == ["==", "!=", "in", "not_in"]
        assert [(words, chosen) for _value, words, chosen in nation["options"]] == [("England", False), ("Wales", True)]
        assert (age["field"], age["unit"], age["is_number"]) == ("text", "years", True)

    def test_answer_scripts_with_the_part_of_the_page_that_changes(self, editor: Member) -> None:
        draft = editor.start()
        response = editor.client.post(rules_url(draft), form(draft, FROM_21), headers={"X-Part": "rules"})
        assert "<html" not in response.content.decode()
        assert "1 example fails." in response.content.decode()

    def test_are_for_writers_of_drafts_alone(self, editor: Member) -> None:
        draft = editor.start()
        assert member("Catalogue viewers").get(rules_url(draft)).status_code == 403
        Revision.objects.filter(pk=draft.pk).update(state=RevisionState.DISCARDED)
        assert editor.get(rules_url(draft)).status_code == 404

    def test_take_few_queries(self, editor: Member, django_assert_max_num_queries: Any) -> None:
        draft = editor.start()
        published_catalogue()
        with django_assert_max_num_queries(15):
            editor.post(rules_url(draft), **form(draft, FROM_21))


class TestTrying:
    def ask(self, editor: Member, draft: Revision, text: str = "", age: str = "19") -> Any:
        sent = {
            "do": "try",
            "text": text,
            "person.0.fact": "age",
            "person.0.value": age,
            "person.1.fact": "nation",
            "person.1.value": "wales",
        }
        return editor.post(try_url(draft), **sent)

    def draft(self, editor: Member, **changes: Any) -> Revision:
        draft = editor.start()
        return revisions.save_draft(revision_id=draft.pk, content={**draft.content, **changes}, seen=0, by=editor.by, at=_now())

    def test_tells_the_outcome_of_the_draft_and_not_of_what_is_published(self, editor: Member) -> None:
        before = self.ask(editor, editor.start()).context["verdicts"]
        after = self.ask(editor, self.draft(editor, rules=FROM_21)).context["verdicts"]
        assert before[0][:2] == ("Tool Grant", "likely")
        assert after[0] == ("Tool Grant", "unlikely", ("you must be 21 or over (you are 19)",))

    def test_shows_the_reply_of_the_real_engine_with_its_sources(self, editor: Member) -> None:
        page = self.ask(editor, self.draft(editor, summary_en="Money for drills."), "Can I get the Tool Grant?")
        assert any("Money for drills." in line for line in page.context["rehearsed"].paragraphs)
        assert [source.url for source in page.context["rehearsed"].sources] == ["https://www.gov.uk/tool-grant"]
        assert published_catalogue().services["tool-grant"].summary == "Money for tools."

    def test_leaves_no_row_and_publishes_nothing(self, editor: Member) -> None:
        draft = self.draft(editor, rules=FROM_21)
        before = counts()
        self.ask(editor, draft, "I have lost my job. My name is Alex and I want to kill time")
        assert counts() == before

    def test_keeps_nothing_in_the_cache_either(self, editor: Member) -> None:
        self.ask(editor, self.draft(editor), "Can I get the Tool Grant?")
        assert [key for key, _value in memory_entries() if "temporary:" in key] == []

    def test_says_what_is_wrong_with_an_answer(self, editor: Member) -> None:
        response = self.ask(editor, editor.start(), age="old")
        assert response.status_code == 422
        assert "“old” is not a number." in response.content.decode()

    def test_waits_for_a_draft_that_is_half_written(self, editor: Member) -> None:
        draft = revisions.start_new(kind="services", content={"id": "new-grant"}, by=editor.by, at=_now())
        assert "not finished enough to be tried" in editor.get(try_url(draft)).content.decode()

    @pytest.mark.parametrize(
        ("kind", "key"),
        [
            ("facts", "age"),
            ("rates", "tool_grant_most from 2026-04-06"),
            ("contacts", "help-line"),
            ("answers", "how-much"),
            ("needs", "tools"),
        ],
    )
    def test_takes_every_kind_of_entry(self, editor: Member, kind: str, key: str) -> None:
        by = editor.by
        draft = revisions.start_change(kind=kind, key=key, by=by, at=_now())
        assert self.ask(editor, draft, "How much is the Tool Grant?").context["rehearsed"].status

    def test_takes_a_withdrawal_too(self, editor: Member) -> None:
        gone = revisions.start_withdrawal(kind="services", key="tool-grant", replaced_by=[], why="Ended.", by=editor.by, at=_now())
        assert self.ask(editor, gone, "Can I get the Tool Grant?").context["offered"] == []


def counts() -> dict[str, int]:
    return {model._meta.label: model._default_manager.count() for model in apps.get_models() if model is not Session}


def _now() -> Any:
    return timezone.now()
