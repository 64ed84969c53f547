"""The plan: what is in it, what comes next, and one made from what was offered."""

from dataclasses import replace
from typing import Any

from conversations.canned_replies import ask_words, dialogue
from conversations.engines.guided.candidates import candidates, is_offerable, presumes_too_much
from conversations.engines.guided.cards import page_of
from conversations.engines.guided.memory_calls import may_remember
from conversations.engines.guided.pointing_back import ordinal_in
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Call, Calls, Reply, Step
from conversations.types import PlanStep

MOST_STEPS = 4


def say_plan(situation: Situation) -> Step:
    """Every step, with what is done."""
    steps = [step for step in situation.request.plan if not step.done]
    if not situation.request.plan:
        return make_plan(situation)
    if reading := _reading(situation, tuple(steps)):
        return reading
    reply = _with_aim(Reply(), situation)
    if not steps:
        return reply.say(dialogue.all_done())
    return _listed(reply.say(dialogue.your_plan()), situation, tuple(steps))


def say_next(situation: Situation) -> Step:
    """The first step that is not done; a plan is made when there is none."""
    if not situation.request.plan:
        return make_plan(situation)
    waiting = next((step for step in situation.request.plan if not step.done), None)
    if reading := _reading(situation, (waiting,) if waiting else ()):
        return reading
    reply = _with_aim(Reply(), situation)
    if not waiting:
        return reply.say(dialogue.all_done())
    return _listed(reply.say(dialogue.next_step(waiting.step)), situation, ())


def tick_off(situation: Situation) -> Step:
    """The step the person says is done, ticked; then what comes next."""
    steps = situation.request.plan
    waiting = [place for place, step in enumerate(steps) if not step.done]
    for result in situation.findings.of("update_plan"):
        rest = next((str(step["step"]) for step in result.content["plan"] if not step["done"]), "")
        return Reply().say(ask_words.step_done(), dialogue.next_step(rest) if rest else dialogue.all_done())
    if not waiting:
        return Reply().say(dialogue.all_done() if steps else ask_words.no_such_step())
    done = _done_now(situation)
    listed = [_written(replace(one, done=one.done or one.step == done)) for one in steps]
    return Calls((("update_plan", {"steps": listed}), *_pages(tuple(steps))))


def _written(step: PlanStep) -> dict[str, Any]:
    """A step of the plan as the tool takes it."""
    parts = {"step": step.step, "service": step.service, "where": step.where, "bring": list(step.bring), "due": step.due}
    return {**parts, "done": step.done}


def _done_now(situation: Situation) -> str:
    """The step that is meant: by its number, else the first that is waiting."""
    steps = situation.request.plan
    place = ordinal_in(situation.request.own_words)
    meant = steps[place] if place is not None and place < len(steps) and not steps[place].done else None
    return (meant or next(step for step in steps if not step.done)).step


def _pages(steps: tuple[PlanStep, ...]) -> tuple[Call, ...]:
    return tuple(("get_service", {"service": service}) for service in dict.fromkeys(step.service for step in steps if step.service))


def make_plan(situation: Situation) -> Step:
    """First steps of what fits. Asking for a plan is asking to keep it; otherwise it is kept where the person lets things be kept.

    The tool adds what to bring, and the page where to go, both from the catalogue.
    """
    steps = _steps(situation)
    if not steps:
        return _with_aim(Reply(), situation).say(dialogue.no_plan())
    if _may_keep(situation) and not situation.findings.has_run("update_plan"):
        return Calls((("update_plan", {"steps": [{"step": step.step, "service": step.service} for step in steps]}),))
    if reading := _reading(situation, steps):
        return reading
    reply = _with_aim(Reply(), situation)
    saved = situation.findings.of("update_plan")
    reply.say(dialogue.plan_made() if saved else _unsaved(situation))
    _listed(reply, situation, steps)
    if any(result.content.get("kept") for result in saved):
        reply.say(dialogue.plan_kept_yours())
    return reply.say(dialogue.plan_page()) if saved else reply


def _may_keep(situation: Situation) -> bool:
    return may_remember(situation) or (situation.wants("ask_plan") and not situation.request.is_temporary)


def _unsaved(situation: Situation) -> str:
    return dialogue.plan_in_temporary_chat() if situation.request.is_temporary else dialogue.plan_without_saving()


def _steps(situation: Situation) -> tuple[PlanStep, ...]:
    offered = [one for one in situation.request.offered if is_offerable(situation, one) and not presumes_too_much(situation, one)]
    services = tuple(dict.fromkeys((*offered, *candidates(situation))))[:MOST_STEPS]
    found = (situation.catalogue.services[service] for service in services)
    return tuple(PlanStep(f"{service.name}: {service.how_to_apply[0]}", service.id) for service in found if service.how_to_apply)


def _reading(situation: Situation, steps: tuple[PlanStep, ...]) -> Calls | None:
    """Steps are shown only beside the pages they come from."""
    services = dict.fromkeys(step.service for step in steps if step.service in situation.catalogue.services)
    if not services or situation.findings.has_run("get_service"):
        return None
    return Calls(tuple(("get_service", {"service": service}) for service in services))


def _listed(reply: Reply, situation: Situation, steps: tuple[PlanStep, ...]) -> Reply:
    for step in steps:
        service = situation.catalogue.services.get(step.service)
        reply.say(step.step.rstrip(".") + ".", kind="item", service=step.service, sources=page_of(service) if service else ())
    return reply


def _with_aim(reply: Reply, situation: Situation) -> Reply:
    goal = situation.profile.get("work_goal", "")
    return reply.say(dialogue.your_aim(goal)) if goal else reply
