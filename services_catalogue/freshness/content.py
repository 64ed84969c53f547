"""GOV.UK's Content API, read: a document of JSON becomes a page's words and what became of the page.

Fields as https://content-api.publishing.service.gov.uk/ and https://docs.publishing.service.gov.uk/content-schemas.html name them.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from services_catalogue.freshness.markup import page_words

LONGEST = 200_000
MARKUP_FIELDS = (
    *("introductory_paragraph", "introduction", "body", "what_you_need_to_know", "need_to_know", "will_continue_on"),
    *("other_ways_to_apply", "more_information"),
)
"""Fields of `details` that readers see, in the order of the page; `parts` of a guide come after them."""


class ContentError(ValueError):
    """What came is no document of the Content API; the message says why."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it is now. Of one that has moved only `moved_to` is known."""

    title: str
    words: str
    public_updated_at: datetime | None = None
    withdrawn: str = ""
    moved_to: str = ""
    change_notes: tuple[tuple[str, str], ...] = ()
    """What GOV.UK itself says of each change: moment and note, newest first."""

    @property
    def fingerprint(self) -> str:
        """Changes when a reader would read other words."""
        return sha256(f"{self.title}\n{self.words}".encode()).hexdigest()


def read_page(document: bytes, path: str) -> Page:
    """The page at a path; of a guide's part, that part. Raises ContentError."""
    try:
        found = json.loads(document)
    except (ValueError, RecursionError) as error:
        raise ContentError("the answer is not JSON") from error
    if not isinstance(found, dict) or not isinstance(found.get("base_path"), str) or not isinstance(found.get("details", {}), dict):
        raise ContentError("the answer is not a content item")
    if "redirect" in (found.get("schema_name"), found.get("document_type")):
        return Page("", "", moved_to=_destination(found, path))
    details = found.get("details") or {}
    if "gone" in (found.get("schema_name"), found.get("document_type")):
        return Page("", "", withdrawn=_in_words(details.get("explanation")) or "–")
    if path != found["base_path"] and not path.startswith(f"{found['base_path']}/"):
        return Page("", "", moved_to=found["base_path"])
    title = _text(found.get("title"))
    lines = [_text(found.get("description")), *_lines(details, path.removeprefix(found["base_path"]).strip("/"))]
    return Page(
        title=title,
        words="\n".join(filter(None, lines))[:LONGEST],
        public_updated_at=_moment(found.get("public_updated_at") or found.get("updated_at")),
        withdrawn=_withdrawn(found.get("withdrawn_notice")),
        change_notes=_notes(details.get("change_history")),
    )


def _lines(details: Mapping[str, Any], part_slug: str) -> Iterator[str]:
    parts = [part for part in _listed(details.get("parts")) if isinstance(part, dict)]
    wanted = [part for part in parts if part.get("slug") == part_slug] if part_slug else parts
    if not (part_slug and wanted):
        for name in MARKUP_FIELDS:
            yield _in_words(details.get(name))
    for part in wanted or parts:
        yield _text(part.get("title"))
        yield _in_words(part.get("body"))


def _in_words(markup: Any) -> str:
    """Words of markup, or of the HTML among several forms of the same."""
    if isinstance(markup, list):
        forms = [one for one in markup if isinstance(one, dict)]
        markup = next((one.get("content") for one in forms if one.get("content_type") == "text/html"), "")
    return page_words(markup).text if isinstance(markup, str) else ""


def _destination(found: Mapping[str, Any], path: str) -> str:
    redirects = [one for one in _listed(found.get("redirects")) if isinstance(one, dict)]
    exact = [one for one in redirects if one.get("path") == path] or redirects
    return next((str(one["destination"])[:1000] for one in exact if one.get("destination")), "–")


def _withdrawn(notice: Any) -> str:
    if not isinstance(notice, dict) or not notice:
        return ""
    return f"{_text(notice.get('withdrawn_at'))[:10]} {_in_words(notice.get('explanation'))}".strip() or "–"


def _notes(history: Any) -> tuple[tuple[str, str], ...]:
    listed = [one for one in _listed(history) if isinstance(one, dict)]
    notes = [(_text(one.get("public_timestamp")), _text(one.get("note"))[:500]) for one in listed]
    return tuple(sorted((note for note in notes if all(note)), reverse=True)[:20])


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _moment(value: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else None
