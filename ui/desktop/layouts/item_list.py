"""The items of a layout in the order in which they are drawn, and what is done to them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QMenu, QPushButton, QVBoxLayout, QWidget

from reports.items import Code, Image, Item, Layout, Ornament, Text, every, texts
from ui.desktop.assistant.pages import button
from ui.desktop.i18n import tr
from ui.desktop.layouts.changes import FRESH
from ui.desktop.layouts.fields import kind_of
from ui.desktop.theme import GRID, SHAPES


def called(item: Item) -> str:
    """What kind it is, and what of it a person knows."""
    match item:
        case Text() | Code():
            what = next(iter(every(texts(item))), "")
        case Image():
            what = item.file
        case Ornament():
            what = item.name
        case _:
            what = ""
    return f"{tr(kind_of(item))}  {what}".strip()


class ItemList(QWidget):
    """`chosen`: another item, -1 for none; `added`: the kind of a new one."""

    chosen = Signal(int)
    added = Signal(str)

    def __init__(self, deeds: Sequence[tuple[str, str, Callable[[], object]]]) -> None:
        """`deeds`: title, help and what the key does to the chosen item."""
        super().__init__()
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Items, those drawn first on top"))
        self.list.setUniformItemSizes(True)
        self.empty = QLabel(tr("Nothing is on the page yet: add a text or a picture."))
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.add = QPushButton(tr("Add"))
        self._keys = [button(title, deed) for title, _, deed in deeds]
        for key, (title, told, _) in zip(self._keys, deeds, strict=True):
            key.setToolTip(f"{title}: {told}")
        menu = QMenu(self.add)
        for kind, (title, _) in FRESH.items():
            menu.addAction(tr(title)).triggered.connect(partial(self._add, kind))
        self.add.setMenu(menu)
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(self.add)
        for key in self._keys:
            key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.list.currentRowChanged.connect(self.chosen)

    def show_layout(self, layout: Layout, current: int, wrong: frozenset[int]) -> None:
        """Only what differs is set: the list stays where it was scrolled to."""
        with QSignalBlocker(self.list):
            while self.list.count() > len(layout.items):
                self.list.takeItem(self.list.count() - 1)
            while self.list.count() < len(layout.items):
                self.list.addItem("")
            for row, item in enumerate(layout.items):
                mark = f"{SHAPES['act']} " if row in wrong else ""
                said = f"{row + 1}  {mark}{called(item)}"
                if self.list.item(row).text() != said:
                    self.list.item(row).setText(said)
                    self.list.item(row).setToolTip(said)
            if self.list.currentRow() != current:
                self.list.setCurrentRow(current)
        self.empty.setVisible(not layout.items)
        for key in self._keys:
            key.setEnabled(current >= 0)

    def _add(self, kind: str, _checked: bool = False) -> None:
        self.added.emit(kind)
