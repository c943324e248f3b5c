"""The race file: what SQLite is told, what is refused, how an older file becomes a newer one."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from sqlite3 import IntegrityError

import pytest
from sqlalchemy import create_engine
from sqlalchemy.schema import CreateIndex, CreateTable

from racecontrol.domain.facts import Configured, Entered, Gun, Logged
from racecontrol.domain.reads import Garbage, Notice
from racecontrol.domain.refusal import Refused
from racecontrol.session import Session
from racecontrol.store import file
from racecontrol.store.check import findings
from racecontrol.store.codec import ReadTuple, garbage_row, notice_row
from racecontrol.store.journal import Batch, Journal, Place
from racecontrol.store.migrations import MIGRATIONS, Migration
from racecontrol.store.schema import APPLICATION, Base
from tests.builders import GUN, entry, event, read_row, rows

NEWEST = MIGRATIONS[-1].number
NEXT = Migration(NEWEST + 1, "weather", ("CREATE TABLE weather (at INTEGER NOT NULL PRIMARY KEY)",))
BROKEN = Migration(NEWEST + 2, "broken", ("CREATE TABLE half (a INTEGER)", "INSERT INTO nowhere VALUES (1)"))
FILES = sorted((Path(__file__).parent.parent / "store_files").glob("*.race"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kunming.race"


@pytest.fixture
def race(path: Path) -> Path:
    """A race file with a set-up, an entry and two reads, closed."""
    with closing(Journal.create(path)) as journal:
        facts = [logged(Configured(event())), logged(Entered((entry("1"),)))]
        journal.append(Batch(reads=[read(), read(GUN + 1)], facts=facts))
    return path


def read(at: int = GUN) -> ReadTuple:
    return read_row("F", "", None, "c1", at, GUN, b"aa", "", False)


def logged(fact: Configured | Entered | Gun) -> Logged:
    return Logged(0, GUN, "crew", "", fact)


def ask(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def columns(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Name, type, not null, default and place in the key, of all columns of all tables."""
    tables = [str(row[0]) for row in ask(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {table: [r[1:] for r in ask(path, f"PRAGMA table_info({table})")] for table in tables}


def test_all_migrations_together_give_what_the_schema_says(race: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "schema.db"
    with closing(sqlite3.connect(fresh)) as connection:
        for table in Base.metadata.sorted_tables:
            connection.execute(str(CreateTable(table).compile(create_engine("sqlite://"))))
            for index in table.indexes:
                connection.execute(str(CreateIndex(index).compile(create_engine("sqlite://"))))
    assert columns(race) == columns(fresh)
    assert ask(race, "PRAGMA index_list(reads)") == ask(fresh, "PRAGMA index_list(reads)")
    assert ask(race, "PRAGMA foreign_key_list(entries)") == ask(fresh, "PRAGMA foreign_key_list(entries)")


def test_the_file_says_what_it_is(race: Path) -> None:
    assert race.read_bytes()[68:72] == b"RCON" == APPLICATION.to_bytes(4, "big")
    assert ask(race, "PRAGMA user_version") == [(MIGRATIONS[-1].number,)]
    assert ask(race, "PRAGMA journal_mode") == [("wal",)]
    assert ask(race, "SELECT number, name FROM migrations") == [(one.number, one.name) for one in MIGRATIONS]


def test_every_connection_syncs_at_each_commit_and_holds_references(race: Path) -> None:
    engine = file.open_(race)
    with file.reading(engine) as connection:
        for pragma, value in (("synchronous", 2), ("foreign_keys", 1), ("journal_mode", "wal")):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value


def test_migrations_are_numbered_without_a_gap() -> None:
    assert [one.number for one in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


@pytest.mark.parametrize("old", FILES, ids=lambda path: path.stem)
def test_every_older_file_opens_and_scores_the_same(old: Path, tmp_path: Path) -> None:
    copy = tmp_path / old.name
    copy.write_bytes(old.read_bytes())
    with Session.open(copy) as session:
        told = rows(session.standings())
        assert {bib: (row["status"], row["gun_time"]) for bib, row in told.items()} == {
            "1": ("OK", "0:40:00"),
            "2": ("DNS", ""),
        }
    with closing(Journal.open(copy)) as journal:
        assert [type(one.fact).__name__ for one in journal.log()] == [
            "Configured", "Entered", "Trigger", "Gun", "Ruling", "Void", "Closed",
        ]  # fmt: skip
        assert journal.place() == Place(7, 3 if old.stem == "version-1" else 4)
        assert findings(journal) == []


def test_there_is_an_older_file_of_every_version() -> None:
    assert [path.stem for path in FILES] == [f"version-{one.number}" for one in MIGRATIONS]


def test_an_older_file_is_migrated_after_a_copy(race: Path) -> None:
    before = ask(race, "SELECT * FROM facts")
    with closing(Journal(file.open_(race, (*MIGRATIONS, NEXT)))) as journal:
        assert journal.place() == Place(2, 2)
    assert ask(race, "PRAGMA user_version") == [(NEXT.number,)]
    assert "weather" in columns(race)
    assert ask(race, "SELECT * FROM facts") == before
    copy = race.with_name(f"kunming.race.before-{NEXT.number}")
    assert ask(copy, "PRAGMA user_version") == [(NEWEST,)]
    assert ask(copy, "SELECT * FROM facts") == before
    assert "weather" not in columns(copy)


def test_a_migrated_file_is_not_migrated_again(race: Path) -> None:
    file.open_(race, (*MIGRATIONS, NEXT))
    race.with_name(f"kunming.race.before-{NEXT.number}").unlink()
    file.open_(race, (*MIGRATIONS, NEXT))
    assert not race.with_name(f"kunming.race.before-{NEXT.number}").exists()


def test_a_failed_migration_leaves_the_file_as_it_was_and_a_copy(race: Path) -> None:
    before = (columns(race), ask(race, "SELECT * FROM facts"), race.read_bytes())
    with pytest.raises(Refused, match=r"could not be brought up to this version \(no such table: nowhere\) and is as"):
        file.open_(race, (*MIGRATIONS, NEXT, BROKEN))
    assert (columns(race), ask(race, "SELECT * FROM facts"), race.read_bytes()) == before
    assert ask(race, "PRAGMA user_version") == [(NEWEST,)]
    assert columns(race.with_name(f"kunming.race.before-{BROKEN.number}")) == before[0]
    with closing(Journal.open(race)) as journal:
        assert len(journal.log()) == 2


def test_a_file_of_a_newer_version_is_refused_and_untouched(race: Path) -> None:
    with closing(sqlite3.connect(race)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = race.read_bytes()
    with pytest.raises(
        Refused, match=rf"newer version \(schema 99; this one knows {NEWEST}\); open it with that version"
    ):
        Journal.open(race)
    assert race.read_bytes() == before


def test_somebody_elses_database_is_refused_and_untouched(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
    before = path.read_bytes()
    with pytest.raises(Refused, match=r"is not a race file; choose one made by `racecontrol new`"):
        Journal.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("data", [b"bib,race\n1,M\n" * 99, random.Random(1).randbytes(8192)])
def test_what_is_no_database_is_refused(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(Refused, match=r"is not a race file, or is damaged .*; open a back-up instead"):
        Journal.open(path)
    assert path.read_bytes() == data


def test_a_damaged_file_is_refused_in_one_sentence(race: Path) -> None:
    data = bytearray(race.read_bytes())
    data[4096:] = b"\x55" * (len(data) - 4096)  # all pages but the first
    race.write_bytes(data)
    with pytest.raises(
        Refused, match=r"or is damaged \(.*\); open a back-up instead, or restore it from its mirror$"
    ) as refused:
        Journal.open(race).log()
    assert "\n" not in str(refused.value)


def test_a_missing_file_is_refused(path: Path) -> None:
    with pytest.raises(Refused, match="there is no such race file; check the name, or make one with"):
        Journal.open(path)
    assert not path.exists()


def test_what_stands_at_the_place_is_never_overwritten(race: Path) -> None:
    before = race.read_bytes()
    with pytest.raises(Refused, match="is there already; choose another name or take it away"):
        Journal.create(race)
    assert race.read_bytes() == before


@pytest.mark.parametrize("name", ["50 %.race", "what?.race", "a#b&c=d.race", "昆明.race"])
def test_a_race_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    with closing(Journal.create(tmp_path / name)) as journal:
        journal.append(Batch(reads=[read()]))
    with closing(Journal.open(tmp_path / name)) as journal:
        assert journal.place() == Place(0, 1)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_append_takes_all_of_a_batch_or_nothing(race: Path) -> None:
    twice = Entered((entry("9"), entry("9")))  # breaks the key of `entries`, last of all that is written
    with closing(Journal.open(race)) as journal:
        before = journal.counts()
        others = [notice_row("F", GUN, Notice("text", None, b""), "")], [garbage_row("F", GUN, Garbage(0, b"", ""))]
        batch = Batch([read(GUN + 2)], *others, [logged(twice)])
        with pytest.raises(IntegrityError):
            journal.append(batch)
        assert journal.counts() == before
        assert journal.integrity() == []
        assert journal.append(Batch(reads=[read(GUN + 2)])).before == Place(2, 2)


@pytest.mark.parametrize("size", [1, 3, 7, 100])
def test_columns_of_reads_come_in_order_of_arrival_as_they_were_stored(race: Path, size: int) -> None:
    chips = ['with "quotes"', "two\nlines", "\\u0041", "张伟", "C1", "c1", ""]
    reads = [read_row(f"BOX-{n % 3}", "", None, chip, GUN - n, GUN + n, b"", "", False) for n, chip in enumerate(chips)]
    with closing(Journal.open(race)) as journal:
        last = journal.place().read
        journal.append(Batch(reads=reads))
        pieces = list(journal.read_columns(after=last, size=size))
        assert [len(decoder) for decoder, *_ in pieces[:-1]] == [size] * (len(pieces) - 1)
        together = [row for piece in pieces for row in zip(*piece, strict=True)]
        assert together == [(f"BOX-{n % 3}", chip, GUN - n, GUN + n) for n, chip in enumerate(chips)]


@pytest.mark.parametrize("size", [1, 2, 100])
def test_what_stands_between_the_words_of_a_column_may_stand_in_a_chip_too(race: Path, size: int) -> None:
    chips = ["c1", "a\x1fb", "\x1f", "c2"]
    with closing(Journal.open(race)) as journal:
        last = journal.place().read
        journal.append(Batch(reads=[read_row("F", "", None, chip, GUN, GUN, b"", "", False) for chip in chips]))
        stored = [row for piece in journal.read_columns(after=last, size=size) for row in zip(*piece, strict=True)]
    assert stored == [("F", chip, GUN, GUN) for chip in chips]


def test_a_read_with_bytes_for_a_chip_keeps_nobody_out(race: Path) -> None:
    edit(race, "UPDATE reads SET chip = x'00ff01' WHERE id = 1")
    with closing(Journal.open(race)) as journal:
        assert list(journal.read_columns()) == [(("F", "F"), (b"\x00\xff\x01", "c1"), (GUN, GUN + 1), (GUN, GUN))]
    with Session.open(race) as session:
        assert len(session.snapshot().reads) == 2


@pytest.mark.parametrize("at", ["''", "'1-2'", "'-'", "'1,2'", "1.5", "9e999", "x'31'", "x'2d'", "9223372036854775807"])
def test_an_instant_that_is_no_whole_number_is_never_taken_for_another(race: Path, at: str) -> None:
    edit(race, f"UPDATE reads SET at = {at} WHERE id = 2")
    stored = ask(race, "SELECT at FROM reads ORDER BY id")
    with closing(Journal.open(race)) as journal:
        assert [(at,) for _, _, column, _ in journal.read_columns() for at in column] == stored


def test_an_entry_with_bytes_for_a_club_keeps_nobody_out(race: Path) -> None:
    with Session.open(race) as session:
        entries = len(session.field.entries)
        session.do(Entered((entry("4711", club='Гонка\x00\u2028 "x"'),)))
    with Session.open(race) as session:
        assert len(session.field.entries) == entries + 1
        assert session.field.state.entries["4711"].club == 'Гонка\x00\u2028 "x"'
    edit(race, "UPDATE entries SET club = x'00ff01' WHERE bib = '4711'")
    with Session.open(race) as session:
        assert session.field.state.entries["4711"].club == b"\x00\xff\x01"
    edit(race, "UPDATE entries SET club = 'x', elite = 9e999 WHERE bib = '4711'")
    with Session.open(race) as session:
        assert session.field.state.entries["4711"].elite


def test_a_damaged_text_is_told_by_itself(race: Path) -> None:
    edit(race, "UPDATE reads SET chip = cast(x'ff41' AS text) WHERE id = 2")
    with pytest.raises(Refused) as refused:
        Session.open(race)
    assert (
        "column 'chip' with text '\ufffdA'); facts, entries, notices, garbage can be read, reads cannot"
        in refused.value.text
    )


def test_a_reference_to_nothing_is_found(race: Path) -> None:
    with closing(sqlite3.connect(race)) as connection:
        connection.execute("UPDATE entries SET fact = 77")
        connection.commit()
    with closing(Journal.open(race)) as journal:
        assert journal.integrity() == ["entries row 1 has no facts"]


def test_numbers_go_on_where_the_log_ends(race: Path) -> None:
    with closing(Journal.open(race)) as journal:
        guns = [logged(Gun("A", GUN + n, "typed")) for n in range(3)]
        added = journal.append(Batch(facts=guns))
        assert added.before == Place(2, 2)
        assert [one.number for one in added.facts] == [3, 4, 5]
        assert journal.log(after=2) == added.facts


def test_a_backup_is_whole_while_the_race_goes_on(race: Path, tmp_path: Path) -> None:
    dest = tmp_path / "copy.race"
    with closing(Journal.open(race)) as journal:
        journal.append(Batch(reads=[read(GUN + n) for n in range(2, 502)]))
        journal.backup(dest)
        journal.append(Batch(reads=[read(GUN - 1)]))
    with closing(Journal.open(dest)) as copy:
        assert copy.place() == Place(2, 502)
        assert copy.integrity() == []


def test_a_backup_that_cannot_be_made_leaves_nothing(race: Path, tmp_path: Path) -> None:
    with closing(Journal.open(race)) as journal:
        for dest in (tmp_path / "nowhere" / "copy.race", tmp_path):
            with pytest.raises(Refused, match=r"cannot be written .*; choose another folder or make room"):
                journal.backup(dest)
    assert list(tmp_path.iterdir()) == [race]


def make_old(path: Path) -> None:
    """A file of version 1 in which the second and the third read are the same."""
    old = next(one for one in FILES if one.stem == "version-1")
    path.write_bytes(old.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        fields = "decoder, reader, seq, chip, at, heard, raw"
        connection.execute(f"INSERT INTO reads ({fields}) SELECT {fields} FROM reads WHERE id = 2")
        connection.commit()


def test_of_identical_reads_in_an_old_file_the_first_gets_the_digest_and_the_others_stay(path: Path) -> None:
    make_old(path)
    with closing(Journal.open(path)) as journal:
        assert [(row.id, row.digest is None) for row in journal.reads()] == [
            (1, False), (2, False), (3, False), (4, True),
        ]  # fmt: skip
        assert findings(journal) == []


def test_an_old_read_without_a_digest_that_repeats_nothing_is_damaged(path: Path) -> None:
    make_old(path)
    with closing(Journal.open(path)) as journal:
        edit(path, "UPDATE reads SET at = at + 1 WHERE id = 4")
        (told,) = findings(journal)
    assert told.startswith("chip, time or raw bytes of 1 read is damaged: 4; ")


def edit(path: Path, *statements: str) -> None:
    """By hand, past the program."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
