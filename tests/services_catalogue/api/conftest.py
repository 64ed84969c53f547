"""The open interface over the packaged catalogue, with every answer held against the schema."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from services_catalogue.api.schema import schema_in
from tests.services_catalogue.api.contract import assert_fits

BASE = "/api/catalogue/v1/"


class Caller:
    """Another department's program."""

    def __init__(self) -> None:
        self.client = Client()

    def get(self, address: str, status: int = 200, **headers: str) -> HttpResponse:
        response = self.client.get(address if address.startswith("http") else BASE + address, headers=headers)
        return self._checked(response, "get", status)

    def read(self, address: str, status: int = 200, **headers: str) -> Any:
        return json.loads(self.get(address, status, **headers).content)

    def everything(self, address: str) -> list[Any]:
        """All rows of a list, page after page."""
        found, following = [], address + ("&" if "?" in address else "?") + "page_size=100"
        while following:
            page = self.read(following)
            found += page["results"]
            following = page["next"]
        return found

    def assess(self, body: Any, status: int = 200) -> Any:
        sent = body if isinstance(body, str | bytes) else json.dumps(body)
        response = self.client.post(BASE + "assess/", sent, content_type="application/json")
        return json.loads(self._checked(response, "post", status).content)

    def _checked(self, response: HttpResponse, method: str, status: int) -> HttpResponse:
        assert response.status_code == status, response.content[:500]
        assert not response.cookies
        assert response["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in response
        assert_fits(schema_in("en-gb"), method, response)
        return response


@pytest.fixture
def caller(loaded_catalogue, db) -> Iterator[Caller]:
    cache.clear()  # how often the tests before this one called
    yield Caller()
    cache.clear()
