"""The newest sections of each audience, and who follows them."""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator, Callable, Collection
from dataclasses import dataclass

from ui.network.orders import FILES, Published, Time, merged

PACE_S = 0.05
"""Shortest time between two rounds: nobody reads faster, and 200 screens are 200 times the work."""

BEAT_S = 5.0
"""So often a page is told what the race's clock shows; so it notices a lost connection too."""

AGAIN = b"retry: 1000\n\n"


@dataclass(frozen=True, slots=True)
class Section:
    """`event`: as it is sent; `round`: when it changed last."""

    data: bytes
    event: bytes
    round: int


class Hub:
    """Everything happens in the one loop. A section is sent when its bytes have changed; who reads slowly gets the
    newest when there is room again, and nothing waits for it here."""

    def __init__(self, wall: Callable[[], float] = time.time) -> None:
        self._wall = wall
        self._sections: dict[str, dict[str, Section]] = {}
        self._round = 0
        self._changed = asyncio.Event()
        self._waiting: Published | None = None
        self._due = 0.0
        self._time: Time | None = None  # nobody has told it yet: a page waits rather than shows another clock

    def take(self, published: Published) -> None:
        """The newest wins; it goes out now, or when the round before is long enough ago."""
        loop = asyncio.get_running_loop()
        idle = self._waiting is None
        before = self._waiting.documents if self._waiting else {}
        self._waiting = Published(merged(before, published.documents), published.time or self._time)
        if idle:
            loop.call_at(max(loop.time(), self._due), self._next_round)

    def file(self, name: str) -> bytes | None:
        """A whole file of the feed."""
        found = self._sections.get(FILES, {}).get(name)
        return found and found.data

    def section(self, audience: str, name: str) -> bytes:
        """JSON; `null` where there is none yet."""
        found = self._sections.get(audience, {}).get(name)
        return found.data if found else b"null"

    async def follow(self, audience: str, wanted: Collection[str], may: Callable[[], bool]) -> AsyncIterator[bytes]:
        """First all wanted sections, then what changes; ends when `may` says no more."""
        seen, beat_due, told = -1, 0.0, False
        loop = asyncio.get_running_loop()
        yield AGAIN
        while may():
            changed, newest = self._changed, self._round
            sections = self._sections.get(audience, {})
            chunk = [one.event for name, one in sections.items() if one.round > seen and name in wanted]
            seen = newest
            due = loop.time() >= beat_due
            if due:
                beat_due = loop.time() + BEAT_S
            if self._time is not None and (due or not told):
                chunk.insert(0, self._beat(self._time))
                told = True
            if chunk:
                yield b"".join(chunk)
            if changed is not self._changed:  # something came while that was sent
                continue
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout_at(beat_due):
                    await changed.wait()

    def wake(self) -> None:
        """All look whether they still may."""
        self._changed.set()
        self._changed = asyncio.Event()

    def _next_round(self) -> None:
        published, self._waiting = self._waiting, None
        assert published is not None
        self._due = asyncio.get_running_loop().time() + PACE_S
        if published.time is not None:
            self._time = published.time
        self._round += 1
        for audience, sections in published.documents.items():
            mine = self._sections.setdefault(audience, {})
            for name, data in sections.items():
                if name not in mine or mine[name].data != data:
                    mine[name] = Section(data, event(name, data), self._round)
        self.wake()

    def _beat(self, its: Time) -> bytes:
        now = {"at": its.shown(self._wall()), "pace": its.pace}
        return event("now", json.dumps(now).encode())


def event(name: str, data: bytes) -> bytes:
    """As a browser takes it; JSON has no line breaks of its own unless it is set out in lines."""
    return b"event: %s\n%s\n\n" % (name.encode(), b"\n".join(b"data: " + line for line in data.split(b"\n")))
