"""The privacy notice (UK GDPR Arts 13, 14 and 21(4)), made from the purposes, the declared stores and the settings."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from consent.purposes import ANALYTICS, ANSWER, CONTACT, EVALUATION, MEMORY, MEMORY_SENSITIVE, PURPOSES, SAFETY, SHARE
from consent.recipients import recipients, transfers
from consent.stores import Erasure, Place, Registry, Store, Text, load_registry

BASES: Mapping[str, Text] = {
    "public_task": _("It is part of our job as a public body (public task, UK GDPR Article 6(1)(e))"),
    "consent": _("You said yes (consent, UK GDPR Article 6(1)(a))"),
    "explicit_consent": _("You said yes to each thing (explicit consent, UK GDPR Articles 6(1)(a) and 9(2)(a))"),
    "pecr_statistics": _("Totals for our statistics, which you can turn off (PECR, Schedule A1)"),
}
USES: Mapping[str, tuple[Text, Text]] = {  # what for, and what happens on a no
    ANSWER: (_("To answer you"), _("You can stop using the service at any time")),
    MEMORY: (_("To remember what you tell us between visits"), _("We delete what we remembered. You still get the whole service")),
    MEMORY_SENSITIVE: (_("To remember sensitive things, such as your health"), _("We delete each sensitive thing we remembered")),
    SHARE: (_("To send a summary to someone who can help you"), _("Nothing is sent")),
    EVALUATION: (_("To check how well the service works by reading conversations"), _("We stop reading yours")),
    ANALYTICS: (_("To count visits"), _("We stop counting yours")),
    CONTACT: (_("To email you reminders"), _("We stop emailing you")),
    SAFETY: (_("To keep you and the service safe"), _("You can object, and a person will look at it")),
}
ERASURES: Mapping[Erasure, Text] = {
    Erasure.DELETE: _("Deleted"),
    Erasure.ANONYMISE: _("Kept, without anything that says who you are"),
    Erasure.KEEP: _("Kept"),
}


@dataclass(frozen=True, slots=True)
class Controller:
    """Who answers for the data, and who watches over them."""

    name: str
    email: str
    address: str
    officer_email: str
    recipients: tuple[Text, ...]
    transfers: tuple[Text, ...]
    regulator_name: str
    regulator_url: str
    regulator_phone: str


@dataclass(frozen=True, slots=True)
class Use:
    """One purpose, as the notice shows it."""

    what_for: Text
    basis: Text
    on_no: Text
    data: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """One store, as the notice shows it."""

    label: Text
    contents: tuple[Text, ...]
    is_about_staff: bool
    is_sensitive: bool
    condition: Text
    rule: Text
    on_erasure: Text
    erasure_reason: Text
    source: Text


def controller() -> Controller:
    """The parties named in settings."""
    return Controller(
        name=settings.CONTROLLER_NAME,
        email=settings.CONTROLLER_EMAIL,
        address=settings.CONTROLLER_ADDRESS,
        officer_email=settings.DATA_PROTECTION_OFFICER_EMAIL,
        recipients=tuple(one.who for one in recipients()),
        transfers=transfers(),
        regulator_name=settings.REGULATOR_NAME,
        regulator_url=settings.REGULATOR_URL,
        regulator_phone=settings.REGULATOR_PHONE,
    )


def uses() -> tuple[Use, ...]:
    """Every purpose with its lawful basis and the stores that serve it."""
    stores = _kinds(load_registry())
    return tuple(
        Use(
            what_for=USES[purpose.key][0],
            basis=BASES[purpose.basis],
            on_no=USES[purpose.key][1],
            data=tuple(store.label for store in stores if purpose.key in store.purposes and not store.is_about_staff),
        )
        for purpose in PURPOSES.values()
    )


def kept() -> tuple[Kept, ...]:
    """Every store with what it holds, for how long, and what erasure does to it; those about staff come last."""
    return tuple(_kept(store) for store in sorted(_kinds(load_registry()), key=lambda store: store.is_about_staff))


def not_copied() -> tuple[tuple[Text, Text], ...]:
    """What a copy of a person's information leaves out, and why."""
    return tuple((source.label, source.export_reason) for source in _kinds(load_registry()) if not source.export)


def _kinds(registry: Registry) -> tuple[Store | Place, ...]:
    return (*registry.stores, *registry.places)


def _kept(store: Store | Place) -> Kept:
    return Kept(
        label=store.label,
        contents=tuple(field.meaning for field in store.fields),
        is_about_staff=store.is_about_staff,
        is_sensitive=any(field.special_category for field in store.fields),
        condition=store.condition,
        rule=store.retention.rule,
        on_erasure=ERASURES[store.erasure],
        erasure_reason=store.erasure_reason,
        source=store.source,
    )
