"""Both keepers of turns make the same promises."""

import uuid
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection, transaction

from conversations.journal import DATABASE, TEMPORARY, keeper_of
from conversations.journal.base import LeaseLostError, OpenTurnError, StopRequestedError, UnknownTurnError
from conversations.journal.temporary import close_temporary_conversation, open_temporary_conversation
from conversations.models import Turn, TurnEvent
from tests.factories import NOW, make_conversation, make_turn, make_user, received

pytestmark = pytest.mark.django_db
SOON = NOW + timedelta(seconds=8)


@pytest.fixture(params=["stored", "temporary"])
def conversation_id(request):
    if request.param == "stored":
        return make_conversation()
    return open_temporary_conversation(user_id=1, language="en-gb")


@pytest.fixture
def keeper(conversation_id):
    return keeper_of(conversation_id)


def start(keeper, conversation_id, key=None, text="hello"):
    return keeper.start(conversation_id=conversation_id, form_key=key or str(uuid.uuid4()), received=received(text), now=NOW)


def claim(keeper, turn_id, owner="a", now=NOW):
    return keeper.claim(turn_id, owner=owner, now=now, lease_until=now + timedelta(seconds=8))


class TestStart:
    def test_the_message_is_event_nought(self, keeper, conversation_id):
        record, is_new = start(keeper, conversation_id, text="I lost my job")
        assert is_new
        assert [(e.position, e.kind, e.payload["text"]) for e in keeper.events(record.id)] == [(0, "received", "I lost my job")]

    def test_the_same_form_twice_is_one_turn(self, keeper, conversation_id):
        key = str(uuid.uuid4())
        first, _ = start(keeper, conversation_id, key)
        again, is_new = start(keeper, conversation_id, key)
        assert again.id == first.id
        assert not is_new

    def test_a_second_message_while_one_is_answered_is_refused(self, keeper, conversation_id):
        start(keeper, conversation_id)
        with pytest.raises(OpenTurnError):
            start(keeper, conversation_id)

    def test_numbers_go_up(self, keeper, conversation_id):
        first, _ = start(keeper, conversation_id)
        claim(keeper, first.id)
        keeper.finish(first.id, owner="a", status="answered", engine="guided", now=NOW)
        second, _ = start(keeper, conversation_id)
        assert (first.number, second.number) == (1, 2)
        assert [e.kind for turn in keeper.earlier(second) for e in turn] == ["received"]


class TestLease:
    def test_only_one_worker_claims(self, keeper, conversation_id):
        record, _ = start(keeper, conversation_id)
        assert claim(keeper, record.id, "a").attempts == 1
        assert claim(keeper, record.id, "b") is None

    def test_a_finished_turn_is_not_claimed_again(self, keeper, conversation_id):
        record, _ = start(keeper, conversation_id)
        claim(keeper, record.id)
        keeper.finish(record.id, owner="a", status="answered", engine="guided", now=NOW)
        assert claim(keeper, record.id, "b") is None
        assert keeper.record(record.id).status == "answered"

    def test_a_released_turn_can_be_claimed_at_once(self, keeper, conversation_id):
        record, _ = start(keeper, conversation_id)
        claim(keeper, record.id, "a")
        keeper.release(record.id, owner="a", now=NOW)
        assert claim(keeper, record.id, "b").attempts == 2

    def test_a_worker_without_the_lease_writes_nothing(self, keeper, conversation_id):
        record, _ = start(keeper, conversation_id)
        claim(keeper, record.id, "a")
        with pytest.raises(LeaseLostError):
            keeper.append(record.id, [("sentence", {})], owner="b", position=1, now=NOW, lease_until=SOON)
        assert len(keeper.events(record.id)) == 1

    def test_events_keep_their_order_and_can_be_read_from_a_position(self, keeper, conversation_id):
        record, _ = start(keeper, conversation_id)
        claim(keeper, record.id, "a")
        keeper.append(record.id, [("x", {"n": 1}), ("x", {"n": 2})], owner="a", position=1, now=NOW, lease_until=SOON)
        assert [e.payload["n"] for e in keeper.events(record.id, after=0)] == [1, 2]
        assert [e.position for e in keeper.events(record.id, after=1)] == [2]


class TestStop:
    def test_the_next_write_says_so_but_the_last_one_is_let_through(self, keeper, conversation_id):
        record, _ = start(keeper, conversation_id)
        claim(keeper, record.id, "a")
        keeper.request_stop(record.id)
        with pytest.raises(StopRequestedError):
            keeper.append(record.id, [("x", {})], owner="a", position=1, now=NOW, lease_until=SOON)
        keeper.finish(record.id, [("stopped", {})], owner="a", position=1, status="answered_stopped", engine="guided", now=NOW)
        assert [e.kind for e in keeper.events(record.id)] == ["received", "stopped"]


class TestDatabaseKeeper:
    def test_a_lapsed_lease_is_taken_up_by_another_worker_who_shuts_the_first_out(self):
        record = make_turn()
        claim(DATABASE, record.id, "a")
        late = NOW + timedelta(seconds=9)
        assert claim(DATABASE, record.id, "b", late).attempts == 2
        with pytest.raises(LeaseLostError):
            DATABASE.append(record.id, [("x", {})], owner="a", position=1, now=late, lease_until=late)

    def test_an_effect_and_its_row_are_kept_together_or_not_at_all(self):
        record = make_turn()
        claim(DATABASE, record.id, "a")

        def effect():
            make_user("effect@example.org")
            raise RuntimeError("half-way")

        with pytest.raises(RuntimeError), transaction.atomic():
            DATABASE.append_with_effect(record.id, effect, owner="a", position=1, now=NOW, lease_until=SOON)
        assert TurnEvent.objects.filter(turn_id=record.id).count() == 1
        assert not Turn.objects.filter(conversation__user__email="effect@example.org").exists()

    def test_an_unfinished_turn_is_swept_once(self):
        record = make_turn()
        later = NOW + timedelta(seconds=11)
        assert list(DATABASE.unfinished(now=later)) == [record.id]
        assert list(DATABASE.unfinished(now=later)) == []
        assert claim(DATABASE, record.id, "b", later)

    def test_a_running_turn_with_a_live_lease_is_left_alone(self):
        record = make_turn()
        claim(DATABASE, record.id, "a")
        assert list(DATABASE.unfinished(now=NOW + timedelta(seconds=5))) == []

    def test_a_turn_that_is_gone_is_unknown(self):
        with pytest.raises(UnknownTurnError):
            DATABASE.record(str(uuid.uuid4()))


class TestTemporaryKeeper:
    def test_leaves_no_row_behind(self):
        conversation_id = open_temporary_conversation(user_id=1, language="en-gb")
        before = len(connection.queries_log)
        record, _ = start(TEMPORARY, conversation_id)
        claim(TEMPORARY, record.id)
        TEMPORARY.append(record.id, [("x", {})], owner="a", position=1, now=NOW, lease_until=SOON)
        TEMPORARY.finish(record.id, owner="a", status="answered", engine="guided", now=NOW)
        assert not Turn.objects.exists()
        assert len(connection.queries_log) - before <= 1

    def test_closing_it_forgets_everything(self):
        conversation_id = open_temporary_conversation(user_id=1, language="en-gb")
        record, _ = start(TEMPORARY, conversation_id)
        close_temporary_conversation(conversation_id)
        assert TEMPORARY.events(record.id) == []
        with pytest.raises(UnknownTurnError):
            start(TEMPORARY, conversation_id)

    def test_a_form_key_of_somebody_else_finds_nothing_of_theirs(self):
        key = str(uuid.uuid4())
        theirs, _ = start(TEMPORARY, open_temporary_conversation(user_id=1, language="en-gb"), key)
        mine, is_new = start(TEMPORARY, open_temporary_conversation(user_id=2, language="en-gb"), key)
        assert is_new
        assert mine.id != theirs.id

    @pytest.fixture(autouse=True)
    def clean_cache(self):
        yield
        cache.clear()
