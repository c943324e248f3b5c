"""The mirror on the command line: written, checked, and a race rebuilt from it to the byte."""

import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from racecontrol.domain.facts import Ruling
from racecontrol.session import Session
from racecontrol.sitting import Sitting
from tests.ui.test_cli import EVENT, Run, facts, ipico, race, rows, run

__all__ = ["race", "run"]

HOME = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_a_race_rebuilt_from_its_mirror_says_the_same_to_the_byte(race: Run, stick: Path) -> None:
    assert race("rule", "ten.race", "2", "DQ", "--rule", "TR55.10", "--reason", "short cut").code == 0
    assert race("mirror", "ten.race", "stick").code == 0
    assert race("void", "ten.race", "4", "--reason", "seen on video").code == 0
    told = race("restore", "stick/ten.mirror", "new.race")
    assert (told.code, told.err) == (0, [])
    assert told.out.startswith("new.race: restored, 6 facts, 4 reads, 0 notices, 0 pieces of garbage\n")
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
    with Session.open(Path("ten.race")) as session:
        session.do(Ruling("2", "DNF"))
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
    assert race("check", "ten.race").err == []


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


def command(*words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "ui", *words],
        env=os.environ | {"PYTHONPATH": str(HOME), "PYTHONDONTWRITEBYTECODE": "1"},
        text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


RECORDED = [
    (("rule", "ten.race", "2", "DNF"), "6 facts, 4 reads"),
    (("void", "ten.race", "4"), "6 facts, 4 reads"),
    (("entries", "ten.race", "late.csv"), "6 facts, 4 reads"),
    (("replay", "ten.race", "late.txt", "--decoder", "F"), "5 facts, 5 reads"),
]


@pytest.fixture
def late(race: Run, tmp_path: Path) -> Run:
    """Something to bring in later."""
    (tmp_path / "late.csv").write_text("bib,race,family_name,sex\n9,M,Late,W\n")
    (tmp_path / "late.txt").write_bytes(ipico((3, "0:50:00")))
    assert race("rule", "ten.race", "3", "DQ").code == 0
    return race


@pytest.mark.parametrize(("words", "told"), RECORDED)
def test_what_a_command_records_is_in_the_mirror_when_it_ends(
    late: Run, stick: Path, words: tuple[str, ...], told: str
) -> None:
    late("mirror", "ten.race", "stick")
    with command(*words) as process:
        _, err = process.communicate()
    assert (process.returncode, err) == (0, "")
    assert late("check", "ten.race").err == []
    assert told in late("restore", "stick/ten.mirror", "new.race").out


@pytest.mark.parametrize("words", [words for words, _ in RECORDED])
def test_while_a_window_has_the_race_a_command_leaves_the_mirror_to_it(
    late: Run, stick: Path, words: tuple[str, ...]
) -> None:
    late("mirror", "ten.race", "stick")
    mirror = stick / "ten.mirror"
    before = mirror.read_bytes()
    with closing(Sitting.claim(Path("ten.race"), 0)) as sitting:
        assert sitting.mine
        with command(*words) as process:
            _, err = process.communicate()
        assert (process.returncode, err, mirror.read_bytes()) == (0, "", before)
    assert late("rule", "ten.race", "1", "DNF").err == []
    assert late("check", "ten.race").err == []


def test_a_window_that_was_killed_leaves_the_mirror_to_the_commands(late: Run, stick: Path) -> None:
    late("mirror", "ten.race", "stick")
    Path("ten.race.sitting").write_text('{"by": "anna", "host": "laptop", "pid": 1, "since": 0}')
    assert late("rule", "ten.race", "2", "DNF").err == []
    assert late("check", "ten.race").err == []


@pytest.mark.skipif(sys.platform == "win32", reason="other locks")
def test_a_mirror_that_another_program_writes_is_told_in_one_line(late: Run, stick: Path) -> None:
    import fcntl

    late("mirror", "ten.race", "stick")
    with (stick / "ten.mirror").open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        told = late("rule", "ten.race", "2", "DNF")
    assert told.code == 0
    assert told.err == [
        f"{stick}: the mirror cannot be written (another program writes it now), so what was recorded now stands in "
        f"the race file alone; wait until it has finished, then: racecontrol mirror ten.race {stick}"
    ]


@pytest.mark.parametrize(("words", "_"), RECORDED)
def test_a_mirror_that_cannot_be_reached_is_told_in_one_line_and_the_command_has_done_its_work(
    late: Run, stick: Path, tmp_path: Path, words: tuple[str, ...], _: str
) -> None:
    late("mirror", "ten.race", "stick")
    stick.rename(tmp_path / "pocket")
    with command(*words) as process:
        _, err = process.communicate()
    assert process.returncode == 0
    assert err == (
        f"{stick}: the mirror cannot be written (No such file or directory), so what was recorded now stands in the "
        f"race file alone; plug it in, then: racecontrol mirror ten.race {stick}\n"
    )
    stick.mkdir()  # the place of a stick, without it
    assert "(there is none of this race any more)" in late("penalty", "ten.race", "1", "0:01:00").err[-1]
    assert list(stick.iterdir()) == []
    stick.rmdir()
    (tmp_path / "pocket").rename(stick)
    assert late("rule", "ten.race", "2", "OK").err == []
    assert late("check", "ten.race").err == []


def test_a_command_that_records_nothing_writes_no_mirror(race: Run, stick: Path) -> None:
    race("mirror", "ten.race", "stick")
    shutil.rmtree(stick)
    assert race("entries", "ten.race", "entries.csv").err == ["entries.csv: columns kept as they are: shirt"]
    assert race("rule", "ten.race", "77", "DNF").code == 2
    assert race("results", "ten.race").err == []
    assert not stick.exists()


def test_restore_says_how_new_the_copy_is_and_what_to_do_next(race: Run, stick: Path) -> None:
    race("mirror", "ten.race", "stick")
    _, new, begin = race("restore", "stick/ten.mirror", "new.race").out.splitlines()
    newest = race("log", "new.race").out.splitlines()[-1].split()[1]
    with closing(sqlite3.connect("ten.race")) as connection:
        (arrived,) = connection.execute(
            "SELECT strftime('%M:%S', max(heard) / 1000, 'unixepoch') FROM reads"
        ).fetchone()
    assert new.startswith(f"stick/ten.mirror: the newest fact is of {newest}, the newest read arrived ")
    assert f":{arrived}." in new
    assert begin == (
        "new.race: the mirror of this file is not begun yet; begin it with: racecontrol mirror new.race stick"
    )
    told = race("check", "new.race")
    assert (told.code, told.err) == (0, [begin.replace("stick", str(stick))])
    assert race("mirror", "new.race", "stick").code == 0
    assert race("check", "new.race").err == []


def test_a_race_that_was_restored_under_its_name_goes_on_with_its_mirror(
    race: Run, stick: Path, tmp_path: Path
) -> None:
    race("mirror", "ten.race", "stick")
    for path in tmp_path.glob("ten.race*"):
        path.unlink()
    assert "not begun" not in race("restore", "stick/ten.mirror", "ten.race").out
    assert (race("check", "ten.race").code, race("check", "ten.race").err) == (0, [])
    assert race("rule", "ten.race", "2", "DNF").err == []
    assert [path.name for path in stick.iterdir()] == ["ten.mirror"]


@pytest.mark.parametrize("away", [False, True])
def test_check_does_not_fail_for_a_race_file_that_was_renamed(race: Run, stick: Path, away: bool) -> None:
    race("mirror", "ten.race", "stick")
    Path("ten.race").rename("other.race")
    if away:
        shutil.rmtree(stick)
    told = race("check", "other.race")
    assert told.code == 0
    assert told.out.endswith("other.race: whole\n")
    assert told.err == [
        f"other.race: the mirror of this file is not begun yet; begin it with: racecontrol mirror other.race {stick}"
    ]


def test_check_says_that_a_mirror_is_gone_from_its_folder(race: Run, stick: Path) -> None:
    race("mirror", "ten.race", "stick")
    (stick / "ten.mirror").unlink()
    told = race("check", "ten.race")
    assert told.code == 1
    assert told.err == [f"{stick}: holds no mirror of this race any more; plug it in, or choose the folder again"]


@pytest.mark.skipif(sys.platform != "linux", reason="no limit for the size of another process's files")
def test_what_waited_on_a_full_disk_until_the_program_was_killed_comes_back_when_the_race_is_opened(
    run: Run, stick: Path, tmp_path: Path
) -> None:
    import resource

    with socket.create_server(("127.0.0.1", 0)) as server:
        port = f'port = "socket://127.0.0.1:{server.getsockname()[1]}"\n'
        (tmp_path / "event.toml").write_text(EVENT + port, "utf-8")
        run("new", "ten.race", "--event", "event.toml", "--entries", "entries.csv")
        run("gun", "ten.race", "A", "08:00:00")
        run("mirror", "ten.race", "stick")
        with command("listen", "ten.race") as process:
            assert process.stdout is not None
            process.stdout.readline()
            with closing(server.accept()[0]) as decoder:
                resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (33_000, resource.RLIM_INFINITY))
                for n in range(20):
                    decoder.sendall(ipico((1 + n % 3, f"0:28:{30 + n}")))
                    assert process.stdout.readline()  # one each second
                    if b'"waiting"' in (stick / "ten.mirror").read_bytes():
                        break
                process.kill()
        before = len(rows(run("reads", "ten.race").out))

        told = run("listen", "ten.race", "--until-idle", "0.2")
        found = re.fullmatch(
            rf"The program ended unexpectedly .* What waited in the mirror in {stick} is stored now: "
            r"(\d+) records? of decoders\.",
            " ".join(told.err),
        )
        assert found
        after = len(rows(run("reads", "ten.race").out))
        assert after == before + int(found[1])
        assert run("check", "ten.race").err == []
        again = run("listen", "ten.race", "--until-idle", "0.2")
        assert (again.code, again.err) == (0, [])
        assert len(rows(run("reads", "ten.race").out)) == after
