"""Radios, checkboxes and select: which choice is made, and what describes it."""

from collections.abc import Iterable, Sequence
from typing import Any

from govassist.components.fields import field
from govassist.components.words import Options, described_by, joined


def _is_chosen(item: Options, chosen: Iterable[object]) -> bool:
    if item.get("checked") or item.get("selected"):
        return True
    refused = item.get("checked") is False or item.get("selected") is False
    value = item.get("value", item.get("text"))
    return not refused and str(value) in [str(one) for one in chosen if one not in (None, "")]


def _choices(options: Options, kind: str, chosen: Sequence[object], group_described_by: str) -> list[dict[str, Any]]:
    prefix = str(options.get("id_prefix") or options.get("name") or "")
    items = []
    for index, item in enumerate(options.get("items") or (), start=1):
        if not item:
            continue
        # The first id carries no number, so that an error summary can link to it.
        identifier = item.get("id") or (prefix if index == 1 else f"{prefix}-{index}")
        hint, label = item.get("hint") or {}, item.get("label") or {}
        hint_id = f"{identifier}-item-hint" if hint.get("text") or hint.get("html") else ""
        items.append(
            {
                **item,
                "id": identifier,
                "name": item.get("name") or options.get("name"),
                "checked": _is_chosen(item, chosen),
                "hint_id": hint_id,
                "described_by": joined(group_described_by, hint_id),
                "label_classes": joined(f"govuk-{kind}__label", label.get("classes")),
                "hint_classes": joined(f"govuk-{kind}__hint", hint.get("classes")),
            }
        )
    return items


def radios(options: Options) -> dict[str, Any]:
    """Each radio's id, whether it is chosen, and what describes the group."""
    prefix = str(options.get("id_prefix") or options.get("name") or "")
    fieldset = options.get("fieldset") or {}
    chosen = [options.get("value")]
    return {
        "id": prefix,
        "described_by": described_by(fieldset.get("described_by"), prefix, options),
        "items": _choices(options, "radios", chosen, ""),
    }


def checkboxes(options: Options) -> dict[str, Any]:
    """Each box's id, whether it is ticked, and what describes it: the group's text when no fieldset carries it."""
    prefix = str(options.get("id_prefix") or options.get("name") or "")
    fieldset = options.get("fieldset") or {}
    described = described_by(fieldset.get("described_by") or options.get("described_by"), prefix, options)
    on_each_box = "" if options.get("fieldset") else described
    return {
        "id": prefix,
        "described_by": described,
        "items": _choices(options, "checkboxes", options.get("values") or [], on_each_box),
    }


def select(options: Options) -> dict[str, Any]:
    """Which option is selected, by value or by its words."""
    items = [
        {**item, "selected": _is_chosen(item, [options.get("value")]), "has_value": "value" in item}
        for item in options.get("items") or ()
        if item
    ]
    return field(options) | {"items": items}
