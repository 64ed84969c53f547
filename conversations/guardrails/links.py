"""Addresses in a reply must be ones that were read."""

import re
from collections.abc import Iterator

from conversations.guardrails.evidence_memo import passage_words
from conversations.types import Evidence, Sentence

_END = r"[^\s<>\"')\]]"
_TOP = "uk|com|org|net|info|scot|wales|cymru|io|gov|eu|app|xyz|ru|co|biz|site|online|shop|link|click|top|club|example"
_HOST = r"\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}"
# A path makes an address of any host; without one, only a well-known ending does.
ADDRESS = re.compile(rf"https?://{_END}+|www\.{_END}+|{_HOST}\.(?:{_TOP})\b(?:/{_END}*)?|{_HOST}\.[a-z]{{2,24}}/{_END}+", re.IGNORECASE)
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
FREE_HOSTS = frozenset({"gov.uk", "gov.wales", "mygov.scot", "nidirect.gov.uk", "nhs.uk"})  # the sites' own names, as words


def plain_address(url: str) -> str:
    """Without scheme, www, fragment, final stroke or end punctuation; the host in lower case."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", url.strip(), flags=re.IGNORECASE).split("#")[0].rstrip(".,;:!?/")
    host, slash, path = bare.partition("/")
    return f"{host.lower()}{slash}{path}"


def _known_addresses(evidence: Evidence) -> tuple[frozenset[str], frozenset[str]]:
    if "addresses" not in evidence.memo:
        whole = frozenset(plain_address(url) for url in evidence.urls)
        evidence.memo["addresses"] = (whole, frozenset(address.split("/")[0] for address in whole) | FREE_HOSTS)
    known: tuple[frozenset[str], frozenset[str]] = evidence.memo["addresses"]
    return known


def unknown_links(sentence: Sentence, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Each address or source that was not read in this turn, as (reason, address)."""
    known, hosts = _known_addresses(evidence)
    for source in sentence.sources:
        if source.url and plain_address(source.url) not in known:
            yield "source_not_in_evidence", source.url
    text = sentence.text
    for email in EMAIL.findall(text):
        if email.lower() not in passage_words(evidence):
            yield "link_not_in_evidence", email
    for match in ADDRESS.finditer(EMAIL.sub(" ", text)):
        address = plain_address(match.group())
        is_known = address in known or ("/" not in address and address in hosts)
        if not is_known and match.group().rstrip(".,;:").lower() not in passage_words(evidence):
            yield "link_not_in_evidence", match.group()
