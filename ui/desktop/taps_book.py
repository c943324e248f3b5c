"""The book of a manual finish: taps on their way to the disk, bibs that are kept until they are merged, and what undoes
an edit. It shows nothing."""

import itertools
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from racecontrol.domain.facts import Fact, Passed, Tapped, Void
from racecontrol.domain.state import State
from racecontrol.scoring.standings import Standings
from racecontrol.session import Changes
from ui.desktop.background import Background
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import number, tr
from ui.desktop.race import OpenRace
from ui.desktop.taps_data import Sheet, Time, filled, sheet
from ui.desktop.taps_sheet import Draft, Slot, Slots, follow, save_drafts, saved_drafts
from ui.desktop.taps_typed import Typed

AGAIN_S = 2.0
"""Taps that the disk refused are brought to it again so often."""


@dataclass(frozen=True, slots=True)
class Edit:
    """How an edit is undone: the bibs as they were, and the facts that it made, by number."""

    point: str
    slots: Slots
    facts: tuple[int, ...] = ()


class Book(QObject):
    """Everything is called in the window's thread.

    A tap goes to the disk at once; those that come while it is on its way go together when that is done. `sheet`: what
    is to be shown, of the chosen point.
    """

    changed = Signal()
    """There is another sheet."""
    told = Signal(str)
    """What was done, or why not; for the status line."""

    def __init__(self, race: OpenRace, parent: QObject) -> None:
        super().__init__(parent)
        self._race = race
        self.standings: Standings | None = None
        self.fault = ""
        """Why the bibs that were kept cannot be read; "" when they could."""
        try:
            self._drafts, self.point = saved_drafts(race.session.path)
        except ValueError as fault:
            self._drafts, self.point, self.fault = {}, "", as_sentence(str(fault))
        self.state: State = race.session.field.state
        self._waiting: list[tuple[str, int]] = []
        self._storing: list[tuple[str, int]] = []
        """Taps that are not stored yet, those on their way apart: point, instant."""
        self.busy = self._failed = False
        self._again = 0.0
        self._history: list[Edit] = []
        self._expected: dict[int, Slot] = {}
        self._saving = Background(race.bridge, "bibs")
        self.sheet = self._sheet()

    @property
    def slots(self) -> Slots:
        """The bibs at the chosen point."""
        return self._draft.slots

    def begin(self, point: str) -> None:
        """Look at the race for the first time."""
        self.point = point
        self._follow()

    def choose(self, point: str) -> None:
        """Another point; it is remembered."""
        self.begin(point)
        self._save()

    def tap(self, at: int) -> None:
        """Somebody passed the point at `at`, ms UTC."""
        self._waiting.append((self.point, at))
        self.show()
        self._store()

    def edit(self, slots: Slots) -> None:
        """Other bibs stand beside the times."""
        if slots != self.slots:
            self._history.append(Edit(self.point, self.slots))
            self._set(slots)

    def record(self, facts: tuple[Fact, ...], why: str, told: str, bibs: tuple[Slot, ...] = ()) -> None:
        """An edit that is made of facts. `bibs`: beside the taps among them, one for each fact; () for none."""
        if self.busy:
            self.told.emit(tr("The list is just being stored. Press again."))
            return
        before = Edit(self.point, self.slots)

        def done(changes: Changes) -> None:
            made = tuple(one.number for one in changes.facts)
            self._expected.update(zip(made, bibs, strict=False))
            self._history.append(Edit(before.point, before.slots, made))
            self.told.emit(told)

        self._commit(facts, why, done)

    def take(self, typed: tuple[Typed, ...]) -> None:
        """Times from paper become taps; where any has a bib, those without one are gaps."""
        bibs = tuple(Slot(one.bib) for one in typed) if any(one.bib for one in typed) else ()
        facts = tuple(Tapped(self.point, one.at) for one in typed)
        one = tr("1 time is in the list, undo Alt+Z.")
        many = tr("{n} times are in the list, undo Alt+Z.", n=number(len(typed)))
        self.record(facts, tr("tap sheet"), one if len(typed) == 1 else many, bibs)

    def fill(self, asked: Sheet, found: Mapping[int, str]) -> None:
        """Bibs that were found for open rows of the sheet `asked` go there, marked as found."""
        if asked.point != self.point or asked.times != self.sheet.times[: len(asked.times)]:
            self.told.emit(tr("The list has changed meanwhile. Press again."))
        elif not found:
            self.told.emit(tr("No read is near a time without a bib."))
        else:
            self.edit(filled(self.sheet, found))
            one = tr("1 bib proposed by its read: look at it, undo Alt+Z.")
            many = tr("{n} bibs proposed by reads: look at them, undo Alt+Z.", n=number(len(found)))
            self.told.emit(one if len(found) == 1 else many)

    def undo(self) -> None:
        """The last edit is undone, at whatever point it was made; a merge is none."""
        if self.busy:
            self.told.emit(tr("The list is just being stored. Press again."))
        elif not self._history:
            self.told.emit(tr("There is no edit of this list to undo. Ctrl+Z takes back what is in the log."))
        else:
            edit = self._history.pop()
            if edit.point != self.point:
                self.choose(edit.point)
            if edit.facts:
                self._commit(tuple(map(Void, edit.facts)), tr("edit undone"), lambda _: self._put_back(edit))
            else:
                self._put_back(edit)

    def look(self) -> None:
        """Ten times a second: another state of the race, and taps that the disk refused."""
        if self._failed and time.monotonic() > self._again:
            self._store()
        if self._race.session.field.state is not self.state:
            self._follow()

    def show(self) -> None:
        """Make the sheet anew: another scoring, other times or bibs."""
        self.sheet = self._sheet()
        self.changed.emit()

    def leave(self) -> None:
        """The window goes; taps that wait are brought to the disk, bibs are written."""
        if self._waiting and not self._race.locked:
            facts = tuple(itertools.starmap(Tapped, self._waiting))
            self._waiting = []
            self._race.door.do(*facts, done=lambda _: None, refused=lambda _: None)
        self._saving.close(finish=True)

    @property
    def _draft(self) -> Draft:
        return self._drafts.get(self.point, Draft())

    def _sheet(self) -> Sheet:
        times = [Time(tap.at, tap.number) for tap in self.state.taps if tap.point == self.point]
        late = (*self._storing, *self._waiting)
        times += [Time(at, None, self._failed) for point, at in late if point == self.point]
        return sheet(self.point, times, self.slots, self.state, self.standings)

    def _store(self) -> None:
        """Bring what waits to the disk, unless something of this book is on its way already."""
        if self.busy or not self._waiting:
            return
        self._storing, self._waiting = self._waiting, []

        def stored(_: Changes) -> None:
            self._storing, self._failed = [], False

        def failed() -> None:
            self._storing, self._waiting, self._failed = [], [*self._storing, *self._waiting], True
            self._again = time.monotonic() + AGAIN_S

        self._commit(tuple(itertools.starmap(Tapped, self._storing)), "", stored, failed)

    def _commit(
        self,
        facts: tuple[Fact, ...],
        why: str,
        done: Callable[[Changes], None],
        failed: Callable[[], None] = lambda: None,
    ) -> None:
        """While facts of this book are on their way it does not look at the race: no row shows twice."""
        self.busy = True

        def after(call: Callable[[], None]) -> None:
            self.busy = False
            call()
            self._follow()
            if not self._failed:
                self._store()

        def refused(sentence: str) -> None:
            after(failed)
            self.told.emit(as_sentence(sentence))

        self._race.door.do(*facts, why=why, done=lambda changes: after(lambda: done(changes)), refused=refused)

    def _follow(self) -> None:
        """Look at the race: which times wait, and which bibs stand beside them now."""
        if self.busy:
            return
        session = self._race.session
        state = self.state = session.field.state
        before, taps = self._draft, tuple(tap.number for tap in state.taps if tap.point == self.point)
        if taps != before.taps:
            passed = [one.fact for one in state.corrections if isinstance(one.fact, Passed)]
            given = {one.tap: one.bib for one in passed if one.tap is not None}
            back = {
                one.fact.tap: Slot(one.fact.bib)
                for one in session.log
                if isinstance(one.fact, Passed) and one.fact.tap is not None and one.number in state.voided
            }
            if not given.keys().isdisjoint(before.taps) or not back.keys().isdisjoint(set(taps) - set(before.taps)):
                self._history.clear()  # other times wait now: what stood beside the old ones does not fit them
            now = self._drafts[self.point] = follow(before, taps, given, back | self._expected)
            if now.slots != before.slots:
                self._save()
        self._expected = {}
        self.show()

    def _put_back(self, edit: Edit) -> None:
        self._follow()
        self._set(edit.slots)
        self.told.emit(tr("Undone. Edits that can still be undone: {n}.", n=number(len(self._history))))

    def _set(self, slots: Slots) -> None:
        self._drafts[self.point] = Draft(slots, self._draft.taps)
        self._save()
        self.show()

    def _save(self) -> None:
        if self._race.locked:
            return
        path, drafts, point = self._race.session.path, dict(self._drafts), self.point
        self._saving.do(lambda: save_drafts(path, drafts, point), self._was_saved)

    def _was_saved(self, fault: str) -> None:
        if fault:
            self.told.emit(tr("The bibs are not kept if the program ends now: {fault}", fault=as_sentence(fault)))
