"""Documents of GOV.UK's Content API, read: the forms they have, and what is no document at all."""

import json

import pytest

from services_catalogue.freshness.content import LONGEST, ContentError, read_page
from services_catalogue.freshness.difference import LONGEST as LONGEST_DIFFERENCE
from services_catalogue.freshness.difference import difference

ANSWER = {
    "base_path": "/tool-grant",
    "title": "Tool Grant",
    "description": "Money for tools.",
    "document_type": "answer",
    "schema_name": "answer",
    "public_updated_at": "2026-11-02T09:00:00.000+00:00",
    "updated_at": "2026-11-20T09:00:00Z",
    "details": {"body": "<h2>Who</h2><p>You must be <strong>18</strong> or over.</p>"},
}
GUIDE = {
    **ANSWER,
    "schema_name": "guide",
    "details": {
        "parts": [
            {"slug": "overview", "title": "Overview", "body": [{"content_type": "text/html", "content": "<p>What it is.</p>"}]},
            {"slug": "eligibility", "title": "Eligibility", "body": "<p>Who can get it.</p>"},
        ]
    },
}
REDIRECT = {
    "base_path": "/tool-grant",
    "schema_name": "redirect",
    "document_type": "redirect",
    "redirects": [{"path": "/tool-grant", "type": "exact", "destination": "/tools"}],
}


def read(document, path="/tool-grant"):
    return read_page(json.dumps(document).encode(), path)


class TestReadPage:
    def test_an_answer(self):
        page = read(ANSWER)
        assert (page.title, page.words) == ("Tool Grant", "Money for tools.\nWho\nYou must be 18 or over.")
        assert page.public_updated_at.isoformat() == "2026-11-02T09:00:00+00:00"
        assert (page.withdrawn, page.moved_to) == ("", "")

    def test_a_guide_has_the_words_of_all_its_parts(self):
        assert read(GUIDE).words == "Money for tools.\nOverview\nWhat it is.\nEligibility\nWho can get it."

    def test_a_part_of_a_guide_has_its_own(self):
        assert read(GUIDE, "/tool-grant/eligibility").words == "Money for tools.\nEligibility\nWho can get it."

    def test_a_transaction(self):
        details = {"introductory_paragraph": "<p>Apply online.</p>", "more_information": "<p>Or by post.</p>", "start_button_text": "Start"}
        assert read({**ANSWER, "details": details}).words == "Money for tools.\nApply online.\nOr by post."

    def test_without_a_public_date_the_other_one_counts(self):
        assert read({**ANSWER, "public_updated_at": None}).public_updated_at.day == 20
        assert read({**ANSWER, "public_updated_at": "soon", "updated_at": 5}).public_updated_at is None

    def test_withdrawn(self):
        notice = {"explanation": "<p>This has been replaced.</p>", "withdrawn_at": "2026-11-10T10:00:00Z"}
        assert read({**ANSWER, "withdrawn_notice": notice}).withdrawn == "2026-11-10 This has been replaced."
        assert read({**ANSWER, "withdrawn_notice": {}}).withdrawn == ""

    def test_moved(self):
        assert read(REDIRECT).moved_to == "/tools"
        assert read({**ANSWER, "base_path": "/other"}).moved_to == "/other"
        assert read({**ANSWER, "base_path": "/tool"}).moved_to == "/tool"

    def test_gone(self):
        gone = {"base_path": "/tool-grant", "schema_name": "gone", "details": {"explanation": "<p>Ended.</p>"}}
        assert read(gone).withdrawn == "Ended."

    def test_what_gov_uk_says_of_changes_newest_first(self):
        history = [
            {"public_timestamp": "2026-01-01T00:00:00Z", "note": "First."},
            {"public_timestamp": "2026-11-02T00:00:00Z", "note": " Rates\nadded. "},
            {"note": "When?"},
            "x",
        ]
        page = read({**ANSWER, "details": {"change_history": history}})
        assert page.change_notes == (("2026-11-02T00:00:00Z", "Rates added."), ("2026-01-01T00:00:00Z", "First."))

    def test_markup_that_reads_the_same_has_the_same_fingerprint(self):
        other = {**ANSWER, "details": {"body": "<h2 id='who'>Who</h2>\n<div><p>You must be 18 or\n over.</p></div>"}, "updated_at": "x"}
        assert read(other).fingerprint == read(ANSWER).fingerprint
        assert read({**ANSWER, "title": "Tools Grant"}).fingerprint != read(ANSWER).fingerprint

    def test_is_bounded(self):
        assert len(read({**ANSWER, "details": {"body": "<p>word</p>" * 100_000}}).words) == LONGEST

    @pytest.mark.parametrize(
        "document",
        [
            b"<html>503</html>",
            b"",
            b"[]",
            b'"x"',
            b"{}",
            b'{"base_path": 5}',
            b'{"base_path": "/a", "details": []}',
            b"\xff\xfe",
            b"[" * 100_000,
        ],
    )
    def test_what_is_no_document_is_refused(self, document):
        with pytest.raises(ContentError):
            read_page(document, "/a")

    @pytest.mark.parametrize(
        "details", [{"body": 5}, {"body": [1, {"content": None}]}, {"parts": {"a": 1}}, {"parts": [None, {"body": {}}]}]
    )
    def test_odd_details_are_passed_over(self, details):
        assert read({**ANSWER, "details": details}).words == "Money for tools."


class TestDifference:
    def test_what_went_and_what_came(self):
        assert difference("a\nb\nc\nd", "a\nB\nc\nd") == "…\n  a\n− b\n+ B\n  c"

    def test_is_bounded_and_says_so(self):
        found = difference("", "\n".join(f"line {n} " + "x" * 100 for n in range(1000)))
        assert len(found) < LONGEST_DIFFERENCE + 100
        assert "more lines" in found

    def test_long_lines_are_cut(self):
        assert len(difference("", "x" * 100_000)) < 1000

    def test_the_same_is_nothing(self):
        assert difference("a", "a") == ""
