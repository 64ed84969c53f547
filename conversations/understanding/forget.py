"""What a person asks to have forgotten, as the keys under which it may be held."""

import re

_FORGET = re.compile(
    r"\b(?:(?<!dont )(?<!never )(?<!i )forget|delete|remove|erase|wipe|clear|rub out|scrap|get rid of|bin|take (?:out|off|down)|scrub|(?:dont|do not|never|stop) (?:save|saving|store|storing|keep|keeping|remember|remembering|record|hold)|"
    r"didnt (?:want|mean) (?:you )?to (?:save|keep|store)|not (?:be )?(?:saved|stored|kept))\b"
)
_NOT_ASKED = re.compile(
    r"\bdont forget\b|\b(?:i|always|keep|did you|might) forget\b|\bforget it$|\bforget (?:jobs|retail|that one|the course)\b|\bremove (?:a|the) (?:points|caution|conviction)|^dont remember$|\bi dont (?:remember|keep|save)\b"
)
_EVERYTHING = re.compile(
    r"\b(?:everything|all (?:of )?(?:it|that|my|the|this)|all about me|my (?:data|details|information|info|account|memory|history)|the lot|anything|me completely|about me)\b"
)
_HEALTH_KEYS = ("disability_or_health_condition", "condition_affects_work", "health_note")
_TARGETS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"health|medical|condition|illness|disabil\w+|epilep\w+|anxiety|depress\w+|sciatica|back|knees?|diabet\w+|asthma|autis\w+|adhd|cancer|mental|bipolar|arthritis|ms|heart|operation|injury|dyslexi\w+|deaf\w*|pregnan\w+|hip|shoulder|ptsd|fibro\w*|sick(?:ness)?|lcwra", _HEALTH_KEYS),
    (r"pregnan\w+|baby due", ("pregnant",)),
    (r"where i live|where im from|place|town|city|address|location|nation|postcode|area|country", ("nation", "place")),
    (r"age|how old|birthday", ("age", "over_state_pension_age")),
    (r"savings|money in the bank|bank balance", ("household_savings",)),
    (r"kids?|child(?:ren)?|son|daughter|family", ("has_children", "youngest_child_age", "main_carer_of_child")),
    (r"job offer|offer", ("has_job_offer", "job_offer_hours")),
    (r"(?:my )?(?:job|work|occupation|trade)(?! offer| coach| search)|redundan\w+|sacked|unemployed", ("occupation", "employment_status", "months_out_of_work")),
    (r"work goal|goal|aim|what i want to (?:do|be)", ("work_goal",)),
    (r"benefits?|uc|universal credit|jsa|pip|esa", ("benefits_received",)),
    (r"qualifications?|degree|gcses?|school|education", ("highest_qualification_level", "has_english_maths_level2")),
    (r"caring|carer|care|mum|dad|gran|husband|wife", ("caring_hours_per_week",)),
    (r"prison|conviction|record|jail|inside", ("prison_leaver",)),
    (r"refugee|asylum|status|visa|immigration", ("refugee_status", "right_to_work")),
    (r"homeless|housing|house|rent|mortgage|hostel", ("housing_tenure",)),
    (r"army|forces|veteran|raf|navy", ("served_armed_forces",)),
    (r"foster|care leaver|in care", ("care_leaver",)),
    (r"wages?|pay|earn\w*|income|salary|hours", ("weekly_earnings_after_deductions", "hours_per_week", "annual_income")),
    (r"english", ("needs_english_help",)),
)  # fmt: skip
_COMPILED = tuple((re.compile(rf"\b(?:{words})\b"), keys) for words, keys in _TARGETS)
_ALL = tuple(dict.fromkeys(key for _, keys in _COMPILED for key in keys))
_KEEP = re.compile(r"\b(?:but|keep|leave|except|apart from)\b")
_NOT_SAVED = re.compile(r"\b(?:dont|do not|never|didnt|not)\b")


def forget_keys(plain: str) -> tuple[str, ...]:
    """The keys to forget: fact ids, "place", "health_note" and the like; "*" for everything; empty when nothing is asked."""
    asked = _FORGET.search(plain)
    if not asked or _NOT_ASKED.search(plain):
        return ()
    target, *kept = _KEEP.split(plain[asked.end() :])
    everything = _EVERYTHING.search(target)
    if not everything or (everything[0] in ("anything", "about me") and _keys_in(target)):
        return _keys_in(target)
    spared = _keys_in(" ".join(kept))
    return tuple(key for key in _ALL if key not in spared) if spared else ("*",)


def _keys_in(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for pattern, keys in _COMPILED if pattern.search(words) for key in keys))


def is_only_not_saving(plain: str) -> bool:
    """Whether the person says "do not save", rather than "forget"."""
    asked = _FORGET.search(plain)
    return bool(asked and _NOT_SAVED.search(asked[0]))


def asks_to_forget(plain: str) -> bool:
    """Whether a message asks for forgetting at all, even when it does not say of what."""
    return bool(_FORGET.search(plain)) and not _NOT_ASKED.search(plain)


def is_about_health(keys: tuple[str, ...]) -> bool:
    """Whether the keys are those of health."""
    return "health_note" in keys
