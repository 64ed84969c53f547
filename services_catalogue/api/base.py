"""What every address of the open interface has in common: for everybody, no cookies, cached by version, open to other sites."""

from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import AnonRateThrottle
from rest_framework.views import APIView

from services_catalogue.api.problems import answer_in_words
from services_catalogue.api.published import OpenData, open_data

LICENCE = "Open Government Licence v3.0"
LICENCE_URL = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"


class ReadThrottle(AnonRateThrottle):
    """How often one address of the network may read. The cache holds a pseudonym of it, never the address."""

    scope = "read"
    rate = "300/min"

    def get_ident(self, request: Request) -> str:
        """The pseudonym."""
        return salted_hmac(self.scope, super().get_ident(request)).hexdigest()


class AssessThrottle(ReadThrottle):
    """Assessing costs more than reading."""

    scope = "assess"
    rate = "60/min"


class FirstRenderer(BaseContentNegotiation):
    """Answers in JSON whatever is accepted: there is nothing else to choose from."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        """What is sent is read as JSON, whatever it is called."""
        return parsers[0]

    def select_renderer(self, request: Request, renderers: Any, format_suffix: Any = None) -> tuple[BaseRenderer, str]:
        """The first."""
        return renderers[0], renderers[0].media_type


class OpenView(APIView):
    """A public address: no account, no session, no cookie, so nothing to forge either."""

    authentication_classes = ()
    permission_classes = ()
    throttle_classes = (ReadThrottle,)
    renderer_classes: Sequence[type[BaseRenderer]] = (JSONRenderer,)
    content_negotiation_class: type[BaseContentNegotiation] = FirstRenderer
    is_kept = True  # whether caches may keep what it answers

    @property
    def data(self) -> OpenData:
        """The catalogue this request is answered from, from first to last."""
        if not hasattr(self, "_data"):
            self._data = open_data()
        return self._data

    def about(self, version: str) -> dict[str, str]:
        """Which catalogue, and under which licence."""
        return {"version": version, "licence": LICENCE, "licence_url": LICENCE_URL}

    def get_exception_handler(self) -> Callable[[Exception, Mapping[str, Any]], Response | None]:
        """Problems in words."""
        return answer_in_words

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        """What a browser asks before it lets another site's page call."""
        response = Response(status=HTTPStatus.NO_CONTENT)
        response["Access-Control-Allow-Methods"] = ", ".join(self.allowed_methods)
        response["Access-Control-Allow-Headers"] = "Content-Type, If-None-Match"
        response["Access-Control-Max-Age"] = "86400"
        return response

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Open to other sites; kept by version; 304 for who has it already."""
        response = super().finalize_response(request, response, *args, **kwargs)
        if self.is_kept and response.status_code == HTTPStatus.OK:
            response["ETag"] = f'"{self.data.digest}-{request.accepted_renderer.format}-{get_language()}"'
            patch_cache_control(response, no_cache=True)
            response = get_conditional_response(request, etag=response["ETag"], response=response)
        else:
            patch_cache_control(response, no_store=True)
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag, Link, Retry-After"
        response["Link"] = f'<{LICENCE_URL}>; rel="license"'
        return response


class NoView(OpenView):
    """What answers at addresses that mean nothing."""

    @extend_schema(exclude=True)
    def get(self, request: Request, **kwargs: Any) -> Response:
        """404 in words."""
        raise NotFound(_("There is nothing at this address. The description of all addresses is at schema/."))
