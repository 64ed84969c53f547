"""Sums people ask for: their call, the working shown, and what was taken for granted."""

from collections.abc import Mapping
from typing import Any

from conversations.canned_replies import sum_words
from conversations.engines.guided.cards import page_of
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Reply
from conversations.engines.guided.sum_figures import figures_for_sum, is_apprentice, is_couple
from conversations.engines.guided.wishes import wish_of
from conversations.types import Source, ToolResult

USUAL_AGE = 25
"""From this age Universal Credit's basic amount is the same; what a rough sum takes when no age is told."""
ESTIMATE = "uc_estimate"
ASKS = ("has_partner", "age", "has_children", "housing_tenure")
"""What changes a Universal Credit sum most, in this order."""


def services_read(situation: Situation) -> tuple[str, ...]:
    """The service a sum is about."""
    wish = wish_of(situation)
    return (wish.service,) if wish and wish.service in situation.catalogue.services else ()


def calls(situation: Situation) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """The sum's call, if one is asked for."""
    wish = wish_of(situation)
    if not wish or situation.findings.has_run("estimate_support"):
        return ()
    return (("estimate_support", {"sum": wish.sum, "inputs": inputs_of(situation, wish.sum)}),)


def inputs_of(situation: Situation, name: str) -> dict[str, Any]:
    """Figures from the message, and what a rough sum takes for granted; facts are known to the tool already."""
    inputs: dict[str, Any] = dict(figures_for_sum(situation))
    if is_apprentice(situation):
        inputs["apprentice"] = True
    if name == ESTIMATE:
        inputs |= {"couple": True} if is_couple(situation) else {}
        inputs |= {} if "age" in situation.facts else {"age": USUAL_AGE}
    if name == "uc_childcare":
        inputs["childcare_children"] = inputs.get("children", 1)
    return inputs


def question(situation: Situation) -> str:
    """The fact that would make a rough sum better; empty for sums that are whole."""
    wish = wish_of(situation)
    return next((fact for fact in ASKS if situation.may_ask(fact)), "") if wish and wish.sum == ESTIMATE else ""


def say(reply: Reply, situation: Situation) -> bool:
    """The result with its working; nothing when the sum could not be done."""
    for call, result in situation.findings.results:
        if call.name != "estimate_support" or not result.ok:
            continue
        sources = tuple(Source(source["title"], source["url"]) for source in result.content.get("sources", ()))
        pages = tuple(page for service in services_read(situation) for page in page_of(situation.catalogue.services[service]))
        reply.say(str(result.content["conclusion"]), sources=pages or sources)
        *lines, last = (str(line) for line in result.content.get("working", ()))
        for line in lines:
            reply.say(line, kind="working")
        reply.say(last, kind="working", sources=sources)
        reply.say(sum_words.about_sums(), *_basis(situation, str(call.input["sum"]), result))
        return True
    return False


def _basis(situation: Situation, name: str, result: ToolResult) -> tuple[str, ...]:
    """The year of the rates, what was taken for granted, and what is left out."""
    rates = (situation.catalogue.rate(rate, situation.request.today) for rate in result.content.get("rates", ()))
    years = sorted({rate.tax_year for rate in rates if rate.tax_year})
    basis = [sum_words.rates_of(years[-1])] if years else []
    if name == ESTIMATE:
        granted = _unknown(situation)
        basis += [*([sum_words.taken_for_granted(granted)] if granted else []), sum_words.left_out(_left_out(situation))]
    elif name == "uc_childcare" and "children" not in figures_for_sum(situation):
        basis.append(sum_words.one_child())
    return (*basis, *(str(line) for line in result.content.get("assumptions", ())))


def _unknown(situation: Situation) -> tuple[str, ...]:
    figures, couple = figures_for_sum(situation), is_couple(situation)
    parts = [] if "has_partner" in situation.facts else [sum_words.as_couple() if couple else sum_words.as_single()]
    parts += [] if "age" in situation.facts else [sum_words.as_usual_age(USUAL_AGE)]
    has_pay = any(name in figures for name in ("weekly_pay", "monthly_pay", "yearly_pay"))
    return (*parts, *(() if has_pay else (sum_words.as_without_pay(),)))


def _left_out(situation: Situation) -> tuple[str, ...]:
    figures = figures_for_sum(situation)
    rent = () if figures.get("monthly_rent") or figures.get("weekly_rent") else (sum_words.rent(),)
    children = () if figures.get("children") else (sum_words.children(),)
    return (*rent, *children, sum_words.caring_or_health())
