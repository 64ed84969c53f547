"""A worker killed with -9 anywhere in a turn: another goes on, nothing is lost, nothing is done or shown twice."""

import signal
import time

import pytest

from tests.children import free_port
from tests.conversations.turn.machine import START
from tests.conversations.turn.slow_engine import SENTENCES

pytestmark = pytest.mark.processes


def check_nothing_lost_or_doubled(report: dict) -> None:
    assert report["status"] == "answered"
    assert report["sentences"] == list(SENTENCES)
    assert report["positions"] == list(range(len(report["positions"])))
    assert report["plan"] == ["Ring the jobcentre"]
    assert report["kinds"].count("result") == 1
    assert report["kinds"].count("finished") == 1


class TestEmbedded:
    @pytest.mark.parametrize("events_seen", [1, 4, 6])
    def test_the_next_start_finishes_what_a_killed_process_began(self, embedded, events_seen):
        serve = ("-W", "ignore", "manage.py", "serve", "--port", str(free_port()))
        turn = embedded.shell(START)
        first = embedded.launch(*serve)
        embedded.wait_for_events(turn, events_seen)
        first.send_signal(signal.SIGKILL)
        first.wait()
        embedded.launch(*serve)
        check_nothing_lost_or_doubled(embedded.wait_until_finished(turn))


@pytest.mark.services
class TestManyWorkers:
    @pytest.mark.parametrize("events_seen", [2, 5])
    def test_another_worker_takes_over(self, full, events_seen):
        worker = ("-W", "ignore", "-m", "celery", "-A", "govassist", "worker", "--pool", "threads", "-c", "4", "--without-mingle")
        turn = full.shell(START)
        first = full.launch(*worker, "-n", "first@%h")
        full.wait_for_events(turn, events_seen)
        second = full.launch(*worker, "-n", "second@%h")
        time.sleep(2)
        first.send_signal(signal.SIGKILL)
        check_nothing_lost_or_doubled(full.wait_until_finished(turn))
        assert second.poll() is None
