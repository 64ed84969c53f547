from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

import pytest
from django.db import connection

from services_catalogue import queries
from services_catalogue.models import CatalogueVersion, Service
from services_catalogue.operations import load_catalogue
from services_catalogue.queries import by_topic, in_nation, published_catalogue
from services_catalogue.seed import read_seed
from tests.services_catalogue.folders import write_folder


@pytest.mark.django_db
class TestPublishedCatalogue:
    def test_is_empty_before_the_first_load(self) -> None:
        assert dict(published_catalogue().services) == {}

    def test_says_what_the_packaged_files_say(self) -> None:
        load_catalogue()
        published, packaged = published_catalogue(), read_seed()
        for part in ("services", "facts", "rates", "contacts", "answers", "needs"):
            assert getattr(published, part) == getattr(packaged, part), part
        assert list(published.services) == list(packaged.services)

    def test_costs_one_query_while_nothing_changes(self, django_assert_num_queries) -> None:
        load_catalogue()
        first = published_catalogue()
        with django_assert_num_queries(1):
            assert published_catalogue() is first

    def test_reads_again_in_a_fixed_number_of_queries_after_an_edit(self, tmp_path: Path, django_assert_num_queries) -> None:
        load_catalogue(write_folder(tmp_path))
        published_catalogue()
        Service.objects.filter(pk="tool-grant").update(name_en="Tools Grant")
        CatalogueVersion.bump()
        with django_assert_num_queries(10):
            assert published_catalogue().services["tool-grant"].name == "Tools Grant"

    def test_builds_the_packaged_catalogue_quickly(self) -> None:
        load_catalogue()
        entries = queries.stored_entries()
        best = min(_seconds(lambda: queries.build_catalogue(entries, version="x")) for _ in range(5))
        assert best < 0.1

    def test_reads_again_when_the_catalogue_changed_under_its_eyes(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        load_catalogue(write_folder(tmp_path))
        original, seen = queries.stored_entries, []

        def stored_while_somebody_edits() -> dict:
            entries = original()
            if not seen:
                seen.append(1)
                Service.objects.filter(pk="tool-grant").update(name_en="New name")
                CatalogueVersion.bump()
            return entries

        monkeypatch.setattr(queries, "stored_entries", stored_while_somebody_edits)
        CatalogueVersion.bump()
        assert published_catalogue().services["tool-grant"].name == "New name"


@pytest.mark.django_db(transaction=True)
class TestThreads:
    def test_every_thread_gets_the_same_catalogue(self, tmp_path: Path) -> None:
        load_catalogue(write_folder(tmp_path))

        def read() -> int:
            try:
                return id(published_catalogue())
            finally:
                connection.close()

        with ThreadPoolExecutor(8) as pool:
            assert len({future.result() for future in [pool.submit(read) for _ in range(24)]}) == 1


class TestLists:
    def test_groups_by_topic_with_closed_services_last(self, tmp_path: Path) -> None:
        services = read_seed(write_folder(tmp_path)).services.values()
        assert [service.id for service in by_topic(services)["finding-work"]] == ["tool-grant", "old-grant"]

    def test_keeps_only_a_nation(self, tmp_path: Path) -> None:
        services = read_seed(write_folder(tmp_path)).services.values()
        assert [service.id for service in in_nation(services, "scotland")] == ["old-grant"]


def _seconds(work) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
