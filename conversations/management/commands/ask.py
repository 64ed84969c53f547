"""`manage.py ask "text"`: the assistant in a terminal, sentence by sentence. Nothing is kept."""

import json
import shutil
import textwrap
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from conversations.journal.events import NOTICE, PROGRESS, QUESTION, SENTENCE, Event, read_question, read_sentence
from conversations.journal.temporary import close_temporary_conversation, open_temporary_conversation
from conversations.journal.transcript import Block, add_sentence
from conversations.management.rehearsal import answer, nobody_listens
from services_catalogue.management.ready import make_ready


class Command(BaseCommand):
    """Ask one question as a person would."""

    help = "Ask the assistant a question and read the reply as it is written."

    def add_arguments(self, parser: CommandParser) -> None:
        """The message."""
        parser.add_argument("text")
        parser.add_argument("--json", action="store_true", help="print one JSON line instead")

    def handle(self, *args: Any, **options: Any) -> None:
        """Answer in a temporary chat and close it."""
        if not options["text"].strip():
            raise CommandError('Type a question, for example: manage.py ask "I have lost my job in Leeds"')
        make_ready()
        conversation_id = open_temporary_conversation(user_id=None, language="en-gb")
        listener = nobody_listens if options["json"] else self._show
        self._blocks: list[Block] = []
        try:
            line = answer(conversation_id=conversation_id, text=options["text"], clock=timezone.now, listener=listener)
        finally:
            close_temporary_conversation(conversation_id)
        if options["json"]:
            kept = {"id": "ask", "visit": 1, "turn": 1, **line, "remembered": {}, "plan": []}
            self.stdout.write(json.dumps(kept, ensure_ascii=False))
        else:
            self._end_block()

    def _show(self, _turn_id: str, events: list[Event]) -> None:
        for event in events:
            if event.kind == SENTENCE:
                self._say(event)
            elif event.kind == QUESTION:
                self._end_block()
                self._ask(event)
            elif event.kind in (NOTICE, PROGRESS):
                self._end_block()
                self._wrap(f"({event.payload['text']})")

    def _say(self, event: Event) -> None:
        """Print a block once the next begins, so that its lines wrap as one paragraph."""
        sentence = read_sentence(event.payload)
        if self._blocks and self._blocks[-1].number != sentence.block:
            self._end_block()
        add_sentence(self._blocks, sentence)

    def _end_block(self) -> None:
        for block in self._blocks:
            bullet = {"item": "  * ", "service": "> ", "contact": "  * "}.get(block.kind, "")
            self._wrap(block.text, first=bullet, rest=" " * len(bullet))
            for source in block.sources:
                self.stdout.write(self.style.HTTP_INFO(f"{' ' * len(bullet)}[{source.title}] {source.url}"))
            self.stdout.write("")
        self.stdout.flush()
        self._blocks = []

    def _ask(self, event: Event) -> None:
        question = read_question(event.payload)
        self._wrap(question.text)
        for option in question.options:
            self._wrap(option.label, first="  ( ) ", rest="      ")
        self.stdout.write("")

    def _wrap(self, text: str, *, first: str = "", rest: str = "") -> None:
        width = min(shutil.get_terminal_size().columns, 88)
        self.stdout.write(textwrap.fill(text, width, initial_indent=first, subsequent_indent=rest))
