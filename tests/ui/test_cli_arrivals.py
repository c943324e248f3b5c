"""`racecontrol arrivals`: what a crew member reads, and what a script reads."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from racecontrol.domain.facts import Entered, Gun, Heard
from racecontrol.domain.reads import Read
from racecontrol.domain.time import HOUR
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session
from tests.builders import GUN, after, entry, event, score
from ui.cli import main
from ui.commands.arrivals import judged_at, time_of_day

PEOPLE = (
    entry("1", family_name="Kuusk", given_name="Anna", sex="W", nation="EST", club="Lake Club"),
    entry("2", family_name="李", given_name="伟"),
    entry("3"),
    entry("4"),
)


@pytest.fixture
def file(tmp_path: Path) -> str:
    """1 and 2 have passed K5, 3 has finished, 4 was not seen."""
    path = tmp_path / "ten.race"
    with Session.create(path, event()) as session:
        session.do(Entered(PEOPLE), Gun("A", GUN, "typed"))
        for decoder, chip, time in (
            ("S", "c1", "0:00:10"), ("S", "c2", "0:00:20"), ("S", "c3", "0:00:20"),
            ("K", "c3", "0:19:00"), ("K", "c1", "0:30:00"), ("K", "c2", "0:25:00"), ("F", "c3", "0:38:00"),
        ):  # fmt: skip
            session.do(Heard(decoder, after(time), (Read(chip, after(time), b""),), "utc"))
    return str(path)


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["arrivals", *words]) == 0
    return capsys.readouterr().out


def masked(text: str) -> str:
    """Predicted times as dots: those later than 8:38."""
    return re.sub(r"(08:3[89]|08:[45]\d|09:\d\d):\d\d", "........", text)


def test_people_read_who_is_where_and_who_is_next(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert masked(said(capsys, file, "--at", "08:35:00")) == (
        "08:35:00 (as given): 2 on the course, 0 overdue\n"
        "\n"
        "  Race  Bib  Name        Last        At  Next  Expected    Finish      From        To\n"
        "  M       2  李伟        K5    08:25:00  FIN   ........  ........  ........  ........\n"
        "  M       1  Anna Kuusk  K5    08:30:00  FIN   ........  ........  ........  ........\n"
    )


def test_overdue_ones_stand_first_with_the_time_since_when(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    expected = {row["bib"]: row for row in json.loads(said(capsys, file, "--format", "json"))}
    latest = expected["2"]["finish_until"][11:19]
    text = said(capsys, file, "--at", latest[:-2] + "59.999").splitlines()
    assert text[0].endswith("2 on the course, 1 overdue")
    assert text[3].startswith("  M       2  李伟")
    assert text[3].endswith(latest)
    assert "1 overdue" not in said(capsys, file)


def test_files_have_instants_with_their_offset(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(said(capsys, file, "--format", "csv"))))
    assert ",".join(rows[0]) == (
        "race,bib,family_name,given_name,latin_name,sex,nation,club,category,last,last_at,next,next_at,"
        "finish_at,finish_from,finish_until,overdue_since"
    )
    anna = rows[1]
    known = [anna[key] for key in ("race", "bib", "family_name", "given_name", "sex", "nation", "club", "category")]
    assert known == ["M", "1", "Kuusk", "Anna", "W", "EST", "Lake Club", "W"]
    assert (anna["last"], anna["last_at"], anna["next"]) == ("K5", "2017-12-31T08:30:00.000+08:00", "FIN")
    assert anna["finish_from"] < anna["finish_at"] < anna["finish_until"]
    assert json.loads(said(capsys, file, "--format", "json")) == rows


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--bib", "3"], "Bib 3 is not on the course: OK.\n"),
        (["--bib", "4"], "Bib 4 is not on the course: not seen since the gun.\n"),
    ],
)
def test_a_bib_that_is_not_on_the_course(
    words: list[str], told: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, file, *words) == told
    assert len(said(capsys, file, *words, "--format", "csv").splitlines()) == 1


def test_nobody_is_on_the_course(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new.race"
    Session.create(path, event()).close()
    assert said(capsys, str(path)) == "Nobody is on the course.\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--bib", "99"], "bib '99' has no entry; check the number"),
        (["--race", "H"], "race 'H' is not in this event; write one of M"),
        (["--at", "soon"], "--at: 'soon' is not a moment; write HH:MM:SS.mmm or 2017-12-31T08:00:00.250+08:00"),
    ],
)
def test_refusals(words: list[str], told: str, file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["arrivals", file, *words]) == 2
    assert capsys.readouterr().err == f"{told}\n"


def test_a_bib_of_another_race_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ten = event().races[0]
    path = tmp_path / "two.race"
    with Session.create(path, event(races=(ten, replace(ten, code="H")), waves=(replace(
        event().waves[0], races=("M", "H")),))) as session:  # fmt: skip
        session.do(Entered(PEOPLE))
    assert main(["arrivals", str(path), "--race", "H", "--bib", "3"]) == 2
    assert capsys.readouterr().err == "bib '3' is in race M; write --race M, or leave it out\n"


@pytest.mark.parametrize("kind", ["html", "xlsx"])
def test_sheets_and_pages_of_the_web(kind: str, file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / f"list.{kind}"
    said(capsys, file, "--format", kind, "-o", str(out))
    assert out.read_bytes().startswith({"html": b"<!doctype html>", "xlsx": b"PK"}[kind])


def race() -> Standings:
    return score([("S", "c1", "0:00:10"), ("K", "c1", "0:25:00")], [entry("1")])


@pytest.mark.parametrize(
    ("typed", "clock", "told"),
    [
        (None, "0:45:00", (after("0:45:00"), "now")),
        (None, "15:59:59.999", (after("15:59:59.999"), "now")),
        (None, "16:00:00", (after("0:25:00"), "the newest read")),
        (None, "-8:00:00.001", (after("0:25:00"), "the newest read")),
        ("09:00:00", "0:45:00", (after("1:00:00"), "as given")),
    ],
)
def test_the_computer_s_clock_counts_on_race_day_only(typed: str | None, clock: str, told: tuple[int, str]) -> None:
    assert judged_at(race(), typed, after(clock)) == told


def test_times_of_another_day_have_their_date() -> None:
    of = race().field.setup.event
    assert time_of_day(GUN, of) == "08:00:00"
    assert time_of_day(GUN + 17 * HOUR, of) == "2018-01-01 01:00:00"
