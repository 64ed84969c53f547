"""Running a case's job so that a worker may die at any moment: each step is journaled, and a finished one is not done again."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

import structlog
from django.db import transaction
from django.db.models import F, Q

from consent.data_rights.case_journal import journal
from consent.data_rights.cases import move_case
from consent.models import CaseEvent, CaseState, RightsRequest

logger = structlog.get_logger("govassist.rights")

LEASE = timedelta(seconds=120)
ATTEMPTS = 5
RETRY = timedelta(seconds=30)
PAUSE_SECONDS = 1.0

Clock = Callable[[], datetime]
Detail = Mapping[str, Any]


class LeaseLostError(Exception):
    """Another worker has the job, or it was stopped: write nothing more."""


class ProblemError(Exception):
    """A person has to look at this: the case stays open, and its journal says where. No text of anybody's is in it."""

    def __init__(self, detail: Detail) -> None:
        super().__init__(str(detail))
        self.detail = detail


class NotYetError(Exception):
    """The step has to wait for something; it is tried again in a second."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it does, harmlessly also twice, and returns for the journal.

    It runs in the transaction that journals it. A slow step that only reads tables, or works on files, runs before it.
    """

    name: str
    do: Callable[[RightsRequest, datetime], Detail]
    is_slow: bool = False


class Job(Protocol):
    """What is done in a case, step by step."""

    def steps(self, case: RightsRequest) -> Iterator[Step]:
        """The steps in their order; the same names each time."""
        ...

    def finish(self, case: RightsRequest, now: datetime) -> None:
        """Put the case into its next state; in the same transaction as the last step's lease."""
        ...

    def abandon(self, case: RightsRequest) -> None:
        """The job was stopped from outside: remove what it left."""
        ...


def due_references(now: datetime) -> list[str]:
    """Cases whose job may start, or whose worker died."""
    ready = Q(state=CaseState.WAITING, run_after__lte=now) | Q(state=CaseState.WORKING) & (Q(run_after=None) | Q(run_after__lte=now))
    return list(RightsRequest.objects.filter(ready, _free(now)).order_by("run_after").values_list("reference", flat=True)[:100])


def run_job(job: Job, reference: str, *, clock: Clock) -> bool:
    """Do what is left of the job, unless somebody else has it. Whether it should be looked at again soon."""
    case = _claim(reference, clock())
    if case is None:
        return False
    try:
        _run_steps(job, case, clock)
    except LeaseLostError:
        logger.info("rights_lease_lost", case=reference)
        if RightsRequest.objects.filter(pk=case.pk, state=CaseState.CLOSED).exists():
            job.abandon(case)
    except NotYetError:
        _let_go(case, again_at=clock() + timedelta(seconds=PAUSE_SECONDS), attempts=0)
        return True
    except ProblemError as problem:
        logger.error("rights_job_problem", case=reference)
        _hand_over(case, problem.detail, clock())
    except Exception as error:
        logger.exception("rights_job_failed", case=reference, attempt=case.attempts, error=type(error).__name__)
        _failed(case, error, clock())
    return False


def _free(now: datetime) -> Q:
    return Q(leased_until=None) | Q(leased_until__lt=now)


def _claim(reference: str, now: datetime) -> RightsRequest | None:
    mine = RightsRequest.objects.filter(_free(now), reference=reference)
    may_run = Q(state=CaseState.WAITING, run_after__lte=now) | Q(state=CaseState.WORKING)
    lease = {"state": CaseState.WORKING, "leased_until": now + LEASE, "attempts": F("attempts") + 1}
    return RightsRequest.objects.get(reference=reference) if mine.filter(may_run).update(**lease) else None


def _run_steps(job: Job, case: RightsRequest, clock: Clock) -> None:
    done = done_steps(case)
    for step in job.steps(case):
        if step.name in done:
            continue
        with transaction.atomic():
            _renew(case, clock())
        detail = step.do(case, clock()) if step.is_slow else None
        with transaction.atomic():
            _renew(case, clock())
            detail = step.do(case, clock()) if detail is None else detail
            journal(case, kind="step", at=clock(), detail={"step": step.name, **detail})
    with transaction.atomic():
        _renew(case, clock())
        job.finish(case, clock())


def done_steps(case: RightsRequest) -> dict[str, dict[str, Any]]:
    """What the journal says is done, with what it noted."""
    details = CaseEvent.objects.filter(case=case, kind="step").order_by("position").values_list("detail", flat=True)
    return {detail["step"]: detail for detail in details}


def _renew(case: RightsRequest, now: datetime) -> None:
    """Prove the lease under a row lock, so that a worker that lost it can write nothing."""
    mine = RightsRequest.objects.filter(pk=case.pk, state=CaseState.WORKING, leased_until=case.leased_until)
    case.leased_until = now + LEASE
    if not mine.update(leased_until=case.leased_until):
        raise LeaseLostError(case.reference)


def _let_go(case: RightsRequest, *, again_at: datetime, attempts: int) -> None:
    mine = RightsRequest.objects.filter(pk=case.pk, state=CaseState.WORKING, leased_until=case.leased_until)
    mine.update(leased_until=None, run_after=again_at, attempts=attempts)


def _hand_over(case: RightsRequest, detail: Detail, now: datetime) -> None:
    with transaction.atomic():
        journal(case, kind="problem", at=now, detail=detail)
        move_case(case, to=CaseState.ATTENTION, at=now)


def run_to_end(job: Job, reference: str, *, clock: Clock) -> None:
    """Run it here and now, waiting where it has to wait."""
    while run_job(job, reference, clock=clock):
        time.sleep(PAUSE_SECONDS)


def resume_job(case: RightsRequest, *, now: datetime, actor: str) -> bool:
    """Somebody has looked at the problem: go on from the step that failed. Whether there was one."""
    stuck = RightsRequest.objects.filter(pk=case.pk, state=CaseState.ATTENTION)
    if not stuck.update(state=CaseState.WORKING, leased_until=None, run_after=now, attempts=0):
        return False
    journal(case, kind="resumed", at=now, actor=actor)
    return True


def _failed(case: RightsRequest, error: Exception, now: datetime) -> None:
    """Try again in a while; after the last attempt a person has to look."""
    with transaction.atomic():
        journal(case, kind="failed", at=now, detail={"error": type(error).__name__, "attempt": case.attempts})
        if case.attempts < ATTEMPTS:
            _let_go(case, again_at=now + RETRY, attempts=case.attempts)
        else:
            move_case(case, to=CaseState.ATTENTION, at=now)
