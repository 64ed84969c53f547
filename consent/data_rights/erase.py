"""The job that erases a person (UK GDPR Art 17): stop, collect, erase table by table, search for what is left, certify."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

from consent.data_rights.case_journal import journal
from consent.data_rights.cases import Asked, move_case, open_case
from consent.data_rights.certificate import mail_certificate, make_certificate
from consent.data_rights.erasure_log import note_erased
from consent.data_rights.erasure_order import erasure_order
from consent.data_rights.export import remove_export
from consent.data_rights.jobs import Detail, NotYetError, ProblemError, Step, done_steps
from consent.data_rights.residue import empty_deleted_pages, search_residue
from consent.data_rights.traces import collect_traces, traces_of
from consent.models import CaseEvent, CaseState, ErasureWork, Outcome, Right, RightsRequest
from consent.stores import Erasure, Place, Store, Traces, load_registry

RESTORED = "restore"  # the channel of a case that a restored backup brought about: the person has had their certificate
WAIT_FOR_REPLIES = timedelta(minutes=3)  # longer than any reply may take; what is erased under it, it cannot write back


class Preparer(Protocol):
    """Stops what could still write. Named in settings.ERASURE_PREPARERS."""

    def __call__(self, *, subject: UUID, now: datetime) -> bool:
        """Whether it has stopped; doing it twice is harmless."""
        ...


def ask_for_erasure(
    *, subject: UUID, language: str, now: datetime, is_staff: bool = False, form_key: UUID | None = None
) -> tuple[RightsRequest, bool]:
    """The case, which begins after the days of grace, and whether it is new. A member of staff is erased by a person, not by a button."""
    asked = Asked(right=Right.ERASURE, channel="web", language=language, form_key=form_key)
    if is_staff:
        return open_case(asked=asked, subject=subject, now=now, flags=("staff_account",))
    begin = now + timedelta(days=settings.ERASURE_GRACE_DAYS)
    return open_case(asked=asked, subject=subject, now=now, state=CaseState.WAITING, run_after=begin)


def skip_grace(case: RightsRequest, *, now: datetime) -> bool:
    """Begin at once, because the person says so. Whether it was still waiting."""
    waiting = RightsRequest.objects.filter(pk=case.pk, right=Right.ERASURE, state=CaseState.WAITING)
    if not waiting.update(run_after=now):
        return False
    journal(case, kind="grace_skipped", at=now, actor="citizen")
    return True


class ErasureJob:
    """See Job."""

    def steps(self, case: RightsRequest) -> Iterator[Step]:
        """Nothing is deleted before the person's account is closed and what could give them away is written down."""
        registry = load_registry()
        yield Step("stop", _stop, is_slow=True)
        yield Step("overtake", _overtake)
        yield Step("collect", _collect, is_slow=True)
        for store in erasure_order(registry.stores):
            yield Step(f"erase:{store.model}", partial(_erase, store))
        for place in registry.places:
            yield Step(f"erase:{place.key}", partial(_erase_place, place), is_slow=True)
        yield Step("note", _note)
        yield Step("count_kept", _count_kept)
        yield Step("search", _search, is_slow=True)
        yield Step("certify", _certify, is_slow=True)
        yield Step("clear", _clear, is_slow=True)

    def finish(self, case: RightsRequest, now: datetime) -> None:
        """The last thing that knew the person goes with the transaction that closes the case."""
        ErasureWork.objects.filter(case=case).delete()
        move_case(case, to=CaseState.CLOSED, at=now, outcome=Outcome.DONE)

    def abandon(self, case: RightsRequest) -> None:
        """An erasure that has begun is not stopped from outside."""


def _stop(case: RightsRequest, now: datetime) -> Detail:
    """Close the account and wait for running replies, but not for ever."""
    stopped = [import_string(path)(subject=case.subject, now=now) for path in settings.ERASURE_PREPARERS]
    if not all(stopped) and now - _waiting_since(case, now) < WAIT_FOR_REPLIES:
        raise NotYetError
    return {"all_stopped": all(stopped)}


def _waiting_since(case: RightsRequest, now: datetime) -> datetime:
    first = CaseEvent.objects.filter(case=case, kind="waiting").order_by("position").first()
    found: datetime = (first or journal(case, kind="waiting", at=now)).at
    return found


def _overtake(case: RightsRequest, now: datetime) -> Detail:
    """End the person's other open requests: no copy is made of what is being erased, and nobody is left to answer."""
    others = RightsRequest.objects.filter(subject=case.subject).exclude(state=CaseState.CLOSED).exclude(pk=case.pk)
    for other in others:
        move_case(other, to=CaseState.CLOSED, at=now, outcome=Outcome.OVERTAKEN)
        remove_export(other)
    return {"requests": len(others)}


def _collect(case: RightsRequest, now: datetime) -> Detail:
    assert case.subject is not None
    traces = collect_traces(case.subject)
    found = {"user_id": traces.user_id, "emails": list(traces.emails), "fragments": list(traces.fragments), "made_at": now}
    ErasureWork.objects.update_or_create(case=case, defaults=found)
    return {"addresses": len(traces.emails), "fragments": len(traces.fragments)}


def _erase(store: Store, case: RightsRequest, now: datetime) -> Detail:
    assert case.subject is not None
    rows = store.rows(case.subject).order_by()
    if store.erasure is Erasure.ANONYMISE:
        return {"store": store.model, "rows": import_string(store.eraser)(rows)}
    return {"store": store.model, "rows": rows.delete()[1].get(store.model, 0)}


def _erase_place(place: Place, case: RightsRequest, now: datetime) -> Detail:
    return {"store": place.key, "rows": place.keeping.erase(traces_of(case))}


def _count_kept(case: RightsRequest, now: datetime) -> Detail:
    assert case.subject is not None
    kept = [store for store in load_registry().stores if store.erasure is Erasure.KEEP]
    return {"kept": {store.model: store.rows(case.subject).count() for store in kept}}


def _note(case: RightsRequest, now: datetime) -> Detail:
    assert case.subject is not None
    note_erased(case.subject, reference=case.reference, at=now)
    return {}


def _search(case: RightsRequest, now: datetime) -> Detail:
    """Look everywhere. What is found keeps the case open, and the traces with it, so that it can be searched again."""
    traces = traces_of(case)
    _empty_places(traces)
    empty_deleted_pages()
    report = search_residue(traces)
    if report.found:
        raise ProblemError({"found": report.found, **report.searched})
    return report.searched


def _certify(case: RightsRequest, now: datetime) -> Detail:
    done = done_steps(case)
    counts = {detail["store"]: detail["rows"] for detail in done.values() if "store" in detail} | done["count_kept"]["kept"]
    searched = {name: done["search"][name] for name in ("tables", "columns", "files", "entries")}
    certificate = make_certificate(case, counts=counts, searched=searched, now=now)
    emails = () if case.channel == RESTORED else traces_of(case).emails
    if emails:
        mail_certificate(certificate, to=emails, now=now)
    return {"mailed": bool(emails)}


def _clear(case: RightsRequest, now: datetime) -> Detail:
    """The certificate itself went to the person's address: that goes last."""
    traces = traces_of(case)
    _empty_places(traces)
    left = [where for place in load_registry().places for where in place.keeping.search(traces)]
    if left:
        raise ProblemError({"found": left})
    return {}


def _empty_places(traces: Traces) -> None:
    for place in load_registry().places:
        place.keeping.erase(traces)
