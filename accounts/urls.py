"""Addresses of sign-in. The names in `sign_in` are those the sign-in library looks up."""

from allauth.account import views as library
from django.urls import include, path
from django.views.generic import RedirectView

from accounts import views

to_sign_in = RedirectView.as_view(pattern_name="account_login", query_string=True)

sign_in = [
    path("login/", library.request_login_code, name="account_login"),
    path("login/code/", to_sign_in, name="account_request_login_code"),
    path("login/code/confirm/", views.SignInCodeView.as_view(), name="account_confirm_login_code"),
    path("signup/", to_sign_in, name="account_signup"),
    path("logout/", library.logout, name="account_logout"),
    path("inactive/", library.account_inactive, name="account_inactive"),
    path("email/", library.email, name="account_email"),
    path("confirm-email/", library.email_verification_sent, name="account_email_verification_sent"),
]

pages = [
    path("start/", views.start, name="start"),
    path("dev/mailbox", views.mailbox, name="mailbox"),
]

urlpatterns = [
    path("accounts/", include(sign_in)),
    path("", include((pages, "accounts"))),
]
