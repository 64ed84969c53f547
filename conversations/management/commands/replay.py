"""`manage.py replay FILE`: whole dialogues, visits days apart, one JSON line a turn. Leaves nothing behind."""

import json
import uuid
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from consent.management.json_lines import read_rows
from consent.notices import notice_for
from consent.operations import Circumstances, give_consent, withdraw_consent
from conversations import operations, queries
from conversations.journal.temporary import close_temporary_conversation, open_temporary_conversation
from conversations.management.rehearsal import answer, empty_line, shifted_clock
from conversations.memory import keeping
from conversations.memory.kept import own_items
from services_catalogue.management.ready import make_ready


class Command(BaseCommand):
    """Replay dialogues for operators and evaluators."""

    help = 'Replay dialogues from a JSON Lines file ("-" for standard input) and print one line a turn.'

    def add_arguments(self, parser: CommandParser) -> None:
        """The file."""
        parser.add_argument("file")

    def handle(self, *args: Any, **options: Any) -> None:
        """One new person a line, rolled back afterwards."""
        make_ready()
        for _, item in list(read_rows(options["file"], required=("id", "visits"))):
            for line in replay_person(item):
                self.stdout.write(json.dumps(line, ensure_ascii=False))
                self.stdout.flush()


def replay_person(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Every turn of one person's visits. The person never existed once this returns."""
    with transaction.atomic():
        lines = list(_Replay(item).run())
        transaction.set_rollback(True)
    return lines


class _Replay:
    """One person's visits."""

    def __init__(self, item: dict[str, Any]) -> None:
        self._item, self._start = item, timezone.now()
        self._language = "cy" if item.get("language") == "cy" else "en-gb"
        self._user = User.objects.create_user(f"{uuid.uuid4()}@replay.invalid")
        for purpose, granted in (item.get("consents") or {}).items():
            if granted:
                self._consent(give_consent, purpose, self._start)

    def run(self) -> Iterator[dict[str, Any]]:
        """Each turn in its visit; a visit is a new conversation."""
        for visit_number, visit in enumerate(self._item["visits"], 1):
            clock = shifted_clock(self._start, days=visit.get("day", 0))
            conversation_id = str(operations.start_conversation(user_id=self._user.pk, language=self._language, now=clock()).pk)
            for turn_number, turn in enumerate(visit["turns"], 1):
                if turn.get("action") == "temporary_chat":
                    conversation_id = open_temporary_conversation(user_id=self._user.pk, language=self._language)
                self._press(turn.get("action"), clock())
                text = turn.get("citizen")
                line = (
                    answer(conversation_id=conversation_id, text=text, clock=clock, preset=self._item.get("facts"))
                    if text
                    else empty_line(status="answered")
                )
                yield {"id": self._item["id"], "visit": visit_number, "turn": turn_number, **line, **self._kept()}
            close_temporary_conversation(conversation_id)

    def _press(self, action: str | None, at: datetime) -> None:
        """Do what the control on the page does."""
        if action == "memory_on":
            self._consent(give_consent, "memory", at)
        elif action == "memory_off":
            self._consent(withdraw_consent, "memory", at)
        elif action == "forget_all":
            keeping.forget_items(user_id=self._user.pk, keys=("*",), now=at)
        elif action and action.startswith("withdraw:"):
            self._consent(withdraw_consent, action.removeprefix("withdraw:"), at)

    def _consent(self, change: Callable[..., Any], purpose: str, at: datetime) -> None:
        circumstances = Circumstances(channel="command", screen="replay", control="action", actor="citizen")
        change(subject=self._user.pseudonym, notice=notice_for(purpose, self._language), at=at, circumstances=circumstances)

    def _kept(self) -> dict[str, Any]:
        return {
            "remembered": {item.key: item.value for item in own_items(user_id=self._user.pk)},
            "plan": [
                {"step": step.step, "service": step.service, "due": step.due, "done": step.done}
                for step in queries.plan_steps(user_id=self._user.pk)
            ],
        }
