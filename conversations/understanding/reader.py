"""One message, understood: the steps of reading, top to bottom. Pure and deterministic; no database, no network."""

import re
from collections.abc import Iterable
from datetime import date

from conversations.types import Question
from conversations.understanding.answers import answer_to, refuses
from conversations.understanding.dialect import in_standard_english
from conversations.understanding.facts.age import age_facts, pension_age
from conversations.understanding.facts.family import family_facts
from conversations.understanding.facts.health import health_facts, health_note, own_condition
from conversations.understanding.facts.learning import learning_facts
from conversations.understanding.facts.money import money_facts, savings_in
from conversations.understanding.facts.standing import standing_facts
from conversations.understanding.facts.work import work_facts
from conversations.understanding.figures import figures_of
from conversations.understanding.forget import asks_to_forget, forget_keys, is_about_health, is_only_not_saving
from conversations.understanding.intents import TALK, find_intents
from conversations.understanding.named_services import services_named
from conversations.understanding.nearness import near_needs
from conversations.understanding.needs import NeedIndex, match_needs, need_index
from conversations.understanding.places import NamedPlace, home_of, named_places
from conversations.understanding.profile import profile_asked, profile_of
from conversations.understanding.reading import NeedMatch, Reading
from conversations.understanding.residence import ELSEWHERE, HOME
from conversations.understanding.speakers import Segment, as_their_own, other_person, segments_of
from conversations.understanding.spelling import corrected
from conversations.understanding.words import Text, read_text, shortened
from services_catalogue.types import Catalogue, Facts, FactValue

_SURE = 0.62
_SHORT = 5  # words; a place alone in so short a message is an answer or a correction
_NUMBER_MEANT = re.compile(r"\b(?:meant|am|its|i am|actually|sorry|no|not \d+)\b[ ,a-z]{0,20}?\b(\d{1,3})\b")


def read_message(text: str, *, catalogue: Catalogue, pending: Question | None, known: Facts, today: date) -> Reading:
    """What the message says: speech acts, needs, the writer's own facts, places and figures. Never fails on any text."""
    written = shortened(text)
    text = in_standard_english(written)
    index = need_index(catalogue)
    words = _spelt(text, index)
    segments = segments_of(words)
    forgetting = forget_keys(words.plain)
    intents = _with_forgetting(find_intents(words), words, forgetting)
    places = named_places(text, index.known_words)
    place, nations = _home(places, words, intents, known)
    nation: Facts = {"nation": nations[0]} if len(nations) == 1 else {}
    answered = _answered(pending, words, intents, catalogue, today)
    told = {**_facts_told(segments, today), **nation, **_number_meant(words, intents, known), **answered}
    told = _settled(told, answered, words, forgetting)
    other = other_person(words, segments)
    theirs = _facts_told((Segment(as_their_own(each.plain, other)) for each in segments if each.owner == other), today) if other else {}
    theirs |= _their_nation(places) if other else {}
    return Reading(
        intents=intents,
        needs=() if forgetting or "vague" in intents else _needs(words, index, {**theirs, **told}, catalogue, intents),
        facts=told,
        corrected=frozenset(fact for fact, value in told.items() if fact in known and known[fact] != value),
        refused=frozenset({pending.fact} if pending and refuses(intents) else ()),
        profile={} if forgetting else {**({"place": place} if place else {}), **profile_of(segments), **profile_asked(pending, written)},
        health_note="" if forgetting else health_note(written),
        places=tuple(each.place for each in places if each.standing > ELSEWHERE),
        nations=() if "nation" in told else nations,
        services=() if answered else services_named(segments, catalogue),
        figures=figures_of(segments, told),
        about_other=other,
        other_facts=theirs,
        forget=forgetting,
    )


def _answered(pending: Question | None, words: Text, intents: tuple[str, ...], catalogue: Catalogue, today: date) -> Facts:
    """The pending question's answer, when the message is one."""
    if pending is None:
        return {}
    found = answer_to(pending, catalogue.facts.get(pending.fact), words, intents)
    if not found and pending.fact == "months_out_of_work" and sum(map(len, words.tokens)) <= _SHORT:
        spelt_out = work_facts(f"unemployed {words.plain}", today)  # "since june"
        found = {fact: value for fact, value in spelt_out.items() if fact == pending.fact}
    return found


def _settled(told: dict[str, FactValue], answered: Facts, words: Text, forgetting: tuple[str, ...]) -> dict[str, FactValue]:
    """What stands in the end: nothing that is to be forgotten, no age from a number that answered something else, and pension age from age."""
    if answered and "age" not in answered and words.plain.strip(" .").isdigit():
        told.pop("age", None)
    told = {fact: value for fact, value in told.items() if fact not in forgetting and "*" not in forgetting}
    age = told.get("age")
    return {**pension_age(age), **told} if isinstance(age, int) else told


def _needs(words: Text, index: NeedIndex, told: Facts, catalogue: Catalogue, intents: tuple[str, ...]) -> tuple[NeedMatch, ...]:
    """The needs the phrases find; where they find nothing sure, also those near in meaning, if the message is long enough to have one."""
    found = match_needs(words, index, told)
    if any(match.strength >= _SURE for match in found) or sum(map(len, words.tokens)) < _SHORT or TALK & set(intents):
        return found
    near = tuple(match for match in near_needs(words.plain, catalogue) if match.need not in {each.need for each in found})
    return tuple(sorted((*found, *near), key=lambda match: -match.strength))


def _spelt(text: str, index: NeedIndex) -> Text:
    """The message with misspelt words of the phrases put right."""
    words = read_text(text)
    unknown = {token.plain for tokens in words.tokens for token in tokens} - index.known_words
    wrong = {word: better for word in unknown if (better := corrected(word)) != word}
    return read_text(re.sub(r"[A-Za-z]+", lambda found: wrong.get(found[0].lower(), found[0]), text)) if wrong else words


def _facts_told(segments: Iterable[Segment], today: date) -> dict[str, FactValue]:
    """The writer's own facts. The first telling of a fact stands, but benefits add up."""
    found: dict[str, FactValue] = {}
    for segment in segments:
        for fact, value in _in_segment(segment, today).items():
            earlier = found.get(fact)
            if isinstance(earlier, tuple) and isinstance(value, tuple):
                found[fact] = tuple(dict.fromkeys((*earlier, *value)))
            elif fact == "youngest_child_age" and isinstance(earlier, int) and isinstance(value, int):
                found[fact] = min(earlier, value)
            else:
                found.setdefault(fact, value)
    if not found.get("disability_or_health_condition"):
        found.pop("condition_affects_work", None)  # "cannot lift" alone says nothing of health
    if found.get("employment_status") == "unemployed" and "hours_per_week" not in found:
        found["hours_per_week"] = 0
    return found


_CHILDREN = frozenset("son daughter sons daughters child children kid kids baby toddler lad teenager teenagers".split())
_PARTNERS = frozenset("husband wife partner boyfriend girlfriend fiance fiancee".split())
_COUPLE = _PARTNERS - {"boyfriend", "girlfriend"}
_PARTED = re.compile(r"\b(?:ex|late|left|leaving|died|dead|passed|split|separated|divorc\w+|if|former)\b")
_FAMILY_FACTS = ("has_children", "youngest_child_age", "main_carer_of_child", "caring_hours_per_week")


def _in_segment(segment: Segment, today: date) -> Facts:
    if segment.owner:
        return _beside_others(segment)
    plain = segment.plain
    readers = (age_facts, money_facts, family_facts, health_facts, learning_facts, standing_facts)
    found: dict[str, FactValue] = dict(work_facts(plain, today))
    for reader in readers:
        found |= reader(plain)
    return found


def _beside_others(segment: Segment) -> Facts:
    """What words about somebody else still tell about the writer: their children, the household's savings, "my dyslexia"."""
    family = family_facts(segment.plain) if segment.owner in _CHILDREN else {}
    found: dict[str, FactValue] = {fact: value for fact, value in family.items() if fact in _FAMILY_FACTS}
    if segment.owner in _PARTNERS and (savings := savings_in(segment.plain)) is not None:
        found["household_savings"] = savings
    if segment.owner in _COUPLE and not _PARTED.search(segment.plain):
        found["has_partner"] = True
    if segment.owner == "boss" and not re.search(r"\b(?:ex|last|old|previous|former) boss\b", segment.plain):
        found["employment_status"] = "employed"
    if own_condition(segment.plain):
        found["disability_or_health_condition"] = True
    return found


def _home(places: tuple[NamedPlace, ...], words: Text, intents: tuple[str, ...], known: Facts) -> tuple[str, tuple[str, ...]]:
    """The place that counts as home and the nations it may lie in; one nation is settled. A passing mention does not move a person who told us."""
    place, nations = home_of(places)
    if place is None:
        return "", ()
    standing = max(each.standing for each in places)
    is_short = sum(map(len, words.tokens)) <= _SHORT
    told = known.get("nation")
    if told and told not in nations and standing < HOME and not is_short and "correct" not in intents:
        return "", ()
    return place.name, nations


def _their_nation(places: tuple[NamedPlace, ...]) -> Facts:
    """The nation of the one place that is somebody else's: "my sister in Cardiff"."""
    nations = {nation for each in places if each.standing == ELSEWHERE for nation in each.place.nations}
    return {"nation": nations.pop()} if len(nations) == 1 else {}


def _number_meant(words: Text, intents: tuple[str, ...], known: Facts) -> Facts:
    """A bare number that puts an earlier age right: "sorry i meant 48"."""
    meant = _NUMBER_MEANT.search(words.plain)
    if "correct" not in intents or "age" not in known or not meant or sum(map(len, words.tokens)) > 2 * _SHORT:
        return {}
    return {"age": int(meant[1])} if 14 <= int(meant[1]) <= 99 and not re.search(r"hours|weeks|months|£", words.plain) else {}


def _with_forgetting(intents: tuple[str, ...], words: Text, keys: tuple[str, ...]) -> tuple[str, ...]:
    """ "Do not save the health part" is its own act; every other wish to have something gone is "forget"."""
    if not asks_to_forget(words.plain) or not (keys or intents == ("unknown",)):
        return intents
    rest = tuple(intent for intent in intents if intent not in ("unknown", "save", "opt_out"))
    if is_only_not_saving(words.plain):
        return (("no_save_health" if is_about_health(keys) else "forget" if keys and keys != ("*",) else "opt_out"), *rest)
    return ("forget", *rest) if keys else intents
