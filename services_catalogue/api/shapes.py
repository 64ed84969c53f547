"""What each kind of entry looks like to the outside: the one list of what is public, and the schema's description of it."""

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers as fields

from services_catalogue.api.pieces import PUBLIC_CONFIDENCES, Amount, Phone, Shape, Source, maybe, maybe_texts, nations_list, texts
from services_catalogue.entries.vocabulary import CONFIDENCES, FACT_TYPES, SPECIAL_CATEGORIES, STATES, TOPICS


class Service(Shape):
    """One government service."""

    id = fields.CharField()
    name_en = fields.CharField()
    name_cy = maybe()
    abbreviations = texts()
    provider = fields.CharField()
    nations = nations_list()
    topic = fields.ChoiceField(choices=TOPICS)
    audience = texts()
    state = fields.ChoiceField(choices=STATES)
    state_note_en = maybe()
    state_note_cy = maybe()
    replaced_by = texts(help_text=_("Services to look at instead of a closed one"))
    summary_en = fields.CharField()
    summary_cy = maybe()
    what_you_get_en = texts()
    what_you_get_cy = maybe_texts()
    eligibility_en = texts()
    eligibility_cy = maybe_texts()
    exclusions_en = texts()
    exclusions_cy = maybe_texts()
    how_to_apply_en = texts()
    how_to_apply_cy = maybe_texts()
    documents_needed_en = texts()
    documents_needed_cy = maybe_texts()
    time_limits_en = texts()
    time_limits_cy = maybe_texts()
    rules = fields.ListField(
        child=fields.DictField(),
        help_text=_("All must hold. Each is a fact, an op and a value, or further rules under all, any or none."),
    )
    amounts = Amount(many=True)
    url = fields.URLField()
    phone = Phone(allow_null=True)
    related = texts()
    citizen_phrases = texts(help_text=_("What people say who look for it"))
    sources = Source(many=True)
    verified = fields.ChoiceField(choices=CONFIDENCES, help_text=_("How sure we are of the whole entry"))
    checked_on = fields.DateField()
    review_by = fields.DateField(help_text=_("After this day somebody should have checked it again"))


class Fact(Shape):
    """One thing a rule may ask about a person."""

    id = fields.CharField()
    type = fields.ChoiceField(choices=FACT_TYPES)
    unit = maybe()
    values = texts()
    labels_en = fields.DictField(child=fields.CharField())
    labels_cy = fields.DictField(child=fields.CharField(), allow_null=True)
    question_en = fields.CharField()
    question_cy = maybe()
    help_en = maybe()
    help_cy = maybe()
    why_we_ask_en = maybe()
    why_we_ask_cy = maybe()
    special_category = fields.ChoiceField(
        choices=SPECIAL_CATEGORIES, help_text=_("Whether an answer may be special-category or offence data (UK GDPR Articles 9 and 10)")
    )


class Rate(Shape):
    """An amount from law or an official page, in force between two days. One id has a row for each stretch of time."""

    id = fields.CharField()
    label_en = fields.CharField()
    label_cy = maybe()
    unit = fields.CharField()
    value = fields.CharField(help_text=_("A decimal number, as text so that no digit is lost"))
    tax_year = maybe()
    valid_from = fields.DateField()
    valid_to = fields.DateField(allow_null=True, help_text=_("The last day; null while no end is known"))
    source = Source()  # type: ignore[assignment]  # a field of ours, not the attribute of serializers
    confidence = fields.ChoiceField(choices=PUBLIC_CONFIDENCES)


class Contact(Shape):
    """A helpline or emergency route."""

    id = fields.CharField()
    name_en = fields.CharField()
    name_cy = maybe()
    phone = maybe()
    text = maybe(help_text=_("How to send a text message"))
    url = maybe()
    hours = maybe()
    nations = nations_list()
    purposes = texts()
    confidence = fields.ChoiceField(choices=PUBLIC_CONFIDENCES)


class Answer(Shape):
    """A question people really ask about a service, and its sourced answer."""

    id = fields.CharField()
    service = fields.CharField()
    asks = texts()
    text_en = fields.CharField(help_text=_("{rate:<id>} stands for the rate of that id in force on the day"))
    text_cy = maybe()
    corrects_en = maybe(help_text=_("What the asker may wrongly believe"))
    corrects_cy = maybe()
    nations = nations_list()
    source = Source()  # type: ignore[assignment]  # a field of ours, not the attribute of serializers


class Need(Shape):
    """What a person may be after, and the services that meet it, best first."""

    id = fields.CharField()
    label_en = fields.CharField()
    label_cy = maybe()
    topic = fields.ChoiceField(choices=TOPICS, allow_null=True)
    services = fields.DictField(
        child=fields.ListField(child=fields.CharField()), help_text=_("By nation; any where the nation does not matter or is not known")
    )
    asks = texts(help_text=_("The facts worth asking about, best first"))


SHAPES: dict[str, type[Shape]] = {
    "services": Service,
    "facts": Fact,
    "rates": Rate,
    "contacts": Contact,
    "answers": Answer,
    "needs": Need,
}
