"""Benefits, savings, home and contributions that a person says they have."""

import re
from collections.abc import Mapping

from conversations.understanding.facts.signs import sign, told
from services_catalogue.types import FactValue

_GET = r"(?:i |we )?(?:am |are |ive been |been |still |currently |now |already |just |both |also |only )*(?:on|get|gets|getting|claiming|receive|receiving|got|have|have got)(?: the| my| some| full| just| a bit of)*"
_HYPOTHETICAL = re.compile(
    r"\b(?:can|could|should|do|would|will|may|might|how|what|whats|if|whether|when|about|if i|able to|want|need|apply|applying|instead of|or|not|dont|havent|isnt|arent|never|lost|stopped|come off|came off|off|refused|turned down|trying)\b"
)
_NAMES = {
    "universal-credit": r"uc|universal credit|unicredit|univ credit",
    "new-style-jsa": r"(?:new style |contribution based |cb |contributory )?(?:jsa|jobseekers allowance|jobseekers)",
    "income-related-esa": r"(?:income related|ir) esa",
    "new-style-esa": r"(?:new style |contribution based |cb |contributory )?(?:esa|employment and support allowance)",
    "pension-credit": r"pension credit",
    "housing-benefit": r"(?:housing benefit|hb)",
    "pip-or-adp": r"(?:(?:enhanced |standard )?(?:rate )?pip|adp|personal independence payment|adult disability payment)",
    "carers-allowance-or-csp": r"(?:carers(?: allowance)?|ca|csp|carer support payment)",
    "child-benefit": r"child benefit",
}
_HAVE = {key: re.compile(rf"(?:^|\b(?:i|we|and|am|been|im|are|already|currently|still|now|just|while|with|parent|mum|dad|also|both) )(?:{_GET}) (?:{name})\b|\bmy (?:{name})\b(?! (?:claim|application) (?:was )?(?:refused|turned))|^(?:{name}) claimant\b"
                         rf"|\b(?:{name}) (?:stops|stopped|ends|ended|runs out|ran out|might stop|will stop|was cut|payment|journal|work coach)\b") for key, name in _NAMES.items()}  # fmt: skip
_ALSO = {key: re.compile(rf"\b(?:and|plus|also|as well as) (?:{name})\b(?! stop)") for key, name in _NAMES.items()}
_ENDED = re.compile(r"\b(?:stopped|ended|ran out|was cut|has stopped|has ended|finished)\b")
_CLAIMED = re.compile(
    r"\b(?:claimed|applied for|put in(?: a| my)?(?: claim)?(?: for)?|made(?: a| my)? claim(?: for| on)?|started(?: a| my)? claim(?: for| on)?|waiting (?:on|for)(?: my)?(?: first)?) (?:a |my |the )?(?:uc|universal credit)\b|\b(?:uc|universal credit) claim (?:is |went |has gone )?(?:in|pending|made)\b|\bwaiting (?:on|for) (?:my )?first (?:uc |universal credit )?payment\b"
)
_NONE = re.compile(
    r"\b(?:not (?:on|getting|claiming|get|receiving) (?:any |a )?(?:benefits?|anything)|no benefits|dont (?:get|claim|have) (?:any |a )?(?:benefits?|anything)|never claimed(?: anything| a penny| benefits)?|not claiming)\b"
)
_SAVED = (
    re.compile(r"£(\d+(?:\.\d+)?) (?:\w+ ){0,2}?(?:saved|savings|in (?:the |my |a |our )?(?:bank|savings|isa|post office|building society|premium bonds|account)|put (?:by|away|aside)|tucked away|stashed|squirrelled|to our name|to my name)\b"),
    re.compile(r"\b(?:savings|saved(?: up)?|isa|bank account|in the bank|premium bonds|nest egg|put by|put away)(?: of| are| is| about| around| total| just| only| roughly| i have| we have| worth| come to| :| =|,)* £?(\d{2,}(?:\.\d+)?)\b(?! hours| weeks| days| years| months)"),
    re.compile(r"\b(?:got|have|ive) (?:about |around |just |only |roughly )?£(\d+(?:\.\d+)?) (?:left )?(?:in|of) (?:\w+ )?(?:savings|the bank|my bank|my account|an isa)\b"),
)  # fmt: skip
_VAGUE_SUM = re.compile(
    r"\b(?:over|under|more than|less than|up to|below|above|limit|at least)(?: \w+)? $|\bif (?:i|we) (?:have|had|got)[\w ]* $|\b(?:how|can i) [\w ]* $"
)
_NO_SAVINGS = re.compile(
    r"\b(?:no|not any|dont have (?:any )?|havent (?:got )?(?:any )?|without|0|zero) ?savings\b|\bnothing (?:saved|in the bank|put by)\b|\bsavings (?:are |all )?gone\b|\bno (?:money )?saved\b"
)
_HOME = (
    sign("housing_tenure", "no-fixed-home", r"homeless|no fixed (?:address|abode)|nfa|sleeping rough|rough sleeping|sofa surf(?:ing)?|living in (?:my|a|the) (?:car|van|tent)|on the streets?", r"not homeless|work with|help homeless|homeless (?:charity|people|shelter)|make me homeless"),
    sign("housing_tenure", "temporary-or-supported", r"(?:in|living in|staying in|from) (?:a |the |an )?(?:hostel|refuge|temporary accommodation|temp accommodation|supported (?:housing|accommodation|living)|b and b|bnb)"),
    sign("housing_tenure", "with-family-or-friends", r"(?:liv\w*|stay\w*|moved|am|back)(?: \w+){0,3} (?:with|at) (?:my |me |the |our )?(?:parents|mum|dad|mums|dads|folks|family|gran|sister|brother|mates?|friends?|parents house)(?! and (?:care|look))"),
    sign("housing_tenure", "social-rent", r"council (?:house|flat|tenant|tenancy|property|rent)|housing association|social housing|housing executive|ha (?:flat|house)"),
    sign("housing_tenure", "private-rent", r"private(?:ly)? (?:rent\w*|landlord|let)|(?:rent|renting) (?:\w+ )?(?:from a landlord|privately)|my landlord|letting agent"),
    sign("housing_tenure", "own-outright", r"(?:paid off|cleared) (?:my|the|our) mortgage|mortgage (?:is )?(?:paid off|free|all paid)|own (?:\w+ )?(?:house|home|place|flat) outright|no mortgage"),
    sign("housing_tenure", "mortgage", r"(?:a|my|our|the|with) mortgage|mortgage (?:payments?|to pay|of|is)", r"mortgage (?:advis\w+|broker)|can i get a mortgage|no mortgage"),
    sign("pays_council_tax", True, r"(?:pay|paying|owe|behind (?:on|with)|afford|my|our) (?:my |the |our )?council tax", r"dont pay"),
    sign("pays_council_tax", False, r"dont pay (?:any )?council tax|exempt from council tax"),
    sign("ni_contributions_recent", True, r"(?:paid|paying|pay) (?:my |in |all my |full )?(?:stamp|ni|n\.i|national insurance)(?: contributions?)? (?:for|all|since|every|my whole|over|always)|paid (?:in )?(?:my )?(?:stamp|ni|national insurance)(?: contributions)?$|full stamp|paid in all my life",
         r"never|havent|not paid|if i"),
    sign("ni_contributions_recent", False, r"never (?:paid|had) (?:any |a )?(?:stamp|ni|national insurance|wage|payslip)|(?:always|only ever|whole life) (?:been )?(?:self employed|freelance)|(?:freelance|self employed) (?:for )?\d+ years never|not paid (?:any )?(?:ni|stamp|national insurance)"),
)  # fmt: skip
_TAKE_HOME = re.compile(
    r"£(\d+(?:\.\d+)?) (?:a|per) week (?:take home|after tax|net|clear|in (?:my )?hand|after deductions)|(?:take home|clear|bring home|net)(?: about| around| roughly| is| of| pay)* £(\d+(?:\.\d+)?) (?:a|per) week"
)


def money_facts(plain: str) -> Mapping[str, FactValue]:
    """What one segment of the writer's own tells about benefits, savings and home."""
    found = dict(told(_HOME, plain))
    if benefits := _benefits(plain):
        found["benefits_received"] = benefits
    if (savings := savings_in(plain)) is not None:
        found["household_savings"] = savings
    if pay := _TAKE_HOME.search(plain):
        found["weekly_earnings_after_deductions"] = float(pay[1] or pay[2])
    return found


def savings_in(plain: str) -> float | None:
    """Savings in pounds, when a plain sum is given: "over £16,000" is not one."""
    if _NO_SAVINGS.search(plain):
        return 0.0
    for pattern in _SAVED:
        if (found := pattern.search(plain)) and not _VAGUE_SUM.search(plain[: found.start(1)].rstrip("£")):
            return float(found[1])
    return None


def _benefits(plain: str) -> tuple[str, ...]:
    if _NONE.search(plain):
        return ("none",)
    held = [key for key, pattern in _HAVE.items() if (found := pattern.search(plain)) and _is_present(plain, found)]
    if held:
        held = [key for key, pattern in _ALSO.items() if key in held or pattern.search(plain)]
    if "income-related-esa" in held and "new-style-esa" in held:
        held.remove("new-style-esa")
    if _CLAIMED.search(plain):
        held = [key for key in held if key != "universal-credit"] + ["universal-credit-claim-made"]
    return tuple(held)


def _is_present(plain: str, found: re.Match[str]) -> bool:
    """Whether the words speak of what is, rather than what could be or has ended."""
    return not _HYPOTHETICAL.search(plain[: found.end()]) and not _ENDED.search(plain[found.start() : found.end() + 12])
