"""Which contacts a crisis reply names, by category and nation, nearest help first. Ids of the published contacts; data only."""

EMERGENCY = "emergency-999"
UK_WIDE = ""
MEDIUM = frozenset({"scam", "discrimination", "addiction"})
"""Categories that open with what is going on, not with the emergency number."""
NO_EMERGENCY = frozenset({"scam", "discrimination"})

_E, _S, _W, _N = "england", "scotland", "wales", "northern-ireland"
_MIND: dict[str, tuple[str, ...]] = {
    UK_WIDE: ("samaritans", "shout"),
    _E: ("samaritans", "nhs-111-england", "shout"),
    _S: ("samaritans", "nhs24-scotland", "breathing-space"),
    _W: ("samaritans", "nhs-111-wales", "shout"),
    _N: ("lifeline-ni", "samaritans", "shout"),
}
_ABUSE: dict[str, tuple[str, ...]] = {
    UK_WIDE: ("ndah", "mens-advice-line", "samaritans"),
    _E: ("ndah", "mens-advice-line", "galop"),
    _S: ("sdafmh", "mens-advice-line", "galop"),
    _W: ("live-fear-free", "mens-advice-line", "galop"),
    _N: ("dsa-ni", "galop", "samaritans"),
}
_CHILD: dict[str, tuple[str, ...]] = {UK_WIDE: ("nspcc", "childline")}

ROUTES: dict[str, dict[str, tuple[str, ...]]] = {
    "suicide": _MIND,
    "mental-health": _MIND,
    "carer": _MIND,
    "addiction": {UK_WIDE: ("samaritans", "stepchange", "shout"), _N: ("lifeline-ni", "samaritans", "stepchange")},
    "domestic-abuse": _ABUSE,
    "forced-marriage": {
        UK_WIDE: ("karma-nirvana",),
        _E: ("karma-nirvana", "ndah"),
        _S: ("sdafmh", "karma-nirvana"),
        _W: ("live-fear-free", "karma-nirvana"),
        _N: ("dsa-ni", "karma-nirvana"),
    },
    "sexual-violence": {
        UK_WIDE: ("police-101", "samaritans"),
        _E: ("police-101", "samaritans"),
        _S: ("police-101", "samaritans"),
        _W: ("live-fear-free", "police-101", "samaritans"),
        _N: ("dsa-ni", "police-101", "samaritans"),
    },
    "child": _CHILD,
    "minor": {UK_WIDE: ("childline", "nspcc")},
    "exploitation": {UK_WIDE: ("modern-slavery-helpline", "salvation-army-referral")},
    "medical": {UK_WIDE: ()},  # the 111 contacts lead to mental-health options
    "violence": {UK_WIDE: ("police-101",)},
    "threat": {UK_WIDE: ("samaritans", "shout")},
    "adult-abuse": {UK_WIDE: ("police-101", "samaritans")},
    "destitution": {
        UK_WIDE: ("help-through-hardship", "turn2us"),
        _E: ("help-through-hardship", "citizens-advice-england", "turn2us"),
        _S: ("turn2us",),
        _W: ("help-through-hardship", "turn2us"),
        _N: ("turn2us",),
    },
    "homeless": {
        UK_WIDE: ("council-homeless", "nihe"),
        _E: ("council-homeless", "shelter-england"),
        _S: ("council-homeless",),
        _W: ("council-homeless",),
        _N: ("nihe",),
    },
    "discrimination": {UK_WIDE: ("acas", "ecni"), _E: ("acas",), _S: ("acas",), _W: ("acas",), _N: ("ecni",)},
    "scam": {
        UK_WIDE: ("report-fraud", "police-scotland-fraud", "jobsaware"),
        _E: ("report-fraud", "jobsaware"),
        _S: ("police-scotland-fraud", "jobsaware"),
        _W: ("report-fraud", "jobsaware"),
        _N: ("report-fraud", "jobsaware"),
    },
}
