"""What a person has told, in two or three words each, so that they can see and correct it: "Wales", "aged 58"."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from conversations.canned_replies.fact_words import item_label, nation_name, value_in_words
from services_catalogue.types import FactValue

WORKED_OUT = frozenset({"over_state_pension_age", "uc_16_17_special_case"})
"""Follow from other facts; whoever corrects those corrects these."""
MOST_SHOWN = 6
LENGTHS = ("years_service", "months_out_of_work")


def told_in_words(facts: Mapping[str, FactValue]) -> list[str]:
    """Each fact as a short phrase, the first few in their order; nothing for what was only worked out."""
    return list(told_by_key(facts).values())


def told_by_key(facts: Mapping[str, FactValue]) -> dict[str, str]:
    """The same, each under its fact."""
    shown = {fact: value for fact, value in facts.items() if fact not in WORKED_OUT}
    if shown.get("employment_status") not in ("employed", "self_employed", "apprentice"):
        shown = {fact: value for fact, value in shown.items() if fact != "hours_per_week" or value}
    shown = {**{fact: shown[fact] for fact in ("nation", "age") if fact in shown}, **shown}
    phrases = {fact: phrase for fact, value in shown.items() if (phrase := _phrase(fact, value))}
    return dict(list(phrases.items())[:MOST_SHOWN])


def _phrase(fact: str, value: FactValue) -> str:
    if fact == "nation":
        return nation_name(str(value))
    if fact == "employment_status":
        return _statuses().get(str(value), value_in_words(value))
    if isinstance(value, bool):
        yes, no = _yes_or_no().get(fact, ("", ""))
        return (yes if value else no) or f"{_lower(item_label(fact))}: {value_in_words(value)}"
    if isinstance(value, int | float) and (fact in _numbers() or fact in LENGTHS):
        return _number(fact, value)
    return f"{_lower(item_label(fact))}: {value_in_words(value)}"


def _number(fact: str, value: float) -> str:
    if fact == "months_out_of_work" and value < 1:
        return ""
    whole = int(value) if value == int(value) else value
    if fact in LENGTHS:
        return _length_of_time(fact, whole)
    return _numbers()[fact].format(number=f"{whole:,}")


def _length_of_time(fact: str, number: float) -> str:
    if fact == "years_service":
        words = ngettext("{number} year in your last job", "{number} years in your last job", int(number))
    else:
        words = ngettext("out of work for {number} month", "out of work for {number} months", int(number))
    return words.format(number=number)


def _lower(text: str) -> str:
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _numbers() -> dict[str, str]:
    return {
        "age": _("aged {number}"),
        "hours_per_week": _("{number} hours of work a week"),
        "months_on_uc_searching": _("months on Universal Credit: {number}"),
        "household_savings": _("£{number} in savings"),
        "weekly_earnings_after_deductions": _("£{number} a week in your hand"),
        "earnings_last_6_months": _("£{number} earned in 6 months"),
        "annual_income": _("£{number} a year"),
        "trading_income_year": _("£{number} a year from self-employment"),
        "youngest_child_age": _("youngest child aged {number}"),
        "caring_hours_per_week": _("{number} hours of caring a week"),
        "job_offer_hours": _("a job offer of {number} hours a week"),
        "highest_qualification_level": _("qualifications at level {number}"),
    }


def _statuses() -> dict[str, str]:
    return {
        "unemployed": _("out of work"),
        "employed": _("in work"),
        "self_employed": _("self-employed"),
        "starting_job": _("starting a job"),
        "notice_of_redundancy": _("job ending soon"),
        "apprentice": _("an apprentice"),
        "student": _("a student"),
        "not_working_other": _("not working"),
    }


def _yes_or_no() -> dict[str, tuple[str, str]]:
    return {
        "ni_contributions_recent": (_("paid National Insurance lately"), _("no National Insurance paid lately")),
        "pays_council_tax": (_("pay Council Tax"), _("do not pay Council Tax")),
        "has_children": (_("children at home"), _("no children at home")),
        "has_partner": (_("living with a partner"), _("not living with a partner")),
        "main_carer_of_child": (_("main carer of a child"), _("not the main carer of a child")),
        "pregnant": (_("expecting a baby"), _("not expecting a baby")),
        "disability_or_health_condition": (_("a health condition or disability"), _("no health condition or disability")),
        "condition_affects_work": (_("your health affects work"), _("your health does not affect work")),
        "has_ehc_plan": (_("an education, health and care plan"), _("no education, health and care plan")),
        "has_english_maths_level2": (_("GCSE English and maths"), _("no GCSE English and maths")),
        "needs_english_help": (_("want help with English"), _("no help with English needed")),
        "has_job_interview": (_("an interview coming up"), _("no interview coming up")),
        "has_job_offer": (_("a job offer"), _("no job offer")),
        "right_to_work": (_("allowed to work in the UK"), _("not allowed to work in the UK")),
        "refugee_status": (_("refugee status or protection"), _("no refugee status")),
        "has_ni_number": (_("a National Insurance number"), _("no National Insurance number")),
        "employer_insolvent": (_("employer gone out of business"), _("employer still in business")),
        "served_armed_forces": (_("served in the armed forces"), _("not in the armed forces")),
        "care_leaver": (_("in care at around 16"), _("not in care")),
        "prison_leaver": (_("left prison lately"), _("not in prison lately")),
    }
