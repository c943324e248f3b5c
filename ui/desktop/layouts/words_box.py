"""Text with variables, in each language of the layout; and a condition, which is made of variables too."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from reports.items import Layout, Words
from reports.variables import VARIABLES, Variable, samples
from ui.desktop.i18n import LANGUAGES, N_, tr
from ui.desktop.layouts.boxes import Value
from ui.desktop.layouts.changes import said_in
from ui.desktop.layouts.variable_names import named
from ui.desktop.theme import GRID

GROUPS: Final[tuple[tuple[str, Callable[[Variable], bool]], ...]] = (
    (N_("On the way"), lambda one: one.key.startswith("split_")),
    (N_("Event"), lambda one: one.scope == "event"),
    (N_("Race"), lambda one: one.scope == "race"),
    (N_("Places"), lambda one: "place_" in one.key or one.key.startswith("of_")),
    (N_("Times"), lambda one: "time" in one.key or one.key in ("pace", "age_grade", "splits")),
    (N_("Runner"), lambda _: True),
)
"""Of the menu of variables: the first one that fits."""

ORDER: Final = ("Runner", "Times", "Places", "On the way", "Race", "Event")


class VariableMenu(QMenu):
    """All variables with what they say of a sample runner. `chosen`: the key of one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        """Made when it is looked at: every text of an item has one."""
        if self.actions():
            return
        said, groups = samples(), dict[str, QMenu]()
        for title in ORDER:
            groups[title] = self.addMenu(tr(title))
        for one in VARIABLES.values():
            menu = groups[next(title for title, fits in GROUPS if fits(one))]
            sample = said[one.key]
            shown = sample if len(sample) <= 24 else f"{sample[:22]} …"
            action = menu.addAction(f"{named(one)}    {shown}".rstrip().replace("&", "&&"))
            action.triggered.connect(lambda _=False, key=one.key: self.chosen.emit(key))


def _menu_button(parent: QWidget, chosen: Callable[[str], None]) -> QPushButton:
    made = QPushButton(tr("Variable"))
    made.setToolTip(tr("Put in what is different for every runner: the name, the time, the place"))
    menu = VariableMenu(made)
    menu.chosen.connect(chosen)
    made.setMenu(menu)
    return made


class WordsBox(Value):
    """One line for all languages, and one for each; what stands in one of those counts there. `variables`: those of a
    runner can stand in it."""

    def __init__(self, *, variables: bool = True) -> None:
        super().__init__()
        self._words: Words = ""
        self._layout: Layout | None = None
        self._last = ""
        """The language in whose line the cursor was last."""
        self.lines: dict[str, QLineEdit] = {}
        self._labels: list[QLabel] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(GRID // 2)
        self.row.addLayout(self._grid)
        self._variables, self.menu = variables, _menu_button(self, self._put_in)

    def show_value(self, value: Any, layout: Layout) -> None:
        if self._layout is None or layout.languages != self._layout.languages:
            self._build(layout.languages)
        self._words, self._layout = value, layout
        shared = value if isinstance(value, str) else ""
        apart = isinstance(value, dict)
        self.lines[""].setPlaceholderText(tr("different in each language") if apart else "")
        for language, line in self.lines.items():
            said = shared if not language else value.get(language, "") if isinstance(value, dict) else ""
            if language:
                line.setPlaceholderText(shared)
            if line.text() != said:
                line.setText(said)

    def _build(self, languages: tuple[str, ...]) -> None:
        for widget in (*self.lines.values(), *self._labels):
            widget.deleteLater()
        self.lines, self._labels, self._last = {}, [], ""
        title = tr("all") if languages else ""
        for row, (key, name) in enumerate((("", title), *((one, LANGUAGES.get(one, one)) for one in languages))):
            line, label = QLineEdit(), QLabel(name)
            line.setAccessibleName(tr("Text, {language}", language=name) if name else tr("Text"))
            line.textEdited.connect(lambda text, key=key: self._typed(key, text))
            self.lines[key] = line
            self._labels.append(label)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(line, row, 1)
        if self._variables:
            self._grid.addWidget(self.menu, len(languages) + 1, 1)

    def _typed(self, language: str, text: str) -> None:
        assert self._layout is not None
        self._last = language
        self.edited.emit(said_in(self._words, language, text, self._layout.languages))

    def _put_in(self, key: str) -> None:
        """Where the cursor was last."""
        focused = next((one for one, line in self.lines.items() if line.hasFocus()), self._last)
        line = self.lines.get(focused, self.lines[""])
        line.insert(f"{{{key}}}")
        self._typed(focused, line.text())
        line.setFocus()


class Condition(Value):
    """Keys of variables that must say something, with "!" those that must not."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QLineEdit()
        self.box.setPlaceholderText(tr("always"))
        self.box.textEdited.connect(self._typed)
        self.row.addWidget(self.box, 1)
        self.row.addWidget(_menu_button(self, self._put_in))

    def show_value(self, value: Any, layout: Layout) -> None:
        if self.box.text().strip() != value:
            self.box.setText(value)

    def _typed(self, text: str) -> None:
        self.edited.emit(text.strip())

    def _put_in(self, key: str) -> None:
        self.box.setText(f"{self.box.text().strip()} {key}".strip())
        self._typed(self.box.text())
