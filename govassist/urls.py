"""Every address of the site, app by app."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from govassist import health, views

# Staff sign in with an emailed code like everybody else; the admin's own password form is never shown.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]
admin.site.site_header = admin.site.site_title = _("govassist for staff")
admin.site.index_title = _("What would you like to look after?")

urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("", include("accounts.urls")),
    path("", include("consent.urls")),
    path("", include("services_catalogue.urls")),
    path("", include("conversations.urls")),
    path("api/", include("conversations.api.urls")),
    path("api/catalogue/v1/", include("services_catalogue.api.urls")),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("admin/", admin.site.urls),
]
