"""How the certificates desk prints: printer, paper, tray, layout, language; chosen once, remembered."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from reports.layout import names
from ui.desktop.i18n import LANGUAGES, tr
from ui.desktop.path_box import PathBox
from ui.desktop.print_desk import Setting
from ui.desktop.theme import GRID
from ui.printing.jobs import FOLDER, Choice, Printer

FIRST = ("A4", "A5", "A3", "LETTER")
"""Papers that stand above all others."""


class Options(QWidget):
    """`chosen`: a new `Setting`; `test`: a test page is wanted; `left`: nothing more is to be chosen."""

    chosen = Signal(object)
    test = Signal()
    left = Signal()

    def __init__(self, setting: Setting, folder: str) -> None:
        super().__init__()
        self.setObjectName("correction")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setting = setting
        self._printers: Sequence[Printer] = ()
        self.printer, self.paper, self.tray = QComboBox(), QComboBox(), QComboBox()
        self.layout_name, self.language = QComboBox(), QComboBox()
        self.own = PathBox(tr("Layout file"), tr("an own layout: path of its .json file"))
        self.folder = PathBox(tr("Folder for PDF files"), folder)
        self.provisional = QCheckBox(tr("Before the results are official, too"))
        self.try_out, self.close_it = QPushButton(tr("Test page")), QPushButton(tr("Done  Esc"))
        self._lay_out()
        self._fill_fixed()
        self.show_printers(())
        self._connect()

    def show_printers(self, printers: Sequence[Printer]) -> None:
        """Those that there are now; the chosen one stays chosen, also while it is away."""
        self._printers = printers
        titles = [(tr("PDF file, in a folder"), FOLDER), *((one.title, one.name) for one in printers)]
        chosen = self.setting.printer
        if chosen not in [name for _, name in titles]:
            titles.append((tr("{printer} (not there)", printer=chosen), chosen))
        fill(self.printer, titles, chosen)
        one = next((one for one in printers if one.name == chosen), None)
        own = tr("as the printer has it")
        for box, offered, wanted in (
            (self.paper, sorted(one.papers, key=_rank) if one else (), self.setting.paper),
            (self.tray, one.trays if one else (), self.setting.tray),
        ):
            fill(box, [(own, ""), *((choice.title, choice.name) for choice in offered)], wanted)
            box.setVisible(bool(offered))
            self._form.labelForField(box).setVisible(bool(offered))
        to_folder = chosen == FOLDER
        self.folder.setVisible(to_folder)
        self._form.labelForField(self.folder).setVisible(to_folder)

    def choose(self, setting: Setting) -> None:
        """Changed elsewhere, by a key."""
        self.setting = setting
        self._fill_fixed()
        self.show_printers(self._printers)

    def give_keys(self) -> None:
        self.printer.setFocus()

    def _fill_fixed(self) -> None:
        shipped = names()
        is_file = self.setting.layout not in shipped
        fill(self.layout_name, [*((name, name) for name in shipped), (tr("own file"), "")],
              "" if is_file else self.setting.layout)  # fmt: skip
        if is_file and self.own.text() != self.setting.layout:
            self.own.setText(self.setting.layout)
        self.own.setVisible(is_file)
        fill(self.language, [(tr("each runner's own"), ""), *((name, key) for key, name in LANGUAGES.items())],
              self.setting.language)  # fmt: skip
        if self.folder.text() != self.setting.folder:
            self.folder.setText(self.setting.folder)
        with QSignalBlocker(self.provisional):
            self.provisional.setChecked(self.setting.provisional)

    def _choose(self) -> None:
        layout = str(self.layout_name.currentData())
        self.own.setVisible(not layout)
        before = self.setting
        own = str(self.own.path) if self.own.path else before.layout
        self.setting = replace(
            before,
            printer=str(self.printer.currentData()),
            paper=str(self.paper.currentData() or ""),
            tray=str(self.tray.currentData() or ""),
            layout=layout or own,
            language=str(self.language.currentData()),
            folder=str(self.folder.path) if self.folder.path else "",
            provisional=self.provisional.isChecked(),
        )
        if self.setting.printer != before.printer:  # its papers are not those of the other one
            self.setting = replace(self.setting, paper="", tray="")
        self.show_printers(self._printers)
        self.chosen.emit(self.setting)

    def _lay_out(self) -> None:
        self._form = form = QFormLayout(self)
        form.setContentsMargins(GRID, GRID, GRID, GRID)
        form.setSpacing(GRID)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for title, box in (
            (tr("Printer"), self.printer),
            (tr("Paper"), self.paper),
            (tr("Tray"), self.tray),
            (tr("Folder"), self.folder),
            (tr("Layout"), self.layout_name),
            (tr("Language"), self.language),
        ):
            box.setAccessibleName(title)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            form.addRow(title, box)
            if box is self.layout_name:
                form.addRow(self.own)
        form.addRow(self.provisional)
        buttons = QHBoxLayout()
        for button in (self.try_out, self.close_it):
            buttons.addWidget(button)
        form.addRow(buttons)

    def _connect(self) -> None:
        for box in (self.printer, self.paper, self.tray, self.layout_name, self.language):
            box.activated.connect(self._choose)
        for line in (self.own, self.folder):
            line.editingFinished.connect(self._choose)
        self.provisional.toggled.connect(self._choose)
        self.try_out.clicked.connect(self.test)
        self.close_it.clicked.connect(self.left)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)


def fill(box: QComboBox, items: Sequence[tuple[str, str]], chosen: str) -> None:
    """A list of (text, data); only where it differs: a list that is open stays so."""
    if [(box.itemText(i), box.itemData(i)) for i in range(box.count())] != list(items):
        with QSignalBlocker(box):
            box.clear()
            for title, data in items:
                box.addItem(title, data)
    box.setCurrentIndex(max(0, box.findData(chosen)))


def _rank(choice: Choice) -> tuple[int, str]:
    word = choice.title.split()[0]
    return (FIRST.index(word) if word in FIRST else len(FIRST), choice.title)
