"""Places outside of tables: each is declared as one of personal data, or is shown here to hold none."""

import inspect
import io
import json
import logging
import re
import uuid

import pytest
import structlog
from celery.app.trace import build_tracer
from celery.signals import before_task_publish
from django.core.cache import cache
from django.db import IntegrityError
from django.utils import timezone

from accounts.models import User
from consent.audit.heads import write_head
from consent.data_rights.erasure_log import note_erased
from consent.data_rights.memory import memory_entries
from consent.stores import load_registry
from conversations.journal.wakeup import get_wakeup
from conversations.models import Turn
from conversations.tasks import answer_turn
from conversations.turn import breaker
from conversations.turn.run import run_turn
from govassist import logs
from govassist.celery import app
from services_catalogue.admin.kept_files import keep_file, kept_file
from services_catalogue.management.ready import make_ready
from tests.consent.rights.conftest import var  # noqa: F401 - a folder of its own
from tests.conversations.journals import BY_GUIDE, tell

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "my heron was made redundant in Leeds"
EMAIL = "quiet.person@people.example"
IDS = {"turn_id", "reference", "record"}
ID = re.compile(r"[0-9a-f-]{36}|DR-[0-9A-Z]{4}-[0-9A-Z]{4}|\d+")


@pytest.fixture
def published():
    """The bodies of tasks that are put on the queue."""
    bodies = []

    def note(body, **_):
        bodies.append(body)

    before_task_publish.connect(note, weak=False)
    yield bodies
    before_task_publish.disconnect(note)


@pytest.fixture
def lines():
    """What the service writes to its log in production, from every logger there is."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    line = dict(logs.configuration(debug=False, level="")["formatters"]["line"])
    handler.setFormatter(line.pop("()")(**line))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield lambda: [json.loads(one) for one in out.getvalue().splitlines()]
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.fixture
def person():
    make_ready()
    return User.objects.create_user(EMAIL)


@pytest.fixture
def used(client, person, published):
    """Somebody has talked and asked for something; what they did is on the queue and was done."""
    cache.clear()
    client.force_login(person)
    client.post("/conversations/new/send/", {"text": WORDS, "form_key": uuid.uuid4()})
    client.post("/your-data/ask/complaint/", {"form_key": uuid.uuid4(), "statement": WORDS, "about": ""})
    run_turn(str(Turn.objects.get().pk), clock=timezone.now)
    return person


def tells(text, person):
    return [one for one in (EMAIL, "heron", str(person.pseudonym)) if one in text.lower()]


def own_tasks():
    app.loader.import_default_modules()
    return [task for name, task in app.tasks.items() if not name.startswith("celery.")]


class TestQueue:
    def test_every_task_takes_ids_alone_and_by_keyword(self):
        taken = [one for task in own_tasks() for one in inspect.signature(task.run).parameters.values()]
        assert {one.name for one in taken} <= IDS
        assert {one.kind for one in taken} == {inspect.Parameter.KEYWORD_ONLY}

    def test_nothing_but_ids_is_put_there(self, used, published):
        assert {frozenset(kwargs) for _args, kwargs, _options in published} == {frozenset({"turn_id"}), frozenset({"reference"})}
        assert [body for body in published if body[0] or not all(ID.fullmatch(str(value)) for value in body[1].values())] == []

    def test_neither_it_nor_the_cache_tells_of_the_person(self, used):
        entries = list(memory_entries())
        assert any(b"turn_id" in content for _, content in entries)
        assert [key for key, content in entries if tells(f"{key}{content.decode(errors='replace')}", used)] == []


class TestResults:
    def test_are_not_kept(self):
        assert app.conf.task_ignore_result
        assert type(app.backend).__name__ == "DisabledBackend"


class TestLogs:
    def test_tell_of_nobody(self, lines, used):
        assert {"due_date_recalculated"} <= {line["event"] for line in lines()}
        assert [line for line in lines() if tells(json.dumps(line), used)] == []

    def test_name_an_error_and_not_its_message(self, lines, person, client, monkeypatch):
        def fail(*_args, **_more):
            raise ValueError(WORDS) from IntegrityError(f"Key (email)=({EMAIL}) already exists")

        client.force_login(person)
        client.raise_request_exception = False
        monkeypatch.setattr("consent.views.your_data.staff_acts_about", fail)
        assert client.get("/your-data/").status_code == 500
        structlog.get_logger("govassist.test").exception("failed", exc_info=ValueError(WORDS))
        [page, own] = [line for line in lines() if "exception" in line]
        assert page["exception"][0].startswith("builtins.ValueError ")
        assert page["exception"][1].startswith("django.db.utils.IntegrityError")
        assert "test_places.py" in page["exception"][0]
        assert own["exception"] == ["builtins.ValueError "]
        assert [line for line in lines() if tells(json.dumps(line), person)] == []

    def test_name_a_task_that_failed_and_not_why(self, lines, monkeypatch):
        monkeypatch.setattr("conversations.tasks.run_turn", lambda *_, **__: (_ for _ in ()).throw(KeyError(EMAIL)))
        build_tracer(answer_turn.name, answer_turn, app=app)("an-id", (), {"turn_id": "x"}, {})  # as a worker does
        [line] = [line for line in lines() if line["event"].startswith("task ")]
        assert line["event"] == "task conversations.answer_turn raised unexpected"
        assert EMAIL not in json.dumps(lines())


class TestFiles:
    def test_beside_the_database_hold_hashes_numbers_and_dates(self, used, var, settings):  # noqa: F811
        write_head(folder=var / "heads", now=timezone.now(), day=timezone.localdate())
        note_erased(used.pseudonym, reference="DR-2222-2222", at=timezone.now())
        files = [*(var / "heads").glob("*.json"), settings.ERASURE_LOG]
        assert len(files) == 2
        for file in files:
            values = [value for line in file.read_text().splitlines() for value in json.loads(line).values()]
            assert values
            assert [one for one in values if not re.fullmatch(r"[0-9a-f]{64}|\d+|DR-\w{4}-\w{4}|[0-9T:.+-]+Z?", str(one))] == []
            assert tells(file.read_text(), used) == []


class TestPassing:
    def test_on_a_reply_keeps_nothing(self, person):
        tell(BY_GUIDE, user=person, now=timezone.now())
        before = sorted(memory_entries())
        get_wakeup().publish(str(Turn.objects.get().pk), list(Turn.objects.none()))
        assert sorted(memory_entries()) == before

    def test_faults_of_a_model_are_counted_without_anybody(self, person):
        cache.clear()
        breaker.note_failure()
        assert any("model-breaker" in key for key, _ in memory_entries())
        assert [key for key, content in memory_entries() if tells(f"{key}{content!r}", person)] == []


class TestImports:
    def test_keep_the_file_and_not_who_gave_it(self, person):
        cache.clear()
        token = keep_file(person.pk, "rates.csv", b"id")
        assert kept_file(person.pk, token) == ("rates.csv", b"id")
        assert kept_file(person.pk + 1, token) is None
        [(key, content)] = [entry for entry in memory_entries() if "catalogue-import" in entry[0]]
        assert tells(f"{key}{content!r}", person) == []


CHECKED = {
    "imports": TestImports,
    "queue": TestQueue,
    "results": TestResults,
    "logs": TestLogs,
    "audit_heads": TestFiles,
    "erasure_log": TestFiles,
    "wakeup": TestPassing,
    "breaker": TestPassing,
}


class TestDeclarations:
    def test_every_place_that_is_said_to_be_impersonal_is_looked_into(self):
        places = load_registry().impersonal_places
        assert {place.key for place in places} == set(CHECKED)
        assert all(place.reason for place in places)
