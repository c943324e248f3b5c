"""`racecontrol feed`: what television gets, once and again and again, beside a program that has the race open."""

import csv
import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from racecontrol.announcing.feed_tables import TABLES
from racecontrol.domain.facts import Entered, Gun, Heard, Ruling
from racecontrol.domain.reads import Read
from racecontrol.session import Session
from tests.builders import GUN, after, entry, event
from ui.cli import main

LIMIT_S = 60.0
AT = ("--at", "08:50:00")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ten.race"
    with Session.create(path, event()) as session:
        session.do(Entered((entry("1", family_name="李", given_name="伟"), entry("2"))), Gun("A", GUN, "typed"))
        finish(session, "1", "0:38:00")
    return path


def finish(session: Session, bib: str, time_: str) -> None:
    session.do(Heard("F", after(time_), (Read(f"c{bib}", after(time_), b""),), "utc"))


def bibs(folder: Path) -> list[str]:
    text = (folder / "finishers.csv").read_text("utf-8-sig")
    return [row["bib"] for row in csv.DictReader(text.splitlines())]


@pytest.fixture
def day(tmp_path: Path) -> Path:
    """Recorded while it happened: 1 leads at 5 km and drops out, 3 is read late out of the decoder's memory."""
    path, now = tmp_path / "day.race", [after("-1:00:00")]
    with Session.create(path, event(), clock=lambda: now[0]) as session:
        session.do(Entered((entry("1"), entry("2"), entry("3"))), Gun("A", GUN, "typed"))
        for decoder, bib, at, heard in (
            ("K", "1", "0:20:00", "0:20:01"),
            ("K", "2", "0:21:00", "0:21:01"),
            ("K", "3", "0:19:00", "0:30:00"),
            ("F", "2", "0:42:00", "0:42:01"),
        ):
            session.do(Heard(decoder, after(heard), (Read(f"c{bib}", after(at), b""),), "utc"))
        now[0] = after("0:35:00")
        session.do(Ruling("1", "DNF"))
    return path


def test_the_document_goes_to_standard_output(file: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["feed", str(file), *AT]) == 0
    told = json.loads(capsysbinary.readouterr().out)
    assert (told["schema"], told["clock"]) == ("racecontrol-feed/1", "08:50:00")
    assert [one["who"]["name"] for one in told["queue"]] == ["李伟"]


@pytest.mark.parametrize(
    ("at", "reads", "running", "finished", "leading"),
    [
        ("07:30:00", 0, 0, 0, []),
        ("08:21:00", 1, 1, 0, ["1"]),
        ("08:25:00", 2, 2, 0, ["1", "2"]),
        ("08:34:00", 3, 3, 0, ["3", "1", "2"]),
        ("08:36:00", 3, 2, 0, ["3", "2"]),
        ("08:42:00", 3, 2, 0, ["3", "2"]),
        ("08:43:00", 4, 1, 1, ["2"]),
    ],
)
def test_an_earlier_moment_is_shown_as_it_was_known_then(
    day: Path, capsysbinary: pytest.CaptureFixture[bytes], at: str, reads: int, running: int, finished: int,
    leading: list[str],
) -> None:  # fmt: skip
    assert main(["feed", str(day), "--at", at]) == 0
    told = json.loads(capsysbinary.readouterr().out)
    (clock,) = told["clocks"]
    assert (told["reads"], clock["running"], clock["finished"]) == (reads, running, finished)
    assert [one["who"]["bib"] for block in told["leaders"] for one in block["runners"]] == leading


def test_who_comes_then_comes_although_he_has_finished_since(
    day: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["feed", str(day), "--at", "08:40:00"]) == 0
    told = json.loads(capsysbinary.readouterr().out)
    assert [one["who"]["bib"] for one in told["coming"]] == ["3", "2"]
    assert told["queue"] == []


def test_a_race_file_that_was_made_later_is_shown_by_the_reads_of_then(
    file: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    with Session.open(file) as session:
        session.do(Heard("K", after("9:00:00"), (Read("c2", after("0:20:00"), b""),), "utc"))
    assert main(["feed", str(file), "--at", "08:30:00"]) == 0
    told = json.loads(capsysbinary.readouterr().out)
    assert (told["reads"], told["clocks"][0]["running"], told["queue"]) == (1, 1, [])


@pytest.mark.parametrize(
    ("format_", "files"), [((), {"feed.json", *TABLES}), (("--format", "json"), {"feed.json"}),
                           (("--format", "csv"), {*TABLES})],
)  # fmt: skip
def test_files_go_into_a_folder(file: Path, tmp_path: Path, format_: tuple[str, ...], files: set[str]) -> None:
    folder = tmp_path / "feed"
    folder.mkdir()
    assert main(["feed", str(file), *AT, "-o", str(folder), *format_, "--once"]) == 0
    assert {path.name for path in folder.iterdir()} == files


def test_it_follows_a_race_that_another_program_writes(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "feed"
    folder.mkdir()
    words = ["feed", str(file), *AT, "-o", str(folder), "--every", "0.2"]
    with Session.open(file) as session:  # as a window has it open
        feeding = subprocess.Popen([sys.executable, "-m", "ui", *words], stderr=subprocess.PIPE)
        try:
            wait_for(folder, feeding, ["1"])
            finish(session, "2", "0:39:00")
            wait_for(folder, feeding, ["2", "1"])
        finally:
            feeding.send_signal(signal.SIGINT)
            _, told = feeding.communicate(timeout=LIMIT_S)
    assert told == b"stopped\n"
    assert feeding.returncode == 128 + signal.SIGINT


def test_it_goes_on_when_a_file_cannot_be_written_and_says_so_once(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "feed"
    (folder / "splits.csv").mkdir(parents=True)  # the last one to be written cannot be
    words = ["feed", str(file), *AT, "-o", str(folder), "--every", "0.2"]
    feeding = subprocess.Popen([sys.executable, "-m", "ui", *words], stderr=subprocess.PIPE, text=True)
    assert feeding.stderr is not None
    try:
        wait_for(folder, feeding, ["1"])
        for _ in range(3):
            wait_for_the_next(folder / "feed.json", feeding)
        (folder / "splits.csv").rmdir()
        told = [feeding.stderr.readline(), feeding.stderr.readline()]
    finally:
        feeding.send_signal(signal.SIGINT)
        _, rest = feeding.communicate(timeout=LIMIT_S)
    assert told == [f"{folder}/splits.csv: is a folder; name the file in it; it is tried again\n", "written again\n"]
    assert rest == "stopped\n"
    assert (folder / "splits.csv").is_file()


def wait_for_the_next(path: Path, feeding: "subprocess.Popen[str]") -> None:
    before, until = path.stat().st_mtime_ns, time.monotonic() + LIMIT_S
    while path.stat().st_mtime_ns == before:
        assert feeding.poll() is None
        assert time.monotonic() < until, f"{path} was not written again"
        time.sleep(0.05)


def wait_for(folder: Path, feeding: "subprocess.Popen[Any]", wanted: list[str]) -> None:
    until = time.monotonic() + LIMIT_S
    while not (folder / "finishers.csv").exists() or bibs(folder) != wanted:
        assert feeding.poll() is None
        assert time.monotonic() < until, "the feed's files did not follow"
        time.sleep(0.05)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--every", "1"), "-o DIR is missing; name the folder for the files"),
        (("--format", "csv"), "-o DIR is missing; name the folder for the files"),
        (("-o", "{none}"), "{none}: there is no such folder; make it, or name another one"),
        (("--every", "0.1"), "--every 0.1: write 0.2 or more seconds"),
        (("--once", "--every", "2"), "--every 2: write --once or --every, not both"),
        (("--at", "noon"), "--at: 'noon' is not a moment; write HH:MM:SS.mmm or 2017-12-31T08:00:00.250+08:00"),
    ],
)
def test_what_cannot_be_is_refused(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    none = str(tmp_path / "none")
    assert main(["feed", str(file), *(word.format(none=none) for word in words)]) == 2
    assert capsys.readouterr().err == told.format(none=none) + "\n"
