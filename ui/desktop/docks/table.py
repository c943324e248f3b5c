"""The docks, once: where they stand at first, and how their content is made."""

from collections.abc import Callable
from dataclasses import dataclass

from ui.desktop.docks.checkpoints import Checkpoints
from ui.desktop.docks.course import Course
from ui.desktop.docks.finish_queue import FinishQueue
from ui.desktop.docks.hardware import Hardware
from ui.desktop.docks.problems import Problems
from ui.desktop.docks.runner import Runner
from ui.desktop.docks.start import Start
from ui.desktop.docks.taps import Taps
from ui.desktop.i18n import N_
from ui.desktop.panel import Panel
from ui.desktop.race import OpenRace


@dataclass(frozen=True, slots=True)
class Dock:
    """`share`: of the window's width in the default layout, from left to right; 0: a tab behind the dock before it.

    `below`: instead of a place beside the others, so many hundredths of the window's height, below all of them.
    `under`: in the column of the dock before it, under it, with so many hundredths of the column's height.

    `kind` gives what makes its panel. `later`: nothing needs the panel until somebody looks at it or asks for it, so a
    race is open before it is made, and only `kind` imports it.
    """

    id: str
    title: str
    share: int
    kind: Callable[[], Callable[[OpenRace], Panel]]
    below: int = 0
    under: int = 0
    later: bool = False


def _entries() -> Callable[[OpenRace], Panel]:
    from ui.desktop.docks.entries import Entries

    return Entries


def _results() -> Callable[[OpenRace], Panel]:
    from ui.desktop.docks.results import Results

    return Results


def _certificates() -> Callable[[OpenRace], Panel]:
    from ui.desktop.docks.certificates import Certificates

    return Certificates


def _log() -> Callable[[OpenRace], Panel]:
    from ui.desktop.docks.log import Log

    return Log


def _triggers() -> Callable[[OpenRace], Panel]:
    from ui.desktop.docks.triggers import Triggers

    return Triggers


DOCKS: tuple[Dock, ...] = (
    Dock("problems", N_("Problems"), 0, lambda: Problems, below=20),
    Dock("start", N_("Start"), 19, lambda: Start),
    Dock("course", N_("Course"), 35, lambda: Course),
    Dock("checkpoints", N_("Checkpoints"), 0, lambda: Checkpoints, under=40),
    Dock("finish_queue", N_("Finish queue"), 46, lambda: FinishQueue),
    Dock("taps", N_("Manual finish"), 0, lambda: Taps),
    Dock("runner", N_("Runner"), 0, lambda: Runner),
    Dock("entries", N_("Entries"), 0, _entries, later=True),
    Dock("results", N_("Results"), 0, _results, later=True),
    Dock("certificates", N_("Certificates desk"), 0, _certificates, later=True),
    Dock("log", N_("Log"), 0, _log, later=True),
    Dock("triggers", N_("Triggers"), 0, _triggers, later=True),
    Dock("hardware", N_("Hardware"), 0, lambda: Hardware),
)
