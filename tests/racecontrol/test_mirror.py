"""The mirror: what it holds can be restored, whatever happened to the disk, the stick or the program."""

import errno
import json
import os
import queue
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from racecontrol.domain.facts import Entered, Gun, Heard, Mirrored, Ruling
from racecontrol.domain.reads import Garbage, Notice, Read
from racecontrol.domain.refusal import Refused
from racecontrol.session import Session
from racecontrol.store import mirror_copy, mirror_file, mirror_restore
from racecontrol.store.mirror import Mirror, MirrorState
from racecontrol.store.mirror_agreement import agreement, folder_agreement
from racecontrol.store.mirror_copy import catch_up, mirror_whole
from racecontrol.store.mirror_file import repair, survey, survey_end
from racecontrol.store.mirror_lines import framed, lines, text_of
from racecontrol.store.mirror_lock import Busy
from racecontrol.store.mirror_restore import restore
from tests.builders import GUN, entry, event

HOME = Path(__file__).resolve().parent.parent.parent
PATIENCE = 30  # seconds; a test that waits so long has failed
TABLES = ("facts", "entries", "reads", "notices", "garbage")


def heard(n: int, reads: int = 1) -> Heard:
    """What a decoder sends in one piece, each piece another."""
    return Heard("F", GUN + n, tuple(Read(f"c{i}", GUN + 1000 * n + i, b"raw %d %d" % (n, i)) for i in range(reads)))


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of a race file."""
    with closing(sqlite3.connect(path)) as connection:
        return {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in TABLES}


def restored(mirror: Path, to: Path) -> dict[str, list[tuple[object, ...]]]:
    restore(mirror, to)
    rows = everything(to)
    to.unlink()
    return rows


def damage(mirror: Path, number: int) -> None:
    """Change one byte of a line."""
    all_lines = mirror.read_bytes().splitlines(keepends=True)
    line = bytearray(all_lines[number - 1])
    line[-5] ^= 1
    all_lines[number - 1] = bytes(line)
    mirror.write_bytes(b"".join(all_lines))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A race with every kind of row. Bibs are not in order, bytes are not text."""
    with Session.create(tmp_path / "day.race", event()) as made:
        made.do(Entered((entry("9", chips=("c9", "d9"), elite=True), entry("1", family_name="王芳"))), why="late")
        made.do(Gun("A", GUN, "typed"), heard(0, 3))
        made.do(Heard("S", GUN, (Notice("gun", GUN, b"\xff\x00", "contact"), Garbage(7, b"?\n?", "no line end"))))
        yield made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


class Told:
    """The states that a mirror tells, in order."""

    def __init__(self) -> None:
        self._states: queue.SimpleQueue[MirrorState] = queue.SimpleQueue()

    def __call__(self, state: MirrorState) -> None:
        self._states.put(state)

    def until(self, wanted: Callable[[MirrorState], bool]) -> MirrorState:
        while not wanted(state := self._states.get(timeout=PATIENCE)):
            pass
        return state

    def reads(self, count: int) -> MirrorState:
        return self.until(lambda state: state.kind == "up to date" and dict(state.rows).get("reads") == count)

    def lost(self) -> MirrorState:
        return self.until(lambda state: state.kind == "lost")


@contextmanager
def mirroring(session: Session, folder: Path) -> Iterator[tuple[Mirror, Told]]:
    told = Told()
    mirror = Mirror(session.path, told)
    session.subscribe(lambda _: mirror.wake())
    mirror.into(str(folder))
    mirror.start()
    try:
        yield mirror, told
    finally:
        mirror.close()


def test_a_restored_race_has_every_row_as_it_was(session: Session, stick: Path, tmp_path: Path) -> None:
    mirror = mirror_whole(session.path, stick)
    assert restored(mirror, tmp_path / "new.race") == everything(session.path)
    assert agreement(session.path, mirror) == []


def test_rows_are_restored_in_parts(
    session: Session, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mirror_restore, "PART", 2)
    session.do(heard(1, 20))
    assert restored(mirror_whole(session.path, stick), tmp_path / "new.race") == everything(session.path)


def test_each_line_has_its_length_its_checksum_and_the_first_says_whose_mirror_it_is(
    session: Session, stick: Path
) -> None:
    mirror = mirror_whole(session.path, stick)
    assert mirror == stick / "day.mirror"
    with mirror.open("rb") as file:
        found = list(lines(file))
    assert all(line.text is not None for line in found)
    assert [line.name for line in found] == ["mirror", *["facts"] * 3, *["reads"] * 3, "notices", "garbage"]
    head = found[0].content
    assert (head["format"], head["name"], len(head["race"])) == (1, "day", 32)


def test_a_line_is_framed_as_the_format_says() -> None:
    assert framed(b"123456789") == b"9 cbf43926 123456789\n"  # the check value of CRC-32


def test_what_is_committed_follows_by_itself(session: Session, stick: Path) -> None:
    with mirroring(session, stick) as (_, told):
        told.reads(3)
        session.do(heard(1, 5))
        told.reads(8)
        assert folder_agreement(session.path, stick) == []


def test_closing_writes_what_is_left(session: Session, stick: Path) -> None:
    with mirroring(session, stick) as (_, told):
        told.reads(3)
        session.do(heard(1, 5))
    assert folder_agreement(session.path, stick) == []


def test_many_rows_are_told_as_behind_until_they_are_written(
    session: Session, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mirror_copy, "PART", 2)
    session.do(heard(1, 20))
    with mirroring(session, stick) as (_, told):
        assert told.until(lambda state: state.kind == "behind").behind == 28
        told.reads(23)
    assert folder_agreement(session.path, stick) == []


def test_a_stick_that_is_taken_out_and_put_in_again_catches_up(session: Session, stick: Path) -> None:
    pocket = stick.with_name("pocket")
    with mirroring(session, stick) as (_, told):
        told.reads(3)
        stick.rename(pocket)
        session.do(heard(1, 5))
        assert told.lost().text == (
            f"The mirror in {stick} cannot be written (No such file or directory). "
            "Plug it in, or choose another folder."
        )
        assert not stick.exists()
        session.do(heard(2, 5))
        pocket.rename(stick)
        told.reads(13)
    assert folder_agreement(session.path, stick) == []
    assert [path.name for path in stick.iterdir()] == ["day.mirror"]


def gone(stick: Path) -> str:
    return f"{stick} holds no mirror of this race any more. Plug the disk in again, or choose the folder again."


def taken_out(stick: Path) -> Path:
    """Its place stays there as an empty folder; where the stick is now."""
    pocket = stick.with_name("pocket")
    stick.rename(pocket)
    stick.mkdir()
    return pocket


def test_in_the_empty_folder_that_a_stick_leaves_nothing_is_written(session: Session, stick: Path) -> None:
    with mirroring(session, stick) as (_, told):
        told.reads(3)
        pocket = taken_out(stick)
        session.do(heard(1, 5))
        assert told.lost().text == gone(stick)
        assert list(stick.iterdir()) == []
        stick.rmdir()
        pocket.rename(stick)
        told.reads(8)
    assert folder_agreement(session.path, stick) == []


def test_a_stick_that_was_away_at_the_start_is_waited_for(session: Session, stick: Path) -> None:
    session.do(Mirrored(str(stick)))
    with mirroring(session, stick) as (_, told):
        told.reads(3)
    pocket = taken_out(stick)
    with mirroring(session, stick) as (_, told):
        assert told.lost().text == gone(stick)
        assert list(stick.iterdir()) == []
        stick.rmdir()
        pocket.rename(stick)
        told.reads(3)
    assert [path.name for path in stick.iterdir()] == ["day.mirror"]


def test_another_race_s_mirror_on_another_stick_is_none_of_this_race(
    session: Session, stick: Path, tmp_path: Path
) -> None:
    mirror_whole(session.path, stick)
    taken_out(stick)
    (tmp_path / "other").mkdir()
    with Session.create(tmp_path / "other" / "day.race", event()) as other:
        mirror_whole(other.path, stick)
    with mirroring(session, stick) as (_, told):
        assert told.lost().text == gone(stick)


def test_a_stick_with_a_damaged_mirror_is_there(session: Session, stick: Path) -> None:
    damage(mirror_whole(session.path, stick), 1)
    with mirroring(session, stick) as (_, told):
        told.reads(3)
    assert sorted(path.name for path in stick.iterdir()) == ["day-2.mirror", "day.mirror"]


def test_another_stick_in_the_same_place_gets_a_whole_mirror_when_the_folder_is_chosen_again(
    session: Session, stick: Path
) -> None:
    session.do(Mirrored(str(stick)))
    with mirroring(session, stick) as (_, told):
        told.reads(3)
        taken_out(stick)
        session.do(heard(1, 5))
        told.lost()
        session.do(Mirrored(str(stick)))
        told.reads(8)
        assert folder_agreement(session.path, stick) == []
        stick.rename(stick.with_name("drawer"))  # the second one is remembered as the first was
        stick.mkdir()
        session.do(heard(2, 5))
        assert told.lost().text == gone(stick)


def test_a_folder_that_is_chosen_again_while_all_is_well_is_remembered_anew(session: Session, stick: Path) -> None:
    session.do(Mirrored(str(stick)))
    with mirroring(session, stick) as (_, told):
        told.reads(3)
        session.do(Mirrored(str(stick)))
        told.until(lambda state: state.kind == "up to date" and dict(state.rows)["facts"] == 5)
        taken_out(stick)
        session.do(heard(1, 5))
        assert told.lost().text == gone(stick)


def test_the_command_begins_a_mirror_in_an_empty_folder_whatever_was_there(session: Session, stick: Path) -> None:
    mirror_whole(session.path, stick)
    taken_out(stick)
    mirror_whole(session.path, stick)
    assert folder_agreement(session.path, stick) == []


@pytest.mark.expected_log("mirrored cannot be understood")
def test_a_note_that_is_torn_keeps_no_mirror_from_being_written(session: Session, stick: Path) -> None:
    session.path.with_name("day.race.mirrored").write_text('{"/media')
    with mirroring(session, stick) as (_, told):
        told.reads(3)


def test_a_mirror_goes_where_it_is_sent_and_nowhere_when_it_is_off(session: Session, stick: Path) -> None:
    other = stick.with_name("other")
    other.mkdir()
    with mirroring(session, stick) as (mirror, told):
        told.reads(3)
        mirror.into(str(other))
        told.until(lambda state: (state.kind, state.folder) == ("up to date", str(other)))
        mirror.into("")
        told.until(lambda state: state.kind == "off")
        session.do(heard(1))
    assert len(restored(other / "day.mirror", stick / "new.race")["reads"]) == 3


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_folder_is_lost_until_it_can_be_written(session: Session, stick: Path) -> None:
    stick.chmod(0o500)
    with mirroring(session, stick) as (_, told):
        assert "Permission denied" in told.lost().text
        stick.chmod(0o700)
        told.reads(3)


def test_a_race_file_that_is_gone_is_told_and_nothing_breaks(session: Session, stick: Path) -> None:
    told = Told()
    mirror = Mirror(session.path.with_name("none.race"), told)
    mirror.into(str(stick))
    mirror.start()
    assert "there is no such race file" in told.lost().text
    mirror.close()


def test_a_torn_last_line_is_cut_off_and_written_again(session: Session, stick: Path, tmp_path: Path) -> None:
    mirror = mirror_whole(session.path, stick)
    whole = mirror.read_bytes()
    mirror.write_bytes(whole[:-9])
    assert len(restored(mirror, tmp_path / "new.race")["garbage"]) == 0
    assert agreement(session.path, mirror)[-1] == f"{mirror}: 1 row behind the race file (1 piece of garbage)"
    mirror_whole(session.path, stick)
    assert mirror.read_bytes() == whole


def test_what_a_power_cut_left_behind_the_last_line_is_cut_off(session: Session, stick: Path) -> None:
    mirror = mirror_whole(session.path, stick)
    whole = mirror.read_bytes()
    mirror.write_bytes(whole + b"\n12 \0\0" + bytes(4096))
    mirror_whole(session.path, stick)
    assert mirror.read_bytes() == whole


def test_a_mirror_with_half_a_first_line_is_begun_again(session: Session, stick: Path) -> None:
    mirror = mirror_whole(session.path, stick)
    whole = mirror.read_bytes()
    mirror.write_bytes(whole[:20])
    assert mirror_whole(session.path, stick) == mirror
    assert mirror.read_bytes() == whole


def test_a_damaged_line_is_passed_over_and_told(session: Session, stick: Path, tmp_path: Path) -> None:
    mirror = mirror_whole(session.path, stick)
    damage(mirror, 6)  # the second read
    rebuilt = restore(mirror, tmp_path / "new.race")
    assert rebuilt.damage == ["line 6 is damaged; 1 read may be missing"]
    assert [row[:1] for row in everything(tmp_path / "new.race")["reads"]] == [(1,), (2,)]
    with Session.open(tmp_path / "new.race") as again:
        assert not again.refresh()
    assert agreement(session.path, mirror) == [
        f"{mirror}: line 6 is damaged; 1 read may be missing",
        f"{mirror}: 1 row behind the race file (1 read)",
    ]


def test_a_mirror_that_is_damaged_in_its_middle_is_kept_and_a_new_one_is_written(session: Session, stick: Path) -> None:
    mirror = mirror_whole(session.path, stick)
    damage(mirror, 6)
    kept = mirror.read_bytes()
    assert mirror_whole(session.path, stick) == stick / "day-2.mirror"
    assert mirror.read_bytes() == kept
    assert folder_agreement(session.path, stick) == []


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch) -> None:
    """A place after every 4 lines."""
    monkeypatch.setattr(mirror_file, "PLACE_EVERY", 4)


def grown(session: Session, stick: Path) -> Path:
    """A mirror that was written in several rounds."""
    mirror = mirror_whole(session.path, stick)
    for n in range(1, 6):
        session.do(heard(n, 3), Heard("F", GUN, (Garbage(n, b"?", "odd"),)))
        catch_up(session.path, stick)
    return mirror


@pytest.mark.usefixtures("places")
def test_places_are_no_rows(session: Session, stick: Path, tmp_path: Path) -> None:
    mirror = grown(session, stick)
    with mirror.open("rb") as file:
        found = [(line.name, line.number, line.content) for line in lines(file)]
    stand = [(number, content["line"]) for name, number, content in found if name == "place"]
    assert len(stand) == 7
    assert all(number == told for number, told in stand)
    assert restored(mirror, tmp_path / "new.race") == everything(session.path)
    assert agreement(session.path, mirror) == []
    damage(mirror, stand[1][0])
    assert agreement(session.path, mirror) == [f"{mirror}: line {stand[1][0]} is damaged; no row was in it"]


@pytest.mark.usefixtures("places")
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 6000))
def test_the_end_of_a_mirror_tells_the_same_as_the_whole(
    session: Session, stick: Path, tmp_path: Path, cut: int
) -> None:
    mirror = stick / "day.mirror" if (stick / "day.mirror").exists() else grown(session, stick)
    (tmp_path / "cut").write_bytes(mirror.read_bytes()[: -cut or None])
    with (tmp_path / "cut").open("rb") as file:
        assert survey_end(file) == survey(file)


@pytest.mark.usefixtures("places")
def test_a_command_reads_the_end_of_the_mirror_alone(session: Session, stick: Path) -> None:
    mirror = grown(session, stick)
    damage(mirror, 6)
    session.do(heard(9))
    catch_up(session.path, stick)
    assert [path.name for path in stick.iterdir()] == ["day.mirror"]
    assert folder_agreement(session.path, stick) == [
        f"{mirror}: line 6 is damaged; 1 read may be missing",
        f"{mirror}: 1 row behind the race file (1 read)",
    ]
    assert mirror_whole(session.path, stick) == stick / "day-2.mirror"  # there the whole is read


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize("which", [-1, 0])
def test_a_damaged_place_is_not_believed(session: Session, stick: Path, which: int) -> None:
    """The last one, or the first line of the mirror that every place is read with."""
    mirror = grown(session, stick)
    with mirror.open("rb") as file:
        numbers = [line.number for line in lines(file) if line.name in ("mirror", "place")]
    damage(mirror, numbers[which])
    session.do(heard(9))
    catch_up(session.path, stick)
    assert folder_agreement(session.path, stick) == []
    assert sorted(path.name for path in stick.iterdir()) == ["day-2.mirror", "day.mirror"]


@pytest.mark.usefixtures("places")
def test_the_end_of_another_way_of_the_race_is_not_continued(session: Session, stick: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "day.race"
    copy.parent.mkdir()
    session.journal.backup(copy)
    grown(session, stick)
    with Session.open(copy) as other:
        other.do(*(heard(n, 3) for n in range(11, 16)))
        mirror_copy.Copier(other.path, stick, anew=True, hasty=True).round()
        assert folder_agreement(other.path, stick) == []
    assert sorted(path.name for path in stick.iterdir()) == ["day-2.mirror", "day.mirror"]


@pytest.mark.skipif(sys.platform == "win32", reason="other locks")
def test_a_command_waits_no_longer_than_a_moment_for_another_program_that_writes(
    session: Session, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    monkeypatch.setattr(mirror_file, "HASTE_S", 0.05)
    mirror = mirror_whole(session.path, stick)
    session.do(heard(1))
    before = mirror.read_bytes()
    with mirror.open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(Busy):
            catch_up(session.path, stick)
        assert mirror.read_bytes() == before
    catch_up(session.path, stick)
    assert folder_agreement(session.path, stick) == []


@pytest.mark.parametrize(
    ("number", "todo"),
    [
        (errno.ENOSPC, "make room on it"),
        (errno.EACCES, "give yourself the permission to write there"),
        (errno.EROFS, "take its write protection off"),
        (errno.ENOENT, "plug it in"),
    ],
)
def test_the_repair_of_a_mirror_fits_what_is_wrong_with_it(number: int, todo: str) -> None:
    assert repair(OSError(number, os.strerror(number))) == todo


def test_another_race_s_mirror_is_never_continued(session: Session, stick: Path, tmp_path: Path) -> None:
    mine = mirror_whole(session.path, stick)
    kept = mine.read_bytes()
    (tmp_path / "other").mkdir()
    with Session.create(tmp_path / "other" / "day.race", event()) as other:
        assert mirror_whole(other.path, stick) == stick / "day-2.mirror"
        assert mine.read_bytes() == kept
        assert folder_agreement(other.path, stick) == []
        assert agreement(other.path, mine) == [
            f"{mine}: is the mirror of another race, or of an older version; choose another folder"
        ]


def test_a_file_of_that_name_that_is_no_mirror_stays_as_it_is(session: Session, stick: Path) -> None:
    (stick / "day.mirror").write_text("my notes")
    assert mirror_whole(session.path, stick) == stick / "day-2.mirror"
    assert (stick / "day.mirror").read_text() == "my notes"


def test_a_race_put_back_from_an_older_copy_gets_a_mirror_of_its_own(
    session: Session, stick: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copies" / "day.race"
    copy.parent.mkdir()
    session.journal.backup(copy)
    session.do(heard(1))
    first = mirror_whole(session.path, stick)
    with Session.open(copy) as other:
        other.do(heard(2))
        assert mirror_whole(other.path, stick) == stick / "day-2.mirror"
        assert agreement(other.path, first) == [
            f"{first}: line 8: read 4 differs from the race file in at, heard, raw, digest, checksum"
        ]


def test_a_row_that_the_race_file_has_not_is_told(session: Session, stick: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "day.race"
    copy.parent.mkdir()
    session.journal.backup(copy)
    session.do(heard(1))
    mirror = mirror_whole(session.path, stick)
    assert agreement(copy, mirror) == [f"{mirror}: line 8: read 4 is not in the race file"]


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE reads SET heard = heard + 1 WHERE id = 2", "line 6: read 2 differs from the race file in heard"),
        ("UPDATE reads SET reader = 'B' WHERE id = 2", "line 6: read 2 differs from the race file in reader"),
        ("UPDATE reads SET recovered = 1 WHERE id = 2", "line 6: read 2 differs from the race file in recovered"),
        ("UPDATE reads SET recovered = 2 WHERE id = 2", "line 6: read 2 differs from the race file in recovered"),
        ("UPDATE notices SET heard = 1", "line 8: notice 1 differs from the race file in heard"),
        ("UPDATE notices SET stamp = NULL, text = 'x'", "line 8: notice 1 differs from the race file in stamp, text"),
        ("UPDATE notices SET raw = x'fe00'", "line 8: notice 1 differs from the race file in raw"),
        ("UPDATE notices SET text = CAST(x'ff' AS TEXT)", "line 8: notice 1 differs from the race file in text"),
        ("UPDATE garbage SET reason = 'x'", "line 9: piece of garbage 1 differs from the race file in reason"),
        ("UPDATE garbage SET raw = CAST(raw AS TEXT)", "line 9: piece of garbage 1 differs from the race file in raw"),
        ("UPDATE entries SET club = 'x' WHERE bib = 9", "line 3: fact 2 differs from the race file in entries"),
        ("DELETE FROM entries", "line 3: fact 2 differs from the race file in entries"),
        ("DELETE FROM notices", "line 8: notice 1 is not in the race file"),
    ],
)
def test_what_changed_in_a_row_is_told_with_its_number_and_column(
    session: Session, stick: Path, statement: str, finding: str
) -> None:
    mirror = mirror_whole(session.path, stick)
    with closing(sqlite3.connect(session.path)) as connection, connection:
        connection.execute(statement)
    assert agreement(session.path, mirror) == [f"{mirror}: {finding}"]


def test_every_row_that_differs_is_told_the_first_ones_by_number(session: Session, stick: Path) -> None:
    session.do(heard(1, 20))
    mirror = mirror_whole(session.path, stick)
    with closing(sqlite3.connect(session.path)) as connection, connection:
        connection.execute("DELETE FROM reads WHERE id = 1")
        connection.execute("UPDATE reads SET heard = 0 WHERE id > 2")
    told = agreement(session.path, mirror)
    assert told[:2] == [
        f"{mirror}: line 5: read 1 is not in the race file",
        f"{mirror}: line 7: read 3 differs from the race file in heard",
    ]
    assert told[10:] == [f"{mirror}: 12 more rows not as in the race file"]


def test_rows_that_stand_twice_are_taken_once(session: Session, stick: Path, tmp_path: Path) -> None:
    mirror = mirror_whole(session.path, stick)
    with mirror.open("ab") as file:
        file.writelines(mirror.read_bytes().splitlines(keepends=True)[2:7])
    assert restored(mirror, tmp_path / "new.race") == everything(session.path)
    assert agreement(session.path, mirror) == []


def test_two_programs_may_mirror_the_same_race_into_one_folder(session: Session, stick: Path) -> None:
    with mirroring(session, stick) as (first, one), mirroring(session, stick) as (_, other):
        for n in range(1, 6):
            first.hold([heard(100 + n)])  # of this the other one knows nothing
            session.do(heard(n, 10))
            one.reads(3 + 10 * n)
            other.reads(3 + 10 * n)
    with (stick / "day.mirror").open("rb") as file:
        names = [line.name for line in lines(file) if line.text]
    assert (names.count("reads"), names.count("waiting")) == (53, 5)


def test_what_no_disk_took_waits_in_the_mirror_and_is_restored(session: Session, stick: Path, tmp_path: Path) -> None:
    held = [heard(1, 2), Heard("S", GUN, (Notice("gun", None, b"g"), Garbage(3, b"x", "odd")), "utc", "run 2", True)]
    with mirroring(session, stick) as (mirror, told):
        told.reads(3)
        mirror.hold(held)
        told.until(lambda state: state.held == 2)
        mirror.hold(held)  # the next attempt
    mirror_file = stick / "day.mirror"
    assert mirror_file.read_bytes().count(b'"waiting"') == 2
    assert restore(mirror_file, tmp_path / "new.race").waiting == held
    assert agreement(session.path, mirror_file) == [
        f"{mirror_file}: 4 records of decoders not in the race file, which took no data then; restore the mirror"
    ]


def test_what_waited_and_was_stored_then_is_not_restored_twice(session: Session, stick: Path, tmp_path: Path) -> None:
    with mirroring(session, stick) as (mirror, told):
        mirror.hold([heard(1, 2), heard(2)])
        session.do(heard(1, 2))
        told.reads(5)
    mirror_file = stick / "day.mirror"
    assert restore(mirror_file, tmp_path / "new.race").waiting == [heard(2)]


def test_of_a_piece_that_was_stored_in_part_the_rest_is_restored(session: Session, stick: Path, tmp_path: Path) -> None:
    session.do(Heard("F", GUN + 1, heard(1, 3).records[:2]))
    mirror = mirror_whole(session.path, stick)
    with mirroring(session, stick) as (running, _):
        running.hold([heard(1, 3)])
    (left,) = restore(mirror, tmp_path / "new.race").waiting
    assert left.records == heard(1, 3).records[2:]


@pytest.mark.parametrize("contents", [b"", b"no mirror\n", b"SQLite format 3\0"])
def test_what_is_no_mirror_is_refused_and_nothing_is_made(tmp_path: Path, contents: bytes) -> None:
    (tmp_path / "x.mirror").write_bytes(contents)
    with pytest.raises(Refused, match=r"x\.mirror: is not a mirror"):
        restore(tmp_path / "x.mirror", tmp_path / "new.race")
    assert not (tmp_path / "new.race").exists()


def test_a_mirror_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    head = {"format": 1, "race": "r", "name": "n", "schema": 999}
    (tmp_path / "x.mirror").write_bytes(framed(text_of("mirror", head)))
    with pytest.raises(Refused, match="newer version"):
        restore(tmp_path / "x.mirror", tmp_path / "new.race")


def test_nothing_is_restored_over_a_race_file(session: Session, stick: Path) -> None:
    mirror = mirror_whole(session.path, stick)
    before = everything(session.path)
    with pytest.raises(Refused, match="is there already"):
        restore(mirror, session.path)
    assert everything(session.path) == before


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 4000))
def test_any_beginning_of_a_mirror_restores_a_beginning_of_the_race(
    session: Session, stick: Path, tmp_path: Path, cut: int
) -> None:
    if len(session.log) == 3:  # the examples share the race
        session.do(Ruling("1", "DQ", "TR55.10"))
    whole = everything(session.path)
    mirror = mirror_whole(session.path, stick)
    cut_off = tmp_path / "cut.mirror"
    cut_off.write_bytes(mirror.read_bytes()[:cut])
    if cut < len(b"".join(mirror.read_bytes().splitlines(keepends=True)[:2])):
        with pytest.raises(Refused, match=r"is not a mirror|holds no fact"):
            restore(cut_off, tmp_path / "new.race")
        assert not (tmp_path / "new.race").exists()
        return
    rows = restored(cut_off, tmp_path / "new.race")
    assert all(rows[table] == whole[table][: len(rows[table])] for table in ("facts", "reads", "notices", "garbage"))
    facts = {row[0] for row in rows["facts"]}
    assert [row for row in whole["entries"] if row[0] in facts] == rows["entries"]


UNDER_LOAD = """
import itertools, sys
from pathlib import Path
from racecontrol.session import Session
from racecontrol.store.mirror import Mirror
from tests.racecontrol.test_mirror import heard

def told(state):
    print(dict(state.rows).get("reads", 0), flush=True)

with Session.open(Path(sys.argv[1])) as session:
    mirror = Mirror(session.path, told)
    session.subscribe(lambda _: mirror.wake())
    mirror.into(sys.argv[2])
    mirror.start()
    for n in itertools.count(1):
        session.do(heard(n, 20))
"""


def python(code: str, *words: object, **options: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, words)],
        env=os.environ | {"PYTHONPATH": str(HOME)}, text=True, stdout=subprocess.PIPE, **options,  # type: ignore[call-overload]
    )  # fmt: skip


@pytest.mark.parametrize("rounds", [1, 4, 9])
def test_of_a_program_that_is_killed_all_that_its_mirror_said_it_has_is_restored(
    session: Session, stick: Path, tmp_path: Path, rounds: int
) -> None:
    with python(UNDER_LOAD, session.path, stick) as process:
        assert process.stdout is not None
        said = [int(process.stdout.readline()) for _ in range(rounds)]
        process.send_signal(signal.SIGKILL)
        said += [int(line) for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    reads = restored(stick / "day.mirror", tmp_path / "new.race")["reads"]
    assert said[-1] > 3
    assert len(reads) >= said[-1]
    assert reads == everything(session.path)["reads"][: len(reads)]
    mirror_whole(session.path, stick)
    assert folder_agreement(session.path, stick) == []
    assert [path.name for path in stick.iterdir()] == ["day.mirror"]


FULL = """
import resource, signal, sys
from pathlib import Path
from racecontrol.session import Session
from racecontrol.store.mirror import Mirror
from tests.racecontrol.test_mirror import Told

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
told = Told()
mirror = Mirror(Path(sys.argv[1]), told)
mirror.into(sys.argv[2])
most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), most))
mirror.start()
print(told.lost().text, flush=True)
sys.stdin.readline()
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
print(told.reads(203).kind)
mirror.close()
"""


def test_a_full_disk_is_told_and_what_fitted_is_kept_until_there_is_room(
    session: Session, stick: Path, tmp_path: Path
) -> None:
    session.do(heard(1, 200))
    room = 100_000  # SQLite's own shared memory file has 32 KiB
    whole = mirror_whole(session.path, stick).stat().st_size
    (stick / "day.mirror").unlink()
    session.path.with_name("day.race.mirrored").unlink()
    session.do(*(heard(n, 200) for n in range(2, 2 + 2 * room // whole)))
    total = 3 + 200 * (1 + 2 * room // whole)
    with python(FULL.replace("203", str(total)), session.path, stick, room, stdin=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline().startswith(f"The mirror in {stick} cannot be written (File too large).")
        reads = restored(stick / "day.mirror", tmp_path / "new.race")["reads"]
        assert 0 < len(reads) < total
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "up to date\n"
    assert folder_agreement(session.path, stick) == []


def test_a_column_that_is_added_to_a_table_is_mirrored_without_further_ado(session: Session, stick: Path) -> None:
    mirror = mirror_whole(session.path, stick)
    with mirror.open("rb") as file:
        read = next(line for line in lines(file) if line.name == "reads")
    with closing(sqlite3.connect(session.path)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(reads)")]
    assert list(read.content) == columns


def test_the_lines_are_json_that_a_person_can_read(session: Session, stick: Path) -> None:
    mirror = mirror_whole(session.path, stick)
    assert "王芳" in mirror.read_text("utf-8")
    row = json.loads(mirror.read_text("utf-8").splitlines()[2].split(" ", 2)[2])["facts"]
    assert [one["bib"] for one in row["entries"]] == ["1", "9"]


def test_a_race_that_goes_on_is_no_disagreement(session: Session, stick: Path) -> None:
    """What is committed and mirrored between two looks stands in one of them alone."""
    stopping = threading.Event()

    def record() -> None:
        n = 1
        while not stopping.is_set():
            session.do(heard(n, 20))
            n += 1

    with mirroring(session, stick) as (_, told):
        told.reads(3)
        thread = threading.Thread(target=record)
        thread.start()
        try:
            looks = [folder_agreement(session.path, stick, PATIENCE) for _ in range(8)]
        finally:
            stopping.set()
            thread.join()
    assert looks == [[]] * 8


def test_a_mirror_that_does_not_follow_is_behind_after_all_patience(session: Session, stick: Path) -> None:
    mirror = mirror_whole(session.path, stick)
    session.do(heard(1))
    assert agreement(session.path, mirror, 0.1) == [f"{mirror}: 1 row behind the race file (1 read)"]
