"""Sixty generated people: every copy is what the tables hold, half of them leave, and the other half do not notice."""

import pytest

from consent.data_rights.erase import ask_for_erasure, skip_grace
from consent.data_rights.export import ask_for_export
from consent.data_rights.export_files import path_of
from consent.data_rights.residue import search_residue
from consent.data_rights.running import run_case
from consent.data_rights.traces import collect_traces
from consent.models import ExportFile, Outcome, Right, RightsRequest
from consent.stores import Traces
from tests.consent.rights.checks import differences, everything_of, left_of
from tests.consent.rights.conftest import NOW
from tests.consent.rights.people import make_person

PEOPLE = 60


@pytest.mark.django_db
class TestSixtyPeople:
    def test_get_their_own_data_to_the_field_and_leave_without_a_trace(self, clock, dice):
        people = [make_person(dice, NOW, number=number, messages=1 + number % 4) for number in range(PEOPLE)]
        for person in people:
            case, _ = ask_for_export(subject=person.pseudonym, right=Right.ACCESS, language="en-gb", now=clock())
            run_case(case.reference, clock=clock)
            assert differences(person.pseudonym, path_of(ExportFile.objects.get(case=case))) == []
        going, staying = people[::2], people[1::2]
        before = {person.pseudonym: everything_of(person.pseudonym) for person in staying}
        traces = [collect_traces(person.pseudonym) for person in going]
        for person in going:
            case, _ = ask_for_erasure(subject=person.pseudonym, language="en-gb", now=clock())
            skip_grace(case, now=clock())
            run_case(case.reference, clock=clock)
        ended = RightsRequest.objects.filter(right=Right.ERASURE).values_list("outcome", flat=True)
        assert list(ended) == [Outcome.DONE] * len(going)
        assert [left_of(person.pseudonym) for person in going] == [[]] * len(going)
        everyones = Traces(
            subject=going[0].pseudonym,
            emails=tuple(email for one in traces for email in one.emails),
            fragments=tuple(piece for one in traces for piece in one.fragments[:3]),
        )
        assert search_residue(everyones).found == []
        assert {person.pseudonym: everything_of(person.pseudonym) for person in staying} == before
