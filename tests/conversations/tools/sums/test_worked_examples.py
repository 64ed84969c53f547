"""Sums against worked examples: an independent model of the 2026-27 rules, and cases worked by hand from the law cited in each sum."""

from datetime import date
from decimal import Decimal

import pytest

from conversations.tools.base import ToolInputError
from conversations.tools.sums.inputs import read_inputs
from conversations.tools.sums.register import SUMS
from conversations.tools.sums.worksheet import MissingRateError, Worksheet

TODAY = date(2026, 11, 23)


@pytest.fixture
def work(catalogue):
    def run(name, on=TODAY, **told):
        inputs = read_inputs(SUMS[name].fields, told, {})
        return SUMS[name].work_out(inputs, Worksheet(catalogue, on))

    return run


# Household cases for 2026-27, pounds a month, from policyengine-uk 2.162.10.
UC_CASES = [
    ({"age": 30}, "424.90"),
    ({"age": 22}, "338.58"),
    ({"age": 30, "monthly_rent": 600}, "1024.90"),
    ({"age": 30, "monthly_pay": 1000}, "0.00"),
    ({"age": 30, "monthly_pay": 500}, "149.90"),
    ({"age": 30, "couple": True, "partner_age": 30, "children": 2}, "1274.85"),
    ({"age": 30, "couple": True, "partner_age": 30, "children": 3}, "1578.79"),
    ({"age": 30, "couple": True, "partner_age": 30, "children": 2, "monthly_rent": 800, "monthly_pay": 1000}, "1759.70"),
    ({"age": 30, "savings": 10000}, "355.30"),
    ({"age": 30, "savings": 17000}, "0.00"),
    ({"age": 30, "health_element": "protected"}, "854.70"),
    ({"age": 30, "health_element": "protected", "monthly_rent": 600, "monthly_pay": 1000}, "1139.55"),
    ({"age": 30, "carer": True, "weekly_carers_allowance": 86.45}, "259.62"),
    ({"age": 30, "weekly_jsa": 95.55}, "10.85"),
    # Worked by hand.
    ({"age": 30, "health_element": "new"}, "642.16"),
    ({"age": 30, "children": 1, "first_child_before_2017": True}, "776.78"),
    ({"age": 22, "couple": True, "partner_age": 24}, "528.34"),
    ({"age": 22, "couple": True, "partner_age": 26}, "666.97"),
    ({"age": 30, "health_element": "new", "carer": True}, "642.16"),
    ({"age": 30, "children": 1, "monthly_childcare": 2000}, "1799.93"),
]


class TestUniversalCredit:
    @pytest.mark.parametrize(("told", "expected"), UC_CASES)
    def test_estimate(self, told, expected, work):
        assert work("uc_estimate", **told).result == Decimal(expected)

    @pytest.mark.parametrize(
        ("savings", "expected", "status"),
        [
            (6000, "0", "ok"),
            (6001, "4.35", "ok"),
            (6250, "4.35", "ok"),
            (6251, "8.70", "ok"),
            (10000, "69.60", "ok"),
            (16000, "174.00", "ok"),
            ("16000.01", "0", "over_limit"),
            (17000, "0", "over_limit"),
        ],
    )
    def test_savings(self, savings, expected, status, work):
        result = work("uc_savings", savings=savings)
        assert (result.result, result.status) == (Decimal(expected), status)

    def test_the_savings_working_reads_step_by_step(self, work):
        assert work("uc_savings", savings=10000).working == (
            "£10,000 is £4,000 above £6,000.",
            "£4,000 ÷ £250 = 16 steps.",
            "16 × £4.35 = £69.60 a month is taken off.",
        )

    @pytest.mark.parametrize(
        ("told", "expected"),
        [({}, "0"), ({"children": 1}, "710"), ({"children": 1, "monthly_rent": 500}, "427"), ({"limited_capability": True}, "710")],
    )
    def test_work_allowance(self, told, expected, work):
        assert work("uc_work_allowance", **told).result == Decimal(expected)

    def test_pay_within_the_allowance_takes_nothing_off(self, work):
        assert work("uc_taper", monthly_pay=427, children=1, monthly_rent=500).result == 0

    def test_better_off_in_work(self, work):
        assert work("uc_better_off", age=31, monthly_rent=600, monthly_pay=900).result == Decimal("405.00")

    @pytest.mark.parametrize(
        ("children", "costs", "expected"), [(1, 900, "765.00"), (1, 2000, "1071.09"), (2, 2000, "1700.00"), (3, 3000, "1836.16")]
    )
    def test_childcare(self, children, costs, expected, work):
        assert work("uc_childcare", monthly_childcare=costs, childcare_children=children).result == Decimal(expected)

    def test_an_advance_over_the_longest_time(self, work):
        assert work("uc_advance", advance=424.90).result == Decimal("17.70")

    def test_an_advance_over_too_many_months_is_refused(self, work):
        with pytest.raises(ToolInputError):
            work("uc_advance", advance=400, months=36)

    def test_deductions_stop_at_a_share_of_the_basic_amount(self, work):
        assert work("uc_deductions", age=30).result == Decimal("63.74")

    @pytest.mark.parametrize(
        ("told", "expected", "status"),
        [
            ({"household": "lone_parent", "in_london": False}, "1835.00", "ok"),
            ({"household": "single", "in_london": True}, "1413.92", "ok"),
            ({"household": "couple", "in_london": False, "monthly_benefits": 2000}, "1835.00", "capped"),
            ({"household": "couple", "in_london": False, "monthly_benefits": 2000, "monthly_pay": 881}, "1835.00", "does_not_apply"),
            ({"household": "couple", "in_london": False, "monthly_benefits": 2000, "monthly_pay": 880}, "1835.00", "capped"),
        ],
    )
    def test_benefit_cap(self, told, expected, status, work):
        result = work("benefit_cap", **told)
        assert (result.result, result.status) == (Decimal(expected), status)


class TestOtherBenefits:
    @pytest.mark.parametrize(
        ("told", "expected"),
        [
            ({"age": 30}, "95.55"),
            ({"age": 24}, "75.65"),
            ({"age": 30, "weekly_pay": 5}, "95.55"),
            ({"age": 30, "weekly_pay": 45}, "55.55"),
            ({"age": 30, "weekly_pension": 90}, "55.55"),
            ({"age": 30, "weekly_pay": 20, "weekly_pension": 60}, "70.55"),
            ({"age": 30, "weekly_pay": 300}, "0"),
        ],
    )
    def test_jsa_with_pay_and_pension(self, told, expected, work):
        assert work("jsa", **told).result == Decimal(expected)

    @pytest.mark.parametrize(("pay", "costs", "expected"), [(204, 0, "86.45"), (204.01, 0, "0"), (230, 30, "86.45")])
    def test_the_carers_limit_is_a_cliff_edge(self, pay, costs, expected, work):
        assert work("carers_earnings", weekly_pay=pay, weekly_costs=costs).result == Decimal(expected)

    @pytest.mark.parametrize(("children", "expected"), [(0, "0"), (1, "27.05"), (2, "44.95"), (3, "62.85")])
    def test_child_benefit(self, children, expected, work):
        assert work("child_benefit", children=children).result == Decimal(expected)

    @pytest.mark.parametrize(
        ("told", "expected"),
        [
            ({"yearly_childcare": 5000}, "1000"),
            ({"yearly_childcare": 20000}, "2000"),
            ({"yearly_childcare": 30000, "children": 2}, "4000"),
            ({"yearly_childcare": 30000, "disabled_children": 1}, "4000"),
        ],
    )
    def test_tax_free_childcare(self, told, expected, work):
        assert work("tax_free_childcare", **told).result == Decimal(expected)


class TestWork:
    @pytest.mark.parametrize(
        ("age", "years", "pay", "nation", "expected"),
        [
            (45, 10, 500, "england", "6000.00"),
            (58, 22, 900, "wales", "21403.50"),
            (58, 22, 900, "northern-ireland", "22315.50"),
            (62, 25, 1000, "england", "22530.00"),
            (62, 25, 1000, "northern-ireland", "23490.00"),
            (23, 4, 400, "scotland", "1000.00"),
            (30, 2, 300, "england", "600.00"),
            (41, 1, 300, "england", "0"),
        ],
    )
    def test_redundancy_pay(self, age, years, pay, nation, expected, work):
        assert work("redundancy_pay", age=age, full_years=years, weekly_pay=pay, nation=nation).result == Decimal(expected)

    def test_more_years_than_life_is_refused(self, work):
        with pytest.raises(ToolInputError):
            work("redundancy_pay", age=20, full_years=30, weekly_pay=400)

    @pytest.mark.parametrize(
        ("years", "months", "expected"), [(0, 0.5, 0), (0, 3, 1), (1.9, None, 1), (2, None, 2), (7.8, None, 7), (30, None, 12)]
    )
    def test_notice(self, years, months, expected, work):
        told = {"full_years": years} | ({"months_worked": months} if months is not None else {})
        assert work("notice", **told).result == expected

    @pytest.mark.parametrize(("days", "expected"), [(5, "28"), (6, "28"), (3, "16.8"), (2.5, "14")])
    def test_holiday(self, days, expected, work):
        assert work("holiday", days_per_week=days).result == Decimal(expected)

    def test_holiday_left_on_leaving(self, work):
        assert work("holiday_leaver", days_per_week=5, months_worked=6, days_taken=4).result == Decimal(10)

    @pytest.mark.parametrize(("pay", "expected"), [(100, "80.00"), (154.06, "123.25"), (154.07, "123.25"), (600, "123.25")])
    def test_sick_pay_is_the_lower_of_the_two(self, pay, expected, work):
        assert work("sick_pay", weekly_pay=pay).result == Decimal(expected)

    @pytest.mark.parametrize(
        ("told", "expected"),
        [
            ({"age": 30}, "12.71"),
            ({"age": 20}, "10.85"),
            ({"age": 17}, "8"),
            ({"age": 18, "apprentice": True, "apprentice_year": 2}, "8"),
            ({"age": 24, "apprentice": True, "apprentice_year": 1}, "8"),
            ({"age": 20, "apprentice": True, "apprentice_year": 2}, "10.85"),
        ],
    )
    def test_minimum_wage(self, told, expected, work):
        assert work("minimum_wage", **told).result == Decimal(expected)

    def test_a_shortfall_is_worked_out_by_the_week(self, work):
        result = work("minimum_wage", age=30, hourly_pay=11, weekly_hours=20)
        assert result.status == "underpaid"
        assert result.working[-1] == "20 hours × £1.71 = £34.20 a week too little."

    def test_take_home_pay(self, work):
        # 23,132.20 − 2,112.44 tax − 8% of (23,132.20 − 52 × 242) = 20,176.… a year.
        assert work("take_home_pay", yearly_pay=23132.20, nation="england").result == Decimal("1681.33")

    @pytest.mark.parametrize("told", [{"yearly_pay": 20000, "nation": "scotland"}, {"yearly_pay": 60000, "nation": "wales"}])
    def test_take_home_pay_is_refused_where_the_rates_are_not_known(self, told, work):
        assert work("take_home_pay", **told).status == "not_covered"


class TestRates:
    def test_the_day_decides_the_rate(self, work):
        assert work("uc_estimate", on=date(2026, 2, 1), age=30).result == Decimal("400.14")

    def test_a_day_without_a_rate_is_no_sum(self, work):
        with pytest.raises(MissingRateError):
            work("uc_estimate", on=date(2031, 2, 1), age=30)

    @pytest.mark.parametrize("name", sorted(SUMS))
    def test_every_sum_names_its_rates_and_their_sources(self, name, work):
        told = {
            "age": 40,
            "full_years": 10,
            "weekly_pay": 400,
            "monthly_pay": 900,
            "savings": 9000,
            "advance": 400,
            "children": 2,
            "household": "single",
            "in_london": False,
            "days_per_week": 5,
            "months_worked": 3,
            "monthly_childcare": 300,
            "childcare_children": 1,
            "yearly_childcare": 3000,
            "yearly_pay": 20000,
            "nation": "england",
        }
        names = {field.name for field in SUMS[name].fields}
        result = work(name, **{key: value for key, value in told.items() if key in names})
        assert result.rates
        assert result.working
        assert all(source.url.startswith("https://") for source in result.sources)
