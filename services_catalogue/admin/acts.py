"""Which button of a change does what: the right it needs, the form it needs, and the operation behind it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from services_catalogue import revisions
from services_catalogue.admin.act_forms import NothingForm, ScheduleForm, SendBackForm
from services_catalogue.admin.rights import may_discard, may_publish, may_write
from services_catalogue.models import Revision

Given = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that can be done with a change as it stands."""

    allowed: Callable[[Any, Revision], bool]
    do: Callable[[int, Given, UUID, datetime], object]
    done: str | Promise
    form: type[forms.Form] = NothingForm


def _publisher(user: Any, revision: Revision) -> bool:
    return may_publish(user)


def _writer(user: Any, revision: Revision) -> bool:
    return may_write(user, revision.kind)


ACTS: Mapping[str, Act] = {
    "submit": Act(
        _writer, lambda pk, given, by, at: revisions.submit(revision_id=pk, by=by, at=at), _("Sent for review. A publisher decides on it.")
    ),
    "publish": Act(
        _publisher, lambda pk, given, by, at: revisions.publish(revision_id=pk, by=by, at=at), _("Published. It is on the site now.")
    ),
    "schedule": Act(
        _publisher,
        lambda pk, given, by, at: revisions.schedule(revision_id=pk, by=by, at=at, go_live_at=given["go_live_at"]),
        _("Scheduled. It is checked again when its time comes."),
        ScheduleForm,
    ),
    "unschedule": Act(
        _publisher,
        lambda pk, given, by, at: revisions.unschedule(revision_id=pk, by=by, at=at),
        _("Taken off the schedule, back into review."),
    ),
    "send_back": Act(
        _publisher,
        lambda pk, given, by, at: revisions.send_back(revision_id=pk, by=by, at=at, why=given["why"]),
        _("Sent back. The writers see what to mend."),
        SendBackForm,
    ),
    "discard": Act(
        may_discard, lambda pk, given, by, at: revisions.discard(revision_id=pk, by=by, at=at), _("Discarded. It stays in the history.")
    ),
}
