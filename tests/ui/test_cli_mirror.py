"""The mirror on the command line: written, checked, and a race rebuilt from it to the byte."""

from pathlib import Path

import pytest

from tests.ui.test_cli import Run, facts, race, run

__all__ = ["race", "run"]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_a_race_rebuilt_from_its_mirror_says_the_same_to_the_byte(race: Run, stick: Path) -> None:
    assert race("rule", "ten.race", "2", "DQ", "--rule", "TR55.10", "--reason", "short cut").code == 0
    assert race("mirror", "ten.race", "stick").code == 0
    assert race("void", "ten.race", "4", "--reason", "seen on video").code == 0
    assert race("mirror", "ten.race", "stick").code == 0
    told = race("restore", "stick/ten.mirror", "new.race")
    assert (told.code, told.out) == (
        0,
        "new.race: restored, 6 facts, 4 reads, 0 notices, 0 pieces of garbage\n",
    )
    for words in (("results",), ("results", "--format", "json"), ("reads",), ("log",), ("log", "--format", "json")):
        command, *more = words
        assert race(command, "new.race", *more).out == race(command, "ten.race", *more).out


def test_the_mirror_is_written_whole_and_stands_in_the_log(race: Run, stick: Path) -> None:
    told = race("mirror", "ten.race", "stick", "--reason", "blue stick")
    assert told.out == f"{stick}/ten.mirror: mirror, up to date\n"
    assert race("log", "ten.race").out.endswith(f"  mirror in {stick}: blue stick\n")
    assert race("check", "ten.race").code == 0


def test_a_mirror_on_the_same_disk_is_taken_and_said(race: Run, stick: Path) -> None:
    told = race("mirror", "ten.race", "stick")
    assert told.err == [f"{stick}: is on the same disk as the race file; when that disk fails both are lost"]


def test_the_same_folder_again_adds_no_fact(race: Run, stick: Path) -> None:
    race("mirror", "ten.race", "stick")
    before = facts()
    race("mirror", "ten.race", "stick")
    assert facts() == before


def test_check_says_how_far_the_mirror_is_behind(race: Run, stick: Path) -> None:
    race("mirror", "ten.race", "stick")
    assert race("check", "ten.race").err == []
    race("rule", "ten.race", "2", "DNF")
    told = race("check", "ten.race")
    assert told.code == 1
    assert told.err == [f"{stick}/ten.mirror: 1 row behind the race file (1 fact)"]


def test_check_says_that_the_stick_is_not_there(race: Run, stick: Path) -> None:
    race("mirror", "ten.race", "stick")
    stick.rename(stick.with_name("pocket"))
    told = race("check", "ten.race")
    assert told.err == [
        f"{stick}: the mirror cannot be read (No such file or directory); plug it in, or choose another folder"
    ]


def test_off_is_a_fact_and_a_void_brings_the_mirror_back(race: Run, stick: Path) -> None:
    race("mirror", "ten.race", "stick")
    assert race("mirror", "ten.race", "--off").out == "no mirror is written now\n"
    assert race("check", "ten.race").err == []
    assert race("void", "ten.race", "5").out.endswith(f"The mirror is now in {stick}.\n")
    assert "behind the race file (2 facts)" in race("check", "ten.race").err[0]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("none",), "/none: the mirror cannot be written (No such file or directory); plug it in"),
        ((), "say where the mirror is written: either FOLDER or --off"),
        (("stick", "--off"), "say where the mirror is written: either FOLDER or --off"),
    ],
)
def test_a_refused_mirror_is_no_fact(race: Run, stick: Path, words: tuple[str, ...], told: str) -> None:
    before = facts()
    answer = race("mirror", "ten.race", *words)
    assert answer.code == 2
    assert told in answer.err[0]
    assert facts() == before


def test_what_is_no_mirror_is_refused_and_nothing_is_made(race: Run, tmp_path: Path) -> None:
    told = race("restore", "entries.csv", "new.race")
    assert (told.code, told.err) == (2, ["entries.csv: is not a mirror; choose the file that ends in .mirror"])
    assert race("restore", "none.mirror", "new.race").code == 2
    assert not (tmp_path / "new.race").exists()


def test_a_damaged_line_is_told_and_the_rest_restored(race: Run, stick: Path) -> None:
    race("mirror", "ten.race", "stick")
    mirror = stick / "ten.mirror"
    mirror.write_bytes(mirror.read_bytes().replace(b'"reads":{"id":2', b'"reads":{"id":7'))
    told = race("restore", "stick/ten.mirror", "new.race")
    assert told.code == 0
    assert told.err == ["stick/ten.mirror: line 6 is damaged; 1 read may be missing"]
    assert "3 reads" in told.out
