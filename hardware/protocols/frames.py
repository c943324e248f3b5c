"""Bytes in pieces of any size -> binary frames that say their length, each with its place in the stream."""

import re
from collections.abc import Callable, Iterator

from racecontrol.domain.reads import Garbage

Frame = tuple[int, bytes]
"""Where the frame begins in the stream, and the whole of it."""


class Frames:
    """Puts frames together again, however the bytes were cut. The same bytes give the same frames for every cut.

    What belongs to no frame comes out as `Garbage`, before the next frame or in pieces of `LIMIT` bytes. A beginning
    that turns out to be none costs one byte only, so a frame behind it or inside it is still found.
    """

    LIMIT = 4096

    def __init__(
        self,
        begin: re.Pattern[bytes],
        head: int,
        size: Callable[[bytes], int],
        sound: Callable[[bytes], bool],
        offset: int = 0,
        possible: Callable[[bytes], bool] = lambda _: True,
    ) -> None:
        """`begin`: what the first `head` bytes of a frame look like; `size`: the whole length that they tell;
        `sound`: whether the checksum of a whole frame is right; `offset`: where the first byte stands; `possible`:
        whether the beginning of a frame, head and more, can still become a sound one."""
        self._begin = begin
        self._head = head
        self._size = size
        self._sound = sound
        self._possible = possible
        self._tail = b""
        self._at: int = offset
        self._waste = b""
        self._why = ""

    def feed(self, chunk: bytes) -> list[Frame | Garbage]:
        """The frames that are complete now, and the garbage before them."""
        return list(self._taken(self._tail + chunk, last=False))

    def flush(self) -> list[Frame | Garbage]:
        """At the end of a stream: whole frames behind a beginning that was none, and the rest as garbage."""
        return [*self._taken(self._tail, last=True), *self._wasted()]

    def _taken(self, data: bytes, *, last: bool) -> Iterator[Frame | Garbage]:
        done, keep = 0, 0 if last else self._head - 1
        while done < len(data):
            found = self._begin.search(data, done)
            start = found.start() if found else max(done, len(data) - keep)
            end = start + self._size(data[start : start + self._head]) if found else start
            yield from self._skip(data[done:start], "no frame")
            done = start
            if not found:
                break
            waits = end > len(data) and self._possible(data[start:])
            if waits and not last:
                break
            if end <= len(data) and self._sound(data[start:end]):
                yield from self._wasted()
                yield self._at, data[start:end]
                self._at, done = self._at + end - start, end
            else:
                why = "the end is missing" if waits else "wrong checksum"
                yield from self._skip(data[start : start + 1], why)
                done = start + 1
        self._tail = data[done:]

    def _skip(self, data: bytes, why: str) -> Iterator[Garbage]:
        if not data:
            return
        self._waste += data
        self._at += len(data)
        self._why = self._why or why
        while len(self._waste) >= self.LIMIT:
            yield Garbage(self._at - len(self._waste), self._waste[: self.LIMIT], self._why)
            self._waste = self._waste[self.LIMIT :]

    def _wasted(self) -> Iterator[Garbage]:
        if self._waste:
            yield Garbage(self._at - len(self._waste), self._waste, self._why)
        self._waste, self._why = b"", ""
