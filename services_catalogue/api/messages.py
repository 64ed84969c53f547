"""What goes in and out besides entries."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers as fields

from services_catalogue import types
from services_catalogue.entries.vocabulary import STATES, TOPICS
from services_catalogue.types import NATIONS


class Topic(fields.Serializer[Any]):
    """What services are sorted under."""

    id = fields.CharField()
    name_en = fields.CharField()
    name_cy = fields.CharField(allow_null=True)
    summary_en = fields.CharField()
    summary_cy = fields.CharField(allow_null=True)
    services = fields.IntegerField(help_text=_("How many services are listed under it"))


class Nation(fields.Serializer[Any]):
    """A part of the United Kingdom that a service can be used in."""

    id = fields.CharField()
    name_en = fields.CharField()
    name_cy = fields.CharField(allow_null=True)
    services = fields.IntegerField(help_text=_("How many services can be used there"))


class Hit(fields.Serializer[Any]):
    """A service that fits some words, in short."""

    id = fields.CharField()
    name_en = fields.CharField()
    name_cy = fields.CharField(allow_null=True)
    summary_en = fields.CharField()
    summary_cy = fields.CharField(allow_null=True)
    nations = fields.ListField(child=fields.ChoiceField(choices=NATIONS))
    topic = fields.ChoiceField(choices=TOPICS)
    state = fields.ChoiceField(choices=STATES)
    url = fields.URLField()
    score = fields.FloatField(min_value=0, max_value=1, help_text=_("1 is an exact name"))


class About(fields.Serializer[Any]):
    """Which catalogue this is from."""

    version = fields.CharField()
    licence = fields.CharField()
    licence_url = fields.URLField()


class Person(fields.Serializer[Any]):
    """What is known of somebody: fact ids and values. Send no more than you need, and nothing that says who it is."""

    facts = fields.DictField(help_text=_("By id; facts/ lists the ids and the values each may have"))


class Outcome(fields.Serializer[Any]):
    """What published rules say of one service for one person. Never a decision."""

    outcome = fields.ChoiceField(choices=[one.value for one in types.Outcome])
    missing = fields.ListField(child=fields.CharField(), help_text=_("Facts that could settle it"))
    reasons = fields.ListField(child=fields.CharField(), help_text=_("A clause for each rule that decided it or that it waits for"))


class Report(fields.Serializer[Any]):
    """What published rules say of one person."""

    catalogue = About()
    services = fields.DictField(child=Outcome(), help_text=_("By the id of the service"))
    next_question = fields.CharField(
        allow_null=True, help_text=_("The fact whose answer settles most; null when there is none left to ask")
    )
