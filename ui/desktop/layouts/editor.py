"""The layout editor: the page at the left, its items and their fields at the right, one sentence below."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from racecontrol.scoring.standings import Standings
from reports.items import Image, Item, Layout
from reports.layout import VERSION
from ui.desktop.bridge import Bridge
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import tr
from ui.desktop.layouts import changes
from ui.desktop.layouts.canvas import Canvas
from ui.desktop.layouts.faults import Fault
from ui.desktop.layouts.form import Form
from ui.desktop.layouts.item_list import ItemList, called
from ui.desktop.layouts.keeping import Keeper
from ui.desktop.layouts.pictures import Question, Shown, shown
from ui.desktop.layouts.strip import Strip
from ui.desktop.layouts.top import Top
from ui.desktop.lookup import Lookup
from ui.desktop.panel import label, put, toned
from ui.desktop.saying import in_words
from ui.desktop.steps import Steps
from ui.desktop.theme import GRID, LOOK, Tone

SIDE = 392
"""Pixels of list and fields."""

EMPTY = Layout(VERSION, "", ())


class Editor(QWidget):
    """`standings`: the newest of the race; `folder`: where an own layout goes at first."""

    def __init__(self, bridge: Bridge, standings: Callable[[], Standings | None], folder: Path) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._standings = standings
        self.steps = Steps(EMPTY)
        self.steps.setParent(self)
        self.current = -1
        self._wrong: tuple[Fault, ...] = ()
        self._news: tuple[str, Tone | None] = ("", None)
        self._told = ""
        """Why somebody else is shown than was asked for."""
        self._gone = False
        self._drawing = Lookup(bridge, "layout page")
        self.strip = Strip()
        self.keeper = keeper = Keeper(self.steps, self.strip, bridge, folder)
        keeper.setParent(self)
        self.top = Top(
            [
                (tr("Open (Ctrl+O)"), keeper.ask_open),
                (tr("Save (Ctrl+S)"), keeper.save),
                (tr("Save as ..."), keeper.ask_save),
                (tr("Undo (Ctrl+Z)"), self.steps.undo),
                (tr("Redo (Ctrl+Y)"), self.steps.redo),
            ]
        )
        self.canvas = Canvas(EMPTY)
        self.items = ItemList(
            [
                (tr("Double"), tr("Ctrl+D; the chosen item once more"), self.double),
                (tr("Remove"), tr("Del; the chosen item goes"), self.remove),
                (tr("Lower"), tr("Ctrl+PgUp; drawn earlier, below others"), partial(self.shift, -1)),
                (tr("Higher"), tr("Ctrl+PgDown; drawn later, above others"), partial(self.shift, 1)),
            ]
        )
        self.form = Form()
        self.said = label(name=tr("About this layout"))
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self._connect()
        self._look()

    @property
    def layout_now(self) -> Layout:
        return self.steps.value

    @property
    def unsaved(self) -> bool:
        return self.keeper.unsaved

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Those of the page as it was drawn last."""
        return self._wrong

    # items

    def add(self, kind: str) -> None:
        if kind == "image":
            self.keeper.ask_picture(tr("A picture:"), self._add_picture)
        else:
            self._add(changes.FRESH[kind][1](self.layout_now))

    def bring(self, key: str) -> None:
        """Another picture, for the background of the page or for the chosen item."""
        if key == "background":
            self.keeper.ask_picture(tr("A picture or a PDF for the background:"), self._put_background)
        else:
            self.keeper.ask_picture(tr("A picture:"), partial(self._put_picture, self.current))

    def _add_picture(self, name: str) -> None:
        fresh = changes.FRESH["image"][1](self.layout_now)
        assert isinstance(fresh, Image)
        self._add(replace(fresh, file=name))

    def _put_background(self, name: str) -> None:
        self.steps.put(replace(self.layout_now, background=name))

    def _put_picture(self, number: int, name: str) -> None:
        """Meanwhile another item may have got that number."""
        item = self.layout_now.items[number] if number < len(self.layout_now.items) else None
        if isinstance(item, Image):
            self.steps.put(changes.with_item(self.layout_now, number, replace(item, file=name)))
        else:
            self._add_picture(name)

    def double(self) -> None:
        if self.current >= 0:
            number = self.current
            self.steps.put(changes.doubled(self.layout_now, number))
            self._choose(number + 1)

    def remove(self) -> None:
        if self.current >= 0:
            number, self.current = self.current, min(self.current, len(self.layout_now.items) - 2)
            self.steps.put(changes.without(self.layout_now, number))

    def shift(self, step: int) -> None:
        number = self.current
        if number >= 0 and 0 <= number + step < len(self.layout_now.items):
            self.current = number + step
            self.steps.put(changes.shifted(self.layout_now, number, step))

    # the window

    def go_on(self, old: "Editor") -> None:
        """With the work of another one, in the language of now."""
        self.keeper.go_on(old.keeper)
        self.current = old.current
        self.top.go_on(old.top)
        self.steps.take(old.steps)
        self._look()

    def may_close(self) -> bool:
        """Whether nothing is lost; else it is asked what is to become of the work."""
        if self.unsaved:
            self.raise_()
            self.activateWindow()
            self.keeper.ask_unsaved(self.close)
        return not self.unsaved

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._gone or self.may_close():
            self.strip.leave()
            super().closeEvent(event)
        else:
            event.ignore()

    def close_down(self) -> None:
        """The program goes, or the window is made anew: nobody waits for a disk any more."""
        self._gone = True
        self._drawing.close()
        self.keeper.close()
        self.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw(self.layout_now)

    def wear(self) -> None:
        """Theme or size of the text changed."""
        self.canvas.wear()

    def _begun(self) -> None:
        """Another layout is written now."""
        self.current, self._news = -1, ("", None)
        self._look()

    def _refused(self, wrong: tuple[Fault, ...]) -> None:
        """It is shown what keeps it from its file."""
        self._wrong = wrong
        self._choose(wrong[0].item)
        self._say(tr("Not saved. {fault}", fault=self._in_words(wrong[0])), "act")

    def _add(self, item: Item) -> None:
        self.steps.put(changes.added(self.layout_now, item))
        self._choose(len(self.layout_now.items) - 1)
        self.canvas.setFocus()

    def _choose(self, number: int) -> None:
        self.current = number
        self.steps.rest()
        self._news = ("", None)
        self._look(draw=False)

    def _edit(self, key: str, value: object) -> None:
        """A field of the chosen item, or of the page."""
        layout, number = self.layout_now, self.current
        if number >= 0:
            item = changes.with_field(layout.items[number], key, value)
            after = changes.with_item(layout, number, item)
        elif key == "languages":
            assert isinstance(value, tuple)
            after = changes.with_languages(layout, value)
        else:
            after = changes.with_field(layout, key, value)
        self.steps.put(after, f"{key} {number}")

    def _look(self, *, draw: bool = True) -> None:
        """The layout has changed, or what is chosen of it."""
        layout = self.layout_now
        self.current = min(self.current, len(layout.items) - 1)
        wrong = frozenset(fault.item for fault in self._wrong)
        self.canvas.show_layout(layout, self.current)
        self.items.show_layout(layout, self.current, wrong)
        if self.current >= 0:
            target = layout.items[self.current]
            self.form.show_target(target, layout, called(target))
        else:
            self.form.show_target(layout, layout, tr("The page"))
        self.top.show_languages(layout.languages)
        undo, redo = self.top.keys[3:5]
        undo.setEnabled(self.steps.can_undo)
        redo.setEnabled(self.steps.can_redo)
        name = self.keeper.path.name if self.keeper.path is not None else layout.name
        mark = tr("not saved") if self.unsaved else ""
        self.setWindowTitle("  ".join(filter(None, (tr("Layout editor"), name, mark))))
        self._tell()
        if draw:
            self._draw(layout)

    def _draw(self, layout: Layout) -> None:
        """The page as it will be printed, as soon as it is there."""
        if self._gone or not self.isVisible():
            return
        whom, bib, language = self.top.shown
        question = Question(layout, language, whom, bib, self._standings(), self.canvas.pixels)
        self._drawing.ask(partial(shown, question), self._drawn)

    def _show_other(self) -> None:
        """Somebody else, or another language."""
        self._news = ("", None)
        self._draw(self.layout_now)

    def _drawn(self, shown: Shown) -> None:
        if self._gone:
            return
        self._wrong, self._told = shown.faults, shown.told
        wrong = frozenset(fault.item for fault in shown.faults)
        why = shown.told or (self._in_words(shown.faults[0]) if shown.faults else "")
        self.canvas.show_picture(shown.image, wrong, why)
        self.items.show_layout(self.layout_now, self.current, wrong)
        self._tell()

    def _tell(self) -> None:
        """What is wrong, first of what is chosen; else the last news; else the keys."""
        mine = [fault for fault in self._wrong if fault.item == self.current]
        if self._news[0]:
            toned(self.said, *self._news)
        elif mine or self._wrong:
            toned(self.said, self._in_words((mine or self._wrong)[0]), "act")
        elif self._told:
            toned(self.said, self._told, "watch")
        elif self.unsaved:
            toned(self.said, tr("Not saved yet. {keys}", keys=self._keys_told()), None)
        else:
            toned(self.said, self._keys_told(), None)

    def _keys_told(self) -> str:
        if self.current < 0:
            return tr("Click an item, or press Tab. Nothing chosen: the fields are those of the page.")
        return tr(
            "Arrow keys move 1 mm, with Shift 5, with Alt 0.1; with Ctrl they size. Enter: its fields. Ctrl+D doubles."
        )

    def _say(self, text: str, tone: Tone | None = None) -> None:
        self._news = (text, tone)
        self._tell()

    def _in_words(self, fault: Fault) -> str:
        """One sentence that names the item."""
        if not 0 <= fault.item < len(self.layout_now.items):
            return as_sentence(in_words(fault.text))
        what = called(self.layout_now.items[fault.item])
        return as_sentence(tr("item {n}, {what}: {fault}", n=fault.item + 1, what=what, fault=fault.text))

    def _lay_out(self) -> None:
        side, both = QSplitter(Qt.Orientation.Vertical), QHBoxLayout()
        side.addWidget(self.items)
        side.addWidget(self.form)
        side.setStretchFactor(0, 1)
        side.setStretchFactor(1, 2)
        side.setSizes([LOOK.px(240), LOOK.px(480)])
        side.setChildrenCollapsible(False)
        side.setFixedWidth(LOOK.px(SIDE))
        both.setSpacing(GRID)
        both.addWidget(self.canvas, 1)
        both.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.top)
        column.addWidget(self.strip)
        column.addLayout(both, 1)
        column.addWidget(self.said)
        self.said.setMinimumHeight(LOOK.px(20))
        put(self.said, "")

    def _connect(self) -> None:
        self.steps.changed.connect(self._changed)
        self.keeper.begun.connect(self._begun)
        self.keeper.told.connect(self._say)
        self.keeper.refused.connect(self._refused)
        self.canvas.chosen.connect(self._choose)
        self.canvas.changed.connect(self._put)
        self.canvas.drawn.connect(self._draw)
        self.canvas.removed.connect(self.remove)
        self.canvas.wanted.connect(self.form.take_keys)
        self.canvas.resized.connect(lambda: self._draw(self.layout_now))
        self.items.chosen.connect(self._choose)
        self.items.added.connect(self.add)
        self.form.edited.connect(self._edit)
        self.form.paper.connect(self._put)
        self.form.wanted.connect(self.bring)
        self.form.left.connect(self.canvas.setFocus)
        self.form.undo.connect(self.steps.undo)
        self.form.redo.connect(self.steps.redo)
        self.strip.left.connect(self.canvas.setFocus)
        self.top.changed.connect(self._show_other)
        self.top.snap.toggled.connect(lambda on: setattr(self.canvas, "snaps", on))
        for key, deed in KEYS.items():
            QShortcut(QKeySequence(key), self).activated.connect(partial(deed, self))
        gone = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.items.list)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self.remove)

    def _changed(self) -> None:
        self._news = ("", None)
        self._look()

    def _put(self, layout: Layout) -> None:
        self.steps.put(layout)


KEYS: dict[str, Callable[[Editor], object]] = {
    "Ctrl+O": lambda one: one.keeper.ask_open(),
    "Ctrl+S": lambda one: one.keeper.save(),
    "Ctrl+Shift+S": lambda one: one.keeper.ask_save(),
    "Ctrl+Z": lambda one: one.steps.undo(),
    "Ctrl+Y": lambda one: one.steps.redo(),
    "Ctrl+Shift+Z": lambda one: one.steps.redo(),
    "Ctrl+D": Editor.double,
    "Ctrl+PgUp": lambda one: one.shift(-1),
    "Ctrl+PgDown": lambda one: one.shift(1),
    "Ctrl+W": Editor.close,
}
