"""A decoder on a port: a thread that opens it, reads it, and opens it again when the cable was pulled.

Every piece of bytes goes through the protocol's parser and out as `Heard`; `replay` does the same for a recording.
A decoder that numbers its passings is asked for what is missing: after each connection all that came since the last
stored number, and at once whatever the numbers show to be lost.
"""

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Literal

from hardware.port import Port, open_port
from hardware.protocols.rewind import Part
from hardware.registry import DecoderKind, Parser, Talk
from hardware.trouble import sentence
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Garbage, Read
from racecontrol.domain.setup import Decoder

PIECE = 4096
"""Bytes of a recording that go through the parser at once."""

BUSY = 2048
"""Bytes in one read that need no gathering: half of what the system keeps for a serial port."""

_log = logging.getLogger(__name__)


class LinkState(StrEnum):
    """What the crew sees of a link."""

    SEARCHING = "searching"  # not opened yet since the start
    CONNECTING = "connecting"  # open, nothing heard yet
    LIVE = "live"  # heard lately
    SILENT = "silent"  # open, but nothing heard for a while
    LOST = "lost"  # the port is missing or broke; tried again and again


Happening = Literal["opened", "heard", "idle", "failed"]

TRANSITIONS: dict[tuple[LinkState, Happening], LinkState] = {
    (LinkState.SEARCHING, "opened"): LinkState.CONNECTING,
    (LinkState.SEARCHING, "failed"): LinkState.LOST,
    (LinkState.CONNECTING, "heard"): LinkState.LIVE,
    (LinkState.CONNECTING, "idle"): LinkState.SILENT,
    (LinkState.CONNECTING, "failed"): LinkState.LOST,
    (LinkState.LIVE, "idle"): LinkState.SILENT,
    (LinkState.LIVE, "failed"): LinkState.LOST,
    (LinkState.SILENT, "heard"): LinkState.LIVE,
    (LinkState.SILENT, "failed"): LinkState.LOST,
    (LinkState.LOST, "opened"): LinkState.CONNECTING,
}
"""What does not stand here changes nothing."""

OPEN = frozenset({LinkState.CONNECTING, LinkState.LIVE, LinkState.SILENT})
"""States in which the port is open."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a link waits, in seconds."""

    first: float = 0.25  # before it opens a failed port again; doubles with each failure ...
    longest: float = 5.0  # ... up to this
    quiet: float = 10.0  # without bytes until a link is called silent
    read: float = 0.1  # in one read; the longest time that a stop takes
    tick: float = 1.0  # between two ticks of a protocol that asks
    gather: float = 0.001  # after the first bytes, so that a busy port is read in pieces and not byte by byte


class Link:
    """Keeps one decoder connected and hands on what it says. `start` runs it, `stop` ends it for good.

    `heard` and `state_changed` are called in the link's own thread; `clock` gives ms since the epoch, UTC, and is
    asked when bytes arrive. `capture` gets every byte, before it is parsed. Counters and `trouble` may be read at any
    time from any thread.

    `stored(code)` is called in the link's own thread at each connection: the newest epoch of this decoder in the log,
    and the number up to which all of its passings are there; None: ask for everything. It says what is durable, not
    what is on its way there: what comes twice must be stored once.
    """

    def __init__(
        self,
        decoder: Decoder,
        kind: DecoderKind,
        heard: Callable[[Heard], None],
        state_changed: Callable[[str, LinkState], None],
        clock: Callable[[], int],
        *,
        stored: Callable[[str], tuple[str, int] | None] = lambda _: None,
        capture: BinaryIO | None = None,
        patience: Patience | None = None,
    ) -> None:
        self.decoder = decoder
        self.state = LinkState.SEARCHING
        self.trouble = ""
        """Why the link is lost, in one sentence; empty while all is well."""
        self.bytes = 0
        self.reads = 0
        self.garbage = 0
        self._kind = kind
        self._heard = heard
        self._state_changed = state_changed
        self._clock = clock
        self._stored = stored
        self._capture = capture
        self._patience = patience or Patience()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"link {decoder.code}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, wait: float = 2.0) -> None:
        """Closes the port and waits for the thread, at most `wait` seconds. Nothing is handed on afterwards."""
        self._stopping.set()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(wait)

    def stop_soon(self) -> None:
        """Tells the link to stop and does not wait."""
        self._stopping.set()

    @property
    def open(self) -> bool:
        """Whether the port is open now."""
        return self.state in OPEN

    def _run(self) -> None:
        wait = self._patience.first
        while not self._stopping.is_set():
            before = self.bytes
            self._connection()
            wait = self._patience.first if self.bytes > before else wait
            self._stopping.wait(wait)
            wait = min(2 * wait, self._patience.longest)

    def _connection(self) -> None:
        """From opening the port until it breaks or the link is stopped."""
        try:
            baudrate = self.decoder.baudrate or self._kind.baudrate
            port = open_port(self.decoder.port, baudrate, self._patience.read, self._kind.tcp_port)
        except (OSError, ValueError) as fault:
            self._fail(sentence(self.decoder, fault))
            return
        parser = self._kind.parser(self.bytes)
        try:
            with contextlib.closing(port):
                self._listen(port, parser)
        except OSError as fault:
            self._fail(sentence(self.decoder, fault))
        except Exception:
            _log.exception("decoder %s: reading %s failed unexpectedly", self.decoder.code, self.decoder.port)
            self._fail(f"{self.decoder.port}: reading failed unexpectedly; the log has the details")
        finally:
            self._end(parser)

    def _listen(self, port: Port, parser: Parser) -> None:
        talk = self._begun(parser)
        self.trouble = ""
        port.write(parser.hello())
        self._step("opened")
        last = ticked = time.monotonic()
        while not self._stopping.is_set():
            chunk = port.read()
            if chunk:
                now, last = self._clock(), time.monotonic()
                if len(chunk) < BUSY:
                    self._stopping.wait(self._patience.gather)
                    chunk += port.rest()
                self._step("heard")
                self._take(chunk, now, parser)
            elif time.monotonic() - last > self._patience.quiet:
                self._step("idle")
            if talk is not None:
                ticked = self._ask(port, talk, ticked)

    def _begun(self, parser: Parser) -> Talk | None:
        """The parser, told where the log ends, if its decoder can rewind."""
        if not isinstance(parser, Talk):
            return None
        mark = self._stored(self.decoder.code)
        if mark is not None:
            parser.resume(*mark)
        return parser

    def _ask(self, port: Port, talk: Talk, ticked: float) -> float:
        """Sends what the protocol wants to ask; when it was last told that a second has passed."""
        if time.monotonic() - ticked >= self._patience.tick:
            ticked = time.monotonic()
            talk.tick()
        wanted = talk.to_send()
        if wanted:
            port.write(wanted)
        return ticked

    def _take(self, chunk: bytes, now: int, parser: Parser) -> None:
        self.bytes += len(chunk)
        if self._capture is not None:
            self._keep(chunk, self._capture)
        for part in _parts(parser, chunk):
            self._hand_on(part, now)

    def _keep(self, chunk: bytes, capture: BinaryIO) -> None:
        """A full disk must not stop the reads: the capture ends, the link goes on."""
        try:
            capture.write(chunk)
        except OSError:
            _log.exception("decoder %s: the capture ends here; its file cannot be written", self.decoder.code)
            self._capture = None

    def _end(self, parser: Parser) -> None:
        try:
            self._hand_on(Part(tuple(parser.flush())), self._clock())
        except Exception:
            _log.exception("decoder %s: the end of the stream could not be read", self.decoder.code)

    def _hand_on(self, part: Part, now: int) -> None:
        records = part.records
        if not records:
            return
        reads = sum(isinstance(record, Read) for record in records)
        self.reads += reads
        if reads < len(records):
            self.garbage += sum(isinstance(record, Garbage) for record in records)
        self._heard(_heard(self.decoder.code, now, part, self._kind))

    def _fail(self, trouble: str) -> None:
        if self.trouble != trouble:
            _log.info("decoder %s: %s", self.decoder.code, trouble)
        self.trouble = trouble
        self._step("failed")

    def _step(self, happening: Happening) -> None:
        state = TRANSITIONS.get((self.state, happening))
        if state is not None and not self._stopping.is_set():
            self.state = state
            self._state_changed(self.decoder.code, state)


def stop_all(links: Iterable[Link]) -> None:
    """Stops several links in the time of one."""
    links = list(links)
    for link in links:
        link.stop_soon()
    for link in links:
        link.stop()


def replay(capture: bytes | Path, kind: DecoderKind, decoder: str, clock: Callable[[], int]) -> Iterator[Heard]:
    """Recorded bytes of one decoder through the same parser as live ones. Raises OSError for an unreadable file."""
    data = capture.read_bytes() if isinstance(capture, Path) else capture
    parser = kind.parser(0)
    for start in range(0, len(data), PIECE):
        for part in _parts(parser, data[start : start + PIECE]):
            yield _heard(decoder, clock(), part, kind)
    rest = parser.flush()
    if rest:
        yield _heard(decoder, clock(), Part(tuple(rest)), kind)


def _parts(parser: Parser, chunk: bytes) -> list[Part]:
    """The records that are complete now, as they go out together."""
    if isinstance(parser, Talk):
        return parser.listen(chunk)
    records = parser.feed(chunk)
    return [Part(tuple(records))] if records else []


def _heard(decoder: str, now: int, part: Part, kind: DecoderKind) -> Heard:
    return Heard(decoder, now, part.records, kind.stamps, part.epoch, part.recovered)
