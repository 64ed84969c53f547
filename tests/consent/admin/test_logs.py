import pytest
from django.urls import reverse
from django.utils import timezone

from consent.models import Breach, BreachEntry, Disclosure
from tests.consent.desk.people import SECONDS, make_case, make_officer

pytestmark = pytest.mark.django_db
DISCLOSURES, BREACHES = reverse("admin:consent_disclosure_changelist"), reverse("admin:consent_breach_changelist")


@pytest.fixture
def client(client):
    client.force_login(make_officer()[0])
    return client


def given(**more):
    return {"recipient": "A coach", "what": "A summary", "basis": "Consent", "on": timezone.localdate().isoformat(), **more}


class TestDisclosures:
    def test_are_written_down_with_their_case(self, client):
        case = make_case(at=timezone.now())
        assert client.post(DISCLOSURES, given(reference=case.reference.lower())).status_code == 302
        assert Disclosure.objects.get().case == case
        assert case.reference in client.get(DISCLOSURES).content.decode()

    @pytest.mark.parametrize("change", [{"reference": "DR-NONE"}, {"on": "2999-01-01"}, {"recipient": " "}, {"what": ""}])
    def test_that_say_too_little_or_too_much_are_refused(self, client, change):
        assert client.post(DISCLOSURES, given(**change)).status_code == 422
        assert not Disclosure.objects.exists()


class TestBreaches:
    def test_are_opened_and_added_to(self, client):
        aware = timezone.localtime().strftime("%Y-%m-%dT%H:%M")
        page = client.post(BREACHES, {"aware_at": aware, "facts": "A mailing list was open"}, follow=True)
        assert "71 hours left" in page.content.decode()
        one = reverse("admin:consent_breach_change", args=[Breach.objects.get().pk])
        assert client.post(one, {"kind": "risk", "choice": "high", "text": "Health data"}).status_code == 302
        assert client.post(one, {"kind": "decision", "choice": "nobody", "text": "Hush"}).status_code == 422
        assert BreachEntry.objects.count() == 2
        assert "A high risk" in client.get(one).content.decode()
        assert "71 hours left" in client.get(BREACHES).content.decode()


class TestRoles:
    @pytest.mark.parametrize(("email", "role"), [("second.officer@example.com", SECONDS), ("editor@example.com", "Catalogue editors")])
    def test_of_others_see_no_log(self, client, email, role):
        client.force_login(make_officer(email, role)[0])
        for page in (DISCLOSURES, BREACHES):
            assert client.get(page).status_code == 403
            assert client.post(page, given()).status_code == 403
