"""More turns, for the second round of prose: every nation, several services, sums and contacts."""

SECOND = {
    "weekend_job": {
        "own": "I'm on Universal Credit in Stoke with one child and rent a flat. Offered a Saturday job at £520 a month.",
        "facts": {
            "nation": "england", "age": 27, "has_children": True, "has_partner": False, "benefits_received": ["universal-credit"],
        },
        "calls": [
            ("get_service", {"service": "universal-credit"}),
            ("estimate_support", {"sum": "uc_taper", "inputs": {"monthly_pay": 520, "children": 1, "monthly_rent": 500}}),
        ],
    },
    "edinburgh": {
        "own": "I'm in Edinburgh, 29, my back stops me working and I look after my mum 40 hours a week.",
        "facts": {"nation": "scotland", "age": 29, "disability_or_health_condition": True, "caring_hours_per_week": 40},
        "calls": [
            ("check_eligibility", {"services": ["adult-disability-payment", "carer-support-payment", "new-style-esa"]}),
            ("get_service", {"service": "fair-start-scotland"}),
            ("get_service", {"service": "no-one-left-behind"}),
        ],
    },
    "wrexham": {
        "own": "I'm 17 in Wrexham, left school and fancy something practical. My sister is 24 with a 3 year old and wants to retrain.",
        "facts": {"nation": "wales", "age": 17},
        "calls": [
            ("check_eligibility", {"services": ["jobs-growth-wales-plus", "apprenticeships-wales", "communities-for-work-plus"]}),
            ("get_service", {"service": "childcare-offer-wales"}),
            ("get_service", {"service": "personal-learning-accounts"}),
        ],
    },
    "derry": {
        "own": "I'm in Derry, 36 with two kids, disabled, starting work and no money till payday.",
        "facts": {
            "nation": "northern-ireland", "age": 36, "has_children": True, "disability_or_health_condition": True, "has_job_offer": True,
        },
        "calls": [
            ("check_eligibility", {"services": ["universal-credit-ni", "access-to-work-ni", "discretionary-support-ni"]}),
            ("get_service", {"service": "childcare-subsidy-ni"}),
            ("get_service", {"service": "careers-service-ni"}),
        ],
    },
    "rent_arrears": {
        "own": "I'm 24, single, in Luton, just claimed UC. I'm behind with rent and owe money, might lose the flat.",
        "facts": {"nation": "england", "age": 24, "has_partner": False, "benefits_received": ["universal-credit"]},
        "calls": [
            ("get_service", {"service": "uc-advance-payment"}),
            ("get_service", {"service": "uc-housing-costs"}),
            ("estimate_support", {"sum": "uc_deductions", "inputs": {"age": 24}}),
            ("signpost", {"for": "debt", "nation": "england"}),
            ("signpost", {"for": "eviction", "nation": "england"}),
        ],
    },
    "redundant": {
        "own": "I'm 58 in Bolton. 24 years at the mill on £850 a week and they're closing it.",
        "facts": {"nation": "england", "age": 58, "employment_status": "notice_of_redundancy", "years_service": 24},
        "calls": [
            ("check_eligibility", {"services": ["redundancy-pay", "notice-period", "redundancy-payments-service",
             "rapid-response-service"]}),
            (
                "estimate_support",
                {"sum": "redundancy_pay", "inputs": {"age": 58, "full_years": 24, "weekly_pay": 850, "nation": "england"}},
            ),
            ("estimate_support", {"sum": "notice", "inputs": {"full_years": 24}}),
            ("get_service", {"service": "over-50s-support"}),
        ],
    },
    "student_mum": {
        "own": "I'm 31 with a 4 year old in Leicester and want to do nursing at uni, full time.",
        "facts": {"nation": "england", "age": 31, "has_children": True, "youngest_child_age": 4},
        "calls": [
            ("check_eligibility", {"services": ["student-finance-england", "childcare-grant", "access-to-he", "advanced-learner-loan"]}),
            ("get_service", {"service": "free-childcare-working-parents-england"}),
            ("get_service", {"service": "tax-free-childcare"}),
        ],
    },
    "released": {
        "own": "I came out of prison in August after 3 years, in Sheffield. Want warehouse work but worried about the check.",
        "facts": {"nation": "england"},
        "calls": [
            ("get_service", {"service": "prison-leavers"}),
            ("get_service", {"service": "unlock"}),
            ("get_service", {"service": "basic-dbs"}),
            ("get_service", {"service": "find-a-job"}),
        ],
    },
    "apprentice": {

                "own": "I'm 19, second year apprentice in Exeter on £8.20 an hour for 30 hours a week. Leaving soon, worked 7 months.",
        "facts": {"nation": "england", "age": 19, "employment_status": "employed"},
        "calls": [
            ("get_service", {"service": "minimum-wage"}),
            (
                "estimate_support",
                {
                    "sum": "minimum_wage",
                    "inputs": {"age": 19, "apprentice": True, "apprentice_year": 2, "hourly_pay": 8.2, "weekly_hours": 30},
                },
            ),
            ("estimate_support", {"sum": "holiday", "inputs": {"days_per_week": 4}}),
            ("get_service", {"service": "hmrc-pay-complaint"}),
            ("get_service", {"service": "apprenticeships-england"}),
        ],
    },
    "pregnant_couple": {
        "own": "Me and my wife live in Hackney, both 23, I lost my job and she's pregnant with our first. We pay £1,300 rent.",
        "facts": {"nation": "england", "age": 23, "has_partner": True, "employment_status": "unemployed"},
        "calls": [
            ("check_eligibility", {"services": ["universal-credit", "sure-start-maternity-grant", "healthy-start"]}),
            ("estimate_support", {"sum": "benefit_cap", "inputs": {"household": "couple", "in_london": True}}),
            ("get_service", {"service": "uc-housing-costs"}),
        ],
    },
    "refugee": {
        "own": "I am refugee from Sudan, in Birmingham 4 months. I was nurse. My English is small.",
        "facts": {"nation": "england"},
        "calls": [
            ("get_service", {"service": "esol"}),
            ("get_service", {"service": "uk-enic"}),
            ("get_service", {"service": "refugee-employment-support"}),
            ("get_service", {"service": "right-to-work-share-code"}),
            ("get_service", {"service": "ni-number"}),
        ],
    },
    "lone_cap": {
        "own": "I'm a single mum of 3 in Plymouth and get £2,050 a month altogether. Someone said there's a cap.",
        "facts": {"nation": "england", "has_children": True, "has_partner": False, "benefits_received": ["universal-credit"]},
        "calls": [
            ("estimate_support",
             {"sum": "benefit_cap", "inputs": {"household": "lone_parent", "in_london": False, "monthly_benefits": 2050}}),
            ("estimate_support", {"sum": "child_benefit", "inputs": {"children": 3}}),
            ("get_service", {"service": "lone-parents-work"}),
        ],
    },
    "tips": {
        "own": "Agency job in Manchester, £26,000 a year, starting Monday. Do I need a P45? And travel there is dear.",
        "facts": {"nation": "england", "has_job_offer": True},
        "calls": [
            ("estimate_support", {"sum": "take_home_pay", "inputs": {"yearly_pay": 26000, "nation": "england"}}),
            ("get_service", {"service": "starter-checklist"}),
            ("get_service", {"service": "p45-and-tax-refund"}),
            ("get_service", {"service": "jobcentre-travel-discount-card"}),
            ("get_service", {"service": "flexible-support-fund"}),
        ],
    },
    "sick_long": {
        "own": "I've had depression and been off 5 months, my sick pay is ending. I'm 47, paid in for years. Live in Lincoln.",
        "facts": {"nation": "england", "age": 47, "employment_status": "employed", "disability_or_health_condition": True},
        "calls": [
            ("check_eligibility", {"services": ["new-style-esa", "uc-health-element", "statutory-sick-pay", "workwell"]}),
            ("get_service", {"service": "fit-note"}),
            ("get_service", {"service": "connect-to-work"}),
        ],
    },
}  # fmt: skip
