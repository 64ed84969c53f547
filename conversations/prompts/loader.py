"""Reading a prompt."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


@cache
def load_prompt(name: str) -> str:
    """The text of `name.md`. Raises FileNotFoundError for a prompt that is not there."""
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8").strip()


def fill_prompt(name: str, **values: str) -> str:
    """The text of `name.md` with each `{{name}}` replaced. Raises KeyError when the file has no such place."""
    text = load_prompt(name)
    for key, value in values.items():
        place = "{{" + key + "}}"
        if place not in text:
            raise KeyError(f"{name}.md has no {place}")
        text = text.replace(place, value)
    return text
