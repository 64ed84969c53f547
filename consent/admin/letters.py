"""Writing a letter of a case: choose it, look at it, send it. And the list of all wordings, with who checked which."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from consent.admin.base import LookingAdmin, officer_of
from consent.admin.letter_forms import LetterForm, ReviewForm
from consent.data_rights.case_clock import ExtensionRefusedError
from consent.desk.acting import NotPossibleError
from consent.desk.letters import LETTERS, WELSH, Draft, draft_letter, may_send, source_of, version_of
from consent.desk.sending import address_of, review_letter, send_letter
from consent.models import LetterReview, RightsRequest


def letter_context(request: HttpRequest, case: RightsRequest) -> dict[str, Any] | None:
    """What the letter's page shows; None when the letter has gone out."""
    is_bound = request.method == "POST"
    form = LetterForm(request.POST if is_bound else None, case=case)
    draft = _draft(case, form) if is_bound and form.is_valid() else None
    if draft and request.POST.get("digest") == draft.digest:
        try:
            send_letter(case=case, draft=draft, by=officer_of(request), at=timezone.now())
        except (NotPossibleError, ExtensionRefusedError) as refused:
            form.add_error(None, str(refused))
        except OSError:
            messages.error(request, _("The letter is written, but the mail server did not take it. Try again later."))
            return None
        else:
            messages.success(request, _("The letter has gone out."))
            return None
    return {"case": case, "form": form, "draft": draft, "has_address": bool(address_of(case))}


def _draft(case: RightsRequest, form: LetterForm) -> Draft:
    return draft_letter(case=case, today=timezone.localdate(), **form.cleaned_data)


@admin.register(LetterReview)
class LetterAdmin(LookingAdmin):
    """Every letter in Welsh, whether its words were checked, and a form to say so."""

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """A table in place of a list of rows: what was never checked has no row."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        rows = [{"letter": letter, "may_send": may_send(letter, WELSH)} for letter in LETTERS.values()]
        return TemplateResponse(request, "admin/consent/letters.html", self.page(request, _("Letters"), rows=rows))

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The words of one letter in both languages, and the form; by the letter's key."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        letter = LETTERS.get(object_id)
        if letter is None:
            raise Http404
        form = ReviewForm(request.POST if request.method == "POST" else None, version=version_of(letter, WELSH))
        if request.method == "POST":
            if not request.user.has_perm("consent.review_letters"):
                raise PermissionDenied
            if form.is_valid():
                review_letter(template=letter.key, language=WELSH, by=officer_of(request), at=timezone.now(), **form.cleaned_data)
                messages.success(request, _("The Welsh words can be sent now."))
                return redirect("admin:consent_letterreview_changelist")
        review = LetterReview.objects.filter(template=letter.key, language=WELSH, version=version_of(letter, WELSH)).first()
        texts = [(_("English"), "en", source_of(letter, "en")), (_("Welsh"), "cy", source_of(letter, WELSH))]
        context = self.page(request, letter.label, letter=letter, texts=texts, review=review, form=form)
        context["may_review"] = request.user.has_perm("consent.review_letters")
        return TemplateResponse(request, "admin/consent/letter_words.html", context, status=422 if form.errors else 200)
