import ast
import re

import pytest

from tests.architecture.source import modules, tree

Function = ast.FunctionDef | ast.AsyncFunctionDef
LONG_MODULES = ("settings.py", "models.py")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def module_limit(path: str) -> int:
    return 300 if path.endswith(LONG_MODULES) else 200


def functions(module: ast.Module) -> list[Function]:
    return [node for node in ast.walk(module) if isinstance(node, Function)]


def length(function: Function) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


def body_length(function: Function) -> int:
    """Lines without signature and docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def is_view(path: str, function: Function) -> bool:
    names = [argument.arg for argument in function.args.args]
    return ("views" in path or "/api/" in path) and "request" in names[:2]


def is_task(function: Function) -> bool:
    return any("task" in ast.unparse(decorator).split("(")[0] for decorator in function.decorator_list)


def oversized(path: str, text: str, module: ast.Module) -> list[str]:
    found = [f"{path} has {lines} lines"] if (lines := len(text.splitlines())) > module_limit(path) else []
    for function in functions(module):
        where = f"{path}:{function.lineno} {function.name}"
        if length(function) > 40:
            found.append(f"{where} has {length(function)} lines")
        if is_view(path, function) and body_length(function) > 25:
            found.append(f"{where} is a view of {body_length(function)} lines")
        if is_task(function) and body_length(function) > 10:
            found.append(f"{where} is a task of {body_length(function)} lines")
    return found


class TestSizes:
    def test_a_module_can_be_read_in_one_sitting(self):
        assert [fault for path, text in modules().items() for fault in oversized(path, text, tree(path))] == []

    @pytest.mark.parametrize(
        ("path", "text", "fault"),
        [
            ("consent/chain.py", "x = 1\n" * 201, "consent/chain.py has 201 lines"),
            ("consent/models.py", "x = 1\n" * 301, "consent/models.py has 301 lines"),
            ("consent/chain.py", "def f():\n" + "    x = 1\n" * 40, "consent/chain.py:1 f has 41 lines"),
            ("consent/views.py", "def f(request):\n" + "    x = 1\n" * 26, "consent/views.py:1 f is a view of 26 lines"),
            (
                "a/api/stream.py",
                "class A:\n  def get(self, request):\n" + "    x = 1\n" * 26,
                "a/api/stream.py:2 get is a view of 26 lines",
            ),
            ("a/tasks.py", "@shared_task(bind=True)\ndef f():\n" + "    x = 1\n" * 11, "a/tasks.py:2 f is a task of 11 lines"),
        ],
    )
    def test_what_is_too_long_is_found(self, path, text, fault):
        assert oversized(path, text, ast.parse(text)) == [fault]

    def test_nothing_is_left_for_later(self):
        assert [path for path, text in modules().items() if UNFINISHED.search(text)] == []
