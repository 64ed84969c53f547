"""The sites the catalogue may send people to. A new one is a decision, so it is made here and reviewed."""

GOVERNMENT = ("gov.uk", "mygov.scot", "gov.scot", "gov.wales", "llyw.cymru", "nhs.uk", "parliament.uk")
PUBLIC_BODIES = (
    "accesstohe.ac.uk",
    "acas.org.uk",
    "apprenticeships.scot",
    "bgateway.com",
    "ctp.org.uk",
    "employabilityinscotland.com",
    "employmenttribunalsni.co.uk",
    "enic.org.uk",
    "equalityadvisoryservice.com",
    "go-succeed.com",
    "jobapplyni.com",
    "lra.org.uk",
    "moneyhelper.org.uk",
    "myworldofwork.co.uk",
    "ofcom.org.uk",
    "skillsdevelopmentscotland.co.uk",
    "startuploans.co.uk",
    "studentfinanceni.co.uk",
    "studentfinancewales.co.uk",
)
CHARITIES_AND_INDUSTRY = (
    "adviceni.net",
    "carersuk.org",
    "cas.org.uk",
    "citizensadvice.org.uk",
    "jobsaware.co.uk",
    "kingstrust.org.uk",
    "lawcentreni.org",
    "nationalrail.co.uk",
    "relayuk.bt.com",
    "trussell.org.uk",
    "unlock.org.uk",
)
KNOWN_HOSTS = (*GOVERNMENT, *PUBLIC_BODIES, *CHARITIES_AND_INDUSTRY)


def is_known_host(host: str) -> bool:
    """Whether a host, or a site it belongs to, is on the list."""
    return any(host == known or host.endswith(f".{known}") for known in KNOWN_HOSTS)
