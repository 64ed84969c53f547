"""Questions, rates, helplines, answers and needs."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from services_catalogue.entries.vocabulary import CONFIDENCES, FACT_TYPES, SPECIAL_CATEGORIES, TOPICS
from services_catalogue.models.columns import choices_of, confidence_field, lines, one_of
from services_catalogue.models.services import Service


class Fact(models.Model):
    """One thing a rule may ask about a person."""

    id = models.CharField(primary_key=True, max_length=60)
    type = models.CharField(max_length=10, choices=choices_of(FACT_TYPES))
    unit = models.CharField(max_length=40, blank=True)
    values = lines()
    labels_en = models.JSONField(_("words for each value"), default=dict, blank=True, help_text=_('Such as {"none": "None of these"}.'))
    labels_cy = models.JSONField(_("words for each value, in Welsh"), default=dict, blank=True)
    question_en = models.TextField(_("question"))
    question_cy = models.TextField(_("question in Welsh"), blank=True)
    help_en = models.TextField(_("help"), blank=True)
    help_cy = models.TextField(_("help in Welsh"), blank=True)
    why_we_ask_en = models.TextField(_("why we ask"), blank=True)
    why_we_ask_cy = models.TextField(_("why we ask, in Welsh"), blank=True)
    special_category = models.CharField(
        max_length=30,
        choices=choices_of(SPECIAL_CATEGORIES),
        help_text=_("Whether an answer may reveal health, beliefs, origin or offences."),
    )

    class Meta:
        ordering = ("id",)
        constraints = (
            one_of("type", FACT_TYPES, "fact_type_known"),
            one_of("special_category", SPECIAL_CATEGORIES, "fact_special_category_known"),
        )

    def __str__(self) -> str:
        return self.question_en


class Rate(models.Model):
    """An amount in force between two dates. Sums use these and nothing else."""

    rate_id = models.CharField(_("id"), max_length=80)
    label_en = models.CharField(_("label"), max_length=250)
    label_cy = models.CharField(_("label in Welsh"), max_length=250, blank=True)
    unit = models.CharField(max_length=40)
    value = models.DecimalField(max_digits=14, decimal_places=4)
    tax_year = models.CharField(max_length=20, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True, help_text=_("Last day it counts. Empty: until something replaces it."))
    source_title = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500)
    note = models.TextField(blank=True)
    confidence = confidence_field()

    class Meta:
        ordering = ("rate_id", "valid_from")
        constraints = (
            models.UniqueConstraint(
                fields=("rate_id", "valid_from"),
                name="rate_starts_once_a_day",
                violation_error_message=_("There is a rate from this day already."),
            ),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
                name="rate_ends_after_start",
                violation_error_message=_("It cannot end before it starts."),
            ),
            one_of("confidence", CONFIDENCES, "rate_confidence_known"),
        )

    def __str__(self) -> str:
        return f"{self.label_en}, {self.tax_year}"


class Contact(models.Model):
    """A helpline or emergency route. Crisis replies take their numbers from here alone."""

    id = models.SlugField(primary_key=True, max_length=80)
    name_en = models.CharField(_("name"), max_length=200)
    name_cy = models.CharField(_("name in Welsh"), max_length=200, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    text = models.TextField(blank=True, help_text=_("How to get in touch by text message."))
    url = models.URLField(_("web address"), max_length=500, blank=True)
    hours = models.CharField(max_length=200, blank=True)
    nations = models.JSONField(default=list)
    purposes = models.JSONField(default=list, help_text=_("What it is for. One on each line. Crisis replies choose by these words."))
    verified_from = models.TextField(help_text=_("Where the details were seen."))
    confidence = confidence_field()

    class Meta:
        ordering = ("id",)
        constraints = (one_of("confidence", CONFIDENCES, "contact_confidence_known"),)

    def __str__(self) -> str:
        return self.name_en


class Answer(models.Model):
    """A question people ask about a service, and its sourced answer."""

    id = models.SlugField(primary_key=True, max_length=80)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="answers", db_constraint=True)
    asks = models.JSONField(default=list, help_text=_("Ways people put the question. One on each line."))
    text_en = models.TextField(_("answer"), help_text=_("Write amounts as {rate:uc_capital_limit}: they are filled in from the rates."))
    text_cy = models.TextField(_("answer in Welsh"), blank=True)
    source_title = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500)
    nations = lines(help_text=_("Empty: all four nations."))
    corrects_en = models.TextField(_("mistake it corrects"), blank=True, help_text=_("What the person may wrongly believe."))
    corrects_cy = models.TextField(_("mistake it corrects, in Welsh"), blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.id


class Need(models.Model):
    """What a person may be after, in everyday words, and the services that meet it."""

    id = models.SlugField(primary_key=True, max_length=80)
    label_en = models.CharField(_("label"), max_length=200)
    label_cy = models.CharField(_("label in Welsh"), max_length=200, blank=True)
    phrases = models.JSONField(default=list, help_text=_("Everyday words for it. One on each line."))
    services = models.JSONField(
        default=dict, help_text=_('Service ids, best first, under a nation or "any", such as {"wales": ["react-plus"]}.')
    )
    asks = lines(help_text=_("Facts worth asking, best first. One on each line."))
    topic = models.CharField(max_length=40, choices=choices_of(TOPICS), blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.label_en
