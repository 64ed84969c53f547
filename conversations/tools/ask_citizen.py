"""Ask the person for one fact, as a control on the page."""

from collections.abc import Mapping
from typing import Any, Literal

from django.utils.translation import gettext as _

from conversations.tools.base import ToolContext, ToolInputError
from conversations.tools.schema import exact_object
from conversations.types import Option, Question, ToolResult
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


class AskCitizen:
    """Puts one question of the fact vocabulary; never one already asked, refused or known."""

    name = "ask_citizen"
    description = "Ask the person one question from the fact vocabulary. One at a time; they can always skip it."
    has_effects = False
    purpose: str | None = None
    schema = exact_object({"fact": {"type": "string", "minLength": 1, "maxLength": 80}})

    def run(self, call_id: str, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """The question as a value the page shows as a control."""
        fact = context.catalogue.facts.get(arguments["fact"])
        if fact is None:
            raise ToolInputError("there is no such fact in the vocabulary")
        for already, words in (
            (context.facts, "the person has already told this"),
            (context.refused, "the person does not want to say this; go on without it"),
            (context.asked, "this was already asked; go on without it"),
        ):
            if fact.id in already:
                raise ToolInputError(words)
        question = question_for(fact)
        content = {"fact": fact.id, "text": question.text, "control": question.control, "options": [one.value for one in question.options]}
        return ToolResult(call_id, self.name, True, content, question=question)
