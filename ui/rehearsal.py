"""The rehearsal: a race that never was, through the real way: serial lines, links, race file, scoring, paper."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

from hardware.emulator.device import Emulators
from hardware.emulator.schedule import Schedule
from hardware.link_state import LinkState
from hardware.links import Links
from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Closed, Entered
from racecontrol.domain.setup import Setup
from racecontrol.domain.time import SECOND
from racecontrol.exchange import event_toml
from racecontrol.live import Live
from racecontrol.rehearsal.mark import BY
from racecontrol.rehearsal.people import people
from racecontrol.rehearsal.running import Crossings, run, see
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session
from ui.rehearsal_boxes import boxes, cast, places, schedules, tells_once

LEAD_S = 2.0
"""Seconds of the wall between the start of the rehearsal and the first read."""


@dataclass(frozen=True, slots=True)
class Script:
    """All that will happen. `schedules`: what each box sends; `told`: what is not as in the set-up, in sentences."""

    setup: Setup
    entries: tuple[Entry, ...]
    crossings: Crossings
    schedules: tuple[Schedule, ...]
    told: tuple[str, ...] = ()

    @property
    def begins(self) -> int:
        return min(int(schedule.due[0]) for schedule in self.schedules if len(schedule.due))

    @property
    def ends(self) -> int:
        return max(int(schedule.due[-1]) for schedule in self.schedules if len(schedule.due))

    @property
    def reads(self) -> int:
        return sum(schedule.total for schedule in self.schedules)


def write(runners: int, seed: int) -> Script:
    """The script of a race of that size; the same seed gives the same race."""
    with resources.as_file(resources.files("racecontrol.rehearsal").joinpath("kunming.toml")) as path:
        setup = event_toml.load(path)
    return write_for(setup, people(setup, runners, seed), seed)


def write_for(setup: Setup, entries: tuple[Entry, ...], seed: int, speed: float = 1.0) -> Script:
    """The script of any race, for that speed; the same seed gives the same race. Raises Refused for a set-up that
    nothing can play."""
    played = cast(setup, entries, speed)
    setup, entries = played.setup, played.entries
    crossings = run(setup, entries, seed)
    seen = see(setup, entries, crossings, seed, tells_once(setup))
    return Script(setup, entries, crossings, schedules(played, crossings, seen), played.told)


class Rehearsal:
    """Emulated decoders, links and a race file; the start contact fires its waves. `tick` starts it."""

    def __init__(
        self,
        script: Script,
        path: Path,
        speed: float,
        scored: Callable[[Standings], None],
        link_changed: Callable[[str, LinkState], None] = lambda code, state: None,
    ) -> None:
        self.script, self.speed = script, speed
        base = script.begins - int(LEAD_S * SECOND * speed)
        self.emulators = Emulators(script.schedules, base, places(script.schedules))
        try:
            self.session = self._race_file(path)
        except BaseException:
            self.emulators.stop()
            raise
        self.live = Live(self.session, scored)
        setup = self.session.setup
        self.links = Links(setup.decoders, self.live.hear, link_changed, self.now, zone=setup.event.timezone)
        self.live.on_durable(self.links.durable)
        self._playing = False

    def now(self) -> int:
        """The simulated instant."""
        return self.emulators.clock.now()

    def start(self) -> None:
        """Arm the waves and open the links; the race begins when all of them are open."""
        for wave in self.session.setup.waves:
            self.live.starter.arm(wave.code)
        self.live.start()
        self.links.start()

    def tick(self) -> None:
        """Call it every now and then: it starts the decoders when every link is open."""
        if not self._playing and all(link.open for link in self.links):
            self.emulators.play(self.speed)
            self._playing = True

    @property
    def sent(self) -> int:
        return sum(self.emulators.sent.values())

    @property
    def done(self) -> bool:
        """Everything was sent, and everything has arrived in the race file."""
        return self.emulators.done and self.live.counts().total_stored >= self.sent

    @property
    def broken(self) -> bool:
        """The emulated decoders are gone before their time."""
        return not self.emulators.done and not self.emulators.alive

    def end(self) -> None:
        """Unplug the decoders; when all of it has been run, declare the races over."""
        self.links.stop()
        self.emulators.stop()
        if self.done:
            self.session.do(Closed(), by=BY, why="the rehearsal is over")

    def close(self) -> None:
        """Unplug, store what is left, score no more. The session stays open for the lists."""
        self.links.stop()
        self.emulators.stop()
        self.live.close()

    def _race_file(self, path: Path) -> Session:
        setup, urls = self.script.setup, self.emulators.ports
        ports = {one.code: urls[sharing[0].code] for sharing in boxes(setup) for one in sharing}
        decoders = tuple(replace(decoder, port=ports[decoder.code]) for decoder in setup.decoders)
        session = Session.create(path, replace(setup, decoders=decoders), self.now)
        session.do(Entered(self.script.entries), by=BY, why="the people of the rehearsal")
        return session
