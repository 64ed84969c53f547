"""How far a case is, for the page of the person it belongs to."""

from dataclasses import dataclass

from consent.data_rights.export_files import path_of
from consent.data_rights.jobs import done_steps
from consent.data_rights.running import JOB_OF
from consent.models import CaseState, ExportFile, Right, RightsRequest


@dataclass(frozen=True, slots=True)
class Progress:
    """Steps done, of how many."""

    done: int
    total: int

    @property
    def percent(self) -> int:
        """Whole percents."""
        return 100 * self.done // self.total if self.total else 0


@dataclass(frozen=True, slots=True)
class Standing:
    """What the person can do now."""

    can_take: bool
    is_gone: bool
    can_cancel: bool
    can_begin: bool
    is_moving: bool


def progress_of(case: RightsRequest) -> Progress | None:
    """For a job that is under way."""
    job = JOB_OF.get(case.right)
    if job is None or case.state not in (CaseState.WORKING, CaseState.WAITING) or case.right == Right.ERASURE:
        return None
    return Progress(len(done_steps(case)), sum(1 for _ in job.steps(case)))


def standing_of(case: RightsRequest) -> Standing:
    """What stands open to the person."""
    file = ExportFile.objects.filter(case=case).first() if case.state == CaseState.READY else None
    has_file = file is not None and path_of(file) is not None
    is_export = case.right in (Right.ACCESS, Right.PORTABILITY)
    return Standing(
        can_take=has_file,
        is_gone=case.state == CaseState.READY and not has_file,
        can_cancel=case.state in (CaseState.WAITING, CaseState.RECEIVED) and not is_export,
        can_begin=case.right == Right.ERASURE and case.state == CaseState.WAITING,
        is_moving=is_export and case.state in (CaseState.WAITING, CaseState.WORKING),
    )
