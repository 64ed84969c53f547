"""Right to work, and parts of a life that open particular help: forces, care, prison, an insolvent employer."""

from collections.abc import Mapping

from conversations.understanding.facts.signs import sign, told
from services_catalogue.types import FactValue

_SIGNS = (
    sign("refugee_status", False, r"asylum seeker|seeking asylum|claim(?:ed|ing) asylum|asylum (?:claim|case|application|decision)|waiting for (?:my )?(?:home office|asylum)", r"was an asylum|granted|got my status"),
    sign("refugee_status", True, r"(?:am|as|are|being) (?:a |an )?(?:\w+ )?refugees?|refugee status|(?:got|given|have|received) (?:my |the )?(?:status|positive decision)|granted (?:asylum|protection|status)|humanitarian protection|leave to remain as a refugee", r"work with|help refugees|no refugee|wants? status"),
    sign("right_to_work", False, r"(?:no|not have|dont have|havent got|without)(?: the| a)? (?:right to work|work permit|papers)|not (?:allowed|permitted) to work|cant (?:legally )?work (?:here|in the uk)|no recourse and no right"),
    sign("right_to_work", True, r"(?:have|got|with|given)(?: the| full| my| a)* right to work(?! check)|(?:pre )?settled status|indefinite leave|\bilr\b|british (?:citizen|passport|national)|irish (?:citizen|passport|national)|ukrain\w+ (?:visa|scheme|permission)|homes for ukraine|(?:granted|have|got) (?:refugee|humanitarian)|refugee status|can work (?:legally|in the uk)|bno visa|bn o visa",
         r"no right to work|dont have|waiting|applying|applied|wife|husband"),
    sign("has_ni_number", False, r"(?:no|not got|havent got|dont have|waiting for|without|need|get|apply for|applying for|applied for)(?: a| an| my| the)? (?:ni|national insurance|n i) ?(?:number|no|card)", r"lost|forgot|do i need"),
    sign("has_ni_number", True, r"(?:have|got)(?: my| a| an| the)* (?:ni|national insurance) ?(?:number|no|card)", r"lost|forgot|forgotten|cant find|havent|dont|how do i get|not got"),
    sign("employer_insolvent", True, r"(?:gone|went|going|go|has gone) (?:bust|under|bump|into (?:administration|liquidation|receivership)|to the wall|pop|insolvent|bankrupt)|in administration|in liquidation|liquidat(?:ed|ion|ors?)|insolvent|ceased trading|(?:administrators|receivers) (?:are |have |came |called )?(?:in|been|took|come)|(?:firm|company|employer|boss|business) (?:has )?(?:collapsed|folded|gone bankrupt|went bankrupt)",
         r"my (?:own )?business|if (?:they|my|the)|i went bust|am bankrupt"),
    sign("served_armed_forces", True, r"ex (?:army|forces|military|navy|raf|marine|soldier|squaddie|service ?man|servicewoman)|veteran|(?:left|leaving|served in|was in|been in|out of|years in|time in|came out of) (?:the )?(?:army|raf|navy|royal navy|marines|armed forces|forces|military|tas?|reserves)|royal engineers|discharged from (?:the )?(?:army|navy|raf)|service leaver|resettlement",
         r"join|husband|wife|want to|salvation"),
    sign("care_leaver", True, r"care leaver|leaving care|left care|(?:was|been|grew up|raised|brought up) in (?:foster )?(?:care|the care system)|(?:was|been) (?:in )?fostered|(?:in|from) (?:foster care|the care system|a childrens home)|looked after child", r"work(?:ed|ing)? in|job in|care home|for my (?:mum|dad)"),
    sign("prison_leaver", True, r"(?:just |recently |only |am |ive )*(?:out|released|coming out|came out|getting out|come out|got out|leaving|left|release) (?:of |from )?(?:(?:the )?(?:prison|jail|nick|hmp|custody|inside)|(?!a |my |his |her )\w+ (?:prison|jail|nick)|the big house|barlinnie|cornton vale|castle huntly|belmarsh|bronzefield|altcourse|forest bank|dovegate)|(?:out|released|am|still) on (?:licence|tag)|prison leaver|(?:my )?release date|out of hmp|months inside|fresh out|just (?:did|done) (?:\d+ )?(?:months|years|a year) inside|probation officer",
         r"officer job|prison officer|work in|release (?:me|the money)|years ago|in 20[01]\d|driving licence|son|brother"),
)  # fmt: skip


def standing_facts(plain: str) -> Mapping[str, FactValue]:
    """What one segment of the writer's own tells about these."""
    return told(_SIGNS, plain)
