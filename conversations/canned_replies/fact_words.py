"""Facts in a few words, for use inside a sentence: "it depends on your age"."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

_WORDS = {
    "nation": gettext_noop("where you live"),
    "age": gettext_noop("your age"),
    "over_state_pension_age": gettext_noop("your age"),
    "uc_16_17_special_case": gettext_noop("your situation at 16 or 17"),
    "employment_status": gettext_noop("your work situation"),
    "hours_per_week": gettext_noop("the hours you work"),
    "months_out_of_work": gettext_noop("how long you have been out of work"),
    "months_on_uc_searching": gettext_noop("how long you have been on Universal Credit"),
    "benefits_received": gettext_noop("the benefits you get now"),
    "household_savings": gettext_noop("your savings"),
    "weekly_earnings_after_deductions": gettext_noop("what you earn a week"),
    "earnings_last_6_months": gettext_noop("what you earned in the last 6 months"),
    "annual_income": gettext_noop("your income for the year"),
    "trading_income_year": gettext_noop("what you take from self-employment"),
    "ni_contributions_recent": gettext_noop("the National Insurance you paid from a job"),
    "housing_tenure": gettext_noop("your home"),
    "pays_council_tax": gettext_noop("whether you pay Council Tax"),
    "has_children": gettext_noop("whether children live with you"),
    "youngest_child_age": gettext_noop("the age of your youngest child"),
    "has_partner": gettext_noop("whether you live with a partner"),
    "main_carer_of_child": gettext_noop("whether you are a child's main carer"),
    "pregnant": gettext_noop("whether a baby is on the way"),
    "disability_or_health_condition": gettext_noop("your health"),
    "condition_affects_work": gettext_noop("how your health affects work"),
    "has_ehc_plan": gettext_noop("whether you have an education, health and care plan"),
    "caring_hours_per_week": gettext_noop("the hours you spend caring"),
    "highest_qualification_level": gettext_noop("the qualifications you have"),
    "has_english_maths_level2": gettext_noop("whether you have GCSE English and maths"),
    "needs_english_help": gettext_noop("whether you want help with English"),
    "in_education": gettext_noop("whether you are studying"),
    "has_job_offer": gettext_noop("whether you have a job offer"),
    "job_offer_hours": gettext_noop("the hours of the job you are offered"),
    "right_to_work": gettext_noop("your right to work in the UK"),
    "refugee_status": gettext_noop("your immigration papers"),
    "has_ni_number": gettext_noop("whether you have a National Insurance number"),
    "years_service": gettext_noop("how long you worked there"),
    "employer_insolvent": gettext_noop("whether your employer has gone bust"),
    "served_armed_forces": gettext_noop("whether you have served in the armed forces"),
    "care_leaver": gettext_noop("whether you were in care"),
    "prison_leaver": gettext_noop("whether you have left prison lately"),
}
_LABELS = {
    "nation": gettext_noop("Nation"),
    "age": gettext_noop("Age"),
    "place": gettext_noop("Place"),
    "occupation": gettext_noop("Work you have done"),
    "work_goal": gettext_noop("Work you want"),
    "note": gettext_noop("Note"),
    "health": gettext_noop("Health"),
    "health_note": gettext_noop("Your health"),
}
_NATIONS = {
    "england": gettext_noop("England"),
    "wales": gettext_noop("Wales"),
    "scotland": gettext_noop("Scotland"),
    "northern-ireland": gettext_noop("Northern Ireland"),
}


def fact_in_words(fact: str) -> str:
    """The fact as part of a sentence; an unlisted one reads as its own name."""
    return _(_WORDS[fact]) if fact in _WORDS else fact.replace("_", " ")


def item_label(key: str) -> str:
    """The heading of a remembered item."""
    if key in _LABELS:
        return _(_LABELS[key])
    words = fact_in_words(key).removeprefix("your ").removeprefix("the ")
    return words[:1].upper() + words[1:]


def nation_name(nation: str) -> str:
    """ "Wales" from "wales"."""
    return _(_NATIONS.get(nation, nation))


def nations_in_words(nations: tuple[str, ...]) -> str:
    """ "England, Wales and Scotland"."""
    names = [nation_name(nation) for nation in nations]
    return names[0] if len(names) == 1 else _("{most} and {last}").format(most=", ".join(names[:-1]), last=names[-1])


def either_nation(nations: Iterable[str]) -> str:
    """ "Wales or Northern Ireland"."""
    *most, last = (nation_name(nation) for nation in nations)
    return _("{most} or {last}").format(most=", ".join(most), last=last) if most else last


def value_in_words(value: object) -> str:
    """A remembered value as a person would read it."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list | tuple):
        return ", ".join(value_in_words(part) for part in value)
    text = f"{value:,.2f}".removesuffix(".00") if isinstance(value, float) else str(value)
    return nation_name(text) if text in _NATIONS else text.replace("-", " ").replace("_", " ")
