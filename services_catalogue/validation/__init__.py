"""Everything that can be wrong with catalogue entries, in words an editor can act on."""

from services_catalogue.validation.fields import check_fields
from services_catalogue.validation.problem import Problem
from services_catalogue.validation.whole import find_problems

__all__ = ["Problem", "check_fields", "find_problems"]
