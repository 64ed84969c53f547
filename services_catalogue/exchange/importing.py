"""Making drafts of what a file says. The public sees nothing of them until a second person publishes them."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from services_catalogue.exchange.plans import Plan, make_plan
from services_catalogue.exchange.reading import Row
from services_catalogue.models import CatalogueVersion, RevisionBatch
from services_catalogue.revisions import start_batch


class ImportRefusedError(ValueError):
    """Nothing was imported; `plan` holds what is wrong, if anything is."""

    def __init__(self, message: str, plan: Plan) -> None:
        self.plan = plan
        super().__init__(message)


def permissions_for(kinds: Iterable[str]) -> set[str]:
    """What somebody has to be allowed to import these kinds of entry."""
    return {f"services_catalogue.write_{'rates' if kind == 'rates' else 'entries'}" for kind in kinds}


@transaction.atomic
def start_import(rows: list[Row], *, summary: str, by: UUID, at: datetime, withdraw_missing: bool = False) -> RevisionBatch:
    """One batch of drafts with everything the file changes, or nothing. Raises ImportRefusedError."""
    CatalogueVersion.take_turn()
    plan = make_plan(rows, withdraw_missing=withdraw_missing)
    if plan.troubles:
        raise ImportRefusedError(_("Nothing was imported: the file has to be mended first."), plan)
    if not plan.changes:
        raise ImportRefusedError(_("There is nothing to import: everything in the file is published already."), plan)
    return start_batch(changes=plan.changes, summary=summary, by=by, at=at)
