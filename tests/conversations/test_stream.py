"""The event stream: ids that resume, only what a citizen may see, only to its owner."""

import asyncio
import json
import threading
from typing import get_args

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from django.test import AsyncClient, Client
from django.urls import reverse

from conversations.journal import DATABASE
from conversations.journal.events import Event, sentence_payload
from conversations.journal.wakeup import MOST_WAITING, News, get_wakeup
from conversations.types import Sentence, Source
from conversations.types.values import BlockKind
from tests.factories import NOW, make_conversation, make_turn, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def user():
    return make_user()


@pytest.fixture
def turn(user):
    record = make_turn(make_conversation(user))
    DATABASE.claim(record.id, owner="a", now=NOW, lease_until=NOW)
    drafts = [
        ("noted", {"facts": {}, "retracted": [], "refused": [], "needs": []}),
        ("sentence", sentence_payload(Sentence(0, "paragraph", "First."))),
        ("withheld", {"text": "You will get £1m.", "reason": "promise"}),
        ("sentence", sentence_payload(Sentence(0, "paragraph", "<b>Second.</b>"))),
        ("finished", {"status": "answered"}),
    ]
    DATABASE.append(record.id, drafts, owner="a", position=1, now=NOW, lease_until=NOW)
    DATABASE.finish(record.id, owner="a", status="answered", engine="guided", now=NOW)
    return record


def read(user, turn, **headers):
    @async_to_sync
    async def collect():
        client = AsyncClient()
        await client.aforce_login(user, backend="django.contrib.auth.backends.ModelBackend")
        response = await client.get(reverse("conversations_api:events", args=[turn.id]), headers=headers)
        body = b"".join([chunk async for chunk in response.streaming_content]).decode() if response.streaming else ""
        return response, body

    response, body = collect()
    events = []
    for part in filter(None, body.split("\n\n")):
        lines = dict(line.split(": ", 1) for line in part.splitlines())
        events.append((int(lines["id"]), lines["event"], json.loads(lines["data"])))
    return response, events


class TestStream:
    def test_gives_the_shown_events_in_order_and_ends(self, user, turn):
        response, events = read(user, turn)
        assert response["Content-Type"] == "text/event-stream"
        assert [(position, kind) for position, kind, _ in events] == [(2, "sentence"), (4, "sentence"), (5, "finished")]

    def test_a_sentence_comes_with_its_block_as_escaped_html(self, user, turn):
        _, events = read(user, turn)
        html = events[1][2]["html"]
        assert "First." in html
        assert "&lt;b&gt;Second." in html

    def test_every_kind_of_block_looks_as_on_the_page(self, user):
        record = make_turn(make_conversation(user))
        DATABASE.claim(record.id, owner="a", now=NOW, lease_until=NOW)
        source = Source("<i>Where</i> it says so", "https://www.gov.uk/x?a=1&b=2")
        sentences = [
            Sentence(number, kind, f"<b>{kind}</b> {words} & call 0800 055 6688.", sources=sources)
            for number, kind in enumerate(get_args(BlockKind))
            for words, sources in (("first", ()), ("then", (source,)))
        ]
        drafts = [("sentence", sentence_payload(sentence)) for sentence in sentences]
        DATABASE.append(record.id, drafts, owner="a", position=1, now=NOW, lease_until=NOW)
        drafts = [("finished", {"status": "answered"})]
        DATABASE.finish(record.id, drafts, owner="a", position=len(sentences) + 1, status="answered", engine="guided", now=NOW)
        _, events = read(user, record)
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        page = client.get(reverse("conversations:conversation", args=[record.conversation_id])).content.decode()
        last = {data["block"]: data for _, kind, data in events if kind == "sentence"}
        assert [data["kind"] for data in last.values()] == list(get_args(BlockKind))
        for data in last.values():
            assert data["html"] in page
            assert f"&lt;b&gt;{data['kind']}&lt;/b&gt; then &amp; call" in data["html"]
            assert ("(gov.uk)" in data["html"]) == (data["kind"] not in ("heading", "warning"))
            assert ('href="tel:08000556688"' in data["html"]) == (data["kind"] in ("warning", "contact"))

    def test_resumes_after_the_last_event_seen(self, user, turn):
        _, events = read(user, turn, **{"last-event-id": "2"})
        assert [position for position, _, _ in events] == [4, 5]
        assert "First." in events[0][2]["html"]

    @pytest.mark.parametrize("damaged", ["abc", "-5", "9" * 40, "٣"])
    def test_a_damaged_last_event_id_starts_from_the_beginning(self, user, turn, damaged):
        _, events = read(user, turn, **{"last-event-id": damaged.encode().decode("latin-1")})
        assert events[0][0] == 2

    def test_withheld_sentences_never_leave(self, user, turn):
        _, events = read(user, turn)
        assert "£1m" not in json.dumps([data for *_, data in events])

    def test_somebody_elses_turn_does_not_exist(self, turn):
        response, _ = read(make_user(), turn)
        assert response.status_code == 404

    def test_nobody_reads_without_signing_in(self, turn):
        @async_to_sync
        async def status():
            return (await AsyncClient().get(reverse("conversations_api:events", args=[turn.id]))).status_code

        assert status() == 401


def event(position: int) -> Event:
    return Event(position, "sentence", sentence_payload(Sentence(0, "paragraph", f"Number {position}.")), NOW)


class TestNews:
    @async_to_sync
    async def told(self, *positions, after):
        news = News(asyncio.get_running_loop())
        news.tell([event(position) for position in positions])
        found = news.take(after=after)
        return None if found is None else [one.position for one in found]

    def test_gives_what_follows(self):
        assert self.told(3, 4, after=2) == [3, 4]

    def test_leaves_out_what_was_seen(self):
        assert self.told(2, 3, 4, after=3) == [4]

    @pytest.mark.parametrize(("positions", "after"), [((4, 5), 2), ((3, 5), 2), ((), 2), ((1,), 2)])
    def test_asks_for_the_journal_at_a_gap(self, positions, after):
        assert self.told(*positions, after=after) is None

    def test_a_page_that_never_looks_keeps_little(self):
        @async_to_sync
        async def waiting():
            news = News(asyncio.get_running_loop())
            for position in range(5_000):
                news.tell([event(position)])
            return news.take(after=-1)

        assert len(waiting() or ()) <= MOST_WAITING


class TestLive:
    def test_what_is_written_while_the_page_listens_is_shown_at_once(self, user):
        record = make_turn(make_conversation(user))
        DATABASE.claim(record.id, owner="a", now=NOW, lease_until=NOW)

        def write():
            events = DATABASE.append(record.id, [("sentence", event(1).payload)], owner="a", position=1, now=NOW, lease_until=NOW)
            get_wakeup().publish(record.id, events)
            get_wakeup().publish(record.id, [Event(9, "sentence", {}, NOW)])  # of a journal this page cannot have: a gap
            drafts = [("finished", {"status": "answered"})]
            events = DATABASE.finish(record.id, drafts, owner="a", position=2, status="answered", engine="guided", now=NOW)
            get_wakeup().publish(record.id, events)
            connection.close()

        later = threading.Timer(0.5, write)
        later.start()
        _, events = read(user, record)
        later.join()
        assert [(position, kind) for position, kind, _ in events] == [(1, "sentence"), (2, "finished")]
