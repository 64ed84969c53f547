"""Sessions in the database, as the framework has them: a request asks for its own with a prepared query."""

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions
from django.contrib.sessions.models import Session
from django.db.models import CharField, DateTimeField, QuerySet
from django.utils import timezone

from consent.prepared import Prepared, Slot


@Prepared
def _content() -> QuerySet[Any, Any]:
    found = Session.objects.filter(session_key=Slot("key", CharField()), expire_date__gt=Slot("now", DateTimeField()))
    return found.values_list("session_data")


class SessionStore(DatabaseSessions):
    """What `SESSION_ENGINE` names."""

    def load(self) -> dict[str, Any]:
        """What the session holds; one that is unknown or over loses its key, and the next write makes another."""
        found = _content.first(key=self.session_key, now=timezone.now())
        if found is None:
            self._session_key = None
            return {}
        return self.decode(found[0])
