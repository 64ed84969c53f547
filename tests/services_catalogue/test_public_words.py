"""The words, figures and sources of the packaged catalogue, as a reader meets them."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

from services_catalogue.seed import read_seed
from services_catalogue.types import Service
from services_catalogue.validation.hosts import is_known_host

CATALOGUE = read_seed()
SERVICES = tuple(CATALOGUE.services.values())
TODAY = date(2026, 11, 23)
LEAST_STEP = 2
PROSE = ("summary", "state_note", "what_you_get", "eligibility", "exclusions", "how_to_apply", "documents_needed", "time_limits")
EDITORS_TALK = re.compile(
    r"(?i)offline|not (?:re-)?checked|not confirmed|not re-read|general knowledge|stored|billion|press report|old figure"
)
LEAST_STEP = 2
LONGEST_SENTENCE = 25
"""Words. GOV.UK content design: longer sentences lose people who are tired, worried or reading in a second language."""

NOT_FOR_READERS = ("github.com", "feweek.co.uk", "iser.essex.ac.uk", "whatdotheyknow.com", "parallelparliament.co.uk")


def public_lines(service: Service) -> Iterator[str]:
    for field in PROSE:
        value = getattr(service, field)
        yield from (value,) if isinstance(value, str) else value


class TestPublicWords:
    def test_no_sentence_is_longer_than_a_tired_reader_can_hold(self) -> None:
        sentences = [sentence for service in SERVICES for line in public_lines(service) for sentence in re.split(r"(?<=[.?!]) ", line)]
        assert [sentence for sentence in sentences if len(sentence.split()) > LONGEST_SENTENCE] == []

    def test_editors_notes_stay_with_the_editors(self) -> None:
        lines = [line for service in SERVICES for line in (*public_lines(service), service.phone.hours if service.phone else "")]
        assert [line for line in lines if EDITORS_TALK.search(line)] == []

    def test_lines_of_a_list_end_without_a_full_stop_and_summaries_with_one(self) -> None:
        for service in SERVICES:
            for field in PROSE[2:]:
                assert [line for line in getattr(service, field) if line.endswith(".")] == [], service.id
            assert service.summary.endswith("."), service.id

    def test_each_service_says_what_to_do_first(self) -> None:
        assert [service.id for service in SERVICES if not service.how_to_apply or len(service.how_to_apply[0].split()) < LEAST_STEP] == []

    def test_readers_are_sent_to_the_bodies_that_decide(self) -> None:
        links = [source for service in SERVICES for source in (*service.sources, *(amount.source for amount in service.amounts))]
        links += [rate.source for rates in CATALOGUE.rates.values() for rate in rates]
        assert [link for link in links if any(host in link.url for host in NOT_FOR_READERS)] == []
        assert [link for link in links if not is_known_host(urlsplit(link.url).hostname or "")] == []

    def test_each_question_says_why_and_helps(self) -> None:
        for fact in CATALOGUE.facts.values():
            assert fact.question.endswith("?"), fact.id
            assert fact.help.endswith("."), fact.id
            assert fact.why_we_ask.endswith("."), fact.id
            assert not EDITORS_TALK.search(f"{fact.help} {fact.why_we_ask}")
            assert "GDPR" not in fact.why_we_ask

    def test_a_figure_on_a_page_is_the_rate_that_sums_use(self) -> None:
        for service, what, rate in (
            ("student-finance-england", "Most living cost loan, away from home in London", "student_loan_living_london"),
            ("student-finance-england", "Most living cost loan, away from home outside London", "student_loan_living_away"),
            ("pip", "Daily living, enhanced", "pip_daily_living_enhanced"),
            ("uc-childcare-costs", "Most for one child", "uc_childcare_cap_one"),
            ("uc-health-element", "New claims from 6 April 2026", "uc_lcwra_new_claim"),
        ):
            shown = next(amount.value for amount in CATALOGUE.services[service].amounts if amount.what == what)
            assert Decimal(shown) == CATALOGUE.rate(rate, TODAY).value, (service, what)
