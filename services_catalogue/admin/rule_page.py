"""The page on which the rules of a draft are built, with the examples they must meet and what they would change."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from consent.admin.base import LookingAdmin, officer_of
from services_catalogue import revisions
from services_catalogue.admin.entry_page import name_of
from services_catalogue.admin.rights import may_write, require, require_view
from services_catalogue.admin.rule_effects import effects_of
from services_catalogue.admin.rule_parts import fact_choices, group_shown, person_shown
from services_catalogue.entries import Entry
from services_catalogue.entries.vocabulary import OUTCOMES
from services_catalogue.examples import outcome_words
from services_catalogue.models import Change, Revision, RevisionState
from services_catalogue.queries import published_catalogue
from services_catalogue.revisions import ConflictError, RevisionError
from services_catalogue.rule_editor import act_on, read_sketch, rules_of, sketch_of
from services_catalogue.rule_editor.people import act_on_people, examples_of, people_of, read_people
from services_catalogue.types import Outcome


class RulePages(LookingAdmin):
    """The part of the changes' admin that builds rules. Every button sends the whole form, so nothing needs a script."""

    def rule_urls(self) -> list[URLPattern]:
        """The page of a draft's rules."""
        return [path("<int:revision_id>/rules/", self.admin_site.admin_view(self.rules_view), name="services_catalogue_rules")]

    def rules_view(self, request: HttpRequest, revision_id: int) -> HttpResponse:
        """The rules as stored, or as sent by a button; "save" keeps them."""
        require_view(request)
        revision = Revision.objects.filter(pk=revision_id, kind="services", state=RevisionState.DRAFT, change=Change.EDIT).first()
        if revision is None:
            raise Http404
        require(may_write(request.user, revision.kind))
        desk = RuleDesk(revision, request)
        if request.method == "POST" and desk.pressed == "save" and desk.is_finished:
            saved = self._keep(request, desk)
            if saved:
                return saved
        is_part = request.headers.get("X-Part") == "rules"
        template = "admin/services_catalogue/_rules.html" if is_part else "admin/services_catalogue/rules.html"
        title = _("Rules and examples: %(name)s") % {"name": name_of(revision.kind, revision.content, revision.key)}
        status = 422 if desk.is_refused and not is_part else 200
        return TemplateResponse(request, template, self.page(request, title, **desk.context()), status=status)

    def _keep(self, request: HttpRequest, desk: "RuleDesk") -> HttpResponse | None:
        revision = desk.revision
        content = {**revision.content, "rules": desk.rules, "examples": desk.examples}
        by, at = officer_of(request).pseudonym, timezone.now()
        try:
            revisions.save_draft(revision_id=revision.pk, content=content, seen=desk.seen, by=by, at=at)
        except ConflictError as conflict:
            desk.seen, desk.is_refused = conflict.saves, True
            desk.refusal = _("Somebody else saved other rules or examples meanwhile. Yours stand below; save again to keep yours.")
            return None
        except RevisionError as refused:
            desk.refusal, desk.is_refused = str(refused), True
            return None
        messages.success(request, _("Saved. The public sees nothing of it yet."))
        return redirect(request.path)


class RuleDesk:
    """What is on the page: the sketch of the rules, the people, and what is wrong with them."""

    def __init__(self, revision: Revision, request: HttpRequest) -> None:
        self.revision, self.refusal, self.is_refused = revision, "", False
        self.vocabulary = published_catalogue().facts
        self.pressed, self.focus = request.POST.get("do", ""), ""
        if request.method == "POST":
            self.sketch, self.people = read_sketch(request.POST), read_people(request.POST)
            seen = request.POST.get("seen", "")
            self.seen = int(seen) if seen.isdecimal() and len(seen) < 10 else revision.saves
            self.focus = act_on(self.sketch, self.pressed) or act_on_people(self.people, self.pressed)
        else:
            stored = [rule for rule in revision.content.get("rules") or () if isinstance(rule, dict)]
            self.sketch, self.people, self.seen = sketch_of(stored), people_of(revision.content.get("examples")), revision.saves
        self.rules, self.faults = rules_of(self.sketch, self.vocabulary)
        self.examples: list[Entry]
        self.examples, faults = examples_of(self.people, self.vocabulary)
        self.faults |= faults
        self.is_refused = self.pressed == "save" and bool(self.faults)

    @property
    def is_finished(self) -> bool:
        """Whether every line says something that can be kept."""
        return not self.faults

    def context(self) -> dict[str, Any]:
        """Everything the templates show. What is wrong with a line just added is not said before it was to be saved."""
        shown = {} if self.focus and self.pressed.partition(":")[0] in ("add", "group", "example", "answer") else self.faults
        people = [person_shown(person, self.vocabulary, shown, f"examples.{place}", place + 1) for place, person in enumerate(self.people)]
        for person in people:
            person["is_open"] |= f"{self.focus}.".startswith(f"{person['path']}.")
        return {
            "revision": self.revision,
            "root": group_shown(self.sketch, self.vocabulary, shown),
            "people": people,
            "choices": fact_choices(self.vocabulary),
            "outcomes": [(value, outcome_words(Outcome(value))) for value in OUTCOMES],
            "seen": self.seen,
            "focus": self.focus,
            "refusal": self.refusal,
            "is_refused": self.is_refused,
            "unfinished": len(self.faults),
            **effects_of(self.revision, self.rules, self.examples, self.vocabulary),
        }
