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
    def use_other(self) -> None: ...
    def recall(self) -> None: ...


class LogDesk(Protocol):
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def toggle(self) -> None: ...


class Deeds(Protocol):
    def start(self) -> None: ...
    def stop(self) -> None: ...
    def rewind(self) -> None: ...
    def set_clock(self) -> None: ...
    def correct(self) -> None: ...
    def test(self) -> None: ...
    def show_raw(self) -> None: ...
    def record(self) -> None: ...


class HardwareDesk(Protocol):
    @property
    def deeds(self) -> Deeds: ...


class ProblemDesk(Protocol):
    def settle(self) -> None: ...
    def put_off(self) -> None: ...
    def go(self) -> None: ...


class RunnerDesk(Protocol):
    def search(self) -> None: ...
    def search_by_place(self) -> None: ...
    def correct(self, deed: str) -> None: ...
    def take_back(self) -> None: ...


class ResultsDesk(Protocol):
    def search(self) -> None: ...
    def copy(self) -> None: ...
    def export(self) -> None: ...
    def choose_columns(self) -> None: ...
    def make_official(self) -> None: ...
    def show_changes(self) -> None: ...


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
    @property
    def hardware(self) -> HardwareDesk: ...
    @property
    def runner(self) -> RunnerDesk: ...
    @property
    def problems(self) -> ProblemDesk: ...
    @property
    def results(self) -> ResultsDesk: ...
    def close(self) -> bool: ...
    def show_shortcuts(self) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def restore_layout(self) -> None: ...
    def set_theme(self, key: str) -> None: ...
    def enlarge(self, steps: int) -> None: ...
    def back_up(self) -> None: ...
    def choose_mirror(self) -> None: ...
    def show_results(self) -> None: ...
    def show_log(self) -> None: ...
    def show_worst(self) -> None: ...
    def show_hardware(self) -> None: ...
    def show_course(self) -> None: ...
    def show_triggers(self) -> None: ...
    def assign_trigger(self) -> None: ...
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


MENUS = RACE, START, HARDWARE, PROBLEMS, RUNNER, RESULTS, LOG, VIEW, HELP = (
    N_("&Race"),
    N_("&Start"),
    N_("Hard&ware"),
    N_("&Problems"),
    N_("R&unner"),
    N_("Resul&ts"),
    N_("&Log"),
    N_("&View"),
    N_("&Help"),
)

BOX: tuple[tuple[str, str, str, str, Callable[[Window], None]], ...] = (
    (
        "start",
        N_("Start the line"),
        "Shift+S",
        N_("Open the port of the chosen box anew, whatever its state"),
        lambda w: w.hardware.deeds.start(),
    ),
    (
        "stop",
        N_("Stop the line"),
        "Shift+X",
        N_("Let go of the port of the chosen box, until it is started again"),
        lambda w: w.hardware.deeds.stop(),
    ),
    (
        "rewind",
        N_("Rewind"),
        "Shift+R",
        N_("Ask the chosen box for everything in its memory; what is stored already is not stored again"),
        lambda w: w.hardware.deeds.rewind(),
    ),
    (
        "set_clock",
        N_("Set clock"),
        "Shift+K",
        N_("Set the clock of the chosen box to this computer's, on a full second"),
        lambda w: w.hardware.deeds.set_clock(),
    ),
    (
        "correct",
        N_("Correct clock by fact ..."),
        "Shift+O",
        N_("Add to or take off the times of the chosen box, from when until when; see first what changes"),
        lambda w: w.hardware.deeds.correct(),
    ),
    (
        "test",
        N_("Test mode"),
        "Shift+T",
        N_("Reads of the chosen box are counted and are no part of the race; press again to end it"),
        lambda w: w.hardware.deeds.test(),
    ),
    (
        "monitor",
        N_("Raw monitor"),
        "Shift+M",
        N_("The bytes of the chosen box as they come, and what they say"),
        lambda w: w.hardware.deeds.show_raw(),
    ),
    (
        "capture",
        N_("Capture to file"),
        "Shift+C",
        N_("Write every byte of the chosen box to a file; press again to end it"),
        lambda w: w.hardware.deeds.record(),
    ),
)
"""What is done with the chosen box: name, title, key, what for."""

CORRECTIONS: tuple[tuple[str, str, str, str], ...] = (
    ("status", N_("Status ..."), "Shift+D", N_("Decide: DNS, DNF, DQ with its rule, NC, or take the decision back")),
    ("chip", N_("Chip ..."), "Shift+H", N_("Give the runner another chip")),
    ("move", N_("Race or wave ..."), "Shift+W", N_("Move the runner to another race or wave")),
    ("passing", N_("Passing ..."), "Shift+P", N_("Record a passing that a person saw")),
    ("penalty", N_("Time ..."), "Shift+A", N_("Add time to the runner's finish, or take off")),
)
"""What is corrected in a runner's card, see first what changes: name, title, key, what for."""

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
        "wave.source",
        N_("Let the other source count"),
        "Ctrl+F6",
        N_("Button or contact: the next source of the last gun counts; where results change, see first which"),
        START,
        lambda w: w.start.use_other(),
        race=True,
        writes=True,
    ),
    Action(
        "wave.recall",
        N_("Recall: false start"),
        "F8",
        N_("Take all guns of the last wave back and arm it again; asks first"),
        START,
        lambda w: w.start.recall(),
        race=True,
        writes=True,
    ),
    Action(
        "trigger.show",
        N_("To the triggers"),
        "Ctrl+T",
        N_("Every contact, start device and button: when, from where, what it fired, how far from the guns"),
        START,
        lambda w: w.show_triggers(),
        race=True,
    ),
    Action(
        "trigger.assign",
        N_("Give the trigger to a wave"),
        "Ctrl+G",
        N_("The chosen trigger, else the newest, becomes a wave's gun; see first what changes"),
        START,
        lambda w: w.assign_trigger(),
        race=True,
        writes=True,
    ),
    Action(
        "hardware.show",
        N_("To the hardware"),
        "Ctrl+H",
        N_("Every box: whether it is heard, in time and complete, and what can be done with it"),
        HARDWARE,
        lambda w: w.show_hardware(),
        race=True,
    ),
    *(
        Action(f"box.{name}", title, key, text, HARDWARE, run, race=True, writes=True, within="hardware")
        for name, title, key, text, run in BOX
    ),
    Action(
        "problem.worst",
        N_("To the worst thing now"),
        "F3",
        N_("What the status line names: the problem on top of the list, or the box that it is about"),
        PROBLEMS,
        lambda w: w.show_worst(),
        race=True,
    ),
    Action(
        "problem.settle",
        N_("Settle ..."),
        "Shift+N",
        N_("Nothing is to be done about the chosen problem; say why; it comes back when its cause is another one"),
        PROBLEMS,
        lambda w: w.problems.settle(),
        race=True,
        writes=True,
        within="problems",
    ),
    Action(
        "problem.put_off",
        N_("Put off ..."),
        "Shift+Z",
        N_("The chosen problem comes back in ten minutes, or in an hour; say why"),
        PROBLEMS,
        lambda w: w.problems.put_off(),
        race=True,
        writes=True,
        within="problems",
    ),
    Action(
        "problem.go",
        N_("Go there"),
        "Shift+G",
        N_("To the runner, the box or the wave that the chosen problem is about"),
        PROBLEMS,
        lambda w: w.problems.go(),
        race=True,
        within="problems",
    ),
    Action(
        "runner.find",
        N_("Find a runner"),
        "Ctrl+K",
        N_("By bib, name in any script, chip or club; Enter opens the runner's card"),
        RUNNER,
        lambda w: w.runner.search(),
        race=True,
    ),
    Action(
        "runner.place",
        N_("Who passed"),
        "Ctrl+Shift+K",
        N_("Who passed a point at some time of day: 9:12-9:15, or 9:13 +- 2"),
        RUNNER,
        lambda w: w.runner.search_by_place(),
        race=True,
    ),
    *(
        Action(
            f"runner.{name}",
            title,
            key,
            text,
            RUNNER,
            lambda w, name=name: w.runner.correct(name),
            race=True,
            writes=True,
            within="runner",
        )
        for name, title, key, text in CORRECTIONS
    ),
    Action(
        "runner.take_back",
        N_("Take back"),
        "Shift+U",
        N_("In a runner's card: take the chosen fact back; where results change, see first which"),
        RUNNER,
        lambda w: w.runner.take_back(),
        race=True,
        writes=True,
        within="runner",
    ),
    Action(
        "results.show",
        N_("To the results"),
        "Ctrl+R",
        N_("Any list: by race, sex, category, team or nation, by gun or net; live; Enter opens the runner's card"),
        RESULTS,
        lambda w: w.show_results(),
        race=True,
    ),
    Action(
        "results.find",
        N_("Find in the list"),
        "Ctrl+F",
        N_("By bib, name in any script, chip or club; Esc shows the whole list again"),
        RESULTS,
        lambda w: w.results.search(),
        race=True,
    ),
    Action(
        "results.columns",
        N_("Columns ..."),
        "Shift+L",
        N_("Choose the columns of the list; they are remembered"),
        RESULTS,
        lambda w: w.results.choose_columns(),
        race=True,
        within="results",
    ),
    Action(
        "results.copy",
        N_("Copy as a table"),
        "Ctrl+C",
        N_("The chosen rows, else the whole list, with its headings, for a sheet or a message"),
        RESULTS,
        lambda w: w.results.copy(),
        race=True,
        within="results",
    ),
    Action(
        "results.export",
        N_("Export ..."),
        "Ctrl+E",
        N_("Write the list as PDF, Excel, CSV, HTML or JSON, beside the race file"),
        RESULTS,
        lambda w: w.results.export(),
        race=True,
    ),
    Action(
        "results.official",
        N_("Make official ..."),
        "Ctrl+Shift+O",
        N_("The results of the chosen race were reviewed and are official; what changes afterwards is told"),
        RESULTS,
        lambda w: w.results.make_official(),
        race=True,
        writes=True,
    ),
    Action(
        "results.changes",
        N_("What changed since official"),
        "Ctrl+Shift+D",
        N_("Old and new, bib by bib, since the results of the chosen race were made official"),
        RESULTS,
        lambda w: w.results.show_changes(),
        race=True,
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
    Action(
        "course.show",
        N_("To the course"),
        "Ctrl+J",
        N_("Where the runners are: arrow keys go along the course and to other races, Enter lists who is there"),
        VIEW,
        lambda w: w.show_course(),
        race=True,
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
