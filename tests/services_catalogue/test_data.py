"""What the packaged catalogue promises, whatever its entries say."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from services_catalogue.entries import read_entries
from services_catalogue.examples import problems_of_catalogue
from services_catalogue.seed import read_seed
from services_catalogue.types import NATIONS

CATALOGUE = read_seed()
TODAY = date(2026, 11, 23)


def conditions(rules: Any) -> Iterator[dict[str, Any]]:
    for rule in rules:
        group = next((rule[name] for name in ("all", "any", "none") if name in rule), None)
        yield from conditions(group) if group is not None else (rule,)


def nations_of(service_id: str) -> tuple[str, ...]:
    return CATALOGUE.services[service_id].nations


class TestPackagedData:
    def test_has_no_problem_the_loader_would_refuse(self) -> None:
        assert [str(problem) for problem in problems_of_catalogue(read_entries())] == []

    def test_shows_no_phone_without_a_source(self) -> None:
        for service in CATALOGUE.services.values():
            if service.phone and service.phone.is_public:
                assert service.phone.confidence in ("high", "medium")
                assert service.sources, service.id

    def test_keeps_figures_from_general_knowledge_from_the_public(self) -> None:
        for service in CATALOGUE.services.values():
            for amount in service.amounts:
                if "general knowledge" in amount.source.title or "press report" in amount.source.title:
                    assert not amount.is_public, (service.id, amount.what)

    def test_every_figure_and_rate_names_an_https_source(self) -> None:
        figures = [amount.source for service in CATALOGUE.services.values() for amount in service.amounts]
        rates = [rate.source for rates in CATALOGUE.rates.values() for rate in rates]
        assert [source for source in figures + rates if not source.url.startswith("https://") or not source.title] == []

    def test_gives_words_for_every_choice(self) -> None:
        for fact in CATALOGUE.facts.values():
            assert set(fact.labels) == set(fact.values), fact.id

    def test_closed_services_say_what_took_their_place(self) -> None:
        closed = [service for service in CATALOGUE.services.values() if not service.is_open]
        assert len(closed) >= 5
        assert [service.id for service in closed if not service.replaced_by] == []

    def test_open_services_are_never_replaced_and_never_point_to_closed_ones_as_replacements(self) -> None:
        for service in CATALOGUE.services.values():
            assert all(CATALOGUE.services[other].is_open for other in service.replaced_by), service.id

    def test_every_service_can_be_found_by_everyday_words(self) -> None:
        for service in CATALOGUE.services.values():
            assert len(service.citizen_phrases) >= 4, service.id
            assert len(set(service.citizen_phrases)) == len(service.citizen_phrases), service.id

    def test_no_abbreviation_belongs_to_two_services(self) -> None:
        owners: dict[str, str] = {}
        for service in CATALOGUE.services.values():
            for abbreviation in service.abbreviations:
                other = owners.setdefault(abbreviation.lower(), service.id)
                assert other == service.id, (abbreviation, other, service.id)

    @pytest.mark.parametrize(
        ("abbreviation", "service"),
        [
            ("UC", "universal-credit"),
            ("JSA", "new-style-jsa"),
            ("PIP", "pip"),
            ("ADP", "adult-disability-payment"),
            ("ESA", "new-style-esa"),
            ("ESA1", "new-style-esa"),
            ("SSP1", "statutory-sick-pay"),
            ("NCS", "national-careers-service"),
            ("LCWRA", "uc-health-element"),
            ("P45", "p45-and-tax-refund"),
            ("P85", "p45-and-tax-refund"),
        ],
    )
    def test_knows_the_short_forms_people_use(self, abbreviation: str, service: str) -> None:
        assert abbreviation in CATALOGUE.services[service].abbreviations


class TestNations:
    def test_scotland_has_its_own_disability_and_carer_payments(self) -> None:
        assert nations_of("adult-disability-payment") == nations_of("carer-support-payment") == ("scotland",)
        assert "scotland" not in nations_of("pip")
        assert "scotland" not in nations_of("carers-allowance")

    def test_each_body_for_criminal_record_checks_stands_in_its_own_nation(self) -> None:
        assert nations_of("dbs-check") == nations_of("basic-dbs") == ("england", "wales")
        assert nations_of("disclosure-scotland") == ("scotland",)
        assert nations_of("access-ni") == ("northern-ireland",)

    @pytest.mark.parametrize("service", ["find-a-job", "jobcentre-plus-work-coach", "acas", "access-to-work", "new-style-jsa"])
    def test_great_britain_services_are_not_for_northern_ireland(self, service: str) -> None:
        assert "northern-ireland" not in nations_of(service)

    @pytest.mark.parametrize("service", ["jobapplyni", "access-to-work-ni", "lra-ni", "industrial-tribunal-ni", "workable-ni"])
    def test_northern_ireland_has_its_own(self, service: str) -> None:
        assert nations_of(service) == ("northern-ireland",)

    def test_every_nation_has_careers_advice_and_business_help(self) -> None:
        careers = ("national-careers-service", "my-world-of-work", "working-wales", "careers-service-ni")
        business = ("growth-hub", "business-gateway", "business-wales", "go-succeed-ni")
        for services in (careers, business):
            assert {nation for service in services for nation in nations_of(service)} == set(NATIONS)


class TestRules:
    def test_access_to_work_is_open_to_people_with_an_interview_or_an_offer(self) -> None:
        asked = {rule["fact"] for rule in conditions(CATALOGUE.services["access-to-work"].rules)}
        assert {"has_job_offer", "has_job_interview", "employment_status"} <= asked

    def test_every_fact_of_a_rule_is_one_that_can_be_asked(self) -> None:
        for service in CATALOGUE.services.values():
            assert {rule["fact"] for rule in conditions(service.rules)} <= set(CATALOGUE.facts), service.id

    def test_no_rule_asks_an_age_below_nought_or_above_a_hundred(self) -> None:
        ages = [rule["value"] for service in CATALOGUE.services.values() for rule in conditions(service.rules) if rule["fact"] == "age"]
        assert ages
        assert all(0 <= age <= 100 for age in ages)


class TestRates:
    @pytest.mark.parametrize(
        ("rate", "on", "value"),
        [
            ("nlw_21_plus", date(2026, 3, 31), "12.21"),
            ("nlw_21_plus", date(2026, 4, 1), "12.71"),
            ("uc_standard_single_25_plus", date(2026, 4, 5), "400.14"),
            ("uc_standard_single_25_plus", date(2026, 4, 6), "424.9"),
            ("uc_capital_limit", TODAY, "16000"),
            ("uc_taper", TODAY, "0.55"),
            ("uc_deductions_cap", date(2025, 4, 29), "0.25"),
            ("uc_deductions_cap", date(2025, 4, 30), "0.15"),
            ("uc_lcwra_new_claim", date(2027, 6, 1), "217.26"),
            ("ssp_week", TODAY, "123.25"),
            ("ssp_earnings_share", TODAY, "0.8"),
            ("redundancy_week_cap", TODAY, "751"),
            ("redundancy_week_cap_ni", TODAY, "783"),
            ("redundancy_max", TODAY, "22530"),
            ("holiday_weeks", TODAY, "5.6"),
            ("start_up_loan_interest", TODAY, "0.075"),
            ("tribunal_months", date(2026, 9, 30), "3"),
            ("tribunal_months", date(2026, 10, 1), "6"),
            ("ni_primary_threshold_week", TODAY, "242"),
        ],
    )
    def test_gives_the_amount_of_the_day(self, rate: str, on: date, value: str) -> None:
        assert CATALOGUE.rate(rate, on).value == Decimal(value)

    def test_promises_no_benefit_rate_that_was_not_announced(self) -> None:
        for rate in ("uc_standard_single_25_plus", "jsa_new_style_25_plus", "nlw_21_plus", "carers_allowance", "ssp_week"):
            with pytest.raises(KeyError):
                CATALOGUE.rate(rate, date(2027, 4, 10))

    def test_the_benefit_rates_agree_with_the_figures_on_the_pages(self) -> None:
        for service, what, rate in (
            ("universal-credit", "Single, 25 or over", "uc_standard_single_25_plus"),
            ("universal-credit", "Each child", "uc_child"),
            ("new-style-jsa", "Age 25 or over, up to", "jsa_new_style_25_plus"),
            ("carers-allowance", "Earnings limit", "carers_allowance_earnings_limit"),
            ("minimum-wage", "21 and over", "nlw_21_plus"),
            ("redundancy-pay", "Weekly pay cap, Great Britain", "redundancy_week_cap"),
            ("statutory-sick-pay", "Flat rate (low earners may get a share of their pay instead)", "ssp_week"),
        ):
            shown = next(amount.value for amount in CATALOGUE.services[service].amounts if amount.what == what)
            assert Decimal(shown) == CATALOGUE.rate(rate, TODAY).value, (service, what)
