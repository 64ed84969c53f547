"""The list of entries to review, and the page on which somebody says what came of looking."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from consent.admin.base import LookingAdmin, officer_of
from consent.audit import NotAuditableError
from consent.desk.acting import NotPossibleError
from services_catalogue.admin.review_forms import CheckForm, CloseForm
from services_catalogue.admin.review_words import TOPIC_CHOICES, entry_context, list_context
from services_catalogue.freshness.addresses import stored_row
from services_catalogue.freshness.record import record_check
from services_catalogue.freshness.reviews import close_task
from services_catalogue.freshness.worklist import KINDS_OF_WORK, Asked, worklist
from services_catalogue.models import ReviewTask

PER_PAGE = 50
MAY = "services_catalogue.write_entries"  # who may write an entry may say that it is right


@admin.register(ReviewTask)
class ReviewTaskAdmin(LookingAdmin):
    """A list made of dates and tasks in place of a table of rows."""

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """What is overdue first, then what is due soon, then what the nightly looks found."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        given = request.GET
        work, topic = given.get("work", ""), given.get("topic", "")
        asked = Asked(
            work if work in KINDS_OF_WORK else "", topic if topic in dict(TOPIC_CHOICES) else "", given.get("q", "").strip()[:100]
        )
        found = worklist(today=timezone.localdate(), asked=asked)
        page = Paginator(found.rows, PER_PAGE).get_page(given.get("page"))
        context = self.page(request, _("Entries to review"), **list_context(found, page, asked))
        return TemplateResponse(request, "admin/services_catalogue/reviews.html", context)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """A task is looked at on the page of its entry."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        task = self.get_object(request, object_id)
        if task is None:
            raise Http404
        return redirect(page_of(task.kind, task.entry))

    def get_urls(self) -> list[URLPattern]:
        """The page of an entry beside the pages every table has."""
        view = self.admin_site.admin_view(self.entry_view)
        return [path("entry/<str:kind>/<str:entry>/", view, name="services_catalogue_review"), *super().get_urls()]

    def entry_view(self, request: HttpRequest, kind: str, entry: str) -> HttpResponse:
        """One entry: why it is here, what is different, and what came of looking."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        row = stored_row(kind, entry)
        if row is None and not ReviewTask.objects.filter(kind=kind, entry=entry).exists():
            raise Http404
        bound: Form | None = None
        if request.method == "POST":
            bound = self._act(request, kind, entry)
            if bound is None:
                return redirect(request.path)
        may = request.user.has_perm(MAY)
        context = self.page(request, str(row or entry), **entry_context(kind, entry, row, bound if may else None), may_review=may)
        return TemplateResponse(request, "admin/services_catalogue/review.html", context, status=422 if bound else 200)

    def _act(self, request: HttpRequest, kind: str, entry: str) -> Form | None:
        """Do what a form asks for; the form with what is wrong in it when that cannot be done."""
        if not request.user.has_perm(MAY):
            raise PermissionDenied
        is_check = kind == "services" and "check" in request.POST
        form: Any = CheckForm(request.POST) if is_check else CloseForm(request.POST, task_id=_number(request.POST.get("task")))
        if not form.is_valid():
            return form  # type: ignore[no-any-return]
        given, by, at = form.cleaned_data, officer_of(request), timezone.now()
        try:
            if is_check:
                record_check(service_id=entry, review_by=given["review_by"], by=by, at=at)
            else:
                close_task(task_id=given["task"], outcome=given["outcome"], by=by, at=at)
        except (NotPossibleError, NotAuditableError) as refused:
            form.add_error(None, str(refused))
            return form  # type: ignore[no-any-return]
        messages.success(request, _("The new dates are on the site.") if is_check else _("Written down."))
        return None


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 18 else 0


def page_of(kind: str, entry: str) -> str:
    """Where an entry is reviewed."""
    return reverse("admin:services_catalogue_review", args=(kind, entry))
