"""The kill switch: how it stands, and a form that presses it."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from consent.admin.base import LookingAdmin
from consent.audit import NotAuditableError
from conversations.admin.forms import SwitchForm
from conversations.models import EngineSwitch
from conversations.operations import press_switch
from conversations.oversight.switch import standing

PAGE = "admin:conversations_engineswitch_changelist"


@admin.register(EngineSwitch)
class EngineSwitchAdmin(LookingAdmin):
    """One page in place of a list. Whoever may add a press may press."""

    def may_press(self, request: HttpRequest) -> bool:
        """Whether this member of staff may switch models off and on."""
        return bool(request.user.has_perm("conversations.add_engineswitch"))

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """How it stands; a press when the form comes back with a reason."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = SwitchForm(request.POST or None)
        if request.method == "POST":
            if not self.may_press(request):
                raise PermissionDenied
            if form.is_valid() and self._press(request, form):
                return redirect(PAGE)
        now = standing(day=timezone.localdate())
        context = self.page(request, _("AI switch"), standing=now, form=form, may_press=self.may_press(request))
        return TemplateResponse(request, "admin/conversations/switch.html", context, status=422 if form.errors else 200)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """A single press says no more than the page does."""
        return redirect(PAGE)

    def _press(self, request: HttpRequest, form: SwitchForm) -> bool:
        is_on = form.cleaned_data["is_on"]
        try:
            press_switch(is_on=is_on, reason=form.cleaned_data["reason"], staff_id=int(request.user.pk or 0), now=timezone.now())
        except NotAuditableError as error:
            form.add_error("reason", str(error))
            return False
        messages.success(
            request, _("The AI is switched on.") if is_on else _("The AI is switched off. The standard guide answers everything.")
        )
        return True
