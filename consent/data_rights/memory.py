"""What lies in the cache and the queue, entry by entry: erasure has to look there too."""

import base64
import binascii
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.core.cache import cache
from kombu.transport.memory import Channel
from redis import Redis

BASE64 = re.compile(rb"[A-Za-z0-9+/]{16,}={0,2}")

Entry = tuple[str, bytes]
"""A key and everything under it as bytes."""


def memory_entries() -> Iterator[Entry]:
    """Every entry of the cache and every message of the queue: of Redis, or of this process. Messages are decoded as well."""
    found = _redis_entries(Redis.from_url(settings.REDIS_URL)) if settings.REDIS_URL else _process_entries()
    return ((key, content + b"\n".join(_decoded(content))) for key, content in found)


def _decoded(content: bytes) -> Iterator[bytes]:
    """What stands in it in Base64, as the bodies of queued messages do."""
    for piece in BASE64.findall(content):
        with suppress(binascii.Error):
            yield b"\n" + base64.b64decode(piece, validate=True)


def forget_entry(key: str) -> None:
    """Remove one cache entry by the key `memory_entries` gave."""
    cache.delete(_plain(key))


def _plain(key: str) -> str:
    """The key as Django takes it: without its prefix and version."""
    return key.lstrip(":").partition(":")[2]


def _process_entries() -> Iterator[Entry]:
    held: dict[str, bytes] = getattr(cache, "_cache", {})  # Django's in-process cache has no other way to be listed
    for key, content in list(held.items()):
        if cache.has_key(_plain(key)):  # which drops what is out of date
            yield key, content
    for name, queue in list(Channel.queues.items()):  # kombu's in-memory broker keeps every queue of the process here
        yield from ((f"queue:{name}", str(message).encode()) for message in list(queue.queue))


def _redis_entries(client: "Redis[bytes]") -> Iterator[Entry]:
    for key in client.scan_iter(count=1000):
        yield key.decode(errors="replace"), _value(client, key)


def _value(client: Any, key: bytes) -> bytes:
    kind = client.type(key).decode()
    if kind == "string":
        return client.get(key) or b""
    if kind == "list":
        return b"\n".join(client.lrange(key, 0, -1))
    if kind == "hash":
        return b"\n".join(part for pair in client.hgetall(key).items() for part in pair)
    if kind == "set":
        return b"\n".join(client.smembers(key))
    if kind == "zset":
        return b"\n".join(client.zrange(key, 0, -1))
    return b""
