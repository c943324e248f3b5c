"""The pages: one table each, the races with their splits below; offers above, keys for the mouse below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.assistant.draft import Draft
from ui.desktop.assistant.mistakes import Mistake
from ui.desktop.assistant.sheet import Sheet
from ui.desktop.assistant.tables import TABLES, Table
from ui.desktop.i18n import N_, tr
from ui.desktop.panel import label, put
from ui.desktop.theme import GRID, LOOK


@dataclass(frozen=True, slots=True)
class Content:
    """A page: its tables, one below the other. `stretch`: the column of each that takes the room that is left;
    `widest`: pixels, so that what belongs together stays together."""

    id: str
    title: str
    tables: tuple[str, ...]
    stretch: tuple[str, ...]
    widest: int = 720


CONTENTS = (
    Content("event", N_("Event"), ("event",), ("help",), 960),
    Content("points", N_("Points"), ("points",), ("name",)),
    Content("races", N_("Races"), ("races", "splits"), ("name", "point"), 960),
    Content("waves", N_("Waves"), ("waves",), ("races",)),
    Content("categories", N_("Categories"), ("categories",), ("races",)),
    Content("awards", N_("Awards"), ("awards",), ("name",)),
    Content("teams", N_("Teams"), ("teams",), ("races",), 1100),
    Content("decoders", N_("Decoders"), ("decoders",), ("port",), 1200),
)

ROWS: tuple[tuple[str, Callable[[Sheet], None]], ...] = (
    (N_("Add (Ins)"), Sheet.add),
    (N_("Duplicate (Ctrl+D)"), Sheet.duplicate),
    (N_("Remove (Ctrl+Del)"), Sheet.remove),
    (N_("Up (Alt+Up)"), lambda sheet: sheet.shift(-1)),
    (N_("Down (Alt+Down)"), lambda sheet: sheet.shift(1)),
)


LEAST = 64
"""Pixels of a key, at least."""


class Key(QPushButton):
    """Where there is no room it cuts its words; the tooltip has them all."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        usual = super().minimumSizeHint()
        return QSize(min(usual.width(), LOOK.px(LEAST)), usual.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        option, painter = QStyleOptionButton(), QStylePainter(self)
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)  # type: ignore[attr-defined]
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)


def button(text: str, deed: Callable[[], object]) -> QPushButton:
    made = Key(text)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked=False: deed())
    return made


class Part(QWidget):
    """One table: a heading where it needs one, the sheet, what is said while it is empty, the keys of its rows."""

    def __init__(self, table: Table, draft: Draft, stretch: str) -> None:
        super().__init__()
        self.sheet = Sheet(table, draft, stretch)
        self.sheet.setAccessibleName(tr("Splits") if table.name == "splits" else tr(table.name.capitalize()))
        self.heading = label(role="strong")
        self.heading.setVisible(table.name == "splits")
        self.empty = label(tr(table.empty) if table.empty else "", "muted")
        self.empty.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID // 2)
        for widget in (self.heading, self.empty):
            rows.addWidget(widget)
        rows.addWidget(self.sheet, 1)
        if table.fresh is not None:
            rows.addLayout(self._keys())

    def look(self, mistakes: Sequence[Mistake]) -> None:
        self.sheet.look(mistakes)
        self.empty.setVisible(not self.sheet.sheet.rowCount())

    def _keys(self) -> QHBoxLayout:
        keys = QHBoxLayout()
        keys.setSpacing(GRID)
        for text, deed in ROWS:
            made = button(tr(text), lambda deed=deed: deed(self.sheet))
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay in the table
            keys.addWidget(made)
        keys.addStretch(1)
        return keys


class TablePage(QWidget):
    """`said`: a sentence about the cell that has the keys, its state, or why something is not taken."""

    told = Signal(str)
    moved = Signal()

    def __init__(self, content: Content, draft: Draft, offers: QWidget | None = None) -> None:
        super().__init__()
        self.content, self._draft = content, draft
        self.parts = [
            Part(TABLES[name], draft, stretch) for name, stretch in zip(content.tables, content.stretch, strict=True)
        ]
        self.sheets = [part.sheet for part in self.parts]
        self._mistakes: Sequence[Mistake] = ()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID)
        if offers is not None:
            rows.addWidget(offers)
        for part in self.parts:
            rows.addWidget(part, 1 if part is self.parts[0] else 2)
            part.sheet.told.connect(self.told)
            part.sheet.moved.connect(self.moved)
        if len(self.parts) > 1:
            self.sheets[0].moved.connect(self._follow)
        self.wear()

    def wear(self) -> None:
        """Theme or size of the text changed."""
        for part in self.parts:
            part.setMaximumWidth(LOOK.px(self.content.widest))
            part.sheet.wear()

    @property
    def refused(self) -> str:
        """Why what is being typed cannot stand in its cell; "" when it can, or nothing is being typed."""
        return next((why for sheet in self.sheets if (why := sheet.refused)), "")

    @property
    def count(self) -> int:
        """Rows of its first table; 1 of the event."""
        return len(self.sheets[0].sheet.rows)

    def look(self, mistakes: Sequence[Mistake]) -> None:
        self._mistakes = mistakes
        self.parts[0].look(mistakes)
        if len(self.parts) > 1:
            self._follow()

    def mine(self, mistakes: Sequence[Mistake]) -> list[Mistake]:
        return [one for one in mistakes if one.table in self.content.tables]

    def go(self, mistake: Mistake) -> None:
        """To its cell."""
        if mistake.table == "splits":
            self.sheets[0].setCurrentIndex(self.sheets[0].sheet.at(mistake.race, ""))
        self.sheets[self.content.tables.index(mistake.table)].go(mistake.row, mistake.key)

    def take_keys(self) -> None:
        self.sheets[0].setFocus()

    @property
    def current(self) -> Sheet:
        """The sheet that has the keys, else the first."""
        return next(
            (one for one in self.sheets if one is self.focusWidget() or one.isAncestorOf(self.focusWidget())),
            self.sheets[0],
        )

    def _follow(self) -> None:
        """The splits are those of the race above."""
        races, part = self._draft.setup.races, self.parts[1]
        row = min(max(self.sheets[0].row, 0), max(len(races) - 1, 0))
        part.sheet.sheet.race = row
        said = (
            tr("Splits of race {race}, in course order; the last is the finish", race=races[row].code) if races else ""
        )
        put(part.heading, said)
        part.look(self._mistakes)


def offered(title: str, deeds: Sequence[tuple[str, Callable[[], object]]], more: Sequence[QWidget] = ()) -> QWidget:
    """A line of keys above a table, and what stands below it."""
    holder = QWidget()
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(GRID // 2)
    keys = QHBoxLayout()
    keys.setSpacing(GRID)
    keys.addWidget(QLabel(title))
    for text, deed in deeds:
        keys.addWidget(button(text, deed))
    keys.addStretch(1)
    rows.addLayout(keys)
    for widget in more:
        rows.addWidget(widget)
    return holder
