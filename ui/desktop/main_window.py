"""The main window: docks, header, status line, menus, and what it remembers."""

import itertools
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QMessageBox, QToolBar, QWidget

from ui.desktop.actions import ACTIONS, MENUS, VIEW, Action
from ui.desktop.i18n import tr
from ui.desktop.panel import label
from ui.desktop.theme import DAY, LOOK, SIZES, THEMES, wear

if TYPE_CHECKING:
    from ui.desktop.docks.checkpoints import Checkpoints
    from ui.desktop.docks.finish_queue import FinishQueue
    from ui.desktop.docks.hardware import Hardware
    from ui.desktop.docks.log import Log
    from ui.desktop.docks.start import Start
    from ui.desktop.docks.triggers import Triggers
    from ui.desktop.frame import Frame
    from ui.desktop.mirror_sheet import MirrorSheet
    from ui.desktop.panel import Panel
    from ui.desktop.race import OpenRace
    from ui.desktop.status import Worst

TICK_MS = 100

LAYOUT = 3
"""Version of the remembered layout: another one is not restored."""


def settings() -> QSettings:
    """Where the window remembers how it stood."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "racecontrol", "desktop")


class MainWindow(QMainWindow):
    """Stands at once, empty; `attach` fills it with a race."""

    def __init__(self, remembered: QSettings | None = None, title: str = "") -> None:
        super().__init__()
        self._settings = remembered or settings()
        self._race: OpenRace | None = None
        self._links: Mapping[str, tuple[str, str]] = {}
        self._frame: Frame | None = None
        self._second = -1
        self.panels: dict[str, Panel] = {}
        self.docks: dict[str, QDockWidget] = {}
        self._sheet: QWidget | None = None
        self._mirror_sheet: MirrorSheet | None = None
        self._covered: QDockWidget | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)
        self.setObjectName("main")
        self.setWindowTitle(title or tr("Race Control"))
        self.setDockNestingEnabled(True)
        self.resize(1366, 768)
        self._wear_remembered()
        self.actions_by_id = self._make_actions()
        self.opening = label(tr("Opening the race ..."), "empty")
        self.opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(self.opening)
        self._restore_geometry()

    def stay_empty(self) -> None:
        """There is no race to open: say how to come by one."""
        self.opening.setText(
            tr(
                "No race is open yet.\n\n"
                "A rehearsal:  racecontrol demo\n"
                "A race file:  racecontrol open FILE.race\n"
                "A new race:  racecontrol new FILE.race --event event.toml --entries entries.csv"
            )
        )

    def attach(self, race: "OpenRace") -> None:
        """Fill the window. Everything heavy is imported here, after the window has been painted."""
        from ui.desktop.docks.table import DOCKS
        from ui.desktop.frame import frame
        from ui.desktop.header import Header
        from ui.desktop.status import Status

        self._race = race
        self.setWindowTitle(f"{race.title or race.session.setup.event.name}  {race.banner}".strip())
        self.takeCentralWidget().deleteLater()  # type: ignore[union-attr]
        self.header = Header(race.session.setup, race.banner)
        bar = QToolBar(tr("Header"))
        bar.setObjectName("header")
        bar.setMovable(False)
        bar.toggleViewAction().setVisible(False)
        bar.addWidget(self.header)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)
        self.status = Status(len(race.session.setup.decoders))
        self.setStatusBar(self.status)
        for dock in DOCKS:
            self._add(dock.id, tr(dock.title), dock.build(race))
        self._view_menu_of_docks()
        self._open_actions(race)
        self.restore_layout()
        self._restore_state()
        self._connect(race)
        self._tick()
        self._clock.start()
        race.bridge.attach(frame)
        if race.notice:
            self._tell(race.notice)

    def back_up(self) -> None:
        """Copy the race file now, in the door's thread: the window does not wait for the disk."""
        if self._race is not None:
            self._race.door.back_up(self._race.live, self._backed_up)

    def choose_mirror(self) -> None:
        """How the second copy is, and where it goes."""
        from ui.desktop.mirror_sheet import MirrorSheet

        if self._race is None:
            return
        if self._mirror_sheet is None:
            self._mirror_sheet = MirrorSheet(self, self._race)
        self._mirror_sheet.open()

    def show_log(self) -> None:
        dock = self.docks["log"]
        dock.show()
        dock.raise_()
        self.log.give_keys()

    def show_triggers(self) -> None:
        dock = self.docks["triggers"]
        dock.show()
        dock.raise_()
        self.triggers.give_keys()

    def assign_trigger(self) -> None:
        self.triggers.assign()

    def show_hardware(self) -> None:
        dock = self.docks["hardware"]
        dock.show()
        dock.raise_()
        self.hardware.give_keys()

    def message_read(self) -> None:
        if self._race is not None:
            self._race.live.seen()

    def _backed_up(self, copy: str) -> None:
        if copy:
            self.status.say(tr("Back-up made: {copy}", copy=copy))

    def _tell(self, text: str) -> None:
        """A message that waits for nobody: the race goes on beside it."""
        box = QMessageBox(QMessageBox.Icon.Information, tr("Race Control"), text, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setModal(False)
        box.show()

    @property
    def start(self) -> "Start":
        return cast("Start", self.panels["start"])

    @property
    def queue(self) -> "FinishQueue":
        return cast("FinishQueue", self.panels["finish_queue"])

    @property
    def log(self) -> "Log":
        return cast("Log", self.panels["log"])

    @property
    def triggers(self) -> "Triggers":
        return cast("Triggers", self.panels["triggers"])

    @property
    def hardware(self) -> "Hardware":
        return cast("Hardware", self.panels["hardware"])

    def show_shortcuts(self) -> None:
        from ui.desktop.shortcuts import ShortcutSheet

        if self._sheet is None:
            self._sheet = ShortcutSheet(self)
        self._sheet.show()
        self._sheet.raise_()

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def restore_layout(self) -> None:
        """The layout of the first day."""
        from ui.desktop.docks.table import DOCKS

        for dock in self.docks.values():
            dock.setFloating(False)
            self.removeDockWidget(dock)
        side = {dock.id: dock.share * self.width() // 100 for dock in DOCKS if dock.share}
        docks = [self.docks[name] for name in side]
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, docks[0])
        for left, right in itertools.pairwise(docks):
            self.splitDockWidget(left, right, Qt.Orientation.Horizontal)
        for front, behind in itertools.pairwise(DOCKS):
            if not behind.share:
                self.tabifyDockWidget(self.docks[front.id], self.docks[behind.id])
        for dock in (*self.docks.values(), *docks):
            dock.show()
        for dock in docks:
            dock.raise_()
        self.resizeDocks(docks, list(side.values()), Qt.Orientation.Horizontal)

    def set_theme(self, key: str) -> None:
        self._settings.setValue("theme", key)
        self._wear(key, LOOK.size)

    def enlarge(self, steps: int) -> None:
        place = min(range(len(SIZES)), key=lambda i: abs(SIZES[i] - LOOK.size)) + steps
        size = SIZES[max(0, min(place, len(SIZES) - 1))]
        self._settings.setValue("size", size)
        self._wear(LOOK.theme.key, size)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout, store what is on its way, stop every thread; in that order."""
        self._clock.stop()
        race, self._race = self._race, None
        if race is not None:
            self._settings.setValue("geometry", self.saveGeometry())
            self._settings.setValue("state", self.saveState(LAYOUT))
            self._settings.sync()
            race.bridge.close()
            self.hardware.leave()
            race.foresight.close()
            race.door.close()
            if race.lines is not None:
                race.lines.close()
            race.closing()
        for sheet in (self._sheet, self._mirror_sheet):
            if sheet is not None:
                sheet.close()
        super().closeEvent(event)

    def _make_actions(self) -> dict[str, QAction]:
        menus = {title: self.menuBar().addMenu(tr(title)) for title in MENUS}
        for menu in menus.values():
            menu.setToolTipsVisible(True)
        groups: dict[str, QActionGroup] = {}
        made: dict[str, QAction] = {}
        for action in ACTIONS:
            made[action.id] = self._make_action(action)
            menus[action.menu].addAction(made[action.id])
            if action.choice:
                made[action.id].setCheckable(True)
                groups.setdefault(action.choice, QActionGroup(self)).addAction(made[action.id])
        made[f"theme.{LOOK.theme.key}"].setChecked(True)
        self._view_menu = menus[VIEW]
        return made

    def _make_action(self, action: Action) -> QAction:
        made = QAction(tr(action.title), self)
        made.setShortcuts([QKeySequence(key) for key in (action.key, *action.also) if key])
        made.setObjectName(action.id)
        made.setAutoRepeat(False)  # a key held down is one gun
        made.setStatusTip("")
        made.setToolTip(tr(action.help))
        made.setEnabled(not action.race)
        made.triggered.connect(lambda _checked=False: action.run(self))
        return made

    def _open_actions(self, race: "OpenRace") -> None:
        """There is a race: everything can be done that does not write where it can only be looked at."""
        for action in ACTIONS:
            made = self.actions_by_id[action.id]
            made.setEnabled(not (action.writes and race.locked))
            if not made.isEnabled():
                made.setToolTip(race.locked)
            if action.within:
                made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                self.panels[action.within].hold(made)

    def _add(self, name: str, title: str, panel: "Panel") -> None:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(panel)
        panel.setAccessibleName(title)
        self.docks[name], self.panels[name] = dock, panel

    def _view_menu_of_docks(self) -> None:
        self._view_menu.addSeparator()
        for dock in self.docks.values():
            self._view_menu.addAction(dock.toggleViewAction())

    def _connect(self, race: "OpenRace") -> None:
        race.bridge.framed.connect(self._show_frame)
        race.bridge.linked.connect(self._show_links)
        race.bridge.progressed.connect(self.status.show_progress)
        self.start.changed.connect(self.header.show_waves)
        self.start.unwanted.connect(self.log.change)
        self.log.told.connect(self.status.say)
        self.triggers.told.connect(self.status.say)
        self.hardware.told.connect(self.status.say)
        for name, asker in (("log", self.log), ("triggers", self.triggers), ("hardware", self.hardware)):
            asker.asked.connect(partial(self._uncover, name))
            asker.settled.connect(self._cover)
        self.header.show_waves(self.start.waves)

    def _uncover(self, name: str) -> None:
        """A dock asks something: it is shown, wherever it was."""
        dock = self.docks[name]
        if not self.panels[name].visibleRegion().isEmpty():
            return
        tabs = (each for each in self.tabifiedDockWidgets(dock) if not each.visibleRegion().isEmpty())
        self._covered = next(tabs, None)
        dock.show()
        dock.raise_()

    def _cover(self) -> None:
        """It was answered: what stood there before comes back."""
        covered, self._covered = self._covered, None
        if covered is not None:
            covered.raise_()

    def _show_frame(self, frame: "Frame") -> None:
        self._frame = frame
        for panel in self.panels.values():
            panel.show_frame(frame)

    def _show_links(self, links: Mapping[str, tuple[str, str]]) -> None:
        self._links = links
        self.status.show_links(links)
        self.hardware.show_links(links)

    def _tick(self) -> None:
        race = self._race
        if race is None:
            return
        now = race.clock()
        self.header.tick(now)
        for panel in self.panels.values():
            panel.tick(now)
        counts = race.live.counts()
        self.status.look(counts.total_received, counts.total_stored, counts.total_scored)
        if not race.locked:  # the program that has the race keeps its mirror, and knows how it is
            self.status.show_mirror(race.live.mirror)
        if self._mirror_sheet is not None and self._mirror_sheet.isVisible():
            self._mirror_sheet.show_state(race.live.mirror)
        self.status.show_worst(self._worst(race))

    def _worst(self, race: "OpenRace") -> "Worst | None":
        """Reads that are not stored, a dead line, a clock that was never set, a dead mat, what a person must decide."""
        from racecontrol.scoring.problem_rules.problem import joined
        from ui.desktop.status import Worst

        for alarm in race.live.alarms:
            return Worst("act", alarm)
        for code, (state, trouble) in self._links.items():
            if state == "lost":
                return Worst("act", trouble or tr("{decoder}: the line is lost. Check its cable.", decoder=code))
        if (clock := self.hardware.worst()) is not None:
            return clock
        mat = cast("Checkpoints", self.panels["checkpoints"]).worst()
        if mat is not None:
            return mat
        problem = self._frame.worst if self._frame else None
        if problem is None:
            return None
        # a command in it is for a terminal beside the window: it names this file
        return Worst("watch", joined(problem.what, problem.todo).replace("FILE.race", race.session.path.name))

    def _wear(self, key: str, size: float) -> None:
        wear(cast(QApplication, QApplication.instance()), THEMES[key], size)
        for panel in self.panels.values():
            panel.wear()

    def _wear_remembered(self) -> None:
        key = str(self._settings.value("theme", DAY.key))
        try:
            size = float(str(self._settings.value("size", 1.0)))
        except ValueError:
            size = 1.0
        self._wear(key if key in THEMES else DAY.key, size if size in SIZES else 1.0)

    def _restore_geometry(self) -> None:
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        else:
            self.setGeometry(self.screen().availableGeometry())
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _restore_state(self) -> None:
        state = self._settings.value("state")
        if isinstance(state, QByteArray):
            self.restoreState(state, LAYOUT)
