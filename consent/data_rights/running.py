"""Which job belongs to which right."""

from collections.abc import Mapping

from consent.data_rights.erase import ErasureJob
from consent.data_rights.export import ExportJob
from consent.data_rights.jobs import Clock, Job, run_job
from consent.models import Right, RightsRequest

JOB_OF: Mapping[str, Job] = {Right.ACCESS: ExportJob(), Right.PORTABILITY: ExportJob(), Right.ERASURE: ErasureJob()}


def run_case(reference: str, *, clock: Clock) -> bool:
    """Do what is left of a case's job. Whether it should be looked at again soon; a case that is gone needs nothing."""
    case = RightsRequest.objects.filter(reference=reference).first()
    return case is not None and case.right in JOB_OF and run_job(JOB_OF[case.right], reference, clock=clock)
