"""Everything the crew can do, once: menus, keys, the shortcut sheet and the tests read this table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from ui.desktop.i18n import N_
from ui.desktop.theme import THEMES


class StartDesk(Protocol):
    def arm(self) -> None: ...
    def fire(self) -> None: ...
    def correct(self) -> None: ...
    def take_back(self) -> None: ...


class LogDesk(Protocol):
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def toggle(self) -> None: ...


class QueueDesk(Protocol):
    def resume(self) -> None: ...


class Window(Protocol):
    """What actions ask of the window."""

    @property
    def start(self) -> StartDesk: ...
    @property
    def queue(self) -> QueueDesk: ...
    @property
    def log(self) -> LogDesk: ...
    def close(self) -> bool: ...
    def show_shortcuts(self) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def restore_layout(self) -> None: ...
    def set_theme(self, key: str) -> None: ...
    def enlarge(self, steps: int) -> None: ...
    def back_up(self) -> None: ...
    def choose_mirror(self) -> None: ...
    def show_log(self) -> None: ...
    def message_read(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Action:
    """`key`: as Qt writes key sequences, "" for none; `help`: one sentence for the sheet; `race`: needs an open race.

    `writes`: changes the race or its files, so it is off where the race can only be looked at. `choice`: one of the
    actions of the same name is checked. `also`: more keys; `within`: the dock in whose list alone the keys count.
    """

    id: str
    title: str
    key: str
    help: str
    menu: str
    run: Callable[[Window], None]
    race: bool = False
    choice: str = ""
    writes: bool = False
    also: tuple[str, ...] = ()
    within: str = ""

    @property
    def keys(self) -> str:
        """All its keys, for reading."""
        return ", ".join(filter(None, (self.key, *self.also)))


def _close(window: Window) -> None:
    window.close()


MENUS = RACE, START, LOG, VIEW, HELP = N_("&Race"), N_("&Start"), N_("&Log"), N_("&View"), N_("&Help")

ACTIONS: tuple[Action, ...] = (
    Action(
        "race.back_up",
        N_("Back up now"),
        "Ctrl+B",
        N_("Copy the race file now; it is copied every ten minutes anyway"),
        RACE,
        lambda w: w.back_up(),
        race=True,
        writes=True,
    ),
    Action(
        "race.mirror",
        N_("Mirror ..."),
        "Ctrl+M",
        N_("Choose the folder on another disk where a second copy is kept"),
        RACE,
        lambda w: w.choose_mirror(),
        race=True,
        writes=True,
    ),
    Action(
        "race.message_read",
        N_("Message read"),
        "F9",
        N_("Take the message about this computer's clock away"),
        RACE,
        lambda w: w.message_read(),
        race=True,
    ),
    Action("app.quit", N_("Quit"), "Ctrl+Q", N_("Close the window; everything is stored"), RACE, _close),
    Action(
        "wave.arm",
        N_("Arm the next wave"),
        "F4",
        N_("Make the next wave ready for its gun"),
        START,
        lambda w: w.start.arm(),
        race=True,
        writes=True,
    ),
    Action(
        "wave.fire",
        N_("Fire"),
        "F5",
        N_("The gun of the armed wave, at this moment"),
        START,
        lambda w: w.start.fire(),
        race=True,
        writes=True,
    ),
    Action(
        "wave.correct",
        N_("Correct the gun"),
        "F6",
        N_("Type another time for the last gun, see what changes, confirm with Enter"),
        START,
        lambda w: w.start.correct(),
        race=True,
        writes=True,
    ),
    Action(
        "wave.undo",
        N_("Take the last gun back"),
        "Shift+F6",
        N_("The last gun is void and the one before it counts again; both stay in the log"),
        START,
        lambda w: w.start.take_back(),
        race=True,
        writes=True,
    ),
    Action(
        "log.show",
        N_("To the log"),
        "Ctrl+L",
        N_("Every fact: who recorded what, when and why, and which fact took it back"),
        LOG,
        lambda w: w.show_log(),
        race=True,
    ),
    Action(
        "log.undo",
        N_("Undo"),
        "Ctrl+Z",
        N_("Take the newest fact that counts back; where results change, see first which"),
        LOG,
        lambda w: w.log.undo(),
        race=True,
        writes=True,
    ),
    Action(
        "log.redo",
        N_("Redo"),
        "Ctrl+Shift+Z",
        N_("Bring back what was taken back last"),
        LOG,
        lambda w: w.log.redo(),
        race=True,
        writes=True,
        also=("Ctrl+Y",),
    ),
    Action(
        "log.toggle",
        N_("Take one fact back"),
        "Del",
        N_("In the log: take the chosen fact back, or bring it back where it is void"),
        LOG,
        lambda w: w.log.toggle(),
        race=True,
        writes=True,
        also=("Return", "Enter"),
        within="log",
    ),
    Action(
        "queue.newest",
        N_("To the newest finisher"),
        "End",
        N_("Show the newest finishers again after you have looked further down"),
        VIEW,
        lambda w: w.queue.resume(),
        race=True,
    ),
    *(
        Action(
            f"theme.{theme.key}",
            theme.title,
            f"Ctrl+{number}",
            N_("Colours for this light"),
            VIEW,
            lambda w, key=theme.key: w.set_theme(key),
            choice="theme",
        )
        for number, theme in enumerate(THEMES.values(), 1)
    ),
    Action("view.larger", N_("Larger text"), "Ctrl++", N_("All texts and rows larger"), VIEW, lambda w: w.enlarge(1)),
    Action(
        "view.smaller",
        N_("Smaller text"),
        "Ctrl+-",
        N_("All texts and rows smaller"),
        VIEW,
        lambda w: w.enlarge(-1),
    ),
    Action(
        "view.full",
        N_("Full screen"),
        "F11",
        N_("Use the whole screen, and back"),
        VIEW,
        lambda w: w.toggle_full_screen(),
    ),
    Action(
        "view.restore",
        N_("Restore default layout"),
        "Ctrl+Shift+R",
        N_("Put all parts of the window back to where they were at first"),
        VIEW,
        lambda w: w.restore_layout(),
    ),
    Action("help.keys", N_("Keys"), "F1", N_("This list of all keys"), HELP, lambda w: w.show_shortcuts()),
)
