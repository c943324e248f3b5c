"""The set-up assistant: the pages at the left, the one that is open beside them, one sentence and the keys below."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Setup
from ui.desktop.assistant import devices, files
from ui.desktop.assistant.draft import Draft
from ui.desktop.assistant.mistakes import Mistake, mistakes
from ui.desktop.assistant.offers import SAMPLES, SETS, CategorySet, Sample, begun_from
from ui.desktop.assistant.pages import CONTENTS, Content, TablePage, button, offered
from ui.desktop.assistant.sheet import combined, wanted
from ui.desktop.assistant.summary import Changing, Making, Summary
from ui.desktop.background import Background
from ui.desktop.bridge import Bridge
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import tr
from ui.desktop.panel import label, toned
from ui.desktop.path_box import PathBox
from ui.desktop.race import OpenRace
from ui.desktop.theme import GRID, LOOK, ROW, SHAPES, Tone

LIST, WIDEST = 184, 960
"""Pixels of the list of pages; of what is read or typed in one line."""

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Assistant(QWidget):
    """`race`: the open one whose set-up is changed; None for a new race, whose files go to `folder`."""

    made = Signal(object)
    """The path of a new race file."""
    left = Signal()

    def __init__(self, setup: Setup, bridge: Bridge, race: OpenRace | None = None, folder: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.draft, self.race = Draft(setup), race
        self._background = Background(bridge, "set-up")
        self._stop = threading.Event()
        self._told = ""
        self._mistakes: Sequence[Mistake] = ()
        self.file = PathBox(
            tr("event.toml"), tr("or an event.toml that is there already: type or drop its path, Enter")
        )
        if race is None:
            making = Making(self.draft, self._work, folder or Path.home())
            making.made.connect(self.made)
            self.summary: Summary = making
        else:
            self.summary = Changing(self.draft, self._work, race)
        self.pages = [TablePage(content, self.draft, self._offers(content)) for content in CONTENTS]
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages of the set-up"))
        self.stack = QStackedWidget()
        self.said = label(name=tr("About this cell"))
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.back = button(tr("Back (Ctrl+PgUp)"), lambda: self.turn(-1))
        self.next = button(tr("Next (Ctrl+PgDown)"), lambda: self.turn(1))
        self.undo = button(tr("Undo (Ctrl+Z)"), self.draft.undo)
        self.redo = button(tr("Redo (Ctrl+Y)"), self.draft.redo)
        self.leave = button(tr("Leave (Esc)"), self.left.emit)
        self._lay_out()
        self.wear()
        self._connect()
        self._look()
        self.list.setCurrentRow(0)

    def turn(self, step: int) -> None:
        """To the next page, or to the one before."""
        self.open(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))

    def open(self, page: int) -> None:
        """What is being typed and cannot be is mended first: the page stays."""
        if why := self._pages_refusal():
            self._tell(why)
            return
        self.list.setCurrentRow(page)
        self.take_keys()

    def go_on(self, old: "Assistant") -> None:
        """With the draft, the page and the paths of another one."""
        self.draft.take(old.draft)
        self.file.setText(old.file.text())
        if isinstance(self.summary, Making) and isinstance(old.summary, Making):
            self.summary.go_on(old.summary)
        self.list.setCurrentRow(old.list.currentRow())
        self._look()

    def wear(self) -> None:
        """Theme or size of the text changed."""
        self.list.setFixedWidth(LOOK.px(LIST))
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, LOOK.px(ROW)))
        for widget in (self.file, self.summary):
            widget.setMaximumWidth(LOOK.px(WIDEST))
        self.said.setMinimumHeight(LOOK.px(36))
        for page in self.pages:
            page.wear()

    def take_keys(self) -> None:
        page = self.list.currentRow()
        if page < len(self.pages):
            self.pages[page].take_keys()
        else:
            self.summary.take_keys()  # type: ignore[attr-defined]

    def close_down(self) -> None:
        """The window goes: nobody waits for a disk or a port any more."""
        self._stop.set()
        self._background.close()

    def event(self, event: QEvent) -> bool:
        """Its keys are not looked for in the menus of the window. Esc is: a strip may have it first."""
        if wanted(event, KEYS.keys() - {combined(Qt.Key.Key_Escape)}):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, box: QObject, event: QEvent) -> bool:
        """A field that has nothing to undo leaves the keys of undoing to the draft."""
        if isinstance(box, QLineEdit) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.keyCombination().toCombined()
            if (key in UNDOING and not box.isUndoAvailable()) or (key in REDOING and not box.isRedoAvailable()):
                KEYS[key](self)
                return True
        return super().eventFilter(box, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = KEYS.get(event.keyCombination().toCombined())
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed(self)

    @property
    def page(self) -> TablePage | None:
        """The table that is open; None on the last page."""
        row = self.list.currentRow()
        return self.pages[row] if row < len(self.pages) else None

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Something about a file or a port; it stands until another cell is chosen."""
        toned(self.said, text, tone)

    def _offers(self, content: Content) -> QWidget | None:
        if content.id == "event" and self.race is not None:
            return self.file
        if content.id == "event":
            deeds = [(tr(one.title), partial(self._begin, one)) for one in SAMPLES]
            return offered(tr("Begin from"), deeds, [self.file])
        if content.id == "categories":
            return offered(tr("Take a set"), [(tr(one.title), partial(self._take_set, one)) for one in SETS])
        if content.id == "decoders":
            return offered(tr("At this computer"), [(tr("Find devices"), self._find)])
        return None

    def _lay_out(self) -> None:
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the mouse leaves the keys in the table
        for page in (*self.pages, self.summary):
            self.list.addItem(QListWidgetItem())
            self.stack.addWidget(_scrolled(page))
        right, keys, both = QVBoxLayout(), QHBoxLayout(), QHBoxLayout(self)
        keys.setSpacing(GRID)
        for made in (self.back, self.next, self.undo, self.redo):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay in the table
            keys.addWidget(made)
        keys.addStretch(1)
        keys.addWidget(self.leave)
        right.setSpacing(GRID)
        right.addWidget(self.stack, 1)
        right.addWidget(self.said)
        right.addLayout(keys)
        both.setContentsMargins(GRID, GRID, GRID, GRID)
        both.setSpacing(2 * GRID)
        both.addWidget(self.list)
        both.addLayout(right, 1)

    def _connect(self) -> None:
        self.draft.changed.connect(self._look)
        self.list.currentRowChanged.connect(self._opened)
        for chosen in (self.list.itemActivated, self.list.itemClicked):
            chosen.connect(lambda _: None if self._pages_refusal() else self.take_keys())
        for box in (self.file, *self.summary.findChildren(QLineEdit)):
            box.installEventFilter(self)
        self.file.returnPressed.connect(self._read)
        self.file.dropped.connect(self._read)
        for page in self.pages:
            page.told.connect(self._tell)
            page.moved.connect(self._about_cell)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def _opened(self, row: int) -> None:
        shown = self.stack.currentIndex()
        if row != shown and (why := self._pages_refusal()):
            self.list.blockSignals(True)
            self.list.setCurrentRow(shown)
            self.list.blockSignals(False)
            self._tell(why)
            return
        self.summary.leave()
        self.stack.setCurrentIndex(row)
        self._told = ""
        self._look()
        self._about_cell()

    def _pages_refusal(self) -> str:
        """Of the page that is shown: why what is being typed there cannot be; "" when it can."""
        shown = self.stack.currentIndex()
        return self.pages[shown].refused if 0 <= shown < len(self.pages) else ""

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """What has the keys is in sight."""
        if now is None or not self.isAncestorOf(now):
            return
        self._about_cell()
        shown = self.stack.currentWidget()
        if isinstance(shown, QScrollArea) and shown.isAncestorOf(now):
            shown.ensureWidgetVisible(now, 0, 0)

    def _look(self) -> None:
        """The draft has changed: mistakes, pages, keys."""
        self._mistakes = found = mistakes(self.draft.setup)
        for row, page in enumerate(self.pages):
            mine = page.mine(found)
            counted = "" if page.content.id == "event" else f"  {page.count}"
            mark = f"  {SHAPES[_worst(mine)]} {len(mine)}" if mine else ""
            self.list.item(row).setText(f"{tr(page.content.title)}{counted}{mark}")
        ready = f"  {SHAPES['ok']}" if not found else ""
        self.list.item(len(self.pages)).setText(f"{tr('Summary')}{ready}")
        if self.page is not None:
            self.page.look(found)
        else:
            self.summary.look(found)
        self.undo.setEnabled(self.draft.can_undo)
        self.redo.setEnabled(self.draft.can_redo)
        self.back.setEnabled(self.list.currentRow() > 0)
        self.next.setEnabled(self.list.currentRow() < self.list.count() - 1)

    def _tell(self, text: str) -> None:
        """Why what is typed cannot be; "" when it can."""
        self._told = text
        self._about_cell()

    def _about_cell(self) -> None:
        page = self.page
        if self._told:
            toned(self.said, self._told, "act")
            return
        if page is None:
            toned(self.said, "", None)
            return
        sheet = page.current
        mistake = sheet.sheet.mistake(sheet.currentIndex())
        cell = sheet.sheet.cell(sheet.currentIndex())
        whole = next((one for one in page.mine(self._mistakes) if one.row < 0), None)
        if mistake or (whole and cell is None):
            one = mistake or whole
            assert one is not None
            toned(self.said, one.text, one.tone)
        elif cell:
            said = tr("{title}: {help}. Type to change it.", title=tr(cell[1].title), help=tr(cell[1].help))
            toned(self.said, said, None)
        else:
            toned(self.said, "", None)

    def _begin(self, chosen: Sample) -> None:
        self.draft.put(begun_from(chosen, self.draft.setup.event))
        self.say(tr("Begun from a sample; go through the pages and change what differs. Ctrl+Z takes it back."), "ok")

    def _take_set(self, chosen: CategorySet) -> None:
        self.draft.put(replace(self.draft.setup, categories=tuple(chosen.make())))
        self.say(tr("These categories are for all races; Ctrl+Z brings back those before."), "ok")

    def _read(self) -> None:
        path = self.file.path
        if path is None:
            return
        race = None if self.race is None else self.race.session.path
        self.say(tr("Reading {name} ...", name=path.name))

        def done(outcome: object) -> None:
            if isinstance(outcome, Setup):
                self.draft.put(outcome)
                if isinstance(self.summary, Making):
                    self.summary.folder = path.absolute().parent
                self.say(tr("Read: {name}. Ctrl+Z takes it back.", name=path.name), "ok")
            elif isinstance(outcome, Refused):
                self.say("\n".join(as_sentence(one) for one in outcome.faults[:3]), "act")

        self._work(lambda: files.read(path, race), done)

    def _find(self) -> None:
        setup = self.draft.setup
        self.say(tr("Looking at every port of this computer; nothing is changed in any box. Some ten seconds ..."))

        def done(found: object) -> None:
            assert isinstance(found, list)
            after = devices.with_found(self.draft.setup, found)
            self.draft.put(after)
            lines = [f"{one.place.url}: {one.words}" for one in found if one.state != "absent"]
            self.say("\n".join(lines[:4]) or tr("There is no port with a box at this computer."), None)

        self._work(lambda: devices.look(setup, self._stop), done)

    def _work(self, work: Callable[[], object], told: Callable[[object], None]) -> None:
        def guarded() -> object:
            try:
                return work()
            except Refused as refused:
                return refused

        def answer(outcome: object) -> None:
            if not self._stop.is_set():
                told(outcome)

        self._background.do(guarded, answer)


KEYS: dict[int, Callable[[Assistant], None]] = {
    combined(Qt.Key.Key_Z, CTRL): lambda one: one.draft.undo(),
    combined(Qt.Key.Key_Z, CTRL | SHIFT): lambda one: one.draft.redo(),
    combined(Qt.Key.Key_Y, CTRL): lambda one: one.draft.redo(),
    combined(Qt.Key.Key_PageUp, CTRL): lambda one: one.turn(-1),
    combined(Qt.Key.Key_PageDown, CTRL): lambda one: one.turn(1),
    combined(Qt.Key.Key_Escape): lambda one: one.left.emit(),
}

UNDOING = (combined(Qt.Key.Key_Z, CTRL),)
REDOING = (combined(Qt.Key.Key_Z, CTRL | SHIFT), combined(Qt.Key.Key_Y, CTRL))


def _scrolled(page: QWidget) -> QScrollArea:
    """Where there is no room the page scrolls: none makes the window larger."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(page)
    for ground in (area.viewport(), page):  # that of the assistant is seen
        ground.setAutoFillBackground(False)
    return area


def _worst(found: Sequence[Mistake]) -> Tone:
    return "act" if any(one.tone == "act" for one in found) else "watch"
