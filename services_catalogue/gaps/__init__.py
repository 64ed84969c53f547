"""What people asked that the catalogue has nothing for, as counted themes. `docs/adr/0021-gaps.md` says how nobody is told from them."""

from services_catalogue.gaps.noting import Unmet, note_gaps
from services_catalogue.gaps.sightings import sightings_of, tidy_gaps

__all__ = ["Unmet", "note_gaps", "sightings_of", "tidy_gaps"]
