"""The certificate of an erasure: what was deleted, what was kept and why, in numbers. It says nothing of the person."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from consent.models import Certificate, RightsRequest
from consent.stores import Erasure, Place, Registry, Store, Text, load_registry

LINK_DAYS = timedelta(days=14)
HEADER = "X-Erasure-Certificate"


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of information and what became of it."""

    label: Text
    count: int
    what: str
    why: Text


def key_hash(key: str) -> str:
    """What is kept of the key in the link."""
    return hashlib.sha256(key.encode()).hexdigest()


def make_certificate(case: RightsRequest, *, counts: Mapping[str, int], searched: Mapping[str, int], now: datetime) -> Certificate:
    """The certificate of this case; made again, it is the same one."""
    content = {"counts": dict(counts), "searched": dict(searched), "finished_at": now.isoformat()}
    made, _new = Certificate.objects.get_or_create(case=case, defaults={"content": content, "made_at": now, "expires_at": now + LINK_DAYS})
    return made


def mail_certificate(certificate: Certificate, *, to: tuple[str, ...], now: datetime) -> None:
    """Send it, with a fresh link that works once. The address is written down nowhere."""
    key = secrets.token_urlsafe(32)
    with translation.override(certificate.case.language):
        context = {**shown(certificate), "link": settings.SITE_URL + reverse("consent:certificate", args=[key])}
        body = render_to_string("consent/letters/certificate.txt", context)
        heading = _("Your request is done")  # a neutral subject: others may see it
    for address in to[:1]:
        EmailMessage(heading, body, to=[address], headers={HEADER: certificate.case.reference}).send()
    certificate.key_hash, certificate.mailed_at = key_hash(key), now
    certificate.save(update_fields=["key_hash", "mailed_at"])


def take_certificate(key: str, *, now: datetime) -> Certificate | None:
    """The certificate behind a link, once; after that, and after its time, there is none."""
    found = Certificate.objects.filter(key_hash=key_hash(key), expires_at__gt=now).exclude(key_hash="").select_related("case").first()
    if found is None or not Certificate.objects.filter(pk=found.pk, key_hash=found.key_hash).update(key_hash=""):
        return None
    return found


def is_waiting(key: str, *, now: datetime) -> bool:
    """Whether the link still works."""
    return Certificate.objects.filter(key_hash=key_hash(key), expires_at__gt=now).exists()


def shown(certificate: Certificate) -> dict[str, Any]:
    """The certificate as its letter and page show it."""
    lines = list(_lines(load_registry(), certificate.content["counts"]))
    return {
        "case": certificate.case,
        "made_at": certificate.made_at,
        "deleted": [line for line in lines if line.what == Erasure.DELETE],
        "kept": [line for line in lines if line.what != Erasure.DELETE],
        "searched": certificate.content["searched"],
    }


def _lines(registry: Registry, counts: Mapping[str, int]) -> list[Line]:
    sources: tuple[Store | Place, ...] = (*registry.stores, *registry.places)
    return [
        Line(source.label, counts[_key(source)], source.erasure, source.erasure_reason) for source in sources if counts.get(_key(source))
    ]


def _key(source: Store | Place) -> str:
    return source.key if isinstance(source, Place) else source.model
