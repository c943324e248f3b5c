"""The docks, once: where they stand at first, and how their content is made."""

from collections.abc import Callable
from dataclasses import dataclass

from ui.desktop.docks.certificates import Certificates
from ui.desktop.docks.checkpoints import Checkpoints
from ui.desktop.docks.course import Course
from ui.desktop.docks.entries import Entries
from ui.desktop.docks.finish_queue import FinishQueue
from ui.desktop.docks.hardware import Hardware
from ui.desktop.docks.log import Log
from ui.desktop.docks.problems import Problems
from ui.desktop.docks.results import Results
from ui.desktop.docks.runner import Runner
from ui.desktop.docks.start import Start
from ui.desktop.docks.taps import Taps
from ui.desktop.docks.triggers import Triggers
from ui.desktop.i18n import N_
from ui.desktop.panel import Panel
from ui.desktop.race import OpenRace


@dataclass(frozen=True, slots=True)
class Dock:
    """`share`: of the window's width in the default layout, from left to right; 0: a tab behind the dock before it.

    `below`: instead of a place beside the others, so many hundredths of the window's height, below all of them.
    `under`: in the column of the dock before it, under it, with so many hundredths of the column's height.
    """

    id: str
    title: str
    share: int
    build: Callable[[OpenRace], Panel]
    below: int = 0
    under: int = 0


DOCKS: tuple[Dock, ...] = (
    Dock("problems", N_("Problems"), 0, Problems, below=20),
    Dock("start", N_("Start"), 19, Start),
    Dock("course", N_("Course"), 35, Course),
    Dock("checkpoints", N_("Checkpoints"), 0, Checkpoints, under=40),
    Dock("finish_queue", N_("Finish queue"), 46, FinishQueue),
    Dock("taps", N_("Manual finish"), 0, Taps),
    Dock("runner", N_("Runner"), 0, Runner),
    Dock("entries", N_("Entries"), 0, Entries),
    Dock("results", N_("Results"), 0, Results),
    Dock("certificates", N_("Certificates desk"), 0, Certificates),
    Dock("log", N_("Log"), 0, Log),
    Dock("triggers", N_("Triggers"), 0, Triggers),
    Dock("hardware", N_("Hardware"), 0, Hardware),
)
