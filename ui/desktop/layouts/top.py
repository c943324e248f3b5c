"""Above the page: file, undo, and who stands on it."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from ui.desktop.assistant.pages import button
from ui.desktop.i18n import LANGUAGES, N_, tr
from ui.desktop.layouts.pictures import Whom
from ui.desktop.theme import GRID, LOOK

WHOM: Final[dict[Whom, str]] = {
    "sample": N_("a sample runner"),
    "long": N_("a very long name"),
    "longest": N_("the longest name of the race"),
    "nobody": N_("nobody's name"),
}


class Top(QWidget):
    """`changed`: somebody else, or another language, is to be shown."""

    changed = Signal()

    def __init__(self, deeds: Sequence[tuple[str, Callable[[], object]]]) -> None:
        super().__init__()
        self.keys: list[QPushButton] = [button(title, deed) for title, deed in deeds]
        self.whom, self.language, self.bib = QComboBox(), QComboBox(), QLineEdit()
        self.snap = QCheckBox(tr("Snap"))
        self.snap.setChecked(True)
        self.snap.setToolTip(tr("What is dragged stops at lines of the page and of other items; with Alt it does not"))
        self.whom.setAccessibleName(tr("Shown with"))
        self.language.setAccessibleName(tr("Language of the page"))
        self.bib.setAccessibleName(tr("Bib of a runner to show"))
        self.bib.setPlaceholderText(tr("or a bib"))
        self.bib.setMaximumWidth(LOOK.px(96))
        for key, title in WHOM.items():
            self.whom.addItem(tr(title), key)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for key in self.keys:
            row.addWidget(key)
        row.addStretch(1)
        row.addWidget(self.snap)
        row.addWidget(QLabel(tr("Shown with")))
        row.addWidget(self.whom)
        row.addWidget(self.bib)
        row.addWidget(self.language)
        self.whom.activated.connect(self._chosen)
        self.language.activated.connect(lambda _: self.changed.emit())
        self.bib.textEdited.connect(lambda _: self.changed.emit())

    @property
    def shown(self) -> tuple[Whom, str, str]:
        """Who, with which bib, in which language."""
        bib = self.bib.text().strip()
        return "bib" if bib else self.whom.currentData(), bib, self.language.currentData() or ""

    def show_languages(self, languages: tuple[str, ...]) -> None:
        """Those of the layout; the one that is shown stays where it is among them."""
        if tuple(self.language.itemData(row) for row in range(self.language.count())) == languages:
            return
        was = self.language.currentData()
        with QSignalBlocker(self.language):
            self.language.clear()
            for key in languages:
                self.language.addItem(LANGUAGES.get(key, key), key)
            self.language.setCurrentIndex(max(0, self.language.findData(was)))
        self.language.setVisible(bool(languages))

    def go_on(self, old: "Top") -> None:
        """With what another one shows."""
        self.whom.setCurrentIndex(old.whom.currentIndex())
        self.bib.setText(old.bib.text())
        self.snap.setChecked(old.snap.isChecked())

    def _chosen(self) -> None:
        self.bib.clear()
        self.changed.emit()
