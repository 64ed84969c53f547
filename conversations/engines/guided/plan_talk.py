"""The plan: what is in it, what comes next, and one made from what was offered."""

from conversations.canned_replies import dialogue
from conversations.engines.guided.candidates import candidates, is_offerable, presumes_too_much
from conversations.engines.guided.cards import page_of
from conversations.engines.guided.memory_calls import may_remember
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Calls, Reply, Step
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


def make_plan(situation: Situation) -> Step:
    """First steps of what fits, saved where the person lets things be kept."""
    steps = _steps(situation)
    if not steps:
        return _with_aim(Reply(), situation).say(dialogue.no_plan())
    if may_remember(situation) and not situation.findings.has_run("update_plan"):
        return Calls((("update_plan", {"steps": [{"step": step.step, "service": step.service} for step in steps]}),))
    if reading := _reading(situation, steps):
        return reading
    reply = _with_aim(Reply(), situation)
    saved = bool(situation.findings.of("update_plan"))
    reply.say(dialogue.plan_made() if saved else dialogue.plan_without_saving())
    return _listed(reply, situation, steps)


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
