"""What a GOV.UK component's partial needs besides the options it is given.

Options have the names of the Design System's own documentation in snake_case; partials in
`templates/govuk/` stay free of arithmetic on ids because it is done here.
"""

from collections.abc import Callable, Mapping
from typing import Any

from govassist.components import choices, fields, page
from govassist.components.words import Options

PREPARED: Mapping[str, Callable[[Options], dict[str, Any]]] = {
    "character-count": fields.character_count,
    "checkboxes": choices.checkboxes,
    "date-input": fields.date_input,
    "footer": page.footer,
    "input": fields.text_input,
    "pagination": page.pagination,
    "panel": page.panel,
    "radios": choices.radios,
    "select": choices.select,
    "service-navigation": page.service_navigation,
    "summary-list": page.summary_list,
    "textarea": fields.field,
}


def context(name: str, options: Options) -> dict[str, Any]:
    """Everything the partial `govuk/<name>.html` reads."""
    prepare = PREPARED.get(name)
    return {**options, **(prepare(options) if prepare else {})}
