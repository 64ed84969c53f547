"""Which rates the code names, and what for: the catalogue refuses to let one of them vanish, and says who needs it.

`tests/conversations/tools/test_rates_used.py` holds this list against the code.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

BY_MODULE: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "engines.guided.documents_talk": ("the reading of job adverts", ("nlw_21_plus",)),
    "tools.sums.benefit_cap": (
        "the benefit cap sum",
        (
            "benefit_cap_earnings_hours",
            "benefit_cap_family_london",
            "benefit_cap_family_outside",
            "benefit_cap_single_london",
            "benefit_cap_single_outside",
            "nlw_21_plus",
        ),
    ),
    "tools.sums.carers": ("the Carer's Allowance sum", ("carers_allowance", "carers_allowance_earnings_limit")),
    "tools.sums.family": (
        "the Child Benefit and Tax-Free Childcare sums",
        ("child_benefit_additional", "child_benefit_eldest", "tfc_max_disabled", "tfc_max_standard", "tfc_top_up_share"),
    ),
    "tools.sums.holiday": ("the holiday sums", ("holiday_days_5_day_week", "holiday_weeks")),
    "tools.sums.jsa": (
        "the Jobseeker's Allowance sum",
        ("jsa_earnings_disregard", "jsa_hours_limit", "jsa_new_style_25_plus", "jsa_new_style_under_25", "jsa_pension_disregard"),
    ),
    "tools.sums.minimum_wage": ("the minimum wage sum", ("nlw_21_plus", "nmw_18_20", "nmw_apprentice", "nmw_under_18")),
    "tools.sums.notice": ("the notice sum", ("notice_max_weeks",)),
    "tools.sums.redundancy": (
        "the redundancy pay sum",
        (
            "redundancy_max_years",
            "redundancy_min_years",
            "redundancy_week_cap",
            "redundancy_week_cap_ni",
            "redundancy_weeks_22_to_40",
            "redundancy_weeks_41_plus",
            "redundancy_weeks_under_22",
        ),
    ),
    "tools.sums.sick_pay": ("the sick pay sum", ("ssp_earnings_share", "ssp_week", "ssp_weeks")),
    "tools.sums.take_home": (
        "the take-home pay sum",
        ("income_tax_basic_rate", "ni_main_rate", "ni_primary_threshold_week", "personal_allowance"),
    ),
    "tools.sums.uc_childcare": (
        "the Universal Credit childcare sum",
        ("uc_childcare_cap_one", "uc_childcare_cap_two_plus", "uc_childcare_rate"),
    ),
    "tools.sums.uc_elements": (
        "the Universal Credit sums",
        (
            "uc_carer",
            "uc_child",
            "uc_child_first_born_before_2017_04_06",
            "uc_lcwra_new_claim",
            "uc_lcwra_protected",
            "uc_standard_couple_25_plus",
            "uc_standard_couple_both_under_25",
            "uc_standard_single_25_plus",
            "uc_standard_single_under_25",
        ),
    ),
    "tools.sums.uc_estimate": ("the Universal Credit sums", ("uc_capital_limit",)),
    "tools.sums.uc_money": ("the Universal Credit advance and deductions sums", ("uc_advance_months", "uc_deductions_cap")),
    "tools.sums.uc_savings": (
        "the savings sum",
        ("uc_capital_limit", "uc_capital_lower", "uc_tariff_amount", "uc_tariff_step"),
    ),
    "tools.sums.uc_work": (
        "the Universal Credit work sums",
        ("uc_taper", "uc_work_allowance_no_housing", "uc_work_allowance_with_housing"),
    ),
}
"""Module of this app -> what needs the rates, in words an editor can act on, and their ids."""


def _by_rate() -> Mapping[str, tuple[str, ...]]:
    users: dict[str, list[str]] = defaultdict(list)
    for words, ids in BY_MODULE.values():
        for rate_id in ids:
            users[rate_id].append(words)
    return {rate_id: tuple(dict.fromkeys(words)) for rate_id, words in users.items()}


RATES_USED: Final = _by_rate()
"""Rate id -> what needs it."""
