"""A conversation that has grown long is shortened by a journaled summary, and goes on as before."""

import json

from conversations.engines.claude import thread
from conversations.models import TurnEvent
from tests.scripted_models.letters import read_turns

STORY = "lost my job at the tinplate works on tuesday after 21 years, i'm 57 and live in Llanelli"
TALK = (
    STORY,
    "sorry, I meant Swansea",
    "what help is there to train for something new",
    "make me a plan please",
    "what is universal credit",
)


class TestLongTalk:
    def test_goes_on_from_the_summary_with_what_was_said_and_offered(self, driven_by, talk, messages_api, monkeypatch):
        driven_by()
        whole = talk(*TALK)
        longest = max(len(json.dumps(request.messages)) for request in messages_api.requests)
        messages_api.requests.clear()
        monkeypatch.setattr(thread, "MOST_CHARACTERS", longest // 2)
        short = talk(*TALK)
        summaries = [event.payload["text"] for event in TurnEvent.objects.filter(kind="summary")]
        assert len(summaries) == 1
        assert f"They first wrote: {STORY}" in summaries[0]
        assert whole[0]["offered"][0] in summaries[0]
        assert max(len(json.dumps(request.messages)) for request in messages_api.requests) < longest
        assert {line["engine"] for line in short} == {"claude"}
        assert [line["offered"] for line in short] == [line["offered"] for line in whole]

    def test_the_summary_stands_in_front_from_then_on(self, driven_by, talk, messages_api, monkeypatch):
        driven_by()
        monkeypatch.setattr(thread, "MOST_CHARACTERS", 18_000)
        talk(*TALK)
        first = [request.messages[0]["content"][0]["text"] for request in messages_api.requests]
        begins = [number for number, text in enumerate(first) if "<earlier>" in text]
        assert begins
        turns = [len(read_turns(request.messages)) for request in messages_api.requests]
        assert turns[begins[0]] == 1
        assert len(set(first[: begins[0]])) == 1
