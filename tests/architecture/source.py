"""The product's own Python, read once."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("govassist", "consent", "accounts", "services_catalogue", "conversations")


@cache
def modules() -> dict[str, str]:
    """Path from the root -> text, of every module but migrations."""
    files = (path for app in APPS for path in (ROOT / app).rglob("*.py") if "migrations" not in path.parts)
    return {str(path.relative_to(ROOT)): path.read_text() for path in sorted(files)}


@cache
def tree(path: str) -> ast.Module:
    return ast.parse(modules()[path])
