"""Every sum by name: what it needs and what works it out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from conversations.tools.sums import (
    benefit_cap,
    carers,
    family,
    holiday,
    jsa,
    minimum_wage,
    notice,
    redundancy,
    sick_pay,
    take_home,
    uc_childcare,
    uc_estimate,
    uc_money,
    uc_savings,
    uc_work,
)
from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum: its inputs, its function, and the services whose rules it works with."""

    fields: tuple[Field, ...]
    work_out: Callable[[Inputs, Worksheet], SumResult]
    services: tuple[str, ...] = ()


UC = ("universal-credit", "universal-credit-ni")
SUMS: Mapping[str, Sum] = {
    "uc_savings": Sum(uc_savings.FIELDS, uc_savings.work_out, UC),
    "uc_estimate": Sum(uc_estimate.FIELDS, uc_estimate.work_out, UC),
    "uc_better_off": Sum(uc_estimate.BETTER_OFF_FIELDS, uc_estimate.work_out_better_off, UC),
    "uc_work_allowance": Sum(uc_work.ALLOWANCE_FIELDS, uc_work.work_out_allowance, UC),
    "uc_taper": Sum(uc_work.TAPER_FIELDS, uc_work.work_out_taper, UC),
    "uc_childcare": Sum(uc_childcare.FIELDS, uc_childcare.work_out, ("uc-childcare-costs",)),
    "uc_advance": Sum(uc_money.ADVANCE_FIELDS, uc_money.work_out_advance, ("uc-advance-payment",)),
    "uc_deductions": Sum(uc_money.DEDUCTIONS_FIELDS, uc_money.work_out_deductions, UC),
    "benefit_cap": Sum(benefit_cap.FIELDS, benefit_cap.work_out, UC),
    "jsa": Sum(jsa.FIELDS, jsa.work_out, ("new-style-jsa", "new-style-jsa-ni")),
    "carers_earnings": Sum(carers.FIELDS, carers.work_out, ("carers-allowance",)),
    "redundancy_pay": Sum(redundancy.FIELDS, redundancy.work_out, ("redundancy-pay",)),
    "notice": Sum(notice.FIELDS, notice.work_out, ("notice-period",)),
    "holiday": Sum(holiday.FIELDS, holiday.work_out, ("holiday-pay",)),
    "holiday_leaver": Sum(holiday.LEAVER_FIELDS, holiday.work_out_leaver, ("holiday-pay",)),
    "sick_pay": Sum(sick_pay.FIELDS, sick_pay.work_out, ("statutory-sick-pay",)),
    "minimum_wage": Sum(minimum_wage.FIELDS, minimum_wage.work_out, ("minimum-wage",)),
    "child_benefit": Sum(family.CHILD_BENEFIT_FIELDS, family.work_out_child_benefit),
    "tax_free_childcare": Sum(family.TAX_FREE_FIELDS, family.work_out_tax_free, ("tax-free-childcare",)),
    "take_home_pay": Sum(take_home.FIELDS, take_home.work_out),
}
