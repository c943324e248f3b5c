"""A decoder on a port: opened, read, and opened again when the cable was pulled.

Every piece of bytes goes through the protocol's parser and out as `Heard`; `replay` does the same for a recording.
A decoder that numbers its passings is asked for what is missing: after each connection all that came since the last
stored number, and at once whatever the numbers show to be lost. One that waits for an acknowledgement gets it when its
reads are stored.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO
from zoneinfo import ZoneInfo

from hardware.clock_setting import ClockSetting
from hardware.decoder_kind import DecoderKind
from hardware.door import door
from hardware.interfaces import Acknowledges, Mark, Parting, Recalling, Talk
from hardware.link_state import OPEN, TRANSITIONS, Happening, LinkState
from hardware.loop import Loop
from hardware.port import Port
from hardware.protocols.rewind import Part
from hardware.talking import Talking, piece_of
from hardware.trouble import sentence
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Garbage, Read
from racecontrol.domain.setup import Decoder

_UNEXPECTED = "{} failed unexpectedly; the log has the details"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a link waits, in seconds."""

    first: float = 0.25  # before it opens a failed port again; doubles with each failure ...
    longest: float = 5.0  # ... up to this
    quiet: float = 10.0  # without bytes until a link is called silent
    tick: float = 1.0  # between two ticks of a protocol that asks


class Link:
    """Keeps one decoder connected and hands on what it says. `start` runs it, `stop` ends it for good.

    `heard` and `state_changed` are called in the thread of `loop`, which all links of a race should share; `clock`
    gives ms since the epoch, UTC, and is asked when bytes arrive. `capture` gets every byte, before it is parsed.
    Counters and `trouble` may be read at any time from any thread.

    `stored(code)` is called in a thread of its own at each connection: the newest epoch of this decoder in the log,
    and the numbers that are there, ascending; None: ask for everything. It says what is durable, not what is on its
    way there: what comes twice must be stored once.
    """

    def __init__(
        self,
        decoder: Decoder,
        kind: DecoderKind,
        heard: Callable[[Heard], None],
        state_changed: Callable[[str, LinkState], None],
        clock: Callable[[], int],
        *,
        stored: Callable[[str], Mark | None] = lambda _: None,
        capture: BinaryIO | None = None,
        patience: Patience | None = None,
        loop: Loop | None = None,
        zone: ZoneInfo | None = None,
    ) -> None:
        self.decoder = decoder
        self.state = LinkState.SEARCHING
        self.trouble = ""
        """Why the link is lost, in one sentence; empty while all is well."""
        self.bytes = 0
        self.reads = 0
        self.garbage = 0
        self.tap: Callable[[bytes, list[Part]], None] | None = None
        """Gets every piece of bytes with what was made of it, for who wants to look on; in the loop's thread."""
        self.capture = capture
        self._kind = kind
        self._heard = heard
        self._state_changed = state_changed
        self._clock = clock
        self._stored = stored
        self._patience = patience or Patience()
        self._loop = loop or Loop()
        self._zone = zone
        self._door = door(decoder, kind)
        self._started = self._broken = False  # broken: it was open before
        self._stopping = threading.Event()
        self._gone = threading.Event()
        # what belongs to the connection of the moment, and is touched in the loop's thread alone
        self._port: Port | None = None
        self._talking = Talking(kind.parser(0))
        self._last = 0.0
        self._outgoing = b""
        self._forget = False
        self._unacknowledged: deque[Acknowledges] = deque()
        self._wait = self._patience.first
        self._setting = ClockSetting(
            decoder, kind, clock, zone, loop=self._loop, say=self._say, stopping=self._stopping
        )

    def start(self) -> None:
        self._started = True
        self._loop.enter()
        self._loop.call(self._search)

    def stop(self, wait: float = 2.0) -> None:
        """Closes the port, at most within `wait` seconds. Nothing is handed on afterwards."""
        self.stop_soon()
        if self._started and not self._loop.here:
            self._gone.wait(wait)

    def stop_soon(self) -> None:
        """Tells the link to stop and does not wait."""
        if not self._stopping.is_set():
            self._stopping.set()
            if self._started:
                self._loop.call(self._leave)

    @property
    def open(self) -> bool:
        """Whether the port is open now."""
        return self.state in OPEN

    @property
    def clock_told(self) -> str:
        """What became of the last `set_clock`, in one sentence; empty as long as it is not known."""
        return self._setting.told

    @property
    def clock_told_at(self) -> int:
        """When that was told, ms UTC."""
        return self._setting.told_at

    @property
    def clock_taken(self) -> bool | None:
        """Whether the box has shown that it took the time of the last `set_clock`; None as long as it is not known."""
        return self._setting.taken

    @property
    def clock_set_at(self) -> int | None:
        """When it was given that time, ms UTC; None as long as it was not."""
        return self._setting.set_at

    def set_clock(self, told: Callable[[str], object] = lambda sentence: None) -> bool:
        """Sets the decoder's clock to ours, on a full second; whether this kind of decoder can be set.

        `told` gets `clock_told`, in the loop's thread, once the decoder has shown whether it took the time, and once
        before if it shows nothing for seconds.
        """
        if self._talking.ticking is None and self._kind.set_clock is None:
            return False
        self._setting.begin(told)
        return True

    def rewind(self) -> None:
        """Asks for everything that the decoder keeps; one that keeps nothing is connected anew."""
        self._forget = True
        self._loop.call(self._start_over)

    def durable(self) -> None:
        """The oldest piece that was handed on and not yet stored is stored; to be called for each, from any thread."""
        self._loop.call(self._acknowledge)

    def _search(self) -> None:
        """To open a port may take seconds, and the other links must not wait."""
        if not self._stopping.is_set():
            name = f"opening {self.decoder.code}"
            talking = Talking(self._kind.parser(self.bytes))
            talking.take_place(self._zone, self._clock)
            threading.Thread(target=self._open, args=(talking,), name=name, daemon=True).start()

    def _open(self, talking: Talking) -> None:
        try:
            asks = talking.talk is not None and not self._forget
            mark = self._stored(self.decoder.code) if asks else None
            if talking.talk is not None and mark is not None:
                talking.talk.resume(*mark)
            port = self._door.open()
        except (OSError, ValueError) as fault:
            self._loop.call(partial(self._fail, sentence(self.decoder, fault)))
        except Exception:
            _log.exception("decoder %s: opening %s failed unexpectedly", self.decoder.code, self.decoder.port)
            self._loop.call(partial(self._fail, f"{self.decoder.port}: {_UNEXPECTED.format('opening')}"))
        else:
            self._loop.call(partial(self._begin, port, talking))

    def _begin(self, port: Port, talking: Talking) -> None:
        if self._stopping.is_set():
            port.close()
            return
        self._port, self._talking, self._outgoing = port, talking, talking.parser.hello()
        if self._broken and isinstance(talking.parser, Recalling):
            talking.parser.recall()
        self._forget, self._broken = False, True
        self._setting.connected(port, talking.ticking)
        self._last = time.monotonic()
        self.trouble = ""
        self._loop.watch(port, self._ready)
        self._step("opened")
        self._whole(self._send)
        self._loop.later(self._patience.quiet, partial(self._listen_for_silence, port))
        if talking.talk is not None:
            self._loop.later(self._patience.tick, partial(self._tick, port, talking.talk))

    def _ready(self) -> int:
        """The bytes that came."""
        before = self.bytes
        self._whole(self._listen)
        return self.bytes - before

    def _listen(self, port: Port) -> None:
        chunk = port.read()
        now, self._last = self._clock(), time.monotonic()
        self._wait = self._patience.first
        self._step("heard")
        self.bytes += len(chunk)
        if self.capture is not None:
            self._keep(chunk, self.capture)
        parts = self._talking.parts(chunk)
        for part in parts:
            self._hand_on(part, now)
        if (tap := self.tap) is not None:  # another thread may take it away meanwhile
            tap(chunk, parts)
        self._send(port)

    def _send(self, port: Port) -> None:
        """What waits, and what the protocol wants to ask."""
        if self._talking.talk is not None:
            self._outgoing += self._talking.talk.to_send()
        self._outgoing += self._setting.edge()
        if self._outgoing:
            self._outgoing = self._outgoing[port.write(self._outgoing) :]

    def _say(self, data: bytes) -> None:
        """Sends, after what waits."""
        self._outgoing += data
        self._whole(self._send)

    def _start_over(self) -> None:
        if self._port is not None:
            self._part()
            self._step("failed")
            self._search()

    def _acknowledge(self) -> None:
        if self._unacknowledged:
            parser = self._unacknowledged.popleft()
            parser.durable()
            if parser is self._talking.parser:
                self._whole(self._send)

    def _tick(self, port: Port, talk: Talk) -> None:
        if port is self._port:
            talk.tick()
            self._whole(self._send)
            self._loop.later(self._patience.tick, partial(self._tick, port, talk))

    def _listen_for_silence(self, port: Port) -> None:
        if port is not self._port:
            return
        left = self._last + self._patience.quiet - time.monotonic()
        if left <= 0:
            self._step("idle")
        self._loop.later(left if left > 0 else self._patience.quiet, partial(self._listen_for_silence, port))

    def _whole(self, act: Callable[[Port], None]) -> None:
        """Whatever breaks in `act` ends this connection, and no other."""
        if self._port is None:
            return
        try:
            act(self._port)
        except OSError as fault:
            self._part()
            self._fail(sentence(self.decoder, fault))
        except Exception:
            _log.exception("decoder %s: reading %s failed unexpectedly", self.decoder.code, self.decoder.port)
            self._part()
            self._fail(f"{self.decoder.port}: {_UNEXPECTED.format('reading')}")

    def _part(self) -> None:
        """The connection ends; what was cut off in the middle goes out as it is."""
        port, self._port = self._port, None
        if port is None:
            return
        self._loop.unwatch(port)
        port.close()
        self._setting.broke()
        try:
            self._hand_on(Part(tuple(self._talking.parser.flush())), self._clock())
        except Exception:
            _log.exception("decoder %s: the end of the stream could not be read", self.decoder.code)

    def _leave(self) -> None:
        if self._port is not None and isinstance(self._talking.parser, Parting):
            with suppress(OSError):  # whoever is gone needs no goodbye
                self._port.write(self._talking.parser.goodbye())
        self._part()
        self._door.close()
        self._loop.leave()
        self._gone.set()

    def _keep(self, chunk: bytes, capture: BinaryIO) -> None:
        """A full disk must not stop the reads: the capture ends, the link goes on."""
        try:
            capture.write(chunk)
        except OSError:
            _log.exception("decoder %s: the capture ends here; its file cannot be written", self.decoder.code)
            self.capture = None

    def _hand_on(self, part: Part, now: int) -> None:
        records = part.records
        if not records:
            return
        reads = sum(isinstance(record, Read) for record in records)
        self.reads += reads
        if reads < len(records):
            self.garbage += sum(isinstance(record, Garbage) for record in records)
        if self._talking.acknowledges is not None:
            self._unacknowledged.append(self._talking.acknowledges)
        piece = piece_of(self.decoder.code, now, part, self._kind)
        self._heard(piece)
        self._setting.hear(piece)

    def _fail(self, trouble: str) -> None:
        if self.trouble != trouble:
            _log.info("decoder %s: %s", self.decoder.code, trouble)
        self.trouble = trouble
        self._step("failed")
        self._loop.later(self._wait, self._search)
        self._wait = min(2 * self._wait, self._patience.longest)

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
