"""One program sits at a race; a second one is told, and so is the next one after a crash."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from racecontrol.session import Session
from racecontrol.sitting import Sitter, Sitting, crash_report
from tests.builders import GUN, event

SIT = """
import sys, time
from pathlib import Path
from racecontrol.sitting import Sitting
sitting = Sitting.claim(Path(sys.argv[1]), 5)
print(sitting.mine, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.race"
    Session.create(path, event(), lambda: GUN).close()
    return path


def sitter(path: Path) -> "subprocess.Popen[str]":
    """Another program that sits at the race until it is told to end, or killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", SIT, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "True\n"
    return process


def test_a_race_that_nobody_has_is_mine(path: Path) -> None:
    sitting = Sitting.claim(path, GUN)
    assert (sitting.mine, sitting.other, sitting.broken) == (True, None, None)
    sitting.close()
    assert [one.name for one in path.parent.iterdir() if one.name.endswith(".sitting")] == []


def test_a_second_program_is_told_who_has_it(path: Path) -> None:
    process = sitter(path)
    sitting = Sitting.claim(path, GUN)
    assert not sitting.mine
    assert sitting.other is not None
    assert (sitting.other.pid, sitting.other.since) == (process.pid, 5)
    sitting.close()  # takes nothing from the other
    assert not Sitting.claim(path, GUN).mine
    process.communicate("")


def test_after_a_kill_the_next_one_has_the_race_and_is_told(path: Path) -> None:
    process = sitter(path)
    with process:
        os.kill(process.pid, signal.SIGKILL)
    sitting = Sitting.claim(path, GUN)
    assert sitting.mine
    assert sitting.broken is not None
    assert sitting.broken.pid == process.pid
    sitting.close()
    assert Sitting.claim(path, GUN).broken is None


def test_a_torn_note_is_a_crash_too(path: Path) -> None:
    path.with_name("a.race.sitting").write_text('{"by": "an')
    sitting = Sitting.claim(path, GUN)
    assert sitting.broken is not None
    sitting.close()


def test_the_crash_report_says_that_the_race_is_whole(path: Path) -> None:
    with Session.open(path) as session:
        told = crash_report(Sitter("anna", "tent-1", 7, GUN), session)
        more = crash_report(Sitter("anna", "tent-1", 7, GUN), session, "C has no memory.")
    assert told == (
        "The program ended unexpectedly while anna had this race open on tent-1. The race file is whole: 1 fact and "
        "0 reads are stored. Nothing that was counted as stored is missing; what decoders sent since then must be read "
        "out of them again."
    )
    assert more == f"{told} C has no memory."
