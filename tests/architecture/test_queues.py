from celery import Celery

from govassist.celery import app


def unread(celery: Celery) -> set[str]:
    """Queues that tasks are routed to and no worker reads: a worker without -Q reads the configured ones.

    Routing is settings' business alone: Celery warns about a `queue` on the task, and warnings are errors here.
    """
    celery.loader.import_default_modules()
    read = set(celery.amqp.queues.consume_from)
    own = [name for name in celery.tasks if not name.startswith("celery.")]
    return {celery.amqp.router.route({}, name)["queue"].name for name in own} - read


class TestQueues:
    def test_every_task_goes_where_a_worker_listens(self):
        assert unread(app) == set()

    def test_an_unread_queue_is_found(self):
        celery = Celery("sample", broker="memory://", set_as_current=False, task_default_queue="turns")
        celery.conf.task_routes = {"lost": {"queue": "nobody"}}

        @celery.task(name="lost")
        def lose() -> None: ...

        celery.finalize()
        assert unread(celery) == {"nobody"}
