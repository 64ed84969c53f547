"""The needs of the packaged catalogue, and the small language of their phrases."""

import pytest

from conversations.understanding.needs import match_needs, need_index
from conversations.understanding.phrases import compile_phrase, message_of
from conversations.understanding.words import read_text
from services_catalogue.types import NATIONS
from tests.conversations.understanding.reading import packaged

NEEDS = packaged().needs.values()


def matches(phrase: str, text: str, **facts) -> bool:
    return compile_phrase(phrase).matches(message_of(read_text(text).tokens), facts)


class TestPackagedNeeds:
    @pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.id)
    def test_leads_somewhere_in_every_nation(self, need):
        services = packaged().services
        assert set(need.services) == {*NATIONS, "any"}
        for nation, listed in need.services.items():
            assert listed
            assert len(set(listed)) == len(listed)
            for service in listed:
                assert services[service].is_open
                assert nation == "any" or nation in services[service].nations

    @pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.id)
    def test_says_what_can_be_matched_and_asked(self, need):
        assert need.label
        assert set(need.asks) <= set(packaged().facts)
        for phrase in need.phrases:
            compiled = compile_phrase(phrase)
            assert 0 < compiled.strength <= 1
            assert {guard.fact for guard in compiled.guards} <= set(packaged().facts)

    def test_every_topic_of_the_catalogue_has_needs(self):
        assert {service.topic for service in packaged().services.values()} <= {need.topic for need in NEEDS}


class TestPhrases:
    @pytest.mark.parametrize(
        ("phrase", "text", "stands"),
        [
            ("lost job", "I lost my lovely job", True),
            ("lost job", "my job got lost", False),
            ("lost job", "I lost. The job was good", False),
            ("lost job", "lost one two three job", False),
            ("jsa ... stops", "my jsa sadly as everyone around here knows stops", True),
            ("lost/losing job", "losing the job", True),
            ("redundan*", "facing redundancies", True),
            ("dbs !scam", "need a dbs", True),
            ("dbs !scam", "is this dbs a scam", False),
            ("HGV & redundant", "redundant on Friday. HGV next?", True),
            ("at my age", "at my age", True),
            ("at my age", "my age is 3", False),
        ],
    )
    def test_stand_where_they_should(self, phrase, text, stands):
        assert matches(phrase, text) is stands

    def test_guards_look_at_facts(self):
        assert matches("{age>=50} & job", "want a job", age=55)
        assert not matches("{age>=50} & job", "want a job", age=20)
        assert not matches("{age>=50} & job", "want a job")
        assert matches("{benefits_received=universal-credit}", "anything", benefits_received=("universal-credit", "child-benefit"))

    @pytest.mark.parametrize("phrase", ["the of", "boss/they said something", ""])
    def test_that_could_never_match_as_meant_are_refused(self, phrase):
        with pytest.raises(ValueError, match=r"nothing to match|small and other words"):
            compile_phrase(phrase)

    def test_strength_follows_the_mark_or_the_length(self):
        assert compile_phrase("sick pay =0.93").strength == 0.93
        assert compile_phrase("sick").strength < compile_phrase("sick pay").strength < compile_phrase("sick pay stopped").strength


class TestMatching:
    def test_several_needs_come_strongest_first(self):
        found = match_needs(read_text("made redundant, and I need help with nursery fees"), need_index(packaged()), {})
        assert {"redundancy", "childcare"} <= {match.need for match in found[:2]}
        assert [match.strength for match in found] == sorted((match.strength for match in found), reverse=True)

    def test_a_slip_of_the_keyboard_does_not_hide_a_need(self):
        from tests.conversations.understanding.reading import read

        assert read("been made redundnat from the shop").needs[0].need == "redundancy"
        assert read("any aprenticeships going").needs[0].need == "apprenticeship"
