"""The description of the open interface."""

import json

import yaml
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.validation import validate_schema

from services_catalogue.api.urls import urlpatterns
from tests.services_catalogue.api.conftest import BASE

NOT_DESCRIBED = {"schema", "nowhere"}


class TestSchema:
    def test_is_valid_and_complete(self, caller):
        schema = caller.read("schema/")
        validate_schema(schema)
        assert not GENERATOR_STATS._warn_cache
        assert not GENERATOR_STATS._error_cache
        described = {path.removeprefix(BASE) for path in schema["paths"]}
        routed = {str(route.pattern).replace("<str:entry_id>", "{entry_id}") for route in urlpatterns if route.name not in NOT_DESCRIBED}
        assert described == routed

    def test_names_the_licence(self, caller):
        assert caller.read("schema/")["info"]["license"]["name"] == "Open Government Licence v3.0"

    def test_is_there_in_yaml_too(self, caller):
        response = caller.get("schema/?format=yaml")
        assert response["Content-Type"].startswith("application/yaml")
        assert yaml.safe_load(response.content) == json.loads(caller.get("schema/").content)

    def test_a_form_that_is_not_there_is_not_found(self, caller):
        caller.read("schema/?format=xml", status=404)
