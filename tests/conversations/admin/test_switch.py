"""The kill switch in the admin: how it stands, who may press it, and that every worker heeds it at once."""

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from consent.models import AuditEntry
from conversations import queries
from conversations.models import EngineSwitch, ModelSpend
from conversations.operations import press_switch
from conversations.turn import breaker
from tests.factories import NOW

pytestmark = pytest.mark.django_db
PAGE = reverse("admin:conversations_engineswitch_changelist")
WHY = "Wrong answers about sick pay."


@pytest.fixture(autouse=True)
def configured(settings):
    settings.ASSISTANT_ENGINE, settings.ANTHROPIC_API_KEY, settings.ASSISTANT_DAILY_BUDGET_DOLLARS = "auto", "key", 50
    cache.clear()


def page(client):
    response = client.get(PAGE)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


class TestStanding:
    def test_begins_on_with_the_day_s_spending_and_the_breaker(self, client):
        ModelSpend.objects.create(day=timezone.localdate(), slot=1, cost=1_250_000)
        seen = page(client)
        for part in ("(never pressed)", "goes to the AI.", "$1.25 of $50.00", "Closed: the AI is called as usual.", "claude-sonnet-5-5"):
            assert part in seen, part

    def test_says_since_when_by_whom_and_why_it_is_off(self, client, operator):
        press_switch(is_on=False, reason=WHY, staff_id=operator.pk, now=NOW)
        seen = page(client)
        assert "since 23 November 2026, 12:00, by operator@example.com: “Wrong answers about sick pay.”" in seen
        assert "goes to the standard guide: the AI is switched off." in seen

    def test_says_that_the_budget_is_spent(self, client):
        ModelSpend.objects.create(day=timezone.localdate(), slot=1, cost=50_000_000)
        assert "today’s budget is spent" in page(client)

    def test_looking_at_the_breaker_uses_up_no_trial(self, client):
        for _ in range(breaker.FAILURES):
            breaker.note_failure()
        assert "Open: the AI failed several times" in page(client)
        cache.delete_many([key for key in (breaker._key("open"),)])
        assert "About to try" in page(client)
        assert not breaker.is_open()

    def test_says_when_settings_name_no_ai(self, client, settings):
        settings.ANTHROPIC_API_KEY = ""
        assert "settings name no AI" in page(client)


class TestPress:
    def test_acts_at_once_and_is_audited(self, client, operator):
        assert client.post(PAGE, {"is_on": "off", "reason": WHY}).status_code == 302
        assert queries.why_models_are_off(day=NOW.date()) == "switched_off"
        entry = AuditEntry.objects.get()
        assert (entry.action, entry.reason, entry.actor) == ("model.switched_off", WHY, operator.pseudonym)
        assert "Switch the AI on" in page(client)
        client.post(PAGE, {"is_on": "on", "reason": "Mended."})
        assert queries.why_models_are_off(day=NOW.date()) == ""
        assert [press.is_on for press in EngineSwitch.objects.all()] == [True, False]

    @pytest.mark.parametrize(
        "form", [{"is_on": "off"}, {"is_on": "off", "reason": "  "}, {"reason": WHY}, {"is_on": "maybe", "reason": WHY}]
    )
    def test_needs_a_reason_and_a_direction(self, client, form):
        assert client.post(PAGE, form).status_code == 422
        assert not EngineSwitch.objects.exists()

    def test_a_reason_that_names_somebody_is_refused_in_words(self, client):
        response = client.post(PAGE, {"is_on": "off", "reason": "jo@example.org asked"})
        assert "Say why without email addresses" in response.content.decode()
        assert not EngineSwitch.objects.exists()

    def test_is_for_the_service_team_alone(self, editor):
        assert editor.get(PAGE).status_code == 403
        assert editor.post(PAGE, {"is_on": "off", "reason": WHY}).status_code == 403
        assert not EngineSwitch.objects.exists()

    def test_presses_cannot_be_edited_or_deleted(self, client, operator):
        pressed = press_switch(is_on=False, reason=WHY, staff_id=operator.pk, now=NOW)
        assert client.post(reverse("admin:conversations_engineswitch_delete", args=[pressed.pk]), {"post": "yes"}).status_code == 403
        client.post(reverse("admin:conversations_engineswitch_change", args=[pressed.pk]), {"is_on": "on", "reason": "x"})
        assert EngineSwitch.objects.get().is_on is False
