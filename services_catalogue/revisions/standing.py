"""How an entry stands: what is published, what became of one that is gone, and how its Welsh stands against its English."""

from dataclasses import dataclass

from services_catalogue.models import Revision, RevisionState
from services_catalogue.revisions.welsh import outdated_welsh, welsh_state


def note_welsh(revision: Revision, before: Revision | None) -> None:
    """Work out, from what was published before, which Welsh is behind; on the revision, unsaved."""
    revision.welsh_outdated = outdated_against(revision, before)
    revision.welsh_state = welsh_state(revision.kind, revision.content, revision.welsh_outdated)
    revision.welsh_checked = []


def outdated_against(revision: Revision, before: Revision | None) -> list[str]:
    """The fields of a revision whose Welsh is behind."""
    return outdated_welsh(
        revision.kind,
        before=before.content if before else None,
        after=revision.content,
        already=before.welsh_outdated if before else (),
        checked=revision.welsh_checked,
    )


def published_revision(kind: str, key: str) -> Revision | None:
    """The revision that the public reads."""
    return Revision.objects.filter(kind=kind, key=key, state=RevisionState.PUBLISHED).first()


@dataclass(frozen=True, slots=True)
class Gone:
    """An entry that was published once: what it was called, and the keys of published ones to use now."""

    name: str
    instead: tuple[str, ...]


def gone(kind: str, key: str) -> Gone | None:
    """What became of an entry that is published no longer; None for one that is, and for one that never was.

    What replaces it may have gone since: then what replaces that, and so on.
    """
    last = _last_published(kind, key)
    if last is None or last.state != RevisionState.WITHDRAWN:
        return None
    seen, waiting, instead = {key}, list(last.replaced_by), []
    while waiting:
        other = waiting.pop(0)
        if other in seen:
            continue
        seen.add(other)
        revision = _last_published(kind, other)
        if revision is not None and revision.state == RevisionState.WITHDRAWN:
            waiting += revision.replaced_by
        elif revision is not None:
            instead.append(other)
    return Gone(str(last.content.get("name_en") or key), tuple(instead))


def _last_published(kind: str, key: str) -> Revision | None:
    states = (RevisionState.PUBLISHED, RevisionState.WITHDRAWN)
    return Revision.objects.filter(kind=kind, key=key, state__in=states).order_by("-number").first()
