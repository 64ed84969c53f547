"""Addresses of the streaming interface."""

from django.urls import path

from conversations.api.stream import events

app_name = "conversations_api"
urlpatterns = [path("turns/<str:turn_id>/events/", events, name="events")]
