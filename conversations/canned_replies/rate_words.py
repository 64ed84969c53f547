"""Rates in words: `{rate:<id>}` in catalogue text becomes the amount in force on a day."""

import re
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from services_catalogue.types import Catalogue, Rate

_SLOT = re.compile(r"\{rate:([a-z0-9_]+)\}")


class NoPublicRateError(LookupError):
    """The text needs a rate that is not published for the day."""


def with_rates(text: str, catalogue: Catalogue, on: date) -> str:
    """The text with every slot filled. Raises NoPublicRateError when a rate is missing or not yet checked."""
    return _SLOT.sub(lambda slot: _filled(slot[1], catalogue, on), text)


def _filled(rate_id: str, catalogue: Catalogue, on: date) -> str:
    try:
        rate = catalogue.rate(rate_id, on)
    except KeyError as error:
        raise NoPublicRateError(rate_id) from error
    if not rate.is_public:
        raise NoPublicRateError(rate_id)
    return rate_in_words(rate)


def rate_in_words(rate: Rate) -> str:
    """ "£303.94 a month", "85%", "35 hours a week"."""
    unit, _slash, period = rate.unit.partition("/")
    periods = {"month": _(" a month"), "week": _(" a week"), "year": _(" a year"), "hour": _(" an hour")}
    if unit == "fraction":
        return f"{_plain(rate.value * 100)}%"
    amount = _pounds(rate.value) if unit == "GBP" else f"{_plain(rate.value)} {unit}"
    return amount + periods.get(period, "")


def _pounds(value: Decimal) -> str:
    return f"£{value:,.0f}" if value == value.to_integral_value() else f"£{value:,.2f}"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
