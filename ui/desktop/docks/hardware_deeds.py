"""What is done with the chosen box, and why it cannot be done now."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hardware.link import Link
from racecontrol.domain.facts import ClockOffset, Tested
from racecontrol.domain.setup import Decoder
from racecontrol.domain.state import offsets_beside
from racecontrol.domain.time import SECOND, local
from ui.desktop.docks.asking import Question
from ui.desktop.docks.clock_strip import ClockStrip
from ui.desktop.hardware_data import BoxRow, test_now
from ui.desktop.hardware_faults import WATCH_CLOCK
from ui.desktop.i18n import tr
from ui.desktop.race import OpenRace
from ui.desktop.raw_monitor import RawMonitor

SETTLES_MS = 3000
"""So long after the order a clock has been set, and what comes is by its new time."""


class Deeds(QObject):
    """One method for each action. `chosen`: the row of the chosen box; `strip` asks where something has to be asked."""

    told = Signal(str)
    """What was done, for the status line."""
    done = Signal()
    """Something may look different now."""

    def __init__(self, panel: QWidget, race: OpenRace, chosen: Callable[[], BoxRow | None], strip: ClockStrip) -> None:
        super().__init__(panel)
        self._panel, self._race, self._lines, self._strip = panel, race, race.lines, strip
        self._chosen = chosen
        self.monitor: RawMonitor | None = None

    def start(self) -> None:
        if (row := self._may("start")) and self._lines is not None:
            self._lines.start(row.decoder.code)
            self.told.emit(tr("{code}: its port is opened anew.", code=row.decoder.code))

    def stop(self) -> None:
        if (row := self._may("stop")) and self._lines is not None:
            self._lines.stop(row.decoder.code)
            self.told.emit(tr("{code} is stopped. Start it again with Shift+S.", code=row.decoder.code))

    def rewind(self) -> None:
        if (row := self._may("rewind")) and self._lines is not None:
            link = self._lines.link(row.decoder.code)
            if link is not None:
                link.rewind()
                self.told.emit(tr("{code} is asked for its whole memory.", code=row.decoder.code))

    def set_clock(self) -> None:
        """Set it; what was read by the old time can be corrected by a fact that ends when it is set."""
        if not (row := self._may("set_clock")) or self._lines is None:
            return
        code, now = row.decoder.code, self._race.clock()
        link = self._lines.link(code)
        bridge = self._race.bridge
        if link is None or not link.set_clock(lambda said: bridge.later(lambda: self._was_set(link, said))):
            self.told.emit(tr("{code}: its clock cannot be set just now.", code=code))
            return
        QTimer.singleShot(SETTLES_MS, self, lambda: self._measure_anew(link))
        self.told.emit(tr("{code}: its clock is set on the next full second.", code=code))
        clock = row.box.clock
        if clock is not None and (clock.unset or abs(row.ahead or 0) >= WATCH_CLOCK) and not row.late:
            self._strip.open_for_set(code, -(clock.ahead + row.corrected), (now // SECOND + 1) * SECOND)

    def _was_set(self, link: Link, said: str) -> None:
        """What became of it. The correction on offer ends when the clock was set; there is none if it was not."""
        code = link.decoder.code
        if link.clock_taken:
            self._race.live.boxes.clock_was_set(code)
            if link.clock_set_at is not None:
                self._strip.set_came_true(code, link.clock_set_at)
        elif link.clock_taken is False:
            self._strip.set_failed(code)
        self.told.emit(tr("{sentence}.", sentence=said))
        self.done.emit()

    def _measure_anew(self, link: Link) -> None:
        """Unless the box has shown already whether it took the time."""
        if link.clock_taken is None:
            self._race.live.boxes.clock_was_set(link.decoder.code)

    def correct(self) -> None:
        """By a fact, while its clock stays as it is; one that corrects it already is replaced."""
        if not (row := self._may("correct")):
            return
        ahead = 0 if row.box.clock is None or row.late else row.box.clock.ahead  # late reads tell nothing of a clock
        count = self._counting(row)
        ends = (count[0].since, count[0].until, count[0].heard_until) if count else (None, None, None)
        self._strip.open(row.decoder.code, -ahead, *ends, instead=bool(count))

    def _counting(self, row: BoxRow) -> list[ClockOffset]:
        """The corrections of its clock that count now."""
        session, now = self._race.session, self._race.clock()
        own = row.own_now(now)
        numbers = offsets_beside(session.field.state, ClockOffset(row.decoder.code, 0, own, own + 1))
        facts = (one.fact for one in session.field.state.corrections if one.number in numbers)
        offsets = (fact for fact in facts if isinstance(fact, ClockOffset))
        return [one for one in offsets if one.heard_until is None or now < one.heard_until]

    def test(self) -> None:
        """Begin the test mode of a box, or end it."""
        if not (row := self._may("test")):
            return
        code, now = row.decoder.code, self._race.clock()
        since = test_now(self._race.session.field.state, code, now)
        if since is None:
            self._strip.question(
                Question(
                    tr("Test mode of {code}", code=code),
                    tr("Begin"),
                    (Tested(code, now),),
                    tr("What arrives from {code} from now on is counted and is no part of the race.", code=code),
                    tr("to try it out"),
                    tr("{code} is in test mode. End it with Shift+T.", code=code),
                )
            )
        else:
            self._strip.question(
                Question(
                    tr("End the test mode of {code}", code=code),
                    tr("End it"),
                    (Tested(code, since, now),),
                    tr("What arrives from {code} from now on is part of the race.", code=code),
                    tr("it was tried out"),
                    tr("{code} is part of the race again.", code=code),
                )
            )

    def show_raw(self) -> None:
        """Listen to the chosen box in a window beside this one."""
        if (row := self._may("monitor")) and self._lines is not None:
            if self.monitor is None:
                race = self._race
                self.monitor = RawMonitor(self._panel.window(), self._lines, race.session.setup.event, race.clock)
            self.monitor.open(row.decoder.code)

    def record(self) -> None:
        """Every byte of the chosen box goes to a file; or that is ended."""
        if not (row := self._may("capture")) or self._lines is None:
            return
        code = row.decoder.code
        if self._lines.recording(code) is None:
            self._begin_capture(row.decoder)
        else:
            self._lines.end_recording(code)
            self.told.emit(tr("The capture of {code} is ended.", code=code))
            self.done.emit()

    def capture_to(self, code: str, path: Path) -> None:
        """Write every byte of that box there from now on."""

        def done(fault: str) -> None:
            self.told.emit(fault or tr("Every byte of {code} goes to {path}.", code=code, path=path))
            self.done.emit()

        if self._lines is not None:
            self._lines.record(code, path, done)

    def leave(self) -> None:
        """The window goes, and what stands beside it too."""
        if self.monitor is not None:
            self.monitor.close()

    def why_not(self, name: str, row: BoxRow | None) -> str:
        """Why that cannot be done now, in a sentence; "" when it can."""
        if self._race.locked:
            return self._race.locked
        if row is None:
            return tr("Choose a box in the list first.")
        if name in ("correct", "test"):
            return ""
        if self._lines is None:
            return tr("This window has no lines to the boxes.")
        link = self._lines.link(row.decoder.code)
        if link is None:
            return tr("It has no port. Write one in event.toml and bring it in: racecontrol setup.")
        return _of_line(name, row, link.open)

    def _may(self, name: str) -> BoxRow | None:
        """The chosen box, if that can be done with it now."""
        row = self._chosen()
        return None if self.why_not(name, row) else row

    def _begin_capture(self, decoder: Decoder) -> None:
        """Beside the race file, in `NAME.captures`: nobody has to look for a place while runners come.

        And no list of files is shown: to tell what a file is, Qt opens it, and when the race file is closed again the
        system takes all of this program's locks away from it.
        """
        session = self._race.session
        folder = session.path.with_name(f"{session.path.stem}.captures")
        stamp = local(self._race.clock(), session.setup.event.timezone).strftime("%Y%m%d-%H%M%S")
        try:
            folder.mkdir(exist_ok=True)
        except OSError as fault:
            self.told.emit(tr("{folder} cannot be made ({fault}).", folder=folder, fault=fault.strerror))
            return
        self.capture_to(decoder.code, folder / f"{decoder.code}-{stamp}.{decoder.protocol}")


def _of_line(name: str, row: BoxRow, is_open: bool) -> str:
    stopped = row.line.word == "stopped"
    title = row.kind.title
    if name == "stop":
        return tr("It is stopped already.") if stopped else ""
    if name == "rewind" and "rewind" not in row.kind.can:
        return tr("{kind} cannot be asked for its memory. Save it with its own program, then replay.", kind=title)
    if name == "set_clock" and row.kind.set_clock is None and not row.kind.sets_by_dtr:
        return tr("The clock of {kind} cannot be set from here. Set it on the box.", kind=title)
    if name in ("rewind", "set_clock") and (stopped or not is_open):
        return tr("It is not connected.")
    return ""
