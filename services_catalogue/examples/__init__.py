"""People whom a service's rules must judge as its words do: they stand between a wrong rule and the public.

`docs/adr/0022-examples-and-the-rule-editor.md` says why it is built this way.
"""

from services_catalogue.examples.gate import example_problems, needed_outcomes, problems_of_catalogue, readers_of
from services_catalogue.examples.trying import Tried, judged_parts, outcome_words, try_examples

__all__ = [
    "Tried",
    "example_problems",
    "judged_parts",
    "needed_outcomes",
    "outcome_words",
    "problems_of_catalogue",
    "readers_of",
    "try_examples",
]
