import ast

import pytest
from importlinter.api import use_cases
from importlinter.configuration import configure

from tests.architecture.source import ROOT, modules, tree

DATABASE_FREE = ("conversations/engines/", "conversations/guardrails/", "conversations/understanding/")


def imported(module: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def touches_database(module: ast.Module) -> bool:
    return any(name == "django.db" or name.startswith("django.db.") for name in imported(module))


class TestLayers:
    def test_imports_point_down(self, monkeypatch, capsys):
        monkeypatch.chdir(ROOT)
        configure()
        assert use_cases.lint_imports(config_filename="pyproject.toml") is use_cases.SUCCESS, capsys.readouterr().out

    def test_an_import_that_points_up_is_found(self, tmp_path, monkeypatch, capsys):
        monkeypatch.chdir(ROOT)
        upside_down = tmp_path / "pyproject.toml"
        upside_down.write_text(
            '[tool.importlinter]\nroot_packages = ["conversations", "consent"]\n[[tool.importlinter.contracts]]\n'
            'name = "Upside down"\ntype = "layers"\nlayers = ["consent", "conversations"]\n'
        )
        assert use_cases.lint_imports(config_filename=str(upside_down)) is use_cases.FAILURE
        assert "Upside down BROKEN" in capsys.readouterr().out

    def test_judgement_never_touches_the_database(self):
        assert [path for path in modules() if path.startswith(DATABASE_FREE) and touches_database(tree(path))] == []

    @pytest.mark.parametrize(
        "source",
        ["import django.db", "from django import db", "from django.db import models", "def f():\n  from django.db.models import Q"],
    )
    def test_every_way_to_the_database_is_seen(self, source):
        assert touches_database(ast.parse(source))
