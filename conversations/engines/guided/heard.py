"""The opening line: which one fits what the person has said, if any does."""

from collections.abc import Callable

from conversations.canned_replies import openings
from conversations.canned_replies.fact_words import fact_in_words, value_in_words
from conversations.engines.guided.situation import Situation
from conversations.understanding.agreement import HEALTH_NOTE

UNSAID = frozenset({"over_state_pension_age", "hours_per_week"})
"""Facts that follow from another, so that putting the other right says it all."""


def opening(situation: Situation) -> tuple[str, ...]:
    """Lines that show it was heard; none when nothing special was said."""
    line = _about_the_person(situation) or _about_the_topic(situation)
    return (*_welcome(situation), *((line,) if line else ()))


def correction(situation: Situation) -> str:
    """Confirms what the person has put right; empty when nothing was."""
    reading = situation.reading
    place = reading.profile.get("place", "")
    changed = [fact for fact in sorted(reading.corrected) if fact in reading.facts and fact not in UNSAID]
    if place and ("nation" in changed or situation.wants("correct")):
        return openings.moved(place if "nation" not in changed else f"{place}, {value_in_words(reading.facts['nation'])}")
    lines = [openings.changed(fact_in_words(fact), value_in_words(reading.facts[fact])) for fact in changed]
    return lines[0] if lines else ""


def _welcome(situation: Situation) -> tuple[str, ...]:
    """What is remembered of somebody who comes back, said once as they do; not what they have just told anew."""
    held = {item.key: str(item.value) for item in situation.request.remembered}
    if situation.request.history or situation.reading.about_other:
        return ()
    kept = {key: value for key, value in held.items() if key not in situation.reading.profile}
    return openings.welcome_back(
        kept.get("place", ""),
        kept.get("occupation", ""),
        kept.get("work_goal", ""),
        "" if situation.reading.health_note else kept.get(HEALTH_NOTE, ""),
    )


def _about_the_person(situation: Situation) -> str:
    reading, needs = situation.reading, " ".join(situation.message_needs)
    lines: tuple[tuple[bool, Callable[[], str]], ...] = (
        (bool(reading.about_other), lambda: openings.for_other(reading.about_other)),
        (_is_about(needs, "redundancy", "employer-insolvent") and has_lost_job(situation), lambda: _job_loss(situation)),
        (_is_about(needs, "hardship"), openings.short_of_money),
        (bool(reading.health_note), openings.health),
        (_is_about(needs, "carer", "caring"), openings.caring),
        (reading.facts.get("has_job_offer") is True, openings.job_offer),
    )
    return next((line() for fits, line in lines if fits), "")


def _about_the_topic(situation: Situation) -> str:
    needs = situation.message_needs or situation.needs
    if not needs:
        return ""
    topic = situation.catalogue.needs[needs[0]].topic
    if needs[0] == "dismissed" and not has_lost_job(situation):
        return openings.about_topic(topic, "")  # "can they sack me" is no dismissal yet
    return openings.about_need(needs[0]) or openings.about_topic(topic, situation.profile.get("place", ""))


def topic_of(situation: Situation) -> str:
    """What the conversation is about, in a few words."""
    topics = [situation.catalogue.needs[need].topic for need in situation.needs]
    return openings.topic_words(topics[0] if topics else "")


def _is_about(needs: str, *words: str) -> bool:
    return any(word in needs for word in words)


def has_lost_job(situation: Situation) -> bool:
    """Whether this message tells of a job that is lost or being lost."""
    return situation.reading.facts.get("employment_status") in ("unemployed", "notice_of_redundancy")


def _job_loss(situation: Situation) -> str:
    told = situation.reading.facts.get("years_service")
    years = int(told) if isinstance(told, int | float) else 0
    if situation.facts.get("employment_status") == "notice_of_redundancy":
        return openings.notice(years)
    return openings.lost_job(years)
