"""Questions as people ask them, written from the service and rate data without sight of the written answers."""

import json
import re
from pathlib import Path

import pytest

from tests.conversations.engines.talk import Talk

QUESTIONS = json.loads((Path(__file__).parent / "blind_questions.json").read_text())
RIGHT = 0.92
"""Of all questions, those whose reply must hold the figure or fact asked for."""


def asked(question):
    return Talk(facts={"nation": question["nation"]} if question["nation"] else {}).say(question["question"])


def is_right(question, reply):
    said = all(any(re.search(pattern, reply.text, re.IGNORECASE) for pattern in group) for group in question["must"])
    return said and not any(re.search(pattern, reply.text, re.IGNORECASE) for pattern in question["must_not"])


@pytest.fixture(scope="module")
def replies():
    return [(question, asked(question)) for question in QUESTIONS]


class TestQuestionsNobodyTunedFor:
    def test_are_varied(self):
        assert len(QUESTIONS) == 120
        assert {question["kind"] for question in QUESTIONS} == {"amount", "limit", "duration", "can", "false", "sum", "unanswerable"}

    def test_get_the_right_figure(self, replies):
        wrong = [question["id"] for question, reply in replies if not is_right(question, reply)]
        assert 1 - len(wrong) / len(replies) >= RIGHT, wrong

    def test_get_answers_with_a_source(self, replies):
        bare = [
            question["id"]
            for question, reply in replies
            if question["kind"] != "unanswerable" and is_right(question, reply) and not reply.urls
        ]
        assert not bare

    def test_are_never_answered_by_a_guess_when_no_source_can(self, replies):
        guessed = [question["id"] for question, reply in replies if question["kind"] == "unanswerable" and not is_right(question, reply)]
        assert not guessed

    def test_say_nothing_that_the_gate_would_withhold(self, replies):
        assert not [(question["id"], reply.withheld) for question, reply in replies if reply.withheld]
