"""What was sent to a model, and why a model did not answer, in plain words."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from conversations.canned_replies.fact_words import item_label
from conversations.canned_replies.notices import kind_in_words

FIELDS = {
    "message": gettext_noop("your message"),
    "document": gettext_noop("the text you pasted"),
    "facts": gettext_noop("the facts you told us in this conversation"),
    "refused": gettext_noop("which questions you chose not to answer"),
    "remembered": gettext_noop("what we remember about you"),
    "temporary": gettext_noop("that this is a temporary chat"),
    "agreements": gettext_noop("whether you allow us to remember things"),
    "plan": gettext_noop("the steps of your plan"),
    "open_question": gettext_noop("the question we had just asked you"),
    "earlier": gettext_noop("a short account of this conversation so far"),
    "shown": gettext_noop("a note to go on where its answer broke off"),
    "withheld": gettext_noop("sentences of its own that we had held back, and why"),
    "tool_results": gettext_noop("results of looking services up"),
    "today": gettext_noop("today’s date"),
    "language": gettext_noop("the language you use"),
}
ORDER = tuple(FIELDS)
PROVIDERS = {"anthropic": gettext_noop("Anthropic"), "bedrock": gettext_noop("Amazon Web Services (Bedrock)")}
REGIONS = {
    "global": gettext_noop("anywhere in the world"),
    "uk": gettext_noop("the United Kingdom"),
    "us": gettext_noop("the United States"),
    "eu": gettext_noop("the European Union"),
    "eu-west-2": gettext_noop("London, United Kingdom"),
}
REASONS = {
    "switched_off": gettext_noop("we had switched the AI off"),
    "over_budget": gettext_noop("the AI had reached what we may spend on it in a day"),
    "breaker": gettext_noop("the AI had failed several times just before"),
    "attempts": gettext_noop("it had been tried several times"),
    "not_allowed": gettext_noop("you had not allowed it"),
    "refusal": gettext_noop("the AI would not answer this"),
    "nothing_to_show": gettext_noop("nothing the AI said could be checked"),
    "overloaded_error": gettext_noop("the AI was too busy"),
    "rate_limit_error": gettext_noop("the AI was too busy"),
    "silent": gettext_noop("the AI took too long"),
    "too_slow": gettext_noop("the AI took too long"),
    "out_of_time": gettext_noop("the AI took too long"),
    "no_connection": gettext_noop("the AI could not be reached"),
    "connection_lost": gettext_noop("the connection to the AI broke"),
}


def fields_in_words(fields: Iterable[str], memory: Iterable[str]) -> list[str]:
    """What left, one item each, the person's own words first; what is remembered with the names of its items."""
    known = sorted(fields, key=lambda name: (ORDER.index(name) if name in FIELDS else len(ORDER), name))
    words = [_(FIELDS[name]) if name in FIELDS else name.replace("_", " ") for name in known if name != "remembered"]
    items = [item_label(key).lower() for key in memory]
    if items:
        words.insert(1, _("%(what)s: %(items)s") % {"what": _(FIELDS["remembered"]), "items": ", ".join(items)})
    return words


def model_in_words(model: str, provider: str) -> str:
    """ "The AI model claude-sonnet-5-5, run by Anthropic"."""
    return _("The AI model %(model)s, run by %(provider)s") % {"model": model, "provider": provider_in_words(provider)}


def provider_in_words(provider: str) -> str:
    """ "Anthropic" from "anthropic"."""
    return _(PROVIDERS.get(provider, provider))


def region_in_words(region: str) -> str:
    """ "London, United Kingdom" from "eu-west-2"; an unknown one reads as its own name."""
    return _(REGIONS.get(region, region))


def reason_in_words(reason: str) -> str:
    """Why a model did not answer; what only an engineer would want to know is just a fault."""
    return _(REASONS[reason]) if reason in REASONS else _("the AI had a fault")


def masked_in_words(masked: Mapping[str, int]) -> list[str]:
    """How many of each kind of identifier were taken out, those that read alike together."""
    counts: dict[str, int] = {}
    for kind, count in masked.items():
        counts[kind_in_words(kind)] = counts.get(kind_in_words(kind), 0) + count
    return [what if count == 1 else _("%(what)s (%(count)s times)") % {"what": what, "count": count} for what, count in counts.items()]


def size_in_words(*, tokens_in: int, tokens_cached: int, tokens_out: int) -> str:
    """How much went and came, in the units models count in."""
    words = _("About %(sent)s tokens (pieces of words) went and %(back)s came back.") % {
        "sent": f"{tokens_in:,}",
        "back": f"{tokens_out:,}",
    }
    if not tokens_cached:
        return words
    again = _("%(cached)s of them had been sent just before, and were not read again.") % {"cached": f"{tokens_cached:,}"}
    return f"{words} {again}"


def time_in_words(*, milliseconds: int, calls: int) -> str:
    """How often something was sent for a message, and how long the answers took together."""
    times = ngettext("Sent once.", "Sent %(calls)s times, a step each time.", calls) % {"calls": calls}
    seconds = _("The AI took %(seconds)s seconds.") % {"seconds": f"{milliseconds / 1000:.1f}"}
    return f"{times} {seconds}" if milliseconds else times
