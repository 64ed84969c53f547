from datetime import datetime
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from consent.desk.acting import Officer
from services_catalogue.operations import load_catalogue
from tests.services_catalogue.folders import write_folder

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def small(db: None, tmp_path: Any) -> None:
    """The small catalogue: tool-grant and old-grant."""
    load_catalogue(write_folder(tmp_path))


@pytest.fixture
def editor(db: None) -> User:
    return User.objects.create(email="editor@example.gov.uk", is_staff=True, is_superuser=True)


@pytest.fixture
def by(editor: User) -> Officer:
    return Officer(editor.pk, editor.pseudonym)
