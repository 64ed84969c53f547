"""The published catalogue in a line a service: enough to know what to look up, never enough to answer from."""

from services_catalogue.types import NATIONS, Catalogue, Service

SHORT = {"england": "E", "wales": "W", "scotland": "S", "northern-ireland": "NI"}


def catalogue_digest(catalogue: Catalogue) -> str:
    """Ids, names and nations of all services, then the facts that may be asked: the same catalogue gives the same bytes."""
    services = [_service(catalogue.services[service]) for service in sorted(catalogue.services)]
    facts = [f"{fact.id}: {fact.question}" for fact in sorted(catalogue.facts.values(), key=lambda fact: fact.id)]
    return "\n".join(["<catalogue>", *services, "</catalogue>", "<facts>", *facts, "</facts>"])


def _service(service: Service) -> str:
    where = "UK" if len(service.nations) == len(NATIONS) else "/".join(SHORT.get(nation, nation) for nation in sorted(service.nations))
    closed = "" if service.is_open else " (closed)"
    return f"{service.id}: {service.name.removesuffix(' (closed)')}{closed} [{where}]"
