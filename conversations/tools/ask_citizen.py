"""Ask the person for one fact, as a control on the page."""

from collections.abc import Mapping
from typing import Any, Literal

from django.utils.translation import gettext as _

from consent.notices import notice_for
from consent.purposes import MEMORY, MEMORY_SENSITIVE
from conversations.tools.base import ToolContext, ToolInputError
from conversations.tools.schema import exact_object
from conversations.types import Option, Question, ToolResult
from conversations.understanding.agreement import ABOUT_HEALTH, PREFIX, is_askable, keys_asked
from services_catalogue.types import Fact

Control = Literal["radios", "checkboxes", "number", "money", "date", "text"]
CONTROLS: Mapping[str, Control] = {
    "boolean": "radios",
    "enum": "radios",
    "list": "checkboxes",
    "integer": "number",
    "number": "number",
    "money": "money",
    "date": "date",
    "text": "text",
}


def question_for(fact: Fact) -> Question:
    """The typed question for a fact of the vocabulary, always skippable."""
    if fact.type == "boolean":
        options: tuple[Option, ...] = (Option("yes", fact.labels.get("yes", _("Yes"))), Option("no", fact.labels.get("no", _("No"))))
    else:
        options = tuple(Option(value, fact.labels.get(value, value.replace("-", " ").replace("_", " "))) for value in fact.values)
    return Question(
        fact=fact.id,
        text=fact.question,
        control=CONTROLS.get(fact.type, "text"),
        options=options,
        hint=fact.help,
        why=fact.why_we_ask,
    )


def question_to_remember(keys: tuple[str, ...], language: str) -> Question:
    """The typed question, "No" first, with what the person should know before they say yes."""
    notice = notice_for(MEMORY_SENSITIVE, language)
    told = _("You mentioned a health condition.") if ABOUT_HEALTH & set(keys) else _("You told me something personal.")
    return Question(
        fact=PREFIX + ",".join(keys),
        text=f"{told} {_('Remember it for next time?')}",
        control="radios",
        options=(Option("no", _("No")), Option("yes", _("Yes, remember it"))),
        hint=_("Say yes only if you are 16 or over."),
        why=" ".join(notice.details[1:]),
    )


class AskCitizen:
    """Puts one question of the fact vocabulary; never one refused, known or asked before the last reply."""

    name = "ask_citizen"
    description = (
        "Ask the person one question from the fact vocabulary. One at a time; they can always skip it. "
        "remember:health_note asks whether a sensitive thing they told may be kept."
    )
    has_effects = False
    purpose: str | None = None
    schema = exact_object({"fact": {"type": "string", "minLength": 1, "maxLength": 200}})

    def run(self, call_id: str, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """The question as a value the page shows as a control."""
        if arguments["fact"].startswith(PREFIX):
            return self._ask_to_remember(call_id, arguments["fact"], context)
        fact = context.catalogue.facts.get(arguments["fact"])
        if fact is None:
            raise ToolInputError("there is no such fact in the vocabulary")
        for already, words in (
            (context.facts, "the person has already told this"),
            (context.refused, "the person does not want to say this; go on without it"),
            (context.asked - {context.pending}, "this was already asked; go on without it"),
        ):
            if fact.id in already:
                raise ToolInputError(words)
        question = question_for(fact)
        content = {"fact": fact.id, "text": question.text, "control": question.control, "options": [one.value for one in question.options]}
        return ToolResult(call_id, self.name, True, content, question=question)

    def _ask_to_remember(self, call_id: str, wanted: str, context: ToolContext) -> ToolResult:
        keys = keys_asked(wanted)
        if context.is_temporary or MEMORY not in context.consents:
            raise ToolInputError("remembering is off, so there is nothing to ask")
        if not keys or not all(is_askable(context.catalogue, key) for key in keys):
            raise ToolInputError("only health and the like may be asked about")
        if any(asked.startswith(PREFIX) for asked in context.asked | context.refused):
            raise ToolInputError("this was already asked; go on without it")
        question = question_to_remember(keys, context.language)
        content = {"fact": question.fact, "text": question.text, "control": question.control, "options": ["no", "yes"]}
        return ToolResult(call_id, self.name, True, content, question=question)
