"""Signing in with an emailed code."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.cache import cache
from django.test import Client

from accounts.models import User
from accounts.operations import create_demo_person, find_or_create_person, mark_introduced, remove_unconfirmed_people
from consent.models import AuditEntry

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SIGN_IN, CODE = "/accounts/login/", "/accounts/login/code/confirm/"


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


def ask_for_code(client: Client, email: str, following: str = "") -> str:
    """The code from the email, or nothing when none was sent."""
    before = len(mail.outbox)
    response = client.post(SIGN_IN, {"email": email, **({"next": following} if following else {})})
    assert response.status_code == 302, response.content.decode()
    assert response.url.startswith(CODE)
    assert len(mail.outbox) == before + 1
    found = re.search(r"^(\d{6})$", mail.outbox[-1].body, re.M)
    return found[1] if found else ""


def sign_in(client: Client, email: str, following: str = ""):
    code = ask_for_code(client, email, following)
    return client.post(CODE, {"code": code, **({"next": following} if following else {})})


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


class TestSignIn:
    def test_makes_an_account_for_a_new_address_and_confirms_it(self, client):
        response = sign_in(client, "New.Person@Example.org")
        assert is_signed_in(client)
        assert response.url.startswith("/start/?next=")
        user = User.objects.get()
        assert user.email == "new.person@example.org"
        assert not user.has_usable_password()
        assert user.emailaddress_set.get().verified

    def test_staff_who_come_to_work_go_straight_there(self, client):
        assert sign_in(Client(), "citizen@example.org", following="/admin/").url.startswith("/start/")
        create_demo_person(email="editor@example.org", role="Catalogue editors")
        assert sign_in(client, "editor@example.org", following="/admin/").url == "/admin/"

    def test_answers_the_same_for_known_new_and_closed_addresses(self):
        create_demo_person(email="known@example.org")
        User.objects.create_user("closed@example.org", is_active=False)
        pages = []
        for email in ("known@example.org", "nobody@example.org", "closed@example.org"):
            client = Client()
            ask_for_code(client, email)
            html = client.get(CODE).content.decode().replace(email, "EMAIL")
            pages.append(re.sub(r'(nonce|value)="[^"]{20,}"', "", html))
        assert pages[0] == pages[1] == pages[2]

    def test_sends_a_closed_account_no_code(self, client):
        User.objects.create_user("closed@example.org", is_active=False)
        assert ask_for_code(client, "closed@example.org") == ""
        assert "closed" in mail.outbox[-1].body
        client.post(CODE, {"code": ""})
        assert not is_signed_in(client)

    def test_goes_back_to_what_they_were_doing(self, client):
        create_demo_person(email="back@example.org")
        User.objects.update(introduced_at=NOW)
        assert sign_in(client, "back@example.org", "/services/universal-credit/").url == "/services/universal-credit/"

    def test_never_sends_a_person_to_another_site(self, client):
        create_demo_person(email="back@example.org")
        User.objects.update(introduced_at=NOW)
        assert sign_in(client, "back@example.org", "https://evil.example/").url == "/conversations/"

    def test_a_code_dies_after_three_wrong_tries_and_the_way_back_is_kept(self, client):
        code = ask_for_code(client, "tries@example.org", "/memory/")
        wrong = "111111" if code != "111111" else "222222"
        for _ in range(2):
            assert "The code is not right" in client.post(CODE, {"code": wrong, "next": "/memory/"}).content.decode()
        last = client.post(CODE, {"code": wrong, "next": "/memory/"})
        assert last.status_code == 302
        assert "next=%2Fmemory%2F" in last.url
        client.post(CODE, {"code": code})
        assert not is_signed_in(client)

    def test_a_code_is_useless_in_another_browser(self, client):
        code = ask_for_code(client, "mine@example.org")
        other = Client()
        ask_for_code(other, "other@example.org")
        other.post(CODE, {"code": code})
        assert not is_signed_in(other)

    @pytest.mark.parametrize(
        ("typed", "words"), [("", "Enter your email address"), ("no at sign", "Enter an email address in the right form")]
    )
    def test_says_what_is_wrong_with_an_address(self, client, typed, words):
        html = client.post(SIGN_IN, {"email": typed}).content.decode()
        assert html.count(words) == 2
        assert "<title>Error: Sign in" in html

    def test_refuses_a_flood_of_codes_in_words(self, client):
        for _ in range(3):
            ask_for_code(Client(), "flood@example.org")
        assert "You have asked for too many codes" in client.post(SIGN_IN, {"email": "flood@example.org"}).content.decode()

    def test_refuses_a_flood_of_addresses_from_one_place(self):
        for number in range(20):
            ask_for_code(Client(), f"flood{number}@example.org")
        assert "You have asked for too many codes" in Client().post(SIGN_IN, {"email": "last@example.org"}).content.decode()
        assert not User.objects.filter(email="last@example.org").exists()

    def test_old_addresses_for_signing_up_lead_to_sign_in(self, client):
        assert client.get("/accounts/signup/?next=/memory/").url == "/accounts/login/?next=/memory/"

    def test_signing_out_takes_one_press_and_says_so(self, client):
        client.force_login(User.objects.create_user("out@example.org"))
        assert "Do you want to sign out?" in client.get("/accounts/logout/").content.decode()
        html = client.post("/accounts/logout/", follow=True).content.decode()
        assert "You have signed out." in html
        assert not is_signed_in(client)


class TestIntroduction:
    def test_is_shown_once(self, client):
        first = sign_in(client, "once@example.org", "/services/")
        html = client.get(first.url).content.decode()
        assert "not a person" in html
        assert client.post("/start/", {"next": "/services/"}).url == "/services/"
        other = Client()
        cache.clear()
        assert sign_in(other, "once@example.org", "/services/").url == "/services/"

    def test_never_leads_to_another_site(self, client):
        client.force_login(User.objects.create_user("a@example.org"))
        assert client.post("/start/", {"next": "//evil.example"}).url == "/conversations/"

    def test_remembers_the_first_time(self):
        user = User.objects.create_user("a@example.org")
        mark_introduced(user=user, now=NOW)
        mark_introduced(user=user, now=NOW + timedelta(days=1))
        user.refresh_from_db()
        assert user.introduced_at == NOW


class TestChangingTheAddress:
    def test_takes_a_code_sent_to_the_new_address(self, client):
        sign_in(client, "old@example.org")
        client.post("/accounts/email/", {"email": "new@example.org", "action_add": "1"})
        assert mail.outbox[-1].to == ["new@example.org"]
        assert User.objects.get().email == "old@example.org"
        code = re.search(r"^(\d{6})$", mail.outbox[-1].body, re.M)[1]
        html = client.post("/accounts/confirm-email/", {"code": code}, follow=True).content.decode()
        assert "You now sign in with new@example.org." in html
        assert User.objects.get().email == "new@example.org"
        entry = AuditEntry.objects.get()  # so that a copy asked for soon afterwards is noticed
        assert (entry.action, entry.subject) == ("account.email_changed", User.objects.get().pseudonym)

    def test_too_many_tries_get_a_page_in_plain_words(self, client):
        client.force_login(User.objects.create_user("many@example.org"))
        answers = [client.post("/accounts/email/", {"email": "x", "action_add": "1"}) for _ in range(11)]
        assert [answer.status_code for answer in answers[9:]] == [200, 429]
        assert "Please wait a few minutes" in answers[-1].content.decode()


class TestStaff:
    def test_the_admin_sends_people_to_sign_in_with_a_code(self, client):
        response = client.get("/admin/", follow=True)
        assert response.redirect_chain[-1][0].startswith("/accounts/login/?next=")

    def test_only_staff_reach_the_admin(self, client):
        client.force_login(User.objects.create_user("citizen@example.org"))
        response = client.get("/admin/", follow=True)
        assert response.status_code == 403
        assert "You cannot see this page" in response.content.decode()

    def test_a_member_of_staff_gets_in_with_a_code(self, client):
        create_demo_person(email="editor@example.org", role="Catalogue editors")
        User.objects.update(introduced_at=NOW)
        assert sign_in(client, "editor@example.org", "/admin/").url == "/admin/"
        assert client.get("/admin/").status_code == 200


class TestPeople:
    def test_finding_twice_makes_one(self):
        assert find_or_create_person(email="A@example.org") == find_or_create_person(email="a@EXAMPLE.org")
        assert User.objects.count() == 1

    def test_unconfirmed_addresses_are_forgotten_after_a_day_and_nobody_else(self):
        find_or_create_person(email="typed@example.org")
        create_demo_person(email="confirmed@example.org")
        User.objects.create_user("staff@example.org", is_staff=True)
        used = find_or_create_person(email="used@example.org")
        User.objects.filter(pk=used.pk).update(last_login=NOW)
        User.objects.update(date_joined=NOW)
        assert remove_unconfirmed_people(now=NOW + timedelta(hours=23)) == 0
        assert remove_unconfirmed_people(now=NOW + timedelta(hours=25)) == 1
        assert set(User.objects.values_list("email", flat=True)) == {"confirmed@example.org", "staff@example.org", "used@example.org"}

    def test_roles_may_do_what_they_say(self):
        editor = create_demo_person(email="e@example.org", role="Catalogue editors")
        publisher = create_demo_person(email="p@example.org", role="Catalogue publishers")
        assert editor.is_staff
        assert editor.has_perm("services_catalogue.write_entries")
        assert not editor.has_perm("services_catalogue.publish_entries")
        assert publisher.has_perm("services_catalogue.publish_entries")
        assert Group.objects.count() == 2
