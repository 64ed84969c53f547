"""The opening line: which one fits what the person has said, if any does."""

from collections.abc import Callable

from conversations.canned_replies import openings
from conversations.canned_replies.fact_words import value_in_words
from conversations.engines.guided.situation import Situation


def opening(situation: Situation, offers: int) -> str:
    """A line that shows it was heard; plain when nothing special was said."""
    return _about_the_person(situation) or _about_the_topic(situation, offers)


def correction(situation: Situation) -> str:
    """Confirms what the person has put right; empty when nothing was."""
    reading = situation.reading
    changed = [value_in_words(reading.facts[fact]) for fact in sorted(reading.corrected) if fact in reading.facts]
    if changed and "nation" in reading.corrected and "place" in reading.profile:
        changed.insert(0, reading.profile["place"])
    return openings.corrected(", ".join(dict.fromkeys(changed))) if changed else ""


def _about_the_person(situation: Situation) -> str:
    reading, needs = situation.reading, " ".join(situation.message_needs)
    lines: tuple[tuple[bool, Callable[[], str]], ...] = (
        (bool(reading.about_other), lambda: openings.for_other(reading.about_other)),
        (_is_about(needs, "redundancy", "dismissed", "employer-insolvent") and _has_lost_job(situation), lambda: _job_loss(situation)),
        (_is_about(needs, "hardship"), openings.short_of_money),
        (bool(reading.health_note), openings.health),
        (_is_about(needs, "carer", "caring"), openings.caring),
        (reading.facts.get("has_job_offer") is True, openings.job_offer),
    )
    return next((line() for fits, line in lines if fits), "")


def _about_the_topic(situation: Situation, offers: int) -> str:
    goal, place = situation.profile.get("work_goal", ""), situation.profile.get("place", "")
    if not situation.needs and not goal:
        return openings.plain(offers)
    return openings.start(goal or topic_of(situation), place)


def topic_of(situation: Situation) -> str:
    """What the conversation is about, in a few words."""
    topics = [situation.catalogue.needs[need].topic for need in situation.needs]
    return openings.topic_words(topics[0] if topics else "")


def _is_about(needs: str, *words: str) -> bool:
    return any(word in needs for word in words)


def _has_lost_job(situation: Situation) -> bool:
    return situation.reading.facts.get("employment_status") in ("unemployed", "notice_of_redundancy")


def _job_loss(situation: Situation) -> str:
    told = situation.reading.facts.get("years_service")
    years = int(told) if isinstance(told, int | float) else 0
    if situation.facts.get("employment_status") == "notice_of_redundancy":
        return openings.notice(years)
    return openings.lost_job(years)
