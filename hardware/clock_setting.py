"""Sets the clock of a link's box, by a command or by an edge of DTR, and tells whether the box took the time."""

import errno
import logging
import threading
from collections.abc import Callable
from functools import partial
from zoneinfo import ZoneInfo

from hardware.clock_check import ClockCheck
from hardware.decoder_kind import DecoderKind
from hardware.interfaces import Ticking
from hardware.loop import Loop
from hardware.port import Port
from racecontrol.domain.facts import Heard
from racecontrol.domain.said import said
from racecontrol.domain.setup import Decoder
from racecontrol.domain.time import SECOND, wall

EDGE_AHEAD, EDGE_S, ALMOST = 300, 0.2, 3
"""A rising edge of DTR is announced so long before at least, ms, and lasts so long, s; the last ms are counted down."""

NO_LINE = (errno.ENOTTY, errno.EINVAL, errno.EOPNOTSUPP)
"""What a system says of a port without that line."""

SETTLES_S, ANSWERS_S = 1.0, 3.0
"""A clock that was set is asked for so long after, s; without an answer in so many more, reads tell how it is."""

SILENT_S = 4.0
"""A box that has not even been told of an edge after so long, s, is silent."""

_log = logging.getLogger(__name__)


class ClockSetting:
    """The clock of one decoder, through all connections of its link. All but `begin` in the thread of `loop`.

    `clock` gives ms since the epoch, UTC. `say` sends bytes after those that wait, and asks `edge` then what else there
    is to say. Once `stopping` is set no edge is waited for any more.
    """

    def __init__(
        self,
        decoder: Decoder,
        kind: DecoderKind,
        clock: Callable[[], int],
        zone: ZoneInfo | None,
        *,
        loop: Loop,
        say: Callable[[bytes], None],
        stopping: threading.Event,
    ) -> None:
        self.told = ""
        """What became of the last time that somebody began, in one sentence; empty as long as it is not known."""
        self.told_at = 0
        """When it was told, by `clock`."""
        self.taken: bool | None = None
        """Whether the box has shown that it took the time; None as long as it is not known."""
        self.set_at: int | None = None
        """When it was given the time, by `clock`: what it stamps after that is by its new clock."""
        self._decoder, self._kind, self._clock, self._zone = decoder, kind, clock, zone
        self._loop, self._say, self._stopping = loop, say, stopping
        self._tell: Callable[[str], object] = lambda sentence: None
        self._port: Port | None = None
        self._ticking: Ticking | None = None
        self._begun = False  # somebody has said so, and it is not done yet
        self._check: ClockCheck | None = None
        self._edging = False

    def connected(self, port: Port, ticking: Ticking | None) -> None:
        """The port is open; `ticking`: the parser, if its device takes the time from DTR."""
        self._port, self._ticking = port, ticking

    def broke(self) -> None:
        """The connection has ended."""
        self._port = self._ticking = None
        self._give_up()

    def begin(self, tell: Callable[[str], object]) -> None:
        """Sets the clock to ours, on a full second; from any thread. `tell` gets `told`, as often as that changes."""
        self.told, self.taken, self.set_at, self._tell = "", None, None, tell
        self._loop.call(self._begin)

    def hear(self, piece: Heard) -> None:
        """An answer tells at once; a read as soon as no answer is to be expected any more."""
        if self._check is None:
            return
        shown = self._check.hear(piece) or (self._check.by_reads() if self.told else "")
        if shown:
            self.taken = self._check.taken
            self._check = None
            self._told(shown)

    def edge(self) -> bytes:
        """What announces a rising edge of DTR on the next full second; empty if none is due, or one is under way."""
        port, ticking = self._port, self._ticking
        if port is None or ticking is None or self._edging or not ticking.due():
            return b""
        self._edging = True
        at = (self._clock() + EDGE_AHEAD) // SECOND * SECOND + SECOND
        if self._begun:
            self._begin_to_check(port, at)
        name = f"edge {self._decoder.code}"
        threading.Thread(target=self._raise, args=(port, ticking, at), name=name, daemon=True).start()
        return ticking.announce(at)

    def _begin(self) -> None:
        self._check, self._begun = None, True
        if self._port is None:
            self._give_up()
        elif self._ticking is not None:
            self._ticking.resync()
            self._say(b"")
            self._loop.later(SILENT_S, partial(self._no_answer_yet, self._port))
        else:
            ahead = SECOND - self._clock() % SECOND
            self._loop.later(ahead / SECOND, partial(self._set_now, self._port))

    def _no_answer_yet(self, port: Port) -> None:
        """An edge is not announced to a box that owes an answer."""
        if port is self._port and self._begun:
            self._told(said("{decoder} is silent; its clock is set as soon as it answers", decoder=self._decoder.code))

    def _set_now(self, port: Port) -> None:
        if port is self._port and self._kind.set_clock is not None:
            now = round(self._clock() / SECOND) * SECOND
            stamp = now if self._kind.clock == "utc" or self._zone is None else wall(now, self._zone)
            self.set_at = now
            self._say(self._kind.set_clock(stamp))
            self._loop.later(SETTLES_S, partial(self._ask, port))

    def _ask(self, port: Port) -> None:
        if port is self._port:
            self._begin_to_check(port, self._clock())
            self._say(self._kind.ask_clock)

    def _begin_to_check(self, port: Port, asked: int) -> None:
        self._begun = False
        check = self._check = ClockCheck(self._decoder.code, asked, self._zone)
        self._loop.later(ANSWERS_S, partial(self._no_answer, port, check))

    def _no_answer(self, port: Port, check: ClockCheck) -> None:
        if port is self._port and check is self._check:
            shown, self.taken = check.by_reads(), check.taken
            unknown = said(
                "{decoder} was given the time and does not show its clock; look at its next read",
                decoder=self._decoder.code,
            )
            self._told(shown or unknown)
            self._check = None if shown else check

    def _raise(self, port: Port, ticking: Ticking, at: int) -> None:
        """Raises DTR on the full second and says when that was; in a thread of its own, to be on time."""
        try:
            self._stopping.wait(max(0, at - self._clock() - ALMOST) / SECOND)
            while (raised := self._clock()) < at:
                pass  # the last moments: no timer is as exact
            port.raise_dtr(True)
            self._loop.call(partial(self._raised, ticking, raised))
            self._stopping.wait(EDGE_S)
            port.raise_dtr(False)
        except (OSError, ValueError) as fault:  # no such line, the cable was pulled, or whoever lends it is silent
            _log.info("decoder %s: its clock cannot be set by DTR: %s", self._decoder.code, fault)
            missing = isinstance(fault, ValueError) or fault.errno in NO_LINE
            self._loop.call(partial(self._no_edge, missing))
        finally:
            self._loop.call(self._edged)

    def _edged(self) -> None:
        self._edging = False

    def _raised(self, ticking: Ticking, at: int) -> None:
        self.set_at = at
        ticking.started(at)

    def _no_edge(self, missing: bool) -> None:
        """`missing`: there is no such line; else nobody answered, and the edge may still come, late."""
        if self._check is None:
            return
        self._check = None
        code, port = self._decoder.code, self._decoder.port
        if missing:
            self.taken = False
            self._told(
                said(
                    "{decoder} did not take the time: {port} has no line DTR; connect the box by its own USB cable",
                    decoder=code,
                    port=port,
                )
            )
        else:
            self._told(
                said(
                    "{decoder} was silent while its clock was set, and may take it late and wrong; set it again",
                    decoder=code,
                )
            )

    def _give_up(self) -> None:
        if (self._check is not None or self._begun) and not self.told:
            broke = said(
                "{decoder}: the connection broke while its clock was set; set it again", decoder=self._decoder.code
            )
            self._told(broke)
        self._check, self._begun = None, False

    def _told(self, sentence: str) -> None:
        self.told, self.told_at = sentence, self._clock()
        _log.info("%s", sentence)
        self._tell(sentence)
