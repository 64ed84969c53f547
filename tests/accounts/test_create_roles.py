"""The roles of staff."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from accounts.operations import ROLES

pytestmark = pytest.mark.django_db


def permissions(role: str) -> set[str]:
    return set(Group.objects.get(name=role).permissions.values_list("codename", flat=True))


def test_are_made_and_brought_up_to_date():
    Group.objects.create(name="Service team")
    told = StringIO()
    for _ in range(2):
        call_command("create_roles", stdout=told)
    assert set(Group.objects.values_list("name", flat=True)) == set(ROLES)
    assert all(name in told.getvalue() for name in ROLES)


def test_hold_what_they_need_and_no_more():
    call_command("create_roles", stdout=StringIO())
    assert permissions("Service team") == {"view_turn", "read_words", "view_engineswitch", "add_engineswitch", "view_modelspend"}
    assert {"view_turn", "read_words"} <= permissions("Data protection officers")
    assert not permissions("Data protection officers") & {"add_engineswitch", "view_modelspend"}
    assert permissions("Catalogue publishers")
    assert not any(name.startswith(("add_", "delete_")) for name in permissions("Catalogue publishers"))
