"""All entries, as the registration desk works with them: found, edited, entered late, swapped, imported."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Entered
from ui.desktop.docks.entries_bringing import Bringing
from ui.desktop.docks.entries_form import EntryStrip
from ui.desktop.docks.entries_head import EntriesHead
from ui.desktop.docks.entries_swap import SWAP, SwapStrip
from ui.desktop.docks.entries_view import EntriesView
from ui.desktop.entries_data import Listed, Register, beginning_of_day
from ui.desktop.frame import Frame
from ui.desktop.i18n import tr
from ui.desktop.lookup import Lookup
from ui.desktop.panel import Panel
from ui.desktop.race import OpenRace
from ui.desktop.runner_deeds import About


class Entries(Panel):
    """The list is put together in a thread of its own, and only while it is seen or needed."""

    asked = Signal()
    """It has something to ask, or to show."""
    settled = Signal()
    """It is answered."""
    told = Signal(str)
    """What was done; for the status line."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race = race
        self._frame: Frame | None = None
        self._register = Register()
        self._listing = Lookup(race.bridge, "entries")
        self._then: Callable[[Listed], None] | None = None
        """What waits for the list as it is now."""
        self.head = EntriesHead()
        self.view = EntriesView()
        self.form = EntryStrip(race)
        self.swapping = SwapStrip(race, self._find)
        self.bringing = Bringing(race)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(not race.locked)

    @property
    def listed(self) -> Listed | None:
        """What is shown; None before the first list."""
        return self.view.listed

    def give_keys(self) -> None:
        """The keys go to the list; it is shown at once."""
        self.refresh()
        self.view.take_keys()

    def search(self) -> None:
        """The keys go to the search field."""
        self.asked.emit()
        self.head.search.setFocus()
        self.head.search.selectAll()

    def enter_late(self) -> None:
        """A new entry, with the next free bib, in the race of the newest one."""
        if self._may_open():
            self.asked.emit()
            self._when_listed(lambda listed: self.form.open(listed, None, self._newest()))

    def edit(self) -> None:
        """Change the chosen entry."""
        if (entry := self._chosen()) is not None and self._may_open():
            bib = entry.bib
            self._when_listed(lambda listed: self._edit(listed, bib))

    def swap(self) -> None:
        """The chosen entry and another exchange bibs or chips."""
        if (entry := self._chosen()) is not None and self._may_open():
            self.swapping.open(SWAP, About(entry.bib, entry.chips, self._race.session.setup))

    def bring(self, path: str = "") -> None:
        """Import a file of entries: first what it would do."""
        if self._may_open():
            self.bringing.open(path)  # it notes where the keys came from
            self.view.hide()

    def hold(self, action: QAction) -> None:
        self.view.hold(action)

    def show_frame(self, frame: Frame) -> None:
        """Reads change no entry: the list stays until the facts are others."""
        self._frame = frame
        if self._then is not None or not self.visibleRegion().isEmpty():
            self._refresh_if_stale()

    def tick(self, now: int) -> None:
        for strip in self._strips():
            strip.look()
        if not self.visibleRegion().isEmpty():
            self._refresh_if_stale()

    def wear(self) -> None:
        self.view.wear()
        self.bringing.wear()

    def leave(self) -> None:
        """The window goes."""
        self._listing.close()
        self.form.stop_looking()
        self.bringing.close_reading()

    def refresh(self) -> None:
        """The wanted list of the newest entries."""
        frame, race = self._frame, self._race
        if frame is None:
            return
        field, log, asked = frame.standings.field, race.session.log, self.head.asked
        self._listed_of = field
        since = beginning_of_day(race.clock(), race.session.setup.event.timezone)
        self._listing.ask(lambda: self._register.listed(field, log, since, asked), self._show_list)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file of this computer may be dropped; nothing of it is looked at yet."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if path := _dropped(event):
            event.acceptProposedAction()
            self.bring(path)

    def _refresh_if_stale(self) -> None:
        if self._frame is not None and self._frame.standings.field is not self._listed_of:
            self.refresh()

    def _show_list(self, listed: Listed) -> None:
        if listed.asked != self.head.asked:  # another was chosen meanwhile, and its answer is on the way
            return
        self.view.show_list(listed)
        self.form.follow(listed)
        self.head.show_count(len(listed.keys), len(listed.field))
        self._choose_expected(listed)
        then, self._then = self._then, None
        if then is not None:
            then(listed)

    def _when_listed(self, then: Callable[[Listed], None]) -> None:
        """With the entries as they are scored now; at once where they are shown already."""
        self._then = then
        listed = self.listed
        if listed is not None and self._frame is not None and listed.field is self._frame.standings.field:
            self._then = None
            then(listed)
        else:
            self.refresh()

    def _expect(self, bib: str) -> None:
        """That entry was recorded: it is chosen as soon as it is listed."""
        self._expected = bib
        if self.listed is not None:
            self._choose_expected(self.listed)

    def _choose_expected(self, listed: Listed) -> None:
        if self._expected in listed.field.index:
            self.view.choose(self._expected)
            self._expected = ""

    def _edit(self, listed: Listed, bib: str) -> None:
        if (entry := listed.find(bib)) is not None:
            self.form.open(listed, entry)

    def _find(self, bib: str) -> Entry | None:
        return self._race.session.field.state.entries.get(bib)

    def _newest(self) -> Entry | None:
        """Who was entered last: the next one comes to the same desk."""
        facts = (logged.fact for logged in reversed(self._race.session.log))
        return next((fact.entries[-1] for fact in facts if isinstance(fact, Entered) and fact.entries), None)

    def _chosen(self) -> Entry | None:
        entry = self.view.chosen()
        if entry is None:
            self.told.emit(tr("No entry is chosen. Choose one in the list of entries (Ctrl+Shift+N)."))
        return entry

    def _strips(self) -> tuple[EntryStrip, SwapStrip, Bringing]:
        return (self.form, self.swapping, self.bringing)

    def _may_open(self) -> bool:
        """One strip at a time; what somebody has typed into one is not thrown away for another."""
        if self._race.locked:
            self.told.emit(self._race.locked)
            return False
        for strip in self._strips():
            if strip.is_open and not strip.is_pristine:
                self.asked.emit()
                strip.setFocus()
                self.told.emit(tr("Finish what is open first, with Enter, or leave it with Esc."))
                return False
            if strip.is_open:
                strip.settle()
        return True

    def _settled(self) -> None:
        """The list comes back, before the keys do."""
        self.view.show()
        self.head.deeds.show()
        self.settled.emit()

    def _make_room(self) -> None:
        """For the strip that asks; nothing else can be done meanwhile."""
        self.head.deeds.hide()
        self.asked.emit()

    def _lay_out(self) -> None:
        self._listed_of: object = None
        self._expected = ""
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addWidget(self.head)
        rows.addWidget(self.view, 1)
        rows.addWidget(self.form)
        rows.addWidget(self.swapping)
        rows.addWidget(self.bringing, 1)

    def _connect(self) -> None:
        self.head.chosen.connect(self.refresh)
        self.head.stepped_down.connect(self.view.take_keys)
        self.view.table.opened.connect(self.edit)
        self.view.table.ordered.connect(self.head.order_by)
        self.view.table.written.connect(self.head.begin_search)
        self.form.recorded.connect(self._expect)
        for button, deed in (
            (self.head.late, self.enter_late),
            (self.head.edit, self.edit),
            (self.head.swap, self.swap),
            (self.head.bring, self.bring),
        ):
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
            button.setEnabled(not self._race.locked)
            if self._race.locked:
                button.setToolTip(self._race.locked)
        for strip in self._strips():
            strip.told.connect(self.told)
            strip.asked.connect(self._make_room)
            strip.settled.connect(self._settled)


def _dropped(event: QDropEvent) -> str:
    """The path of the one file that is dropped; "" of anything else."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else ""
