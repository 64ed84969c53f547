"""The stand-in as a server on 127.0.0.1, in a thread of its own."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from typing import Any, Self

from tests.messages_api.cache import PromptCache, count_tokens
from tests.messages_api.checks import problem_of
from tests.messages_api.connection import BadHTTPError, Player, play, read_request
from tests.messages_api.faults import faulty_answer, faulty_reply
from tests.messages_api.gate import Gate
from tests.messages_api.message import compose
from tests.messages_api.reply import Reply, error_reply, json_reply, streamed, whole
from tests.messages_api.script import Request, Script, ScriptEndedError
from tests.messages_api.served import between_tools, shows_thinking, within_limit
from tests.messages_api.wire import new_id

BEDROCK = "/anthropic"


class MessagesApi:
    """Answers `POST /v1/messages` and `/v1/messages/count_tokens` by its script, and keeps every request."""

    def __init__(
        self,
        script: Script | None = None,
        *,
        port: int = 0,
        clock: Callable[[], float] = time.monotonic,
        remembers: bool = True,
    ) -> None:
        self.script = script or Script()
        self.port = port
        self.remembers = remembers
        self.served = count()
        self.connections = 0
        self.cache = PromptCache(clock)
        self.requests: list[Request] = []
        self.unscripted: list[Request] = []
        """Requests after the script's end."""
        self.errors: list[BaseException] = []
        """What failed in the script or the stand-in itself."""
        self.tasks: set[asyncio.Task[None]] = set()
        self.failed: OSError | None = None
        self.ready = threading.Event()
        self.loop = asyncio.new_event_loop()
        self.gate = Gate(self.loop)
        """Opens for answers with a `hold` in them."""
        self.thread = threading.Thread(target=self.run, name="messages-api", daemon=True)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> Self:
        self.thread.start()
        self.ready.wait()
        if self.failed is not None:
            raise self.failed
        return self

    def stop(self) -> None:
        self.loop.call_soon_threadsafe(self.ended.set)
        self.thread.join()

    def stop_talking(self) -> None:
        """End every connection; new ones are served."""
        asyncio.run_coroutine_threadsafe(self.end_connections(), self.loop).result()

    async def end_connections(self) -> None:
        ending = list(self.tasks)
        for task in ending:
            task.cancel()
        await asyncio.gather(*ending, return_exceptions=True)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *error: object) -> None:
        self.stop()

    def of(self, conversation: str) -> list[Request]:
        """The requests of one conversation, in order."""
        return [request for request in self.requests if request.conversation == conversation]

    def run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self.loop) as runner:
            runner.run(self.serve())

    async def serve(self) -> None:
        self.ended = asyncio.Event()
        try:
            server = await asyncio.start_server(self.talk, "127.0.0.1", self.port, backlog=1024)
            self.port = server.sockets[0].getsockname()[1]
        except OSError as error:
            self.failed = error
            return
        finally:
            self.ready.set()
        await self.ended.wait()
        server.close()
        await self.end_connections()

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, for as long as the client keeps it."""
        task = asyncio.current_task()
        assert task is not None
        self.connections += 1
        self.tasks.add(task)
        try:
            while await self.exchange(reader, writer):
                pass
        except (ConnectionError, asyncio.CancelledError, asyncio.IncompleteReadError):
            pass
        except BadHTTPError as error:
            self.errors.append(error)
        finally:
            self.tasks.discard(task)
            writer.close()
            with suppress(ConnectionError, asyncio.CancelledError):
                await writer.wait_closed()

    async def exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """One request and its reply; whether the connection stays."""
        arrived = await read_request(reader)
        if arrived is None:
            return False
        path, headers, body = arrived
        request = Request(next(self.served), path, headers, body if isinstance(body, dict) else {}, time.monotonic())
        if self.remembers:
            self.requests.append(request)
        request_id = new_id("req")
        try:
            reply = self.reply(request, body, request_id)
        except ScriptEndedError as error:
            self.unscripted.append(request)
            reply = error_reply(500, "api_error", str(error), request_id)
        except Exception as error:
            self.errors.append(error)
            reply = error_reply(500, "api_error", f"the script failed: {error!r}", request_id)
        request.status = reply.status
        return await play(reply, request_id, Player(request, reader, writer, self.gate))

    def reply(self, request: Request, body: Any, request_id: str) -> Reply:
        path = request.path.partition("?")[0].removeprefix(BEDROCK)
        if path not in ("/v1/messages", "/v1/messages/count_tokens"):
            return error_reply(404, "not_found_error", f"Not found: {path}", request_id)
        counting = path.endswith("count_tokens")
        if problem := problem_of(request.headers, body, counting=counting):
            return error_reply(problem.status, problem.kind, problem.message, request_id)
        return json_reply({"input_tokens": count_tokens(body)}) if counting else self.answered(request, request_id)

    def answered(self, request: Request, request_id: str) -> Reply:
        streams = bool(request.body.get("stream"))
        answer = faulty_answer(self.script.answer(request), streams=streams)
        answer = within_limit(between_tools(answer, request), request.body["max_tokens"])
        failing = next((fault for fault in answer.faults if fault.kind == "status"), None)
        message = compose(
            answer,
            request=request.body,
            input_usage={} if failing else self.cache.usage(request.body),
            thinking_shown=shows_thinking(request.body),
        )
        if failing:
            return faulty_reply(Reply(), answer.faults, request_id)
        return faulty_reply(streamed(message) if streams else whole(message), answer.faults, request_id)
