"""What an action is, and the menus that there are."""

from collections.abc import Callable
from dataclasses import dataclass

from ui.desktop.desks import Window
from ui.desktop.i18n import N_


@dataclass(frozen=True, slots=True)
class Action:
    """`key`: as Qt writes key sequences, "" for none; `help`: one sentence for the sheet; `race`: needs an open race.

    `writes`: changes the race or its files, so it is off where the race can only be looked at. `choice`: one of the
    actions of the same name is checked; `toggles`: it is checked or not. `also`: more keys; `within`: the dock in whose
    list alone the keys count, or the window `APART`.
    """

    id: str
    title: str
    key: str
    help: str
    menu: str
    run: Callable[[Window], None]
    race: bool = False
    choice: str = ""
    toggles: bool = False
    writes: bool = False
    also: tuple[str, ...] = ()
    within: str = ""

    @property
    def keys(self) -> str:
        """All its keys, for reading."""
        return ", ".join(filter(None, (self.key, *self.also)))


MENUS = RACE, START, FINISH, HARDWARE, PROBLEMS, RUNNER, ENTRIES, RESULTS, CERTIFICATES, LOG, VIEW, HELP = (
    N_("&Race"),
    N_("&Start"),
    N_("&Finish"),
    N_("Hard&ware"),
    N_("&Problems"),
    N_("R&unner"),
    N_("&Entries"),
    N_("Resul&ts"),
    N_("&Certificates"),
    N_("&Log"),
    N_("&View"),
    N_("&Help"),
)

LANGUAGE = N_("&Language")

PERSPECTIVE, ROLE, ANNOUNCER = N_("&Perspective"), N_("R&ole"), N_("&Announcer")

WITHIN = {LANGUAGE: VIEW, PERSPECTIVE: VIEW, ROLE: RACE, ANNOUNCER: FINISH}
"""Menus that stand in another one."""

APART = ("announcer",)
"""Windows of their own that are named as `within`: keys of the main window mean nothing, or something else, there."""
