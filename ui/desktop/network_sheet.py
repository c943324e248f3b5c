"""The local network: on or off, where, and who may see the pages. A window beside the window, so the race goes on."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QIntValidator, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.addresses import first_address, own_addresses
from ui.desktop.i18n import N_, tr
from ui.desktop.network_code import CodeCard
from ui.desktop.panel import in_the_middle, label, toned
from ui.desktop.theme import GRID, LOOK, Tone
from ui.network.addresses import ALONE, EVERYWHERE, url
from ui.network.orders import State
from ui.network.pairing import Pairing, Role

if TYPE_CHECKING:
    from ui.desktop.network import Network

ROLE_TEXTS: dict[Role, str] = {
    "announcer": N_("Announcer: all pages, with stories"),
    "screen": N_("Screen: queue, leaders, clock"),
    "feed": N_("Television: data for graphics"),
}

COLUMNS = N_("Name"), N_("For"), N_("Now")
NAME, FOR, NOW = range(3)

LEAST_PORT, MOST_PORT = 1024, 65535
"""Ports below are the system's."""


class NetworkSheet(QWidget):
    """A state in a sentence; where; the pairings and the code of the chosen one; the folder of the feed's files."""

    def __init__(self, parent: QWidget, network: "Network") -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._main, self._network = parent, network
        self._chooser: QFileDialog | None = None
        self._asked = ""
        """The pairing for which Del was pressed once."""
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("Local network"))
        self.state = label(name=tr("How the local network is"))
        self.answer = label(name=tr("Answer"))
        for text in (self.state, self.answer):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        self.address, self.port = QComboBox(), QLineEdit()
        self.address.setAccessibleName(tr("Address to listen at"))
        self.port.setAccessibleName(tr("Port"))
        self.port.setValidator(QIntValidator(1, MOST_PORT, self.port))
        self.turn_on, self.turn_off = QPushButton(tr("Turn on")), QPushButton(tr("Turn off"))
        self.pairings = _table()
        self.name, self.role = QLineEdit(), QComboBox()
        self.name.setPlaceholderText(tr("Announcer's tablet"))
        self.name.setAccessibleName(tr("Name of the new pairing"))
        self.role.setAccessibleName(tr("Who it is for"))
        for role, title in ROLE_TEXTS.items():
            self.role.addItem(tr(title), role)
        self.new, self.withdraw = QPushButton(tr("New pairing")), QPushButton(tr("Withdraw (Del)"))
        self.card = CodeCard()
        self.folder = QLineEdit()
        self.folder.setPlaceholderText(tr("A folder for the feed's files, for graphics programs on this computer"))
        self.folder.setAccessibleName(tr("Folder of the feed's files"))
        self.choose, self.write = QPushButton(tr("Choose ...")), QPushButton(tr("Write them there"))
        self.leave = QPushButton(tr("Close (Esc)"))
        self._enters: dict[QWidget, QPushButton] = {
            self.address: self.turn_on, self.port: self.turn_on, self.name: self.new, self.folder: self.write,
        }  # fmt: skip
        self._lay_out()
        self._connect()

    def open(self) -> None:
        memory = self._network.memory
        self._fill_addresses(memory.address)
        self.port.setText(str(memory.port))
        self.folder.setText(memory.folder)
        self._say("")
        self.show_network()
        if self.pairings.currentRow() < 0 and self.pairings.rowCount():
            self.pairings.selectRow(0)
        in_the_middle(self, self._main)
        self.show()
        self.raise_()
        self.activateWindow()
        first = self.name if self._network.memory.on else self.address
        first.setFocus()
        self._say_enter(None, first)

    def hideEvent(self, event: QHideEvent) -> None:
        """The list of folders goes with it: left alone it would keep the program open."""
        if self._chooser is not None:
            self._chooser.close()
        super().hideEvent(event)

    def show_network(self) -> None:
        """Anything of it has changed."""
        state = self._network.state
        tone, said = _sentence(state)
        toned(self.state, said, tone)
        self.turn_off.setEnabled(self._network.memory.on)
        self._show_pairings(state)
        if self._network.trouble:
            trouble = tr("The feed's files cannot be written there ({fault}).", fault=self._network.trouble)
            self._say(trouble, "act")

    def _show_pairings(self, state: State) -> None:
        """In place: what is selected stays selected."""
        table, pairings = self.pairings, self._network.memory.pairings
        table.setRowCount(len(pairings))
        for row, one in enumerate(pairings):
            pages = state.clients.get(one.id, 0)
            now = tr("● {n} page open|● {n} pages open", n=pages) if pages else tr("○ not open")
            for column, text in ((NAME, one.name), (FOR, tr(ROLE_TEXTS[one.role])), (NOW, now)):
                item = table.item(row, column) or QTableWidgetItem()
                if table.item(row, column) is None:
                    table.setItem(row, column, item)
                if item.text() != text:
                    item.setText(text)
        self._show_code()

    def _show_code(self) -> None:
        one = self._chosen()
        self.withdraw.setEnabled(one is not None)
        if one is None:
            self.card.show_none()
            return
        place = self._network.state.place
        address = place.address if place else str(self.address.currentData() or ALONE)
        port = place.port if place else self._network.memory.port
        self.card.show_pairing(self._network.memory.secret, one, _reachable(address), port)

    def _chosen(self) -> Pairing | None:
        row, pairings = self.pairings.currentRow(), self._network.memory.pairings
        return pairings[row] if 0 <= row < len(pairings) else None

    def _fill_addresses(self, wanted: str) -> None:
        own = [(f"{one.address}  ({one.card})", one.address) for one in own_addresses()]
        own += [
            (tr("All addresses of this computer"), EVERYWHERE),
            (tr("{address}, this computer alone", address=ALONE), ALONE),
        ]
        if wanted and wanted not in [address for _, address in own]:
            own.append((tr("{address}, not there now", address=wanted), wanted))
        self.address.clear()
        for text, address in own:
            self.address.addItem(text, address)
        self.address.setCurrentIndex(max(0, self.address.findData(wanted)))

    def _lay_out(self) -> None:
        about = label(
            tr(
                "Pages for tablets, big screens and television graphics, for looking only. Who is in the same network "
                "can read along: use one of your own."
            ),
            "muted",
        )
        about.setWordWrap(True)
        lists = QVBoxLayout()
        lists.setSpacing(GRID)
        lists.addWidget(self.pairings, 1)
        lists.addLayout(_row((self.name, 1), (self.role, 0), (self.new, 0)))
        middle = QHBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addLayout(lists, 1)
        middle.addWidget(self.card)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        rows.setSpacing(GRID)
        rows.addWidget(self.state)
        rows.addWidget(about)
        rows.addLayout(_row((self.address, 1), (self.port, 0), (self.turn_on, 0), (self.turn_off, 0)))
        rows.addLayout(middle, 1)
        rows.addLayout(_row((self.folder, 1), (self.choose, 0), (self.write, 0)))
        rows.addWidget(self.answer)
        keys = _row((self.withdraw, 0))
        keys.addStretch(1)
        keys.addWidget(self.leave)
        rows.addLayout(keys)
        self.port.setFixedWidth(LOOK.px(80))
        self.answer.hide()
        self.resize(LOOK.px(1000), LOOK.px(600))

    def _connect(self) -> None:
        self.port.returnPressed.connect(self._on)
        self.turn_on.clicked.connect(self._on)
        self.turn_off.clicked.connect(self._network.turn_off)
        self.name.returnPressed.connect(self._add)
        self.new.clicked.connect(self._add)
        self.withdraw.clicked.connect(self._withdraw)
        self.pairings.itemSelectionChanged.connect(self._choose_other)
        self.choose.clicked.connect(self._choose)
        self.folder.returnPressed.connect(self._write)
        self.write.clicked.connect(self._write)
        self.leave.clicked.connect(self.close)
        self.card.copy.clicked.connect(self._copy)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._say_enter)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        deleting = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.pairings)
        deleting.setContext(Qt.ShortcutContext.WidgetShortcut)
        deleting.activated.connect(self._withdraw)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            entering = QShortcut(QKeySequence(key), self.address)
            entering.setContext(Qt.ShortcutContext.WidgetShortcut)
            entering.activated.connect(self._on)

    def _say_enter(self, _: QWidget | None, now: QWidget | None) -> None:
        """Only the button that Enter presses where the keys go says so."""
        if not self.isVisible():
            return
        enter = self._enters.get(now) if now is not None else None
        for button, plain, default in (
            (self.turn_on, tr("Turn on"), tr("Turn on (Enter)")),
            (self.new, tr("New pairing"), tr("New pairing (Enter)")),
            (self.write, tr("Write them there"), tr("Write them there (Enter)")),
        ):
            button.setText(default if button is enter else plain)

    def _on(self) -> None:
        port = int(self.port.text() or 0)
        if not LEAST_PORT <= port <= MOST_PORT:
            self._say(tr("A port is a number from {least} to {most}.", least=LEAST_PORT, most=MOST_PORT), "act")
            return
        self._say("")
        self._network.turn_on(str(self.address.currentData()), port)

    def _add(self) -> None:
        name = self.name.text().strip() or self.name.placeholderText()
        self._network.add(name, cast(Role, self.role.currentData()))
        self.name.clear()
        self.pairings.selectRow(self.pairings.rowCount() - 1)
        self._say("")

    def _withdraw(self) -> None:
        one = self._chosen()
        if one is None:
            return
        if self._asked != one.id:
            self._asked = one.id
            self._say(tr("Withdraw {name}? Once more Del does it.", name=one.name), "watch")
        else:
            self._network.withdraw(one.id)
            self.pairings.setCurrentCell(-1, -1)  # nobody is next for a key that is pressed once too often
            self.pairings.clearSelection()
            self._show_code()
            self._say(tr("{name} is withdrawn: its pages are cut, its code opens nothing any more.", name=one.name))

    def _choose_other(self) -> None:
        if self._asked:
            self._asked = ""
            self._say("")
        self._show_code()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.card.address_with_key)
        self._say(tr("Copied. The address holds the key: give it to nobody else."))

    def _choose(self) -> None:
        """The system's own list of folders. It keeps no other window waiting."""
        if self._chooser is None:
            self._chooser = QFileDialog(self, tr("A folder for the feed's files"))
            self._chooser.setFileMode(QFileDialog.FileMode.Directory)
            self._chooser.setOption(QFileDialog.Option.ShowDirsOnly)
            self._chooser.setModal(False)
            self._chooser.resize(LOOK.px(760), LOOK.px(480))
            self._chooser.fileSelected.connect(self.folder.setText)
        in_the_middle(self._chooser, self._main)
        self._chooser.show()

    def _write(self) -> None:
        folder = self.folder.text().strip()
        self._network.write_into(folder)
        self._say(
            tr("The feed's files are written in {folder}.", folder=folder)
            if folder
            else tr("The feed's files are not written any more.")
        )

    def _say(self, text: str, tone: Tone | None = None) -> None:
        toned(self.answer, text, tone)
        self.answer.setVisible(bool(text))


def _sentence(state: State) -> tuple[Tone, str]:
    place = state.place
    where = url(_reachable(place.address), place.port) if place else ""
    pages = sum(state.clients.values())
    opened = tr("{n} page open|{n} pages open", n=pages) if pages else tr("no page open")
    texts: dict[str, tuple[Tone, str]] = {
        "off": ("off", tr("Off: nobody sees anything. Choose an address of this computer, press Enter.")),
        "starting": ("watch", tr("Being turned on ...")),
        "on": ("ok", tr("On at {where} : {pages}.", where=where, pages=opened)),
        "refused": (
            "act",
            tr(
                "This computer does not let it listen at {where} ({fault}). It is tried again; choose another address "
                "or port.",
                where=where,
                fault=state.text,
            ),
        ),
        "broken": (
            "act",
            tr("The process that serves is gone; it is started anew. Open pages come back by themselves."),
        ),
    }
    return texts[state.kind]


def _reachable(address: str) -> str:
    """By which others come: of all addresses the first."""
    return first_address() if address == EVERYWHERE else address


def _row(*widgets: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for widget, stretch in widgets:
        row.addWidget(widget, stretch)
    return row


def _table() -> QTableWidget:
    table = QTableWidget(0, len(COLUMNS))
    table.setHorizontalHeaderLabels([tr(title) for title in COLUMNS])
    table.setAccessibleName(tr("Pairings"))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
    return table
