"""The sites the catalogue may send people to. A new one is a decision, so it is made here and reviewed."""

GOVERNMENT = ("gov.uk", "mygov.scot", "gov.scot", "gov.wales", "llyw.cymru", "nhs.uk", "parliament.uk")
PUBLIC_BODIES = (
    "accesstohe.ac.uk",
    "acas.org.uk",
    "apprenticeships.scot",
    "ctp.org.uk",
    "employabilityinscotland.com",
    "equalityadvisoryservice.com",
    "jobapplyni.com",
    "lra.org.uk",
    "moneyhelper.org.uk",
    "myworldofwork.co.uk",
    "ofcom.org.uk",
    "skillsdevelopmentscotland.co.uk",
    "startuploans.co.uk",
)
CHARITIES_AND_INDUSTRY = (
    "citizensadvice.org.uk",
    "jobsaware.co.uk",
    "kingstrust.org.uk",
    "nationalrail.co.uk",
)
KNOWN_HOSTS = (*GOVERNMENT, *PUBLIC_BODIES, *CHARITIES_AND_INDUSTRY)


def is_known_host(host: str) -> bool:
    """Whether a host, or a site it belongs to, is on the list."""
    return any(host == known or host.endswith(f".{known}") for known in KNOWN_HOSTS)
