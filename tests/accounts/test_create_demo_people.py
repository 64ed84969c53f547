"""Demo people, in development only."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User

pytestmark = pytest.mark.django_db


def test_are_refused_outside_development():
    with pytest.raises(CommandError, match="DEBUG"):
        call_command("create_demo_people")
    assert not User.objects.exists()


def test_are_made_once_and_told_how_to_sign_in(settings):
    settings.DEBUG = True
    for _ in range(2):
        told = StringIO()
        call_command("create_demo_people", stdout=told)
    assert User.objects.count() == 9
    assert User.objects.filter(is_staff=True).count() == 7
    assert all(email in told.getvalue() for email in User.objects.values_list("email", flat=True))
    assert "/accounts/login/" in told.getvalue()
    assert "/dev/mailbox" in told.getvalue()
