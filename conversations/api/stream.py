"""A turn's journal as server-sent events. The event id is the journal position, so a page can resume."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from typing import Any

from asgiref.sync import sync_to_async
from django.db import connection
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from conversations.access import own_turn
from conversations.journal import keeper_of
from conversations.journal.base import UnknownTurnError
from conversations.journal.events import FINISHED, SENTENCE, SHOWN_KINDS, Event, read_sentence
from conversations.journal.transcript import Block, add_sentence
from conversations.journal.wakeup import get_wakeup
from services_catalogue.queries import published_catalogue
from services_catalogue.types import Service

Services = Mapping[str, Service]

LOOK_AGAIN_SECONDS = 1.0
"""How long a lost wake-up can delay a sentence."""

KEEP_ALIVE_ROUNDS = 15
"""Quiet rounds after which a comment keeps proxies from closing the line."""


@require_safe
def events(request: HttpRequest, turn_id: str) -> HttpResponse | StreamingHttpResponse:
    """The turn's shown events from `Last-Event-ID` on, live until it is finished.

    401 for somebody who is not signed in, 404 for anybody else's turn.
    """
    if not request.user.is_authenticated:
        return HttpResponse(status=401)
    own_turn(request.user.pk, turn_id)
    response = StreamingHttpResponse(_stream(turn_id, _last_seen(request)), content_type="text/event-stream")
    response["Cache-Control"] = "no-store"
    response["X-Accel-Buffering"] = "no"
    return response


def _last_seen(request: HttpRequest) -> int:
    seen = request.headers.get("last-event-id") or request.GET.get("after", "")
    return int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else -1


async def _stream(turn_id: str, seen: int) -> AsyncIterator[str]:
    """No database connection is held between looks; the journal itself is read at first, and whenever the news has a gap."""
    blocks: list[Block] = []
    position, quiet = -1, 0
    async with get_wakeup().listen(turn_id) as news:
        opening = await sync_to_async(_open, thread_sensitive=False)(turn_id)
        services, new = opening if opening else ({}, None)
        while new is not None:
            for event in new:
                position = event.position
                data = _data(event, blocks, services)
                if event.kind in SHOWN_KINDS and event.position > seen:
                    yield f"id: {event.position}\nevent: {event.kind}\ndata: {json.dumps(data)}\n\n"
                if event.kind == FINISHED:
                    return
            quiet = 0 if new else quiet + 1
            if quiet and quiet % KEEP_ALIVE_ROUNDS == 0:
                yield ": still working\n\n"
            with suppress(TimeoutError):  # wait_for would make a task at every sentence
                async with asyncio.timeout(LOOK_AGAIN_SECONDS):
                    await news.grown.wait()
            new = news.take(after=position) or await sync_to_async(_read, thread_sensitive=False)(turn_id, position)
    yield "event: gone\ndata: {}\n\n"


def _open(turn_id: str) -> tuple[Services, list[Event]] | None:
    """What the journal holds so far, and the services its blocks may name; None for a turn that is gone."""
    services = published_catalogue().services
    events = _read(turn_id, -1)
    return None if events is None else (services, events)


def _read(turn_id: str, after: int) -> list[Event] | None:
    """New rows; None when the turn has been deleted under the stream."""
    keeper = keeper_of(turn_id)
    try:
        found = keeper.events(turn_id, after=after)
        if not found:
            keeper.record(turn_id)
        return found
    except UnknownTurnError:
        return None
    finally:
        connection.close()


def _data(event: Event, blocks: list[Block], services: Services) -> dict[str, Any]:
    """What the page's script needs to show the event: a sentence comes with its whole block, as HTML."""
    if event.kind != SENTENCE:
        return dict(event.payload) if event.kind in SHOWN_KINDS else {}
    sentence = read_sentence(event.payload)
    block = add_sentence(blocks, sentence)
    html = render_to_string("conversations/_block.html", {"block": block, "services": services})
    return {"block": block.number, "kind": block.kind, "text": sentence.text, "html": html}
