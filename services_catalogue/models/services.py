"""Services, who runs them, their figures and where their facts were read."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from services_catalogue.entries.vocabulary import CONFIDENCES, SOURCE_KINDS, STATES, TOPICS, URL_STATUSES
from services_catalogue.models.columns import choices_of, confidence_field, lines, one_of


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
    abbreviations = lines(help_text=_("Short forms and form numbers people search for, such as UC or P45. One on each line."))
    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="services")
    nations = models.JSONField(default=list, help_text=_("Where the service can be used."))
    topic = models.CharField(max_length=40, choices=choices_of(TOPICS))
    audience = lines(help_text=_("Groups of people it is meant for. One on each line."))
    state = models.CharField(
        max_length=10,
        choices=choices_of(STATES),
        help_text=_("Closed services are explained to people who ask for them, and never offered."),
    )
    state_note_en = models.TextField(_("note on the state"), blank=True)
    state_note_cy = models.TextField(_("note on the state in Welsh"), blank=True)
    key_dates = lines(help_text=_('A list such as [{"date": "2026-04-06", "what": "Rates changed"}].'))
    replaced_by = lines(help_text=_("For a closed service: the ids of what to use now. One on each line."))
    summary_en = models.TextField(_("summary"), help_text=_("Two short sentences in plain words."))
    summary_cy = models.TextField(_("summary in Welsh"), blank=True)
    what_you_get_en = lines(_("what you get"))
    what_you_get_cy = lines(_("what you get, in Welsh"))
    eligibility_en = lines(_("who can get it"), _("For people to read. The rules below must say the same."))
    eligibility_cy = lines(_("who can get it, in Welsh"))
    exclusions_en = lines(_("who cannot, and warnings"))
    exclusions_cy = lines(_("who cannot, and warnings, in Welsh"))
    rules = models.JSONField(
        default=list,
        blank=True,
        help_text=_(
            'A first screen, never a decision. A list such as [{"fact": "age", "op": ">=", "value": 18}]; '
            'group with {"any": [...]}, {"all": [...]} or {"none": [...]}. Every rule must be met; a missing answer means ask.'
        ),
    )
    examples = lines(
        help_text=_(
            "People whom the rules must judge as the words above do, such as "
            '[{"words": "17, Wales", "facts": {"age": 17, "nation": "wales"}, "expected": "unlikely"}].'
        )
    )
    how_to_apply_en = lines(_("how to apply"))
    how_to_apply_cy = lines(_("how to apply, in Welsh"))
    documents_needed_en = lines(_("documents needed"))
    documents_needed_cy = lines(_("documents needed, in Welsh"))
    time_limits_en = lines(_("time limits"))
    time_limits_cy = lines(_("time limits, in Welsh"))
    url = models.URLField(_("web address"), max_length=500)
    url_status = models.CharField(_("web address checked"), max_length=20, choices=choices_of(URL_STATUSES), default="not-checked")
    phone_number = models.CharField(max_length=20, blank=True)
    phone_label = models.CharField(max_length=200, blank=True)
    phone_hours = models.CharField(max_length=200, blank=True)
    phone_relay_uk = models.CharField(max_length=60, blank=True)
    phone_welsh = models.CharField(max_length=60, blank=True)
    phone_note = models.TextField(blank=True)
    phone_confidence = models.CharField(
        max_length=10, choices=choices_of(CONFIDENCES), blank=True, help_text=_("The public does not see a number with low confidence.")
    )
    related = lines(help_text=_("Ids of other services worth seeing. One on each line."))
    citizen_phrases = models.JSONField(default=list, help_text=_("What people say when they need this. One on each line."))
    verified = models.CharField(
        max_length=10,
        choices=choices_of(CONFIDENCES),
        help_text=_("High needs recent official material; low means nobody has read a source."),
    )
    checked_on = models.DateField()
    review_by = models.DateField()
    open_questions = lines(help_text=_("What could not be confirmed. Not shown to the public."))

    class Meta:
        ordering = ("id",)
        constraints = (
            one_of("topic", TOPICS, "service_topic_known"),
            one_of("state", STATES, "service_state_known"),
            one_of("verified", CONFIDENCES, "service_verified_known"),
            one_of("url_status", URL_STATUSES, "service_url_status_known"),
            one_of("phone_confidence", ("", *CONFIDENCES), "service_phone_confidence_known"),
            models.CheckConstraint(condition=models.Q(url__startswith="https://"), name="service_url_is_https"),
            models.CheckConstraint(
                condition=models.Q(review_by__gte=models.F("checked_on")),
                name="service_reviewed_after_check",
                violation_error_message=_("It cannot be reviewed before the day it was checked."),
            ),
            models.CheckConstraint(
                condition=models.Q(phone_number="", phone_confidence="") | (~models.Q(phone_number="") & ~models.Q(phone_confidence="")),
                name="service_phone_has_confidence",
                violation_error_message=_("Give both a phone number and how sure we are of it, or neither."),
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
    confidence = confidence_field()

    class Meta:
        ordering = ("position", "id")
        constraints = (one_of("confidence", CONFIDENCES, "amount_confidence_known"),)

    def __str__(self) -> str:
        return f"{self.what_en}: {self.value}"


class Source(models.Model):
    """Where a service's facts were read."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="sources")
    position = models.PositiveSmallIntegerField(default=0)
    title = models.CharField(max_length=300)
    url = models.URLField(max_length=500)
    seen = models.CharField(max_length=20, blank=True, help_text=_("When it was read: a date, a month or a year. Empty: not read."))
    kind = models.CharField(max_length=50, choices=choices_of(SOURCE_KINDS), default="not-seen")
    note = models.TextField(blank=True, help_text=_("How it was read. Not shown to the public."))

    class Meta:
        ordering = ("position", "id")
        constraints = (one_of("kind", SOURCE_KINDS, "source_kind_known"),)

    def __str__(self) -> str:
        return self.title
