"""`racecontrol feed`: what television gets, once and again and again, beside a program that has the race open."""

import csv
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from racecontrol.announcing.feed_tables import TABLES
from racecontrol.domain.facts import Entered, Gun, Heard
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
    text = (folder / "finishers.csv").read_text("utf-8")
    return [row["bib"] for row in csv.DictReader(text.splitlines())]


def test_the_document_goes_to_standard_output(file: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["feed", str(file), *AT]) == 0
    told = json.loads(capsysbinary.readouterr().out)
    assert (told["schema"], told["clock"]) == ("racecontrol-feed/1", "08:50:00")
    assert [one["who"]["name"] for one in told["queue"]] == ["李伟"]


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


def wait_for(folder: Path, feeding: "subprocess.Popen[bytes]", wanted: list[str]) -> None:
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
