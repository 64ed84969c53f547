"""The job that makes a copy of a person's information (UK GDPR Arts 15 and 20): collected section by section, then packed."""

import json
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import translation

from consent.data_rights.archive import write_archive
from consent.data_rights.case_journal import journal
from consent.data_rights.cases import Asked, move_case, open_case
from consent.data_rights.export_files import folder, new_name, path_of, remove_files
from consent.data_rights.jobs import Detail, LeaseLostError, Step
from consent.data_rights.sections import Section, sections
from consent.models import CaseState, ExportFile, Outcome, Right, RightsRequest


def ask_for_export(
    *, subject: UUID, right: Right, language: str, now: datetime, form_key: UUID | None = None, flags: tuple[str, ...] = ()
) -> tuple[RightsRequest, bool]:
    """The case whose job makes the copy, and whether it is new. Somebody whose copy is being made, or waits for them, finds that one."""
    close_gone(now=now, subject=subject)
    asked = Asked(right=right, channel="web", language=language, form_key=form_key)
    return open_case(asked=asked, subject=subject, now=now, state=CaseState.WAITING, run_after=now, flags=flags)


def take_export(case: RightsRequest, *, now: datetime) -> BinaryIO | None:
    """The archive, once: nobody can take it again. None when it was taken, its time is over, or the file is gone."""
    with transaction.atomic():
        locked = RightsRequest.objects.select_for_update().get(pk=case.pk)
        file = ExportFile.objects.filter(case=locked).first()
        path = path_of(file) if file and file.taken_at is None and file.expires_at > now else None
        if locked.state != CaseState.READY or file is None or path is None:
            return None
        handle = path.open("rb")  # stays readable until it is closed, though its name goes now
        file.taken_at = now
        file.save(update_fields=["taken_at"])
        journal(locked, kind="taken", at=now, actor="citizen")
        move_case(locked, to=CaseState.CLOSED, at=now, actor="citizen", outcome=Outcome.DONE)
    remove_export(case)
    return handle


def close_gone(*, now: datetime, subject: UUID | None = None) -> int:
    """Close the cases whose copy nobody took in time, or whose file is gone; how many."""
    waiting = ExportFile.objects.filter(case__state=CaseState.READY).select_related("case")
    if subject is not None:
        waiting = waiting.filter(case__subject=subject)
    gone = [file for file in waiting if file.expires_at <= now or path_of(file) is None]
    for file in gone:
        move_case(file.case, to=CaseState.CLOSED, at=now, outcome=Outcome.EXPIRED)
        remove_export(file.case)
    return len(gone)


class ExportJob:
    """See Job."""

    def steps(self, case: RightsRequest) -> Iterator[Step]:
        """A name for the file, each section, then the archive."""
        yield Step("prepare", self._prepare)
        for section in sections_of(case):
            yield Step(f"collect:{section.name}", partial(self._collect, section), is_slow=True)
        yield Step("pack", self._pack, is_slow=True)

    def finish(self, case: RightsRequest, now: datetime) -> None:
        """The copy waits to be taken."""
        move_case(case, to=CaseState.READY, at=now)
        shutil.rmtree(_work(case), ignore_errors=True)

    def abandon(self, case: RightsRequest) -> None:
        """Nothing of a copy outlives its case."""
        remove_export(case)

    def _prepare(self, case: RightsRequest, now: datetime) -> Detail:
        expires = now + timedelta(days=settings.EXPORT_DAYS)
        ExportFile.objects.get_or_create(case=case, defaults={"name": new_name(), "made_at": now, "expires_at": expires})
        return {}

    def _collect(self, section: Section, case: RightsRequest, now: datetime) -> Detail:
        return {"rows": _write_rows(section, case)}

    def _pack(self, case: RightsRequest, now: datetime) -> Detail:
        """A part that is missing, after a move to another machine for one, is collected again."""
        parts = {}
        for section in sections_of(case):
            if not _part(case, section).is_file():
                _write_rows(section, case)
            parts[section] = _part(case, section)
        target = folder() / ExportFile.objects.get(case=case).name
        with translation.override(case.language):
            write_archive(target, case=case, parts=parts, now=now)
        if RightsRequest.objects.filter(pk=case.pk, state=CaseState.CLOSED).exists():
            target.unlink()
            raise LeaseLostError(case.reference)
        size = target.stat().st_size
        ExportFile.objects.filter(case=case).update(size=size)
        return {"bytes": size}


def sections_of(case: RightsRequest) -> tuple[Section, ...]:
    """What goes into this copy."""
    return sections(with_consent_only=case.right == Right.PORTABILITY)


def remove_export(case: RightsRequest) -> None:
    """Delete the archive and what was collected for it."""
    shutil.rmtree(_work(case), ignore_errors=True)
    remove_files(ExportFile.objects.filter(case=case))


def _work(case: RightsRequest) -> Path:
    return folder() / f"work-{case.reference}"


def _part(case: RightsRequest, section: Section) -> Path:
    return _work(case) / f"{section.name}.jsonl"


def _write_rows(section: Section, case: RightsRequest) -> int:
    """One row a line; the part has its name only once it is whole."""
    assert case.subject is not None
    _work(case).mkdir(mode=0o700, exist_ok=True)
    part = _part(case, section)
    fresh = part.with_suffix(".new")
    count = 0
    with fresh.open("w", encoding="utf-8") as out:
        for row in section.rows(case.subject):
            out.write(_as_line(row))
            count += 1
    fresh.replace(part)
    return count


def _as_line(row: dict[str, Any]) -> str:
    return json.dumps(row, cls=PreciseEncoder, ensure_ascii=False) + "\n"


class PreciseEncoder(DjangoJSONEncoder):
    """Moments to the microsecond, as the table has them."""

    def default(self, o: Any) -> Any:
        """See JSONEncoder."""
        return o.isoformat() if isinstance(o, datetime) else super().default(o)
