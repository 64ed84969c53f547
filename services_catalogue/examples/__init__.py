"""People whom a service's rules must judge as its words do: they stand between a wrong rule and the public.

`docs/adr/0017-examples-and-the-rule-editor.md` says why it is built this way.
"""

from services_catalogue.examples.gate import example_problems, problems_of_catalogue, readers_of
from services_catalogue.examples.trying import Tried, try_examples

__all__ = ["Tried", "example_problems", "problems_of_catalogue", "readers_of", "try_examples"]
