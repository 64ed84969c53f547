"""The description that machines read: OpenAPI 3.0, worked out once for each language."""

from functools import lru_cache
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer2, OpenApiYamlRenderer2
from drf_spectacular.utils import extend_schema
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.request import Request
from rest_framework.response import Response

from services_catalogue.api.base import LICENCE, LICENCE_URL, OpenView

Endpoint = tuple[str, str, str, Any]


def open_endpoints(endpoints: list[Endpoint]) -> list[Endpoint]:
    """What the schema tells of: the addresses of the open interface, and no other the site may have."""
    return [endpoint for endpoint in endpoints if endpoint[0].startswith("/api/catalogue/")]


@lru_cache(maxsize=4)
def schema_in(language: str | None) -> dict[str, Any]:
    """The schema in the language that is active."""
    schema = dict(SchemaGenerator().get_schema(request=None, public=True))  # type: ignore[no-untyped-call]
    schema["info"] = {
        "title": _("Services that help people find work: open data"),
        "description": _("The published catalogue, for other departments to build on. Nothing here needs an account."),
        "version": "1",
        "license": {"name": LICENCE, "url": LICENCE_URL},
    }
    schema["components"]["schemas"]["Person"]["additionalProperties"] = False  # a serializer cannot say so
    return schema


class SchemaView(OpenView):
    """OpenAPI 3.0 in JSON, or in YAML for who asks for it."""

    renderer_classes = (OpenApiJsonRenderer2, OpenApiYamlRenderer2)
    content_negotiation_class = DefaultContentNegotiation

    @extend_schema(exclude=True)
    def get(self, request: Request) -> Response:
        """The schema."""
        return Response(schema_in(get_language()))
