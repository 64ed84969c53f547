"""Home addresses and full postcodes. Towns, streets without a number, and where an employer is survive."""

import re
from collections.abc import Iterator

from conversations.guardrails.identifiers.spans import Cues, Span

_OUT = r"(?:[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d{1,2}|\d[a-hjkps-uw]|[a-hk-y]\d[abehmnprv-y]))"
_POSTCODE = re.compile(rf"(?<![a-z0-9])(?P<out>{_OUT}|gir)(?:[ .-]{{0,2}})\d[abd-hjlnp-uw-z]{{2}}(?![a-z0-9])")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th|hr|wk|yr|ft|gb|pp|ps|bn)$")
_NOT_POSTCODE = re.compile(r"\b(?:ref(?:erence)?|vacancy|job id|course|level|unit|form)[ :.#no]{0,6}$")
_KINDS = (
    "street|st|road|rd|avenue|ave|av|lane|ln|drive|dr|close|cl|court|ct|crescent|cres|cresc|way|place|pl|terrace"
    "|terr|ter|gardens|gdns|grove|gr|walk|hill|park|square|sq|row|rise|view|green|mews|parade"
    "|gate|wynd|brae|loan|vennel|quay|wharf|croft|fold|mount|bank|villas|cottages|buildings|estate|heights"
    "|house|point|tower|towers|broadway|circus|crest|dale|end|field|fields|meadow|meadows|path|ridge|side|parc"
    "|maes"
    "|boulevard|embankment|esplanade|approach|common|yard|alley|copse|chase|garth|drove|holt|nook|orchard|reach"
    "|vale|warren|wood|woods|ffordd|heol|stryd|lon|rhodfa|clos|bryn|cwrt|gerddi|teras|tyddyn|pentre|cilgant"
)
_STREET = re.compile(
    r"(?<![\w£.:/-])(?:(?:flat|flt|apt|apartment|unit|room|rm|house|no\.?|number|block) ?(?:[a-z]?\d{1,4}[a-z]?"
    r"|[a-z]\b)(?: ?/ ?\d{1,2})?[ ,]{1,2}(?:\w{1,24} (?:house|court|tower|lodge|point|heights|buildings)[ ,]{1,2})?)?"
    r"\d{1,4}(?:[ ]?[a-f]|[-/]\d{1,4})?[ ,]{1,2}"
    r"(?:(?:st|saint|the|upper|lower|north|south|east|west|great|little|old|new|y|yr|ap|de|la|o')[ .]{1,2})?(?:[a-z'’.-]{2,24} ){0,3}?"
    rf"(?:{_KINDS})\b\.?",
)
_WELSH = re.compile(
    r"(?<![\w£.:/-])\d{1,4}[a-f]?[ ,]{1,2}(?:heol|stryd|ffordd|maes|lon|lôn|clos|bryn|rhodfa|cwrt|tan y|pen y"
    r"|ty|tŷ|llys|parc|gerddi|cae|nant|trem|dan y|glan|coed|cilgant|teras)(?: [\w'’-]{1,20}){1,3}?(?=[ ]?[,.;\n?!]"
    r"|$| (?:and|in|near|but|is|what|how|can|with)\b)",
)
_NAMED_HOUSE = re.compile(
    r"(?<![\w£])(?:flat|flt|apt|apartment) ?\w{1,4}[ ,]{1,2}(?:[a-z'’-]{2,20} ){1,3}(?:house|court|tower|lodge"
    r"|point|heights|buildings|mansions|road|street|rd|st|lane)\b",
)
_TAIL = re.compile(
    r"[ ,\n]{1,3}(?:[A-Z][\w'’-]{1,24}(?:[ -](?:[A-Z][\w'’-]{1,24}|upon|on|le|by|in|y|under|next|the)){0,4}"
    r"|[a-z'’-]{3,20}(?: [a-z'’-]{3,20}){0,2}(?=,))"
)
_TO_POSTCODE = re.compile(rf"[ ,\n]{{0,3}}(?:[\w'’.-]{{2,24}}[ ,\n]{{1,3}}){{0,6}}?{_OUT}[ .-]{{0,2}}\d[abd-hjlnp-uw-z]{{2}}(?![a-z0-9])")
_HOME = re.compile(
    r"\b(?:live|lives|living|moved|moving|move|address|home|house|stay|staying|staying|post it|send it|letter"
    r"|flat|i'm at|im at|i am at|reside|based at home|postcode|from|tenancy|rent(?:ing)? (?:a )?\w{0,24} ?at|c/o"
    r"|byw)\b",
)
_PUBLIC = re.compile(
    r"\b(?:job ?centre(?: plus)?|office|offices|interview|college|library|shop|store|depot|warehouse|employer"
    r"|company|factory|hotel|venue|fair|event|church|hall|centre|school|hospital|clinic|surgery|vacancy|site"
    r"|cafe|restaurant|pub|bank|headquarters|hq|court|tribunal|nursery|assessment|induction|work|workplace|shift)\b[^.?!\n]{0,32}$",
)
_PLAIN_WORD = re.compile(
    r"[ ,](?:the|my|a|an|this|that|on|in|any|of|off|down|up|across|no|is|to|at|for|from|with|by|else|our|your"
    r"|same|and|or|but|it|into|over|was|get|got|i|we|us|next|per|are|which)[ ,]",
)
_BEFORE = 60
_REACH_OF_HOME = 36
_LETTERS = re.compile(r"[^\W\d_]+")
_NOT_NUMBER = re.compile(
    r"(?:£|\b(?:level|grade|band|page|year|step|week|chapter|over|under|about|around|the|top|last|only|age|aged"
    r"|within|up to|at least|than|for|after|every|next|past) )$",
)
_NOT_STREET = re.compile(
    r"\d{1,4}[ ,]+(?:(?:hours?|hrs?|years?|yrs?|weeks?|months?|days?|minutes?|mins?|miles?|people|jobs?|kids"
    r"|children|points?|percent|per|and|or|in|of|to|a|at|on|from|mile|times|steps?|places?|staff|week|day|month"
    r"|year|hour|minute|quid|pounds|am|pm|more|other|different|of the|bedroom|bed|man|st|nd|rd|th|applications?"
    r"|interviews?|shifts?|nights?|different|old|new|weekly|monthly|lads|men|women|good|part|full|bus|long|short"
    r"|metre|meter|m|km|x|by|off|out|for|with|is|was)\b)",
)


def places(text: str, low: str) -> Iterator[Span]:
    """Addresses with a house number or name, and full postcodes on their own; `low` is the text in small letters."""
    homes = Cues(_HOME, low)
    for pattern in (_STREET, _WELSH, _NAMED_HOUSE):
        for match in pattern.finditer(low):
            if _is_street(text, low, match, at_home=homes.last(match.start(), _REACH_OF_HOME) >= 0):
                yield from _address(text, low, match, homes)
    for match in _POSTCODE.finditer(low):
        if not _NOT_POSTCODE.search(low, max(0, match.start() - 24), match.start()) and not _ORDINAL.search(match.group()):
            yield Span(match.start(), match.end(), "POSTCODE")


def district(postcode: str) -> str:
    """The outward part of a postcode: enough for the nation and the area, and all that may be kept."""
    match = _POSTCODE.match(postcode.strip().lower())
    return match.group("out").upper() if match else ""


def _is_street(text: str, low: str, match: re.Match[str], *, at_home: bool) -> bool:
    """Small letters and everyday words ("way", "place") make a street only where somebody speaks of home."""
    written = text[match.start() : match.end()]
    capitals = 0 if written == match.group() else sum(word[0].isupper() for word in _LETTERS.findall(written))
    if not (at_home or capitals >= 2) or _NOT_STREET.match(match.group()):
        return False
    plain = {word.group().strip(" ,") for word in _PLAIN_WORD.finditer(match.group())}
    if plain and not (at_home and (capitals or plain == {"the"})):
        return False
    return not _NOT_NUMBER.search(low, max(0, match.start() - _BEFORE), match.start())


def _address(text: str, low: str, match: re.Match[str], homes: Cues) -> Iterator[Span]:
    """The whole address from the street on, unless it is said to be somewhere public."""
    start, end = match.span()
    if homes.last(start, _BEFORE) >= 0 or not _PUBLIC.search(low, max(0, start - _BEFORE), start):
        rest = _TO_POSTCODE.match(low, end) or _TAIL.match(text, end)
        yield Span(start, rest.end() if rest else end, "ADDRESS")
