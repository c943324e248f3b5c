"""`racecontrol teams` and `nations`, and the pages that medal lists get from them."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from racecontrol.domain.facts import Entered, Gun, Heard
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Race, Split, Team, Wave
from racecontrol.domain.time import MINUTE
from racecontrol.session import Session
from tests.builders import GUN, SPLITS, entry, event
from ui.cli import main

CLUBS = Team("Clubs", "club", 2, min_women=1)
PLACES = Team("Points", "club", 2, "place")
PEOPLE = "A/CHN/M/40 B/KEN/M/41 B/KEN/W/42 A/CHN/W/44 B/KEN/M/45 C/CHN/M/47 C//W/"
RACES = (
    Race("M", "Ten", 10000, SPLITS),
    Race("F", "Family run", 1000, (Split("FIN", "FINISH", 1000),), competitive=False),
)


def make(path: Path, people: str = PEOPLE, **changes: Any) -> None:
    """`people`: club, nation, sex and minutes of each, in bib order; all start with the gun."""
    setup = event(**{"races": RACES, "waves": (Wave("A", ("M", "F")),)} | changes)
    words = [word.split("/") for word in people.split()]
    entries = [
        entry(str(bib), club=club, nation=nation, sex=sex, family_name=f"R{bib}")
        for bib, (club, nation, sex, _) in enumerate(words, 1)
    ]
    reads = [
        Read(f"c{bib}", GUN + int(minutes) * MINUTE + 1, b"")
        for bib, (_, _, _, minutes) in enumerate(words, 1)
        if minutes
    ]
    seven = Read("c7", GUN + MINUTE, b"")
    with Session.create(path, setup) as session:
        session.do(Entered((*entries, entry("F1", race="F", nation="EST"))), Gun("A", GUN, "typed"))
        session.do(Heard("F", GUN, tuple(reads), "utc"), Heard("S", GUN, (seven,), "utc"))


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "ten.race"
    make(path, teams=(CLUBS, PLACES))
    return str(path)


def said(capfdbinary: pytest.CaptureFixture[bytes], *words: str) -> str:
    assert main(words) == 0
    return capfdbinary.readouterr().out.decode()


def refused(capfdbinary: pytest.CaptureFixture[bytes], *words: str) -> str:
    assert main(words) == 2
    out, err = capfdbinary.readouterr()
    assert out == b""
    return err.decode()


def pages(path: Path) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path.read_bytes())]


TEAMS = """\
race,contest,place,team,letter,total,total_ms,lacks,lacks_men,lacks_women,running,member,bib,family_name,given_name,\
latin_name,sex,nation,club,counts,counts_ms
M,Clubs,1,B,,1:23:01,4980002,,,,,1,2,R2,,,M,KEN,B,0:41:01,2460001
M,Clubs,1,B,,1:23:01,4980002,,,,,2,3,R3,,,W,KEN,B,0:42:01,2520001
M,Clubs,2,A,,1:24:01,5040002,,,,,1,1,R1,,,M,CHN,A,0:40:01,2400001
M,Clubs,2,A,,1:24:01,5040002,,,,,2,4,R4,,,W,CHN,A,0:44:01,2640001
M,Clubs,,C,,,,1,0,1,1,1,6,R6,,,M,CHN,C,0:47:01,2820001
M,Points,1,B,,5,,,,,,1,2,R2,,,M,KEN,B,2,
M,Points,1,B,,5,,,,,,2,3,R3,,,W,KEN,B,3,
M,Points,2,A,,5,,,,,,1,1,R1,,,M,CHN,A,1,
M,Points,2,A,,5,,,,,,2,4,R4,,,W,CHN,A,4,
M,Points,,C,,,,1,0,0,1,1,6,R6,,,M,CHN,C,6,
"""


def test_teams_have_a_row_for_each_who_counts(file: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert said(capfdbinary, "teams", file) == said(capfdbinary, "teams", file, "--race", "M") == TEAMS
    found = json.loads(said(capfdbinary, "teams", file, "--format", "json"))
    assert [list(row.values()) for row in found] == list(csv.reader(io.StringIO(TEAMS)))[1:]


def test_a_contest_stands_on_a_page_with_its_rule(
    file: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    out = tmp_path / "teams.pdf"
    said(capfdbinary, "teams", file, "--format", "pdf", "-o", str(out))
    clubs, points = pages(out)
    assert "best 2 of each club, gun times · 2 teams, 1 not full" in clubs
    assert "1 B 1:23:01 2 R2" in " ".join(clubs.split())
    assert "gun places" in points


@pytest.mark.parametrize(
    ("rules", "words", "told"),
    [
        ((), [], "event.toml: this event has no team contest; write [[teams]] at its end, below that "
         'name = "Clubs", by = "club", count = 3, each on its own line, '
         "and make the race file with it: racecontrol new"),
        ((replace(CLUBS, races=("F",)),), ["--race", "M"],
         "event.toml: race M has no team contest; write [[teams]] at its end, below that "
         'name = "Clubs", by = "club", count = 3, races = ["M"], each on its own line, '
         "and make the race file with it: racecontrol new"),
        ((CLUBS,), ["--race", "F"],
         "event.toml: race F has no places (competitive = false), so it has no teams either"),
        ((CLUBS,), ["--race", "Z"], "race 'Z' is not in this event; write one of M, F"),
    ],
)  # fmt: skip
def test_without_a_contest_it_is_told_what_to_write(
    rules: tuple[Team, ...], words: list[str], told: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "ten.race"
    make(path, teams=rules)
    assert refused(capfdbinary, "teams", str(path), *words) == f"{told}\n"


EVENT = """\
[event]
name = "Ten"
date = 2017-12-31
timezone = "Asia/Shanghai"
[[points]]
code = "FINISH"
name = "Finish"
kind = "finish"
[[races]]
code = "M"
name = "Ten"
distance_m = 10000
splits = [{ code = "FIN", point = "FINISH", distance_m = 10000 }]
[[waves]]
code = "A"
races = ["M"]
"""


def test_what_the_refusal_says_to_write_is_taken(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    toml, race = tmp_path / "event.toml", str(tmp_path / "new.race")
    toml.write_text(f'{EVENT}[[teams]]\nname = "Clubs"\nby = "club"\ncount = 0\n')
    assert refused(capfdbinary, "new", race, "--event", str(toml)) == (
        "event.toml:20: team contest Clubs: count: 0 is too few; write 1 or more\n"
    )
    toml.write_text(f'{EVENT}[[teams]]\nname = "Clubs"\nby = "club"\ncount = 3\n')
    said(capfdbinary, "new", race, "--event", str(toml))
    assert said(capfdbinary, "teams", race) == TEAMS.splitlines(keepends=True)[0]


NATIONS = """\
race,nation,place,total,total_ms,bib_1,time_1,bib_2,time_2,bib_3,time_3,medals_place,gold,silver,bronze,entered,\
started,finished
M,KEN,1,2:08:01,7680003,2,0:41:01,3,0:42:01,5,0:45:01,1,1,1,1,3,3,3
M,CHN,2,2:11:01,7860003,1,0:40:01,4,0:44:01,6,0:47:01,2,1,1,0,3,3,3
F,EST,,,,,,,,,,,,,,1,0,0
,KEN,,,,,,,,,,1,1,1,1,3,3,3
,CHN,,,,,,,,,,2,1,1,0,3,3,3
,EST,,,,,,,,,,,,,,1,0,0
"""


def test_nations_have_a_row_in_each_race_and_one_in_the_event(
    file: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert said(capfdbinary, "nations", file) == NATIONS
    of_race = said(capfdbinary, "nations", file, "--race", "M").splitlines()
    assert of_race == [line for line in NATIONS.splitlines() if line.startswith(("race", "M"))]


def test_nations_on_paper(file: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    out = tmp_path / "nations.pdf"
    said(capfdbinary, "nations", file, "--format", "pdf", "-o", str(out))
    ten, family, everything = pages(out)
    assert "2 nations, 2 at the finish" in ten
    assert "1 KEN 2:08:01 2 0:41:01 3 0:42:01 5 0:45:01" in " ".join(ten.split())
    assert "EST" in family
    assert "3 nations, 2 at the finish" in everything
    said(capfdbinary, "nations", file, "--race", "M", "--format", "pdf", "-o", str(out))
    assert len(pages(out)) == 1


def test_where_nobody_has_a_nation_it_is_told_what_to_do(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = str(tmp_path / "ten.race")
    make(Path(file), "A//M/40 B//W/41")
    assert refused(capfdbinary, "nations", file, "--race", "M") == (
        f"no entry of race M has a nation; add them: racecontrol entries {file} with a file of bib, race and nation\n"
    )
    assert "EST" in said(capfdbinary, "nations", file)


@pytest.mark.parametrize("kind", ["html", "xlsx"])
@pytest.mark.parametrize("command", ["teams", "nations"])
def test_sheets_and_pages_of_the_web(
    command: str, kind: str, file: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    out = tmp_path / f"list.{kind}"
    said(capfdbinary, command, file, "--format", kind, "-o", str(out))
    assert out.read_bytes().startswith({"html": b"<!doctype html>", "xlsx": b"PK"}[kind])


def test_medal_lists_end_with_the_teams_and_the_medals_of_the_nations(
    file: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    out = tmp_path / "medals.pdf"
    said(capfdbinary, "medals", file, "-o", str(out))
    _, clubs, points, nations = pages(out)
    assert clubs.startswith("Ten · Clubs")
    assert points.startswith("Ten · Points")
    assert "1 KEN 1 1 1 2 CHN 1 1 0" in " ".join(nations.split())
    assert "Clubs" not in said(capfdbinary, "medals", file, "--format", "csv")


def test_where_one_nation_wins_all_medal_lists_compare_none(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    make(tmp_path / "ten.race", "A/CHN/M/40 B/CHN/W/41", teams=(PLACES,))
    out = tmp_path / "medals.pdf"
    said(capfdbinary, "medals", str(tmp_path / "ten.race"), "-o", str(out))
    assert len(pages(out)) == 1, "neither a nations' page nor a contest without a full team"
