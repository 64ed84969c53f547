"""A model that keeps to its prompt comes to what the guided engine comes to, from what it is sent over the wire."""

import pytest

STORY = "lost my job at the tinplate works on tuesday after 21 years, i'm 57 and live in Llanelli"
DIALOGUES = {
    "a story, a correction and a plan": (STORY, "sorry, I meant Swansea", "make me a plan please"),
    "an answer to the question": ("I was made redundant in Leeds, I am 34", "yes", "what is universal credit"),
    "a sum": ("how much redundancy pay for 10 years at £500 a week, I am 45", "thanks"),
    "a person": ("hello", "can I talk to a human please"),
}


class TestCarefulModel:
    @pytest.mark.parametrize("name", DIALOGUES)
    def test_comes_to_what_the_guided_engine_comes_to(self, driven_by, talk, settings, name):
        driven_by()
        found = talk(*DIALOGUES[name])
        settings.ASSISTANT_ENGINE = "guided"
        expected = talk(*DIALOGUES[name])
        assert {one["engine"] for one in found} == {"claude"}
        for of_model, of_guide in zip(found, expected, strict=True):
            assert not of_model["withheld"]
            assert of_model["offered"] == of_guide["offered"]
            assert of_model["asked"] == of_guide["asked"]
            assert of_model["reply"].split("\n\n")[0] == of_guide["reply"].split("\n\n")[0]
            assert set(of_model["reply"].split()) >= set(of_guide["reply"].split()) - {"•", "-"}

    def test_every_letter_is_one_the_wire_takes(self, driven_by, talk, messages_api):
        driven_by()
        talk(STORY, "sorry, I meant Swansea")
        assert {request.status for request in messages_api.requests} == {200}
