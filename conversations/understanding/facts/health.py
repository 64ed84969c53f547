"""Health, said outright: whether, whether it limits work, and the person's own words. Nothing is inferred."""

import re
from collections.abc import Mapping

from conversations.understanding.facts.signs import sign, told
from conversations.understanding.words import plain_text
from services_catalogue.types import FactValue

_CONDITIONS = (
    "sciatica|anxiety|anxious|depression|depressed|epilepsy|epileptic|autism|autistic|aspergers|adhd|dyslexi[ac]|dyspraxi[ac]|diabet(?:es|ic)|asthma|copd|cancer|chemo(?:therapy)?|radiotherapy|stroke|multiple sclerosis|"
    "arthritis|fibromyalgia|fibro|lupus|crohns|colitis|ibs|migraines?|ptsd|ocd|bipolar|schizophreni[ac]|psychosis|panic attacks?|agoraphobia|parkinsons|angina|heart (?:attack|condition|problems?|failure)|"
    "slipped disc|spondylitis|tinnitus|hard of hearing|deaf(?:ened)?|bsl user|blind|partially sighted|visually impaired|hearing (?:loss|aids?|impaired)|wheelchair(?: user)?|amput\\w+|cerebral palsy|"
    "me/cfs|chronic fatigue|long covid|chronic pain|learning disabilit(?:y|ies)|learning difficult(?:y|ies)|mental health(?: issues| problems| condition)?|breakdown|nerve damage|carpal tunnel|hernia|rheumatoid|"
    "kidney (?:disease|failure)|dialysis|sickle cell|hiv|tourettes|endometriosis|menopause|osteoporosis|narcolepsy|vertigo|stammer|tremor|brain injury|head injury|frozen shoulder|rsi|gout|neurodivergent|"
    "disabled|disability|disabilities|health (?:condition|problems?|issues?)|long term (?:ill|sick|illness)|chronically ill|lcwra|lcw|alcoholic|in recovery"
)
_BODY = r"(?:back|backs|knees?|hips?|shoulders?|legs?|neck|hands?|wrists?|ankles?|feet|foot|nerves|heart|lungs?|eyes?|eyesight|hearing|joints|spine)"
_BAD = r"(?:bad|dodgy|crook|gammy|knackered|sore|wrecked|gone|goosed|shot|dicky|ruined|painful|injured|broken|done in|killing me|in bits|banjaxed|buggered|in agony|hurting|hurts?|playing up|packed in|giving up|knacked|stiff|trapped|failing)"
_CONDITION = re.compile(rf"\b(?:{_CONDITIONS}|(?:got|have|with|ive) ms|(?:ms|me|pots|eds|lupus) diagnos\w+|diagnosed (?:with|as))\b")
_MY_CONDITION = re.compile(rf"\b(?:my|me) (?:\w+ )?(?:{_CONDITIONS})\b(?! (?:mum|dad|son|daughter|husband|wife|child))")
_BODILY = re.compile(
    rf"\b{_BAD} (?:\w+ )?{_BODY}\b|\b(?:my|me|the|ma) {_BODY}(?: (?:is|are|has|have|went|being|keeps?|both|s|really|just|all|are all|is all))* {_BAD}\b|^{_BODY}(?: is| are| all| both| really)* {_BAD}\b|^{_BODY}$|\b(?:trouble|problems?|pain|issues?|bother) (?:with|in) (?:my |me |the )?(?:\w+ )?{_BODY}\b|\b{_BODY} (?:injury|pain|problems?|trouble|operation|op|surgery)\b"
)
_OWN = re.compile(
    r"\b(?:i|ive|am|my|me|got|have|having|with|suffer|suffering|diagnosed|user|on|since|after|because|due|off|from|being|been|registered)\b|^"
)
_NOT_OWN = re.compile(
    r"\b(?:(?:work(?:ing)?|jobs?|careers?|training) (?:with|in|around) (?:\w+ ){0,2}(?:people|adults|children|kids|mental|health|disab\w*|autis\w*|deaf|blind|dementia|learning|special)|support worker|disabled (?:people|children|adults)|disability (?:support|confident|officer|employment)|disability living|for (?:disabled|deaf|blind|autistic)|dont have (?:a )?(?:disab\w*|health\w*)|no (?:\w+ )?(?:disabilit\w+|health \w+)|"
    r"not (?:disabled|ill|sick|depressed)|course|blind (?:date|panic)|deaf ears|health and (?:safety|social)|mental health (?:nurse|worker|support worker|charity)|panic|do you have to be disabled|learning (?:support|assistant)|"
    r"if i (?:was|were|am)|anxious (?:about|to)|depressing|break ?down (?:of|the)|anxious waiting|add (?:to|it|my|that|the|up|a)|ms (?:word|office|excel|teams))\b"
)  # fmt: skip
_FORGETTING = re.compile(r"\b(?:forget|delete|remove|dont (?:save|store|keep|remember)|wipe|erase|rub out)\b")
_PERSON = re.compile(
    r"\b(?:my|our|ma|the|her|his) (?:\w+ )?(?:mum|mother|dad|father|gran|grandad|husband|wife|partner|son|daughter|child|kid|brother|sister|nan|baby|lad|mate|friend|boy|girl)\b"
)
_AFFECTS = (
    sign("condition_affects_work", True, r"off (?:work |sick )?(?:with|sick)|off work|signed off|on the sick|sick note|fit note|cant (?:lift|stand|sit|walk|drive|bend|climb|carry|manage|cope|do (?:heavy|physical|lifting|nights|manual|stairs|the job))\w*|cant work (?:because|with|due)|"
         r"too (?:ill|sick|poorly|unwell) to work|lcwra|lcw|limited capability|(?:lighter|light|desk|sit down|easier|less physical) (?:jobs?|work|duties)|struggl\w+ (?:at|with|to) (?:work|my job|stand|lift|do)|finish(?:ed)? me|had to (?:give up|stop|quit|leave) (?:work|my job)? ?(?:because|due|with)|stops? me (?:work|doing)",
         r"how much|do i get|if i|paid (?:when|if)"),
    sign("disability_or_health_condition", True, r"(?:am|been|got|was|still) (?:off (?:work )?sick|signed off|on the sick)|off (?:work )?(?:long term )?sick (?:with|since|for)|on (?:long term )?sick(?: leave)?|got (?:lcwra|lcw)|on lcwra|my disability|my condition|too (?:ill|sick|poorly|unwell) to work|had an? (?:accident|operation|stroke|breakdown)",
         r"if i|sick pay (?:how|when)|do i"),
    sign("has_ehc_plan", True, r"(?:have|had|got|on|with) an? (?:ehcp|ehc plan|education health and care plan)|my ehcp?"),
)  # fmt: skip


def health_facts(plain: str) -> Mapping[str, FactValue]:
    """Whether the writer says they have a condition, and whether it limits work."""
    if _FORGETTING.search(plain):
        return {}
    found = dict(told(_AFFECTS, plain))
    if is_health(plain):
        found["disability_or_health_condition"] = True
    return found


def own_condition(plain: str) -> bool:
    """Whether a segment about somebody else still names the writer's own: "my boss laughs at my dyslexia"."""
    return bool(_MY_CONDITION.search(plain))


def is_health(plain: str) -> bool:
    """Whether a segment names a condition as the writer's own."""
    if _NOT_OWN.search(plain) or _PERSON.search(plain):
        return False
    return bool(_CONDITION.search(plain) or _BODILY.search(plain))


def health_note(raw: str) -> str:
    """The person's own words about their health, cut from the message as they wrote it; empty when there are none."""
    pieces = [piece.strip(" ,;-") for piece in re.split(r"[.!?;,\n]+| and (?=i\b|im\b|my\b)| but ", raw)]
    told_pieces = [piece for piece in pieces if piece and "disability_or_health_condition" in health_facts(plain_text(piece))]
    return ", ".join(dict.fromkeys(told_pieces))[:300]
