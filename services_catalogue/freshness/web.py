"""One request to one public web server: bounded in time and size, never to a private network, redirects left to the caller.

The standard library, because the connection must go to the very address that was checked: a name that is looked
up again for the connection could lead somewhere else.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import SplitResult, quote, urlsplit

PORTS = {"https": 443, "http": 80}
SAFE = "/%?&=#:;,+~@!$'()*[]"
NAT64 = ipaddress.ip_network("64:ff9b::/96")


class NoAnswerError(Exception):
    """The server gave no answer that can be judged; the message says what happened, in words for an editor."""


class NotAskedError(NoAnswerError):
    """Nothing was sent: the address is not one that may be asked."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. Names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    is_whole: bool = True


Resolve = Callable[[str, int], list[str]]


def resolve(host: str, port: int) -> list[str]:
    """Every address a name stands for."""
    return list(dict.fromkeys(str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


def is_public(address: str) -> bool:
    """Whether an address belongs to the public internet, by itself and by any other it stands for."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    meant: list[ipaddress.IPv4Address | ipaddress.IPv6Address | None] = [ip]
    if isinstance(ip, ipaddress.IPv6Address):
        meant += [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
        if ip in NAT64:
            meant.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
        if ip.ipv4_mapped or ip in NAT64:
            meant.remove(ip)  # it is nothing but the other
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in meant if one is not None)


@dataclass(frozen=True, slots=True)
class Web:
    """How requests are made. With a stand-in every request goes to that server of this machine, and nowhere else."""

    agent: str
    timeout_seconds: float
    stand_in: str = ""
    resolve: Resolve = resolve
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def ask(self, url: str, *, method: str = "GET", headers: Mapping[str, str] | None = None, largest: int = 0) -> Answer:
        """The answer, with at most `largest` bytes of its body. Raises NoAnswerError, or NotAskedError before anything is sent."""
        parts = urlsplit(url)
        connection = self._connection(parts)
        watch = threading.Timer(self.timeout_seconds, connection.abort)
        watch.daemon = True
        watch.start()
        try:
            return self._exchange(connection, parts, method, headers or {}, largest)
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise NoAnswerError(_in_words(error, connection)) from error
        finally:
            watch.cancel()
            connection.close()

    def _connection(self, parts: SplitResult) -> "_Pinned":
        try:
            host, port = parts.hostname or "", parts.port
        except ValueError as error:
            raise NotAskedError("not a web address") from error
        if parts.scheme not in PORTS or not host or parts.username is not None or port not in (None, PORTS[parts.scheme]):
            raise NotAskedError("not a plain web address")
        if self.stand_in:
            address, _, number = self.stand_in.rpartition(":")
            return _Pinned(host, address, int(number), None, self.timeout_seconds)
        port = PORTS[parts.scheme]
        try:
            found = self.resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise NoAnswerError("the name of the site is not known") from error
        if not found or not all(map(is_public, found)):
            raise NotAskedError("the site is on a private network")
        return _Pinned(host, found[0], port, self.tls if parts.scheme == "https" else None, self.timeout_seconds)

    def _exchange(self, connection: "_Pinned", parts: SplitResult, method: str, headers: Mapping[str, str], largest: int) -> Answer:
        target = quote(f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}", safe=SAFE)
        plain = {"User-Agent": self.agent, "Accept-Encoding": "identity", "Connection": "close"}
        connection.request(method, target, headers={**plain, **headers})
        response = connection.getresponse()
        body = response.read(largest + 1) if method != "HEAD" and largest else b""
        named = {name.lower(): value for name, value in response.getheaders()}
        if method != "HEAD" and largest and response.status not in (204, 304) and len(body) < min(_length(named), largest + 1):
            raise http.client.IncompleteRead(body)
        if connection.is_expired:
            raise TimeoutError
        return Answer(response.status, named, body[:largest], len(body) <= largest)


def _length(headers: Mapping[str, str]) -> int:
    stated = headers.get("content-length", "")
    return int(stated) if stated.isdecimal() and len(stated) < 16 and "transfer-encoding" not in headers else 0


def _in_words(error: Exception, connection: "_Pinned") -> str:
    if isinstance(error, TimeoutError) or connection.is_expired:
        return "no answer in time"
    if isinstance(error, ssl.SSLError):
        return "no safe connection: the site's certificate or encryption is not in order"
    if isinstance(error, http.client.IncompleteRead | http.client.RemoteDisconnected | ConnectionResetError):
        return "the answer was cut off"
    return "no connection" if isinstance(error, OSError) else "an answer that is not HTTP"


class _Pinned(http.client.HTTPConnection):
    """A connection to an address that was checked, under the name it was checked for; it can be ended from another thread."""

    def __init__(self, host: str, address: str, port: int, tls: ssl.SSLContext | None, timeout: float) -> None:
        super().__init__(host, timeout=timeout)
        self._place, self._tls = (address, port), tls
        self.is_expired = False
        self._raw: socket.socket | None = None

    def connect(self) -> None:
        """To the address itself; the name is only for the certificate."""
        self._raw = self.sock = socket.create_connection(self._place, timeout=self.timeout)
        if self._tls is not None:
            self._raw = self.sock = self._tls.wrap_socket(self._raw, server_hostname=self.host)
        if self.is_expired:
            raise TimeoutError

    def abort(self) -> None:
        """End it now, whoever waits for a byte."""
        self.is_expired = True
        if self._raw is not None:
            with suppress(OSError):  # it may have ended by itself
                socket.socket.shutdown(self._raw, socket.SHUT_RDWR)
