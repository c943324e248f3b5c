"""The announcer at work: the window on a race file, opened and opened again, and what can be read in it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from racecontrol.announcing.view import View
from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Entered, Gun, Heard
from racecontrol.domain.reads import Read
from racecontrol.domain.time import HOUR
from racecontrol.live import Live
from racecontrol.session import Session
from tests.ui.conftest import Clock, Crew, at, chip, small_field, small_setup
from ui.desktop.announcer.card import Card
from ui.desktop.announcer.card_list import CardList
from ui.desktop.announcer.window import AnnouncerWindow
from ui.desktop.app import open_race
from ui.desktop.bridge import Bridge
from ui.desktop.main_window import MainWindow

GUN = at("08:00:00")


@dataclass
class Announcer:
    """`crew`: the main window beside it; `reads`: how many there must be by now."""

    crew: Crew
    reads: int

    @property
    def window(self) -> AnnouncerWindow:
        window = self.crew.window.announcer.window
        assert window is not None
        return window

    @property
    def view(self) -> View:
        view = self.window._view
        assert view is not None
        return view

    def panel(self, key: str) -> CardList:
        return self.window.stage.lists[key]

    def bibs(self, key: str) -> list[str]:
        """Who is shown in a panel, from top to bottom."""
        return self.panel(key).bibs()

    def card(self, key: str, bib: str) -> Card:
        return next(card for card in self.panel(key).cards if any(cell.bib == bib for cell in card.cells))

    def says(self, key: str, bib: str) -> str:
        """All that stands in a runner's card."""
        return " ".join(texts(self.card(key, bib)))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key in whatever of the announcer's window has the focus."""
        self.crew.qtbot.keyClick(self.window.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> None:
        self.crew.qtbot.keyClicks(self.window.focusWidget() or self.window, text)

    def hear(self, decoder: str, sightings: Sequence[tuple[int, int]]) -> None:
        """Bibs and instants, in one go; it is then as late as the last of them."""
        last = max(when for _, when in sightings)
        self.crew.clock.now = max(self.crew.clock.now, last)
        reads = tuple(Read(chip(bib), when + 8 * HOUR, b"raw") for bib, when in sightings)
        self.reads += len(reads)
        self.crew.live.hear(Heard(decoder, last, reads))

    def finish(self, *sightings: tuple[int, int]) -> None:
        """They finish, and the window shows a view that knows of it."""
        self.hear("FIN-A", sightings)
        self.up_to_date()

    def up_to_date(self) -> None:
        """Everything that was heard, and every fact, is in the view that is shown."""
        crew = self.crew

        def shown() -> bool:
            frame, view = crew.window._frame, self.window._view
            return (
                frame is not None
                and view is not None
                and frame.standings.field.state is crew.session.field.state
                and len(frame.standings.reads) == self.reads == view.reads
                and self.crew.window.announcer.announcing.view is view
                and view.at >= crew.clock.now
            )

        crew.wait(shown)


@contextmanager
def announcing(
    path: Path, qtbot: QtBot, remembered: QSettings, entries: tuple[Entry, ...] | None = None
) -> Iterator[Announcer]:
    """A race file, new where there is none, with the first wave's gun at 08:00:00; the announcer's window is open."""
    clock = Clock(at("08:30:00"))
    if path.exists():
        session = Session.open(path, clock)
    else:
        session = Session.create(path, small_setup(), clock)
        session.do(Entered(entries or small_field()), Gun("A", GUN, "button"))
    bridge = Bridge()
    live = Live(session, bridge.scored)
    live.start()
    window = MainWindow(remembered)
    qtbot.addWidget(window)
    window.show()
    window.attach(open_race(session, live, bridge, clock, closing=live.close))
    announcer = Announcer(Crew(session, live, bridge, window, clock, qtbot), live.counts().total_received)
    window.actions_by_id["announcer.show"].trigger()
    qtbot.waitUntil(lambda: announcer.window.isActiveWindow() and announcer.window._view is not None, timeout=20_000)
    yield announcer
    window.close()
    session.close()


def texts(card: Card) -> list[str]:
    """From top to bottom."""
    lines = (*([card.head] if card.head else []), *(line for cell in card.cells for line in cell.lines))
    live = [card.live.text] if card.live else []
    return live + [piece.text for line in lines for piece in line.pieces if piece.text]


def framed(announcer: Announcer) -> set[tuple[str, str]]:
    """Where a frame is seen: panel and bib."""
    lists = {**announcer.window.stage.lists, "found": announcer.window.search.found}
    return {(key, one.chosen) for key, one in lists.items() if one.isVisible() and one.has(one.chosen)}
