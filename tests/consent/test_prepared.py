"""Prepared queries: the same rows as the query they were written from, asked anew each time."""

import uuid
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import CharField, DateTimeField, QuerySet, UUIDField
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from consent.prepared import Prepared, PreparedModel, PreparedUpdate, Slot
from tests.factories import NOW, make_user

pytestmark = pytest.mark.django_db
WRITTEN: list[str] = []


def by_pseudonym() -> QuerySet[User]:
    WRITTEN.append("by_pseudonym")
    return User.objects.filter(pseudonym=Slot("pseudonym", UUIDField()), is_active=True)


def values() -> QuerySet[Any, Any]:
    return by_pseudonym().values_list("pseudonym", "date_joined")


class TestPrepared:
    def test_gives_what_the_query_gives(self):
        user = make_user()
        make_user()
        asked = {"pseudonym": str(user.pseudonym)}
        assert Prepared(values).rows(**asked) == [(user.pseudonym, User.objects.get(email=user.email).date_joined)]

    def test_an_object_is_as_the_query_would_make_it(self):
        user = make_user()
        found = PreparedModel(by_pseudonym).instance(pseudonym=user.pseudonym)
        assert {field.attname: getattr(found, field.attname) for field in User._meta.concrete_fields} == {
            field.attname: getattr(user, field.attname) for field in User._meta.concrete_fields
        }
        assert not found._state.adding
        assert found._state.db == "default"

    def test_nothing_is_none(self):
        user = make_user()
        User.objects.update(is_active=False)
        assert Prepared(values).first(pseudonym=user.pseudonym) is None
        assert PreparedModel(by_pseudonym).instance(pseudonym=user.pseudonym) is None

    def test_is_written_once_and_asked_each_time(self):
        user, query = make_user(), Prepared(values)
        query.rows(pseudonym=user.pseudonym)
        WRITTEN.clear()
        with CaptureQueriesContext(connection) as asked:
            query.rows(pseudonym=user.pseudonym)
            User.objects.all().delete()
            assert query.rows(pseudonym=user.pseudonym) == []
        assert WRITTEN == []
        assert sum("SELECT" in each["sql"] and "date_joined" in each["sql"] for each in asked) >= 2

    def test_values_are_never_part_of_the_statement(self):
        words = "x' OR 'x'='x"
        Session.objects.create(session_key="known", session_data="", expire_date=NOW)
        query = Prepared(
            lambda: Session.objects.filter(session_key=Slot("key", CharField()), expire_date__gte=Slot("now", DateTimeField())).values_list(
                "session_key"
            )
        )
        assert query.rows(key="known", now=NOW) == [("known",)]
        assert query.rows(key=words, now=NOW) == []


class TestPersonByKey:
    """Who has signed in is asked at every request."""

    def test_is_one_query_and_only_that_person(self, django_assert_num_queries):
        user = make_user()
        with django_assert_num_queries(1):
            assert User.objects.get(pk=str(user.pk)) == user
        assert User.objects.get(email=user.email) == user

    def test_nobody_there(self):
        with pytest.raises(User.DoesNotExist):
            User.objects.get(pk=0)


@PreparedUpdate
def _retire() -> tuple[QuerySet[User], dict[str, Any]]:
    return User.objects.filter(pseudonym=Slot("pseudonym", UUIDField())), {"is_active": False, "date_joined": Slot("now", DateTimeField())}


class TestPreparedUpdate:
    def test_changes_what_it_names_and_nothing_else(self):
        user, other = make_user(), make_user()
        assert _retire.run(pseudonym=str(user.pseudonym), now=NOW) == 1
        user.refresh_from_db()
        assert (user.is_active, user.date_joined) == (False, NOW)
        assert User.objects.get(is_active=True) == other

    def test_says_when_there_was_nothing(self):
        make_user()
        assert _retire.run(pseudonym=uuid.uuid4(), now=NOW) == 0
