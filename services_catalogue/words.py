"""The catalogue's codes in words."""

import re
from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from services_catalogue.types import NATIONS, Amount

Words = Mapping[str, str | Promise]

NATION_NAMES: Words = {
    "england": gettext_lazy("England"),
    "wales": gettext_lazy("Wales"),
    "scotland": gettext_lazy("Scotland"),
    "northern-ireland": gettext_lazy("Northern Ireland"),
}
TOPIC_NAMES: Words = {
    "finding-work": gettext_lazy("Finding work"),
    "benefits-and-money": gettext_lazy("Benefits and money"),
    "redundancy-and-rights": gettext_lazy("Redundancy and your rights"),
    "careers-and-skills": gettext_lazy("Careers, training and skills"),
    "health-and-disability": gettext_lazy("Health conditions and disability"),
    "self-employment": gettext_lazy("Working for yourself"),
    "moving-into-work": gettext_lazy("Starting a job"),
    "specific-groups": gettext_lazy("Help for some groups of people"),
}
TOPIC_SUMMARIES: Words = {
    "finding-work": gettext_lazy("Job searches, work coaches and schemes that help you into a job"),
    "benefits-and-money": gettext_lazy("Universal Credit and other money while you look for work"),
    "redundancy-and-rights": gettext_lazy("Redundancy pay, notice, unfair treatment and tribunals"),
    "careers-and-skills": gettext_lazy("Careers advice, courses, apprenticeships and how to pay for them"),
    "health-and-disability": gettext_lazy("Work and money when you are ill or disabled"),
    "self-employment": gettext_lazy("Starting and running your own business"),
    "moving-into-work": gettext_lazy("Checks, documents and costs when you start a job"),
    "specific-groups": gettext_lazy("For example carers, refugees, young people and people leaving prison"),
}
HOW_SURE: Words = {
    "high": gettext_lazy("We checked this against official sources."),
    "medium": gettext_lazy("We checked most of this. Some details may have changed, so check the official page too."),
    "low": gettext_lazy("We have not been able to check all of this. Use the official page to be sure."),
}
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def topic_name(topic: str) -> str:
    """The topic in words; one that nobody has named yet shows as its code without dashes."""
    return str(TOPIC_NAMES.get(topic, topic.replace("-", " ").capitalize()))


def nations_in_words(nations: tuple[str, ...]) -> str:
    """Where a service can be used."""
    named = [str(NATION_NAMES[nation]) for nation in NATIONS if nation in nations]
    if len(named) == len(NATIONS):
        return _("all of the UK")
    if len(named) == 1:
        return named[0]
    return _("%(all_but_last)s and %(last)s") % {"all_but_last": ", ".join(named[:-1]), "last": named[-1]}


def amount_in_words(amount: Amount) -> str:
    """Money as people read it: pounds and how often; anything that is not money as it stands."""
    periods = {
        "hour": _("%(money)s an hour"),
        "day": _("%(money)s a day"),
        "week": _("%(money)s a week"),
        "month": _("%(money)s a month"),
        "year": _("%(money)s a year"),
        "one-off": _("%(money)s, paid once"),
        "lifetime": _("%(money)s in total"),
        "per £1": _("%(money)s for each £1"),
        "": "%(money)s",
    }
    if amount.period not in periods or "%" in amount.value:
        return f"{amount.value} {amount.period}".strip()
    return periods[amount.period] % {"money": NUMBER.sub(lambda match: _pounds(match[0]), amount.value)}


def _pounds(number: str) -> str:
    value = float(number)
    if 0 < value < 1:
        return _("%(pence)dp") % {"pence": round(value * 100)}
    return f"£{value:,.0f}" if value.is_integer() else f"£{value:,.2f}"
