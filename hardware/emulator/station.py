"""One emulated decoder: sends what is due, answers what it is asked, breaks off when the schedule says so."""

from bisect import bisect_right

import numpy as np

from hardware.emulator.ports import LentPort, Port
from hardware.emulator.schedule import Break, Schedule
from hardware.interfaces import Edged, Greeting, Keeping, Opening, Settable, Stamping
from hardware.registry import kind

NOTHING = memoryview(b"")


class Station:
    """Plays a schedule on a port. `step` is to be called again and again; it never waits.

    What is due goes out as it stands, and waits for a listener. A decoder with a memory keeps it instead, with a
    listener or without, and says what of it is sent now.
    """

    AT_ONCE = 65_536  # bytes that are taken up before an answer may come between

    def __init__(self, schedule: Schedule, port: Port) -> None:
        self.schedule = schedule
        self.port = port
        self.full = False
        """Whether the port took less than it was given."""
        self.lost: list[int] = []
        """Numbers of the pieces, from 1, that nobody heard: they came in a break, and the decoder keeps nothing."""
        self._device = kind(schedule.protocol).emulated()
        self._memory = self._device if isinstance(self._device, Keeping) else None
        self._settable = self._device if isinstance(self._device, Settable) else None
        self._stamping = self._device if isinstance(self._device, Stamping) else None
        self._lent = port if isinstance(port, LentPort) else None
        self._high = True  # DTR, as most ports are opened
        self._before: int | None = None  # the instant of the last step
        self._linked = False  # whether the memory's owner knows of the connection
        self._data = memoryview(schedule.data)
        self._starts = [gap.start for gap in schedule.breaks]
        self._unplugged = 0  # breaks that have happened
        self._gone = (
            [] if self._memory is not None else [_pieces_in(gap, schedule) for gap in schedule.breaks if gap.loses]
        )
        self._answers = b""
        self._out = NOTHING
        self._out_is_answer = False
        self._taken = 0  # pieces in `_out` or before it
        self._written = 0  # bytes of the schedule that the port has

    @property
    def sent(self) -> int:
        """Reads that the port has taken whole, or the memory, and those that are lost."""
        pieces = int(np.searchsorted(self.schedule.ends, self._written, "right"))
        return int(self.schedule.reads[pieces - 1]) if pieces else 0

    @property
    def done(self) -> bool:
        """Whether everything of the schedule is sent, or kept."""
        return self._written == len(self._data)

    @property
    def dripping(self) -> bool:
        """Whether more waits to go out in small pieces."""
        return bool(self.schedule.drip and self._out)

    @property
    def next_due(self) -> int | None:
        """When the next piece is due; None after the last."""
        return int(self.schedule.due[self._taken]) if self._taken < len(self.schedule.due) else None

    def step(self, now: int, playing: bool) -> None:
        """Does what is to be done at an instant; not `playing`: answers only."""
        before = self._before
        if before is not None and (begun := [start for start in self._starts if before < start <= now]):
            self._step(begun[0] - 1, playing)  # however late this is called: what is due before a break goes out before
        self._step(now, playing)

    def _step(self, now: int, playing: bool) -> None:
        self._set_by_hand(now)
        if self._memory is not None:
            self._keep(self._memory, now, playing)
        if self._broken_off(now):
            self._linked = False
            return
        if not self.port.connected():
            self._start_piece_again()
            return
        self._greet(now)
        try:
            heard = self.port.read()
            if heard:
                self._answers += self._device.hear(heard, self.schedule.shows(now))
            self._feel(now)
            if self.port.ready():
                self._send(now, playing)
        except OSError:  # the other side went away just now
            self._start_piece_again()

    def _set_by_hand(self, now: int) -> None:
        """Where the schedule sets a clock, what the host has set before counts no more."""
        if self._settable is not None and (self._before or 0) < self.schedule.wander.set_at <= now:
            self._settable.shift = 0
        self._before = now

    def _feel(self, now: int) -> None:
        """A rising edge of DTR, where the port has that line."""
        if self._lent is not None and isinstance(self._device, Edged):
            if self._lent.dtr and not self._high:
                self._answers += self._device.edge(self.schedule.shows(now))
            self._high = self._lent.dtr

    def taken_in(self) -> bool:
        """Whether the other side has read everything."""
        return self.port.drained() and (self._memory is None or self._memory.settled)

    def _broken_off(self, now: int) -> bool:
        """In a break of the schedule the port is gone, but not before what was sent has been taken in: each break
        happens, if late, so that the other side sees it."""
        if not self._in_break(now):
            self.port.plug()
            return False
        begun = bisect_right(self._starts, now)
        if self._unplugged < begun:
            if (self._out or self._answers) and self.port.connected():
                return False
            if not self.port.connected() or self.port.drained():
                self.port.unplug()
                self._unplugged = begun
        return True

    def _in_break(self, now: int) -> bool:
        begun = bisect_right(self._starts, now)
        return self._unplugged < begun or (begun > 0 and now < self.schedule.breaks[begun - 1].end)

    def _send(self, now: int, playing: bool) -> None:
        self.full = False
        while not self.full:
            if not self._out:
                self._take(now, playing)
                if not self._out:
                    return
            wanted = self._out[: self.schedule.drip or None]
            count = self.port.write(wanted)
            self._out = self._out[count:]
            self._written += 0 if self._out_is_answer else count
            self.full = count < len(wanted)
            if self.schedule.drip:
                return

    def _take(self, now: int, playing: bool) -> None:
        """The next bytes to write: answers, else all pieces that are due."""
        if self._answers:
            self._out, self._answers, self._out_is_answer = memoryview(self._answers), b"", True
        elif playing and self._memory is None:
            self._out, self._out_is_answer = self._due(now), False

    def _due(self, now: int) -> memoryview:
        """Takes up the pieces that are due, not too many at once."""
        due = int(np.searchsorted(self.schedule.due, now, "right"))
        self._pass_over(due)
        room = int(np.searchsorted(self.schedule.ends, self._written + self.AT_ONCE, "right"))
        begins = min((gone.start for gone in self._gone if gone.start > self._taken), default=due)
        until = min(due, max(room, self._taken + 1), begins)
        if until <= self._taken:
            return NOTHING
        self._taken = until
        data = self._data[self._written : int(self.schedule.ends[until - 1])]
        return data if self._stamping is None else memoryview(self._stamping.stamped(bytes(data)))

    def _pass_over(self, due: int) -> None:
        """What came by in a break that loses it is not sent."""
        for gone in self._gone:
            until = min(due, gone.stop)
            if self._taken in gone and until > self._taken:
                self.lost += range(self._taken + 1, until + 1)
                self._taken, self._written = until, int(self.schedule.ends[until - 1])

    def _keep(self, memory: Keeping, now: int, playing: bool) -> None:
        """What is due goes to the memory; what it sends of it goes out before later answers, as it does there. In a
        break nothing is sent."""
        while playing and (data := self._due(now)):
            self._written += len(data)
            pushed = memory.keep(bytes(data))
            self._answers += b"" if self._in_break(now) else pushed

    def _greet(self, now: int) -> None:
        """A memory pushes nothing into a new connection that an old one asked for."""
        if self._memory is not None and not self._linked:
            self._memory.connected()
            self._answers = self._memory.greet() if isinstance(self._memory, Greeting) else b""
        elif isinstance(self._device, Opening) and not self._linked:
            self._answers = self._device.opened(self.schedule.shows(now))
        self._linked = True

    def _start_piece_again(self) -> None:
        """Nobody listens any more: a piece that was cut is sent whole the next time, answers not at all."""
        self._linked = False
        if self._out and self._memory is None:
            self._taken = int(np.searchsorted(self.schedule.ends, self._written, "right"))
            self._written = int(self.schedule.ends[self._taken - 1]) if self._taken else 0
        self._out = NOTHING
        self._answers = b""
        self.full = False


def _pieces_in(gap: Break, schedule: Schedule) -> range:
    """The pieces that are due in a break."""
    first, end = np.searchsorted(schedule.due, (gap.start, gap.end), "left").tolist()
    return range(first, end)
