"""Totals that tell how well the service answers, and of nobody."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.operations import create_demo_person
from consent.data_rights.cases import Asked
from consent.data_rights.restrict import ask_for_restriction, lift_restriction
from consent.models import Right
from consent.purposes import ANALYTICS
from conversations.models import ModelSpend
from conversations.oversight.quality import days_until, percentile, share, shown
from tests.conversations.journals import BY_CLAUDE, BY_GUIDE, TAKEN_OVER, finished, tell
from tests.conversations.memory.person import allow, take_back
from tests.factories import NOW, make_conversation, make_user

PAGE = reverse("admin:conversations_modelspend_changelist")


class TestSmallNumbers:
    @pytest.mark.parametrize(("count", "given"), [(0, 0), (1, None), (4, None), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15)])
    def test_a_count_is_rounded_or_not_given(self, count, given):
        assert shown(count) == given

    @pytest.mark.parametrize(
        ("part", "whole", "given"), [(0, 50, 0), (4, 50, None), (5, 50, 10), (47, 50, None), (50, 50, 100), (2, 4, None)]
    )
    def test_a_share_is_given_when_neither_side_is_few(self, part, whole, given):
        assert share(part, whole) == given

    def test_half_and_nearly_all_are_found_in_steps(self):
        times = {100: 5, 250: 90, 900: 4, 7_000: 1}
        assert (percentile(times, 50), percentile(times, 95), percentile(times, 100)) == (250, 250, 7_000)
        assert percentile({100: 4}, 50) is None


@pytest.mark.django_db
class TestDays:
    def test_adds_up_what_happened(self, django_assert_num_queries):
        conversation = make_conversation()
        for drafts, times in ((BY_CLAUDE, 3), (BY_GUIDE, 2), (TAKEN_OVER, 1)):
            for _ in range(times):
                tell(drafts, conversation=conversation, now=NOW)
        tell(BY_GUIDE, now=NOW - timedelta(days=7))
        ModelSpend.objects.create(day=NOW.date(), slot=1, calls=4, input_tokens=100, cached_tokens=300, output_tokens=7, cost=9)
        ModelSpend.objects.create(day=NOW.date(), slot=2, calls=2, input_tokens=100, cached_tokens=300, output_tokens=7, cost=9)
        with django_assert_num_queries(6):
            [day] = days_until(NOW.date(), period=7)
        assert (day.turns, day.with_withheld) == (6, 3)
        assert day.engines == {"claude": 3, "guided": 3}
        assert (day.reasons, day.faults) == ({"overloaded_error": 1}, {"overloaded_error": 1})
        assert (day.calls, day.tokens_in, day.tokens_cached, day.tokens_out, day.cost) == (6, 800, 600, 14, 18)
        assert (day.first_words, day.whole) == ({450: 6}, {2500: 6})

    @pytest.mark.parametrize("leave", ["opts_out", "restricts"])
    def test_leaves_out_who_is_not_to_be_counted_until_they_may_be_again(self, leave):
        person, other = make_user(), make_user()
        for user in (person, other):
            tell(TAKEN_OVER, user=user, now=NOW)
        if leave == "opts_out":
            take_back(person, ANALYTICS)
        else:
            ask_for_restriction(subject=person.pseudonym, asked=Asked(Right.RESTRICTION, "web", "en-gb"), now=NOW)
        [day] = days_until(NOW.date(), period=7)
        assert (day.turns, day.faults) == (1, {"overloaded_error": 1})
        if leave == "opts_out":
            allow(person, ANALYTICS)
        else:
            lift_restriction(subject=person.pseudonym, now=NOW)
        [day] = days_until(NOW.date(), period=7)
        assert (day.turns, day.faults) == (2, {"overloaded_error": 2})

    def test_times_go_into_steps(self):
        for first, whole in ((49, 999), (999, 1_249), (9_999, 10_999)):
            tell([("finished", finished(first_ms=first, ms=whole))], now=NOW)
        [day] = days_until(NOW.date(), period=7)
        assert day.first_words == {0: 1, 950: 1, 9_750: 1}
        assert day.whole == {950: 1, 1_000: 1, 10_000: 1}


@pytest.mark.django_db
class TestPage:
    @pytest.fixture
    def seen(self, client):
        client.force_login(create_demo_person(email="operator@example.com", role="Service team"))
        return lambda: client.get(PAGE).context["rows"]

    def test_gives_a_day_with_enough_replies(self, seen):
        conversation = make_conversation()
        for _ in range(10):
            tell(BY_CLAUDE, conversation=conversation, now=timezone.now())
        tell(TAKEN_OVER, conversation=conversation, now=timezone.now())
        few = "fewer than 5"
        assert seen()[0][1:9] == [
            "10",
            "10",
            few,
            f"overloaded_error: {few}",
            "–",
            f"overloaded_error: {few}",
            "0.45 s, 0.45 s",
            "2.50 s, 2.50 s",
        ]

    def test_gives_nothing_of_a_day_with_few(self, seen):
        for _ in range(4):
            tell(TAKEN_OVER, now=timezone.now())
        assert seen()[0][1:] == ["fewer than 5", *["–"] * 10]

    def test_is_for_the_service_team(self, client):
        client.force_login(create_demo_person(email="editor@example.com", role="Catalogue editors"))
        assert client.get(PAGE).status_code == 403

    def test_an_unknown_period_is_a_week(self, client, seen):
        seen()
        assert client.get(f"{PAGE}?days=9999999").context["period"] == 7
