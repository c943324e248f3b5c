"""A small race by hand, and what readers of PDF make of the pages."""

import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from racecontrol.domain.entry import BirthDate, Entry
from racecontrol.domain.facts import Logged, Official, Ruling
from racecontrol.domain.setup import Category, Decoder, Event, Point, Race, Setup, Split, Wave
from racecontrol.domain.state import Approval, State
from racecontrol.scoring.field import lay_out
from racecontrol.scoring.reads import ReadLog
from racecontrol.scoring.standings import Standings, standings

GUN = 1_514_678_400_000
SETUP = Setup(
    event=Event("Kunming Marathon", date(2017, 12, 31), ZoneInfo("Asia/Shanghai"), "Kunming"),
    points=(Point("START", "Start", "start"), Point("FINISH", "Finish", "finish")),
    races=(
        Race("M", "Marathon", 42195, (Split("FIN", "FINISH", 42195),), rank_category_by="net"),
        Race("F", "Family run", 2024, (Split("FIN", "FINISH", 2024),), competitive=False),
    ),
    waves=(Wave("A", ("M", "F")),),
    categories=(Category("M40", "M", 40, 99), Category("MO", "M", 0, 39), Category("W", "W")),
    decoders=(Decoder("S", "START", "ipico"), Decoder("F", "FINISH", "ipico")),
)

Runner = tuple[Entry, int | None, int | None]
"""Entry, start and finish in seconds from the gun; None: not seen there."""

RUNNERS: tuple[Runner, ...] = (
    (
        Entry("1", "M", "", "李", "伟", "Li Wei", "M", BirthDate("1970"), "CHN", "Kunming Runners"),
        10,
        9000,
    ),
    (Entry("2", "M", "", "Kuusk", "Anna", "", "W", BirthDate("1990-05-01"), "EST"), 0, 9600),
    (Entry("3", "M", "", "Иванов", "Пётр", "Pyotr Ivanov", "M", BirthDate("1980"), "RUS"), 100, 9050),
    (Entry("4", "M"), 5, 12000),
    (Entry("5", "M", "", "Running", "Still", "", "M"), 5, None),
    (Entry("6", "M", "", "Absent", "", "", "W"), None, None),
    (Entry("7", "M", "", "Cutter", "Short", "", "M"), 5, 8000),
    (Entry("8", "F", "", "Fun", "Only", "", "W"), 5, 900),
)

Score = Callable[..., Standings]
Read = Callable[[Path], str]


def score(
    runners: Sequence[Runner] = RUNNERS, setup: Setup = SETUP, closed: Sequence[str] = (), official: Sequence[str] = ()
) -> Standings:
    """The standings of these runners; bib 7 is disqualified. `closed`, `official`: races."""
    log, entries = ReadLog(), {}
    for entry, start, finish in runners:
        entries[entry.bib] = replace(entry, chips=(f"c{entry.bib}",))
        for decoder, seconds in (("S", start), ("F", finish)):
            if seconds is not None:
                at = GUN + seconds * 1000
                log.extend([decoder], [f"c{entry.bib}"], [at], [at])
    rulings = {"7": Ruling("7", "DQ", "TR55.10")} if "7" in entries else {}
    facts = [Official(race, 0) for race in official]
    approved = {fact.race: Approval(Logged(1, GUN, "anna", "", fact), fact, ()) for fact in facts}
    state = State(setup, entries, {"A": GUN}, rulings, closed=frozenset(closed), official=approved)
    return standings(lay_out(state), log.view())


def words(pdf: Path, *options: str) -> str:
    """What pdftotext reads, each page ending in a form feed."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (package poppler-utils)")
    command = ["pdftotext", "-layout", *options, str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def race() -> Standings:
    return score()


@pytest.fixture(name="score")
def _score() -> Score:
    return score


@pytest.fixture(name="words")
def _words() -> Callable[..., str]:
    return words


@pytest.fixture(name="setup")
def _setup() -> Setup:
    return SETUP
