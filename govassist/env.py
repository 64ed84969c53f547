"""Reading settings from the environment: every value has a working default or is named when missing."""

import os
import secrets
from pathlib import Path


class MissingSecretError(RuntimeError):
    """A setting that production cannot do without is not in the environment."""


TRUE_WORDS = {"1", "true", "yes", "on"}


def read_text(name: str, default: str = "") -> str:
    """The variable's text, stripped, or the default when it is unset or blank."""
    return os.environ.get(name, "").strip() or default


def is_on(name: str, *, default: bool = False) -> bool:
    """Whether the variable says 1, true, yes or on."""
    value = read_text(name)
    return value.lower() in TRUE_WORDS if value else default


def read_list(name: str, default: tuple[str, ...] = ()) -> list[str]:
    """A comma-separated variable as a list without blanks."""
    return [part.strip() for part in read_text(name).split(",") if part.strip()] or list(default)


def read_number(name: str, default: float) -> float:
    """A number from the environment; anything else is refused by name."""
    value = read_text(name)
    try:
        return float(value) if value else default
    except ValueError as error:
        raise MissingSecretError(f"{name} must be a number, not {value!r}") from error


def local_secret(folder: Path) -> str:
    """A random key kept in a private file: good for one machine, refused in production."""
    path = folder / "secret_key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


def require_production_secrets(*, debug: bool) -> None:
    """Refuse to serve the public with a key nobody chose or a host list nobody wrote."""
    missing = [name for name in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL") if not read_text(name)]
    if missing and not debug:
        raise MissingSecretError(f"Set {', '.join(missing)} before serving, or DEBUG=1 on your own machine.")
