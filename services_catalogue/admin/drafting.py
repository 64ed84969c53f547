"""Writing a draft on its page: saving, sending for review, and settling what two people changed."""

import json
from typing import Any

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from consent.admin.base import LookingAdmin, officer_of
from services_catalogue import revisions
from services_catalogue.admin.conflict_page import Meeting, conflict_context, settled
from services_catalogue.admin.draft_page import draft_context, forms_of
from services_catalogue.admin.rights import may_write, require
from services_catalogue.entries import SHAPES
from services_catalogue.forms import DraftForms
from services_catalogue.models import Revision
from services_catalogue.revisions import ConflictError, ProblemsError, RevisionError


class Drafting(LookingAdmin):
    """The part of the changes' admin that writes."""

    writing = ("save", "save_and_submit", "settle", "rebase")

    def draft_page(self, request: HttpRequest, revision: Revision) -> HttpResponse:
        """The draft as it stands, with what is still wrong."""
        return self._draft(request, revision, forms_of(revision), revisions.own_problems(revision))

    def write(self, request: HttpRequest, revision: Revision, name: str) -> HttpResponse:
        """Save, send for review, or settle a conflict. Nothing that was typed is lost whatever comes of it."""
        require(may_write(request.user, revision.kind))
        if name == "settle":
            return self._settle(request, revision)
        if name == "rebase":
            return self._rebase(request, revision)
        forms = forms_of(revision, request.POST)
        if not forms.is_valid():
            return self._draft(request, revision, forms, revisions.own_problems(revision), status=422)
        meeting = Meeting("save", forms.content(), forms.seen, forms.summary(revision.summary), tuple(forms.checked))
        return self._save(request, revision, meeting, forms, then_submit=name == "save_and_submit")

    def _save(
        self, request: HttpRequest, revision: Revision, meeting: Meeting, forms: DraftForms | None, *, then_submit: bool
    ) -> HttpResponse:
        by, at = officer_of(request).pseudonym, timezone.now()
        try:
            saved = revisions.save_draft(
                revision_id=revision.pk,
                content=meeting.content,
                seen=meeting.seen,
                by=by,
                at=at,
                summary=meeting.summary,
                welsh_checked=meeting.checked,
            )
        except ConflictError as conflict:
            return self._conflict(request, revision, meeting, conflict)
        except RevisionError as refused:
            messages.error(request, str(refused))
            return self._draft(request, revision, forms or forms_of(revision), [], status=422)
        if then_submit:
            return self._submit(request, saved)
        messages.success(request, _("Saved. The public sees nothing of it yet."))
        return redirect(request.path)

    def _submit(self, request: HttpRequest, saved: Revision) -> HttpResponse:
        try:
            revisions.submit(revision_id=saved.pk, by=officer_of(request).pseudonym, at=timezone.now())
        except ProblemsError as refused:
            messages.warning(request, _("Saved, but not sent for review: something is still to be mended."))
            return self._draft(request, saved, forms_of(saved), refused.problems, status=422)
        except RevisionError as refused:
            messages.warning(request, _("Saved, but not sent for review: %(why)s") % {"why": refused})
            return self._draft(request, saved, forms_of(saved), revisions.own_problems(saved), status=422)
        messages.success(request, _("Sent for review. A publisher decides on it."))
        return redirect(request.path)

    def _rebase(self, request: HttpRequest, revision: Revision) -> HttpResponse:
        meeting = Meeting("rebase", revision.content, revision.saves)
        try:
            content = revisions.brought_up_to_date(revision)
            revisions.rebase(revision_id=revision.pk, content=content, by=officer_of(request).pseudonym, at=timezone.now())
        except ConflictError as conflict:
            return self._conflict(request, revision, meeting, conflict)
        except RevisionError as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _("Brought up to date with what is published."))
        return redirect(request.path)

    def _conflict(self, request: HttpRequest, revision: Revision, meeting: Meeting, conflict: ConflictError) -> HttpResponse:
        context = conflict_context(revision, meeting, conflict)
        return TemplateResponse(
            request, "admin/services_catalogue/conflict.html", self.page(request, _("Two people changed this"), **context), status=409
        )

    def _settle(self, request: HttpRequest, revision: Revision) -> HttpResponse:
        """Take the choices of the page that showed both wordings."""
        try:
            meeting = Meeting.read(request.POST)
            theirs = json.loads(request.POST.get("theirs", ""))
        except (ValueError, KeyError, TypeError) as error:
            raise BadRequest from error
        names = [name for name in request.POST.getlist("conflict") if name in SHAPES[revision.kind]]
        content, choices = settled(revision.kind, request.POST, meeting, theirs, names)
        if content is None:
            context = conflict_context(revision, meeting, None, theirs=theirs, choices=choices)
            page = self.page(request, _("Two people changed this"), **context)
            return TemplateResponse(request, "admin/services_catalogue/conflict.html", page, status=422)
        if meeting.what == "rebase":
            return self._settle_rebase(request, revision, content, meeting)
        return self._save(request, revision, meeting.saying(content), None, then_submit=False)

    def _settle_rebase(self, request: HttpRequest, revision: Revision, content: dict[str, Any], meeting: Meeting) -> HttpResponse:
        if meeting.seen != revision.saves:
            return self._rebase(request, revision)  # somebody saved the draft meanwhile: look at it again
        try:
            revisions.rebase(revision_id=revision.pk, content=content, by=officer_of(request).pseudonym, at=timezone.now())
        except RevisionError as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _("Brought up to date with what is published."))
        return redirect(request.path)

    def _draft(self, request: HttpRequest, revision: Revision, forms: DraftForms, problems: Any, status: int = 200) -> HttpResponse:
        context = draft_context(revision, forms, problems)
        page: dict[str, Any] = self.page(request, context["name"], **context, is_refused=status != 200)
        return TemplateResponse(request, "admin/services_catalogue/draft.html", page, status=status)
