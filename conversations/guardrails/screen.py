"""All input guardrails over one message, in order: what is stored, what is the person's own, and what must be answered first."""

from conversations.guardrails.crisis import near_crisis, told_crisis
from conversations.guardrails.documents import split_document
from conversations.guardrails.folding import canonical
from conversations.guardrails.hidden_text import Cleaned, clean
from conversations.guardrails.identifiers import mask
from conversations.guardrails.injection import is_attack, is_tainted
from conversations.guardrails.meaning import FAR, nearness
from conversations.guardrails.requests import near_refusal, told_refusal
from conversations.guardrails.verdict import Crisis, Masked, Refusal, Screening

_LONGEST_MESSAGE = 10_000
"""Longer texts are not messages (pages refuse them): the tables read them, the model does not."""
_OWN_LIMIT = 8_000
"""Characters read for meaning, from both ends; identifiers and hidden text are taken out of all of it."""


def screen(text: str, *, public: frozenset[str] = frozenset()) -> Screening:
    """Clean, mask, split and judge one message. `public` are digits of published telephone numbers.

    A crisis wins over everything: with one, nothing is refused. Own words are judged; a pasted
    document is only marked, unless nothing else was written.
    """
    cleaned = clean(text)
    masked = mask(cleaned.text, public=public)
    own_words, document = split_document(masked.text)
    read_own, read_document = _readable(own_words), _readable(document)
    plain = canonical(read_own)
    is_steered = is_attack(read_own, plain) or _is_attack_as_written(cleaned.text, masked, alone=not (document and own_words))
    refusal = Refusal("blocked_injection", "injection") if is_steered else told_refusal(plain)
    crisis = told_crisis(plain) or _quoted_crisis(read_document)
    if crisis is None and not is_steered:
        near = nearness(read_own) if len(own_words) <= _LONGEST_MESSAGE else {}
        crisis = near_crisis(near.get("danger", FAR), plain, is_declined=refusal is not None)
        refusal = refusal or (None if document else near_refusal(near, plain))
    is_told = bool(cleaned.payload) and is_attack(_readable(cleaned.payload))
    is_marked = is_steered or is_told or (bool(document) and is_tainted(read_document))
    return Screening(
        text=masked.text,
        own_words=own_words,
        document=document,
        marks=_marks(cleaned, masked, has_document=bool(document), is_injected=is_marked),
        masked=tuple(dict.fromkeys(kind for _, _, kind in masked.spans)),
        crisis=crisis,
        refusal=None if crisis else refusal,
    )


def _readable(text: str) -> str:
    return text if len(text) <= _OWN_LIMIT else f"{text[: _OWN_LIMIT // 2]}\n{text[-_OWN_LIMIT // 2 :]}"


def _is_attack_as_written(text: str, masked: Masked, *, alone: bool) -> bool:
    """Masking may take a piece out of an encoded order: a message without a document is read unmasked too."""
    return alone and bool(masked.spans) and is_attack(_readable(text))


def _quoted_crisis(document: str) -> Crisis | None:
    """Something pasted counts only when it speaks of suicide, as a message from a friend may."""
    quoted = told_crisis(canonical(document)) if document else None
    return quoted if quoted and quoted.category == "suicide" else None


def _marks(cleaned: Cleaned, masked: Masked, *, has_document: bool, is_injected: bool) -> frozenset[str]:
    marks = {f"masked:{kind}" for _, _, kind in masked.spans}
    marks |= {"hidden_text"} if cleaned.was_hidden else set()
    marks |= {"document"} if has_document else set()
    marks |= {"injection"} if is_injected else set()
    return frozenset(marks)
