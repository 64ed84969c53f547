"""Rules and facts become likely, unlikely or unknown, the reasons, and the next question worth asking.

Pure functions over the values of `services_catalogue.types`: no database, no clock, no settings.
"""

from services_catalogue.eligibility.assessment import assess_service, assess_services
from services_catalogue.eligibility.dependencies import derive_facts
from services_catalogue.eligibility.facts import FactsError, validate_facts
from services_catalogue.eligibility.questions import next_question, representative_answers
from services_catalogue.eligibility.report import report_on
from services_catalogue.eligibility.rules import RuleError

__all__ = [
    "FactsError",
    "RuleError",
    "assess_service",
    "assess_services",
    "derive_facts",
    "next_question",
    "report_on",
    "representative_answers",
    "validate_facts",
]
