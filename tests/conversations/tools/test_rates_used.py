"""The list of rates the code names, held against the code."""

import ast
import re
from pathlib import Path

from conversations.tools.rates_used import BY_MODULE, RATES_USED
from conversations.tools.sums.register import SUMS
from services_catalogue.seed import read_seed

CODE = Path("conversations")
RATES = read_seed().rates


def names_in(code: Path) -> set[str]:
    """Rate ids a module spells out; `f"cap_{size}"` names every rate it could come to."""
    found = set()
    for node in ast.walk(ast.parse(code.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and node.value in RATES:
            found.add(str(node.value))
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant) and "_" in str(node.values[0].value):
            parts = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9_]+" for part in node.values)
            pattern = re.compile("".join(parts))
            found |= {rate for rate in RATES if pattern.fullmatch(rate)}
    return found


def named() -> dict[str, set[str]]:
    modules = {".".join(path.relative_to(CODE).with_suffix("").parts): names_in(path) for path in CODE.rglob("*.py")}
    del modules["tools.rates_used"]
    # The name of a sum may be that of a rate; naming the sum needs no rate.
    return {module: rates - (set() if "tools.sums.uc_" in module else set(SUMS)) for module, rates in modules.items()}


class TestRatesUsed:
    def test_lists_what_each_module_names_and_nothing_else(self) -> None:
        assert {module: set(rates) for module, (_words, rates) in BY_MODULE.items()} == {
            module: rates for module, rates in named().items() if rates
        }

    def test_finds_names_that_are_put_together(self) -> None:
        assert "benefit_cap_single_london" in names_in(CODE / "tools" / "sums" / "benefit_cap.py")

    def test_names_every_user_of_a_rate_once(self) -> None:
        assert RATES_USED["nlw_21_plus"] == ("the reading of job adverts", "the benefit cap sum", "the minimum wage sum")
        assert RATES_USED["uc_capital_limit"] == ("the Universal Credit sums", "the savings sum")
