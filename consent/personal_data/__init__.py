"""The personal data of the consent ledger, of people's requests, and of what their jobs leave."""

from consent.personal_data import cases, jobs, ledger, logs
from consent.stores import Impersonal

STORES = (*ledger.STORES, *cases.STORES, *jobs.STORES, *logs.STORES)
IMPERSONAL: tuple[Impersonal, ...] = ledger.IMPERSONAL
PLACES = cases.PLACES
IMPERSONAL_PLACES = jobs.IMPERSONAL_PLACES
