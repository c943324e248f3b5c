"""The line above the finish queue that lets only some of it be seen: by race, sex, category, nation, bib or name."""

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from racecontrol.domain.entry import Entry
from racecontrol.domain.finder import Finder
from racecontrol.scoring.field import SEXES, Field, Flags
from ui.desktop.i18n import N_, number, tr
from ui.desktop.lookup import Lookup
from ui.desktop.panel import Line, put
from ui.desktop.race import OpenRace
from ui.desktop.theme import GRID

BOXES = {
    "race": (N_("Race"), N_("all races")),
    "sex": (N_("Sex"), N_("all sexes")),
    "category": (N_("Category"), N_("all cat.")),
    "nation": (N_("Nation"), N_("all nations")),
}
"""What is chosen from a list: its name, and what stands there while nothing is chosen."""

SEX_WORDS = {"M": N_("men"), "W": N_("women"), "X": "X"}


class QueueFilter(QWidget):
    """Four boxes, a field, and below them, only where something is left out, what is shown and the way back."""

    changed = Signal()
    """Others are wanted."""
    left = Signal()
    """The keys are wanted in the list."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._field: Field | None = None
        self._nations = np.empty(0, "U3")
        self._finder: Finder | None = None
        self._found: Flags | None = None
        self._looking = Lookup(race.bridge, "queue filter")
        self.boxes = {key: QComboBox() for key in BOXES}
        self.sought = QLineEdit()
        self.said = Line(name=tr("What is shown"))
        self.said.hide()
        self._lay_out()
        for box in self.boxes.values():
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
            box.installEventFilter(self)
        self.sought.installEventFilter(self)
        self.sought.textEdited.connect(lambda _: self._look())

    @property
    def on(self) -> bool:
        """Whether somebody may be left out."""
        return bool(self._words())

    def shown(self) -> Flags:
        """Who is wanted, by row of the field that was offered last."""
        field = self._field
        assert field is not None
        wanted = np.ones(len(field), np.bool_)
        race, sex, category, nation = (str(box.currentData() or "") for box in self.boxes.values())
        if race:
            wanted &= field.race == [one.code for one in field.setup.races].index(race)
        if sex:
            wanted &= field.sex == SEXES.index(sex)
        if category:
            numbers = [n for n, (_, code) in enumerate(field.categories) if code == category]
            wanted &= np.isin(field.category, numbers)
        if nation:
            wanted &= self._nations == nation
        if self._found is not None:
            wanted &= self._found
        return wanted

    def offer(self, field: Field) -> None:
        """What can be chosen in this race; what was chosen stays so, as long as it is there."""
        before, self._field = self._field, field
        if before is not None and before.entries == field.entries and before.setup == field.setup:
            return
        nations = [entry.nation for entry in field.entries]
        self._nations = np.array(nations, str)
        self._offer("race", [(race.name, race.code) for race in field.setup.races])
        sexes = [code for code in SEXES[1:] if code != "X" or (field.sex == SEXES.index("X")).any()]
        self._offer("sex", [(tr(SEX_WORDS[code]), code) for code in sexes])
        self._offer("category", [(code, code) for code in dict.fromkeys(code for _, code in field.categories)])
        self._offer("nation", [(code, code) for code in sorted(set(nations) - {""})])
        if before is None or before.entries != field.entries:
            self._finder, self._found = None, None
            self._look()

    def tell(self, shown: int, whole: int) -> None:
        """Say what is left out, and how it comes back."""
        self.said.setVisible(self.on)
        put(
            self.said,
            tr("{n} of {all}: {what}. Esc: all again.", n=number(shown), all=number(whole), what=self._words()),
        )

    def take_keys(self) -> None:
        self.sought.setFocus()
        self.sought.selectAll()

    def clear(self) -> None:
        """Everybody again."""
        for box in self.boxes.values():
            box.blockSignals(True)
            box.setCurrentIndex(0)
            box.blockSignals(False)
        self.sought.clear()
        self._found = None
        self.changed.emit()

    def leave(self) -> None:
        """The window goes."""
        self._looking.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape: everybody again; from the field Enter and Down go to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
                self.left.emit()
                return True
            down = event.key() == Qt.Key.Key_Down and watched is self.sought
            if down or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _words(self) -> str:
        """What was chosen, in words; "" for everybody."""
        return ", ".join(self._chosen())

    def _chosen(self) -> Iterator[str]:
        yield from (box.currentText() for box in self.boxes.values() if box.currentIndex() > 0)
        if sought := self.sought.text().strip():
            yield f"'{sought}'"

    def _offer(self, key: str, options: Sequence[tuple[str, str]]) -> None:
        box = self.boxes[key]
        before = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(tr(BOXES[key][1]), "")
        for text, code in options:
            box.addItem(text, code)
        box.setCurrentIndex(max(0, box.findData(before)))
        box.blockSignals(False)

    def _look(self) -> None:
        """Find whom the field means; not in the window's thread."""
        field, sought = self._field, self.sought.text().strip()
        if field is None:
            return
        if not sought:
            self._found = None
            self.changed.emit()
            return
        entries, finder = field.entries, self._finder

        def work() -> tuple[Finder, Flags]:
            index = finder or Finder(entries)
            found = np.zeros(len(entries), np.bool_)
            found[list(index.find(sought, len(entries)).rows)] = True
            return index, found

        self._looking.ask(work, lambda answer: self._answered(entries, sought, *answer))

    def _answered(self, entries: Sequence[Entry], sought: str, finder: Finder, found: Flags) -> None:
        if self._field is None or entries != self._field.entries:
            return
        self._finder = finder
        if sought == self.sought.text().strip():
            self._found = found
            self.changed.emit()

    def _lay_out(self) -> None:
        boxes = QHBoxLayout()
        boxes.setSpacing(GRID // 2)
        for key, box in self.boxes.items():
            box.addItem(tr(BOXES[key][1]), "")
            box.setAccessibleName(tr(BOXES[key][0]))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(5)
            box.setMinimumWidth(48)
            box.setMaxVisibleItems(24)
            boxes.addWidget(box, 2)
        self.sought.setPlaceholderText(tr("Bib or name"))
        self.sought.setAccessibleName(tr("Bib or name"))
        self.sought.setClearButtonEnabled(True)
        self.sought.setMinimumWidth(64)
        boxes.addWidget(self.sought, 3)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        rows.setSpacing(GRID // 2)
        rows.addLayout(boxes)
        rows.addWidget(self.said)
