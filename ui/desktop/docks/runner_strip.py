"""The strip below a runner's card: the fields of one correction, what it would change, a reason, one key."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from ui.desktop.docks.asking import Asking, Question
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import tr
from ui.desktop.race import OpenRace
from ui.desktop.runner_deeds import About, Asked, Deed
from ui.desktop.theme import GRID


class RunnerStrip(Asking):
    """Asks anew with each letter that is typed and with each choice."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__(race)
        self._deed: Deed | None = None
        self._about: About | None = None
        self.fields: dict[str, QLineEdit | QComboBox] = {}
        self._form = QWidget()
        self.rows.insertWidget(1, self._form)

    def open(self, deed: Deed, about: About) -> None:
        """Another correction, of that entry; one that is being done already goes on instead."""
        if self.is_doing:
            return
        self._deed, self._about = deed, about
        self._lay_fields(deed, about)
        self._typed()
        first = next(iter(self.fields.values()))
        first.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a list of choices confirms, as in a field."""
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.type() == QEvent.Type.KeyPress:
            self._enter()
            return True
        return super().eventFilter(watched, event)

    def _lay_fields(self, deed: Deed, about: About) -> None:
        """One beside the other, each below its title."""
        before, self._form = self._form, QWidget()
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID // 2)
        self.fields = {}
        for column, asked in enumerate(deed.fields):
            field = self._field(asked, about)
            title = QLabel(tr(asked.title))
            title.setBuddy(field)
            field.setAccessibleName(tr(asked.title))
            grid.addWidget(title, 0, column)
            grid.addWidget(field, 1, column)
            self.fields[asked.key] = field
        self.rows.replaceWidget(before, self._form)
        before.deleteLater()

    def _field(self, asked: Asked, about: About) -> QLineEdit | QComboBox:
        if asked.choices is None:
            line = QLineEdit()
            line.setPlaceholderText(tr(asked.hint))
            line.textEdited.connect(self._typed)
            line.returnPressed.connect(self._enter)
            return line
        box = QComboBox()
        for value, text in asked.choices(about.setup):
            box.addItem(text, value)
        if asked.now is not None:
            box.setCurrentIndex(box.findData(asked.now(about)))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(10)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.currentIndexChanged.connect(self._typed)
        box.installEventFilter(self)
        return box

    def _typed(self) -> None:
        deed, about = self._deed, self._about
        if deed is None or about is None:
            return
        title = tr(deed.title, bib=about.bib)
        self.confirm.setEnabled(False)  # what stands there is no answer to what is typed now
        try:
            facts = deed.facts(about, {key: _value(field) for key, field in self.fields.items()})
        except ValueError as fault:
            self.refuse_at_once(title, as_sentence(fault.args[0]))
            return
        told = deed.says(about, facts)
        done = tr("Recorded, undo Ctrl+Z: {fact}", fact=told)
        self.put(Question(title, tr(deed.yes), facts, as_sentence(told), tr(deed.why), done, guarded=True))

    def _enter(self) -> None:
        if self.confirm.isEnabled() and not self.confirm.isHidden():
            self.confirm.click()


def _value(field: QLineEdit | QComboBox) -> str:
    return str(field.currentData() or "") if isinstance(field, QComboBox) else field.text().strip()
