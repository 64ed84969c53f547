import uuid
from dataclasses import replace

import pytest
from django.apps import apps
from django.contrib.sessions.backends.db import SessionStore

from accounts.models import User
from consent.purposes import PURPOSES
from consent.stores import AtEnd, DeclarationError, Erasure, Field, Impersonal, Registry, Retention, Store, load_registry
from tests.architecture.personal_data_rules import misdeclared, undeclared

REGISTRY = load_registry()
TABLES = apps.get_models(include_auto_created=True)
FACTS = next(store for store in REGISTRY.stores if store.model == "conversations.RememberedFact")


def without(store: Store) -> Registry:
    return Registry(tuple(s for s in REGISTRY.stores if s is not store), REGISTRY.impersonal)


class TestEveryField:
    def test_is_declared_or_stated_impersonal(self):
        assert list(undeclared(REGISTRY, TABLES)) == []

    def test_is_missed_when_its_table_is_not_declared(self):
        assert list(undeclared(without(FACTS), TABLES)) == ["conversations.RememberedFact is neither declared nor stated impersonal"]

    def test_is_missed_when_it_is_not_declared(self):
        partial = replace(FACTS, fields=tuple(f for f in FACTS.fields if f.name != "said"))
        registry = Registry((*without(FACTS).stores, partial), REGISTRY.impersonal)
        assert list(undeclared(registry, TABLES)) == ["conversations.RememberedFact.said is not declared"]


class TestEveryDeclaration:
    def test_fits_its_table(self):
        assert list(misdeclared(REGISTRY)) == []

    @pytest.mark.parametrize(
        ("change", "fault"),
        [
            ({"fields": (*FACTS.fields, Field("mood", "How you feel"))}, "conversations.RememberedFact.mood does not exist"),
            ({"fields": (*FACTS.fields, FACTS.fields[0])}, "conversations.RememberedFact.key is declared twice"),
            ({"purposes": ("marketing",)}, "conversations.RememberedFact: unknown purpose marketing"),
            ({"purposes": ()}, "conversations.RememberedFact has no purpose"),
            ({"subject": "owner__pseudonym"}, "conversations.RememberedFact: no path owner__pseudonym"),
            ({"retention": Retention("a year", 365, ("seen_at",))}, "conversations.RememberedFact: no path seen_at"),
            ({"retention": Retention("a year", 365, ("key",))}, "conversations.RememberedFact: key is no moment"),
            (
                {"retention": Retention("a year", 365, ("last_used_at",))},
                "conversations.RememberedFact: a row without last_used_at would be kept for ever",
            ),
            (
                {"retention": Retention("a day", overdue="accounts.queries.nobody")},
                "conversations.RememberedFact: no function accounts.queries.nobody",
            ),
            ({"model": "conversations.Diary"}, "conversations.Diary does not exist"),
            (
                {"erasure": Erasure.ANONYMISE, "erasure_reason": "evidence", "eraser": "accounts.queries.blank"},
                "conversations.RememberedFact: no function accounts.queries.blank",
            ),
        ],
    )
    def test_that_does_not_fit_is_found(self, change, fault):
        assert fault in misdeclared(Registry((replace(FACTS, **change),), ()))

    @pytest.mark.parametrize(
        ("model", "fault"),
        [
            ("conversations.PlanItem", "conversations.PlanItem.user can tell of a person, so the table is not impersonal"),
            ("account.EmailAddress", "account.EmailAddress.email can tell of a person, so the table is not impersonal"),
            ("accounts.Nobody", "accounts.Nobody does not exist"),
        ],
    )
    def test_that_hides_a_person_is_found(self, model, fault):
        assert fault in misdeclared(Registry((), (Impersonal(model, "no"),)))

    def test_of_a_place_without_a_keeper_is_found(self):
        place = replace(REGISTRY.places[0], keeper="accounts.rights.nobody", purposes=("marketing",))
        faults = set(misdeclared(Registry((), (), (place,))))
        assert faults == {f"{place.key}: no function accounts.rights.nobody", f"{place.key}: unknown purpose marketing"}

    def test_twice_is_found(self):
        assert "conversations.RememberedFact is declared twice" in misdeclared(Registry((FACTS, FACTS), ()))

    @pytest.mark.parametrize(
        "change",
        [
            {"subject": ""},
            {"finder": "accounts.rights.sessions_of"},
            {"export": ""},
            {"erasure": Erasure.KEEP},
            {"erasure": Erasure.ANONYMISE},
            {"erasure": Erasure.ANONYMISE, "erasure_reason": "evidence"},
            {"eraser": "consent.personal_data.cases.blank_cases"},
            {"condition": ""},
        ],
    )
    def test_that_contradicts_itself_is_refused(self, change):
        with pytest.raises(DeclarationError):
            replace(FACTS, **change)

    @pytest.mark.parametrize("given", [{"days": 90}, {"since": ("at",)}])
    def test_needs_both_halves_of_a_retention_time(self, given):
        with pytest.raises(DeclarationError):
            Retention("some time", **given)

    @pytest.mark.parametrize(
        "given",
        [
            {"days": 90, "since": ("at",), "overdue": "accounts.queries.unconfirmed_people"},
            {"at_end": AtEnd.KEEP},
            {"keep_reason": "because"},
            {"at_end": AtEnd.ANONYMISE},
            {"anonymiser": "accounts.queries.unconfirmed_people"},
        ],
    )
    def test_does_not_contradict_itself_about_the_end(self, given):
        with pytest.raises(DeclarationError):
            Retention("some time", **given)

    def test_names_the_basis_of_each_purpose_once(self):
        account = next(store for store in REGISTRY.stores if store.model == "accounts.User")
        assert account.bases == ("public_task",)
        assert FACTS.bases == ("consent", "explicit_consent")

    def test_serves_a_known_purpose_that_somebody_uses(self):
        assert {purpose for store in REGISTRY.stores for purpose in store.purposes} <= set(PURPOSES)

    def test_has_its_own_section_in_the_export(self):
        sections = [store.export for store in REGISTRY.stores if store.export]
        assert len(sections) == len(set(sections))


@pytest.mark.django_db
class TestRows:
    def test_every_store_finds_nothing_for_a_stranger(self):
        User.objects.create_user("someone@example.com")
        assert [store.model for store in REGISTRY.stores if store.rows(uuid.uuid4()).exists()] == []

    def test_the_account_is_found_by_its_pseudonym(self):
        person = User.objects.create_user("someone@example.com")
        User.objects.create_user("other@example.com")
        account = next(store for store in REGISTRY.stores if store.model == "accounts.User")
        assert list(account.rows(person.pseudonym)) == [person]

    def test_sessions_are_found_though_no_column_names_the_person(self):
        person, other = User.objects.create_user("someone@example.com"), User.objects.create_user("other@example.com")
        theirs = [SessionStore(), SessionStore(), SessionStore()]
        for session, user in zip(theirs, (person, other, None), strict=True):
            if user:
                session["_auth_user_id"] = str(user.pk)
            session.save()
        store = next(store for store in REGISTRY.stores if store.model == "sessions.Session")
        assert [row.pk for row in store.rows(person.pseudonym)] == [theirs[0].session_key]
