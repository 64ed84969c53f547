import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.queries import UNCONFIRMED_FOR
from consent.models import Action, ConsentRecord
from consent.notices import NOTICES, notice_for
from consent.purposes import EVALUATION, MEMORY, PURPOSES
from consent.queries import granted_purposes, verify_chain
from consent.stores import load_registry
from conversations.models import RememberedFact

CHOICES = "/privacy/choices/"


def words(response):
    """What the page says, without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def section(response, purpose):
    page = response.content.decode()
    return page[page.index(f'id="choice-{purpose}"') :].split("</section>")[0]


def answer(client, purpose, yes_or_no, /, **changes):
    form = {"purpose": purpose, "answer": yes_or_no, "notice_hash": notice_for(purpose, "en-gb").hash, **changes}
    return client.post(CHOICES, form, follow=True, secure=True)


@pytest.fixture
def person(db):
    return User.objects.create_user("someone@example.com")


@pytest.fixture
def client(person):
    client = Client(enforce_csrf_checks=False)
    client.force_login(person)
    return client


@pytest.mark.django_db
class TestPrivacyNotice:
    @pytest.fixture
    def page(self):
        response = Client().get("/privacy/", secure=True)
        assert response.status_code == 200
        return words(response)

    def test_names_who_answers_for_the_data(self, settings):
        settings.CONTROLLER_NAME, settings.CONTROLLER_EMAIL = "Department of Examples", "data@example.org"
        settings.DATA_PROTECTION_OFFICER_EMAIL, settings.REGULATOR_NAME = "officer@example.org", "Information Commission"
        settings.DATA_RECIPIENTS = ["Example Post: sends emails, in the UK"]
        page = words(Client().get("/privacy/", secure=True))
        for part in ("Department of Examples", "data@example.org", "officer@example.org", "Information Commission", "Example Post"):
            assert part in page

    def test_lists_every_declared_store_with_its_retention(self, page):
        for store in load_registry().stores:
            assert str(store.label) in page
            assert str(store.retention.rule) in page

    def test_says_that_a_typed_address_is_kept_before_it_is_confirmed_and_for_how_long(self, page):
        assert timedelta(days=1) == UNCONFIRMED_FOR
        short = page[page.index("The short version") : page.index("You have the right to object")]
        assert "we keep the email address you type. We do this before we know that it is yours." in short
        assert "If nobody confirms it with the code, we delete it after 1 day." in short
        assert "never confirmed: 1 day" in page[page.index("What we keep, and for how long") :]
        assert "So it can take up to 1 more day." in page

    def test_puts_what_is_about_staff_last(self, page):
        start = page.index("What we keep, and for how long")
        assert page.index("Your plan", start) < page.index("The rest is only about people who work on this service", start)
        assert page.index("The rest is only", start) < page.index("Staff roles", start)

    def test_lists_every_purpose_with_its_basis(self, page):
        assert page.count("Why the law allows it:") >= len(PURPOSES)
        for basis in ("Article 6(1)(e)", "Article 6(1)(a)", "9(2)(a)", "PECR, Schedule A1"):
            assert basis in page

    def test_shows_the_right_to_object_on_its_own(self, page):
        assert "You have the right to object" in page
        assert page.index("You have the right to object") < page.index("What we use your information for")

    def test_says_how_to_complain_and_that_nothing_is_decided(self, page):
        for part in ("section 164A", "section 165", "Decisions made by computer There are none.", "If you are under 16", "ico.org.uk"):
            assert part in page or part in Client().get("/privacy/", secure=True).content.decode()


class TestChoices:
    def test_need_a_sign_in(self, db):
        for address in (CHOICES, reverse("consent:receipt", kwargs={"sequence": 1})):
            response = Client().get(address, secure=True)
            assert response.status_code == 302
            assert response["Location"].startswith(reverse("account_login"))

    def test_show_every_question_in_its_exact_words(self, client):
        page = words(client.get(CHOICES, secure=True))
        for purpose in NOTICES:
            notice = notice_for(purpose, "en-gb")
            assert all(part in page for part in (notice.title, notice.question, *notice.details))

    def test_offer_yes_and_no_side_by_side_to_somebody_who_has_not_chosen(self, client):
        asked = section(client.get(CHOICES, secure=True), MEMORY)
        assert asked.count("<button") == 2
        assert "Off" in asked
        assert "You have not chosen yet." in asked

    def test_take_one_press_to_give_and_one_to_withdraw(self, client, person):
        given = answer(client, MEMORY, "yes")
        assert given.request["PATH_INFO"] == "/privacy/choices/receipt/1/"
        assert MEMORY in granted_purposes(person.pseudonym)
        withdrawn = answer(client, MEMORY, "no")
        assert withdrawn.request["PATH_INFO"] == "/privacy/choices/receipt/2/"
        assert MEMORY not in granted_purposes(person.pseudonym)
        assert verify_chain(person.pseudonym) is None

    def test_show_how_each_stands(self, client):
        answer(client, MEMORY, "yes")
        asked = section(client.get(CHOICES, secure=True), MEMORY)
        assert ">On<" in asked
        assert asked.count("<button") == 1
        assert notice_for(MEMORY, "en-gb").no in asked

    def test_keep_the_evidence_without_the_sessions_key(self, client, person):
        answer(client, MEMORY, "yes")
        record = ConsentRecord.objects.get(subject=person.pseudonym)
        assert (record.action, record.channel, record.screen, record.control) == (Action.GIVE, "web", "consent:choices", "button:yes")
        assert (record.actor, record.age_declaration, record.language) == ("citizen", "16_or_over", "en-gb")
        assert len(record.session_reference) == 64
        assert client.session.session_key not in record.session_reference

    def test_refuse_an_answer_to_words_that_have_changed(self, client, person):
        response = answer(client, MEMORY, "yes", notice_hash="f" * 64)
        assert response.status_code == 400
        assert "The words of that question have changed" in words(response)
        assert not ConsentRecord.objects.exists()

    @pytest.mark.parametrize(
        "nonsense", [{"purpose": "answer"}, {"purpose": "marketing"}, {"answer": "maybe"}, {"answer": ""}, {"notice_hash": ""}]
    )
    def test_refuse_nonsense_kindly(self, client, nonsense):
        response = answer(client, MEMORY, "yes", **nonsense)
        assert response.status_code == 400
        assert "Nothing was changed." in words(response)
        assert not ConsentRecord.objects.exists()

    def test_refuse_an_empty_form(self, client):
        assert client.post(CHOICES, {}, secure=True).status_code == 400

    def test_refuse_a_forged_form(self, person):
        client = Client(enforce_csrf_checks=True)
        client.force_login(person)
        assert answer(client, MEMORY, "yes").status_code == 403
        assert not ConsentRecord.objects.exists()

    def test_are_never_kept_by_a_shared_computer(self, client):
        assert "no-store" in client.get(CHOICES, secure=True)["Cache-Control"]


class TestReceipt:
    def test_repeats_what_was_read_and_chosen(self, client):
        page = words(answer(client, EVALUATION, "yes"))
        assert "You said yes." in page
        assert notice_for(EVALUATION, "en-gb").question in page

    def test_of_a_withdrawal_says_that_it_works_now(self, client):
        answer(client, EVALUATION, "yes")
        assert "You said no. It works from now" in words(answer(client, EVALUATION, "no"))

    def test_of_a_first_no_speaks_of_nothing_deleted(self, client):
        assert "You said no. You still get the whole service." in words(answer(client, EVALUATION, "no"))

    def test_of_somebody_else_is_not_found(self, client, db):
        other = User.objects.create_user("other@example.com")
        theirs = Client()
        theirs.force_login(other)
        answer(theirs, MEMORY, "yes")
        assert client.get("/privacy/choices/receipt/1/", secure=True).status_code == 404


class TestForgetting:
    """The page, the ledger and the conversations' own handler, all the way through."""

    @pytest.fixture
    def facts(self, person, django_user_model):
        stranger = django_user_model.objects.create_user("stranger@example.com")
        now = "2026-11-23T09:00:00Z"
        for user in (person, stranger):
            RememberedFact.objects.create(user=user, key="nation", value="wales", created_at=now)
            RememberedFact.objects.create(user=user, key="has_disability", value=True, is_sensitive=True, created_at=now)
        return lambda user=person: set(RememberedFact.objects.filter(user=user).values_list("key", flat=True))

    @pytest.fixture
    def stranger(self, facts, django_user_model):
        return django_user_model.objects.get(email="stranger@example.com")

    def test_withdrawing_memory_erases_what_was_remembered_and_nobody_elses(self, client, facts, stranger):
        answer(client, MEMORY, "yes")
        answer(client, MEMORY, "no")
        assert facts() == set()
        assert facts(stranger) == {"nation", "has_disability"}

    def test_withdrawing_sensitive_memory_leaves_the_rest(self, client, facts, stranger):
        answer(client, MEMORY, "yes")
        answer(client, "memory_sensitive", "yes")
        answer(client, "memory_sensitive", "no")
        assert facts() == {"nation"}
        assert facts(stranger) == {"nation", "has_disability"}

    def test_withdrawing_another_purpose_erases_nothing(self, client, facts):
        answer(client, EVALUATION, "no")
        assert facts() == {"nation", "has_disability"}
