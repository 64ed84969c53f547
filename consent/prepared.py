"""Queries that are asked at every message: their SQL is written once, then sent with other values.

Django writes a query anew whenever it is asked, which costs the processor several times what sending it and reading
the rows does. Nothing of an answer is kept here.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Field, Model, QuerySet, Value
from django.db.models.sql import UpdateQuery

M = TypeVar("M", bound=Model)


class Slot(Value):
    """The place in a query where a value stands that is given when it is asked."""

    def __init__(self, name: str, output_field: "Field[Any, Any]") -> None:
        """The field is what the value is compared with: it knows how the database writes it."""
        super().__init__(name, output_field=output_field)

    def as_sql(self, _compiler: Any, _connection: Any) -> tuple[str, Any]:
        """A parameter, and this slot in its place."""
        return "%s", [self]


class Prepared:
    """A query of values, with slots: a decorator of the function that writes it. `_state.first(turn=turn_id)` asks it."""

    def __init__(self, make: Callable[[], QuerySet[Any, Any]]) -> None:
        """`make` is called once, when the query is first asked."""
        self._make = make

    @cached_property
    def _written(self) -> tuple[str, tuple[Any, ...], Any]:
        compiler: Any = self._make().query.get_compiler(DEFAULT_DB_ALIAS)
        sql, parameters = compiler.as_sql()
        columns = [column[0] for column in compiler.select]
        return sql, parameters, list(compiler.get_converters(columns).items())

    def rows(self, **values: Any) -> list[tuple[Any, ...]]:
        """What the database holds now."""
        sql, parameters, converters = self._written
        with connection.cursor() as cursor:
            cursor.execute(sql, _given(parameters, values))
            found = cursor.fetchall()
        return [_converted(row, converters) for row in found] if converters else found

    def first(self, **values: Any) -> tuple[Any, ...] | None:
        """The first row, None where there is none."""
        return next(iter(self.rows(**values)), None)


class PreparedModel(Prepared, Generic[M]):
    """A query of whole objects, with slots: a decorator of the function that writes it."""

    def __init__(self, make: Callable[[], QuerySet[M]]) -> None:
        """`make` is called once, when the query is first asked."""
        super().__init__(lambda: make().values_list(*self._columns))
        self._whole = make

    @cached_property
    def _model(self) -> type[M]:
        return self._whole().model

    @cached_property
    def _columns(self) -> list[str]:
        return [field.attname for field in self._model._meta.concrete_fields]

    def instances(self, **values: Any) -> list[M]:
        """The objects, in the order of the query."""
        return [self._model.from_db(DEFAULT_DB_ALIAS, self._columns, row) for row in self.rows(**values)]

    def instance(self, **values: Any) -> M | None:
        """The first object, None where there is none."""
        return next(iter(self.instances(**values)), None)


class PreparedUpdate:
    """An update with slots: a decorator of the function that gives what to change, and how."""

    def __init__(self, make: Callable[[], tuple[QuerySet[Any, Any], Mapping[str, Any]]]) -> None:
        """`make` is called once, when the update is first run."""
        self._make = make

    @cached_property
    def _written(self) -> tuple[str, tuple[Any, ...]]:
        which, changes = self._make()
        update: Any = which.query.chain(UpdateQuery)
        update.add_update_values(changes)
        sql, parameters = update.get_compiler(DEFAULT_DB_ALIAS).as_sql()
        return sql, parameters

    def run(self, **values: Any) -> int:
        """How many rows it changed."""
        sql, parameters = self._written
        with connection.cursor() as cursor:
            cursor.execute(sql, _given(parameters, values))
            return int(cursor.rowcount)


def _given(parameters: tuple[Any, ...], values: Mapping[str, Any]) -> list[Any]:
    """The parameters with each slot's value, as its field writes it."""
    return [each.output_field.get_db_prep_value(values[each.value], connection) if isinstance(each, Slot) else each for each in parameters]


def _converted(row: tuple[Any, ...], converters: Any) -> tuple[Any, ...]:
    changed = list(row)
    for place, (steps, column) in converters:
        for convert in steps:
            changed[place] = convert(changed[place], column, connection)
    return tuple(changed)
