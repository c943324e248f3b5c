"""Everything the crew can do, once: menus, keys, the shortcut sheet and the tests read this table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from racecontrol.domain.facts import Mark
from ui.desktop.i18n import LANGUAGES, N_
from ui.desktop.theme import THEMES


class StartDesk(Protocol):
    def arm(self) -> None: ...
    def add_wave(self) -> None: ...
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


class EntriesDesk(Protocol):
    def search(self) -> None: ...
    def enter_late(self) -> None: ...
    def edit(self) -> None: ...
    def swap(self) -> None: ...
    def bring(self) -> None: ...


class TapsDesk(Protocol):
    def tap(self) -> None: ...
    def merge(self) -> None: ...
    def unmerge(self) -> None: ...
    def shift_down(self) -> None: ...
    def shift_up(self) -> None: ...
    def move_bib(self, by: int) -> None: ...
    def remove_bib(self) -> None: ...
    def remove_time(self) -> None: ...
    def insert_time(self) -> None: ...
    def fill(self) -> None: ...
    def type_sheet(self) -> None: ...
    def undo(self) -> None: ...


class QueueDesk(Protocol):
    def resume(self) -> None: ...
    def choose_filter(self) -> None: ...
    def mark(self, mark: Mark) -> None: ...
    def open(self) -> None: ...
    def assign(self) -> None: ...


class PostDesk(Protocol):
    """Who works at the window, as the menu asks for it."""

    def see(self, perspective: str) -> None: ...
    def want(self, role: str) -> None: ...
    def choose_pin(self) -> None: ...
    def toggle_lock(self) -> None: ...


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
    @property
    def taps(self) -> TapsDesk: ...
    @property
    def entries(self) -> EntriesDesk: ...
    def leave(self) -> None: ...
    def show_shortcuts(self) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def restore_layout(self) -> None: ...
    def set_theme(self, key: str) -> None: ...
    def set_language(self, key: str) -> None: ...
    @property
    def post(self) -> PostDesk: ...
    def mute(self) -> None: ...
    def toggle_sound(self) -> None: ...
    def rehearse(self) -> None: ...
    def enlarge(self, steps: int) -> None: ...
    def back_up(self) -> None: ...
    def choose_mirror(self) -> None: ...
    def open_race(self) -> None: ...
    def new_race(self) -> None: ...
    def change_setup(self) -> None: ...
    def show_results(self) -> None: ...
    def show_entries(self) -> None: ...
    def show_log(self) -> None: ...
    def show_worst(self) -> None: ...
    def show_hardware(self) -> None: ...
    def show_course(self) -> None: ...
    def show_queue(self) -> None: ...
    def show_triggers(self) -> None: ...
    def show_taps(self) -> None: ...
    def assign_trigger(self) -> None: ...
    def message_read(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Action:
    """`key`: as Qt writes key sequences, "" for none; `help`: one sentence for the sheet; `race`: needs an open race.

    `writes`: changes the race or its files, so it is off where the race can only be looked at. `choice`: one of the
    actions of the same name is checked; `toggles`: it is checked or not. `also`: more keys; `within`: the dock in whose
    list alone the keys count.
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


MENUS = RACE, START, FINISH, HARDWARE, PROBLEMS, RUNNER, ENTRIES, RESULTS, LOG, VIEW, HELP = (
    N_("&Race"),
    N_("&Start"),
    N_("&Finish"),
    N_("Hard&ware"),
    N_("&Problems"),
    N_("R&unner"),
    N_("&Entries"),
    N_("Resul&ts"),
    N_("&Log"),
    N_("&View"),
    N_("&Help"),
)
LANGUAGE = N_("&Language")

PERSPECTIVE, ROLE = N_("&Perspective"), N_("R&ole")

WITHIN = {LANGUAGE: VIEW, PERSPECTIVE: VIEW, ROLE: RACE}
"""Menus that stand in another one."""

PERSPECTIVES: tuple[tuple[str, str, str], ...] = (
    ("crew", N_("For the timing crew"), N_("Every part of the window, as the timing crew needs them")),
    ("announcer", N_("For the announcer"), N_("Finish queue and course, wide; the results behind them")),
    ("certificates", N_("For the certificates desk"), N_("Results, wide, beside the finish queue")),
)
"""How the window stands: id, title, what for."""

ROLES: tuple[tuple[str, str, str], ...] = (
    ("crew", N_("Work as timing crew"), N_("Everything may be done; from another role the crew's PIN leads back here")),
    (
        "announcer",
        N_("Work as announcer"),
        N_("Finish queue, course and results; nothing can be changed but what was called"),
    ),
    ("certificates", N_("Work at the certificates desk"), N_("Results and finish queue; nothing can be changed")),
)
"""Who works at the window: id, title, what it means."""

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

TAPS: tuple[tuple[str, str, str, str, Callable[[Window], None]], ...] = (
    (
        "merge",
        N_("Merge ..."),
        "Ctrl+Return",
        N_("Times with a bib beside them become passings; see first what changes"),
        lambda w: w.taps.merge(),
    ),
    (
        "unmerge",
        N_("Take the last merge back ..."),
        "Alt+Shift+Z",
        N_("All passings of the last merge are void; their times wait again, with their bibs"),
        lambda w: w.taps.unmerge(),
    ),
    (
        "gap",
        N_("Gap: bibs one down"),
        "Alt+Down",
        N_("Nobody saw the bib of the chosen time: this bib and those below go to the next times"),
        lambda w: w.taps.shift_down(),
    ),
    (
        "up",
        N_("Bibs one up"),
        "Alt+Up",
        N_("The gap above the chosen row closes: this bib and those below go to the times before"),
        lambda w: w.taps.shift_up(),
    ),
    (
        "higher",
        N_("Move the bib up"),
        "Ctrl+Up",
        N_("The chosen bib and the one above exchange their times"),
        lambda w: w.taps.move_bib(-1),
    ),
    (
        "lower",
        N_("Move the bib down"),
        "Ctrl+Down",
        N_("The chosen bib and the one below exchange their times"),
        lambda w: w.taps.move_bib(1),
    ),
    (
        "remove_bib",
        N_("Take the bib out"),
        "Ctrl+Del",
        N_("The chosen bib goes, those below come up"),
        lambda w: w.taps.remove_bib(),
    ),
    (
        "remove_time",
        N_("Take the time out"),
        "Ctrl+Shift+Del",
        N_("The chosen tap is void, those below come up to the bibs"),
        lambda w: w.taps.remove_time(),
    ),
    (
        "time",
        N_("Insert a missed time ..."),
        "Ctrl+Shift+I",
        N_("Type a time that nobody tapped; half way between the chosen one and the next stands there already"),
        lambda w: w.taps.insert_time(),
    ),
    (
        "fill",
        N_("Fill from reads"),
        "Ctrl+Shift+F",
        N_("Propose bibs whose reads are nearest to times without a bib; they are marked"),
        lambda w: w.taps.fill(),
    ),
    (
        "sheet",
        N_("Type a tap sheet ..."),
        "Ctrl+Shift+S",
        N_("Lines of a time and a bib from paper or the clipboard, by time of day or since a gun"),
        lambda w: w.taps.type_sheet(),
    ),
    (
        "undo",
        N_("Undo in the list"),
        "Alt+Z",
        N_("The last edit of times and bibs is undone, step by step, until they are merged"),
        lambda w: w.taps.undo(),
    ),
)
"""What is done in the manual finish: name, title, key, what for."""

ACTIONS: tuple[Action, ...] = (
    Action(
        "race.new",
        N_("New race ..."),
        "F12",
        N_("Set up a new race page by page, from nothing or from a sample; a race that is open goes on"),
        RACE,
        lambda w: w.new_race(),
    ),
    Action(
        "race.open",
        N_("Open a race ..."),
        "Ctrl+O",
        N_("One of the last races, or a path that is typed or dropped; a race that is open goes on"),
        RACE,
        lambda w: w.open_race(),
    ),
    Action(
        "race.setup",
        N_("Set-up ..."),
        "Ctrl+,",
        N_("Change the set-up of this race page by page; see first what differs and what it changes"),
        RACE,
        lambda w: w.change_setup(),
        race=True,
        writes=True,
    ),
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
    Action(
        "race.rehearse",
        N_("Rehearse"),
        "Ctrl+Shift+E",
        N_("Today's set-up with simulated runners, in a copy and in a window of its own; this race goes on"),
        RACE,
        lambda w: w.rehearse(),
        race=True,
    ),
    Action(
        "alarm.mute",
        N_("Mute the alarm"),
        "Ctrl+Shift+M",
        N_("Silent about what is broken now; what breaks later sounds again"),
        RACE,
        lambda w: w.mute(),
        race=True,
    ),
    Action(
        "alarm.sound",
        N_("Alarms sound"),
        "",
        N_("Whether what broke is also heard, or seen only"),
        RACE,
        lambda w: w.toggle_sound(),
        toggles=True,
    ),
    *(
        Action(
            f"role.{key}",
            title,
            f"Ctrl+Alt+{number}",
            text,
            ROLE,
            lambda w, key=key: w.post.want(key),
            race=True,
            choice="role",
        )
        for number, (key, title, text) in enumerate(ROLES, 1)
    ),
    Action(
        "role.pin",
        N_("PIN of the timing crew ..."),
        "",
        N_("Who works in another role comes back to the crew's only with it"),
        ROLE,
        lambda w: w.post.choose_pin(),
        race=True,
    ),
    Action(
        "app.quit",
        N_("Quit"),
        "Ctrl+Q",
        N_("Close the window; everything is stored; twice while a race is under way"),
        RACE,
        lambda w: w.leave(),
    ),
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
        "wave.extra",
        N_("Extra wave ..."),
        "Shift+F4",
        N_("One more wave while the race runs, for times without places; see first what changes"),
        START,
        lambda w: w.start.add_wave(),
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
        "tap.now",
        N_("Tap"),
        "F2",
        N_("Somebody passes the line now: the time is stamped at once, the bib comes later; anywhere in the window"),
        FINISH,
        lambda w: w.taps.tap(),
        race=True,
        writes=True,
    ),
    Action(
        "tap.show",
        N_("To the manual finish"),
        "Ctrl+Shift+T",
        N_("Times that were tapped beside bibs that were written; where decoders fail, or as a second line"),
        FINISH,
        lambda w: w.show_taps(),
        race=True,
    ),
    *(
        Action(
            f"tap.{name}",
            title,
            key,
            text,
            FINISH,
            run,
            race=True,
            writes=True,
            also=("Ctrl+Enter",) if name == "merge" else (),
            within="taps",
        )
        for name, title, key, text, run in TAPS
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
        "entries.show",
        N_("To the entries"),
        "Ctrl+Shift+N",
        N_("The start list: find, edit, swap, and who has no chip; Enter edits the chosen entry"),
        ENTRIES,
        lambda w: w.show_entries(),
        race=True,
    ),
    Action(
        "entries.find",
        N_("Find an entry"),
        "Shift+F",
        N_("By bib, name in any script, chip or club; Esc shows all entries again"),
        ENTRIES,
        lambda w: w.entries.search(),
        race=True,
        within="entries",
    ),
    Action(
        "entries.late",
        N_("Late entry ..."),
        "Ctrl+N",
        N_("A new entry with the next free bib; its chip may be scanned"),
        ENTRIES,
        lambda w: w.entries.enter_late(),
        race=True,
        writes=True,
    ),
    Action(
        "entries.edit",
        N_("Edit the entry ..."),
        "Shift+E",
        N_("Every field of the chosen entry; see first what changes in the results"),
        ENTRIES,
        lambda w: w.entries.edit(),
        race=True,
        writes=True,
        within="entries",
    ),
    Action(
        "entries.swap",
        N_("Swap ..."),
        "Shift+B",
        N_("The chosen runner and another one wear each other's bib or chip: put it right"),
        ENTRIES,
        lambda w: w.entries.swap(),
        race=True,
        writes=True,
        within="entries",
    ),
    Action(
        "entries.import",
        N_("Import entries ..."),
        "Ctrl+I",
        N_("Read a CSV file and see first what is new, what changes and what is refused"),
        ENTRIES,
        lambda w: w.entries.bring(),
        race=True,
        writes=True,
    ),
    Action(
        "queue.show",
        N_("To the finish queue"),
        "Ctrl+Shift+J",
        N_("Who finished, the newest on top, with chips and taps that have no runner yet"),
        FINISH,
        lambda w: w.show_queue(),
        race=True,
    ),
    Action(
        "queue.newest",
        N_("To the newest finisher"),
        "End",
        N_("Show the newest finishers again after you have looked further down"),
        FINISH,
        lambda w: w.queue.resume(),
        race=True,
    ),
    Action(
        "queue.filter",
        N_("Filter the queue"),
        "Ctrl+Shift+U",
        N_("Only a race, sex, category or nation, a bib or a name; Esc shows all again"),
        FINISH,
        lambda w: w.queue.choose_filter(),
        race=True,
    ),
    Action(
        "finish.assign",
        N_("Give the unknown finisher a bib ..."),
        "F7",
        N_("The chosen unknown chip or tap of the queue, else the newest: whose it is; see first what changes"),
        FINISH,
        lambda w: w.queue.assign(),
        race=True,
        writes=True,
    ),
    Action(
        "finish.open",
        N_("Open"),
        "Return",
        N_("In the queue: the runner's card; of an unknown chip or a tap, whose it is"),
        FINISH,
        lambda w: w.queue.open(),
        race=True,
        also=("Enter",),
        within="finish_queue",
    ),
    Action(
        "queue.called",
        N_("Called"),
        "Space",
        N_("In the queue: the announcer has called the chosen finishers; again takes it back"),
        FINISH,
        lambda w: w.queue.mark("called"),
        race=True,
        writes=True,
        within="finish_queue",
    ),
    Action(
        "queue.seen",
        N_("Seen"),
        "Shift+V",
        N_("In the queue: somebody has seen the chosen finishers; again takes it back"),
        FINISH,
        lambda w: w.queue.mark("seen"),
        race=True,
        writes=True,
        within="finish_queue",
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
    *(
        Action(
            f"language.{key}",
            name,
            "",
            N_("All texts of the window in this language; the race goes on, a question that stands is left"),
            LANGUAGE,
            lambda w, key=key: w.set_language(key),
            choice="language",
        )
        for key, name in LANGUAGES.items()
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
    *(
        Action(
            f"perspective.{key}",
            title,
            f"Ctrl+Shift+{number}",
            text,
            PERSPECTIVE,
            lambda w, key=key: w.post.see(key),
            race=True,
            choice="perspective",
        )
        for number, (key, title, text) in enumerate(PERSPECTIVES, 1)
    ),
    Action(
        "view.lock",
        N_("Lock the layout"),
        "Ctrl+Shift+L",
        N_("No part of the window is moved or closed by a slip of the hand"),
        VIEW,
        lambda w: w.post.toggle_lock(),
        race=True,
        toggles=True,
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
