"""Where the mirror is kept, and how it is: a window beside the window, so the race goes on."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStorageInfo, Qt, QUrl
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from racecontrol.domain.facts import Mirrored
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import tr
from ui.desktop.panel import in_the_middle, label, toned
from ui.desktop.saying import in_words
from ui.desktop.theme import GRID, LOOK, Tone

if TYPE_CHECKING:
    from racecontrol.session import Changes
    from racecontrol.store.mirror import MirrorState
    from ui.desktop.race import OpenRace


def same_disk(folder: str, race: Path) -> bool:
    """Whether one failing disk takes both. False where that cannot be told."""
    try:
        return os.stat(folder).st_dev == os.stat(race).st_dev
    except OSError:
        return False


def _sticks() -> list[str]:
    """Where sticks and other disks are found that were plugged in."""
    roots = [volume.rootPath() for volume in QStorageInfo.mountedVolumes()]
    return [root for root in roots if root.startswith(("/media/", "/run/media/", "/mnt/", "/Volumes/"))]


class MirrorSheet(QWidget):
    """The state in a sentence, a folder, and three keys."""

    def __init__(self, parent: QWidget, race: "OpenRace") -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._main, self._race = parent, race
        self._chooser: QFileDialog | None = None
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("Mirror"))
        self.state = label(name=tr("How the mirror is"))
        self.answer = label(name=tr("Answer"))
        for text in (self.state, self.answer):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        self.folder = QLineEdit()
        self.folder.setPlaceholderText(tr("A folder on a stick or on another disk"))
        self.folder.setAccessibleName(tr("Folder of the mirror"))
        self.choose = QPushButton(tr("Choose ..."))
        self.keep = QPushButton(tr("Keep the mirror there (Enter)"))
        self.none = QPushButton(tr("No mirror"))
        self.leave = QPushButton(tr("Close (Esc)"))
        self._lay_out()
        self._connect()

    def open(self) -> None:
        folder = self._race.session.field.state.mirror
        self.folder.setText(folder)
        self._say("")
        self._look()
        self.show_state(self._race.live.mirror)
        in_the_middle(self, self._main)
        self.show()
        self.raise_()
        self.activateWindow()
        self.folder.setFocus()
        self.folder.selectAll()

    def hideEvent(self, event: QHideEvent) -> None:
        """The list of folders goes with it: left alone it would keep the program open."""
        if self._chooser is not None:
            self._chooser.close()
        super().hideEvent(event)

    def show_state(self, mirror: "MirrorState") -> None:
        rows = tr("{n:,} row|{n:,} rows", n=mirror.behind)
        states: dict[str, tuple[Tone, str]] = {
            "off": ("off", tr("No mirror yet: plug in a USB stick, choose a folder on it, press Enter.")),
            "up to date": ("ok", tr("Up to date in {folder}.", folder=mirror.folder)),
            "behind": ("watch", tr("{rows} behind in {folder}.", rows=rows, folder=mirror.folder)),
            "lost": ("act", in_words(mirror.text)),
        }
        tone, said = states[mirror.kind]
        toned(self.state, said, tone)
        self.none.setEnabled(bool(self._race.session.field.state.mirror))
        self._grow()

    def _lay_out(self) -> None:
        what = tr("A second copy of the race, written all the time: when this disk fails, nothing is lost.")
        about = label(what, "muted")
        about.setWordWrap(True)
        place, keys = QHBoxLayout(), QHBoxLayout()
        for row in (place, keys):
            row.setSpacing(GRID)
        place.addWidget(self.folder, 1)
        place.addWidget(self.choose)
        keys.addWidget(self.keep)
        keys.addWidget(self.none)
        keys.addStretch(1)
        keys.addWidget(self.leave)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        rows.setSpacing(GRID)
        rows.addWidget(self.state)
        rows.addWidget(about)
        rows.addLayout(place)
        rows.addWidget(self.answer)
        rows.addStretch(1)
        rows.addLayout(keys)
        self.resize(LOOK.px(600), LOOK.px(200))

    def _connect(self) -> None:
        self.folder.textChanged.connect(self._look)
        self.folder.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.none.clicked.connect(lambda: self._do(""))
        self.choose.clicked.connect(self._choose)
        self.leave.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    def _look(self) -> None:
        self.keep.setEnabled(bool(self.folder.text().strip()))

    def _choose(self) -> None:
        """The system's own list of folders. It keeps no other window waiting."""
        if self._chooser is None:
            self._chooser = QFileDialog(self, tr("A folder on another disk, for the mirror"))
            self._chooser.setFileMode(QFileDialog.FileMode.Directory)
            self._chooser.setOption(QFileDialog.Option.ShowDirsOnly)
            self._chooser.setModal(False)
            self._chooser.resize(LOOK.px(760), LOOK.px(480))
            self._chooser.setSidebarUrls([QUrl.fromLocalFile(root) for root in (str(Path.home()), *_sticks())])
            self._chooser.fileSelected.connect(self._chosen)
        if self.folder.text():
            self._chooser.setDirectory(self.folder.text())
        in_the_middle(self._chooser, self._main)
        self._chooser.show()

    def _chosen(self, folder: str) -> None:
        self.folder.setText(folder)
        self.folder.setFocus()

    def _keep(self) -> None:
        if self.keep.isEnabled():
            self._do(self.folder.text().strip())

    def _do(self, folder: str) -> None:
        def done(_: "Changes") -> None:
            self._say(tr("No mirror is written now.") if not folder else "")
            self._race.door.work(lambda: bool(folder) and same_disk(folder, self._race.session.path), self._warn)

        if folder == self._race.session.field.state.mirror:
            return
        self._race.door.do(
            Mirrored(folder), done=done, refused=lambda sentence: self._say(as_sentence(sentence), "act")
        )

    def _warn(self, same: bool) -> None:
        if same:
            self._say(tr("That is the disk of the race file: when it fails, both are lost. Choose another."), "watch")

    def _say(self, text: str, tone: Tone | None = None) -> None:
        toned(self.answer, text, tone)
        self.answer.setVisible(bool(text))
        self._grow()

    def _grow(self) -> None:
        """A window does not follow its texts by itself, and a sentence with a long folder takes several lines."""
        needed = self._rows.totalHeightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), needed)
