"""Which button of a batch does what: the right it needs, the form it needs, and the operation behind it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from services_catalogue import revisions
from services_catalogue.admin.act_forms import NothingForm, SendBackForm
from services_catalogue.admin.rights import may_publish, may_write
from services_catalogue.models import OPEN, RevisionBatch, RevisionState

DRAFT, IN_REVIEW = RevisionState.DRAFT, RevisionState.IN_REVIEW
Allowed = Callable[[Any, set[str]], bool]


@dataclass(frozen=True, slots=True)
class BatchAct:
    """One thing that can be done with a whole batch, and in which states."""

    states: tuple[RevisionState, ...]
    allowed: Allowed
    do: Callable[[int, Mapping[str, Any], UUID, datetime], object]
    button: str | Promise
    done: str | Promise
    form: type[forms.Form] = NothingForm


def writes_all(user: Any, kinds: set[str]) -> bool:
    """Whether they may write every kind of entry the batch holds."""
    return bool(kinds) and all(may_write(user, kind) for kind in kinds)


def _publisher(user: Any, kinds: set[str]) -> bool:
    return may_publish(user)


def _either(user: Any, kinds: set[str]) -> bool:
    return may_publish(user) or writes_all(user, kinds)


BATCH_ACTS: Mapping[str, BatchAct] = {
    "submit": BatchAct(
        (DRAFT,),
        writes_all,
        lambda pk, given, by, at: revisions.submit_batch(batch_id=pk, by=by, at=at),
        _("Send all of it for review"),
        _("Sent for review. A publisher decides on all of it."),
    ),
    "publish": BatchAct(
        (IN_REVIEW,),
        _publisher,
        lambda pk, given, by, at: revisions.publish_batch(batch_id=pk, by=by, at=at),
        _("Publish all of it"),
        _("Published, all of it. It is on the site now."),
    ),
    "send_back": BatchAct(
        (IN_REVIEW,),
        _publisher,
        lambda pk, given, by, at: revisions.send_back_batch(batch_id=pk, by=by, at=at, why=given["why"]),
        _("Send all of it back"),
        _("Sent back. The writers see what to mend."),
        SendBackForm,
    ),
    "discard": BatchAct(
        (DRAFT, IN_REVIEW),
        _either,
        lambda pk, given, by, at: revisions.discard_batch(batch_id=pk, by=by, at=at),
        _("Discard all of it"),
        _("Discarded. It stays in the history."),
    ),
}


def standing_of(batch: RevisionBatch) -> tuple[str, set[str]]:
    """The state its open changes share, empty where nothing is open or they differ, and the kinds of entry it holds."""
    rows = list(batch.revisions.order_by().values_list("state", "kind").distinct())
    states = {state for state, _kind in rows if state in OPEN}
    return (states.pop() if len(states) == 1 else ""), {kind for _state, kind in rows}
