"""A field for the path of a file: typed, pasted or dropped. Nothing opens the file to look what it is."""

import os
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit


def path_of(typed: str) -> Path | None:
    """The path that is meant; a file manager gives it in quotation marks or as a URL. None where nothing stands."""
    text = typed.strip().strip("\"'")
    if text.startswith("file:"):
        text = QUrl(text).toLocalFile()
    return Path(os.path.expanduser(text)) if text else None


class PathBox(QLineEdit):
    """`dropped`: a file was let fall on it."""

    dropped = Signal()

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setAcceptDrops(True)

    @property
    def path(self) -> Path | None:
        return path_of(self.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        if not urls:
            super().dropEvent(event)
            return
        self.setText(urls[0].toLocalFile() or urls[0].toString())
        event.acceptProposedAction()
        self.setFocus()
        self.dropped.emit()
