"""Turns as a model would hold them: what the person wrote, what is known of them, and the tools that really ran."""

from functools import cache

from conversations.tools.base import ToolContext
from conversations.tools.registry import run
from conversations.types import Evidence, ToolCall
from tests.conversations.guardrails.gate.scenes import TODAY, seed
from tests.conversations.guardrails.gate.turns_second import SECOND
from tests.conversations.guardrails.gate.turns_third import THIRD

DEVELOPED = {
    "saver": {
        "own": "I'm 34, single and live in Leeds. I lost my job on Friday. I've £9,000 put by and my rent is £650.",
        "facts": {"nation": "england", "age": 34, "household_savings": 9000, "employment_status": "unemployed", "has_partner": False},
        "calls": [
            ("check_eligibility", {"services": ["universal-credit", "new-style-jsa", "uc-advance-payment"]}),
            ("estimate_support", {"sum": "uc_savings", "inputs": {"savings": 9000}}),
        ],
    },
    "carer": {
        "own": "I look after my dad about 38 hours a week in Bristol and take home £198 a week from the bakery. I'm 51.",
        "facts": {
            "nation": "england",
            "age": 51,
            "caring_hours_per_week": 38,
            "weekly_earnings_after_deductions": 198,
        },
        "calls": [
            ("check_eligibility", {"services": ["carers-allowance", "carers-uk", "universal-credit"]}),
            ("estimate_support", {"sum": "carers_earnings", "inputs": {"weekly_pay": 198}}),
        ],
    },
    "ill": {
        "own": "I've been signed off with my back since last week, I earn £130 a week. What happens now?",
        "facts": {"nation": "england", "employment_status": "employed", "disability_or_health_condition": True},
        "calls": [
            ("check_eligibility", {"services": ["statutory-sick-pay", "new-style-esa", "fit-note", "pip"]}),
            ("estimate_support", {"sum": "sick_pay", "inputs": {"weekly_pay": 130, "weeks": 4}}),
        ],
    },
    "laid_off": {
        "own": "I'm 45, live in Cardiff, made redundant after 10 years on £500 a week.",
        "facts": {"nation": "wales", "age": 45, "employment_status": "notice_of_redundancy", "years_service": 10},
        "calls": [
            ("check_eligibility", {"services": ["redundancy-pay", "notice-period", "react-plus", "new-style-jsa"]}),
            (
                "estimate_support",
                {
                    "sum": "redundancy_pay",
                    "inputs": {"age": 45, "full_years": 10, "weekly_pay": 500, "nation": "wales"},
                },
            ),
            ("estimate_support", {"sum": "notice", "inputs": {"full_years": 10}}),
        ],
    },
    "underpaid": {
        "own": "I am 19 and get £10 an hour in a shop, 25 hours over 3 days a week. Is that legal?",
        "facts": {"nation": "england", "age": 19, "employment_status": "employed"},
        "calls": [
            ("get_service", {"service": "minimum-wage"}),
            ("get_service", {"service": "holiday-pay"}),
            ("estimate_support", {"sum": "minimum_wage", "inputs": {"age": 19, "hourly_pay": 10, "weekly_hours": 25}}),
            ("signpost", {"for": "work-rights", "nation": "england"}),
        ],
    },
    "nursery": {
        "own": "Nursery for my 2 year old costs £800 a month. I'm starting work and I'm on Universal Credit in Derby.",
        "facts": {"nation": "england", "has_children": True, "youngest_child_age": 2, "benefits_received": ["universal-credit"]},
        "calls": [
            (
                "check_eligibility",
                {
                    "services": [
                        "uc-childcare-costs",
                        "tax-free-childcare",
                        "free-childcare-working-parents-england",
                        "healthy-start",
                    ]
                },
            ),
            ("estimate_support", {"sum": "uc_childcare", "inputs": {"monthly_childcare": 800, "childcare_children": 1}}),
        ],
    },
    "glasgow": {
        "own": "I'm 20, in Glasgow, and have a job offer for 20 hours after 8 months on UC. I've a baby too.",
        "facts": {
            "nation": "scotland",
            "age": 20,
            "has_job_offer": True,
            "job_offer_hours": 20,
            "months_out_of_work": 8,
            "has_children": True,
            "youngest_child_age": 0,
            "benefits_received": ["universal-credit"],
        },
        "calls": [
            (
                "check_eligibility",
                {
                    "services": [
                        "job-start-payment",
                        "scottish-child-payment",
                        "best-start-foods",
                        "carer-support-payment",
                    ]
                },
            ),
        ],
    },
    "bills": {
        "own": "I can't keep up with £2,300 on two credit cards.",
        "facts": {"nation": "england"},
        "calls": [("signpost", {"for": "debt", "nation": "england"}), ("get_service", {"service": "council-tax-reduction"})],
    },
    "greeting": {"own": "hi what can you do", "facts": {}, "calls": []},
}

HELD_OUT = {
    "disabled": {
        "own": "I have MS and start an office job in Norwich in five weeks. I'm 42 and need a taxi to get there.",
        "facts": {
            "nation": "england",
            "age": 42,
            "disability_or_health_condition": True,
            "condition_affects_work": True,
            "has_job_offer": True,
        },
        "calls": [
            ("check_eligibility", {"services": ["access-to-work", "pip", "reasonable-adjustments", "uc-health-element"]}),
        ],
    },
    "trader": {
        "own": "Thinking of going self employed as a dog walker in Hull, I'm on Universal Credit and made £1,400 last year.",
        "facts": {
            "nation": "england",
            "employment_status": "self_employed",
            "trading_income_year": 1400,
            "benefits_received": ["universal-credit"],
        },
        "calls": [
            ("check_eligibility", {"services": ["start-up-loans", "uc-self-employment-start-up", "register-sole-trader"]}),
        ],
    },
    "short": {
        "own": "I've been on UC for 8 months, single, no kids. My cooker broke and I have £60 left. I own my flat with a mortgage.",
        "facts": {"nation": "england", "benefits_received": ["universal-credit"], "has_children": False, "has_partner": False},
        "calls": [
            ("check_eligibility", {"services": ["uc-budgeting-advance", "support-for-mortgage-interest", "council-tax-reduction"]}),
            ("get_service", {"service": "uc-advance-payment"}),
            ("estimate_support", {"sum": "uc_advance", "inputs": {"advance": 360, "months": 24}}),
        ],
    },
    "belfast": {
        "own": "I'm 23 in Belfast, lost my job, got a small pension of £70 a week from the army.",
        "facts": {"nation": "northern-ireland", "age": 23, "employment_status": "unemployed"},
        "calls": [
            ("check_eligibility", {"services": ["new-style-jsa-ni", "universal-credit-ni", "redundancy-pay"]}),
            ("estimate_support", {"sum": "jsa", "inputs": {"age": 23, "weekly_pension": 70}}),
        ],
    },
    "learner": {
        "own": "I'm 39 in Kent and want a degree or maybe a lorry course, out of work.",
        "facts": {"nation": "england", "age": 39, "employment_status": "unemployed"},
        "calls": [
            (
                "check_eligibility",
                {
                    "services": [
                        "skills-bootcamps",
                        "lifelong-learning-entitlement",
                        "apprenticeships-england",
                        "teacher-training",
                    ]
                },
            ),
        ],
    },
    "sacked": {
        "own": "My boss sacked me on 12 October after 14 months and won't pay my last 4 days holiday. I'm in Swansea.",
        "facts": {"nation": "wales", "employment_status": "unemployed", "years_service": 1},
        "calls": [
            ("get_service", {"service": "employment-tribunal"}),
            ("get_service", {"service": "holiday-pay"}),
            ("get_service", {"service": "mandatory-reconsideration"}),
            ("signpost", {"for": "work-rights", "nation": "wales"}),
        ],
    },
    "family": {
        "own": "Two kids, 3 and 6, me and my husband are both 28 and out of work in Birmingham.",
        "facts": {"nation": "england", "age": 28, "has_children": True, "has_partner": True, "employment_status": "unemployed"},
        "calls": [
            ("check_eligibility", {"services": ["universal-credit", "healthy-start", "sure-start-maternity-grant"]}),
            ("get_service", {"service": "free-school-meals-england"}),
        ],
    },
    "worried": {
        "own": "someone offered me a job online and wants £85 for a dbs check, is it a scam?",
        "facts": {"nation": "england"},
        "calls": [("signpost", {"for": "job-scam", "nation": "england"}), ("get_service", {"service": "basic-dbs"})],
    },
    "opening": {"own": "good morning", "facts": {}, "calls": []},
}


@cache
def evidence_of_turn(name: str) -> Evidence:
    """What the tools of this turn yielded, each run as the turn runs it."""
    turn = (DEVELOPED | HELD_OUT | SECOND | THIRD)[name]
    context = ToolContext(
        catalogue=seed(), facts=turn["facts"], asked=frozenset(), refused=frozenset(), consents=frozenset(), is_temporary=True,
        has_untrusted_text=False, own_words=turn["own"], language="en-gb", today=TODAY, store=None,
    )  # fmt: skip
    evidence = Evidence()
    for number, (tool, arguments) in enumerate(turn["calls"]):
        result = run(ToolCall(f"call-{number}", tool, arguments), context)
        assert result.ok, (name, tool, result.content)
        evidence = evidence.joined(result.evidence)
    return evidence
