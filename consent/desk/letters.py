"""The letters of a case: which fit it, in which languages they may go out, and how they read.

English is the source. Another language is offered when an officer has marked exactly these words as checked by
somebody who may: a changed word makes another version, and needs another check.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from consent.data_rights.case_clock import own_calendar, request_of
from consent.data_rights.clock_events import Event, EventType
from consent.data_rights.deadlines import find_deadline
from consent.desk.clock_buttons import events_open
from consent.desk.refusals import Proposed, proposal_of
from consent.models import LetterReview, Outcome, Right, RightsRequest, SecondDecision
from consent.privacy_notice import controller

FOLDER = "consent/letters/case"
SOURCES = Path(__file__).resolve().parent.parent / "templates" / FOLDER
ENGLISH, WELSH = "en", "cy"
LANGUAGES = {ENGLISH: _("English"), WELSH: _("Welsh")}
RIGHTS = frozenset(Right) - {Right.COMPLAINT}


@dataclass(frozen=True, slots=True)
class Letter:
    """A kind of letter. `event` is what sending it does to the clock; `needs_words` where the officer has to add some."""

    key: str
    label: Promise
    rights: frozenset[Right] = RIGHTS
    event: EventType | None = None
    needs_words: bool = True


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as it would go out."""

    letter: Letter
    language: str
    version: str
    heading: str
    body: str
    extension: str = ""

    @property
    def digest(self) -> str:
        """Stands for these words, so that what was looked at is what goes out."""
        return hashlib.sha256(f"{self.letter.key}\n{self.language}\n{self.heading}\n{self.body}".encode()).hexdigest()


def _outcome(right: Right, label: Promise) -> Letter:
    return Letter(f"outcome_{right.value}", label, frozenset({right}))


LETTERS: Mapping[str, Letter] = {
    letter.key: letter
    for letter in (
        Letter("automatic_receipt", _("We have your request: sent by itself"), frozenset(), needs_words=False),
        Letter("receipt", _("We have your request"), needs_words=False),
        Letter("identity_request", _("Who are you?"), event=EventType.ID_REQUESTED),
        Letter("clarification_request", _("What do you need?"), frozenset({Right.ACCESS}), EventType.CLARIFICATION_REQUESTED),
        Letter("extension_notice", _("We need more time"), event=EventType.EXTENSION_NOTIFIED),
        _outcome(Right.ACCESS, _("Outcome: access")),
        _outcome(Right.PORTABILITY, _("Outcome: portability")),
        _outcome(Right.ERASURE, _("Outcome: erasure")),
        _outcome(Right.RECTIFICATION, _("Outcome: rectification")),
        _outcome(Right.RESTRICTION, _("Outcome: restriction")),
        Letter("restriction_end", _("The restriction will end"), frozenset({Right.RESTRICTION})),
        _outcome(Right.OBJECTION, _("Outcome: objection")),
        Letter("refusal", _("Refusal, whole or in part"), frozenset(Right), needs_words=False),
        Letter("charge", _("A fee is asked for")),
        Letter("complaint_acknowledgement", _("We have your complaint"), frozenset({Right.COMPLAINT}), needs_words=False),
        Letter("complaint_outcome", _("Outcome of the complaint"), frozenset({Right.COMPLAINT})),
    )
}


def letters_for(case: RightsRequest) -> tuple[Letter, ...]:
    """Every letter that can go out in this case as it stands."""
    return tuple(letter for letter in LETTERS.values() if Right(case.right) in letter.rights and _fits(letter, case))


def _fits(letter: Letter, case: RightsRequest) -> bool:
    if letter.key == "refusal":
        return case.outcome in (Outcome.REFUSED, Outcome.PARTLY)
    if letter.key == "charge":
        proposal = proposal_of(case)
        return case.second_decision == SecondDecision.AGREED and proposal is not None and proposal.what is Proposed.CHARGE
    if letter.key.startswith("outcome_"):
        return case.outcome not in (Outcome.REFUSED, Outcome.CANCELLED)
    return letter.event is None or letter.event in events_open(case)


def version_of(letter: Letter, language: str) -> str:
    """Names the words of a letter in a language, with what it has in common with the others."""
    parts = [SOURCES / language / f"{name}.txt" for name in (letter.key, "_heading", "_end")]
    return hashlib.sha256(b"\0".join(part.read_bytes() for part in parts)).hexdigest()[:12]


def source_of(letter: Letter, language: str) -> str:
    """The template's own words, for whoever checks them."""
    return (SOURCES / language / f"{letter.key}.txt").read_text("utf-8") + (SOURCES / language / "_end.txt").read_text("utf-8")


def may_send(letter: Letter, language: str) -> bool:
    """Whether the words may go out in this language."""
    if language == ENGLISH:
        return True
    known = LetterReview.objects.filter(template=letter.key, language=language, version=version_of(letter, language))
    return language in LANGUAGES and known.exists()


def draft_letter(*, case: RightsRequest, letter: Letter, language: str, own_words: str = "", extension: str = "", today: date) -> Draft:
    """The letter with this case's facts and the officer's words in it."""
    proposal = proposal_of(case)
    with translation.override("cy" if language == WELSH else settings.LANGUAGE_CODE):
        context = {
            "reference": case.reference,
            "right": str(Right(case.right).label),
            "received": case.received_at,
            "due": _due(case, letter, extension, today),
            "reasons": proposal.reasons if proposal else "",
            "is_partly": case.outcome == Outcome.PARTLY,
            "own_words": own_words.strip(),
            "extension": extension,
            "case_url": settings.SITE_URL + reverse("consent:case", args=[case.reference]) if case.subject else "",
            **_parties(),
        }
        heading = render_to_string(f"{FOLDER}/{language}/_heading.txt", context).strip()
        body = render_to_string(f"{FOLDER}/{language}/{letter.key}.txt", context)
    return Draft(letter, language, version_of(letter, language), heading, body, extension)


def _due(case: RightsRequest, letter: Letter, extension: str, today: date) -> date | datetime | None:
    if letter.event is not EventType.EXTENSION_NOTIFIED:
        return case.due_on
    request = request_of(case)
    events = (*request.events, Event(EventType.EXTENSION_NOTIFIED, today, extension))
    return find_deadline(replace(request, events=events), own_calendar()).due


def _parties() -> dict[str, str]:
    party = controller()
    return {
        "controller_name": party.name,
        "controller_email": party.email,
        "officer_email": party.officer_email,
        "regulator_name": party.regulator_name,
        "regulator_url": party.regulator_url,
        "regulator_phone": party.regulator_phone,
        "complain_url": settings.SITE_URL + reverse("consent:ask_unsigned"),
    }
