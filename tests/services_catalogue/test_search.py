"""Search: exact names first, everyday words, typing errors, and whatever else people type."""

import json
import logging
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services_catalogue import operations
from services_catalogue.models import Service
from services_catalogue.queries import current_version, published_catalogue
from services_catalogue.revisions import announce
from services_catalogue.search import index as search_index
from services_catalogue.search import indexed_version, meaning, search_services
from services_catalogue.search.text import asked_name, telling_words

QUERIES = json.loads(Path(__file__).with_name("search_queries.json").read_text("utf-8"))

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def catalogue(loaded_catalogue, db):
    """Every query here is over the packaged catalogue."""


def first(text, **kwargs):
    hits = search_services(text, **kwargs)
    return hits[0].service if hits else None


def recall(kind, at):
    rows = [row for row in QUERIES if row["kind"] == kind]
    found = [search_services(row["text"], nations=row.get("nations", ()), limit=at) for row in rows]
    return sum(bool({hit.service for hit in hits} & set(row["wanted"])) for row, hits in zip(rows, found, strict=True)) / len(rows)


class TestExactNames:
    def test_every_name_finds_its_service_first(self):
        for service in published_catalogue().services.values():
            hits = search_services(service.name)
            namesakes = {other.id for other in published_catalogue().services.values() if other.name == service.name}
            assert hits[0].service in namesakes, service.name
            assert hits[0].score == 1.0

    def test_every_abbreviation_and_form_number_wins_in_any_case(self):
        services = published_catalogue().services
        for service in services.values():
            for short in service.abbreviations:
                bearers = {other.id for other in services.values() if short.lower() in (one.lower() for one in other.abbreviations)}
                for typed in (short, short.lower(), f" {short}? "):
                    hits = search_services(typed)
                    assert hits[0].service in bearers, typed
                    assert hits[0].score == 1.0

    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("UC", "universal-credit"),
            ("jsa", "new-style-jsa"),
            ("Pip", "pip"),
            ("ESA", "new-style-esa"),
            ("ncs", "national-careers-service"),
            ("what is UC", "universal-credit"),
            ("How do I claim PIP?", "pip"),
            ("acces to work", "access-to-work"),
            ("Credyd Cynhwysol", "universal-credit"),
        ],
    )
    def test_a_short_form_or_a_name_asked_about_wins(self, text, wanted):
        assert first(text) == wanted

    def test_the_nation_chooses_between_services_of_one_name(self):
        assert first("UC", nations=("northern-ireland",)) == "universal-credit-ni"


class TestRecall:
    """Floors a little under what docs/adr/0002-search.md records, so that a change that loses quality is seen."""

    @pytest.mark.parametrize(("kind", "at", "floor"), [("everyday", 1, 0.6), ("everyday", 3, 0.78), ("typo", 1, 0.9), ("exact", 1, 1.0)])
    def test_finds_what_people_mean(self, kind, at, floor):
        assert recall(kind, at) >= floor

    def test_full_text_alone_still_finds_much(self, monkeypatch):
        monkeypatch.setattr(search_index, "word_vectors", lambda: None)
        monkeypatch.setattr(search_index, "_held", None)
        assert recall("everyday", 3) >= 0.5
        assert recall("exact", 1) == 1.0
        search_index._held = None

    def test_the_queries_name_real_services_and_are_many(self):
        assert len(QUERIES) > 80
        assert {name for row in QUERIES for name in row["wanted"]} <= set(published_catalogue().services)


class TestFilters:
    def test_nations_keep_out_services_that_do_not_reach_them(self):
        services = published_catalogue().services
        for hit in search_services("help to find work", nations=("wales",), limit=50):
            assert "wales" in services[hit.service].nations

    def test_closed_services_can_be_left_out(self):
        assert first("kickstart") == "kickstart"
        assert "kickstart" not in {hit.service for hit in search_services("kickstart", include_closed=False)}

    def test_limit_is_kept_and_scores_fall(self):
        hits = search_services("money while I look for work", limit=4)
        assert len(hits) == 4
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
        assert all(0 < hit.score <= 1 for hit in hits)
        assert search_services("money", limit=0) == ()


class TestAwkwardText:
    @pytest.mark.parametrize(
        "text", ["", "   ", "?!…", "\x00\x01", "\u202e\u2066", "🙂🙂", "zxqvb wqzzk kjjjxq", "' OR 1=1 --"[:1], "____"]
    )
    def test_nothing_to_look_for_finds_nothing(self, text):
        assert search_services(text) == ()

    @pytest.mark.parametrize(
        "text",
        [
            'what\'s "new"?',
            "NEAR(a b)",
            "rent AND OR NOT (",
            "names:rent*",
            "rent' OR '1'='1",
            "<b>rent</b>",
            "rent\x00",
            "a" * 10_000,
            "%s %d",
        ],
    )
    def test_search_syntax_is_only_text(self, text):
        assert isinstance(search_services(text), tuple)

    def test_a_long_story_is_read_for_what_is_rare_in_it(self):
        story = "and then I went home and thought about it for a while " * 150 + " my nursery fees cost more than my childminder did "
        assert first(story) == "uc-childcare-costs"

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.text(max_size=300))
    def test_any_text_is_answered(self, text):
        for hit in search_services(text, limit=3):
            assert 0 < hit.score <= 1

    def test_words_are_folded_alike(self):
        assert telling_words("Jobseeker’s ALLOWANCE, tâl!") == ["jobseeker", "allowance", "tal"]
        assert asked_name("What is Universal Credit?") == "universal credit"


class TestIndex:
    def test_is_in_step_after_a_load(self):
        assert indexed_version() == current_version()

    def test_an_edit_is_found_at_once(self):
        assert first("zebra grooming stables") != "references"
        Service.objects.filter(pk="references").update(citizen_phrases=["zebra grooming stables"])
        announce()
        assert first("zebra grooming stables") == "references"

    def test_an_index_left_behind_is_made_again(self):
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM services_catalogue_search")
        operations.ensure_catalogue()
        assert indexed_version() == current_version()

    def test_a_search_costs_two_queries(self):
        search_services("rent")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            search_services("help with rent")
        assert len(queries) == 2


class TestWordVectors:
    def test_what_cannot_be_loaded_is_said_once_and_full_text_serves(self, monkeypatch, tmp_path, caplog):
        meaning.word_vectors.cache_clear()
        monkeypatch.setattr(meaning, "VECTORS", tmp_path / "missing.npz")
        monkeypatch.setattr(meaning.WordVectors.__init__, "__defaults__", (tmp_path / "missing.npz",))
        monkeypatch.setattr(search_index, "_held", None)
        with caplog.at_level(logging.WARNING, logger=meaning.logger.name):
            assert first("help with my rent") is not None
            search_index._held = None
            search_services("council tax")
        assert [record.levelname for record in caplog.records] == ["WARNING"]
        meaning.word_vectors.cache_clear()
        search_index._held = None

    def test_related_words_lie_near_each_other(self):
        vectors = meaning.word_vectors()
        compared = meaning.Meaning(vectors, [["rent a flat"], ["learn to drive"]])
        near, far = compared.compare(["landlord"])
        assert near > far
        assert compared.compare(["zzzzzz"]) is None
