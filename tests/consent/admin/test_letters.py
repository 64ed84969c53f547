import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from consent.desk.letters import LETTERS, WELSH, may_send, version_of
from consent.models import Right
from tests.consent.desk.people import SECONDS, make_case, make_officer

pytestmark = pytest.mark.django_db
LETTERS_PAGE = reverse("admin:consent_letterreview_changelist")


@pytest.fixture
def client(client):
    client.force_login(make_officer()[0])
    return client


@pytest.fixture
def case():
    return make_case(Right.COMPLAINT, at=timezone.now())


def page_of(case):
    return reverse("admin:consent_case_letter", args=[case.pk])


SENT = {"letter": "complaint_acknowledgement", "language": "en", "own_words": "The plover line.", "extension": ""}


class TestLetter:
    def test_is_looked_at_before_it_goes_out(self, client, case):
        page = client.post(page_of(case), SENT)
        assert "The plover line." in page.content.decode()
        assert mail.outbox == []
        digest = page.context["draft"].digest
        done = client.post(page_of(case), {**SENT, "digest": digest}, follow=True)
        assert "The letter has gone out." in done.content.decode()
        assert "Letter sent: complaint acknowledgement" in done.content.decode()
        assert "plover" in mail.outbox[0].body

    def test_that_is_not_the_one_that_was_looked_at_is_shown_again(self, client, case):
        digest = client.post(page_of(case), SENT).context["draft"].digest
        page = client.post(page_of(case), {**SENT, "own_words": "Other words", "digest": digest})
        assert page.status_code == 200
        assert mail.outbox == []

    def test_that_acknowledges_a_complaint_takes_its_date_out_of_the_queue(self, client, case):
        digest = client.post(page_of(case), SENT).context["draft"].digest
        client.post(page_of(case), {**SENT, "digest": digest})
        assert (
            "acknowledged; the outcome without undue delay"
            in client.get(reverse("admin:consent_rightsrequest_changelist")).content.decode()
        )

    @pytest.mark.parametrize(
        "change",
        [{"language": "cy"}, {"letter": "refusal"}, {"letter": "complaint_outcome", "own_words": " "}, {"language": "fr"}],
    )
    def test_that_cannot_go_out_is_not_shown(self, client, case, change):
        page = client.post(page_of(case), {**SENT, **change})
        assert page.status_code == 422
        assert page.context["draft"] is None

    def test_is_not_for_the_second_officer(self, client, case):
        client.force_login(make_officer("second.officer@example.com", SECONDS)[0])
        assert client.get(page_of(case)).status_code == 403
        assert client.get(LETTERS_PAGE).status_code == 403


class TestWords:
    def test_in_welsh_are_drafts_until_an_officer_says_who_checked_them(self, client):
        assert client.get(LETTERS_PAGE).content.decode().count("draft: needs a translator") == len(LETTERS)
        page = reverse("admin:consent_letterreview_change", args=["receipt"])
        assert "Rydym wedi cael eich cais" in client.get(page).content.decode()
        version = version_of(LETTERS["receipt"], WELSH)
        assert client.post(page, {"version": "0" * 12, "checked_by": "A translator"}).status_code == 422
        assert client.post(page, {"version": version, "checked_by": ""}).status_code == 422
        assert not may_send(LETTERS["receipt"], WELSH)
        assert client.post(page, {"version": version, "checked_by": "A translator"}).status_code == 302
        assert may_send(LETTERS["receipt"], WELSH)

    def test_of_no_letter_are_not_found(self, client):
        assert client.get(reverse("admin:consent_letterreview_change", args=["poem"])).status_code == 404
