"""What one fact says for certain about another, and when a question makes sense at all. The one place for both."""

from collections.abc import Mapping

from services_catalogue.types import Facts, FactValue

PENSION_AGE_NOT_YET = 66
PENSION_AGE_SURELY = 67
"""State Pension age rises from 66 to 67 between 6 April 2026 and 5 April 2028, by date of birth
(Pensions Act 2014, section 26): at 66 the answer is not certain, so it stays unknown."""

BREAKPOINTS: Mapping[str, tuple[int, ...]] = {"age": (16, 18, PENSION_AGE_NOT_YET, PENSION_AGE_SURELY)}
"""Values at which the certainties below change, besides those the rules name."""

PREREQUISITES: Mapping[str, tuple[str, ...]] = {
    "uc_16_17_special_case": ("age",),
    "youngest_child_age": ("has_children",),
    "job_offer_hours": ("has_job_offer",),
    "condition_affects_work": ("disability_or_health_condition",),
    "months_on_uc_searching": ("benefits_received",),
    "has_ehc_plan": ("nation",),
}
"""The facts that say whether another fact's question makes sense; every key has a case in `applies`."""


def derive_facts(facts: Facts) -> Facts:
    """The facts and what follows from them by plain logic or law; what the person said always stands."""
    return {**_certainties(facts), **facts}


def _certainties(facts: Facts) -> dict[str, FactValue]:
    found: dict[str, FactValue] = {}
    age = facts.get("age")
    if isinstance(age, int) and (age < PENSION_AGE_NOT_YET or age >= PENSION_AGE_SURELY):
        found["over_state_pension_age"] = age >= PENSION_AGE_SURELY
    if "youngest_child_age" in facts:
        found["has_children"] = True
    if "job_offer_hours" in facts:
        found["has_job_offer"] = True
    if facts.get("condition_affects_work") is True:
        found["disability_or_health_condition"] = True
    return found


def applies(fact_id: str, facts: Facts) -> bool | None:
    """Whether a fact's question makes sense for this person; None while its prerequisites are unknown.

    A person without children has no youngest child, and nobody outside England has an education,
    health and care plan (Children and Families Act 2014, section 37).
    """
    prerequisites = PREREQUISITES.get(fact_id, ())
    if any(name not in facts for name in prerequisites):
        return None
    match fact_id:
        case "uc_16_17_special_case":
            return facts["age"] in (16, 17)
        case "months_on_uc_searching":
            benefits = facts["benefits_received"]
            return isinstance(benefits, tuple) and "universal-credit" in benefits
        case "has_ehc_plan":
            return facts["nation"] == "england"
        case _:
            return all(facts[name] is True for name in prerequisites)


def pointless_facts(facts: Facts) -> frozenset[str]:
    """Unknown facts whose question makes no sense for this person, so a rule that needs them fails."""
    return frozenset(name for name in PREREQUISITES if name not in facts and applies(name, facts) is False)
