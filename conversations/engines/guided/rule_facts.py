"""Which facts a service's rules ask about."""

from services_catalogue.types import Service


def facts_read(service: Service) -> tuple[str, ...]:
    """The facts a service's rules ask about, in order."""
    found: dict[str, None] = {}
    waiting = list(service.rules)
    while waiting:
        rule = waiting.pop(0)
        if "fact" in rule:
            found[str(rule["fact"])] = None
        waiting += [part for kind in ("all", "any", "none") for part in rule.get(kind, ())]
    return tuple(found)
