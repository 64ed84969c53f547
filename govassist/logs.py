"""How events become lines: one JSON line each, or words in development.

An error's message may hold what a person wrote or their address, as databases' own do. Outside development a line
names the kind of error and the way to it, and no message.
"""

import sys
import traceback
from collections.abc import Iterator, MutableMapping
from typing import Any

import structlog


def configuration(*, debug: bool, level: str) -> dict[str, Any]:
    """What `LOGGING` holds: our own events from INFO on and others' from WARNING on, unless a level is given."""
    renderer = structlog.dev.ConsoleRenderer(colors=False) if debug else structlog.processors.JSONRenderer()
    line = {
        "()": structlog.stdlib.ProcessorFormatter,
        "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        "foreign_pre_chain": [structlog.stdlib.add_log_level, structlog.processors.TimeStamper(fmt="iso"), *_errors(debug=debug)],
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": line},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": level or "WARNING"},
        "loggers": {"govassist": {"level": level or "INFO"}},
    }


def configure_structlog(*, debug: bool) -> None:
    """Send our own events through the same lines."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            *_errors(debug=debug),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )


def _errors(*, debug: bool) -> list[Any]:
    return [structlog.processors.format_exc_info] if debug else [name_error, name_task]


def name_error(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """The kinds of error that led to each other and where, in place of the error itself."""
    given = event.pop("exc_info", None)
    error = given if isinstance(given, BaseException) else given[1] if isinstance(given, tuple) else sys.exc_info()[1] if given else None
    if error is not None:
        event["exception"] = list(_chain(error))
    return event


def name_task(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Celery writes a failed task's error into its own words: say which task it was, and no more."""
    record = event.get("_record")
    if record is not None and record.name == "celery.app.trace":
        told = getattr(record, "data", {})
        event["event"] = f"task {told.get('name', '')} {told.get('description', '')}"
    return event


def _chain(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        way = " < ".join(f"{frame.filename}:{frame.lineno}" for frame in reversed(traceback.extract_tb(error.__traceback__)))
        yield f"{type(error).__module__}.{type(error).__qualname__} {way}"
        error = error.__cause__ or error.__context__
