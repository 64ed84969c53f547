"""What each kind of entry looks like to the outside: the one list of what is public, and the schema's description of it."""

from functools import partial
from typing import Any

from rest_framework import serializers as fields

from services_catalogue.entries.vocabulary import CONFIDENCES, FACT_TYPES, SPECIAL_CATEGORIES, STATES, TOPICS
from services_catalogue.seed import is_trusted
from services_catalogue.types import NATIONS

_PUBLIC_CONFIDENCES = tuple(one for one in CONFIDENCES if is_trusted(one))


class Shape(fields.Serializer[Any]):
    """Fields of an entry that leave the house. Welsh that nobody has written yet, and other gaps, are null."""

    def to_representation(self, instance: Any) -> dict[str, Any]:
        """The entry's public fields; an empty Welsh list is a gap unless the English one is empty too."""
        shown = super().to_representation(instance)
        for name, value in shown.items():
            if value == "" or (value in ([], {}) and name.endswith("_cy") and shown[f"{name[:-3]}_en"]):
                shown[name] = None
        return shown


_maybe = partial(fields.CharField, allow_null=True)


def _texts(**options: Any) -> fields.ListField:
    return fields.ListField(child=fields.CharField(), **options)


def _maybe_texts() -> fields.ListField:
    return fields.ListField(child=fields.CharField(), allow_null=True)


def _nations() -> fields.ListField:
    return fields.ListField(child=fields.ChoiceField(choices=NATIONS))


class Source(Shape):
    """Where a statement comes from."""

    title = fields.CharField()
    url = fields.URLField()


class Amount(Shape):
    """A figure of a service in one tax year."""

    what_en = fields.CharField()
    what_cy = _maybe()
    value = fields.CharField()
    period = _maybe()
    tax_year = _maybe()
    source = Source()  # type: ignore[assignment]  # a field of ours, not the attribute of serializers
    confidence = fields.ChoiceField(choices=_PUBLIC_CONFIDENCES)


class Phone(Shape):
    """A telephone number of a service."""

    number = fields.CharField()
    label = _maybe()  # type: ignore[assignment]  # a field of ours, not the attribute of serializers
    hours = _maybe()
    relay_uk = _maybe()
    welsh = _maybe(help_text="The Welsh language line")
    confidence = fields.ChoiceField(choices=_PUBLIC_CONFIDENCES)


class Service(Shape):
    """One government service."""

    id = fields.CharField()
    name_en = fields.CharField()
    name_cy = _maybe()
    abbreviations = _texts()
    provider = fields.CharField()
    nations = _nations()
    topic = fields.ChoiceField(choices=TOPICS)
    audience = _texts()
    state = fields.ChoiceField(choices=STATES)
    state_note_en = _maybe()
    state_note_cy = _maybe()
    replaced_by = _texts(help_text="Services to look at instead of a closed one")
    summary_en = fields.CharField()
    summary_cy = _maybe()
    what_you_get_en = _texts()
    what_you_get_cy = _maybe_texts()
    eligibility_en = _texts()
    eligibility_cy = _maybe_texts()
    exclusions_en = _texts()
    exclusions_cy = _maybe_texts()
    how_to_apply_en = _texts()
    how_to_apply_cy = _maybe_texts()
    documents_needed_en = _texts()
    documents_needed_cy = _maybe_texts()
    time_limits_en = _texts()
    time_limits_cy = _maybe_texts()
    rules = fields.ListField(
        child=fields.DictField(),
        help_text="All must hold. Each is a fact, an op and a value, or further rules under all, any or none.",
    )
    amounts = Amount(many=True)
    url = fields.URLField()
    phone = Phone(allow_null=True)
    related = _texts()
    citizen_phrases = _texts(help_text="What people say who look for it")
    sources = Source(many=True)
    verified = fields.ChoiceField(choices=CONFIDENCES, help_text="How sure we are of the whole entry")
    checked_on = fields.DateField()
    review_by = fields.DateField(help_text="After this day somebody should have checked it again")


class Fact(Shape):
    """One thing a rule may ask about a person."""

    id = fields.CharField()
    type = fields.ChoiceField(choices=FACT_TYPES)
    unit = _maybe()
    values = _texts()
    labels_en = fields.DictField(child=fields.CharField())
    labels_cy = fields.DictField(child=fields.CharField(), allow_null=True)
    question_en = fields.CharField()
    question_cy = _maybe()
    help_en = _maybe()
    help_cy = _maybe()
    why_we_ask_en = _maybe()
    why_we_ask_cy = _maybe()
    special_category = fields.ChoiceField(
        choices=SPECIAL_CATEGORIES, help_text="Whether an answer may be special-category or offence data (UK GDPR Articles 9 and 10)"
    )


class Rate(Shape):
    """An amount from law or an official page, in force between two days. One id has a row for each stretch of time."""

    id = fields.CharField()
    label_en = fields.CharField()
    label_cy = _maybe()
    unit = fields.CharField()
    value = fields.CharField(help_text="A decimal number, as text so that no digit is lost")
    tax_year = _maybe()
    valid_from = fields.DateField()
    valid_to = fields.DateField(allow_null=True, help_text="The last day; null while no end is known")
    source = Source()  # type: ignore[assignment]  # a field of ours, not the attribute of serializers
    confidence = fields.ChoiceField(choices=_PUBLIC_CONFIDENCES)


class Contact(Shape):
    """A helpline or emergency route."""

    id = fields.CharField()
    name_en = fields.CharField()
    name_cy = _maybe()
    phone = _maybe()
    text = _maybe(help_text="How to send a text message")
    url = _maybe()
    hours = _maybe()
    nations = _nations()
    purposes = _texts()
    confidence = fields.ChoiceField(choices=_PUBLIC_CONFIDENCES)


class Answer(Shape):
    """A question people really ask about a service, and its sourced answer."""

    id = fields.CharField()
    service = fields.CharField()
    asks = _texts()
    text_en = fields.CharField(help_text="{rate:<id>} stands for the rate of that id in force on the day")
    text_cy = _maybe()
    corrects_en = _maybe(help_text="What the asker may wrongly believe")
    corrects_cy = _maybe()
    nations = _nations()
    source = Source()  # type: ignore[assignment]  # a field of ours, not the attribute of serializers


class Need(Shape):
    """What a person may be after, and the services that meet it, best first."""

    id = fields.CharField()
    label_en = fields.CharField()
    label_cy = _maybe()
    topic = fields.ChoiceField(choices=TOPICS, allow_null=True)
    services = fields.DictField(
        child=fields.ListField(child=fields.CharField()), help_text="By nation; any where the nation does not matter or is not known"
    )
    asks = _texts(help_text="The facts worth asking about, best first")


SHAPES: dict[str, type[Shape]] = {
    "services": Service,
    "facts": Fact,
    "rates": Rate,
    "contacts": Contact,
    "answers": Answer,
    "needs": Need,
}
