"""The strip that imports a file of entries: where it is, what it would do, one key."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication, QSizePolicy

from racecontrol.domain.facts import Entered
from racecontrol.domain.table import Column
from ui.desktop.background import Background
from ui.desktop.docks.asking import Asking, Question
from ui.desktop.entries_import import Brought, bring, is_overtaken
from ui.desktop.grid import Grid
from ui.desktop.i18n import N_, number, tr
from ui.desktop.panel import put, toned
from ui.desktop.path_box import PathBox
from ui.desktop.race import OpenRace
from ui.desktop.table_view import TableView
from ui.desktop.theme import LOOK, ROW, SHAPES

LINES = 3
"""More lines of what it changes are scrolled: the list of lines needs the room."""

ROWS = 3
"""So many rows of the preview are seen at any size of the text."""

WIDE = 100
"""The reason takes the room beside the keys."""


def _kind(brought: Brought, row: int) -> str:
    line = brought.lines[row]
    return f"{SHAPES[line.tone]} {tr(line.kind)}" if line.kind else ""


COLUMNS: tuple[Column[Brought], ...] = (
    Column("kind", N_("What"), _kind, width=10),
    Column("where", N_("Bib, line"), lambda b, i: b.lines[i].where, "right", 8, N_("Of what is refused, the line")),
    Column("what", N_("Who, what is changed, or why it is refused"), lambda b, i: b.lines[i].what, width=30),
)


class Bringing(Asking):
    """First the path, then what the file would do; exactly that is imported, as one fact."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__(race, LINES)
        self._reading = Background(race.bridge, "entries-file")
        self._wanted: Path | None = None
        self._brought: Brought | None = None
        hint = tr("The CSV file: type its path, or drop it here; a name alone: beside the race")
        self.path = PathBox(tr("Path of the file"), hint)
        self.grid: Grid[Brought] = Grid(COLUMNS, tones={"kind": lambda b, i: b.lines[i].tone})
        self.view = TableView(self.grid, "what")
        self.grid.setParent(self.view)
        self.view.setAccessibleName(tr("What the file would do"))
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.view.hide()
        self._keep_rows()
        self.rows.insertWidget(1, self.path)
        self.rows.insertWidget(3, self.view, 1)
        self.keys.insertWidget(0, self.reason, WIDE)
        self.rows.addStretch(0)  # before there is a list, what is asked stands together
        self.path.textEdited.connect(self._typed)
        self.path.returnPressed.connect(self._read)
        self.path.dropped.connect(self._dropped)

    @property
    def is_pristine(self) -> bool:
        """Whether nothing would be lost."""
        return not self.is_open or not (self.is_doing or self._brought or self._wanted or self.path.text().strip())

    def open(self, path: str = "") -> None:
        """Ask for a file; one that was dropped is read at once."""
        if self.is_doing:
            return
        if self._question is None:
            self._came_from = QApplication.focusWidget()
        self.path.setText(path)
        self._typed()
        self.reason.clear()
        self.show()
        self.asked.emit()
        self.path.setFocus()
        if path:
            self._read()

    def look(self) -> None:
        if self._question is not None and self._question.facts:
            super().look()

    def settle(self) -> None:
        if not self.is_doing:
            self._wanted = self._brought = None
        super().settle()

    def wear(self) -> None:
        self.view.wear()
        self._keep_rows()

    def close_reading(self) -> None:
        """The window goes."""
        self._reading.close()

    def _keep_rows(self) -> None:
        """The title of the columns is a row too."""
        self.view.setMinimumHeight((ROWS + 1) * LOOK.px(ROW) + 2 * self.view.frameWidth())

    def _dropped(self) -> None:
        self._typed()
        self._read()

    def _typed(self) -> None:
        """Another file: what was read of the one before is nothing any more."""
        if self.is_doing:
            return
        self._wanted = self._brought = None
        self._question = Question(tr("Import entries"), "", (), "", "", "")
        self.confirm.setEnabled(False)
        put(self.title, tr("Import entries"))
        self._say(tr("Enter reads it and shows what it would do; nothing is recorded by that."))
        self.view.hide()

    def _read(self) -> None:
        path, session = self.path.path, self._race.session
        if self.is_doing or path is None:
            return
        if self._brought is not None and self.confirm.isEnabled():
            self._confirm()
            return
        self._typed()
        self._wanted = path
        self._say(tr("Reading {name} ...", name=path.name))
        bridge, words = self._race.bridge, tr("Reading {name}", name=path.name)

        def work() -> Brought | str:
            try:
                return bring(session, path, lambda share: bridge.progress(words, min(share, 0.99)))
            finally:
                bridge.progress(words, 1.0)

        self._reading.do(
            work, lambda made: self._show(path, made), lambda: self._say(tr("It could not be read."), "act")
        )

    def _show(self, path: Path, made: Brought | str) -> None:
        if path != self._wanted or self.is_doing:  # another is wanted by now, or none
            return
        self._wanted = None
        if isinstance(made, str):
            self._say(made, "act")
            return
        self._brought = made
        self.grid.show(made, np.arange(len(made.lines)))
        self.view.setVisible(bool(made.lines))
        if not made.entries:
            self._say(f"{made.said} {tr('There is nothing to import.')}")
            return
        had_keys = self.path.hasFocus()
        self.put(
            Question(
                tr("Import of {name}", name=made.name),
                tr("Import {n}", n=number(len(made.entries))),
                (Entered(made.entries),),
                made.said,
                tr("from {name}", name=made.name),
                tr("Imported, undo Ctrl+Z: {name}, {said}", name=made.name, said=made.said),
                guarded=True,
            )
        )
        if had_keys:
            self.reason.setFocus()

    def _confirm(self) -> None:
        if self._brought is not None and is_overtaken(self._brought, self._race.session.field.state.entries):
            self._read_anew()
            return
        super()._confirm()

    def _stored(self) -> None:
        """What was refused stays to be read, until it is left; Enter in the path reads the mended file."""
        made, self._brought = self._brought, None
        refused = tuple(line for line in made.lines if line.tone == "act") if made else ()
        if made is None or not refused:
            self.settle()
            return
        had_keys = self._has_keys()
        self._question = Question(tr("Import of {name}", name=made.name), "", (), "", "", "")
        self.grid.show(replace(made, lines=refused), np.arange(len(refused)))
        self._say(tr("Imported. These lines stayed out: mend them in the file; Enter in the path reads it again."))
        if had_keys:
            self.path.setFocus()

    def _read_anew(self) -> None:
        """Somebody changed the same entries since: what was shown is no longer what would happen."""
        self._brought = None
        self.told.emit(tr("Entries were changed meanwhile: the file is read anew, look at it again."))
        self._read()

    def _say(self, text: str, tone: str | None = None) -> None:
        toned(self.careful, "", None)
        toned(self.said, text, "act" if tone == "act" else None)
        self._may_be_done(False)
        self._fit()
