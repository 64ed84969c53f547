"""Putting right what is remembered, from the person's own page or an officer's: the new value, and all that follows from it."""

from datetime import datetime
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext as _

from accounts.queries import user_id_of
from consent.data_rights.rectify import Change, NotRectifiableError
from conversations.memory.keeping import correct_item, forget_items
from conversations.memory.kept import own_fact, own_facts
from conversations.understanding.reading import PROFILE
from conversations.views.memory_form import NotAnAnswerError, nation_of, question_of, read_answer, voided_by
from conversations.views.wording import fact_label
from services_catalogue.queries import published_catalogue
from services_catalogue.types import FactValue


def put_right(*, user_id: int, key: str, value: FactValue, now: datetime) -> None:
    """The value, what can no longer be true besides it, and the nation a place lies in."""
    voided = voided_by(key, value, own_facts(user_id=user_id))
    correct_item(user_id=user_id, key=key, value=value, now=now, voided=voided)
    if nation := nation_of(key, value):
        correct_item(user_id=user_id, key="nation", value=nation, now=now)


class MemoryRectifier:
    """See Rectifier."""

    def topics(self) -> list[tuple[str, str]]:
        """The facts of the catalogue and of the profile."""
        keys = (*PROFILE, "health_note", *published_catalogue().facts)
        return [(key, fact_label(key)) for key in dict.fromkeys(keys)]

    def put_right(self, *, subject: UUID, key: str, answer: str, now: datetime) -> Change:
        """A sensitive thing is kept on the person's own yes alone, so that only they can put a new value in its place."""
        user_id = user_id_of(pseudonym=subject)
        if user_id is None or question_of(key) is None:
            raise NotRectifiableError(_("Nothing like that is remembered of anybody."))
        value = self._read(key, answer) if answer.strip() else None
        fact = own_fact(user_id=user_id, key=key)
        if value is None or fact is None:
            forget_items(user_id=user_id, keys=(key,), now=now)
            return Change.SET_ASIDE
        if fact.is_sensitive:
            raise NotRectifiableError(
                _(
                    "The person alone can say yes to keeping this: ask them to put it right on their page. "
                    "Leave the answer empty to stop its use now."
                )
            )
        put_right(user_id=user_id, key=key, value=value, now=now)
        return Change.CORRECTED

    def _read(self, key: str, answer: str) -> FactValue:
        fact = published_catalogue().facts.get(key)
        options = {value: value for value in (("yes", "no") if fact and fact.type == "boolean" else fact.values if fact else ())}
        codes = options | {label.lower(): value for value, label in (fact.labels.items() if fact else ()) if value in options}
        parts = answer.split(",") if fact and fact.type == "list" else [answer]
        data = QueryDict(mutable=True)
        data.setlist("answer", [codes.get(part.strip().lower(), part.strip()) for part in parts])
        try:
            return read_answer(key, data)
        except NotAnAnswerError as error:
            hint = _("Enter one of: %(options)s") % {"options": ", ".join(options)} if options else str(error)
            raise NotRectifiableError(hint) from error


memory_rectifier = MemoryRectifier()
