"""Work now: status, hours, how long without, job offers, years with an employer."""

import re
from collections.abc import Mapping
from datetime import date

from conversations.understanding.facts.signs import sign, told
from services_catalogue.types import FactValue

_STATUS = "employment_status"
_ASKING = r"(?:what|how) (?:happens|much|do|can|if)|if i (?:get|am|was|were|become)|when you|could i be|can they"
_LOST = r"(?:made |been |got |getting )?redundant|redundancy"
_PAST = r"(?:was|used to be|had been|formerly|ex|were) (?:a |an )?(?:self employed|freelance|freelancing|sole trader)"
_STATUSES = (
    sign(_STATUS, "notice_of_redundancy", r"at risk of redundancy|under notice|on notice|working (?:my|out my|a) notice|(?:my )?notice (?:ends|runs out|finishes)|"
         r"redundancy (?:notice|consultation|letter)|(?:am |are |is |be )?(?:being|getting|going to be|gonna be|about to be|to be|will be|facing|might be) (?:made )?redundan(?:t|cy)|"
         r"(?:told|letter|email|hr say|saying|says|said)(?: \w+){0,6} redundant|(?:losing|lose) my job (?:in|on|at|next|this|after|before|by|soon)|am losing my job|"
         r"my (?:job|post|role) (?:is|will be) (?:going|ending|finishing|axed|cut)|job is at risk|(?:closing|shutting)(?: us)? down (?:in|on|next|at|after|before)|"
         r"(?:factory|site|store|shop|plant|branch|depot|office|works|place|firm|company) (?:is |are )?(?:closing|shutting|closes|shuts)", r"was (?:made )?redundant|been made redundant|" + _ASKING),
    sign(_STATUS, "unemployed", r"(?:been|was|were|got|just|recently|me|us all|made) (?:all |just )?(?:made )?redundant|redundant (?:from|after|since|last|in|on|this|at)|(?:am|now|just) redundant|^redundant|"
         r"took (?:voluntary )?redundancy|(?:lost|just lost) (?:my|me|the) (?:\w+ ){0,2}(?:job|work)|lost (?:my|me) job|job (?:has )?gone|out of (?:a )?(?:work|job)|unemployed|jobless|between jobs|"
         r"(?:am |ive |got |was |were |been |just )+(?:sacked|fired|dismissed|paid off|let go|binned off|canned|booted)|laid off|sacked (?:by|from|on|last|for|after)|^sacked|got the (?:sack|boot|push|bullet)|given my (?:cards|p45)|got my (?:p45|cards|jotters)|"
         r"finished up (?:at|in|with|on)|no (?:job|work)(?: now| at the moment| since)?$|not (?:currently )?(?:in work|working|got a job)|dont have a job|havent (?:got )?(?:a job|worked)|"
         r"(?:am|been|was) (?:not working|signing on|on the (?:dole|buroo|broo))|on the (?:dole|buroo|broo)|signing on|(?:gave up|packed in|jacked in|quit|left|walked out of) (?:my|me|the|work|a)(?: \w+){0,3} ?(?:job|work)|gave up work|quit work|"
         r"(?:looking|look) for (?:a )?(?:new )?(?:work|job)(?: since| for)|ex (?:engineer|soldier|army|teacher|nurse|driver|miner|copper)|contract (?:ended|finished|has ended|ran out)|not working|never worked|no work|cant get (?:a|any)(?: \w+){0,2} (?:job|work)|cant find (?:a |any )?(?:\w+ )?(?:job|work)|"
         r"\d+ (?:job )?applications", _ASKING + r"|if i (?:quit|leave|left)|can i (?:quit|leave)|am thinking|there (?:is|was) no work|on strike"),
    sign(_STATUS, "apprentice", r"(?:am|as) an apprentice|(?:in|of|on|doing|started) (?:my|an|me) (?:\w+ ){0,2}apprenticeship|year (?:of )?(?:my )?apprentice(?:ship)?", r"want|can i|looking for|how do i|too old"),
    sign(_STATUS, "starting_job", r"(?:start|starting|starts|begin) (?:a |my |the |me )?(?:new )?(?:job|work|role)(?: \w+){0,5} (?:on|next|in|monday|tuesday|wednesday|thursday|friday|tomorrow|soon)|(?:start|starting) (?:work|monday|tuesday|wednesday|thursday|friday|tomorrow|on monday|next week)|"
         r"new job starts?|got (?:a|the) (?:new )?job(?: \w+){0,4} (?:start|starting|starts)|job starts", r"want to|how (?:do|can)|when can|business|apply|looking|if i|before i"),
    sign(_STATUS, "self_employed", r"(?:am|been|still|currently|now|work|working|as|being|always|registered|go|went|im) (?:a )?(?:self emp(?:loyed)?|freelance|freelancer|freelancing|sole trader)|^(?:self emp(?:loyed)?|freelance|sole trader)|self emp(?:loyed)? (?:\w+ )?(?:gardener|cleaner|driver|builder|plumber|"
         r"hairdresser|joiner|decorator|tutor|courier|taxi|mechanic|plasterer|electrician|artist|designer|childminder)|(?:run|have|got|running) my own (?:\w+ )?business|my (?:own )?(?:small |wee )?business is|(?:am|as) a sole trader|my trading income|cis (?:worker|subbie)|^mobile (?:hairdresser|beautician|mechanic|groomer|dog groomer|valeter|barber)|(?:am|work as) a mobile \w+|(?:taxi|minicab|cab) driver self employed|(?:deliveroo|uber|just eat) (?:driver|rider)",
         _PAST + r"|want to (?:be|go)|can i (?:be|go)|(?:going|go|becoming|become|turn(?:ing)?) self employed|thinking|how (?:do|can) i|gave up|stopped|packed in"),
    sign(_STATUS, "student", r"(?:am|as) (?:a )?(?:\w+ ){0,2}student|(?:am|still|currently) (?:at|in) (?:college|university|school|sixth form|6th form)|(?:my|in) (?:final|first|second|third|1st|2nd|3rd|last) year (?:at|of) (?:university|college|uni)|studying (?:for|at|full)", r"want|can i|was a"),
    sign(_STATUS, "not_working_other", r"stay at home (?:mum|dad|parent)|full time (?:mum|dad|carer|parent)|housewife|house husband|too (?:ill|sick|poorly) to work|(?:am|got|been|on|have) lcwra?|long term sick|(?:am|been|ive) retired|cant work (?:because|due|with|at the moment)|off on long term"),
    sign(_STATUS, "employed", r"i (?:currently |still |only |just )?work (?:at|in|as|for|full|part|on|nights|days|weekends|\d+|a|with|there)|am (?:currently |still )?(?:working|employed|in work)|currently (?:working|employed)|"
         r"(?:do|doing|work|working|on) \d+(?:-\d+)? hours|(?:on|have|got|am on|do) (?:a )?(?:zero|0|nil) hours?|zero hours? contract|my (?:boss|employer|work|manager|gaffer|shifts?|rota|hours|contract|wages?) (?:is|are|wont|wants|keeps|has|have|cut|been|said|says|told|refuses|did|didnt|make|makes)|"
         r"(?:my|the) boss|min(?:imum)? wage job|on (?:the )?min(?:imum)? wage|^boss|my boss|my (?:current )?(?:job|employer)|at my work|in my job|temping|agency (?:work|worker|job)|^work (?:in|as|at|for)|off (?:work )?(?:sick|with|ill)|been off (?:work|sick|with)|fed up of (?:my job|work|retail|care)|am a [\w ]{3,30} (?:at|in|for|with) ",
         r"my (?:last|old|previous|ex) (?:job|boss|employer)|looking for|want (?:a|to)|lost my|left my|quit|gave up|packed in|wont pay me till|after my job|last boss|new job|ex boss|sacked|redundant|if i"),
)  # fmt: skip
_OFFERS = (
    sign("has_job_offer", True, r"(?:been |got |just |was |am )?offered (?:me )?(?:a |the |some |an )?(?:\w+ ){0,3}(?:job|work|hours|contract|role|post|position|shifts)|(?:got|have|had) (?:a|an|the) (?:\w+ )?(?:job )?offer|job offer|offered \d+|"
         r"(?:start|starting) (?:a |my )?(?:new )?(?:job|work)(?: \w+){0,5} (?:on|next|monday|tuesday|wednesday|thursday|friday|tomorrow)|new job starts?|start(?:ing)? (?:work )?(?:on )?monday|got (?:a|the) (?:new )?job(?: \w+){0,4} (?:start|starting|starts)",
         r"no (?:job )?offer|if i (?:am|was|get) offered|scam|want"),
)  # fmt: skip
_HOURS = re.compile(
    r"\b(?:do|doing|work|working|on|contract|only|just|for|get|about|given|contracted) (?:about |around |only |just |a |like )*(\d{1,2})(?:-\d{1,2}| to \d{1,2})? hours?\b|^(\d{1,2}) hours? (?:a week|contract|at|in)\b"
)
_OFFER_HOURS = re.compile(
    r"\boffer(?:ed)? (?:me |a |about |around |of |for |is )*(?:\w+ ){0,3}?(\d{1,2})(?:-\d{1,2})? hours?\b|\b(\d{1,2}) hours? (?:a week )?(?:job|contract|role|post|position)\b|\bjob (?:is|for|of|at) (\d{1,2}) hours?\b"
)
_ZERO = re.compile(r"\bzero hours?\b|\b0 hours?\b")
_SPAN = r"(\d+(?:\.\d+)?|a|an|half a|over a|nearly a|about a) ?(?:and a half )?(day|week|month|year)s?"
_OUT = re.compile(rf"\b(?:out of (?:work|a job)|unemployed|jobless|not worked|havent worked|not working|not had a job|on the dole|signing on|(?:looking|job hunting|searching)(?: for (?:work|a job))?|no (?:work|job)|without (?:work|a job))"
                  rf"(?: now)?(?: for| in)? (?:about |over |nearly |almost |the last |the past |around |like |well over )*{_SPAN}\b")  # fmt: skip
_AGO = re.compile(
    rf"\b(?:redundant|lost (?:my|me|the) (?:\w+ )?(?:job|work)|sacked|dismissed|laid off|let go|finished|contract ended|left my job|quit)(?: \w+){{0,9}} (?:about |over |nearly |almost |around )*{_SPAN} ago\b"
)
_SINCE = re.compile(
    r"\b(?:out of (?:work|a job)|unemployed|no (?:work|job)|not worked|havent worked|not working|redundant|jobless)(?: \w+){0,2} since (?:last |the end of |early |late )*(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|christmas|xmas)?\s?(20\d\d)?\b"
)
_JUST = re.compile(
    r"\b(?:redundant|lost (?:my|me) job|sacked|dismissed|laid off|let go|finished)(?: \w+){0,3} (?:today|yesterday|this (?:week|morning|month)|last (?:week|night)|on (?:mon|tues|wednes|thurs|fri)day|(?:mon|tues|wednes|thurs|fri)day)\b"
)
_ON_UC = re.compile(
    rf"\b(?:on|claiming|claimed|getting) (?:uc|universal credit)(?: and (?:looking|searching)(?: for work)?)?(?: now)? (?:for )?(?:about |over |nearly |almost |the last |the past |around )*{_SPAN}\b"
)
_SERVICE = re.compile(r"\b(?:after|worked (?:there|here|for them|for the same firm)(?: for)?|been (?:there|here|with them)(?: for)?|service (?:of|is)|with|done|did|do) (?:over |nearly |almost |about )*(\d{1,2})(?:\.\d)? (full )?years?(?! old| ago| experience| of experience| inside| in the army| in prison| out of)|"
                      r"\b(\d{1,2}) (?:full |whole |complete )?years? (?:at|in the same|with (?:the|them|same)|service|of service|for (?:the|them|same)|there)\b|\b(\d{1,2}) full years\b")  # fmt: skip
_NOT_SERVICE = re.compile(
    r"\b(?:freelance|self emp\w*|marriage|married|army|navy|raf|prison|inside|unemployed|caring|experience|away|bringing up|raising|on uc|on benefits)\b"
)
_MONTH_LENGTH = {"day": 1 / 30, "week": 12 / 52, "month": 1, "year": 12}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def work_facts(plain: str, today: date) -> Mapping[str, FactValue]:
    """What one segment of the writer's own tells about work."""
    found = dict(told(_STATUSES + _OFFERS, plain))
    if months := _months(plain, today):
        found["months_out_of_work"] = months[0]
        found.setdefault("employment_status", "unemployed")
    if span := _ON_UC.search(plain):
        found["months_on_uc_searching"] = _span_months(span[1], span[2])
    if offer := _OFFER_HOURS.search(plain):
        found["job_offer_hours"] = int(offer[1] or offer[2] or offer[3])
    elif (hours := _HOURS.search(plain)) and "caring" not in plain and "look after" not in plain:
        found["hours_per_week"] = int(hours[1] or hours[2])
        found.setdefault("employment_status", "employed")
    if (service := _SERVICE.search(plain)) and not _NOT_SERVICE.search(plain):
        found["years_service"] = int(service[1] or service[3] or service[4])
    return found


def _months(plain: str, today: date) -> tuple[int] | None:
    if span := _OUT.search(plain) or _AGO.search(plain):
        return (_span_months(span[1], span[2]),)
    if _JUST.search(plain):
        return (0,)
    since = _SINCE.search(plain)
    if not since or not (since[1] or since[2]):
        return None
    month = 12 if since[1] in ("christmas", "xmas") else _MONTHS.index(since[1][:3]) + 1 if since[1] else 6
    year = int(since[2]) if since[2] else today.year - (month > today.month)
    return (max(0, (today.year - year) * 12 + today.month - month),)


def _span_months(number: str, unit: str) -> int:
    """Whole months of "3 weeks", "a year", "half a year"; parts of a month are dropped."""
    count = float(number) if number[0].isdigit() else 0.5 if number.startswith("half") else 1.0
    return int(count * _MONTH_LENGTH[unit] + 1e-9)
