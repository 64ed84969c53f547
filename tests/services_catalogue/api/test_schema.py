"""The description of the open interface."""

import json
import re

import pytest
import yaml
from django.utils.html import escape
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.validation import validate_schema

from services_catalogue.api.docs import kind_of
from services_catalogue.api.urls import urlpatterns
from tests.services_catalogue.api.conftest import BASE

NOT_DESCRIBED = {"docs", "schema", "nowhere"}


class TestSchema:
    def test_is_valid_and_complete(self, caller):
        schema = caller.read("schema/")
        validate_schema(schema)
        assert not GENERATOR_STATS._warn_cache
        assert not GENERATOR_STATS._error_cache
        described = {path.removeprefix(BASE) for path in schema["paths"]}
        routed = {str(route.pattern).replace("<str:entry_id>", "{entry_id}") for route in urlpatterns if route.name not in NOT_DESCRIBED}
        assert described == routed

    def test_allows_nothing_beside_facts_to_be_sent(self, caller):
        assert caller.read("schema/")["components"]["schemas"]["Person"]["additionalProperties"] is False

    def test_names_the_licence(self, caller):
        assert caller.read("schema/")["info"]["license"]["name"] == "Open Government Licence v3.0"

    def test_is_there_in_yaml_too(self, caller):
        response = caller.get("schema/?format=yaml")
        assert response["Content-Type"].startswith("application/yaml")
        assert yaml.safe_load(response.content) == json.loads(caller.get("schema/").content)

    def test_a_form_that_is_not_there_is_not_found(self, caller):
        caller.read("schema/?format=xml", status=404)


class TestPage:
    def test_tells_of_every_address_and_every_field(self, client, caller):
        html = client.get(BASE).content.decode()
        schema = caller.read("schema/")
        for path, methods in schema["paths"].items():
            for method, operation in methods.items():
                assert f"<code>{method.upper()} {path}</code>" in html
                assert escape(operation["summary"]) in html
        for name, shape in schema["components"]["schemas"].items():
            for field in shape.get("properties", ()):
                assert f"<code>{field}</code>" in html, (name, field)
        assert set(re.findall('href="#(shape-[^"]+)"', html)) <= set(re.findall('id="(shape-[^"]+)"', html))

    def test_brings_no_script_of_its_own_and_nothing_from_elsewhere(self, client, loaded_catalogue, db):
        about = client.get("/about/").content.decode()
        html = client.get(BASE).content.decode()
        assert html.count("<script") == about.count("<script")
        assert not re.findall(r'(?:src|<link[^>]+href)="https?://', html)

    @pytest.mark.parametrize(
        ("part", "words"),
        [
            ({"type": "string"}, "text"),
            ({"type": ["string", "null"]}, "text, or null"),
            ({"type": "array", "items": {"type": "string", "format": "uri"}}, "list of: web address"),
            ({"$ref": "#/x/State"}, "one of: open, closed"),
            ({"oneOf": [{"$ref": "#/x/State"}, {"$ref": "#/x/NullEnum"}]}, "one of: open, closed, or null"),
            ({"allOf": [{"$ref": "#/x/State"}], "description": "x"}, "one of: open, closed"),
            ({"type": "object", "additionalProperties": {}}, "object"),
        ],
    )
    def test_kinds_of_value_read_as_words(self, part, words):
        schema = {"components": {"schemas": {"State": {"type": "string", "enum": ["open", "closed"]}, "NullEnum": {"enum": [None]}}}}
        assert kind_of(part, schema) == words
