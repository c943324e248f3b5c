"""The fields of the chosen item, or of the page where none is chosen."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reports.items import Item, Layout
from ui.desktop.assistant.sheet import combined
from ui.desktop.i18n import tr
from ui.desktop.layouts.boxes import File, Value
from ui.desktop.layouts.changes import PAPERS, on_paper, paper_of
from ui.desktop.layouts.fields import KINDS, fields_of
from ui.desktop.layouts.words_box import WordsBox
from ui.desktop.panel import label, put
from ui.desktop.theme import GRID

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
UNDO = combined(Qt.Key.Key_Z, CTRL)
REDO = (combined(Qt.Key.Key_Y, CTRL), combined(Qt.Key.Key_Z, CTRL | SHIFT))


class Rows(QWidget):
    """The fields of one kind. `edited`: key and new value; `wanted`: another file for the field of that key."""

    edited = Signal(str, object)
    wanted = Signal(str)

    def __init__(self, kind: type[Any]) -> None:
        super().__init__()
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, GRID, 0)
        self.form.setSpacing(GRID // 2)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.values: dict[str, Value] = {}
        for key, field in fields_of(kind).items():
            value, title = field.make(), QLabel(tr(field.title))
            value.setAccessibleName(tr(field.title))
            _name(value, tr(field.title))
            for one in (value, title) if field.help else ():
                one.setToolTip(tr(field.help))
            value.edited.connect(lambda new, key=key: self.edited.emit(key, new))
            if isinstance(value, File):
                value.wanted.connect(lambda key=key: self.wanted.emit(key))
            self.values[key] = value
            if isinstance(value, WordsBox):  # it needs the whole width
                self.form.addRow(title)
                self.form.addRow(value)
            else:
                self.form.addRow(title, value)

    def show_target(self, target: Item | Layout, layout: Layout) -> None:
        for key, value in self.values.items():
            value.show_value(getattr(target, key), layout)


class Paper(QWidget):
    """The usual papers. `edited`: the layout on another one."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.paper, self.across = QComboBox(), QCheckBox(tr("across"))
        self.paper.setAccessibleName(tr("Paper"))
        self.paper.addItem(tr("own size"), "")
        for name in PAPERS:
            self.paper.addItem(name, name)
        self._layout: Layout | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GRID, 0)
        row.addWidget(QLabel(tr("Paper")))
        row.addWidget(self.paper, 1)
        row.addWidget(self.across)
        self.paper.activated.connect(self._put)
        self.across.clicked.connect(self._put)

    def show_layout(self, layout: Layout) -> None:
        self._layout = layout
        name, across = paper_of(layout)
        self.paper.setCurrentIndex(self.paper.findData(name))
        self.across.setChecked(across)

    def _put(self) -> None:
        assert self._layout is not None
        self.edited.emit(on_paper(self._layout, self.paper.currentData(), self.across.isChecked()))


class Form(QWidget):
    """`edited`: key and new value of what is shown; `paper`: the layout on another paper; `wanted`: a file for the
    field of that key; `left`: back to the page."""

    edited = Signal(str, object)
    paper = Signal(object)
    wanted = Signal(str)
    left = Signal()
    undo = Signal()
    redo = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading = label(role="heading")
        self._kinds: dict[type[Any], Rows] = {}
        self.paper_box = Paper()
        self.paper_box.edited.connect(self.paper)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        held = QWidget()
        self._rows = QVBoxLayout(held)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.paper_box)
        self._rows.addStretch(1)
        self._area.setWidget(held)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.heading)
        column.addWidget(self._area, 1)

    def show_target(self, target: Item | Layout, layout: Layout, heading: str) -> None:
        put(self.heading, heading)
        kind = type(target)
        if kind not in self._kinds:
            self._add(kind)
        self._kinds[kind].show_target(target, layout)
        for other, rows in self._kinds.items():
            rows.setVisible(other is kind)
        self.paper_box.setVisible(kind is Layout)
        if kind is Layout:
            self.paper_box.show_layout(layout)
        self._watch(self._kinds[kind])

    def rows(self, kind: type[Any]) -> Rows:
        """Those of a kind that has been shown."""
        return self._kinds[kind]

    def take_keys(self) -> None:
        """To the first field of what is shown."""
        shown = next((rows for rows in self._kinds.values() if not rows.isHidden()), None)
        if shown is None:
            return
        first = next((one for one in shown.findChildren(QWidget) if _takes_keys(one)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
            if isinstance(first, QLineEdit):
                first.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo is of the layout, not of one line; Esc leads back to the page. What has the keys is in sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched)
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            key = event.keyCombination().toCombined()
            deed = self.undo if key == UNDO else self.redo if key in REDO else None
            if event.key() == Qt.Key.Key_Escape:
                deed = self.left
            if deed is not None:
                if event.type() == QEvent.Type.KeyPress:
                    deed.emit()
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _add(self, kind: type[Any]) -> None:
        rows = self._kinds[kind] = Rows(kind)
        rows.setAccessibleName(tr(KINDS[kind]))
        rows.edited.connect(self.edited)
        rows.wanted.connect(self.wanted)
        self._rows.insertWidget(self._rows.count() - 1, rows)

    def _watch(self, rows: QWidget) -> None:
        """A line that is new, with a language, is watched too; twice installed counts once."""
        for widget in rows.findChildren(QWidget):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                widget.installEventFilter(self)


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisibleTo(widget.window())


def _name(value: Value, title: str) -> None:
    for widget in value.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.accessibleName():
            widget.setAccessibleName(title)
