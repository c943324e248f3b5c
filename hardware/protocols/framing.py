"""Bytes in pieces of any size -> lines, each with its place in the stream."""


class Lines:
    """Puts lines together again, however the bytes were cut.

    CR LF, LF and CR end a line. NUL bytes before a line (the fill bytes of a probe) and empty lines are dropped.
    A line longer than `LIMIT` is handed out in pieces of `LIMIT` bytes, so the buffer stays small on any input.
    The same bytes give the same lines for every way to cut them.
    """

    LIMIT = 4096

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self._tail = b""
        self._at = offset

    def feed(self, chunk: bytes) -> list[tuple[int, bytes]]:
        """The lines that are complete now, as (offset of the first byte, line without its end)."""
        lines: list[tuple[int, bytes]] = []
        at, tail = self._at, b""
        for piece in (self._tail + chunk).splitlines(keepends=True):
            line = piece.rstrip(b"\r\n")
            plain = line[:1] != b"\0" and len(line) <= self.LIMIT
            start, body = (at, line) if plain else _cut(at, line, lines)
            if len(line) == len(piece):  # no end yet: only the last piece can be so
                at, tail = start, body
                break
            if body:
                lines.append((start, body))
            at += len(piece)
        self._at, self._tail = at, tail
        return lines

    def flush(self) -> list[tuple[int, bytes]]:
        """The line that the stream broke off in, if any."""
        rest = [(self._at, self._tail)] if self._tail else []
        self._at, self._tail = self._at + len(self._tail), b""
        return rest


def _cut(at: int, line: bytes, lines: list[tuple[int, bytes]]) -> tuple[int, bytes]:
    """Drops leading NULs and moves all full pieces of `line` to `lines`; what remains and where it begins."""
    while True:
        body = line.lstrip(b"\0")
        at += len(line) - len(body)
        if len(body) <= Lines.LIMIT:
            return at, body
        lines.append((at, body[: Lines.LIMIT]))
        at, line = at + Lines.LIMIT, body[Lines.LIMIT :]
