"""Qualifications, English and study."""

import re
from collections.abc import Mapping

from conversations.understanding.facts.signs import sign, told
from services_catalogue.types import FactValue

_LEVEL = "highest_qualification_level"
_WANT = r"want|looking|need|free|do (?:i|you) need|course|courses|how|can i|should|which|do a|to do|apply|applying|get a|without a|doing a|thinking"
_LEVELS = (
    sign(_LEVEL, 8, r"phd|doctorate", r"want|doing|apply"),
    sign(_LEVEL, 7, r"(?:got|have|with|did|done|finished|my) (?:a |an )?masters|masters (?:degree )?in|\bmsc\b|\bpgce\b", _WANT),
    sign(_LEVEL, 6, r"graduated|^degree$|graduate(?: from| in| with)|^graduate|(?:am|as) a (?:\w+ )?graduate|(?:got|have|with|did|done|finished|hold|my|useless|have got)(?: a| an| me)? (?:\w+ ){0,2}degree|2:1|2:2|first class honours|\bb(?:a|sc|eng|ed) (?:hons|in)|a degree in|left university with|out of university|finished university",
         r"no degree|dont have|want|need a|without a|foundation degree|graduate (?:scheme|job|apprenticeship)s?$|do i need|half a|dropped out"),
    sign(_LEVEL, 5, r"(?:got|have|with|did|done|hold|my) (?:a |an )?(?:\w+ )?(?:hnd|foundation degree)", _WANT),
    sign(_LEVEL, 4, r"(?:got|have|with|did|done|hold|my) (?:a |an )?(?:\w+ )?hnc", _WANT),
    sign(_LEVEL, 0, r"no (?:formal |real )?(?:qualifications?|gcses|o levels|education|grades|exams)(?: at all| whatsoever)?|(?:left school|leave school) with (?:nothing|none|no \w+)|not a (?:single )?(?:qualification|gcse)|dont have (?:any )?(?:qualifications?|gcses)|without (?:any )?(?:qualifications|gcses)|havent got (?:any )?(?:qualifications?|gcses)|left college with nothing|no qualifications?",
         r"do (?:i|you) need"),
    sign(_LEVEL, 2, r"no level 3|dont have (?:a )?level 3|havent got (?:a )?level 3|without (?:a )?level 3|never done (?:a )?level 3|no a levels|only (?:got |have )?gcses|(?:got|have|with|only|just|done|hold)(?: my| a| an| some| few)* (?:\d+ )?(?:gcses?|level 2|nvq (?:level )?2|o levels)|gcses (?:only|but)", r"do i need|want|maths gcse|no gcses|english gcse"),
    sign(_LEVEL, 3, r"(?:got|have|with|did|done|passed|hold|my|only|already got|already have)(?: my| a| an| \d)* (?:\w+ )?(?:a levels?|level 3|btec(?: level 3)?|nvq (?:level )?3|advanced highers?|highers)(?! courses?)", _WANT + r"|no a levels"),
)  # fmt: skip
_OTHERS = (
    sign("has_english_maths_level2", False, r"(?:no|failed|without|dont have|never got|havent got)(?: my| a| gcse| the)* (?:maths|english)(?: (?:and|or) (?:maths|english))?(?: gcse)?"),
    sign("has_english_maths_level2", True, r"(?:got|have|passed|with)(?: my| a| gcse| both)* (?:maths and english|english and maths)", r"need|improve|help|want"),
    sign("needs_english_help", True, r"(?:my|me) english (?:is )?(?:is )?(?:not|no|bad|poor|weak|isnt|still|so so|basic|needs)|(?:learn|improve|practise|better|study) (?:my |some |speaking )?english(?! and maths| literature| gcse| teacher)|esol|english (?:classes|lessons|class)|(?:dont|cant|not) (?:speak|write|read) (?:much |good |very good )?english|english (?:is )?not (?:my )?(?:so |very |first )?(?:good|language|great)|english is (?:my )?(?:second|third|2nd|3rd)|no good english",
         r"teach english|english teacher|english tutor"),
    sign("in_education", "full-time", r"full time (?:student|course|college|education|university)|(?:am|as) (?:a )?(?:university|uni|college|a level|6th form|sixth form) student|(?:am|still|currently) (?:at|in) (?:university|sixth form|6th form|school)|at university full time", r"want|after|before|if i|can i"),
    sign("in_education", "part-time", r"part time (?:student|course|college|degree)|evening (?:class|course)|open university|\bou degree", r"want|looking|find|any|free|are there|can i"),
    sign("in_education", "none", r"not (?:in|at) (?:college|school|education|university|studying)|left (?:school|college|university|sixth form)|dropped out|kicked out of (?:school|college)|neet|not studying"),
)  # fmt: skip
_NOT_SAID = re.compile(r"\b(?:my (?:son|daughter|mate)|their)\b")


def learning_facts(plain: str) -> Mapping[str, FactValue]:
    """What one segment of the writer's own tells about qualifications and study."""
    return {} if _NOT_SAID.search(plain) else told(_LEVELS + _OTHERS, plain)
