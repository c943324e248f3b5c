"""The strip that asks for a file, or what becomes of work that is not saved. It keeps nothing else waiting."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.desktop.assistant.pages import button
from ui.desktop.i18n import tr
from ui.desktop.panel import label, put, toned
from ui.desktop.path_box import PathBox
from ui.desktop.theme import GRID, LOOK

Deeds = Sequence[tuple[str, Callable[[], object]]]


class Strip(QWidget):
    """`left`: nothing is asked any more."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("correction")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence, self.answer = label(role="strong"), label()
        for text in (self.sentence, self.answer):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        self.path = PathBox(tr("Path of the file"), tr("type or drop a path, then Enter"))
        self.choose = QPushButton(tr("Choose ..."))
        self.take = QPushButton()
        self.keys: list[QPushButton] = []
        self._taken: Callable[[Path], object] = lambda _: None
        self._filter, self._saving = "", False
        self._chooser: QFileDialog | None = None
        self._files, self._keys = QHBoxLayout(), QHBoxLayout()
        self._keys.addWidget(self.sentence, 1)
        for part in (self._files, self._keys):
            part.setSpacing(GRID)
        self._files.addWidget(self.path, 1)
        self._files.addWidget(self.choose)
        self._files.addWidget(self.take)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GRID, GRID, GRID, GRID)
        rows.setSpacing(GRID)
        rows.addLayout(self._keys)
        rows.addLayout(self._files)
        rows.addWidget(self.answer)
        for signal in (self.path.returnPressed, self.path.dropped, self.take.clicked):
            signal.connect(self._take)
        self.choose.clicked.connect(self._choose)
        self.path.textChanged.connect(lambda _: self.say(""))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.leave)
        self.hide()

    def ask_path(
        self,
        sentence: str,
        taken: Callable[[Path], object],
        *,
        path: str = "",
        files: str = "",
        verb: str = "",
        saving: bool = False,
        deeds: Deeds = (),
    ) -> None:
        """For a file. `files`: a filter of Qt's, `verb`: on the key that takes it; `deeds`: what else there is."""
        self._taken, self._filter, self._saving = taken, files, saving
        self.take.setText(verb)
        self._begin(sentence, deeds, with_path=True)
        self.path.setText(path)
        self.path.setFocus()
        self.path.selectAll()

    def ask(self, sentence: str, deeds: Deeds) -> None:
        self._begin(sentence, deeds, with_path=False)
        self.keys[0].setFocus()

    def say(self, text: str) -> None:
        """Why what was typed is not taken."""
        toned(self.answer, text, "act" if text else None)
        self.answer.setVisible(bool(text))

    def leave(self) -> None:
        self._close_chooser()
        self.hide()
        self.left.emit()

    def _begin(self, sentence: str, deeds: Deeds, *, with_path: bool) -> None:
        self._close_chooser()
        put(self.sentence, sentence)
        for key in self.keys:
            key.deleteLater()
        self.keys = [button(title, deed) for title, deed in (*deeds, (tr("Leave (Esc)"), self.leave))]
        for key in self.keys:
            self._keys.addWidget(key)
        for part in (self.path, self.choose, self.take):
            part.setVisible(with_path)
        self.say("")
        self.show()

    def _take(self) -> None:
        path = self.path.path
        if path is not None:
            self._taken(path)

    def _choose(self) -> None:
        """The system's own list of files. It keeps no other window waiting."""
        self._close_chooser()
        chooser = self._chooser = QFileDialog(self, self.sentence.text(), filter=self._filter)
        if self._saving:
            chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        else:
            chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)  # the strip asks
        chooser.setModal(False)
        chooser.resize(LOOK.px(760), LOOK.px(480))
        if self.path.path is not None:
            chooser.setDirectory(str(self.path.path.parent))
        chooser.fileSelected.connect(self.path.setText)
        chooser.fileSelected.connect(lambda _: self.path.setFocus())
        chooser.show()

    def _close_chooser(self) -> None:
        """Left alone it would keep the program open."""
        if self._chooser is not None:
            self._chooser.close()
            self._chooser.deleteLater()
            self._chooser = None
