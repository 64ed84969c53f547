import pytest
from django.test import Client

from accounts.operations import create_demo_person


@pytest.fixture
def operator(db):
    """A member of the service team."""
    return create_demo_person(email="operator@example.com", role="Service team")


@pytest.fixture
def client(operator):
    client = Client()
    client.force_login(operator)
    return client


@pytest.fixture
def editor(db):
    """A member of staff of another role."""
    client = Client()
    client.force_login(create_demo_person(email="editor@example.com", role="Catalogue editors"))
    return client
