"""The local network as the window has it: what is remembered of it, the process that serves, and what it is given."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from racecontrol.announcing.view import View
from racecontrol.domain.refusal import Refused
from ui.desktop.background import Background
from ui.desktop.i18n import spoken, tr
from ui.desktop.saying import in_words
from ui.network import memory
from ui.network.addresses import names
from ui.network.feeding import Feeder, as_json
from ui.network.labels import labels
from ui.network.making import Making
from ui.network.memory import Memory
from ui.network.orders import Documents, Place, State, Time
from ui.network.pairing import AUDIENCES, Pairing, Role, cookie_key, known, new_pairing
from ui.network.serving import Serving

if TYPE_CHECKING:
    from ui.desktop.race import OpenRace

Subscribe = Callable[[Callable[[View], None]], Callable[[], None]]
"""Calls its argument with every view, from any thread, until what it returns is called."""


class Network:
    """Everything here is called in the window's thread and waits for nothing. `changed` is called there, too."""

    def __init__(self, race: "OpenRace", subscribe: Subscribe, changed: Callable[[], None]) -> None:
        self._race, self._subscribe, self._changed = race, subscribe, changed
        self.memory = memory.load(race.session.path)
        self.state = State("off")
        self.trouble = ""
        """Why the feed's files are not written, "" where they are."""
        self._work = Background(race.bridge, "network")
        self._serving = Serving(lambda state: race.bridge.later(lambda: self._show(state)))
        self._making = Making(lambda: race.session.setup, tr, spoken)
        self._making.folder = Path(self.memory.folder) if self.memory.folder else None
        self._making.feed = self._has_feed()
        self._feeder = Feeder(self._documents, self._serving.publish, self._now, self._failed)
        self._leave: Callable[[], None] | None = None
        self._serves = False
        self._feeder.start()
        if self.memory.on and not race.session.looks_only:
            self.turn_on(self.memory.address, self.memory.port)
        self._follow()

    def turn_on(self, address: str, port: int) -> None:
        """Listen there and nowhere else, now and when this race is opened again."""
        self._serves = True
        self._keep(on=True, address=address, port=port)
        place, key = Place(address, port, names()), cookie_key(self.memory.secret)
        all_known = known(self.memory.secret, self.memory.pairings)
        # the page on which a code is typed speaks before there is anything to see
        words = {"labels": as_json(labels(tr, spoken()))}
        self._serving.publish(dict.fromkeys(AUDIENCES.values(), words), self._now())
        self._work.do(lambda: self._serving.open(place, all_known, key), lambda _: None)
        self._follow()

    def turn_off(self) -> None:
        self._serves = False
        self._keep(on=False)
        self._work.do(self._serving.close, lambda _: None)
        self._follow()

    def add(self, name: str, role: Role) -> Pairing:
        one = new_pairing(name, role, round(time.time() * 1000))
        self._keep(pairings=(*self.memory.pairings, one))
        self._admit()
        return one

    def withdraw(self, pairing: str) -> None:
        """At once: open pages of it are cut."""
        self._keep(pairings=tuple(one for one in self.memory.pairings if one.id != pairing))
        self._admit()

    def write_into(self, folder: str) -> None:
        """The feed's files, from now on; "" for none."""
        self._keep(folder=folder)
        self._making.folder = Path(folder) if folder else None
        self._follow()
        self._feeder.again()

    def speak(self) -> None:
        """The window's language has changed, so the pages' does."""
        self._feeder.again()

    def close(self) -> None:
        """What is remembered stays: next time it serves again."""
        if self._leave is not None:
            self._leave()
        self._feeder.close()
        self._work.close(finish=True)
        self._serving.close()

    def _follow(self) -> None:
        """Views are made only while somebody wants them."""
        files = (
            bool(self.memory.folder) and not self._race.session.looks_only
        )  # the program that has the race writes them
        wanted = self._serves or files
        if wanted and self._leave is None:
            self._leave = self._subscribe(self._feeder.want)
        elif not wanted and self._leave is not None:
            self._leave()
            self._leave = None

    def _documents(self, view: View) -> Documents:
        made = self._making.documents(view)
        if self._making.trouble != self.trouble:
            self.trouble = self._making.trouble
            self._race.bridge.later(self._changed)
        return made

    def _now(self) -> Time:
        return Time(self._race.clock(), time.time(), self._race.pace)

    def _has_feed(self) -> bool:
        return any(one.role == "feed" for one in self.memory.pairings)

    def _admit(self) -> None:
        self._making.feed = self._has_feed()
        self._feeder.again()
        self._serving.admit(known(self.memory.secret, self.memory.pairings), cookie_key(self.memory.secret))

    def _keep(self, **changed: object) -> None:
        """Remember it, in a thread of its own: the window does not wait for the disk."""
        self.memory = now = replace(self.memory, **changed)  # type: ignore[arg-type]
        self._work.do(lambda: self._store(now), self._told_stored)
        self._changed()

    def _store(self, now: Memory) -> str:
        try:
            memory.keep(self._race.session.path, now)
        except Refused as refusal:
            return in_words(refusal.text)
        return ""

    def _told_stored(self, fault: str) -> None:
        if fault:
            self._race.bridge.fail(tr("{fault}. They hold until the program is closed.", fault=fault))

    def _show(self, state: State) -> None:
        self.state = state
        self._changed()

    def _failed(self, fault: Exception) -> None:
        self._race.bridge.fail(
            tr("The pages of the local network could not be made ({fault}); those that are shown stay.", fault=fault)
        )
