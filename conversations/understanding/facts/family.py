"""Children, pregnancy and caring."""

import re
from collections.abc import Mapping

from conversations.understanding.facts.signs import sign, told
from services_catalogue.types import FactValue

ADULT = 18
_CHILD = r"(?:kids?|teenagers?|children|child|sons?|daughters?|boys?|girls?|lads?|little (?:one|uns?|ones)|baby|babies|toddlers?|twins|bab|babby|little boy|little girl|weans?|bairns?|wee (?:one|yin|man))"
_HAS = (
    sign("has_children", False, r"(?:no|not got any|dont have(?: any)?|havent (?:got )?(?:any)?|without) (?:kids|children)|childless"),
    sign("has_children", True, r"(?:single|lone|solo|new|working|full time|stay at home|first time) (?:mum|dad|parent|mother|father|ma|da)|(?:mum|dad|mother|father|parent) (?:of|to|with)|(?:my|our|the) (?:\w+ )?(?:kids|children|child|baby|toddler|twins|little (?:one|uns|ones|boy|girl))|"
         r"\d+ (?:young |small |little |wee |school age )*(?:kids|children|boys|girls|bairns|weans|lads|under)|(?:with|have|got|ive got|having) (?:a |an |2 |3 )?(?:\w+ )?(?:kids?|children|child|baby|toddler|newborn|little (?:one|un))|\d+ (?:month|week) old|(?:a|my|our) \d years? old|(?:^|a |the |and |wee )(?:kids|kid|child|baby|toddler|newborn)$|^(?:the )?(?:kids|children) (?:need|are|have|go|at|in)|nursery (?:place|fees|bill|for my)|my (?:son|daughter)s? (?:is|was|are)? ?(?:\d|1[0-5])\b|school run|on maternity(?: leave)?|after (?:having|maternity)",
         r"work with|working with (?:kids|children)|no kids|grown up|nursery (?:nurse|manager|assistant|worker)|look after (?:other|peoples)|\w+s (?:kids|children) |grand(?:kids|children)|like kids|love kids"),
    sign("main_carer_of_child", True, r"(?:single|lone|solo) (?:mum|dad|parent|mother|father|ma|da)|main carer (?:of|for) (?:my|the|our) (?:kids?|child(?:ren)?|son|daughter)|stay at home (?:mum|dad|parent)|on my own with (?:\w+ )?(?:\d+ )?(?:kids|children)"),
    sign("has_partner", False, r"(?:am|im|being|now|newly|recently) (?:single|divorced|separated|widowed|a widow|a widower)|single (?:mum|dad|parent|mother|father|man|woman|guy|bloke|person)|lone (?:mum|dad|parent|mother|father)|^(?:single|divorced|separated|widowed)$|live (?:alone|by myself|on my own)|no partner|(?:dont|do not) have a partner|(?:my )?(?:husband|wife|partner) (?:left|died|passed|has died|has left)|(?:left|lost) my (?:husband|wife|partner)|(?:we|me and my (?:husband|wife|partner)) (?:have )?(?:split|separated|divorced|broke up)", r"not single|claim as single"),
    sign("has_partner", True, r"my (?:husband|wife|civil partner)s?|(?:my|me and my) partner|me and (?:the |my )?(?:husband|wife|partner)|(?:am|im|are|were|been|got|getting) married|liv(?:e|ing) with my (?:boyfriend|girlfriend|fiance|fiancee)|as a couple|we are a couple", r"(?:ex|late|former|business|old) (?:husband|wife|partner)|if|when i get|getting married|not married|would|my partner at work|moving in|left|died"),
    sign("pregnant", True, r"(?:am|now|currently|just found out i am|and|being|also) (?:\w+ )?pregnant|^pregnant|(?:\d+ )?weeks (?:pregnant|gone)|am expecting(?! to|$)|expecting (?:a|my|our) (?:\w+ )?(?:baby|child)|(?:my )?baby(?: is)? due|am due (?:in|on)|having a baby (?:in|soon|next)|up the duff", r"(?:if|when) i|not pregnant|wife|partner|girlfriend|was pregnant"),
)  # fmt: skip
_AGED = re.compile(
    rf"\b{_CHILD}(?: \w+)?(?: are| is| who are| who is| aged?| of| both| age|,)* (\d{{1,2}})(?: months?| years?)?(?: old)?(?:(?: and|,| &)* (\d{{1,2}}))?(?:(?: and|,| &)* (\d{{1,2}}))?\b(?! hours| weeks| days| pounds|\.)"
)
_YEARS_OLD = re.compile(
    r"\b(?:a|an|my|our|with|and|to|of|the|her|his) (\d{1,2})(?: and (?:a )?(\d{1,2}))? years? olds?\b(?! (?:man|woman|bloke|male|female|graduate|van|car))"
)
_BABY = re.compile(
    r"\b(?:newborn|new born|(?:\d+) (?:month|week)s? old|\d+ months? (?:baby|old)|baby (?:boy|girl)|(?:a|my|our|the|new) baby\b(?! due| is due))"
)
_MONTHS_OLD = re.compile(rf"\b(?:is|are|aged|{_CHILD} (?:of|at)) \d{{1,2}} (?:months?|weeks?)(?: old)?\b(?! away| pay| late| in)")
_YOUNGEST = re.compile(
    r"\byoungest (?:\w+ )?(?:(?:is|has|was|turns?|turned|turning|just|only|aged|will be|who|now|being) )*(\d{1,2})\b(?! months| weeks| hours)"
)
_TODDLER_NOT = re.compile(r"\b(?:having|expecting|due|want|before|until) (?:a |my |the )?(?:\w+ )?baby\b")
_COUNT = re.compile(rf"\b(\d) (?:\w+ )?{_CHILD}\b|\b(?:mum|dad|parent|mother|father) (?:of|to) (\d)\b")
_CARE = re.compile(
    r"\b(?:look(?:ing)? after|car(?:e|ing) for|carer? (?:for|of|to)|am (?:the |her |his )?(?:\w+ )?carer|full time carer|unpaid carer|on carers)\b|\bdo everything (?:for (?:him|her|them))?"
)
_CARED = re.compile(
    r"\b(?:mum|mother|dad|father|gran|grandad|granda|grandmother|husband|wife|partner|brother|sister|auntie?|uncle|disabled|dementia|elderly|her|him|neighbour|parents|son|daughter|someone|carers?|relative|nan|ms|parkinsons|autistic|stroke)\b"
)
_CARE_HOURS = re.compile(r"\b(\d{1,3}) ?\+? ?(?:plus |or more )?hours?\b")
_ROUND_THE_CLOCK = re.compile(r"\b(?:24/7|24 7|round the clock|day and night|24 hours a day|all day every day)\b")
ROUND_THE_CLOCK_HOURS = 100


def family_facts(plain: str) -> Mapping[str, FactValue]:
    """What one segment tells about the writer's own children, pregnancy and unpaid care."""
    found = dict(told(_HAS, plain))
    ages = child_ages(plain)
    if ages and min(ages) < ADULT and found.get("has_children") is not False:
        found |= {"youngest_child_age": min(ages), "has_children": True}
    if _CARE.search(plain) and _CARED.search(plain):
        if hours := _CARE_HOURS.search(plain):
            found["caring_hours_per_week"] = min(int(hours[1]), 168)
        elif _ROUND_THE_CLOCK.search(plain):
            found["caring_hours_per_week"] = ROUND_THE_CLOCK_HOURS
    return found


def child_ages(plain: str) -> tuple[int, ...]:
    """Ages of children in a segment, in years; a baby is 0. Adults are left in, for the caller to judge."""
    plain = _MONTHS_OLD.sub(_as_newborn, plain)
    ages = [int(age) for found in _AGED.finditer(plain) for age in found.groups() if age]
    ages += [int(age) for found in _YEARS_OLD.finditer(plain) for age in found.groups() if age and not _is_own_age(plain, found)]
    if _BABY.search(plain) and not _TODDLER_NOT.search(plain):
        return (0, *[age for age in ages if f"{age} month" not in plain and f"{age} week" not in plain])
    return (*ages, *(int(found[1]) for found in _YOUNGEST.finditer(plain)))


def child_count(plain: str) -> int | None:
    """How many children, when a number is given."""
    found = _COUNT.search(plain)
    return int(found[1] or found[2]) if found else None


def _as_newborn(found: re.Match[str]) -> str:
    """Months as words for a baby, or as the year they have come to: "18 months" is one year."""
    number = int(re.findall(r"\d+", found[0])[0])
    return f"child is {number // 12} years old" if "month" in found[0] and number >= 12 else "is newborn"


def _is_own_age(plain: str, found: re.Match[str]) -> bool:
    return bool(re.search(r"\b(?:i am|am|as|im|being)$", plain[: found.start()].rstrip())) or int(found[1]) >= ADULT
