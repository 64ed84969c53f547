"""The operator's trace: everything but who it was and what was said, and that only after a reason."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.operations import create_demo_person
from consent.audit import staff_acts_about
from consent.data_rights.cases import Asked
from consent.data_rights.restrict import ask_for_restriction
from consent.models import AuditEntry, Right
from conversations.admin.paging import MOST_ROWS
from conversations.models import Turn
from conversations.oversight.traces import reference_of
from tests.conversations.journals import BY_CLAUDE, BY_GUIDE, SECRET, TAKEN_OVER, finished, tell
from tests.factories import NOW, make_conversation, make_user

pytestmark = pytest.mark.django_db
LIST = reverse("admin:conversations_turn_changelist")


def trace(turn):
    return reverse("admin:conversations_turn_change", args=[turn])


def listed(client, query=""):
    response = client.get(f"{LIST}?{query}")
    assert response.status_code == 200
    return [str(turn.pk) for turn in response.context["cl"].result_list]


class TestList:
    def test_tells_neither_who_nor_what(self, client):
        person = make_user("somebody@example.org")
        tell(BY_CLAUDE, user=person)
        page = client.get(LIST).content.decode()
        conversation = Turn.objects.get().conversation_id
        assert reference_of(conversation) in page
        for secret in ("violin", "somebody", str(person.pseudonym), str(conversation)):
            assert secret not in page

    def test_filters_find_what_they_name(self, client):
        now = timezone.now()
        by_claude = tell(BY_CLAUDE, now=now)
        guided = tell(BY_GUIDE, now=now - timedelta(days=3))
        taken_over = tell(TAKEN_OVER, now=now - timedelta(days=40))
        slow = tell([("finished", finished(status="failed_engine", fallback="started_twice", first_ms=2_000, ms=10_000))], now=now)
        for query, found in {
            "": {by_claude, guided, taken_over, slow},
            "day=0": {by_claude, slow},
            "day=7": {by_claude, slow, guided},
            "day=1": set(),
            "status=failed_": {slow},
            "status=answered": {by_claude, guided, taken_over},
            "engine=guided": {guided, taken_over},
            "fallback=any": {taken_over, slow},
            "fallback=overloaded_error": {taken_over},
            "fallback=other": {slow},
            "slow=first": {slow},
            "slow=whole": {slow},
            "withheld=yes": {by_claude},
            "withheld=no": {guided, taken_over, slow},
            "engine=guided&fallback=any": {taken_over},
            "engine=%27": {by_claude, guided, taken_over, slow},
        }.items():
            assert set(listed(client, query)) == found, query

    def test_newest_come_first_and_counting_stops(self, client, monkeypatch):
        monkeypatch.setattr("conversations.admin.paging.MOST_ROWS", 51)
        conversation = make_conversation()
        turns = [tell(BY_GUIDE, conversation=conversation, now=NOW + timedelta(seconds=number)) for number in range(53)]
        assert listed(client) == turns[:2:-1]
        assert listed(client, "p=2") == [turns[2]]
        assert MOST_ROWS == 2_000

    def test_costs_the_same_however_long_it_is(self, client, django_assert_max_num_queries):
        for _ in range(12):
            tell(BY_GUIDE)
        with django_assert_max_num_queries(10):
            client.get(LIST)

    def test_nothing_is_added_changed_or_deleted(self, client):
        turn = tell(BY_GUIDE)
        assert client.post(reverse("admin:conversations_turn_add"), {}).status_code == 403
        assert client.post(reverse("admin:conversations_turn_delete", args=[turn]), {"post": "yes"}).status_code == 403
        assert Turn.objects.filter(pk=turn).exists()


class TestTrace:
    @pytest.fixture
    def person(self):
        return make_user("somebody@example.org")

    @pytest.fixture
    def turn(self, person):
        return tell(BY_CLAUDE, user=person)

    def test_shows_every_row_with_its_time_tools_codes_tokens_and_cost(self, client, turn):
        page = client.get(trace(turn)).content.decode()
        for part in (
            "search_services",
            "bad_input",
            "reason: promise",
            "promise × 1",
            "tokens in: 300",
            "cache reads: 1,000",
            "$0.0042",
            "2400.5 ms",
            "fields: facts, message, remembered, today",
            "remembered items: 2",
            "1 (1 failed)",
        ):
            assert part in page, part
        assert len(client.get(trace(turn)).context["trace"].lines) == len(BY_CLAUDE) + 1

    def test_shows_no_words_no_tool_inputs_and_nobody(self, client, turn, person):
        page = client.get(trace(turn)).content.decode()
        assert "violin" in SECRET
        for secret in ("violin", "£9", "somebody", str(person.pseudonym), str(Turn.objects.get().conversation_id)):
            assert secret not in page

    def test_a_tool_that_is_none_of_ours_could_say_anything_so_its_name_is_not_shown(self, client):
        turn = tell([("calls", {"calls": [{"id": "c", "name": "violin_search", "input": {}}]}), *BY_GUIDE])
        page = client.get(trace(turn)).content.decode()
        assert "violin" not in page
        assert "(not shown)" in page

    def test_shows_why_the_guide_took_over_and_the_fault(self, client):
        page = client.get(trace(tell(TAKEN_OVER))).content.decode()
        assert "overloaded_error × 1" in page
        assert "reason: overloaded_error" in page

    def test_steps_stand_in_the_order_of_the_turn(self, client):
        steps = {"act": 3.0, "agree": 2.0, "reply": 4.0, "screen": 1.5, "recall": 1.7, "receive": 1.0}
        page = client.get(trace(tell([("finished", finished(steps=steps))])))
        assert [name for name, _ in page.context["trace"].steps] == ["receive", "screen", "recall", "agree", "act", "reply"]

    def test_takes_few_queries(self, client, turn, django_assert_max_num_queries):
        with django_assert_max_num_queries(20):
            client.get(trace(turn))

    def test_a_turn_that_is_not_there_is_not_found(self, client):
        assert client.get(trace("00000000-0000-0000-0000-000000000000")).status_code == 404
        assert client.get(trace("x")).status_code == 404

    def test_is_for_those_who_may_look(self, editor, turn):
        assert editor.get(LIST).status_code == 403
        assert editor.get(trace(turn)).status_code == 403


class TestWords:
    WHY = "They complained that the date was wrong."

    @pytest.fixture
    def person(self):
        return make_user()

    @pytest.fixture
    def turn(self, person):
        return tell(BY_CLAUDE, user=person)

    def test_come_after_a_reason_that_is_audited(self, client, turn, person, operator):
        page = client.post(trace(turn), {"reason": self.WHY}).content.decode()
        assert page.count("violin") == 4  # message, sentence, withheld sentence, tool input
        entry = AuditEntry.objects.get()
        assert (entry.action, entry.reason, entry.actor, entry.subject) == (
            "transcript.read",
            self.WHY,
            operator.pseudonym,
            person.pseudonym,
        )
        assert entry.details == {"conversation": str(Turn.objects.get().conversation_id), "turn": turn}

    def test_each_look_is_a_record_of_its_own_and_none_is_left_open(self, client, turn):
        client.post(trace(turn), {"reason": self.WHY})
        assert "violin" not in client.get(trace(turn)).content.decode()
        client.post(trace(turn), {"reason": self.WHY})
        assert AuditEntry.objects.count() == 2

    @pytest.mark.parametrize("reason", ["", "  ", "asked by jo@example.org", "x" * 301])
    def test_without_a_sound_reason_nothing_is_shown(self, client, turn, reason):
        response = client.post(trace(turn), {"reason": reason})
        assert response.status_code == 422
        assert "errorlist" in response.content.decode()
        assert "violin" not in response.content.decode()
        assert not AuditEntry.objects.exists()

    def test_of_somebody_who_had_their_use_restricted_are_not_shown(self, client, turn, person):
        ask_for_restriction(subject=person.pseudonym, asked=Asked(Right.RESTRICTION, "web", "en-gb"), now=timezone.now())
        response = client.post(trace(turn), {"reason": self.WHY})
        assert response.status_code == 422
        assert "violin" not in response.content.decode()
        assert not AuditEntry.objects.filter(action="transcript.read").exists()

    def test_the_person_sees_it_with_the_reason(self, client, turn, person):
        client.post(trace(turn), {"reason": self.WHY})
        assert [entry.reason for entry in staff_acts_about(person.pseudonym)] == [self.WHY]
        client.force_login(person)
        page = client.get(f"/conversations/{Turn.objects.get().conversation_id}/sent/").content.decode()
        assert self.WHY in page

    def test_need_a_right_of_their_own(self, client, turn, operator):
        operator.groups.get().permissions.remove(operator.groups.get().permissions.get(codename="read_words"))
        assert "Show the words" not in client.get(trace(turn)).content.decode()
        assert client.post(trace(turn), {"reason": self.WHY}).status_code == 403
        assert not AuditEntry.objects.exists()

    def test_an_officer_may_read_them_too(self, client, turn):
        client.force_login(create_demo_person(email="officer@example.com", role="Data protection officers"))
        assert "violin" in client.post(trace(turn), {"reason": self.WHY}).content.decode()
