"""What a hostile client may cost: so many connections, so much time, so many letters, and no way to write."""

import asyncio
import contextlib
import ipaddress
import random
import re
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, MutableMapping
from typing import TYPE_CHECKING, Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from ui.network.orders import Limits

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOSE, LOOSE_SHARE = 2048, 0.5
"""Connections that are no paired stream: altogether, and the share of one address. The one that came first makes room.
So many, because one that is cut comes again, and one that sits there until its time is over costs nothing."""

STREAMS, STREAMS_PER_PAIRING = 1024, 256
"""Open pages of the paired. They keep places of their own."""

HEADER_BYTES, TARGET_BYTES = 8192, 2048
SEND_BUFFER = 128 * 1024
"""Bytes that the system keeps for one client: more would only be old when they are read."""

FILES, OTHERS, LEAST_LOOSE = 4096, 64, 32
"""Open files that this process may have: connections are files. So many are no connections."""

_Events = MutableMapping[str, Any]

HOST = re.compile(r"(\[(?P<six>[^\]]+)\]|(?P<name>[^:\[\]]+))(:\d+)?")

STRICT: tuple[tuple[bytes, bytes], ...] = (
    (
        b"content-security-policy",
        b"default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
    (b"cache-control", b"no-store"),
)
"""Headers of every answer."""


class Gate:
    """Which connections are open. `dropped`: how many paired streams took nothing for too long."""

    def __init__(self, limits: Limits, loose: int = LOOSE) -> None:
        self.limits, self._most = limits, loose
        self._loose: dict[Line, str] = {}
        self._by_address: Counter[str] = Counter()
        self._streams: dict[Line, str] = {}
        self._closed = False
        self.dropped = 0

    def enter(self, line: "Line", address: str) -> None:
        """A new connection. Where there is no room the first one of the same address goes, else the first of all: one
        that has only just come sends its request at once, one that sits there does not."""
        if self._by_address[address] >= self._most * LOOSE_SHARE:
            next(one for one, its in self._loose.items() if its == address).cut()
        elif len(self._loose) >= self._most:
            next(iter(self._loose)).cut()
        self._loose[line] = address
        self._by_address[address] += 1

    def keep(self, line: "Line", pairing: str) -> bool:
        """It is a stream of that pairing from now on; False where that has too many, or at the end."""
        mine = sum(one == pairing for one in self._streams.values())
        if self._closed or len(self._streams) >= STREAMS or mine >= STREAMS_PER_PAIRING:
            return False
        self._leave_loose(line)
        self._streams[line] = pairing
        return True

    def leave(self, line: "Line") -> None:
        self._leave_loose(line)
        self._streams.pop(line, None)

    def late(self, line: "Line") -> None:
        self.dropped += line in self._streams
        line.cut()

    def clients(self) -> Counter[str]:
        """Open streams by pairing."""
        return Counter(self._streams.values())

    def admit(self, pairings: Collection[str]) -> None:
        """The streams of all others are cut."""
        for line in [line for line, pairing in self._streams.items() if pairing not in pairings]:
            line.cut()

    def close(self) -> None:
        """All are cut, and no stream begins any more."""
        self._closed = True
        for line in [*self._streams, *self._loose]:
            line.cut()

    def _leave_loose(self, line: "Line") -> None:
        address = self._loose.pop(line, None)
        if address is None:
            return
        self._by_address[address] -= 1
        if not self._by_address[address]:
            del self._by_address[address]


class Line(H11Protocol):
    """A connection with time limits, which uvicorn itself has not. A request finds it as `scope["state"]["line"]`."""

    gate: Gate

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.app_state = {**self.app_state, "line": self}
        self._asking: asyncio.TimerHandle | None = None
        self._reading: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.gate.enter(self, self.client[0] if self.client else "")
        self._look()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._look()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._look()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._reading = self.loop.call_later(self.gate.limits.reading, self.gate.late, self)

    def resume_writing(self) -> None:
        super().resume_writing()
        self._reading = _cancelled(self._reading)

    def connection_lost(self, exc: Exception | None) -> None:
        self._asking, self._reading = _cancelled(self._asking), _cancelled(self._reading)
        self.gate.leave(self)
        super().connection_lost(exc)

    def cut(self) -> None:
        """At once, whatever is still to be sent."""
        self.gate.leave(self)
        self.transport.abort()

    def _look(self) -> None:
        """The time for a request runs while there is none; that a new byte came every second does not help."""
        if self.conn.their_state is not h11.IDLE:
            self._asking = _cancelled(self._asking)
        elif self._asking is None and not self.transport.is_closing():
            spread = random.uniform(1, 1.5)  # a thousand that came at once do not go, and come again, at once
            self._asking = self.loop.call_later(self.gate.limits.asking * spread, self.cut)


def lines(gate: Gate) -> type[Line]:
    """The class of the connections that this gate counts."""
    return type("GateLine", (Line,), {"gate": gate})


class Guard:
    """Stands before the pages: looks at the request's line and headers, and puts the strict headers on the answer.

    `names`: by which this computer may be called. Another name is one that somebody's server has given to this address
    (DNS rebinding), so that his page may read ours.
    """

    def __init__(self, app: "ASGIApp", names: Collection[str] = ()) -> None:
        self._app = app
        self._names = frozenset(name.lower() for name in (*names, "localhost"))

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        if scope["type"] != "http":
            return
        headers: dict[bytes, bytes] = dict(scope["headers"])
        refused = self._refused(scope, headers)
        if refused is None:
            await self._app(scope, receive, _strictly(send))
            return
        await _answer(_strictly(send), *refused)

    def _refused(self, scope: "Scope", headers: dict[bytes, bytes]) -> tuple[int, str] | None:
        if scope["method"] not in ("GET", "HEAD"):
            return 405, "Only GET and HEAD."
        if headers.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in headers:
            return 413, "No body, please."
        if sum(len(name) + len(value) for name, value in scope["headers"]) > HEADER_BYTES:
            return 431, "Too much."
        if len(scope["raw_path"]) + len(scope["query_string"]) > TARGET_BYTES:
            return 414, "Too long."
        if not self._ours(headers.get(b"host", b"").decode("latin-1")):
            return 421, "Not the name of this computer: use its address."
        return None

    def _ours(self, host: str) -> bool:
        found = HOST.fullmatch(host)
        if found is None:
            return False
        with contextlib.suppress(ValueError):
            ipaddress.ip_address(found["six"] or found["name"])
            return True
        return found["name"] is not None and found["name"].lower().rstrip(".") in self._names


def _strictly(send: "Send") -> "Send":
    async def sending(message: "Message") -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *STRICT]
        await send(message)

    return sending


async def _answer(send: Callable[[_Events], Awaitable[None]], status: int, text: str) -> None:
    """And the connection is closed: what else comes on it is not read."""
    body = text.encode()
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
        *([(b"allow", b"GET, HEAD")] if status == 405 else []),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def room() -> int:
    """As many open files as the system gives, up to FILES; how many loose connections that makes room for."""
    if sys.platform == "win32":  # its sockets are no files
        return LOOSE
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = FILES if hard == resource.RLIM_INFINITY else min(hard, FILES)
    if soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    return max(LEAST_LOOSE, min(LOOSE, max(most, soft) - STREAMS - OTHERS))


def _cancelled(timer: asyncio.TimerHandle | None) -> None:
    if timer is not None:
        timer.cancel()
