"""Words that may never be shown: markup, other personas, leaked instructions, deeds that were not done."""

import re
from collections.abc import Iterator


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


MARKUP = _any_of(
    r"!?\[[^\]\n]{0,300}\]\s?\(",
    r"\[[^\]\n]{1,100}\]:\s?\S",
    r"```|~~~",
    r"</?[a-z!][^>\n]{0,300}>?",
    r"javascript:|data:(?:text|image)/",
    r"&#x?[0-9a-f]+;|&(?:lt|gt|quot|amp);",
)
LEAK = _any_of(
    r"\bas an? (?:ai|artificial|large|language) ?(?:language|intelligence|assistant)? ?model\b",
    r"\blarge language model\b|\bsystem prompt\b|\bdeveloper message\b",
    r"\bmy (?:system |hidden |original |internal |secret )?(?:prompt|instructions?|guidelines|programming)"
    r" (?:is|are|say|says|tell|told|state|forbid|was|were)\b",
    r"\bI was (?:told|instructed|prompted|programmed) (?:to|not)\b",
    r"\bignor(?:e|ing) (?:all |any )?(?:my |the |your )?(?:previous|prior|above|earlier) (?:instructions|rules)\b",
    r"<\||\[/?INST\]|^\s*(?:human|assistant|system|user)\s?:",
    r"\b(?:developer|jailbreak|god|DAN) mode\b",
    r"\b(?:search_services|get_service|check_eligibility|ask_citizen|update_plan|estimate_support|hand_over|tool_use|tool_result)\b",
)
PERSONA = _any_of(
    r"\bI(?: am|['’]m) (?:now )?(?:chatgpt|gpt|claude|gemini|llama|bard|copilot|dan|grok|human)\b",
    r"\bI(?: am|['’]m) (?:now )?a (?:human|real person|person|man|woman|civil servant|work coach|lawyer|solicitor|doctor|judge"
    r"|decision maker|benefits? adviser|member of staff)\b",
    r"\bI(?: am|['’]m) your (?:work coach|adviser|lawyer|doctor|friend|boyfriend|girlfriend)\b",
    r"\bas (?:your|a) (?:work coach|lawyer|solicitor|doctor|civil servant|decision maker)[, ](?:I|we)\b",
    r"\bI (?:work for|speak for|represent) (?:the )?(?:dwp|government|job ?centre|hmrc|department)\b|\bI love you\b",
)
DEED = _any_of(
    r"\b(?:I|we)(?:['’]ve| have)(?: already| now| just)? (?:booked|applied|submitted|sent|registered|called|phoned|emailed|contacted|told"
    r"|informed|reported|arranged|signed|approved|awarded|processed|transferred|referred|cancelled|decided|filed|lodged)\b",
    r"\byour (?:claim|application|appeal) (?:has been|is|was) (?:approved|accepted|successful|rejected|refused|submitted|sent|booked)\b",
    r"\byou(?:['’]ve| have) been (?:approved|accepted|awarded|given (?:a|the) (?:place|grant|loan|award))\b|\byou(?:['’]re"
    r"| are)(?: now| already)? (?:approved|accepted)\b",
    r"\bI (?:will|can|['’]ll) (?:call|phone|email|contact|apply|book|submit|pay) (?:them|you|it|for you|your|the)\b",
)
CONDITIONAL = re.compile(r"\b(?:if|when|once|whether|until|after|not|cannot|unless|before)\b[^.;]*$", re.IGNORECASE)
CHECKS = (("markup", MARKUP), ("leak", LEAK), ("persona", PERSONA), ("deed_not_done", DEED))


def forbidden_words(text: str) -> Iterator[tuple[str, str]]:
    """Each forbidden wording, as (reason, words)."""
    for reason, pattern in CHECKS:
        for match in pattern.finditer(text):
            is_conditional = reason == "deed_not_done" and CONDITIONAL.search(text[: match.start()]) is not None
            if not is_conditional:
                yield reason, match.group()[:80]
                break
