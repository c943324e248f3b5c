"""What `check` tells of a file that was damaged, or changed by hand."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from racecontrol.domain.facts import Configured, Entered, Fact, Gun, Logged, Ruling
from racecontrol.domain.reads import Garbage, Notice
from racecontrol.domain.refusal import Refused
from racecontrol.session import Session
from racecontrol.store.check import REPAIR, findings
from racecontrol.store.codec import garbage_row, notice_row, read_row
from racecontrol.store.journal import Batch, Journal
from tests.builders import GUN, entry, event

FACTS: tuple[Fact, ...] = (
    Configured(event()),
    Entered((entry("1"), entry("2", elite=True))),
    Gun("A", GUN, "typed"),
    Ruling("2", "DQ", "TR55.10"),
)


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
            "fact 3 (gun of wave B at 08:00:00.000 (typed), by anna) was changed after it was recorded",
        ),
        (
            "UPDATE facts SET \"by\" = 'eve' WHERE number = 3",
            "fact 3 (gun of wave A at 08:00:00.000 (typed), by eve) was changed after it was recorded",
        ),
        (
            "UPDATE facts SET data = 'torn' WHERE number = 4",
            "fact 4 (ruling, by anna) was changed after it was recorded",
        ),
        ("UPDATE entries SET elite = 0", "fact 2 (2 entries (1, 2), by anna) was changed after it was recorded"),
        ("DELETE FROM entries WHERE bib = 1", "fact 2 (1 entry (2), by anna) was changed after it was recorded"),
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
