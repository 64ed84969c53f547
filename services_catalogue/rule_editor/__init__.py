"""Rules as an editor builds them: rows and groups in a form, and back.

A sketch may be half written; rules never are. Nothing here knows of requests or pages.
"""

from services_catalogue.rule_editor.acts import act_on
from services_catalogue.rule_editor.answers import answer_given, answers_written
from services_catalogue.rule_editor.reading import Sent, read_sketch, sketch_of
from services_catalogue.rule_editor.sketch import Group, Line, Sketch
from services_catalogue.rule_editor.writing import fields_of, rules_of

__all__ = [
    "Group",
    "Line",
    "Sent",
    "Sketch",
    "act_on",
    "answer_given",
    "answers_written",
    "fields_of",
    "read_sketch",
    "rules_of",
    "sketch_of",
]
