"""What a person has told, as a clause after "because": never a health, belief or offence detail."""

from django.utils.translation import gettext as _

from conversations.canned_replies.fact_words import nation_name
from services_catalogue.types import FactValue


def because(fact: str, value: FactValue) -> str:
    """The clause for a told fact; empty when it is better left unsaid."""
    if fact == "nation":
        return _("you live in {nation}").format(nation=nation_name(str(value)))
    if fact == "age":
        return _("you are {age}").format(age=value)
    if fact == "employment_status":
        return _statuses().get(str(value), "")
    if fact == "benefits_received":
        return _("you get a benefit that counts here") if isinstance(value, tuple) and "universal-credit" in value else ""
    if fact == "years_service" and isinstance(value, int | float):
        return _("you worked there for {years} years").format(years=int(value)) if value >= 2 else ""
    return _yes().get(fact, "") if value is True else ""


def because_all(clauses: tuple[str, ...]) -> str:
    """ "you live in Wales and you are 58"."""
    if len(clauses) < 2:
        return clauses[0] if clauses else ""
    return _("{most} and {last}").format(most=", ".join(clauses[:-1]), last=clauses[-1])


def _statuses() -> dict[str, str]:
    return {
        "unemployed": _("you are out of work"),
        "employed": _("you are in work"),
        "self_employed": _("you work for yourself"),
        "starting_job": _("you are starting a job"),
        "notice_of_redundancy": _("your job is ending"),
        "apprentice": _("you are an apprentice"),
        "student": _("you are studying"),
    }


def _yes() -> dict[str, str]:
    return {
        "has_children": _("you have children"),
        "has_job_offer": _("you have a job offer"),
        "ni_contributions_recent": _("you paid National Insurance from a job"),
        "employer_insolvent": _("your employer has gone out of business"),
        "served_armed_forces": _("you served in the armed forces"),
        "pays_council_tax": _("you pay Council Tax"),
    }
