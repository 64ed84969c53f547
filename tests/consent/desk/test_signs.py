from datetime import timedelta

import pytest

from accounts.models import User
from consent.audit import citizen, record
from consent.data_rights.cases import Asked, open_case
from consent.desk.signs import signs_of
from consent.models import Right, RightsRequest
from consent.notices import notice_for
from consent.operations import Circumstances, give_consent
from consent.purposes import MEMORY
from conversations.models import Turn
from tests.consent.desk.people import NOW, make_case
from tests.conversations.journals import BY_GUIDE, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return User.objects.create_user("person@example.org")


def keys(case):
    return [sign.key for sign in signs_of([case])[case.pk]]


def choose(person, at, session):
    circumstances = Circumstances(channel="web", screen="consent:choices", control="yes", session_reference=session)
    give_consent(subject=person.pseudonym, notice=notice_for(MEMORY, "en-gb"), at=at, circumstances=circumstances)


def change_email(person, at):
    record(action="account.email_changed", actor=citizen(person.pseudonym), at=at, subject=person.pseudonym)


class TestDuplicates:
    def test_name_each_other_and_stay_two(self, person):
        first, second = make_case(person=person), make_case(person=person)
        (sign,) = signs_of([first])[first.pk]
        assert (sign.key, sign.cases) == ("duplicate", (second,))
        assert first.pk != second.pk

    def test_are_of_one_kind_and_open(self, person):
        case = make_case(Right.OBJECTION, person=person)
        make_case(Right.RECTIFICATION, person=person)
        make_case(Right.OBJECTION)
        assert keys(case) == []

    def test_of_people_without_sign_in_go_by_the_address(self):
        asked = Asked(Right.ACCESS, "web_unsigned", "en-gb", requester_email="Jo@example.org")
        again = Asked(Right.ACCESS, "web_unsigned", "en-gb", requester_email="jo@example.org")
        case = open_case(asked=asked, subject=None, now=NOW)[0]
        assert keys(case) == ["unknown"]
        open_case(asked=again, subject=None, now=NOW)
        assert keys(case) == ["duplicate", "unknown"]
        assert RightsRequest.objects.count() == 2

    def test_are_asked_for_proof_where_the_address_has_an_account(self, person):
        asked = Asked(Right.ACCESS, "web_unsigned", "en-gb", requester_email=person.email.upper())
        assert keys(open_case(asked=asked, subject=None, now=NOW)[0]) == ["account"]


class TestSuspicion:
    @pytest.mark.parametrize("right", [Right.ACCESS, Right.PORTABILITY, Right.ERASURE])
    def test_falls_on_a_copy_or_deletion_in_the_week_after_the_address_changed(self, person, right):
        change_email(person, NOW - timedelta(days=7))
        assert keys(make_case(right, person=person)) == ["changed"]

    def test_falls_on_a_copy_about_which_choices_came_from_two_sign_ins(self, person):
        choose(person, NOW - timedelta(hours=20), "a")
        case = make_case(Right.ACCESS, person=person)
        choose(person, NOW + timedelta(hours=1), "a")
        assert keys(case) == []
        choose(person, NOW + timedelta(hours=25), "b")  # too late to belong to it
        choose(User.objects.create_user("other@example.org"), NOW, "c")
        assert keys(case) == []
        choose(person, NOW + timedelta(hours=2), "b")
        assert keys(case) == ["sessions"]

    def test_does_not_fall_on_one_later_or_before_or_on_another_kind(self, person):
        change_email(person, NOW - timedelta(days=7, seconds=1))
        change_email(person, NOW + timedelta(seconds=1))
        assert keys(make_case(Right.ACCESS, person=person)) == []
        assert keys(make_case(Right.OBJECTION, person=person, at=NOW + timedelta(hours=1))) == []

    def test_falls_on_three_requests_in_a_day(self, person):
        case = make_case(Right.OBJECTION, person=person)
        make_case(Right.COMPLAINT, person=person, at=NOW + timedelta(hours=2))
        assert keys(case) == []
        make_case(Right.RECTIFICATION, person=person, at=NOW + timedelta(hours=24))
        assert keys(case) == ["many"]

    def test_falls_on_a_copy_for_somebody_who_was_shown_help_for_abuse(self, person):
        case, other = make_case(Right.PORTABILITY, person=person), make_case(Right.PORTABILITY)
        Turn.objects.filter(pk=tell(BY_GUIDE, user=person, now=NOW)).update(status="signposted_domestic_abuse")
        found = signs_of([case, other])
        assert [(sign.key, sign.is_safety) for sign in found[case.pk]] == [("danger", True)]
        assert found[other.pk] == ()

    def test_reads_the_same_number_of_tables_for_many_cases(self, person, django_assert_max_num_queries):
        cases = [make_case(Right.ACCESS) for _ in range(10)]
        with django_assert_max_num_queries(4):
            signs_of(cases)
