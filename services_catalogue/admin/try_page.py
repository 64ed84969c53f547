"""The page on which a change is tried out: what the assistant would say to a person if it were published. Nothing of it stays."""

from collections import deque
from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from consent.admin.base import LookingAdmin
from services_catalogue.admin.entry_page import name_of
from services_catalogue.admin.rights import require_view
from services_catalogue.admin.rule_parts import answers_shown, fact_choices
from services_catalogue.eligibility import FactsError, RuleError, assess_services, validate_facts
from services_catalogue.examples import outcome_words
from services_catalogue.models import OPEN, Change, Revision
from services_catalogue.queries import published_catalogue
from services_catalogue.rehearsal import rehearse, with_entry
from services_catalogue.rule_editor.people import answers_of, drop_answer, facts_of, read_answers
from services_catalogue.rule_editor.sketch import Line
from services_catalogue.types import Catalogue, Facts

MOST_WORDS = 1000
PERSON = "person"
_tried: deque[Catalogue] = deque(maxlen=4)


class TryPages(LookingAdmin):
    """The part of the changes' admin that rehearses."""

    def try_urls(self) -> list[URLPattern]:
        """The page of one change."""
        return [path("<int:revision_id>/try/", self.admin_site.admin_view(self.try_view), name="services_catalogue_try")]

    def try_view(self, request: HttpRequest, revision_id: int) -> HttpResponse:
        """Who the person is and what they write; then the reply, the rules that decided and the sources it cites."""
        require_view(request)
        revision = Revision.objects.filter(pk=revision_id, state__in=OPEN).first()
        if revision is None:
            raise Http404
        context = trial(revision, request)
        title = _("Try it: %(name)s") % {"name": name_of(revision.kind, revision.content, revision.key)}
        status = 422 if context["faults"] else 200
        return TemplateResponse(request, "admin/services_catalogue/try.html", self.page(request, title, **context), status=status)


def trial(revision: Revision, request: HttpRequest) -> dict[str, Any]:
    """What the page shows."""
    sent = request.POST if request.method == "POST" else None
    lines = read_answers(sent, PERSON) if sent is not None else _first_example(revision)
    pressed = sent.get("do", "") if sent is not None else ""
    text = str(sent.get("text", "")).strip()[:MOST_WORDS] if sent is not None else ""
    if pressed == "answer":
        lines.append(Line())
    elif pressed.startswith(f"drop:{PERSON}.") and pressed.rpartition(".")[2].isdecimal():
        drop_answer(lines, PERSON, pressed.rpartition(".")[2][:3])
    live = published_catalogue()
    faults: dict[str, str] = {}
    catalogue = _with_draft(live, revision)
    facts: dict[str, Any] = {}
    if sent is not None and pressed != "answer":
        facts = facts_of(lines, PERSON, (catalogue or live).facts, faults)
    found = _found(catalogue, revision, facts, text, faults) if catalogue and pressed == "try" else {}
    return {
        "revision": revision,
        "lines": answers_shown(lines, (catalogue or live).facts, faults, PERSON),
        "choices": fact_choices((catalogue or live).facts),
        "text": text,
        "faults": faults,
        "is_unfinished": catalogue is None,
        **found,
    }


def _first_example(revision: Revision) -> list[Line]:
    """The person of the first example to begin with."""
    examples = [one for one in revision.content.get("examples") or () if isinstance(one, Mapping)]
    return answers_of(examples[0].get("facts")) if examples else []


def _with_draft(live: Catalogue, revision: Revision) -> Catalogue | None:
    """What would be published; None while the entry is half written."""
    entry = None if revision.change == Change.WITHDRAWAL else revision.content
    version = f"{live.version}+{revision.pk}.{revision.saves}"
    for held in tuple(_tried):  # what the assistant made of it once, it need not make again
        if held.version == version:
            return held
    try:
        made = with_entry(live, revision.kind, revision.key, entry, version)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    _tried.appendleft(made)
    return made


def _found(catalogue: Catalogue, revision: Revision, told: Mapping[str, Any], text: str, faults: dict[str, str]) -> dict[str, Any]:
    try:
        facts: Facts = validate_facts(told, catalogue.facts)
    except FactsError as error:
        faults[""] = str(error)
    if faults:
        return {}
    if not text:
        text = _question_about(catalogue, revision)
    try:
        rehearsed = rehearse(catalogue=catalogue, text=text, facts=facts, language="en-gb")
        shown = [revision.key] if revision.kind == "services" else []
        shown += [one for one in rehearsed.offered if one not in shown]
        judged = assess_services(catalogue, facts, only=[one for one in shown if one in catalogue.services])
    except RuleError as error:
        faults[""] = str(error)
        return {}
    verdicts = [(catalogue.services[one].name, outcome_words(found.outcome), found.reasons) for one, found in judged.items()]
    offered = [catalogue.services[one].name for one in rehearsed.offered if one in catalogue.services]
    return {"asked": text, "rehearsed": rehearsed, "verdicts": verdicts, "offered": offered}


def _question_about(catalogue: Catalogue, revision: Revision) -> str:
    """What to ask when only a person is played."""
    service = catalogue.services.get(revision.key) if revision.kind == "services" else None
    return _("Can I get %(service)s?") % {"service": service.name} if service else _("What help can I get?")
