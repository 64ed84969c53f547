"""A small published catalogue, and one member of staff of each role."""

from pathlib import Path

import pytest

from services_catalogue.operations import load_catalogue
from tests.services_catalogue.admin.people import Member, member
from tests.services_catalogue.folders import write_folder


@pytest.fixture(autouse=True)
def catalogue(db: None, tmp_path: Path) -> None:
    load_catalogue(write_folder(tmp_path))


@pytest.fixture
def editor() -> Member:
    return member("Catalogue editors")


@pytest.fixture
def colleague() -> Member:
    return member("Catalogue editors", "colleague")


@pytest.fixture
def publisher() -> Member:
    return member("Catalogue publishers")


@pytest.fixture
def keeper() -> Member:
    return member("Rates keepers")


@pytest.fixture
def viewer() -> Member:
    return member("Catalogue viewers")
