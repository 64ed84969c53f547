"""The kill switch as rows: added, audited, and never changed."""

import pytest
from django.db import DatabaseError, connection, transaction

from consent.audit import NotAuditableError
from consent.models import AppendOnlyError, AuditEntry
from conversations.models import EngineSwitch
from conversations.operations import press_switch
from conversations.queries import why_models_are_off
from tests.factories import NOW, make_user

pytestmark = pytest.mark.django_db
TABLE = "conversations_engineswitch"


@pytest.fixture
def presser():
    return make_user()


@pytest.fixture
def pressed(presser):
    return press_switch(is_on=False, reason="Wrong answers about sick pay.", staff_id=presser.pk, now=NOW)


class TestPress:
    def test_turns_models_off_until_the_next_press(self, pressed, presser):
        assert why_models_are_off(day=NOW.date()) == "switched_off"
        press_switch(is_on=True, reason="Mended.", staff_id=presser.pk, now=NOW)
        assert why_models_are_off(day=NOW.date()) == ""

    def test_is_audited_with_its_reason_and_who(self, pressed, presser):
        entry = AuditEntry.objects.get()
        assert (entry.action, entry.reason) == ("model.switched_off", "Wrong answers about sick pay.")
        assert (entry.actor, entry.details) == (presser.pseudonym, {"switch": pressed.pk})

    @pytest.mark.parametrize("reason", ["", "   ", "ask jo@example.org"])
    def test_without_a_reason_that_can_be_kept_nothing_is_pressed(self, presser, reason):
        with pytest.raises(NotAuditableError), transaction.atomic():
            press_switch(is_on=False, reason=reason, staff_id=presser.pk, now=NOW)
        assert not EngineSwitch.objects.exists()
        assert not AuditEntry.objects.exists()


class TestAppendOnly:
    def test_the_model_refuses_changes(self, pressed):
        pressed.is_on = True
        for change in (pressed.save, pressed.delete, EngineSwitch.objects.all().delete, lambda: EngineSwitch.objects.update(is_on=True)):
            with pytest.raises(AppendOnlyError):
                change()

    @pytest.mark.parametrize("statement", [f"UPDATE {TABLE} SET reason = 'x'", f"DELETE FROM {TABLE}"])
    def test_the_database_refuses_changes(self, pressed, statement):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
        assert EngineSwitch.objects.get().reason == pressed.reason

    def test_a_press_outlives_the_account_of_whoever_pressed(self, pressed, presser):
        presser.delete()
        assert EngineSwitch.objects.get().pressed_by == pressed.pressed_by
