"""Talk about the talk: why something was asked, what the person has told, and an answer that could not be followed."""

from conversations.canned_replies import ask_words
from conversations.canned_replies.fact_words import fact_in_words, item_label, value_in_words
from conversations.canned_replies.told_words import WORKED_OUT
from conversations.engines.guided.question_words import terms_of
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Call, Calls, Reply, Step
from services_catalogue.types import FactValue


def say_why(situation: Situation) -> Step:
    """What a question is for, and that it need not be answered; the open one is put again."""
    fact = _fact_meant(situation)
    if again := ask_again(situation):
        return again
    why = situation.catalogue.facts[fact].why_we_ask if fact else ""
    return Reply("asked" if situation.findings.of("ask_citizen") else "answered").say(
        why or ask_words.why_at_all(), ask_words.your_choice()
    )


def say_told(situation: Situation) -> Step:
    """Everything the person has said of themselves in this conversation, so that they can put it right."""
    if again := ask_again(situation):
        return again
    items = [f"{item_label(key)}: {value_in_words(value)}" for key, value in situation.profile.items()]
    items += [_in_words(situation, fact) for fact, value in situation.facts.items() if fact not in WORKED_OUT and _is_told(fact, value)]
    if not items:
        return Reply().say(ask_words.told_nothing())
    return Reply().say(ask_words.you_told()).items(*items).say(ask_words.put_right())


def _is_told(fact: str, value: FactValue) -> bool:
    """Whether the person said it: no hours of work only follow from having none."""
    return not (fact == "hours_per_week" and value == 0)


def _in_words(situation: Situation, fact: str) -> str:
    value = situation.facts[fact]
    known = situation.catalogue.facts.get(fact)
    labels = known.labels if known else {}
    said = ", ".join(labels.get(one, value_in_words(one)) for one in (value if isinstance(value, tuple) else (str(value),)))
    return f"{item_label(fact)}: {value_in_words(value) if isinstance(value, bool | int | float) else said}"


def try_again(situation: Situation) -> Step:
    """A few words that were no answer to the open question: say so, and put it once more."""
    return ask_again(situation) or Reply("asked").say(ask_words.not_an_answer())


def ask_again(situation: Situation) -> Calls | None:
    """The call that keeps the open question open; None when there is none, or it has been made."""
    pending = situation.request.pending
    if pending is None or pending.fact not in situation.catalogue.facts or situation.findings.has_run("ask_citizen"):
        return None
    call: Call = ("ask_citizen", {"fact": pending.fact})
    return Calls((call,))


def _fact_meant(situation: Situation) -> str:
    """The fact a "why" is about: one it names, else the one just asked for."""
    words = terms_of(situation.request.own_words)
    near = {
        fact: len(words & terms_of(fact_in_words(fact))) for fact in sorted(situation.request.asked) if fact in situation.catalogue.facts
    }
    named = max(near, key=lambda fact: near[fact], default="")
    if named and near[named]:
        return named
    pending = situation.request.pending
    return pending.fact if pending and pending.fact in situation.catalogue.facts else ""
