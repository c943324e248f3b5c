"""The head of the results dock: which list, what is sought in it, whether it is official, what can be done with it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from racecontrol.scoring.standings import Standings
from ui.desktop.actions import ACTIONS
from ui.desktop.i18n import number, tr
from ui.desktop.panel import Line, label, put
from ui.desktop.results_data import SUFFIX, By, Choice, Kind, choices
from ui.desktop.theme import GRID

BASES: tuple[By, ...] = ("", "gun", "net")


class ResultsHead(QWidget):
    """Three boxes say which list: race, list of it, and by which time it is ranked."""

    chosen = Signal()
    """Another list is wanted."""
    sought = Signal()
    """Something else is looked for in it."""
    stepped_down = Signal()
    """The keys are wanted in the list."""

    def __init__(self) -> None:
        super().__init__()
        self._offered: Standings | None = None
        self._choices: list[tuple[Choice, str]] = []
        self.race, self.list, self.by = QComboBox(), QComboBox(), QComboBox()
        self.search = QLineEdit()
        self.count = label(role="muted", name=tr("How many rows are shown"))
        self.mark = Line(name=tr("Whether the results are official"))
        self.changes = QPushButton(tr("What changed"))
        self.official = QPushButton(tr("Make official"))
        self.columns = QPushButton(tr("Columns"))
        self.export = QPushButton(tr("Export"))
        self.by.addItem(tr("by the race's rule"))
        self.by.addItem(tr("by gun time"))
        self.by.addItem(tr("by net time"))
        self._lay_out()
        self.race.currentIndexChanged.connect(self._race_chosen)
        self.list.currentIndexChanged.connect(self._list_chosen)
        self.by.currentIndexChanged.connect(lambda *_: self.chosen.emit())
        self.search.textChanged.connect(lambda *_: self.sought.emit())
        self.search.installEventFilter(self)

    @property
    def choice(self) -> Choice | None:
        """What the boxes say; None while there is nothing to choose from."""
        place = self.list.currentIndex()
        if not 0 <= place < len(self._choices):
            return None
        choice, _ = self._choices[place]
        by = BASES[self.by.currentIndex()] if choice.kind in SUFFIX else ""
        return Choice(choice.race, choice.kind, choice.of, by)

    def choose(self, kind: Kind) -> None:
        """The first list of that kind of the chosen race."""
        place = next((place for place, (choice, _) in enumerate(self._choices) if choice.kind == kind), -1)
        if place >= 0:
            self.list.setCurrentIndex(place)

    def offer(self, standings: Standings) -> None:
        """What can be chosen in this race; what was chosen stays so."""
        if self._offered is not None and self._offered.field is standings.field:
            return
        self._offered = standings
        races = [(race.name, race.code) for race in standings.field.setup.races]
        if races != [(self.race.itemText(n), self.race.itemData(n)) for n in range(self.race.count())]:
            before = self.race.currentData()
            self.race.blockSignals(True)
            self.race.clear()
            for name, code in races:
                self.race.addItem(name, code)
            self.race.setCurrentIndex(max(0, self.race.findData(before)))
            self.race.blockSignals(False)
        self._offer_lists(standings)

    def show_count(self, shown: int, whole: int) -> None:
        text = number(whole) if shown == whole else tr("{n} of {all}", n=number(shown), all=number(whole))
        put(self.count, tr("{shown} rows", shown=text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter leave the field for the list; Escape empties it first."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
                self.stepped_down.emit()
                return True
        return super().eventFilter(watched, event)

    def _offer_lists(self, standings: Standings) -> None:
        """Those of the chosen race; a race of the same lists keeps which of them is chosen."""
        offered = choices(standings, standings.field.setup.races[max(0, self.race.currentIndex())])
        if offered == self._choices:
            return
        before = self.choice
        self._choices = offered
        places = [(one.kind, one.of) for one, _ in offered]
        wanted = (before.kind, before.of) if before else ("race", "")
        self.list.blockSignals(True)
        self.list.clear()
        for _, title in offered:
            self.list.addItem(title)
        self.list.setCurrentIndex(places.index(wanted) if wanted in places else 0)
        self.list.blockSignals(False)
        self._list_chosen()

    def _race_chosen(self) -> None:
        if self._offered is not None:
            self._offer_lists(self._offered)

    def _list_chosen(self) -> None:
        choice = self.choice
        self.by.setEnabled(choice is not None and choice.kind in SUFFIX)
        self.chosen.emit()

    def _lay_out(self) -> None:
        names = ((self.race, tr("Race")), (self.list, tr("List")), (self.by, tr("Ranked by")))
        boxes = QHBoxLayout()
        boxes.setSpacing(GRID)
        for box, name in names:
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            box.setMaxVisibleItems(24)
            boxes.addWidget(box, 1)
        self.search.setPlaceholderText(tr("Find in this list  Ctrl+F"))
        self.search.setAccessibleName(tr("Find in this list"))
        self.search.setClearButtonEnabled(True)
        seek = QHBoxLayout()
        seek.setSpacing(GRID)
        seek.addWidget(self.search, 1)
        seek.addWidget(self.count)
        for button in (self.columns, self.export, self.official):
            seek.addWidget(button)
        state = QHBoxLayout()
        state.setSpacing(GRID)
        state.addWidget(self.mark, 1)
        state.addWidget(self.changes)
        self.changes.hide()
        helps = {action.id: f"{tr(action.help)}  {action.keys}" for action in ACTIONS}
        for name, button in (
            ("results.changes", self.changes),
            ("results.columns", self.columns),
            ("results.export", self.export),
            ("results.official", self.official),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(helps[name])
        rows = QGridLayout(self)
        rows.setContentsMargins(GRID, GRID, GRID, GRID // 2)
        rows.setVerticalSpacing(GRID // 2)
        for place, row in enumerate((boxes, seek, state)):
            rows.addLayout(row, place, 0)
