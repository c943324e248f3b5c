"""What `check` tells of a file that was damaged, or changed by hand."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from racecontrol.backups import Backups
from racecontrol.domain.facts import Configured, Entered, Fact, Gun, Logged, Mirrored, Ruling
from racecontrol.domain.reads import Garbage, Notice
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Decoder
from racecontrol.session import Session
from racecontrol.store.check import REPAIR, findings
from racecontrol.store.check_end import cut_off
from racecontrol.store.check_pages import in_words
from racecontrol.store.codec import garbage_row, notice_row
from racecontrol.store.copies import copies
from racecontrol.store.journal import Batch, Journal
from racecontrol.store.mirror_copy import mirror_whole
from racecontrol.store.trouble import opening
from tests.builders import GUN, entry, event, read_row

HOME = Path(__file__).resolve().parent.parent.parent
FACTS: tuple[Fact, ...] = (
    Configured(event()),
    Entered((entry("1"), entry("2", elite=True))),
    Gun("A", GUN, "typed"),
    Ruling("2", "DQ", "TR55.10"),
)

WHEN = "recorded 2017-12-31T08:00:00.000+08:00"


@pytest.fixture
def race(tmp_path: Path) -> Path:
    path = tmp_path / "a.race"
    reads = [read_row("F", "", seq, f"chip{seq:04}", GUN + seq, GUN, b"raw", "2", False) for seq in range(1, 201)]
    with closing(Journal.create(path)) as journal:
        journal.append(Batch(reads, facts=[Logged(0, GUN, "anna", "", fact) for fact in FACTS]))
    return path


def told(path: Path, *statements: str) -> list[str]:
    """The findings after these statements, without the repair."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    with closing(Journal.open(path)) as journal:
        return [one.removesuffix(f"; {REPAIR}") for one in findings(journal)]


def flip(path: Path, place: int, bit: int) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= 1 << bit
    path.write_bytes(data)


def test_a_whole_file_has_no_findings_and_every_read_is_looked_at(race: Path) -> None:
    seen: list[int] = []
    with closing(Journal.open(race)) as journal:
        assert findings(journal, seen.append) == []
    assert sum(seen) == 200


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        (
            "UPDATE facts SET data = replace(data, 'A', 'B') WHERE number = 3",
            f"fact 3 (gun of wave B at 08:00:00.000 (typed), {WHEN} by anna) was changed after it was recorded",
        ),
        (
            "UPDATE facts SET \"by\" = 'eve' WHERE number = 3",
            f"fact 3 (gun of wave A at 08:00:00.000 (typed), {WHEN} by eve) was changed after it was recorded",
        ),
        (
            "UPDATE facts SET data = 'torn' WHERE number = 4",
            f"fact 4 (ruling, {WHEN} by anna) was changed after it was recorded",
        ),
        (
            "UPDATE entries SET elite = 0",
            f"fact 2 (2 entries (1, 2), {WHEN} by anna) was changed after it was recorded",
        ),
        (
            "DELETE FROM entries WHERE bib = 1",
            f"fact 2 (1 entry (2), {WHEN} by anna) was changed after it was recorded",
        ),
        ("DELETE FROM facts WHERE number = 3", "1 fact was removed: 3"),
        ("DELETE FROM reads WHERE id = 1", "1 read was removed: 1"),
        ("DELETE FROM reads WHERE id IN (7, 9, 10) AND seq", "3 reads were removed: 7, 9 to 10"),
        ("UPDATE reads SET at = at + 1 WHERE id = 17", "chip, time or raw bytes of 1 read is damaged: 17"),
        ("UPDATE reads SET raw = 'text' WHERE id = 17", "chip, time or raw bytes of 1 read is damaged: 17"),
        (
            "UPDATE reads SET raw = x'00' WHERE id IN (5, 6, 8)",
            "chip, time or raw bytes of 3 reads are damaged: 5 to 6, 8",
        ),
    ],
)
def test_what_was_changed_by_hand_is_told_with_its_number(race: Path, statement: str, finding: str) -> None:
    assert finding in told(race, statement)


def test_a_change_is_told_of_the_fact_alone_and_not_of_those_after_it(race: Path) -> None:
    assert len(told(race, "UPDATE facts SET why = 'x' WHERE number = 2")) == 1


def test_numbers_that_a_decoder_gave_and_that_never_came(tmp_path: Path) -> None:
    path = tmp_path / "a.race"
    came = [("FIN-A", "", n) for n in (116, 117, 121, 122, 125)] + [("FIN-B", "", n) for n in (5, 4, 6, None)]
    came += [("FIN-A", "9", 1), ("FIN-A", "9", 3)]
    reads = [read_row(decoder, "", seq, "c", GUN, GUN, b"", epoch, False) for decoder, epoch, seq in came]
    with closing(Journal.create(path)) as journal:
        journal.append(Batch(reads))
        assert findings(journal) == [
            "FIN-A: 5 numbers missing, 118 to 120, 123 to 124; read the memory of the decoder out again",
            "FIN-A, epoch 9: 1 number missing, 2; read the memory of the decoder out again",
        ]


def test_decoders_that_share_a_port_share_the_numbers_of_their_box(tmp_path: Path) -> None:
    box = [Decoder(code, "FINISH", "raceresult", "socket://box:3601", reader=code[-1]) for code in ("FIN-A", "FIN-B")]
    setup = event(decoders=(*box, Decoder("K", "K5", "raceresult"), Decoder("L", "K5", "raceresult")))
    came = [("FIN-A", 1), ("FIN-B", 2), ("FIN-A", 3), ("FIN-A", 6), ("FIN-B", 7), ("K", 1), ("K", 2), ("L", 4)]
    reads = [read_row(decoder, "", seq, "c", GUN, GUN, b"", "9", False) for decoder, seq in came]
    contact = notice_row("FIN-B", GUN, Notice("gun", GUN, b"", "", 4), "9")
    with closing(Journal.create(tmp_path / "a.race")) as journal:
        journal.append(Batch(reads, [contact], facts=[Logged(0, GUN, "anna", "", Configured(setup))]))
        assert findings(journal) == [
            "FIN-A, FIN-B (one port), epoch 9: 1 number missing, 5; read the memory of the decoder out again",
        ]


INDEX = "an index does not fit its table any more, so a row may not be found ({})"
PAGES = "pages of the file are damaged, so rows may be lost or wrong ({})"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ([], []),
        (["entries row 1 has no facts"], ["there are entries whose fact was taken away (entries row 1 has no facts)"]),
        (
            [f"row {n} missing from index reads_once" for n in range(1, 9)],
            [INDEX.format(", ".join(f"row {n} missing from index reads_once" for n in range(1, 5)) + ", and 4 more")],
        ),
        (["wrong # of entries in index reads_once"], [INDEX.format("wrong # of entries in index reads_once")]),
        (["non-unique entry in index reads_once"], [INDEX.format("non-unique entry in index reads_once")]),
        (
            ["*** in database main ***\nOn tree page 4 cell 7: Rowid 9 out of order\nPage 5 is never used"],
            [PAGES.format("On tree page 4 cell 7: Rowid 9 out of order, Page 5 is never used")],
        ),
        (
            ["NULL value in reads.chip", "database disk image is malformed"],
            [
                "there are rows in which something is empty that cannot be (NULL value in reads.chip)",
                PAGES.format("database disk image is malformed"),
            ],
        ),
    ],
)
def test_what_sqlite_says_is_told_in_words_once_for_each_kind(said: list[str], told: list[str]) -> None:
    assert in_words(said) == told


def test_a_damaged_index_is_told_with_the_repair(race: Path) -> None:
    data = race.read_bytes()
    read = data.index(b"chip0017")
    index = data.index((GUN + 17).to_bytes(6), read + 4096)  # the time in the index, behind the table
    flip(race, index + 5, 0)
    with closing(Journal.open(race)) as journal:
        rows = "row 16 missing from index reads_once, row 17 missing from index reads_once"
        assert findings(journal) == [f"{INDEX.format(rows)}; {REPAIR}"]


REST = [garbage_row("F", GUN, Garbage(n, b"??", "no line end")) for n in range(3)]
NOTICES = [notice_row("F", GUN, Notice("status", None, b"x", "battery"), "") for _ in range(2)]


@pytest.fixture
def copy(race: Path) -> Path:
    """A back-up; the race went on after it."""
    with Session.open(race) as session:
        session.journal.append(Batch(notices=NOTICES, garbage=REST))
        made = Backups(session).now()
        assert made is not None
        session.do(Ruling("1", "DNF"))
    return made


def ends(path: Path, *statements: str) -> list[str]:
    """What the back-ups tell after these statements."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    with closing(Journal.open(path)) as journal:
        return cut_off(journal, copies(path))


MISSING = "{} missing that the back-up {} holds: {}; keep the file as it is, and open that back-up"


@pytest.mark.parametrize(
    ("statements", "what", "which"),
    [
        (["DELETE FROM reads WHERE id > 197"], "3 reads at the end are", "198 to 200"),
        (["DELETE FROM reads"], "200 reads at the end are", "1 to 200"),
        (["DELETE FROM facts WHERE number > 3"], "1 fact at the end is", "4"),
        (["DELETE FROM notices WHERE id = 2"], "1 notice at the end is", "2"),
        (["DELETE FROM garbage WHERE id > 1"], "2 pieces of garbage at the end are", "2 to 3"),
        (  # others came in their place
            ["DELETE FROM reads WHERE id > 197", "INSERT INTO reads SELECT 198, decoder, reader, seq, chip, at + 9,"
             " heard, raw, epoch, recovered, digest + 1, checksum FROM reads WHERE id = 1"],
            "3 reads at the end are",
            "198 to 200",
        ),
    ],
)  # fmt: skip
def test_what_was_cut_off_at_the_end_of_a_table_is_told_by_the_back_up(
    race: Path, copy: Path, statements: list[str], what: str, which: str
) -> None:
    assert ends(race) == []
    assert ends(race, *statements) == [MISSING.format(what, copy, which)]


def test_a_back_up_from_after_the_cut_hides_nothing(race: Path, copy: Path) -> None:
    ends(race, "DELETE FROM reads WHERE id > 197")
    with Session.open(race) as session:
        session.journal.backup(copy.with_name(copy.name.replace("a-2", "a-3")))
    assert len(copies(race)) == 2
    assert ends(race) == [MISSING.format("3 reads at the end are", copy, "198 to 200")]
    assert ends(race, "DELETE FROM reads WHERE id > 195") == [
        MISSING.format("5 reads at the end are", copy, "196 to 200")
    ]


def test_a_back_up_of_another_race_and_one_that_is_damaged_tell_nothing(race: Path, copy: Path) -> None:
    copy.with_name("a-torn.race").write_bytes(copy.read_bytes()[:9000])
    copy.with_name("a-none.race").write_bytes(b"no race")
    ends(copy, "UPDATE facts SET at = 1 WHERE number = 1")
    assert ends(race, "DELETE FROM reads") == []


def locked(path: Path) -> None:
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(path, timeout=0)) as other:
        one.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")


def read_only(path: Path) -> None:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.execute("DELETE FROM facts")


def no_file(path: Path) -> None:
    with closing(sqlite3.connect(path.parent)) as connection:  # its code is an extended one
        connection.execute("SELECT * FROM facts")


@pytest.mark.parametrize(
    ("act", "todo"),
    [
        (locked, "another program holds it; close that one, or wait until it has finished"),
        (read_only, "even to look at it, its folder must be writable; copy it into a folder of your own"),
        (no_file, "you may not read it, or its folder is not writable; ask its owner for the permission"),
    ],
)
def test_why_a_race_file_cannot_be_opened_is_told_with_its_repair(
    race: Path, act: Callable[[Path], None], todo: str
) -> None:
    with pytest.raises(sqlite3.OperationalError) as fault:
        act(race)
    assert opening(fault.value) == todo


FULL = """
import resource, signal, sys
from pathlib import Path
from racecontrol.domain.refusal import Refused
from racecontrol.store.journal import Journal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))
old, new = map(Path, sys.argv[1:])
try:
    Journal.open(old)
except Refused as told:
    print(told)
try:
    Journal.create(new)
except Exception as fault:
    print(type(fault).__name__, new.exists())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit for the size of files")
def test_on_a_full_disk_it_is_told_why_and_nothing_stays_in_the_way(race: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.race"
    done = subprocess.run(
        [sys.executable, "-c", FULL, race, new], env=os.environ | {"PYTHONPATH": str(HOME)},
        stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    told, made = done.stdout.splitlines()
    assert told.startswith(f"{race}: cannot be opened (")
    assert told.endswith("): its disk is full; make room on it: delete or move what is not needed")
    assert made.endswith(" False")


def test_the_number_of_a_start_contact_is_not_missing(tmp_path: Path) -> None:
    reads = [read_row("F", "", seq, "c", GUN, GUN, b"", "9", False) for seq in (1, 3)]
    with closing(Journal.create(tmp_path / "a.race")) as journal:
        journal.append(Batch(reads, [notice_row("F", GUN, Notice("gun", GUN, b"", "", 2), "9")]))
        assert findings(journal) == []
        assert journal.numbers("F") == ("9", [1, 2, 3])


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE reads SET heard = heard + 4 WHERE id = 17", "reader or arrival of 1 read is damaged: 17"),
        ("UPDATE reads SET reader = '1' WHERE id < 4", "reader or arrival of 3 reads are damaged: 1 to 3"),
        ("UPDATE reads SET recovered = 2 WHERE id = 9", "reader or arrival of 1 read is damaged: 9"),
        ("UPDATE notices SET heard = heard + 1", "1 notice is damaged: 1"),
        ("UPDATE notices SET raw = 'text'", "1 notice is damaged: 1"),
        ("UPDATE garbage SET reason = 'other' WHERE id = 2", "1 garbage row is damaged: 2"),
        ("DELETE FROM garbage WHERE id = 1", "1 garbage row was removed: 1"),
    ],
)
def test_every_field_of_every_row_is_covered(race: Path, statement: str, finding: str) -> None:
    with closing(Journal.open(race)) as journal:
        rest = [garbage_row("F", GUN, Garbage(n, b"??", "no line end")) for n in range(3)]
        journal.append(Batch(notices=[notice_row("F", GUN, Notice("status", None, b"x", "battery"), "")], garbage=rest))
        assert findings(journal) == []
    assert told(race, statement) == [finding]


@pytest.mark.parametrize("bit", range(8))
def test_a_bit_that_flipped_in_a_chip_is_told_with_the_number_of_the_read(race: Path, bit: int) -> None:
    flip(race, race.read_bytes().index(b"chip0017") + 3, bit)
    assert "chip, time or raw bytes of 1 read is damaged: 17" in told(race)


def test_a_bit_that_flipped_in_the_header_of_a_page_leaves_the_other_parts_readable(race: Path) -> None:
    page = race.read_bytes().index(b"chip0017") // 4096 * 4096
    flip(race, page, 1)  # the kind of the page
    with closing(Journal.open(race)) as journal:
        found = findings(journal)
    parts = "facts, entries, notices, garbage can be read, reads cannot; open a back-up instead"
    assert any(f"{parts}, or restore it from its mirror" in one for one in found)
    with pytest.raises(Refused, match=parts) as refused:
        Session.open(race)
    assert len(refused.value.faults) == 1
    assert "\n" not in str(refused.value)


def test_a_text_that_is_none_any_more_is_refused_in_one_sentence(race: Path) -> None:
    flip(race, race.read_bytes().index(b"chip0017") + 3, 7)
    with pytest.raises(Refused, match=r"is damaged \(Could not decode .*; facts, .*, reads cannot; open a back-up"):
        Session.open(race)


def test_a_fact_that_is_no_data_any_more_is_named_and_so_is_the_way_out(race: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with Session.open(race) as session:
        session.do(Mirrored(str(stick)), by="anna")
        mirror = mirror_whole(race, stick)
        copy = Backups(session).now()
    with closing(sqlite3.connect(race)) as connection:
        connection.execute("UPDATE facts SET data = 'edited' WHERE number IN (3, 4)")
        connection.commit()
    with pytest.raises(Refused) as refused:
        Session.open(race)
    when = "recorded 2017-12-31T00:00:00.000+00:00 by anna"
    assert refused.value.faults == (
        f"{race}: fact 3 (gun, {when}) cannot be understood (Expecting value: line 1 column 1 (char 0))",
        f"{race}: fact 4 (ruling, {when}) cannot be understood (Expecting value: line 1 column 1 (char 0))",
        f"{race}: 200 reads and the other facts can be read; keep the file as it is, and rebuild it from its mirror: "
        f"racecontrol restore {mirror} NEW.race, or open the newest back-up: {copy}",
    )
    stick.rename(tmp_path / "pocket")
    with pytest.raises(Refused, match=rf"and plug in its mirror \({stick}\), or open the newest"):
        Session.open(race)


def test_a_fact_of_a_kind_from_the_future_is_named(race: Path) -> None:
    with closing(sqlite3.connect(race)) as connection:
        connection.execute("UPDATE facts SET kind = 'anthem' WHERE number = 3")
        connection.commit()
    with pytest.raises(Refused, match=r"fact 3 \(anthem, .* by anna\) cannot be understood \(its kind is not known"):
        Session.open(race)
