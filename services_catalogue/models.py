"""The published catalogue's tables. Words come in pairs, English and Welsh; English is the source.

Rules that hold for one row stand here as constraints; rules between rows stand in `validation`.
"""

from secrets import token_hex

from django.db import models
from django.utils.translation import gettext_lazy as _

from services_catalogue.entries import CONFIDENCES, FACT_TYPES, SOURCE_KINDS, SPECIAL_CATEGORIES, STATES, TOPICS, URL_STATUSES


def _choices(values: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(value, value.replace("-", " ").capitalize()) for value in values]


def _one_of(field: str, values: tuple[str, ...], name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=models.Q(**{f"{field}__in": values}), name=name)


class CatalogueVersion(models.Model):
    """One row. Its token changes with every load and every edit, so that processes know to read again."""

    token = models.CharField(max_length=32)

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(pk=1), name="catalogue_version_is_one_row"),)

    def __str__(self) -> str:
        return self.token

    @classmethod
    def take_turn(cls) -> None:
        """Wait until no other load or edit is under way. Call it in a transaction; its end lets the next one go on."""
        cls.objects.select_for_update().get_or_create(pk=1, defaults={"token": "empty"})

    @classmethod
    def bump(cls) -> str:
        """Make every process read the catalogue again. A random token, since a rolled-back number would come twice."""
        token = token_hex(8)
        cls.objects.update_or_create(pk=1, defaults={"token": token})
        return token


class Provider(models.Model):
    """Who runs services."""

    name_en = models.CharField(_("name"), max_length=200, unique=True)
    name_cy = models.CharField(_("name in Welsh"), max_length=200, blank=True)

    class Meta:
        ordering = ("name_en",)

    def __str__(self) -> str:
        return self.name_en


class Service(models.Model):
    """One government service."""

    id = models.SlugField(
        primary_key=True, max_length=80, help_text=_("Short name in the web address, such as new-style-jsa. It cannot change later.")
    )
    name_en = models.CharField(_("name"), max_length=200)
    name_cy = models.CharField(_("name in Welsh"), max_length=200, blank=True)
    abbreviations = models.JSONField(
        default=list, blank=True, help_text=_("Short forms and form numbers people search for, such as UC or P45. One on each line.")
    )
    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="services")
    nations = models.JSONField(default=list, help_text=_("Where the service can be used."))
    topic = models.CharField(max_length=40, choices=_choices(TOPICS))
    audience = models.JSONField(default=list, blank=True, help_text=_("Groups of people it is meant for. One on each line."))
    state = models.CharField(
        max_length=10,
        choices=_choices(STATES),
        help_text=_("Closed services are explained to people who ask for them, and never offered."),
    )
    state_note_en = models.TextField(_("note on the state"), blank=True)
    state_note_cy = models.TextField(_("note on the state in Welsh"), blank=True)
    key_dates = models.JSONField(default=list, blank=True, help_text=_('A list such as [{"date": "2026-04-06", "what": "Rates changed"}].'))
    replaced_by = models.JSONField(
        default=list, blank=True, help_text=_("For a closed service: the ids of what to use now. One on each line.")
    )
    summary_en = models.TextField(_("summary"), help_text=_("Two short sentences in plain words."))
    summary_cy = models.TextField(_("summary in Welsh"), blank=True)
    what_you_get_en = models.JSONField(_("what you get"), default=list, blank=True)
    what_you_get_cy = models.JSONField(_("what you get, in Welsh"), default=list, blank=True)
    eligibility_en = models.JSONField(
        _("who can get it"), default=list, blank=True, help_text=_("For people to read. The rules below must say the same.")
    )
    eligibility_cy = models.JSONField(_("who can get it, in Welsh"), default=list, blank=True)
    exclusions_en = models.JSONField(_("who cannot, and warnings"), default=list, blank=True)
    exclusions_cy = models.JSONField(_("who cannot, and warnings, in Welsh"), default=list, blank=True)
    rules = models.JSONField(
        default=list,
        blank=True,
        help_text=_(
            'A first screen, never a decision. A list such as [{"fact": "age", "op": ">=", "value": 18}]; '
            'group with {"any": [...]}, {"all": [...]} or {"none": [...]}. Every rule must be met; a missing answer means ask.'
        ),
    )
    how_to_apply_en = models.JSONField(_("how to apply"), default=list, blank=True)
    how_to_apply_cy = models.JSONField(_("how to apply, in Welsh"), default=list, blank=True)
    documents_needed_en = models.JSONField(_("documents needed"), default=list, blank=True)
    documents_needed_cy = models.JSONField(_("documents needed, in Welsh"), default=list, blank=True)
    time_limits_en = models.JSONField(_("time limits"), default=list, blank=True)
    time_limits_cy = models.JSONField(_("time limits, in Welsh"), default=list, blank=True)
    url = models.URLField(_("web address"), max_length=500)
    url_status = models.CharField(_("web address checked"), max_length=20, choices=_choices(URL_STATUSES), default="not-checked")
    phone_number = models.CharField(max_length=20, blank=True)
    phone_label = models.CharField(max_length=200, blank=True)
    phone_hours = models.CharField(max_length=200, blank=True)
    phone_relay_uk = models.CharField(max_length=60, blank=True)
    phone_welsh = models.CharField(max_length=60, blank=True)
    phone_note = models.TextField(blank=True)
    phone_confidence = models.CharField(
        max_length=10, choices=_choices(CONFIDENCES), blank=True, help_text=_("The public does not see a number with low confidence.")
    )
    related = models.JSONField(default=list, blank=True, help_text=_("Ids of other services worth seeing. One on each line."))
    citizen_phrases = models.JSONField(default=list, help_text=_("What people say when they need this. One on each line."))
    verified = models.CharField(
        max_length=10,
        choices=_choices(CONFIDENCES),
        help_text=_("High needs recent official material; low means nobody has read a source."),
    )
    checked_on = models.DateField()
    review_by = models.DateField()
    open_questions = models.JSONField(default=list, blank=True, help_text=_("What could not be confirmed. Not shown to the public."))

    class Meta:
        ordering = ("id",)
        constraints = (
            _one_of("topic", TOPICS, "service_topic_known"),
            _one_of("state", STATES, "service_state_known"),
            _one_of("verified", CONFIDENCES, "service_verified_known"),
            _one_of("url_status", URL_STATUSES, "service_url_status_known"),
            _one_of("phone_confidence", ("", *CONFIDENCES), "service_phone_confidence_known"),
            models.CheckConstraint(condition=models.Q(url__startswith="https://"), name="service_url_is_https"),
            models.CheckConstraint(condition=models.Q(review_by__gte=models.F("checked_on")), name="service_reviewed_after_check"),
            models.CheckConstraint(
                condition=models.Q(phone_number="", phone_confidence="") | (~models.Q(phone_number="") & ~models.Q(phone_confidence="")),
                name="service_phone_has_confidence",
            ),
        )

    def __str__(self) -> str:
        return self.name_en


class Amount(models.Model):
    """Money or a figure on a service's page."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="amounts")
    position = models.PositiveSmallIntegerField(default=0)
    what_en = models.CharField(_("what"), max_length=200)
    what_cy = models.CharField(_("what, in Welsh"), max_length=200, blank=True)
    value = models.CharField(max_length=60)
    period = models.CharField(max_length=40, blank=True)
    tax_year = models.CharField(max_length=40, blank=True)
    source_title = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500)
    confidence = models.CharField(max_length=10, choices=_choices(CONFIDENCES), help_text=_("The public does not see low confidence."))

    class Meta:
        ordering = ("position", "id")
        constraints = (_one_of("confidence", CONFIDENCES, "amount_confidence_known"),)

    def __str__(self) -> str:
        return f"{self.what_en}: {self.value}"


class Source(models.Model):
    """Where a service's facts were read."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="sources")
    position = models.PositiveSmallIntegerField(default=0)
    title = models.CharField(max_length=300)
    url = models.URLField(max_length=500)
    seen = models.CharField(max_length=20, blank=True, help_text=_("When it was read: a date, a month or a year. Empty: not read."))
    kind = models.CharField(max_length=50, choices=_choices(SOURCE_KINDS), default="not-seen")

    class Meta:
        ordering = ("position", "id")
        constraints = (_one_of("kind", SOURCE_KINDS, "source_kind_known"),)

    def __str__(self) -> str:
        return self.title


class Fact(models.Model):
    """One thing a rule may ask about a person."""

    id = models.CharField(primary_key=True, max_length=60)
    type = models.CharField(max_length=10, choices=_choices(FACT_TYPES))
    unit = models.CharField(max_length=40, blank=True)
    values = models.JSONField(default=list, blank=True)
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
        choices=_choices(SPECIAL_CATEGORIES),
        help_text=_("Whether an answer may reveal health, beliefs, origin or offences."),
    )

    class Meta:
        ordering = ("id",)
        constraints = (
            _one_of("type", FACT_TYPES, "fact_type_known"),
            _one_of("special_category", SPECIAL_CATEGORIES, "fact_special_category_known"),
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
    confidence = models.CharField(max_length=10, choices=_choices(CONFIDENCES), help_text=_("The public does not see low confidence."))

    class Meta:
        ordering = ("rate_id", "valid_from")
        constraints = (
            models.UniqueConstraint(fields=("rate_id", "valid_from"), name="rate_starts_once_a_day"),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")), name="rate_ends_after_start"
            ),
            _one_of("confidence", CONFIDENCES, "rate_confidence_known"),
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
    confidence = models.CharField(max_length=10, choices=_choices(CONFIDENCES), help_text=_("The public does not see low confidence."))

    class Meta:
        ordering = ("id",)
        constraints = (_one_of("confidence", CONFIDENCES, "contact_confidence_known"),)

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
    nations = models.JSONField(default=list, blank=True, help_text=_("Empty: all four nations."))
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
    asks = models.JSONField(default=list, blank=True, help_text=_("Facts worth asking, best first. One on each line."))
    topic = models.CharField(max_length=40, choices=_choices(TOPICS), blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.label_en
