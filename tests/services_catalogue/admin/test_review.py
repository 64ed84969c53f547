"""A second person reads a change beside what it would replace, and decides."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from consent.models import AuditEntry
from services_catalogue import revisions
from services_catalogue.models import Act, Revision, RevisionState
from services_catalogue.queries import published_catalogue
from tests.services_catalogue.admin.people import Member, change_url, fresh, newest


def summary() -> str:
    return published_catalogue().services["tool-grant"].summary


class TestPage:
    def test_marks_in_words_what_is_removed_and_added(self, editor: Member, publisher: Member) -> None:
        page = publisher.get(change_url(editor.in_review())).content.decode()
        assert '<del><span class="visually-hidden">removed: </span>Money for ' in page
        assert '<ins><span class="visually-hidden">added: </span>Help to buy ' in page

    def test_compares_rules_in_words_and_as_stored(self, editor: Member, publisher: Member) -> None:
        draft = editor.start()
        rules = '[{"fact": "nation", "op": "in", "value": ["wales"]}, {"any": [{"fact": "age", "op": ">=", "value": 21}]}]'
        editor.save(draft, rules=rules)
        context = publisher.get(change_url(draft), compare=1).context
        (field,) = [field for field in context["compared"] if field.label == "Rules"]
        after = ["".join(words for _, words in line) for line in field.after]
        assert after == ["it is for people in Wales", "any of these:", "    you must be 21 or over"]
        assert '"value": 21' in field.raw[1]

    def test_says_who_did_what(self, editor: Member, publisher: Member) -> None:
        page = publisher.get(change_url(editor.in_review())).content.decode()
        assert "Sent for review" in page
        assert editor.user.email in page

    def test_tells_the_writer_why_the_buttons_are_not_there(self, editor: Member, publisher: Member) -> None:
        own, other = publisher.in_review(), editor.in_review()
        page = publisher.get(change_url(own)).content.decode()
        assert "Somebody else has to publish it" in page
        assert 'value="Publish now"' not in page
        page = editor.get(change_url(other)).content.decode()
        assert "Publish now" not in page
        assert "Somebody else has to publish it" in page

    def test_shows_what_stops_it(self, editor: Member, publisher: Member) -> None:
        first, second = editor.in_review(), editor.in_review(summary_en="Other words.")
        publisher.act(first, "publish")
        response = publisher.act(second, "publish")
        assert response.status_code == 422
        assert "changed meanwhile in the same fields" in response.content.decode()
        assert "Send it back, so that its writers can choose" in response.content.decode()


class TestActs:
    def test_publishing_reaches_the_public_and_the_audit(self, editor: Member, publisher: Member) -> None:
        assert publisher.act(editor.in_review(), "publish").status_code == 302
        assert summary() == "Help to buy tools."
        assert AuditEntry.objects.get(action="revision.published").actor == publisher.by

    def test_sending_back_needs_what_to_mend_and_shows_it_to_the_writer(self, editor: Member, publisher: Member) -> None:
        change = editor.in_review()
        assert publisher.act(change, "send_back", why="").status_code == 422
        assert publisher.act(change, "send_back", why="Say how much.").status_code == 302
        page = editor.get(change_url(change)).content.decode()
        assert "Sent back: what to mend" in page
        assert "Say how much." in page

    def test_scheduling_is_in_uk_time_and_can_be_taken_back(self, editor: Member, publisher: Member) -> None:
        change = editor.in_review()
        day = timezone.localdate() + timedelta(days=200)
        assert publisher.act(change, "schedule", day="2020-01-01", at="00:01").status_code == 422
        assert publisher.act(change, "schedule", day=day.isoformat(), at="00:01").status_code == 302
        due = fresh(change).go_live_at
        assert timezone.localtime(due).strftime("%Y-%m-%d %H:%M") == f"{day} 00:01"
        publisher.act(change, "unschedule")
        assert (fresh(change).state, fresh(change).go_live_at) == (RevisionState.IN_REVIEW, None)

    def test_an_act_nobody_knows_is_a_bad_request(self, publisher: Member, editor: Member) -> None:
        assert publisher.act(editor.in_review(), "erase").status_code == 400

    def test_a_withdrawal_names_what_replaces_it(self, editor: Member, publisher: Member) -> None:
        url = reverse("admin:services_catalogue_withdraw", args=("needs", "tools"))
        refused = editor.post(url, why="Nobody asks.", replaced_by="nothing-such")
        assert refused.status_code == 422
        assert "could replace it" in refused.content.decode()
        editor.post(url, why="Nobody asks.", replaced_by="")
        editor.act(newest(), "submit")
        publisher.act(newest(), "publish")
        assert dict(published_catalogue().needs) == {}


class TestHistory:
    def history(self, member: Member, key: str = "tool-grant"):
        return member.get(reverse("admin:services_catalogue_history", args=("services", key)))

    def test_keeps_every_revision_with_its_dates_and_who(self, editor: Member, publisher: Member, viewer: Member) -> None:
        publisher.act(editor.in_review(), "publish")
        rows = [(row.number, row.state, row.who) for row, _ in self.history(viewer).context["rows"]]
        assert rows == [(2, "published", publisher.user.email), (1, "superseded", "")]

    def test_compares_any_two_the_earlier_first(self, editor: Member, publisher: Member, viewer: Member) -> None:
        publisher.act(editor.in_review(), "publish")
        url = reverse("admin:services_catalogue_compare", args=("services", "tool-grant"))
        context = viewer.get(url, number=[2, 1]).context
        assert (context["before"].number, [field.label for field in context["compared"]]) == (1, ["Summary"])
        assert viewer.get(url, number=["1", "x"]).status_code == 302

    def test_restores_an_earlier_one_as_a_draft(self, editor: Member, publisher: Member) -> None:
        before = summary()
        publisher.act(editor.in_review(), "publish")
        earlier = Revision.objects.get(kind="services", key="tool-grant", number=1)
        editor.post(reverse("admin:services_catalogue_restore", args=(earlier.pk,)))
        draft = newest()
        assert (draft.state, draft.content["summary_en"], summary()) == ("draft", before, "Help to buy tools.")
        editor.act(draft, "submit")
        publisher.act(draft, "publish")
        assert summary() == before

    def test_of_nothing_is_not_found(self, viewer: Member) -> None:
        assert self.history(viewer, "no-such").status_code == 404
        assert viewer.get(reverse("admin:services_catalogue_revision_change", args=(999999,))).status_code == 404


class TestList:
    URL = "admin:services_catalogue_revision_changelist"

    def names(self, member: Member, **given) -> list[int]:
        return [row.pk for row in member.get(reverse(self.URL), **given).context["cl"].result_list]

    def test_shows_open_changes_and_all_when_asked(self, editor: Member) -> None:
        change = editor.in_review()
        assert self.names(editor) == [change.pk]
        assert len(self.names(editor, state="all")) == Revision.objects.count()
        assert self.names(editor, state="all", kind__exact="needs", q="tool") != []

    def test_knows_what_is_mine_and_what_needs_my_review(self, editor: Member, publisher: Member) -> None:
        other, own = editor.in_review(), publisher.in_review()
        assert self.names(publisher, whose="mine") == [own.pk]
        assert self.names(publisher, whose="review") == [other.pk]
        assert self.names(editor, whose="mine") == [other.pk]

    def test_costs_the_same_however_long_it_is(self, editor: Member, django_assert_max_num_queries) -> None:
        for number in range(5):
            revision = editor.start()
            revisions.discard(revision_id=revision.pk, by=editor.by, at=timezone.now(), why=str(number))
        with django_assert_max_num_queries(15):
            editor.get(reverse(self.URL), state="all")


class TestBulk:
    def many(self, member: Member, action: str, *chosen: Revision, **more):
        url = reverse("admin:services_catalogue_revision_changelist")
        return member.client.post(url, {"action": action, "_selected_action": [one.pk for one in chosen], **more}, follow=True)

    def test_first_names_what_would_change(self, editor: Member, publisher: Member) -> None:
        change = editor.in_review()
        page = self.many(publisher, "publish_many", change).content.decode()
        assert "Tool Grant" in page
        assert "Clearer words." in page
        assert fresh(change).state == RevisionState.IN_REVIEW

    def test_then_does_each_by_its_own_checks_and_says_what_was_refused(self, editor: Member, publisher: Member) -> None:
        other, own = editor.in_review(), publisher.in_review("old-grant", summary_en="Gone.")
        page = self.many(publisher, "publish_many", other, own, sure="yes").content.decode()
        assert (fresh(other).state, fresh(own).state) == (RevisionState.PUBLISHED, RevisionState.IN_REVIEW)
        assert "Done: 1." in page
        assert "Refused. Old Grant (closed): You worked on this change" in page

    def test_is_not_there_for_who_may_not(self, editor: Member, viewer: Member) -> None:
        change = editor.in_review()
        self.many(editor, "publish_many", change, sure="yes")
        self.many(viewer, "discard_many", change, sure="yes")
        assert fresh(change).state == RevisionState.IN_REVIEW

    def test_keeps_each_role_to_its_kinds(self, editor: Member, keeper: Member) -> None:
        draft = editor.start()
        page = self.many(keeper, "discard_many", draft, sure="yes").content.decode()
        assert "your role may not do this" in page
        assert fresh(draft).state == RevisionState.DRAFT

    @pytest.mark.parametrize(("action", "state"), [("submit_many", "in-review"), ("discard_many", "discarded")])
    def test_sends_and_discards_many(self, editor: Member, action: str, state: str) -> None:
        first, second = editor.start(), editor.start("old-grant")
        for draft in (first, second):
            editor.save(draft, summary="Same words.")
        self.many(editor, action, first, second, sure="yes")
        assert {fresh(first).state, fresh(second).state} == {state}
        assert first.acts.last().act in (Act.SUBMITTED, Act.DISCARDED)
