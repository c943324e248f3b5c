"""Several emulated decoders, played by one thread against one clock."""

import contextlib
import math
import os
import select
import shutil
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

from hardware.emulator.clock import SimClock
from hardware.emulator.contact_port import open_contact
from hardware.emulator.ports import Port, open_port
from hardware.emulator.schedule import Schedule
from hardware.emulator.station import Station
from hardware.registry import kind

ANY_TCP = "listen://127.0.0.1:0"
PLACE = "pty" if os.name == "posix" else ANY_TCP
"""Where emulated decoders are, unless somebody says otherwise."""


class Emulation:
    """All stations and their clock. Call `step`, then `wait`, again and again; change `clock` at any time between.

    `places`: name of a schedule -> port as for `open_port`; others get `PLACE`. Raises Refused or OSError.
    """

    SHORTEST, LONGEST = 0.002, 0.02  # seconds: not to run hot; to notice a new listener or an order soon

    def __init__(self, schedules: Sequence[Schedule], clock: SimClock, places: Mapping[str, str] | None = None) -> None:
        self.clock = clock
        self._folder = Path(tempfile.mkdtemp(prefix="racecontrol-"))
        self._stations: list[Station] = []
        try:
            for schedule in schedules:
                place = (places or {}).get(schedule.name, PLACE)
                self._stations.append(Station(schedule, self._port(place, schedule)))
        except BaseException:
            self.close()
            raise

    def _port(self, place: str, schedule: Schedule) -> Port:
        of = kind(schedule.protocol)
        if of.contact:
            return open_contact(place, schedule.name, self._folder)
        return open_port(place, schedule.name, self._folder, of.baudrate)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def ports(self) -> dict[str, str]:
        """Name of the decoder -> what a link opens to hear it."""
        return {station.schedule.name: station.port.url for station in self._stations}

    @property
    def sent(self) -> dict[str, int]:
        """Name of the decoder -> reads sent so far."""
        return {station.schedule.name: station.sent for station in self._stations}

    @property
    def lost(self) -> dict[str, tuple[int, ...]]:
        """Name of the decoder -> numbers of the pieces of its schedule, from 1, that were lost in a break."""
        return {station.schedule.name: tuple(station.lost) for station in self._stations}

    @property
    def done(self) -> bool:
        """Whether every schedule is sent to its end."""
        return all(station.done for station in self._stations)

    @property
    def listened_to(self) -> bool:
        """Whether anybody listens to any of them."""
        return any(station.port.ready() for station in self._stations)

    def taken_in(self) -> bool:
        """Whether the other sides have read everything."""
        return all(station.taken_in() for station in self._stations)

    def step(self) -> None:
        """Everything that is to be done now."""
        now, playing = self.clock.now(), self.clock.speed > 0
        for station in self._stations:
            station.step(now, playing)

    def wait(self) -> None:
        """Until something may be to do: a piece is due, a full port has room, somebody asks; or for a moment."""
        dues = [station.next_due for station in self._stations if station.port.ready() and not station.full]
        due = min((due for due in dues if due is not None), default=None)
        pause = math.inf if due is None else self.clock.wait_for(due)
        if any(station.dripping for station in self._stations):
            pause = self.SHORTEST
        pause = min(max(pause, self.SHORTEST), self.LONGEST)
        watched = {station.port.watched(): station for station in self._stations}
        readers = [fd for fd in watched if fd is not None]
        writers = [fd for fd in readers if watched[fd].full]
        if readers:
            select.select(readers, writers, [], pause)
        else:
            time.sleep(pause)

    def close(self) -> None:
        """Unplugs everything."""
        for station in self._stations:
            with contextlib.suppress(OSError):
                station.port.unplug()
        shutil.rmtree(self._folder, ignore_errors=True)
