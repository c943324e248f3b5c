"""The strip that offers choices: a list of them, a field for a bib that somebody types, and what the chosen one would
change."""

import itertools

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLineEdit, QWidget

from ui.desktop.docks.asking import LINES, Asking, Question
from ui.desktop.docks.problems_choices import Choice
from ui.desktop.i18n import tr
from ui.desktop.race import OpenRace
from ui.desktop.theme import GRID, LOOK

STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

WAIT_MS = 250
"""After so long without another key a typed bib is looked up."""


class Choosing(Asking):
    """Asks anew with each choice and each bib."""

    def __init__(self, race: OpenRace, lines: int = LINES) -> None:
        super().__init__(race, lines)
        self._title = ""
        self._choices: tuple[Choice, ...] = ()
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(tr("What to do"))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.bib = QLineEdit()
        self.bib.setPlaceholderText(tr("Bib"))
        self.bib.setAccessibleName(tr("Bib"))
        self.bib.setMaximumWidth(LOOK.px(96))
        self._typing = QTimer(self, singleShot=True, interval=WAIT_MS)  # type: ignore[call-arg]
        chosen = QWidget()
        beside = QHBoxLayout(chosen)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(GRID)
        beside.addWidget(self.chooser, 1)
        beside.addWidget(self.bib)
        self.rows.insertWidget(1, chosen)
        for before, behind in itertools.pairwise((self.chooser, self.bib, self.reason, self.confirm, self.leave)):
            self.setTabOrder(before, behind)
        self.chooser.installEventFilter(self)
        self.bib.installEventFilter(self)
        self.chooser.activated.connect(lambda _: self._ask())
        self.bib.textEdited.connect(lambda _: self._typing.start())
        self._typing.timeout.connect(self._typed)

    def offer(self, title: str, found: tuple[Choice, ...], wished: str = "") -> None:
        """`wished`: the kind of choice that somebody wants, "": the first."""
        if self.is_doing:
            return
        self._title, self._choices = title, found
        self.chooser.clear()
        self.chooser.addItems([choice.title for choice in found])
        for number, choice in enumerate(found):
            self.chooser.setItemData(number, choice.title, Qt.ItemDataRole.ToolTipRole)
        first = next((n for n, one in enumerate(found) if one.kind == wished), 0)
        self.chooser.setCurrentIndex(first)
        self.bib.clear()
        self.bib.setVisible(any(choice.typed for choice in found))
        self._ask()
        (self.reason if wished else self.bib if found[first].typed else self.chooser).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter confirms in the list of choices and in the field, as in the reason; Up and Down in the field choose."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
            if watched is self.chooser and event.text().isdigit() and self.bib.isVisible():
                self.bib.setFocus()  # who types a number means a bib, not the choice that stands there
                return QApplication.sendEvent(self.bib, event)
            if watched is self.bib and event.key() in STEPS:
                self._step(STEPS[event.key()])
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        """To the choice beside it, with the keys."""
        number = self.chooser.currentIndex() + by
        if 0 <= number < self.chooser.count():
            self.chooser.setCurrentIndex(number)
            self.chooser.setFocus()
            self._ask()

    def _ask(self) -> None:
        number = self.chooser.currentIndex()
        if not 0 <= number < len(self._choices):
            return
        choice = self._choices[number]
        facts, says = choice.facts, choice.says
        if choice.typed is not None:
            bib = self.bib.text().strip()
            if not bib:
                self.refuse_at_once(self._title, tr("Type the bib into the field beside the choice."))
                return
            facts, says = choice.typed(bib), self._named(bib)
        self.put(
            Question(self._title, choice.yes, facts, says, "", choice.done, guarded=True, reasoned=choice.reasoned)
        )

    def _named(self, bib: str) -> str:
        """Whose bib it is, before anything is confirmed; "" of nobody's, and then it is refused."""
        entry = self._race.session.field.state.entries.get(bib)
        return "" if entry is None else f"{bib} {entry.name}.".replace(" .", ".")

    def _typed(self) -> None:
        """Who types a bib means it."""
        number = next((n for n, choice in enumerate(self._choices) if choice.typed), -1)
        if number >= 0:
            self.chooser.setCurrentIndex(number)
            self._ask()

    def _enter(self) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self._typed()
        else:
            self.confirm.click()
