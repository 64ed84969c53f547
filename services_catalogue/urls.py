"""Addresses of the public catalogue."""

from django.urls import path

from services_catalogue.views import help_now, services

app_name = "services_catalogue"
urlpatterns = [
    path("services/", services.browse, name="services"),
    path("services/topic/<slug:topic>/", services.browse, name="topic"),
    path("services/nation/<slug:nation>/", services.browse, name="nation"),
    path("services/search/", services.search, name="search"),
    path("services/<slug:service_id>/", services.detail, name="service"),
    path("help-now/", help_now.help_now, name="help_now"),
]
