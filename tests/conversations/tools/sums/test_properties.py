"""What must hold of a sum whatever is told."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.tools.sums.inputs import read_inputs
from conversations.tools.sums.register import SUMS
from conversations.tools.sums.worksheet import Worksheet
from services_catalogue.seed import read_seed

CATALOGUE = read_seed()
TODAY = date(2026, 11, 23)
money = st.decimals(min_value=0, max_value=40_000, places=2)


def work(name, **told):
    return SUMS[name].work_out(read_inputs(SUMS[name].fields, told, {}), Worksheet(CATALOGUE, TODAY))


@settings(max_examples=60, deadline=None)
@given(low=money, more=money)
def test_more_savings_never_take_less_off_below_the_limit(low, more):
    first, second = work("uc_savings", savings=low), work("uc_savings", savings=low + more)
    if second.status == "ok":
        assert first.result <= second.result
    assert first.result >= 0


@settings(max_examples=60, deadline=None)
@given(pay=money, more=money, rent=money, children=st.integers(0, 4))
def test_earning_more_never_leaves_less_and_never_more_than_the_rise(pay, more, rent, children):
    told = {"age": 30, "monthly_rent": rent, "children": children}
    before, after = (work("uc_estimate", monthly_pay=one, **told).result for one in (pay, pay + more))
    assert after <= before
    assert pay + before <= pay + more + after + Decimal("0.02")
    taken = work("uc_taper", monthly_pay=pay, monthly_rent=rent, children=children).result
    assert 0 <= taken <= pay * Decimal("0.55") + Decimal("0.01")


@settings(max_examples=40, deadline=None)
@given(age=st.integers(18, 70), years=st.integers(0, 50), pay=money, extra=st.integers(1, 5))
def test_redundancy_pay_never_falls_with_service_and_keeps_its_ceiling(age, years, pay, extra):
    if years + extra >= age:
        return
    told = {"age": age, "weekly_pay": pay, "nation": "england"}
    first, second = work("redundancy_pay", full_years=years, **told), work("redundancy_pay", full_years=years + extra, **told)
    assert 0 <= first.result <= second.result <= CATALOGUE.rate("redundancy_max", TODAY).value


@settings(max_examples=40, deadline=None)
@given(pay=money, more=money)
def test_sick_pay_never_falls_with_pay_nor_passes_it(pay, more):
    first, second = work("sick_pay", weekly_pay=pay).result, work("sick_pay", weekly_pay=pay + more).result
    assert first <= second
    assert first <= pay


@settings(max_examples=40, deadline=None)
@given(pay=st.decimals(min_value=0, max_value=50_000, places=2))
def test_take_home_pay_is_never_more_than_pay(pay):
    assert 0 <= work("take_home_pay", yearly_pay=pay, nation="wales").result <= (pay / 12).quantize(Decimal("0.01")) + Decimal("0.01")


@settings(max_examples=40, deadline=None)
@given(pay=money, pension=money, age=st.integers(18, 66))
def test_jsa_stays_between_nothing_and_the_full_rate(pay, pension, age):
    assert 0 <= work("jsa", age=age, weekly_pay=pay, weekly_pension=pension).result <= work("jsa", age=age).result


@pytest.mark.parametrize("days", [0, 1, 2.5, 5, 7])
def test_holiday_never_passes_the_ceiling(days):
    assert work("holiday", days_per_week=days).result <= 28
