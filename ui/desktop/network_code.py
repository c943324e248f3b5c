"""The code of a pairing: large letters for typing, a QR code for a camera, and the address that both lead to."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reports.qr import MARGIN, modules
from ui.desktop.i18n import tr
from ui.desktop.panel import label, put
from ui.desktop.theme import GRID, LOOK
from ui.network.addresses import url
from ui.network.orders import FEED
from ui.network.pairing import Pairing, code_of, key_of, spaced

SIDE = 280
"""Pixels of the QR code, at most."""


class CodeCard(QWidget):
    """Shows one pairing. `address_with_key`: what its QR code says."""

    def __init__(self) -> None:
        super().__init__()
        self.address_with_key = ""
        self.code = label(role="clock", name=tr("Code of the pairing"))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.picture = label(name=tr("The same as a QR code"))
        self.about = label(role="muted")
        self.about.setWordWrap(True)
        self.copy = QPushButton(tr("Copy the address with its key"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID)
        for widget in (self.code, self.picture, self.about, self.copy):
            rows.addWidget(widget)
        for text in (self.code, self.picture):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(1)
        self.setFixedWidth(LOOK.px(SIDE + 2 * GRID))

    def show_none(self) -> None:
        """No pairing is chosen, or there is none."""
        self.address_with_key = ""
        self.picture.hide()
        self.code.hide()
        put(self.about, tr("No pairing yet. Give it a name, choose who it is for, press Enter; its code stands here."))
        self.copy.hide()

    def show_pairing(self, secret: bytes, one: Pairing, address: str, port: int) -> None:
        feed = one.role == "feed"
        wanted = url(address, port, f"/{FEED}" if feed else "/", key_of(secret, one.id))
        put(self.code, spaced(code_of(secret, one.id)))
        put(
            self.about,
            tr("The graphics program asks for this address; the key stands in it.")
            if feed
            else tr("Type the code at {where} , or let the camera read this.", where=url(address, port)),
        )
        for widget in (self.code, self.picture, self.copy):
            widget.show()
        if wanted != self.address_with_key:
            self.address_with_key = wanted
            self.picture.setPixmap(qr(wanted, LOOK.px(SIDE)))


def qr(text: str, side: int) -> QPixmap:
    """Black on white in every theme, with its margin; each module so many whole pixels."""
    bits = modules(text)
    size = len(bits) + 2 * MARGIN
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    black = QColor("black").rgb()
    for y, row in enumerate(bits):
        for x, dark in enumerate(row):
            if dark:
                image.setPixel(x + MARGIN, y + MARGIN, black)
    times = max(1, side // size)
    return QPixmap.fromImage(image.scaled(size * times, size * times))
