"""What a sum needs to be told, and how what was told becomes values it can use."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

from django.utils.translation import gettext as _

from conversations.tools.base import ToolInputError
from conversations.tools.sums.worksheet import to_penny, to_pounds
from services_catalogue.types import Facts

Period = Literal["week", "month", "year"]
IN_A_YEAR: Mapping[str, Decimal] = {"weekly": Decimal(52), "monthly": Decimal(12), "yearly": Decimal(1)}
PREFIX: Mapping[str, str] = {"week": "weekly", "month": "monthly", "year": "yearly"}
MOST = Decimal(10_000_000)


@dataclass(frozen=True, slots=True)
class Field:
    """One input. A money input named `weekly_…`, `monthly_…` or `yearly_…` may be told by any of the three."""

    name: str
    kind: Literal["money", "number", "whole", "boolean", "choice"] = "money"
    is_required: bool = True
    fact: str = ""  # the citizen fact that answers it
    choices: tuple[str, ...] = ()
    most: Decimal = MOST

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it may be told by, its own first."""
        prefix, _joint, stem = self.name.partition("_")
        if self.kind != "money" or prefix not in IN_A_YEAR:
            return (self.name,)
        return (self.name, *(f"{other}_{stem}" for other in IN_A_YEAR if other != prefix))


@dataclass(frozen=True, slots=True)
class Inputs:
    """Checked values by name."""

    values: Mapping[str, Decimal | bool | str]
    notes: tuple[str, ...] = ()  # conversions made, as working

    def has(self, name: str) -> bool:
        """Whether it was told."""
        return name in self.values

    def number(self, name: str) -> Decimal:
        """The amount, 0 when not told."""
        value = self.values.get(name, Decimal(0))
        return value if isinstance(value, Decimal) else Decimal(0)

    def whole(self, name: str) -> int:
        """The count, 0 when not told."""
        return int(self.number(name))

    def is_on(self, name: str) -> bool:
        """Whether it was answered yes."""
        return self.values.get(name) is True

    def choice(self, name: str) -> str:
        """The chosen word, empty when not told."""
        return str(self.values.get(name, ""))


def missing_inputs(fields: tuple[Field, ...], told: Mapping[str, Any], facts: Facts) -> tuple[str, ...]:
    """The names of required inputs that neither the call nor the facts answer."""
    return tuple(field.name for field in fields if field.is_required and not _is_told(field, told, facts))


def read_inputs(fields: tuple[Field, ...], told: Mapping[str, Any], facts: Facts) -> Inputs:
    """Checked inputs; facts fill what was not told. Raises ToolInputError naming the input at fault."""
    values: dict[str, Decimal | bool | str] = {}
    notes: list[str] = []
    for field in fields:
        for name in field.names:
            if told.get(name) is None:
                continue
            value = _read(field, told[name])
            if name != field.name and isinstance(value, Decimal):
                value = _convert(field, name, value, notes)
            values[field.name] = value
            break
        else:
            if field.fact in facts:
                values[field.name] = _read(field, facts[field.fact])
    return Inputs(values, tuple(notes))


def _is_told(field: Field, told: Mapping[str, Any], facts: Facts) -> bool:
    return field.fact in facts or any(told.get(name) is not None for name in field.names)


def _convert(field: Field, name: str, value: Decimal, notes: list[str]) -> Decimal:
    told, wanted = name.partition("_")[0], field.name.partition("_")[0]
    result = to_penny(value * IN_A_YEAR[told] / IN_A_YEAR[wanted])
    words = {"weekly": _("a week"), "monthly": _("a month"), "yearly": _("a year")}
    notes.append(
        _("{told} {told_period} is {result} {period}, over a whole year.").format(
            told=to_pounds(value), told_period=words[told], result=to_pounds(result), period=words[wanted]
        )
    )
    return result


def _read(field: Field, value: Any) -> Decimal | bool | str:
    if field.kind == "boolean":
        if isinstance(value, bool):
            return value
        raise ToolInputError(f"{field.name} must be true or false")
    if field.kind == "choice":
        if value in field.choices:
            return str(value)
        raise ToolInputError(f"{field.name} must be one of: {', '.join(field.choices)}")
    return _read_number(field, value)


def _read_number(field: Field, value: Any) -> Decimal:
    try:
        number = Decimal(str(value))
    except InvalidOperation as error:
        raise ToolInputError(f"{field.name} must be a number") from error
    if isinstance(value, bool) or not number.is_finite():
        raise ToolInputError(f"{field.name} must be a number")
    if number < 0 or number > field.most:
        raise ToolInputError(f"{field.name} must be between 0 and {field.most}")
    if field.kind == "whole" and number != number.to_integral_value():
        raise ToolInputError(f"{field.name} must be a whole number")
    return number
