"""The main window: docks, header, status line, menus, and what it remembers."""

import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QMenuBar, QMessageBox, QToolBar, QWidget

from ui.desktop.actions import ACTIONS, APART, MENUS, VIEW, WITHIN, Action
from ui.desktop.alarm import Alarm
from ui.desktop.i18n import LANGUAGES, N_, of_the_system, speak, spoken, tr
from ui.desktop.panel import label
from ui.desktop.saying import in_words
from ui.desktop.setup_news import told_of_setup
from ui.desktop.smooth import PAINTED_MS, Smooth, Turns
from ui.desktop.sound import Player
from ui.desktop.theme import DAY, LOOK, SIZES, THEMES, wear

if TYPE_CHECKING:
    from racecontrol.domain.setup import Setup
    from racecontrol.scoring.standings import Standings
    from ui.desktop.announcer.desk import AnnouncerDesk
    from ui.desktop.arrangement import Arrangement
    from ui.desktop.attic import Attic
    from ui.desktop.bridge import Bridge
    from ui.desktop.docks.certificates import Certificates
    from ui.desktop.docks.checkpoints import Checkpoints
    from ui.desktop.docks.course import Course
    from ui.desktop.docks.entries import Entries
    from ui.desktop.docks.finish_queue import FinishQueue
    from ui.desktop.docks.hardware import Hardware
    from ui.desktop.docks.log import Log
    from ui.desktop.docks.problems import Problems
    from ui.desktop.docks.problems_lines import Work
    from ui.desktop.docks.results import Results
    from ui.desktop.docks.runner import Runner
    from ui.desktop.docks.start import Start
    from ui.desktop.docks.table import Dock
    from ui.desktop.docks.taps import Taps
    from ui.desktop.docks.triggers import Triggers
    from ui.desktop.frame import Frame
    from ui.desktop.header import Header
    from ui.desktop.judge import Judge
    from ui.desktop.layouts.desk import LayoutDesk
    from ui.desktop.mirror_sheet import MirrorSheet
    from ui.desktop.network import Network
    from ui.desktop.network_sheet import NetworkSheet
    from ui.desktop.panel import Panel
    from ui.desktop.panels import Panels
    from ui.desktop.post import Post
    from ui.desktop.race import OpenRace
    from ui.desktop.reception import Reception
    from ui.desktop.start_page import Ways

TICK_MS = 100

ANSWERED_MS = 60_000
"""So long after the language was changed nothing waits any more for an answer to what was asked before."""

ROLE_NAMES = {"announcer": N_("Announcer"), "certificates": N_("Certificates desk")}
"""Of those who may not do everything: it stands in the header."""

OWN_S = 5.0
"""A set-up that changes so soon after something was recorded here was changed here."""

TELLING = frozenset(
    ("log", "triggers", "hardware", "runner", "problems", "results", "taps", "finish_queue", "entries", "certificates")
)
"""Docks whose panels are `Telling`."""

OPENING = frozenset(("results", "course", "finish_queue"))
"""Docks whose panels open a runner's card."""

AGAIN_S = 4.0
"""Within so many seconds a second Ctrl+Q closes the window while a race is under way."""


def settings() -> QSettings:
    """Where the window remembers how it stood."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "racecontrol", "desktop")


class Telling(Protocol):
    """A panel that asks: it wants to be seen then, and not any more when it is answered. `told`: what it did."""

    told: SignalInstance
    asked: SignalInstance
    settled: SignalInstance


class Opening(Protocol):
    """A panel that wants a runner's card: the bib."""

    opened: SignalInstance


class MainWindow(QMainWindow):
    """Stands at once, empty; `attach` fills it with a race."""

    def __init__(self, remembered: QSettings | None = None, title: str = "") -> None:
        super().__init__()
        self._settings = remembered or settings()
        self._race: OpenRace | None = None
        self._frame: Frame | None = None
        self._work: Work | None = None
        self._setup: Setup | None = None
        """By which the window stands."""
        self._wanted_out = 0.0
        self._panels: Panels | None = None
        self._sheet: QWidget | None = None
        self._mirror_sheet: MirrorSheet | None = None
        self._network: Network | None = None
        self._network_sheet: NetworkSheet | None = None
        self._layouts: LayoutDesk | None = None
        self._announcer: AnnouncerDesk | None = None
        self._judge: Judge | None = None
        self._arrangement: Arrangement | None = None
        self._post: Post | None = None
        self._reception: Reception | None = None
        self._alarm = Alarm(Player().play, str(self._settings.value("sound", "true")) == "true")
        self._attics: list[Attic] = []
        self._smooth = Smooth(self)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._turns = Turns(self, lambda: self._race is not None and self._race.bridge.take_turn())
        self._clock.timeout.connect(lambda: self._turns.take(self._round()))
        self._speak_remembered()
        self.setObjectName("main")
        self.setWindowTitle(title or tr("Race Control"))
        self.setDockNestingEnabled(True)
        self.resize(1366, 768)
        self._wear_remembered()
        self.actions_by_id = self._make_actions()
        self.opening = label(role="empty")
        self._say_opening()
        self.opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(self.opening)
        self._restore_geometry()

    def stay_empty(self, ways: "Ways") -> None:
        """There is no race to open: the start page says how to come by one."""
        self._smooth.stop()
        self.reception.stay(ways)

    @property
    def reception(self) -> "Reception":
        """Start page and set-up assistant; made when they are needed."""
        from ui.desktop.reception import Reception

        if self._reception is None:
            self._reception = Reception(self, self._settings, self.attach)
        return self._reception

    def _say_opening(self) -> None:
        self.opening.setText(tr("Opening the race ..."))

    def prepare(self) -> None:
        """Import what a race needs, after the window has been painted and while the race is read. It goes first now."""
        self._smooth.start()
        import ui.desktop.announcer.desk
        import ui.desktop.network
        import ui.desktop.panels  # noqa: F401

    def attach(self, race: "OpenRace") -> None:
        """Fill the window."""
        from ui.desktop.announcer.desk import AnnouncerDesk
        from ui.desktop.arrangement import Arrangement
        from ui.desktop.docks.problems_lines import look
        from ui.desktop.frame import frame
        from ui.desktop.judge import Judge
        from ui.desktop.network import Network
        from ui.desktop.post import Post

        self._race, self._setup = race, race.session.setup
        self.reception.take(race)
        self.takeCentralWidget().deleteLater()  # type: ignore[union-attr]
        self._arrangement = Arrangement(self, self._seen)
        self._bar = bar = QToolBar()
        bar.setObjectName("header")
        bar.setMovable(False)
        bar.toggleViewAction().setVisible(False)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)
        self._post = Post(self, self, self._settings, self._arrangement, race.door)
        self._announcer = AnnouncerDesk(self, race, lambda: self.runner.finding.finder, self._newest, self._settings)
        self._fill(race)
        self._post.stand()
        self._post.fill()
        self._tick()
        self._clock.start()
        self._judge = Judge(
            lambda standings: look(standings, race.session.log, race.clock(), race.give_way), race.bridge
        )
        race.live.before_scoring(race.bridge.let_show)
        race.bridge.attach(frame, race.arriving.follow, self._judge.want, self._announcer.announcing.want)
        self._announcer.start()
        self._network = Network(race, self._announcer.announcing.subscribe, self._show_network)
        self._smooth.start()
        self._smooth.settle()
        if race.notice:
            self._tell(in_words(race.notice))

    def _fill(self, race: "OpenRace") -> None:
        """Header, status line and docks, in the language of the window."""
        from ui.desktop.docks.table import DOCKS
        from ui.desktop.header import Header
        from ui.desktop.panels import Panels
        from ui.desktop.status import Status

        self._show_title(race)
        self.header = Header(race.session.setup, in_words(race.banner))
        self._bar.setWindowTitle(tr("Header"))
        self._bar.addWidget(self.header)
        self.status = Status()
        self.setStatusBar(self.status)
        for dock in DOCKS:
            self.arrangement.add(dock.id, tr(dock.title))
        self._view_menu_of_docks()
        self._open_actions(race)
        self._panels = Panels(race, self._take_in)
        self._panels.begin()
        self.header.layout().addWidget(self.runner.finding.box)  # type: ignore[union-attr]
        self.header.show_waves(self.start.waves)
        self.arrangement.limit()
        for signal, slot in self._heard(race.bridge):
            signal.connect(slot)

    def _take_in(self, dock: "Dock", panel: "Panel") -> None:
        """A new panel stands in its dock, is connected, and knows what the others know."""
        self.arrangement.put(dock.id, tr(dock.title), panel)
        for action in ACTIONS:
            if action.within == dock.id:
                panel.hold(self.actions_by_id[action.id])
        self._connect(dock.id)
        panel.permit(self.post.role.may)
        if self._frame is not None:
            panel.show_frame(self._frame)

    def _show_title(self, race: "OpenRace") -> None:
        self.setWindowTitle(f"{race.title or race.session.setup.event.name}  {in_words(race.banner)}".strip())

    def back_up(self) -> None:
        """Copy the race file now, in the door's thread: the window does not wait for the disk."""
        if self._race is not None:
            self._race.door.back_up(self._race.live, self._backed_up)

    def open_race(self) -> None:
        """Another race file."""
        self.reception.show_races(self._race)

    def new_race(self) -> None:
        """The set-up assistant, with nothing in it yet."""
        if self._race is not None or self._reception is not None:  # not while one is being opened
            self.reception.new_race()

    def change_setup(self) -> None:
        """The set-up assistant, with today's set-up."""
        if self._race is not None:
            self.reception.change_setup(self._race)

    def choose_mirror(self) -> None:
        """How the second copy is, and where it goes."""
        from ui.desktop.mirror_sheet import MirrorSheet

        if self._race is None:
            return
        if self._mirror_sheet is None:
            self._mirror_sheet = MirrorSheet(self, self._race)
        self._mirror_sheet.open()

    def show_network(self) -> None:
        """Pages on the local network: on or off, and who may see them."""
        from ui.desktop.network_sheet import NetworkSheet

        if self._network is None:
            return
        if self._network_sheet is None:
            self._network_sheet = NetworkSheet(self, self._network)
        self._network_sheet.open()

    def _show_network(self) -> None:
        if self._network_sheet is not None and self._network_sheet.isVisible():
            self._network_sheet.show_network()

    def edit_layout(self) -> None:
        """The layout editor, in a window of its own."""
        from ui.desktop.layouts.desk import LayoutDesk

        if self._race is None:
            return
        if self._layouts is None:
            self._layouts = LayoutDesk(self, self._race, self._newest, self._settings)
        self._layouts.show()

    def _newest(self) -> "Standings | None":
        return None if self._frame is None else self._frame.standings

    def show_log(self) -> None:
        self.arrangement.show("log")
        self.log.give_keys()

    def show_taps(self) -> None:
        self.arrangement.show("taps")
        self.taps.give_keys()

    def show_results(self) -> None:
        self.arrangement.show("results")
        self.results.give_keys()

    def show_certificates(self) -> None:
        self.arrangement.show("certificates")
        self.certificates.give_keys()

    def show_entries(self) -> None:
        self.arrangement.show("entries")
        self.entries.give_keys()

    def show_runner(self, bib: str) -> None:
        self.runner.show_runner(bib)

    def show_triggers(self) -> None:
        self.arrangement.show("triggers")
        self.triggers.give_keys()

    def assign_trigger(self) -> None:
        self.triggers.assign()

    def show_hardware(self) -> None:
        self.arrangement.show("hardware")
        self.hardware.give_keys()

    def show_course(self) -> None:
        self.arrangement.show("course")
        self.course.give_keys()

    def show_queue(self) -> None:
        self.arrangement.show("finish_queue")
        self.queue.give_keys()

    def show_worst(self) -> None:
        """To the worst thing that the status line names: a box, else the problem on top."""
        if self.hardware.worst() is not None:
            self.show_hardware()
            return
        self.arrangement.show("problems")
        self.problems.go_to_worst()

    def _go(self, what: str, code: str) -> None:
        """From a problem to where it is."""
        if what == "box":
            self.show_hardware()
            self.hardware.choose(code)
        elif what == "wave":
            self.arrangement.show("start")
            self.start.show_wave(code)
        else:
            self.show_runner(code)

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
        box.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # F5 stays where it was
        box.show()

    @property
    def panels(self) -> "Panels":
        """Of the docks; there are none before a race is open."""
        assert self._panels is not None
        return self._panels

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
    def checkpoints(self) -> "Checkpoints":
        return cast("Checkpoints", self.panels["checkpoints"])

    @property
    def course(self) -> "Course":
        return cast("Course", self.panels["course"])

    @property
    def problems(self) -> "Problems":
        return cast("Problems", self.panels["problems"])

    @property
    def triggers(self) -> "Triggers":
        return cast("Triggers", self.panels["triggers"])

    @property
    def hardware(self) -> "Hardware":
        return cast("Hardware", self.panels["hardware"])

    @property
    def results(self) -> "Results":
        return cast("Results", self.panels["results"])

    @property
    def certificates(self) -> "Certificates":
        return cast("Certificates", self.panels["certificates"])

    @property
    def entries(self) -> "Entries":
        return cast("Entries", self.panels["entries"])

    @property
    def taps(self) -> "Taps":
        return cast("Taps", self.panels["taps"])

    @property
    def announcer(self) -> "AnnouncerDesk":
        """The announcer's window; there is none before a race is open."""
        assert self._announcer is not None
        return self._announcer

    @property
    def runner(self) -> "Runner":
        return cast("Runner", self.panels["runner"])

    def show_shortcuts(self) -> None:
        from ui.desktop.shortcuts import ShortcutSheet

        if self._sheet is None:
            self._sheet = ShortcutSheet(self)
        self._sheet.show()
        self._sheet.raise_()

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @property
    def arrangement(self) -> "Arrangement":
        """Of the docks; there is none before a race is open."""
        assert self._arrangement is not None
        return self._arrangement

    @property
    def docks(self) -> Mapping[str, QDockWidget]:
        return self.arrangement.docks

    def restore_layout(self) -> None:
        """The layout of the first day."""
        self.arrangement.restore()
        self.post.fill()

    @property
    def post(self) -> "Post":
        """Who works here; nobody before a race is open."""
        assert self._post is not None
        return self._post

    def permit(self) -> None:
        """Somebody else works here: what can be done is told anew."""
        if self._race is not None:
            self._enable(self._race)
            self.runner.finding.box.setVisible(self.post.role.may("runner.find"))
            if self._layouts is not None:
                self._layouts.permit(self.post.role.may("layouts.edit"))
            self.announcer.permit(self.post.role.may("announcer.show"))
            self.header.show_role("" if self.post.role.free else tr(ROLE_NAMES[self.post.role.id]))

    def leave(self) -> None:
        """Close; while waves run only when it is asked for twice."""
        running = self._race is not None and any(wave.gun for wave in self.start.waves) and not self._race.locked
        if running and time.monotonic() - self._wanted_out > AGAIN_S:
            self._wanted_out = time.monotonic()
            self.status.say(tr("The race is under way: press Ctrl+Q again to let go of the decoders and close."))
        else:
            self.close()

    def mute(self) -> None:
        self._alarm.mute()

    def toggle_sound(self) -> None:
        self._alarm.on = not self._alarm.on
        self._settings.setValue("sound", "true" if self._alarm.on else "false")
        self._check_sound()

    def _check_sound(self) -> None:
        self.actions_by_id["alarm.sound"].setChecked(self._alarm.on)

    def rehearse(self) -> None:
        """Today's set-up with simulated runners, in a copy, in a window and a program of its own."""
        from ui.desktop.rehearse_copy import begin

        if self._race is not None:
            self.status.say(begin(self._race.session.path))

    def set_theme(self, key: str) -> None:
        self._settings.setValue("theme", key)
        self._wear(key, LOOK.size)

    def set_language(self, key: str) -> None:
        self._settings.setValue("language", key)
        if key != spoken():
            speak(cast(QApplication, QApplication.instance()), key)
            QTimer.singleShot(0, self, self._say_anew)  # the menu that was clicked goes too

    def _say_anew(self) -> None:
        """All that shows something is made anew in the language of the window, in the same places.

        The race, its lines and its threads know nothing of it.
        """
        self.setUpdatesEnabled(False)
        for sheet in (self._sheet, self._mirror_sheet, self._network_sheet):
            if sheet is not None:
                sheet.close()
                sheet.deleteLater()
        self._sheet = self._mirror_sheet = self._network_sheet = None
        if self._network is not None:
            self._network.speak()
        for action in self.actions_by_id.values():
            action.deleteLater()
        self.setMenuBar(QMenuBar())
        self.actions_by_id = self._make_actions()
        if self._reception is not None:
            self._reception.speak()
        for apart in (self._layouts, self._announcer):
            if apart is not None:
                apart.speak()
        if self._race is not None:
            self._fill_anew(self._race)
        elif self._reception is None:
            self._say_opening()
        self.setUpdatesEnabled(True)

    def _fill_anew(self, race: "OpenRace") -> None:
        from ui.desktop.attic import Attic

        self.arrangement.cover()
        stood = self.arrangement.save()
        self.hardware.leave()
        for signal, slot in self._heard(race.bridge):
            signal.disconnect(slot)
        attic = Attic(self, self.panels.leave)
        self._attics.append(attic)
        for widget in (self.header, *(dock.widget() for dock in self.docks.values())):
            attic.take(widget)
        self._turns.leave()
        self._bar.clear()
        self.post.leave()
        self._fill(race)
        self.arrangement.put_back(stood)
        self.post.fill()
        if self._frame is not None:
            self._show_frame(self._frame)
            if self._judge is not None:
                self._judge.want(self._frame.standings)
        race.bridge.tell_links()
        self._tick()
        # they may still be told what became of what they asked: the door answers in the order in which it was asked
        QTimer.singleShot(ANSWERED_MS, attic, lambda: race.door.work(lambda: None, lambda _: self._clear(attic)))

    def _clear(self, attic: "Attic") -> None:
        self._attics.remove(attic)
        attic.leave()
        attic.deleteLater()

    def enlarge(self, steps: int) -> None:
        place = min(range(len(SIZES)), key=lambda i: abs(SIZES[i] - LOOK.size)) + steps
        size = SIZES[max(0, min(place, len(SIZES) - 1))]
        self._settings.setValue("size", size)
        self._wear(LOOK.theme.key, size)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout, store what is on its way, stop every thread; in that order."""
        if self._layouts is not None and not self._layouts.may_close():
            event.ignore()
            return
        self._clock.stop()
        self._turns.leave()
        race, self._race = self._race, None
        if self._reception is not None:
            self._reception.close()
        self._smooth.stop()
        if race is not None:
            self._settings.setValue("geometry", self.saveGeometry())
            self.post.save()
            self.post.leave()
            self._settings.sync()
            if self._layouts is not None:
                self._layouts.close()
            race.bridge.close()
            if self._network is not None:
                self._network.close()
            if self._announcer is not None:
                self._announcer.close()
            if self._judge is not None:
                self._judge.close()
            for leaving in (self.panels, *self._attics):
                leaving.leave()
            race.foresight.close()
            race.door.close()
            if race.lines is not None:
                race.lines.close()
            race.closing()
        for sheet in (self._sheet, self._mirror_sheet, self._network_sheet):
            if sheet is not None:
                sheet.close()
        super().closeEvent(event)

    def _make_actions(self) -> dict[str, QAction]:
        menus = {title: self.menuBar().addMenu(tr(title)) for title in MENUS}
        self.menus = tuple(menus.values())
        for menu in menus.values():
            menu.setToolTipsVisible(True)
        groups: dict[str, QActionGroup] = {}
        made: dict[str, QAction] = {}
        for action in ACTIONS:
            made[action.id] = self._make_action(action)
            if action.menu not in menus:
                menus[action.menu] = menus[WITHIN[action.menu]].addMenu(tr(action.menu))
            menus[action.menu].addAction(made[action.id])
            made[action.id].setCheckable(bool(action.choice) or action.toggles)
            if action.choice:
                groups.setdefault(action.choice, QActionGroup(self)).addAction(made[action.id])
        made[f"theme.{LOOK.theme.key}"].setChecked(True)
        made[f"language.{spoken()}"].setChecked(True)
        made["alarm.sound"].setChecked(self._alarm.on)
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
        self._enable(race)
        for action in ACTIONS:
            made = self.actions_by_id[action.id]
            if action.within:
                made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            if action.within in APART:
                self.announcer.hold(made)

    def _enable(self, race: "OpenRace") -> None:
        """There is a race: everything can be done that does not write where it can only be looked at."""
        for action in ACTIONS:
            made = self.actions_by_id[action.id]
            made.setEnabled(not (action.writes and race.locked))
            if not made.isEnabled():
                made.setToolTip(race.locked)

    def _view_menu_of_docks(self) -> None:
        self._view_menu.addSeparator()
        for dock in self.docks.values():
            self._view_menu.addAction(dock.toggleViewAction())

    def _connect(self, name: str) -> None:
        """What the panel of a dock says goes to the others."""
        docks = self.arrangement
        if name in TELLING:
            panel = cast("Telling", self.panels[name])
            panel.told.connect(self.status.say)
            panel.asked.connect(partial(docks.uncover, name))
            panel.settled.connect(docks.cover)
        if name in OPENING:
            cast("Opening", self.panels[name]).opened.connect(self.show_runner)
        match name:
            case "start":
                self.start.unwanted.connect(self._take_back)
                self.start.changed.connect(self.header.show_waves)
            case "runner":
                self.runner.unwanted.connect(self._take_back)
            case "problems":
                self.problems.asked.connect(partial(docks.note_height, name))
                self.problems.titled.connect(docks.docks[name].setWindowTitle)
                self.problems.wanted.connect(self._go)
                self.problems.settled.connect(partial(docks.lower, name, "start"))
            case "results":
                self.results.remember(self._settings)
                if self._work is not None:
                    self.results.show_work(self._work)
            case "certificates":
                self.certificates.remember(self._settings)
                self.certificates.find_by(lambda: self.runner.finding.finder)
            case _:
                pass

    def _seen(self, dock: str) -> None:
        """Somebody looks at it: it has its panel. Who opens the race at the certificates desk types a bib at once."""
        if dock not in self.panels:
            self.panels[dock]
            if dock == "certificates":
                self.certificates.give_keys()

    def _take_back(self, number: int) -> None:
        self.log.change(number)

    def _heard(self, bridge: "Bridge") -> "tuple[tuple[SignalInstance, Callable[..., None]], ...]":
        """What comes from the threads, and who gets it."""
        return (
            (bridge.framed, self._show_frame),
            (bridge.judged, self._show_work),
            (bridge.arrived, self.queue.show_arrivals),
            (bridge.linked, self.hardware.show_links),
            (bridge.linked, self.checkpoints.show_links),
            (bridge.failed, self.status.say),
            (bridge.progressed, self.status.show_progress),
        )

    def _show_frame(self, frame: "Frame") -> None:
        if self._frame is None:
            QTimer.singleShot(PAINTED_MS, self, self._begin_to_judge)
        self._frame = frame
        self._follow(frame.standings.field.setup)
        for panel in self.panels:
            panel.show_frame(frame)

    def _begin_to_judge(self) -> None:
        if self._judge is not None:
            self._judge.start()

    def _show_work(self, work: "Work") -> None:
        self._work = work
        self.problems.show_work(work)
        if "results" in self.panels:
            self.results.show_work(work)

    def _follow(self, setup: "Setup") -> None:
        """Another set-up counts, from here or from another program: header and lines go by it, and it is told."""
        from racecontrol.domain.setup_changes import differences

        race, before = self._race, self._setup
        if race is None or before is None or setup is before:
            return
        self._setup = setup
        if not (changes := list(differences(before, setup))):  # the same, read anew
            return
        self._show_title(race)
        self.header.show_setup(setup)
        if race.lines is not None and not race.locked:
            race.lines.follow(setup)
        if time.monotonic() - race.door.done_at < OWN_S:
            self.status.say(tr("The set-up has changed, and counts now."))  # who did it here has read it before
        else:
            self._tell(told_of_setup(before, setup, changes))

    def _tick(self) -> None:
        for deed in self._round():
            deed()

    def _round(self) -> "list[Callable[[], None]]":
        """What the clock moves: the header, each panel, the status line."""
        race = self._race
        if race is None:
            return []

        def moved(one: "Panel | Header") -> None:
            one.tick(race.clock())  # each by the time of its own turn

        return [*(partial(moved, one) for one in (self.header, *self.panels)), self._show_status, self._complete]

    def _complete(self) -> None:
        """Once the race is shown, the docks that nobody has looked at get their panels, too."""
        if self._frame is not None:
            self.panels.more()

    def _show_status(self) -> None:
        from ui.desktop.worst import worst_of

        race = self._race
        if race is None:
            return
        counts = race.live.counts()
        self.status.show_boxes(*self.hardware.brief)
        self.status.look(counts.total_received, counts.total_stored, counts.total_scored)
        if not race.locked:  # the program that has the race keeps its mirror, and knows how it is
            self.status.show_mirror(race.live.mirror)
        if self._mirror_sheet is not None and self._mirror_sheet.isVisible():
            self._mirror_sheet.show_state(race.live.mirror)
        worst = worst_of(race, self.hardware, self.checkpoints, self.problems)
        self.status.show_worst(worst)
        self._alarm.look(worst, time.monotonic())
        self.status.show_sound(self._alarm.on, self._alarm.muted)

    def _wear(self, key: str, size: float) -> None:
        wear(cast(QApplication, QApplication.instance()), THEMES[key], size)
        for panel in self._panels or ():
            panel.wear()
        for apart in (self._reception, self._layouts, self._announcer):
            if apart is not None:
                apart.wear()
        if self._arrangement is not None:
            self._arrangement.limit()

    def _speak_remembered(self) -> None:
        """The language of the last time; at first the system's."""
        key = str(self._settings.value("language", of_the_system()))
        speak(cast(QApplication, QApplication.instance()), key if key in LANGUAGES else of_the_system())

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
