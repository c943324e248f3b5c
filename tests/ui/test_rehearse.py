"""The rehearsal of a real set-up: every kind of box and course is played, and the race itself is left alone."""

import hashlib
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from hardware.registry import KINDS
from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Entered, Gun
from racecontrol.domain.setup import Decoder, Event, Point, Race, Setup, Split, Wave
from racecontrol.domain.time import SECOND
from racecontrol.exchange import event_toml
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session
from tests.ui.conftest import Crew, small_field, small_setup
from ui.cli import main
from ui.desktop.header import Header
from ui.desktop.main_window import MainWindow
from ui.desktop.rehearse import Director, refuse
from ui.desktop.rehearse_copy import begin, command
from ui.rehearsal import Rehearsal, Script, write_for
from ui.rehearsal_like import write_like

SPEED = 4000
PATIENCE = 60_000
CLOCKLESS = [name for name, of in KINDS.items() if of.clock == "host"]
MATS = [name for name, of in KINDS.items() if of.clock != "host" and Decoder("", "", name).hears_chips]
OTHERS = [name for name in KINDS if name not in MATS and name not in CLOCKLESS]

START, FINISH = Point("START", "Start", "start"), Point("FINISH", "Finish", "finish")
SHORT = Race("T", "2 km", 2000, (Split("FIN", "FINISH", 2000),))
IPICO = Decoder("F", "FINISH", "ipico")
FUTURE = Event("Night Run", date(2041, 7, 20), ZoneInfo("America/New_York"))


def short(*decoders: Decoder, **changes: object) -> Setup:
    """2 km in one wave without a planned time, in the year 2041."""
    whole = Setup(FUTURE, (START, FINISH), (SHORT,), (Wave("A", ("T",)),), decoders=decoders)
    return replace(whole, **changes)  # type: ignore[arg-type]


def runners(number: int = 30, race: str = "T") -> tuple[Entry, ...]:
    """In no wave by name, with chips as tags are numbered."""
    return tuple(
        Entry(str(bib), race, chips=(f"0580{bib:08x}",), family_name=f"R{bib}") for bib in range(1, number + 1)
    )


def race_file(folder: Path, setup: Setup, entries: tuple[Entry, ...] = ()) -> Path:
    path = folder / "today.race"
    with Session.create(path, setup) as session:
        if entries:
            session.do(Entered(entries))
    return path


@contextmanager
def played(script: Script, path: Path, qtbot: QtBot, speed: float = SPEED) -> Iterator[tuple[Rehearsal, Standings]]:
    """The whole rehearsal: what was sent is stored and scored, and every wave had its shot."""
    rehearsal = Rehearsal(script, path, speed, lambda standings: None)

    def over() -> bool:
        rehearsal.tick()
        return rehearsal.done or rehearsal.broken

    try:
        rehearsal.start()
        qtbot.waitUntil(over, timeout=PATIENCE)
        rehearsal.end()
    finally:
        rehearsal.close()
    with rehearsal.session as session:
        counts, standings = rehearsal.live.counts(), session.standings()
        assert (
            rehearsal.sent == counts.total_received == counts.total_stored == len(standings.reads) == script.reads > 0
        )
        assert not sum(counts.repeated.values())
        guns = {one.fact.wave: one.fact.at for one in session.log if isinstance(one.fact, Gun)}
        assert guns.keys() == script.crossings.guns.keys()
        assert all(abs(at - script.crossings.guns[wave]) <= 10 for wave, at in guns.items())
        yield rehearsal, standings


def late(script: Script, standings: Standings) -> list[int]:
    """How much each finish is off the true crossing, ms."""
    point = [one.code for one in script.setup.points].index("FINISH")
    true: dict[str, int] = {}
    for entry, where, at in zip(script.crossings.entry, script.crossings.point, script.crossings.at, strict=True):
        if where == point:
            true[script.entries[entry].bib] = int(at)
    rows = np.flatnonzero(standings.results.finish != NEVER)
    return [int(standings.results.finish[row]) - true[standings.entry(int(row)).bib] for row in rows]


def test_a_box_of_every_kind_is_played_as_it_is(tmp_path: Path, qtbot: QtBot) -> None:
    mats = [
        Decoder(name, "START" if number % 2 else "FINISH", name, clock_offset_ms=1000 * number)
        for number, name in enumerate(MATS)
    ]
    setup = short(
        *mats,
        *(Decoder(name, "MID", name) for name in CLOCKLESS),
        *(Decoder(name, "START", name, clock_offset_ms=700) for name in OTHERS),
        Decoder("BACKUP", "FINISH", "ipico", role="backup"),
        points=(START, Point("MID", "1 km", "split"), FINISH),
        races=(replace(SHORT, splits=(Split("MID", "MID", 1000), *SHORT.splits)),),
    )
    script = write_for(setup, runners(200), 1)
    assert script.setup.decoders == setup.decoders
    assert script.told == ("200 runners have no chip that these boxes hear, and get made-up ones.",)  # of SPORTident
    with played(script, tmp_path / "a.race", qtbot) as (rehearsal, standings):
        stored = rehearsal.live.counts().stored
        assert {code for code, number in stored.items() if number} == {*MATS, *CLOCKLESS, "BACKUP"}
        calls = {one.code for one in rehearsal.session.setup.decoders if one.port.startswith("listen://127.0.0.1:")}
        assert calls == {name for name, of in KINDS.items() if of.listens}
        off = late(script, standings)
        assert len(off) > 150
        assert all(-SECOND < one < 3 * SECOND for one in off)


@pytest.mark.parametrize("name", OTHERS)
def test_a_start_device_gives_the_guns(name: str) -> None:
    script = write_for(short(IPICO, Decoder("GUN", "FINISH", name)), runners(), 1)
    sends = {one.name for one in script.schedules if len(one.due) > one.total}
    assert sends == ({"F"} if name == "gps" else {"GUN"})
    assert not next(one for one in script.schedules if one.name == "GUN").total


SHAPES: dict[str, tuple[Setup, tuple[Entry, ...], tuple[str, ...]]] = {
    "no decoders, no entries": (
        short(),
        (),
        ("500 runners are made up", "an IPICO box at each point is made up"),
    ),
    "only a start contact, several starts": (
        short(
            Decoder("START", "START", "contact"),
            points=(START, Point("S2", "Start 2", "start"), FINISH),
            races=(SHORT, replace(SHORT, code="U")),
            waves=(Wave("A", ("T",)), Wave("B", ("U",))),
        ),
        (*runners(20), *(replace(one, bib=f"U{one.bib}", race="U", chips=()) for one in runners(20, "U"))),
        ("an IPICO box at each point is made up", "20 runners have no chip"),
    ),
    "no start point, nobody has a start contact": (
        short(Decoder("F", "FINISH", "ultra"), points=(FINISH,)),
        runners(),
        ("box GUN is made up",),
    ),
    "laps, readers at one port": (
        short(
            Decoder("S", "START", "ipico", "/dev/ttyUSB7", reader="0a"),
            Decoder("F", "FINISH", "ipico", "/dev/ttyUSB7"),
            Decoder("FB", "FINISH", "ipico", "/dev/ttyUSB7", "backup", reader="00"),
            Decoder("U", "START", "ultra", "socket://10.0.0.9", reader="2"),
            Decoder("V", "FINISH", "ultra", "socket://10.0.0.9", reader="3"),
            races=(replace(SHORT, splits=(Split("L1", "FINISH", 1000), Split("FIN", "FINISH", 2000))),),
        ),
        runners(),
        (),
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_set_up_of_any_shape_is_played_to_its_end(name: str, tmp_path: Path, qtbot: QtBot) -> None:
    setup, entries, said = SHAPES[name]
    path = race_file(tmp_path, setup, entries)
    script = write_like(path, None, 1, SPEED)
    assert "today.race, in a copy" in script.told[0]
    assert len(script.told) == 1 + len(said)
    assert all(words in sentence for words, sentence in zip(said, script.told[1:], strict=True))
    with played(script, tmp_path / "a.race", qtbot) as (rehearsal, standings):
        stored = rehearsal.live.counts().stored
        hears = {one.code for one in rehearsal.session.setup.decoders if one.hears_chips}
        assert {code for code, number in stored.items() if number} == hears
        assert len(late(script, standings)) > 0.8 * len(script.entries)
        assert standings.field.setup.event.name == "REHEARSAL Night Run"


def test_a_reader_that_the_box_cannot_have_is_told() -> None:
    with pytest.raises(Exception, match="decoder G: no such box has a reader 'left'; write it as 00 to 0f"):
        write_for(
            short(replace(IPICO, port="COM3"), Decoder("G", "START", "ipico", "COM3", reader="left")), runners(), 1
        )


def test_a_box_without_a_clock_is_replaced_where_time_flies(tmp_path: Path) -> None:
    setup = short(Decoder("U", "FINISH", "r2000", "COM3", baudrate=115200))
    fast, slow = write_for(setup, runners(), 1, 61), write_for(setup, runners(), 1, 60)
    assert [one.protocol for one in fast.setup.decoders] == ["ipico"]
    assert fast.told[0] == "U: without a clock of its own, so at this speed an IPICO box plays it."
    assert [one.protocol for one in slow.setup.decoders] == ["r2000", "alge"]


def test_chips_that_the_boxes_hear_are_kept_and_no_made_up_one_is_somebodys() -> None:
    field = (*runners(3), Entry("9", "T", chips=("0580000000ab".upper(), "x")), Entry("10", "T", chips=("c9",)))
    made = write_for(short(IPICO), field, 1).entries
    assert [one.chips for one in made[:4]] == [one.chips for one in field[:4]]
    assert made[4].chips == ("058000000004",)


def test_the_seed_gives_the_same_race_and_only_the_first_runners_come(tmp_path: Path) -> None:
    path = race_file(tmp_path, short(IPICO), runners())
    one, again, other = (write_like(path, 7, seed, SPEED) for seed in (1, 1, 2))
    assert [entry.bib for entry in one.entries] == [str(bib) for bib in range(1, 8)]
    assert one.schedules[0].data == again.schedules[0].data != other.schedules[0].data


def test_the_command_plays_a_copy_and_leaves_every_byte_of_the_race(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = race_file(tmp_path, small_setup(), small_field(20))
    before = hashlib.sha256(path.read_bytes()).digest()
    words = ("demo", "--like", str(path), "--headless", "--speed", "20000", "--out", str(tmp_path / "out"))
    assert main(list(words)) == 0
    said = capsys.readouterr()
    assert "REHEARSAL Lakeside Run: a rehearsal with 20 runners\nsent " in said.out
    assert "A rehearsal of today.race, in a copy: nothing that is done here changes that race.\n" in said.err
    assert hashlib.sha256(path.read_bytes()).digest() == before
    with Session.open(path) as session, Session.open(tmp_path / "out" / "rehearsal.race") as copy:
        assert len(session.log) == 2
        assert session.setup.event.name == "Lakeside Run"
        assert sorted(copy.field.state.entries) == sorted(session.field.state.entries)


def test_what_a_killed_program_has_not_moved_into_the_file_stays_where_it_is(tmp_path: Path) -> None:
    (killed := tmp_path / "killed").mkdir()
    with Session.create(tmp_path / "today.race", small_setup()) as session:
        session.do(Entered(small_field(20)))
        for name in ("today.race", "today.race-wal"):
            shutil.copy(tmp_path / name, killed / name)
    files = [killed / "today.race", killed / "today.race-wal"]
    before = [path.read_bytes() for path in files]
    assert len(write_like(files[0], None, 1, SPEED).entries) == 20
    assert [path.read_bytes() for path in files] == before


def test_a_race_that_is_open_goes_on_meanwhile(tmp_path: Path) -> None:
    with Session.create(tmp_path / "today.race", small_setup()) as session:
        session.do(Entered(small_field(20)))
        assert len(write_like(session.path, None, 1, SPEED).entries) == 20
        session.do(Entered(small_field(21)))
        assert len(write_like(session.path, None, 1, SPEED).entries) == 21


def test_an_event_as_a_file_is_rehearsed_with_people_made_up(tmp_path: Path) -> None:
    path = tmp_path / "event.toml"
    path.write_text(event_toml.dump(small_setup()), encoding="utf-8")
    script = write_like(path, 12, 1, SPEED)
    assert len(script.entries) == 12
    assert script.setup.decoders == small_setup().decoders


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "there is no such race file"),
        (lambda path: path.write_bytes(b"bib,race\n" * 1000), "cannot be opened"),
        (lambda path: race_file(path.parent, replace(short(), races=(), waves=())), "there is no race in the"),
    ],
)  # fmt: skip
def test_what_cannot_be_rehearsed_is_told_and_leaves_nothing(
    make: Callable[[Path], object], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = tmp_path / "today.race", tmp_path / "out"
    make(path)
    assert main(["demo", "--like", str(path), "--headless", "--out", str(out)]) == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith(f"{path}: {said}")
    assert not out.exists()


def processes(word: str) -> list[int]:
    """The ids of the programs that have this in their command lines."""
    found: list[int] = []
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdecimal() and word in (folder / "cmdline").read_text():
                found.append(int(folder.name))
        except OSError:  # gone meanwhile
            continue
    return found


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="looks for the other program in /proc")
def test_the_action_starts_a_program_of_its_own_and_this_race_goes_on(crew: Crew) -> None:
    folder = crew.session.path.parent
    crew.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    try:
        crew.wait(lambda: "A rehearsal opens in a window of its own" in crew.window.status.said.text())
        crew.qtbot.waitUntil(lambda: bool([*folder.glob("lake-rehearsal-*/rehearsal.race")]), timeout=PATIENCE)
        assert os.getpid() not in processes(f"{folder}/lake-rehearsal-")
        assert len(processes(f"{folder}/lake-rehearsal-")) == 1
    finally:
        for number in processes(f"{folder}/lake-rehearsal-"):
            os.kill(number, signal.SIGTERM)
    crew.qtbot.waitUntil(lambda: not processes(f"{folder}/lake-rehearsal-"), timeout=PATIENCE)
    last = Path(os.environ["XDG_STATE_HOME"]) / "racecontrol" / "last.txt"
    assert not (last.exists() and "lake-rehearsal-" in last.read_text())
    assert len(crew.session.log) == 2
    crew.session.do(Gun("A", crew.clock.now, "button"))


def test_a_frozen_program_is_started_as_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "today.race"
    assert command(path)[1:4] == ["-P", "-m", "ui"]
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", "/opt/racecontrol/racecontrol")
    assert command(path)[:4] == ["/opt/racecontrol/racecontrol", "demo", "--like", str(path)]
    assert begin(path) == (
        "The rehearsal could not be started: /opt/racecontrol/racecontrol is not there; install Race Control anew."
    )


def test_the_window_of_a_rehearsal_says_that_it_is_one(tmp_path: Path, qtbot: QtBot, crew: Crew) -> None:
    script = write_like(race_file(tmp_path, short(), runners()), None, 1, 20)
    director = Director(script, tmp_path / "rehearsal.race", 20, lambda rehearsal: None)
    window = MainWindow(crew.window._settings)
    qtbot.addWidget(window)
    window.show()
    window.attach(director.open_race())
    assert window.windowTitle() == "REHEARSAL Night Run  REHEARSAL, simulated, 20 x"
    header = window.findChild(Header)
    assert header is not None
    assert "REHEARSAL, simulated, 20 x" in [one.text() for one in header.findChildren(QLabel)]
    (notice,) = window.findChildren(QMessageBox)
    assert "an IPICO box at each point is made up" in notice.text()
    window.close()
    director.end()


def test_why_there_is_no_rehearsal_stands_in_a_window_where_there_is_no_terminal(qapp: QApplication) -> None:
    seen: list[tuple[str, str]] = []

    def look() -> None:
        (window,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QLabel) and one.isVisible()]
        seen.append((window.windowTitle(), window.text()))
        window.close()

    QTimer.singleShot(200, look)
    assert refuse(["today.race: there is no race in the set-up yet; add one to rehearse it"]) == 2
    ((title, text),) = seen
    assert title.startswith("No rehearsal")
    assert text == "Today.race: there is no race in the set-up yet; add one to rehearse it."
