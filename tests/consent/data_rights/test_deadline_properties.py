"""What holds for every request, whatever happened to it."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from consent.data_rights.bank_holidays import packaged_holidays
from consent.data_rights.clock_events import OTHER_NAMES, ClockInputError, Event, EventType, Kind, Request, parse_request
from consent.data_rights.deadlines import add_months, find_deadline
from consent.data_rights.working_days import Calendar, Division

DAY = timedelta(days=1)
FIRST = date(2024, 1, 1)
RIGHTS = [
    kind for kind in Kind if kind not in (Kind.WITHDRAWAL, Kind.COMPLAINT, Kind.COMPLAINT_ACK, Kind.BREACH_72H, Kind.EXTENSION_NOTICE)
]
CLARIFICATION = (EventType.CLARIFICATION_REQUESTED, EventType.CLARIFICATION_RECEIVED)
EXTENDED = EventType.EXTENSION_NOTIFIED

days = st.integers(0, 1300).map(lambda n: FIRST + n * DAY)
calendars = st.sampled_from([Calendar(division, packaged_holidays()[division]) for division in Division])
near = st.integers(-5, 130)


@st.composite
def requests(draw, kinds=tuple(RIGHTS), types=tuple(EventType)):
    received = draw(days)
    reason = st.sampled_from(["", "complex", "numerous", "busy"])
    events = st.builds(lambda type_, after, why: Event(type_, received + after * DAY, why), st.sampled_from(types), near, reason)
    return Request(draw(st.sampled_from(kinds)), received, tuple(draw(st.lists(events, max_size=8))))


def without(request, *types):
    return replace(request, events=tuple(event for event in request.events if event.type not in types))


class TestEveryDeadline:
    @given(requests(), calendars)
    def test_is_a_working_day_of_the_nation(self, request, calendar):
        found = find_deadline(request, calendar)
        assert found.due is None or calendar.is_working_day(found.due)

    @given(requests(kinds=(Kind.COMPLAINT_ACK,)), calendars)
    def test_of_an_acknowledgement_is_one_too_and_30_days_away_or_just_after(self, request, calendar):
        due = find_deadline(request, calendar).due
        assert calendar.is_working_day(due)
        assert not any(calendar.is_working_day(day) for day in span(request.received + 30 * DAY, due - DAY))

    @given(requests(), calendars, st.randoms())
    def test_does_not_depend_on_the_order_of_events(self, request, calendar, random):
        shuffled = list(request.events)
        random.shuffle(shuffled)
        assert find_deadline(replace(request, events=tuple(shuffled)), calendar) == find_deadline(request, calendar)

    @given(requests(), calendars)
    def test_does_not_depend_on_hearing_of_an_event_twice(self, request, calendar):
        once, twice = (find_deadline(replace(request, events=request.events * n), calendar) for n in (1, 2))
        assert (twice.due, twice.is_extended, twice.provisional) == (once.due, once.is_extended, once.provisional)

    @given(requests(), calendars)
    def test_gives_its_reasons(self, request, calendar):
        found = find_deadline(request, calendar)
        assert len(found.reasons) > 1
        assert all(reason.strip() and "%(" not in reason for reason in found.reasons)

    @given(days, st.integers(0, 60), st.sampled_from(RIGHTS), calendars)
    def test_is_never_earlier_for_what_came_later(self, received, later, kind, calendar):
        early, late = (find_deadline(Request(kind, received + n * DAY), calendar).due for n in (0, later))
        assert early <= late

    @given(days, st.integers(0, 20), st.integers(0, 20), calendars)
    def test_is_never_earlier_for_identity_that_came_later(self, received, first, more, calendar):
        def due(n):
            came = Event(EventType.ID_RECEIVED, received + n * DAY)
            return find_deadline(Request(Kind.ACCESS, received, (Event(EventType.ID_REQUESTED, received), came)), calendar).due

        assert due(first) <= due(first + more)

    @given(requests(types=(EXTENDED, *CLARIFICATION)), calendars)
    def test_is_a_month_from_the_start_at_the_least(self, request, calendar):
        found = find_deadline(request, calendar)
        assert found.due is None or found.due >= add_months(request.received, 1)

    @given(requests(), calendars)
    def test_has_a_target_between_its_start_and_itself(self, request, calendar):
        found = find_deadline(request, calendar)
        assert found.due is None or found.start + 28 * DAY <= found.target <= found.due

    @given(requests(), calendars)
    def test_is_provisional_exactly_when_its_year_is_not_known(self, request, calendar):
        shorter = replace(calendar, holidays={day: name for day, name in calendar.holidays.items() if day.year <= 2025})
        found = find_deadline(request, shorter)
        assert found.provisional == (found.due is not None and found.due.year > 2025)


class TestEveryPause:
    @given(requests(kinds=(Kind.ACCESS,)), calendars)
    def test_never_shortens(self, request, calendar):
        paused, plain = find_deadline(request, calendar), find_deadline(without(request, *CLARIFICATION, EXTENDED), calendar)
        assert paused.due is None or paused.due >= plain.due

    @given(days, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 60)), min_size=1, max_size=5), calendars)
    def test_counts_each_day_once(self, received, spans, calendar):
        """Against a count of days by hand. All questions are asked within the month."""
        asked = [received + start * DAY for start, _ in spans]
        answered = [received + (start + length) * DAY for start, length in spans]
        assume(max(asked) <= add_months(received, 1))
        events = [Event(CLARIFICATION[0], day) for day in asked] + [Event(CLARIFICATION[1], day) for day in answered]
        pairs = zip(sorted(asked), sorted(answered), strict=True)  # the first answer is to the first question
        out = {day for ask, answer in pairs for day in span(max(ask, received + DAY), answer)}
        found = find_deadline(Request(Kind.ACCESS, received, tuple(events)), calendar)
        assert found.due == calendar.roll(add_months(received, 1) + len(out) * DAY)

    @given(requests(kinds=tuple(kind for kind in RIGHTS if kind is not Kind.ACCESS)), calendars)
    def test_is_for_access_alone(self, request, calendar):
        assert find_deadline(request, calendar).due == find_deadline(without(request, *CLARIFICATION), calendar).due


class TestEveryExtension:
    @given(requests(), calendars)
    def test_never_shortens(self, request, calendar):
        longer, plain = find_deadline(request, calendar), find_deadline(without(request, EXTENDED), calendar)
        assert (longer.due is None) == (plain.due is None)
        assert longer.due is None or longer.due >= plain.due

    @given(requests(types=(EXTENDED,)), calendars)
    def test_is_three_months_when_it_is_valid_and_one_when_it_is_not(self, request, calendar):
        found = find_deadline(request, calendar)
        notice_by = calendar.roll(add_months(request.received, 1))
        valid = [event for event in request.events if request.received <= event.on <= notice_by and event.reason != "busy"]
        assert found.is_extended == bool(valid)
        assert found.due == calendar.roll(add_months(request.received, 3 if valid else 1))


class TestAddMonths:
    @given(days, st.integers(1, 24))
    @settings(max_examples=300)
    def test_lands_in_the_right_month_on_that_day_or_its_last(self, day, count):
        later = add_months(day, count)
        assert (later.year - day.year) * 12 + later.month - day.month == count
        assert later.day == day.day or (later.day < day.day and (later + DAY).day == 1)


def span(first, last):
    """Every day from the first to the last, both included."""
    return [first + n * DAY for n in range((last - first).days + 1)]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30), lambda inner: st.lists(inner, max_size=3)
)
moments = st.dates().map(str) | st.datetimes(timezones=st.timezones()).map(str) | st.datetimes().map(str) | anything
rows = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.sampled_from([*Kind, *OTHER_NAMES]) | anything,
        "received": moments,
        "events": st.lists(
            st.fixed_dictionaries({}, optional={"type": st.sampled_from(list(EventType)) | anything, "on": moments, "reason": anything})
            | anything,
            max_size=3,
        )
        | anything,
    },
)


class TestWhateverIsTyped:
    @given(rows, calendars)
    @settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])  # the first draw lists every time zone
    def test_is_answered_with_reasons_or_refused_in_words(self, row, calendar):
        try:
            words = find_deadline(parse_request(row), calendar).reasons
        except ClockInputError as error:
            words = (str(error),)
        assert all(words)
        assert words
