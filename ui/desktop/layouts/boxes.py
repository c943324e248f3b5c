"""What a field of an item is typed or chosen in: a number, a choice, a colour, a file, languages."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from reports.items import Layout
from reports.page_words import LANGUAGES as PAGE_LANGUAGES
from ui.desktop.i18n import LANGUAGES, tr
from ui.desktop.panel import put
from ui.desktop.theme import GRID, LOOK

USUAL = ("#000000", "#404040", "#808080", "#ffffff", "#b01018", "#c9702b", "#e6a323", "#1a6a38", "#00798c", "#0a58a8",
         "#20304a", "#6a3d8f")  # fmt: skip
"""Colours that are offered beside those of the layout."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class Value(QWidget):
    """`edited`: by a person, the new value; never by `show_value`."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(GRID)

    def show_value(self, value: Any, layout: Layout) -> None:
        raise NotImplementedError


class _Still(QObject):
    """The wheel turns the form, not the numbers and choices that it comes across."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class Number(Value):
    """`unit`: stands behind it."""

    def __init__(self, unit: str = "", least: float = -2000, most: float = 2000, step: float = 1) -> None:
        super().__init__()
        self.box = box = QDoubleSpinBox()
        box.setRange(least, most)
        box.setSingleStep(step)
        box.setDecimals(2)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(_Still(box))
        box.setSuffix(f" {unit}" if unit else "")
        box.setMinimumWidth(LOOK.px(96))
        box.textFromValue = lambda value: f"{value:.10g}"  # type: ignore[method-assign]
        box.valueChanged.connect(lambda value: self.edited.emit(self.typed(value)))
        self.row.addWidget(box)
        self.row.addStretch(1)

    def typed(self, value: float) -> float:
        """As the field has it."""
        return value

    def show_value(self, value: Any, layout: Layout) -> None:
        with QSignalBlocker(self.box):
            if self.box.value() != value:
                self.box.setValue(value)


class Count(Number):
    """A whole number from 1."""

    def __init__(self) -> None:
        super().__init__("", 1, 20)
        self.box.setDecimals(0)

    def typed(self, value: float) -> float:
        return int(value)


class Choice(Value):
    """`titles`: value -> how it is called."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__()
        self.box = QComboBox()
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.installEventFilter(_Still(self.box))
        for value, title in titles.items():
            self.box.addItem(tr(title), value)
        self.box.activated.connect(lambda _: self.edited.emit(self.box.currentData()))
        self.row.addWidget(self.box)
        self.row.addStretch(1)

    def show_value(self, value: Any, layout: Layout) -> None:
        if self.box.findData(value) < 0:
            self.box.addItem(str(value), value)  # what does not exist is told as a fault
        self.box.setCurrentIndex(self.box.findData(value))


class Check(Value):
    def __init__(self) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.clicked.connect(self.edited.emit)
        self.row.addWidget(self.box)

    def show_value(self, value: Any, layout: Layout) -> None:
        self.box.setChecked(bool(value))


class Colour(Value):
    """Of those in the layout, of the usual ones, or typed as #rrggbb. `none`: what none is called, where it may be."""

    def __init__(self, none: str = "") -> None:
        super().__init__()
        self._none = none
        self.box = QComboBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.installEventFilter(_Still(self.box))
        self.box.activated.connect(self._chosen)
        line = self.box.lineEdit()
        assert line is not None
        if none:
            line.setPlaceholderText(tr(none))
        line.textEdited.connect(self._typed)
        self.row.addWidget(self.box)
        self.row.addStretch(1)

    def show_value(self, value: Any, layout: Layout) -> None:
        offered = list(dict.fromkeys((*_colours(layout), *USUAL)))
        with QSignalBlocker(self.box):
            if [self.box.itemData(row) for row in range(self.box.count())] != [*([""] if self._none else []), *offered]:
                self.box.clear()
                if self._none:
                    self.box.addItem(tr(self._none), "")
                for colour in offered:
                    self.box.addItem(_swatch(colour), colour, colour)
            if self.box.currentText() != value:
                self.box.setCurrentIndex(self.box.findData(value))
                self.box.setEditText(value)

    def _chosen(self, row: int) -> None:
        self.edited.emit(self.box.itemData(row))

    def _typed(self, text: str) -> None:
        """While it is typed it is no colour yet."""
        text = text.strip()
        if _COLOUR.fullmatch(text) or (not text and self._none):
            self.edited.emit(text)


class Line(Value):
    """Any text."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QLineEdit()
        self.box.textEdited.connect(self.edited.emit)
        self.row.addWidget(self.box)

    def show_value(self, value: Any, layout: Layout) -> None:
        if self.box.text() != value:
            self.box.setText(value)


class File(Value):
    """A picture beside the layout. `wanted`: another one is to be chosen. `removable`: there may be none."""

    wanted = Signal()

    def __init__(self, *, removable: bool) -> None:
        super().__init__()
        self.name, self.choose, self.remove = QLabel(), QPushButton(tr("Choose ...")), QPushButton(tr("None"))
        self._none = tr("none")
        self.choose.clicked.connect(self.wanted)
        self.remove.clicked.connect(lambda: self.edited.emit(""))
        self.row.addWidget(self.name, 1)
        self.row.addWidget(self.choose)
        self.row.addWidget(self.remove)
        self.remove.setVisible(removable)

    def show_value(self, value: Any, layout: Layout) -> None:
        put(self.name, value or self._none)
        self.name.setToolTip(value)
        self.remove.setEnabled(bool(value))


class Languages(Value):
    """Of a page; each in its own words. The first one counts where another is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes = {key: QCheckBox(LANGUAGES[key]) for key in PAGE_LANGUAGES}
        for box in self.boxes.values():
            box.clicked.connect(self._clicked)
            self.row.addWidget(box)
        self.row.addStretch(1)
        self._shown: tuple[str, ...] = ()

    def show_value(self, value: Any, layout: Layout) -> None:
        self._shown = value
        for key, box in self.boxes.items():
            box.setChecked(key in value)

    def _clicked(self) -> None:
        """Those that were there keep their order."""
        wanted = {key for key, box in self.boxes.items() if box.isChecked()}
        kept = [key for key in self._shown if key in wanted or key not in self.boxes]
        self.edited.emit((*kept, *(key for key in self.boxes if key in wanted and key not in kept)))


def lines_of(widget: QWidget) -> Sequence[QLineEdit]:
    """All fields in it that can be typed into."""
    return widget.findChildren(QLineEdit)


def _colours(layout: Layout) -> Iterable[str]:
    found = (getattr(item, key, "") for item in layout.items for key in ("ink", "fill"))
    return (colour for colour in found if _COLOUR.fullmatch(colour))


def _swatch(colour: str) -> QIcon:
    pixels = QPixmap(16, 16)
    pixels.fill(QColor(colour))
    return QIcon(pixels)
