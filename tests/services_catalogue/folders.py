"""Catalogue folders for tests: a small sound one, changed as a test wants."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

SOURCE = {"title": "Example page", "url": "https://www.gov.uk/example"}
SMALL: dict[str, list[dict[str, Any]]] = {
    "facts": [
        {"id": "age", "type": "integer", "unit": "years", "question_en": "How old are you?", "special_category": "no"},
        {
            "id": "nation",
            "type": "enum",
            "values": ["england", "wales"],
            "labels_en": {"england": "England", "wales": "Wales"},
            "question_en": "Where do you live?",
            "special_category": "no",
        },
    ],
    "services": [
        {
            "id": "tool-grant",
            "name_en": "Tool Grant",
            "provider": "Example Council",
            "nations": ["wales"],
            "topic": "finding-work",
            "state": "open",
            "summary_en": "Money for tools.",
            "rules": [{"fact": "nation", "op": "in", "value": ["wales"]}, {"fact": "age", "op": ">=", "value": 18}],
            "examples": [
                {"words": "18, Wales", "facts": {"age": 18, "nation": "wales"}, "expected": "likely"},
                {"words": "17, Wales", "facts": {"age": 17, "nation": "wales"}, "expected": "unlikely"},
                {"words": "Wales, age not known", "facts": {"nation": "wales"}, "expected": "unknown"},
            ],
            "url": "https://www.gov.uk/tool-grant",
            "phone": {"number": "0300 000 0000", "confidence": "low"},
            "amounts": [{"what_en": "Most", "value": "120", "source": SOURCE, "confidence": "low"}],
            "related": ["old-grant"],
            "citizen_phrases": ["money for tools"],
            "sources": [{**SOURCE, "seen": "2026-10-01", "kind": "official-page"}],
            "verified": "high",
            "checked_on": "2026-11-01",
            "review_by": "2027-04-06",
        },
        {
            "id": "old-grant",
            "name_en": "Old Grant (closed)",
            "provider": "Example Council",
            "nations": ["england", "wales", "scotland", "northern-ireland"],
            "topic": "finding-work",
            "state": "closed",
            "replaced_by": ["tool-grant"],
            "summary_en": "Closed.",
            "url": "https://www.gov.uk/old-grant",
            "citizen_phrases": ["old grant"],
            "sources": [SOURCE],
            "verified": "low",
            "checked_on": "2026-11-01",
            "review_by": "2027-04-06",
        },
    ],
    "rates": [
        {
            "id": "tool_grant_most",
            "label_en": "Tool Grant, most",
            "unit": "GBP",
            "value": "120.00",
            "valid_from": "2026-04-06",
            "source": SOURCE,
            "confidence": "high",
        }
    ],
    "contacts": [
        {
            "id": "help-line",
            "name_en": "Help Line",
            "phone": "0800 000 000",
            "nations": ["wales"],
            "purposes": ["debt"],
            "verified_from": "its page",
            "confidence": "low",
        }
    ],
    "answers": [
        {"id": "how-much", "service": "tool-grant", "asks": ["how much"], "text": "Up to {rate:tool_grant_most}.", "source": SOURCE}
    ],
    "needs": [{"id": "tools", "label": "Tools", "phrases": ["i need tools"], "services": {"wales": ["tool-grant"]}, "asks": ["age"]}],
}


def write_folder(folder: Path, change: Callable[[dict[str, Any]], None] = lambda entries: None) -> Path:
    """A folder holding the small catalogue, after a change."""
    entries = json.loads(json.dumps(SMALL))
    change(entries)
    for kind, listed in entries.items():
        (folder / f"{kind}.json").write_text(listed if isinstance(listed, str) else json.dumps(listed), "utf-8")
    return folder
