"""Django's cache in Redis with a client that is kept: Django makes one for every question, which costs more than the question."""

from functools import cache
from typing import Any

from django.core.cache.backends.redis import RedisCache, RedisCacheClient


class KeptClient(RedisCacheClient):
    """Makes one client for each pool of connections. Django gives every thread a cache of its own, and so do we."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._kept: Any = cache(lambda pool: self._client(connection_pool=pool))  # type: ignore[attr-defined]

    def get_client(self, key: Any = None, *, write: bool = False) -> Any:
        """See RedisCacheClient."""
        return self._kept(self._get_connection_pool(write))  # type: ignore[attr-defined]


class KeptRedisCache(RedisCache):
    """See the module."""

    def __init__(self, server: Any, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = KeptClient
