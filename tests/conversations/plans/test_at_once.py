"""The assistant and the person writing at the same moment: no position is held twice, and nothing of the person's is lost."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from conversations import plans, queries
from conversations.plans import StepWords
from conversations.types import PlanStep
from tests.factories import NOW, make_user

ROUNDS = 12


@pytest.mark.services
@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_nothing_of_the_persons_is_lost(self):
        user = make_user()

        def rewrite(number: int) -> None:
            plans.save_plan(user_id=user.pk, steps=[PlanStep(f"Suggested {number}-{step}") for step in range(4)], now=NOW)

        def add(number: int) -> None:
            plans.add_step(user_id=user.pk, words=StepWords(f"Mine {number}"), now=NOW)

        def tick_and_move(number: int) -> None:
            mine = [row for row in queries.plan_items(user_id=user.pk) if row.is_own]
            for row in mine[:1]:
                plans.tick_steps(user_id=user.pk, done=[row.pk], undone=[])
                plans.move_step(user_id=user.pk, step_id=row.pk, by=number % 3 - 1)

        def closing(work):
            def run(number: int) -> None:
                try:
                    work(number)
                finally:
                    connection.close()

            return run

        with ThreadPoolExecutor(6) as pool:
            jobs = [pool.submit(closing(work), number) for number in range(ROUNDS) for work in (rewrite, add, tick_and_move)]
            for job in jobs:
                job.result()
        rows = queries.plan_items(user_id=user.pk)
        assert {row.step for row in rows if row.is_own} == {f"Mine {number}" for number in range(ROUNDS)}
        assert len({row.position for row in rows}) == len(rows)
