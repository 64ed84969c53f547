"""What the pages of the people who keep the catalogue take at 2,000 services with 20 revisions each.

Run: python benchmarks/bench_catalogue_admin.py [SERVICES] [REVISIONS]
It makes a database of its own (test_...) on the database of DATABASE_URL, and removes it at the end. Each figure is one
whole request through every middleware, by the clock; the queries are those of the costliest request.
"""

import os
import statistics
import sys
import time
from datetime import timedelta

from bench_catalogue import load, milliseconds, some_services
from django.conf import settings
from django.core.management import call_command
from django.db import connection, reset_queries
from django.test import Client
from django.test.runner import DiscoverRunner
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.operations import create_demo_person
from services_catalogue import revisions
from services_catalogue.models import Act, Revision, RevisionAct, RevisionState

AIM_MS, AIM_QUERIES, REQUESTS = 300.0, 20, 15


def age(count: int) -> None:
    """Give every service earlier revisions, with who did what."""
    now = timezone.now()
    editor, publisher = (
        create_demo_person(email=f"{name}@example.org", role=f"Catalogue {name}s").pseudonym for name in ("editor", "publisher")
    )
    Revision.objects.filter(kind="services", state=RevisionState.PUBLISHED).update(number=count)
    for key, content in Revision.objects.filter(kind="services", state=RevisionState.PUBLISHED).values_list("key", "content"):
        rows = [
            Revision(kind="services", key=key, number=number, state=RevisionState.SUPERSEDED, content=content, summary="Clearer words.")
            for number in range(1, count)
        ]
        for row in rows:
            row.published_at = row.ended_at = now - timedelta(days=count - row.number)
        made = Revision.objects.bulk_create(rows)
        acts = [(row, act, by) for row in made for act, by in ((Act.STARTED, editor), (Act.SAVED, editor), (Act.PUBLISHED, publisher))]
        RevisionAct.objects.bulk_create([RevisionAct(revision=row, act=act, by=by, at=now) for row, act, by in acts])


def pages() -> dict[str, list[str]]:
    """Addresses of every kind of page, for a publisher who has some drafts and reviews before them."""
    now, keys = timezone.now(), some_services()[:REQUESTS]
    writer = create_demo_person(email="writer@example.org", role="Catalogue editors").pseudonym
    drafts = [revisions.start_change(kind="services", key=key, by=writer, at=now, summary="New words.") for key in keys]
    for draft in drafts[: len(drafts) // 2]:
        revisions.submit(revision_id=draft.pk, by=writer, at=now)
    listed = reverse("admin:services_catalogue_revision_changelist")
    service = "admin:services_catalogue_service_change"
    half = len(drafts) // 2
    return {
        "changes, open": [listed],
        "changes, all": [f"{listed}?state=all", f"{listed}?state=all&p=300"],
        "changes, mine": [f"{listed}?whose=mine&state=all"],
        "changes, for my review": [f"{listed}?whose=review"],
        "changes, searched": [f"{listed}?state=all&q={key}" for key in keys],
        "services": [reverse("admin:services_catalogue_service_changelist")],
        "services, Welsh partly": [reverse("admin:services_catalogue_service_changelist") + "?welsh=partly"],
        "a service": [reverse(service, args=(key,)) for key in keys],
        "history": [reverse("admin:services_catalogue_history", args=("services", key)) for key in keys],
        "two compared": [reverse("admin:services_catalogue_compare", args=("services", key)) + "?number=1&number=2" for key in keys],
        "review": [reverse("admin:services_catalogue_revision_change", args=(one.pk,)) for one in drafts[:half]],
        "draft": [reverse("admin:services_catalogue_revision_change", args=(one.pk,)) for one in drafts[half:]],
    }


def main(services: int, count: int) -> None:
    load(services)
    age(count)
    if connection.vendor == "postgresql":
        connection.cursor().execute("ANALYZE")
    print(f"{connection.vendor}, {services} services, {Revision.objects.count()} revisions")
    client = Client(HTTP_HOST="127.0.0.1")
    shown = pages()
    client.force_login(create_demo_person(email="publisher@example.org", role="Catalogue publishers"))
    print(f"{'':26}{'p50 ms':>10}{'most ms':>10}{'queries':>10}")
    missed = []
    for name, addresses in shown.items():
        times, queries = [], 0
        for number in range(REQUESTS + 1):
            address = addresses[number % len(addresses)]
            with CaptureQueriesContext(connection) as captured:
                start = time.perf_counter()
                response = client.get(address)
                times.append((time.perf_counter() - start) * 1000)
            assert response.status_code == 200, (address, response.status_code)
            queries = max(queries, len(captured))
            reset_queries()
        middle, most = statistics.median(times[1:]), max(times[1:])
        print(f"{name:26}{middle:10.0f}{most:10.0f}{queries:10}")
        missed += [name] if middle > AIM_MS or queries > AIM_QUERIES else []
    by, at = create_demo_person(email="publisher@example.org", role="Catalogue publishers").pseudonym, timezone.now()
    waiting = Revision.objects.filter(state=RevisionState.IN_REVIEW).first()
    if waiting:
        print(f"publishing one change: {milliseconds(lambda: revisions.publish(revision_id=waiting.pk, by=by, at=at)):.0f} ms")
    print(f"Pages over {AIM_MS:.0f} ms or {AIM_QUERIES} queries: {', '.join(missed) or 'none'}; load average {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    call_command("collectstatic", verbosity=0, interactive=False)
    runner = DiscoverRunner(verbosity=0, interactive=False)
    made = runner.setup_databases()
    try:
        sizes = [int(given) for given in sys.argv[1:]]
        main(*(sizes or [2_000]), *([20] if len(sizes) < 2 else []))
    finally:
        runner.teardown_databases(made)
