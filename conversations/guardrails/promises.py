"""Nothing is promised, and nothing is decided: only an office can say what a person is entitled to."""

import re
from collections.abc import Iterator

from conversations.guardrails.evidence_memo import passage_words
from conversations.types import Evidence

_ADVERB = r"(?: \w+ly| also| still| then| always| now| soon| not)?"
_NEWS = "(?:better|clearer|fuller|answer|reply|email|letter|text|message|decision|code|form|result|call|link|notice)s?"
_WILL = rf"\byou(?:['’]ll| will| shall){_ADVERB}"
_PAYER = "(?:they|it|acas|the (?:jobcentre|office|dwp|tribunal|council))"
_FAMILY = "(?:dad|mum|father|mother|partner|wife|husband|son|daughter|child|children|family|friend|carer)"
# No promise begins inside a word. Saying so first passes over most of a sentence, which is otherwise tried from every letter.
PROMISE = re.compile(
    r"\b(?=\w)(?:"
    + "|".join(
        (
            rf"{_WILL} (?:get|receive|qualify|win|have your claim|have the money)\b(?! (?:an? |the |your |more |some )?{_NEWS}\b)",
            rf"{_WILL} be (?:paid|given|awarded|accepted|entitled|eligible|owed|able to (?:get|claim|have))\b",
            r"\byou(?:['’]re| are) (?:going|sure|certain|bound) to (?:get|receive|be (?:paid|given|accepted)|qualify)\b",
            r"(?-i:\bguarantee[ds]?\b|^Guaranteed\b)",
            r"\b(?:I|we) promise\b",
            r"\b(?:definitely|certainly|undoubtedly|for sure|without (?:a )?doubt|without fail|no doubt)\b",
            r"\b(?:100|a hundred) ?(?:%|per ?cent) (?:certain|sure|guaranteed)\b",
            r"\b(?:will|must) (?:definitely |certainly )?be (?:approved|accepted|successful)\b",
            rf"\b{_PAYER} (?:will|must|have to|has to) (?:pay|give|accept|approve) (?:you|your)\b(?! back)",
            rf"\b(?:your {_FAMILY}|he|she) will (?:get|receive|be paid)\b",
            r"\bwill (?:be forced to|have to) (?:pay|give|refund)\b|\bwill (?:write off|clear|pay off|cancel|wipe) (?:your|the|all)\b",
            r"\bwill get your\b.{0,20}\bback\b|\bwill be (?:paid for|covered in full|written off|refunded)\b",
            r"\bno (?:trouble|problem) (?:getting|claiming)\b|\bsafe bet\b|\bshoo-in\b",
            r"\bwill (?:make|force) (?:them|your (?:employer|boss|landlord)) (?:to )?\w+",
        )
    )
    + ")",
    re.IGNORECASE,
)
DECISION = re.compile(
    "|".join(
        (
            r"\byou(?:['’]re| are)(?: \w+ly| both| all| also| still| not)? (?:entitled|eligible|qualified)\b",
            r"\byou(?: \w+ly| both| all| also| still| do not| don['’]t)? qualify\b",
            r"\byou (?:meet|pass|satisfy) (?:all |every |each )?(?:of )?(?:the |its )?(?:rules|criteria|conditions|requirements|tests?)\b",
            r"\byou have a (?:legal )?right to\b",
            r"\byou (?:tick|fit|match|meet) (?:every|all|the bill)\b|\byou(?:['’]re| are) (?:fully |already )?(?:covered by|owed)\b",
            r"\b(?:is|are|it['’]s) (?:definitely |all )?yours\b|\bevery right to\b|\bnothing (?:to )?stop(?:s|ping)? you\b",
            r"\b(?:nothing|no reason)\b.{0,12}\bstops? you (?:from )?getting\b",
            r"\byour (?:entitlement is|claim is valid)\b",
        )
    ),
    re.IGNORECASE,
)
HEDGE = re.compile(
    r"\b(?:if|whether|when|once|as long as|unless|until|before|who|what|how|see|check|may|might|could|cannot|can['’]t|no|not|never"
    r"|isn['’]t|aren['’]t|nobody|usually|probably|likely|depends|seems?|looks?|think|ask|tells?|find out|decides?)\b",
    re.IGNORECASE,
)
CLAUSE_END = re.compile(r"[.;:!?]")


def is_hedged(text: str, match: re.Match[str]) -> bool:
    """Whether the clause up to the claim asks, denies, doubts or sets a condition."""
    before = CLAUSE_END.split(text[: match.start()])[-1]
    return HEDGE.search(before) is not None


def is_catalogue_wording(phrase: str, evidence: Evidence) -> bool:
    """Whether a passage of the evidence says this word for word."""
    return " " in phrase.strip() and phrase.lower().replace("’", "'").strip(" .") in passage_words(evidence)


def _window(text: str, match: re.Match[str]) -> str:
    return " ".join(text[match.start() :].split()[:3]).rstrip(".,;:")


def promises(text: str, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Each promise or decision, unless hedged or the catalogue's own wording ("a guaranteed interview")."""
    for match in PROMISE.finditer(text):
        if not is_hedged(text, match) and not is_catalogue_wording(_window(text, match), evidence):
            yield "promise", match.group()
    for match in DECISION.finditer(text):
        if not is_hedged(text, match) and not is_catalogue_wording(text, evidence):
            yield "decision", match.group()
