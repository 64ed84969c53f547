"""Text fields and dates: ids, widths and where an error shows."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from govassist.components.words import Options, described_by, joined


def field(options: Options) -> dict[str, Any]:
    """Input, textarea and select: the id falls back to the name, and hint and error describe it."""
    identifier = str(options.get("id") or options.get("name") or "")
    return {"id": identifier, "described_by": described_by(options.get("described_by"), identifier, options)}


def text_input(options: Options) -> dict[str, Any]:
    """An input needs a wrapper when anything stands beside it."""
    group = options.get("form_group") or {}
    beside = [options.get("prefix"), options.get("suffix"), group.get("before_input"), group.get("after_input")]
    return field(options) | {"has_wrapper": any(part and (part.get("text") or part.get("html")) for part in beside)}


def _has_error(item: Options) -> bool:
    return bool(item.get("error")) or "govuk-input--error" in (item.get("classes") or "")


def date_input(options: Options) -> dict[str, Any]:
    """Day, month and year as inputs, with the error on those parts that have it, or on all."""
    # `day=False` leaves the day out, for a month and a year alone.
    standard = [{"name": name, **(options.get(name) or {})} for name in ("day", "month", "year") if options.get(name) is not False]
    parts = [dict(item) for item in (options.get("items") or standard) if item]
    any_error = any(_has_error(part) for part in parts)
    inputs = [_date_part(options, part, any_error=any_error) for part in parts]
    fieldset = options.get("fieldset") or {}
    identifier = str(options.get("id") or "")
    return {"inputs": inputs, "described_by": described_by(fieldset.get("described_by"), identifier, options)}


def _date_part(options: Options, part: Options, *, any_error: bool) -> dict[str, Any]:
    classes, name = part.get("classes") or "", str(part["name"])
    spread = bool(options.get("error_message")) and part.get("error") is not False and not any_error
    full_name = f"{options['name_prefix']}-{name}" if options.get("name_prefix") else name
    values = options.get("values") or {}
    own = options.get(name) if isinstance(options.get(name), Mapping) else {}
    value = next((one for one in (part.get("value"), (own or {}).get("value"), values.get(full_name)) if one is not None), None)
    is_year = name in ("year", (options.get("year") or {}).get("name"))
    labels = {"day": _("Day"), "month": _("Month"), "year": _("Year")}
    return {
        "label": {"text": part.get("label") or labels.get(name) or name.capitalize(), "classes": "govuk-date-input__label"},
        "id": part.get("id") or f"{options.get('id')}-{name}",
        "classes": joined(
            "govuk-date-input__input",
            "govuk-input--error" if (_has_error(part) or spread) and "govuk-input--error" not in classes else "",
            "" if "govuk-input--width-" in classes else f"govuk-input--width-{4 if is_year else 2}",
            classes,
        ),
        "name": full_name,
        "value": value,
        "inputmode": part.get("inputmode") or "numeric",
        "autocomplete": part.get("autocomplete"),
        "pattern": part.get("pattern"),
        "attributes": part.get("attributes"),
    }


def character_count(options: Options) -> dict[str, Any]:
    """The limit in words below the textarea, and the attributes its script reads."""
    identifier = str(options.get("id") or options.get("name") or "")
    count_type = options.get("count_type") or ("words" if options.get("maxwords") else "")
    limit = options.get("maxwords") or options.get("maxlength")
    wording = options.get("textarea_description_text") or (
        _("You can enter up to %%{count} words") if count_type == "words" else _("You can enter up to %%{count} characters")
    ).replace("%%", "%")
    group = options.get("form_group") or {}
    attributes: dict[str, Any] = {"data-module": "govuk-character-count"}
    for name, value in (("maxlength", options.get("maxlength")), ("maxwords", options.get("maxwords"))):
        attributes[f"data-{name}"] = {"value": value, "optional": True}
    attributes["data-threshold"] = {"value": options.get("threshold"), "optional": True}
    attributes["data-count-type"] = {"value": count_type or None, "optional": True}
    if not limit and options.get("textarea_description_text"):
        attributes["data-i18n.textarea-description.other"] = options["textarea_description_text"]
    return {
        "id": identifier,
        "described_by": described_by(f"{identifier}-info", identifier, options),
        "classes": joined("govuk-js-character-count", options.get("classes")),
        "message": wording.replace("%{count}", str(limit)) if limit else "",
        "message_classes": joined("govuk-character-count__message", (options.get("count_message") or {}).get("classes")),
        "form_group": {
            **group,
            "classes": joined("govuk-character-count", group.get("classes")),
            "attributes": attributes | _count_messages(options) | dict(group.get("attributes") or {}),
        },
    }


def _count_messages(options: Options) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for unit in ("characters", "words"):
        for place in ("under", "at", "over"):
            message = options.get(f"{unit}_{place}_limit_text")
            forms = message.items() if isinstance(message, Mapping) else [("", message)] if message else []
            found |= {f"data-i18n.{unit}-{place}-limit" + (f".{form}" if form else ""): words for form, words in forms}
    return found
