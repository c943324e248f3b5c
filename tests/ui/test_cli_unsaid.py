"""`racecontrol unsaid`: names that nobody can say, as a list to be filled and brought back."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from racecontrol.domain.facts import Entered
from racecontrol.domain.setup import Wave
from racecontrol.session import Session
from tests.builders import entry, event
from ui.cli import main

PEOPLE = (
    entry("1", family_name="李", given_name="伟", nation="CHN"),
    entry("2", family_name="علي", given_name="محمد", nation="EGY"),
    entry("3", family_name="สมชาย", given_name="ใจดี", nation="THA", latin_name="Somchai Jaidee"),
    entry("4", family_name="כהן", given_name="דוד", nation="ISR", extra={"say": "Da-VEED Ko-HEN"}),
    entry("5", family_name="Moore", given_name="Ann"),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ten.race"
    with Session.create(path, event()) as session:
        session.do(Entered(PEOPLE))
    return path


def test_the_list_is_filled_and_brought_back(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "say.csv"
    assert main(["unsaid", str(file), "-o", str(out)]) == 0
    assert capsys.readouterr().err == (
        f"no pronunciation: 1 of 5 names; fill the column say, then: racecontrol entries {file} {out}\n"
    )
    (row,) = csv.DictReader(out.read_text("utf-8-sig").splitlines())
    assert (row["bib"], row["race"], row["say"], row["family_name"], row["nation"]) == ("2", "M", "", "علي", "EGY")
    filled = out.read_text("utf-8-sig").replace("2,M,,", "2,M,moo-HAM-mad AH-lee,")
    out.write_text(filled, "utf-8-sig")
    assert main(["entries", str(file), str(out)]) == 0
    capsys.readouterr()
    assert main(["unsaid", str(file), "-o", str(out)]) == 0
    assert capsys.readouterr().err == "no pronunciation: 0 of 5 names\n"
    with Session.open(file) as session:
        muhammad = session.field.entries[1]
    assert (muhammad.name, muhammad.nation, muhammad.chips) == (PEOPLE[1].name, "EGY", ("c2",))
    assert muhammad.extra == {"say": "moo-HAM-mad AH-lee"}


def test_the_list_is_of_one_race_where_that_is_asked(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    ten, path = event().races[0], tmp_path / "two.race"
    setup = event(races=(ten, replace(ten, code="H", name="Half")), waves=(Wave("A", ("M", "H")),))
    with Session.create(path, setup) as session:
        session.do(Entered((PEOPLE[1], replace(PEOPLE[1], bib="9", race="H", chips=("c9",)))))
    for words, bibs in (((), ["2", "9"]), (("--race", "H"), ["9"])):
        assert main(["unsaid", str(path), *words]) == 0
        out = capsysbinary.readouterr().out
        assert out.startswith(b"\xef\xbb\xbfbib,race,say,")
        assert [row["bib"] for row in csv.DictReader(out.decode("utf-8-sig").splitlines())] == bibs
    assert main(["unsaid", str(path), "--race", "none"]) == 2
