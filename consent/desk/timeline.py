"""What happened in a case, as an officer reads it: who, when and what, in words, with the officers' notes in their place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from consent.data_rights.clock_events import EventType, ExtensionReason
from consent.data_rights.rectify import Change
from consent.data_rights.working_days import in_words
from consent.desk.acting import emails_of
from consent.desk.refusals import Ground, Proposed
from consent.models import CaseEvent, CaseNote, CaseState, Identity, NoteKind, Outcome, RightsRequest, SecondDecision

Detail = Mapping[str, Any]
EVENTS = {
    EventType.ID_REQUESTED: gettext_lazy("Proof of identity asked for"),
    EventType.ID_RECEIVED: gettext_lazy("Proof of identity received"),
    EventType.ID_CHECKED: gettext_lazy("Proof of identity checked"),
    EventType.AUTHORITY_REQUESTED: gettext_lazy("Authority to act for somebody else asked for"),
    EventType.AUTHORITY_RECEIVED: gettext_lazy("Authority to act for somebody else received"),
    EventType.FEE_REQUESTED: gettext_lazy("Fee asked for"),
    EventType.FEE_PAID: gettext_lazy("Fee paid"),
    EventType.CLARIFICATION_REQUESTED: gettext_lazy("Clarification asked for"),
    EventType.CLARIFICATION_RECEIVED: gettext_lazy("Clarification received"),
    EventType.EXTENSION_NOTIFIED: gettext_lazy("Person told that we need more time"),
}
EXTENSIONS = {ExtensionReason.COMPLEX: gettext_lazy("complex"), ExtensionReason.NUMEROUS: gettext_lazy("numerous requests")}

RECTIFIED = {
    Change.CORRECTED: gettext_lazy("What is remembered was put right; older conversations no longer count for it"),
    Change.SET_ASIDE: gettext_lazy("What was said of it until then is no longer used"),
}


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the timeline; `text` is what an officer wrote."""

    at: datetime
    who: str
    what: str
    text: str = ""
    why: str = ""


def timeline_of(case: RightsRequest) -> list[Moment]:
    """From the first to the last, journal and notes together."""
    events = list(CaseEvent.objects.filter(case=case).order_by("position"))
    notes = list(CaseNote.objects.filter(case=case))
    kept = {note.pk for note in notes}
    events = [event for event in events if event.kind != "searched" or event.detail.get("note") not in kept]  # the note says more
    names = [name for event in events for name in (event.actor, str(event.detail.get("to", "")))]
    emails = emails_of([*names, *(str(note.author) for note in notes)])
    moments = [Moment(event.at, who_of(event.actor, emails), _what(event, emails)) for event in events]
    moments += [Moment(note.at, who_of(str(note.author), emails), str(NoteKind(note.kind).label), note.text, note.why) for note in notes]
    return sorted(moments, key=lambda moment: moment.at)


def who_of(actor: str, emails: Mapping[str, str]) -> str:
    """An actor of the journal in words."""
    known = {"citizen": _("The person"), "system": _("The computer")}
    return known.get(actor) or emails.get(actor) or _("An officer who has left")


def _what(event: CaseEvent, emails: Mapping[str, str]) -> str:
    if event.kind == "assigned":
        return _("Given to %(officer)s") % {"officer": who_of(str(event.detail.get("to", "")), emails)}
    words = WORDS.get(event.kind)
    return words(event.detail) if words else event.kind.replace("_", " ").capitalize()


def _clock(detail: Detail) -> str:
    words = str(EVENTS[EventType(detail["type"])])
    if detail.get("reason"):
        words += f" ({EXTENSIONS.get(detail['reason'], detail['reason'])})"
    return _("%(event)s, on %(day)s") % {"event": words, "day": _day(detail["on"])}


def _due(detail: Detail) -> str:
    if not detail["to"]:
        return _("No due date for now (was %(old)s)") % {"old": _day(detail["from"])} if detail["from"] else _("No due date for now")
    if not detail["from"]:
        return _("Due date worked out: %(new)s") % {"new": _day(detail["to"])}
    return _("Due date changed from %(old)s to %(new)s") % {"old": _day(detail["from"]), "new": _day(detail["to"])}


def _state(detail: Detail) -> str:
    if detail.get("outcome"):
        return _("Finished: %(outcome)s") % {"outcome": Outcome(detail["outcome"]).label}
    return _("Now: %(state)s") % {"state": CaseState(detail["state"]).label}


def _problem(detail: Detail) -> str:
    return _("The computer’s work stopped at a problem: %(detail)s") % {"detail": _plain(detail.items())}


def _step(detail: Detail) -> str:
    numbers = _plain((key, value) for key, value in detail.items() if key != "step" and isinstance(value, int | str))
    words = _("Done by the computer: %(step)s") % {"step": str(detail.get("step", "")).replace("_", " ").replace(":", " ")}
    return f"{words} ({numbers})" if numbers else words


def _plain(pairs: Iterable[tuple[str, Any]]) -> str:
    return ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in pairs)


def _day(iso: str) -> str:
    return in_words(date.fromisoformat(iso))


def _proposed(detail: Detail) -> str:
    given = {"what": Proposed(detail["what"]).label, "ground": Ground(detail["ground"]).label}
    return _("Proposed to a second officer: %(what)s. %(ground)s") % given


def _letter(detail: Detail) -> str:
    return _("Letter sent: %(template)s (%(language)s, version %(version)s)") % {
        **detail,
        "template": str(detail["template"]).replace("_", " "),
    }


WORDS: dict[str, Callable[[Detail], str]] = {
    "received": lambda detail: _("Request received (%(channel)s)") % {"channel": str(detail.get("channel", "")).replace("_", " ")},
    "clock": _clock,
    "due_date": _due,
    "state": _state,
    "step": _step,
    "problem": _problem,
    "failed": lambda detail: _("The computer’s work failed, try %(attempt)s") % {"attempt": detail.get("attempt", "?")},
    "resumed": lambda detail: _("Told the computer to go on"),
    "taken": lambda detail: _("Copy taken"),
    "restricted": lambda detail: _("Use of the information stopped"),
    "restriction_lifted": lambda detail: _("Use of the information allowed again"),
    "identity": lambda detail: _("Identity: %(identity)s") % {"identity": Identity(detail["identity"]).label},
    "searched": lambda detail: _("Search written down"),
    "proposed": _proposed,
    "decided": lambda detail: _("Second officer: %(decision)s") % {"decision": SecondDecision(detail["decision"]).label},
    "letter": _letter,
    "rectified": lambda detail: str(RECTIFIED[Change(detail["change"])]),
    "receipt": lambda detail: _("Receipt sent by email"),
}
