"""What a revision that goes live keeps of its Welsh, and how the Welsh of a draft stands against what is published."""

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
