"""The head of the entries dock: what is sought, which entries, in which order, and what can be done."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.desktop.actions import ACTIONS
from ui.desktop.entries_data import COLUMNS, PARTS, Asked
from ui.desktop.i18n import number, tr
from ui.desktop.panel import Line, put
from ui.desktop.theme import GRID

KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
"""They leave the field for the list."""


class EntriesHead(QWidget):
    """`chosen`: another list is wanted; `stepped_down`: the keys are wanted in it."""

    chosen = Signal()
    stepped_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._down = False
        self.search = QLineEdit()
        self.part, self.by = QComboBox(), QComboBox()
        self.count = Line("muted", tr("How many entries are shown"))
        self.late = QPushButton(tr("Late entry"))
        self.edit = QPushButton(tr("Edit"))
        self.swap = QPushButton(tr("Swap"))
        self.bring = QPushButton(tr("Import"))
        for key, words in PARTS:
            self.part.addItem(tr(words), key)
        for column in COLUMNS:
            self.by.addItem(tr("by {column}", column=tr(column.title)), column.key)
        self._lay_out()
        self.search.textChanged.connect(lambda *_: self.chosen.emit())
        self.search.installEventFilter(self)
        self.part.currentIndexChanged.connect(lambda *_: self.chosen.emit())
        self.by.currentIndexChanged.connect(self._ordered)

    @property
    def asked(self) -> Asked:
        """What the fields say."""
        part = PARTS[max(0, self.part.currentIndex())][0]
        return Asked(self.search.text().strip(), part, COLUMNS[max(0, self.by.currentIndex())].key, self._down)

    def order_by(self, column: int) -> None:
        """By that column; the other way round where it is by that already."""
        if self.by.currentIndex() == column:
            self._down = not self._down
            self.chosen.emit()
        else:
            self.by.setCurrentIndex(column)

    def begin_search(self, text: str) -> None:
        """Typed in the list: that is sought, whatever was sought before."""
        self.search.setFocus()
        self.search.selectAll()
        self.search.insert(text)

    def show_count(self, shown: int, every: int) -> None:
        text = number(every) if shown == every else tr("{n} of {all}", n=number(shown), all=number(every))
        put(self.count, tr("{shown} entries", shown=text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter leave the field for the list; Escape empties it first."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() in KEYS:
                self.stepped_down.emit()
                return True
        return super().eventFilter(watched, event)

    def _ordered(self) -> None:
        self._down = False
        self.chosen.emit()

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(tr("Bib, name, chip or club"))
        self.search.setAccessibleName(tr("Find among the entries"))
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)  # a file dropped here is an import
        seek = QHBoxLayout()
        seek.setSpacing(GRID)
        seek.addWidget(self.search, 1)
        for box, name in ((self.part, tr("Which entries")), (self.by, tr("Ordered by"))):
            box.setAccessibleName(name)
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMaxVisibleItems(24)
            seek.addWidget(box)
        self.deeds = QWidget()
        deeds = QHBoxLayout(self.deeds)
        deeds.setContentsMargins(0, 0, 0, 0)
        deeds.setSpacing(GRID)
        deeds.addWidget(self.count, 1)
        helps = {action.id: f"{tr(action.help)}  {action.keys}" for action in ACTIONS}
        for name, button in (("edit", self.edit), ("swap", self.swap), ("late", self.late), ("import", self.bring)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(helps[f"entries.{name}"])
            deeds.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GRID, GRID, GRID, GRID // 2)
        rows.setSpacing(GRID // 2)
        rows.addLayout(seek)
        rows.addWidget(self.deeds)
