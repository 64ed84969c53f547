"""Addresses of the open interface."""

from django.urls import path, re_path

from services_catalogue.api.base import NoView
from services_catalogue.api.described import ASSESS, ENTRIES, LISTS
from services_catalogue.api.docs import docs
from services_catalogue.api.schema import SchemaView

app_name = "open_data"
urlpatterns = [
    path("", docs, name="docs"),
    *(path(f"{name}/", view.as_view(), name=name) for name, view in LISTS.items()),
    *(path(f"{kind}/<str:entry_id>/", view.as_view(), name=f"{kind}_entry") for kind, view in ENTRIES.items()),
    path("assess/", ASSESS.as_view(), name="assess"),
    path("schema/", SchemaView.as_view(), name="schema"),
    re_path(r"^.*/$", NoView.as_view(), name="nowhere"),
]
