"""Addresses of the privacy pages."""

from django.urls import path

from consent import views

app_name = "consent"
urlpatterns = [
    path("privacy/", views.privacy, name="privacy"),
    path("privacy/choices/", views.choices, name="choices"),
    path("privacy/choices/receipt/<int:sequence>/", views.receipt, name="receipt"),
]
