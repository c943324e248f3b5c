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
    def undo(self) -> None: ...


class QueueDesk(Protocol):
    def resume(self) -> None: ...


class Window(Protocol):
    """What actions ask of the window."""

    @property
    def start(self) -> StartDesk: ...
    @property
    def queue(self) -> QueueDesk: ...
    def close(self) -> bool: ...
    def show_shortcuts(self) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def restore_layout(self) -> None: ...
    def set_theme(self, key: str) -> None: ...
    def enlarge(self, steps: int) -> None: ...
    def back_up(self) -> None: ...
    def choose_mirror(self) -> None: ...
    def message_read(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Action:
    """`key`: as Qt writes key sequences, "" for none; `help`: one sentence for the sheet; `race`: needs an open race.

    `choice`: one of the actions of the same name is checked.
    """

    id: str
    title: str
    key: str
    help: str
    menu: str
    run: Callable[[Window], None]
    race: bool = False
    choice: str = ""


def _close(window: Window) -> None:
    window.close()


MENUS = (N_("&Race"), N_("&Start"), N_("&View"), N_("&Help"))

ACTIONS: tuple[Action, ...] = (
    Action(
        "race.back_up",
        N_("Back up now"),
        "Ctrl+B",
        N_("Copy the race file now; it is copied every ten minutes anyway"),
        MENUS[0],
        lambda w: w.back_up(),
        race=True,
    ),
    Action(
        "race.mirror",
        N_("Mirror ..."),
        "Ctrl+M",
        N_("Choose the folder on another disk where a second copy is kept"),
        MENUS[0],
        lambda w: w.choose_mirror(),
        race=True,
    ),
    Action(
        "race.message_read",
        N_("Message read"),
        "F9",
        N_("Take the message about this computer's clock away"),
        MENUS[0],
        lambda w: w.message_read(),
        race=True,
    ),
    Action("app.quit", N_("Quit"), "Ctrl+Q", N_("Close the window; everything is stored"), MENUS[0], _close),
    Action(
        "wave.arm",
        N_("Arm the next wave"),
        "F4",
        N_("Make the next wave ready for its gun"),
        MENUS[1],
        lambda w: w.start.arm(),
        race=True,
    ),
    Action(
        "wave.fire",
        N_("Fire"),
        "F5",
        N_("The gun of the armed wave, at this moment"),
        MENUS[1],
        lambda w: w.start.fire(),
        race=True,
    ),
    Action(
        "wave.correct",
        N_("Correct the gun"),
        "F6",
        N_("Type another time for the last gun, see what changes, confirm with Enter"),
        MENUS[1],
        lambda w: w.start.correct(),
        race=True,
    ),
    Action(
        "wave.undo",
        N_("Take the last gun back"),
        "Ctrl+Z",
        N_("The last gun is void and the one before it counts again; both stay in the log"),
        MENUS[1],
        lambda w: w.start.undo(),
        race=True,
    ),
    Action(
        "queue.newest",
        N_("To the newest finisher"),
        "End",
        N_("Show the newest finishers again after you have looked further down"),
        MENUS[2],
        lambda w: w.queue.resume(),
        race=True,
    ),
    *(
        Action(
            f"theme.{theme.key}",
            theme.title,
            f"Ctrl+{number}",
            N_("Colours for this light"),
            MENUS[2],
            lambda w, key=theme.key: w.set_theme(key),
            choice="theme",
        )
        for number, theme in enumerate(THEMES.values(), 1)
    ),
    Action(
        "view.larger", N_("Larger text"), "Ctrl++", N_("All texts and rows larger"), MENUS[2], lambda w: w.enlarge(1)
    ),
    Action(
        "view.smaller",
        N_("Smaller text"),
        "Ctrl+-",
        N_("All texts and rows smaller"),
        MENUS[2],
        lambda w: w.enlarge(-1),
    ),
    Action(
        "view.full",
        N_("Full screen"),
        "F11",
        N_("Use the whole screen, and back"),
        MENUS[2],
        lambda w: w.toggle_full_screen(),
    ),
    Action(
        "view.restore",
        N_("Restore default layout"),
        "Ctrl+Shift+R",
        N_("Put all parts of the window back to where they were at first"),
        MENUS[2],
        lambda w: w.restore_layout(),
    ),
    Action("help.keys", N_("Keys"), "F1", N_("This list of all keys"), MENUS[3], lambda w: w.show_shortcuts()),
)
