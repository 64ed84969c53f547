"""A call put together: what never changes first, so that a provider's cache can hold it."""

from django.conf import settings

from consent.purposes import ANSWER
from conversations.engines.claude.next_step import Letter
from conversations.engines.claude.prefix import prefix_for
from conversations.engines.claude.thread import messages_of
from conversations.gateway.call import Call
from conversations.types import EngineRequest, Exchange


def call_for(request: EngineRequest, exchanges: tuple[Exchange, ...], letter: Letter) -> Call:
    """The whole call: tools, system prompt and catalogue digest, the conversation, and the letter."""
    thread = () if letter.summary else request.thread
    prefix = prefix_for(request.catalogue, request.tools)
    return Call(
        sealed=letter.sealed,
        purpose=ANSWER,
        reference=request.reference,
        system=prefix.system,
        tools=prefix.tools,
        fingerprint=prefix.fingerprint,
        messages=messages_of((*thread, *exchanges), letter.blocks),
        max_tokens=settings.ASSISTANT_MAX_TOKENS,
        seconds=min(settings.ASSISTANT_CALL_SECONDS, request.seconds_left),
    )
