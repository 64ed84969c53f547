"""Turns for the prose that was written last and is kept held out."""

THIRD = {
    "glasgow_carer": {
        "own": "I'm 23 in Glasgow, looking after my gran about 50 hours a week, and I've got ME.",
        "facts": {"nation": "scotland", "age": 23, "caring_hours_per_week": 50, "disability_or_health_condition": True},
        "calls": [("check_eligibility", {"services": ["carer-support-payment", "new-style-esa", "adult-disability-payment"]})],
    },
    "cardiff_redundant": {
        "own": "35, Cardiff. Losing my job after 6 years, I was on £400 a week.",
        "facts": {"nation": "wales", "age": 35, "employment_status": "notice_of_redundancy", "years_service": 6},
        "calls": [
            ("check_eligibility", {"services": ["redundancy-pay", "notice-period", "personal-learning-accounts"]}),
            ("estimate_support", {"sum": "redundancy_pay", "inputs": {"age": 35, "full_years": 6, "weekly_pay": 400, "nation": "wales"}}),
            ("estimate_support", {"sum": "notice", "inputs": {"full_years": 6}}),
        ],
    },
    "armagh": {
        "own": "I'm in Armagh with a bad hip, got an interview on Thursday, and I'm skint.",
        "facts": {"nation": "northern-ireland", "disability_or_health_condition": True},
        "calls": [
            ("check_eligibility", {"services": ["access-to-work-ni", "discretionary-support-ni"]}),
            ("get_service", {"service": "careers-service-ni"}),
            ("get_service", {"service": "redundancy-pay"}),
        ],
    },
    "london_mum": {
        "own": "Single mum in Croydon, my boy is 2. On Universal Credit, £2,300 a month all in. Thinking about a part-time job.",
        "facts": {
            "nation": "england", "has_children": True, "has_partner": False, "youngest_child_age": 2,
            "benefits_received": ["universal-credit"],
        },
        "calls": [
            ("estimate_support",
             {"sum": "benefit_cap", "inputs": {"household": "lone_parent", "in_london": True, "monthly_benefits": 2300}}),
            ("get_service", {"service": "lone-parents-work"}),
            ("get_service", {"service": "tax-free-childcare"}),
        ],
    },
    "couple_savings": {
        "own": "Me and my husband are both 30, no kids, £7,000 saved, he's out of work and I've just stopped too. We're in Hull.",
        "facts": {"nation": "england", "age": 30, "has_partner": True, "has_children": False, "household_savings": 7000},
        "calls": [
            ("check_eligibility", {"services": ["universal-credit"]}),
            ("estimate_support", {"sum": "uc_savings", "inputs": {"savings": 7000}}),
            ("get_service", {"service": "uc-advance-payment"}),
        ],
    },
    "young_worker": {
        "own": "I'm 17 and they pay me £7.50 an hour in a cafe in Kent, 20 hours over 3 days.",
        "facts": {"nation": "england", "age": 17, "employment_status": "employed"},
        "calls": [
            ("get_service", {"service": "hmrc-pay-complaint"}),
            ("estimate_support", {"sum": "minimum_wage", "inputs": {"age": 17, "hourly_pay": 7.5, "weekly_hours": 20}}),
            ("estimate_support", {"sum": "holiday", "inputs": {"days_per_week": 3}}),
        ],
    },
    "learner_19": {
        "own": "19, Norwich, on UC five months, can't decide between an apprenticeship and uni.",
        "facts": {"nation": "england", "age": 19, "benefits_received": ["universal-credit"]},
        "calls": [
            ("check_eligibility", {"services": ["student-finance-england", "apprenticeships-england", "advanced-learner-loan"]}),
            ("get_service", {"service": "jobcentre-travel-discount-card"}),
        ],
    },
    "sick_low": {
        "own": "Off sick from a cleaning job, £90 a week, in Derby. Been two weeks.",
        "facts": {"nation": "england", "employment_status": "employed", "disability_or_health_condition": True},
        "calls": [
            ("check_eligibility", {"services": ["statutory-sick-pay", "workwell"]}),
            ("estimate_support", {"sum": "sick_pay", "inputs": {"weekly_pay": 90, "weeks": 4}}),
            ("get_service", {"service": "fit-note"}),
            ("get_service", {"service": "connect-to-work"}),
        ],
    },
    "out_friday": {
        "own": "My brother gets out of Leeds prison on Friday. No money and he needs boots for a building job.",
        "facts": {"nation": "england"},
        "calls": [
            ("get_service", {"service": "prison-leavers"}),
            ("get_service", {"service": "basic-dbs"}),
            ("get_service", {"service": "flexible-support-fund"}),
            ("get_service", {"service": "uc-advance-payment"}),
        ],
    },
    "newcomer": {
        "own": "I came from Ukraine, live in Swansea. I want to work in a hotel. They ask for a code and NI number.",
        "facts": {"nation": "wales"},
        "calls": [
            ("get_service", {"service": "right-to-work-share-code"}),
            ("get_service", {"service": "ni-number"}),
            ("get_service", {"service": "esol"}),
        ],
    },
    "payslip": {
        "own": "What will I take home on £18,000 in Coventry? First job since I left school, no P45.",
        "facts": {"nation": "england"},
        "calls": [
            ("estimate_support", {"sum": "take_home_pay", "inputs": {"yearly_pay": 18000, "nation": "england"}}),
            ("get_service", {"service": "starter-checklist"}),
            ("get_service", {"service": "p45-and-tax-refund"}),
        ],
    },
    "two_children": {
        "own": "We're in Bristol, two kids, 1 and 3. I might go back to work 18 hours a week.",
        "facts": {"nation": "england", "has_children": True, "has_partner": True, "youngest_child_age": 1},
        "calls": [
            ("estimate_support", {"sum": "child_benefit", "inputs": {"children": 2}}),
            ("get_service", {"service": "free-childcare-working-parents-england"}),
            ("get_service", {"service": "tax-free-childcare"}),
            ("get_service", {"service": "healthy-start"}),
        ],
    },
}  # fmt: skip
