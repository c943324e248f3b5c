"""entries.csv: read as people save it, refused with line and repair, all or nothing."""

from collections.abc import Mapping

import pytest

from racecontrol.domain.entry import Entry
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Race, Wave
from racecontrol.exchange.entries_csv import Import, read
from racecontrol.exchange.text import decode
from tests.builders import SPLITS, entry, event

SETUP = event(
    races=(Race("M", "Ten", 10000, SPLITS), Race("H", "Half", 21097.5, SPLITS)),
    waves=(Wave("A", ("M", "H")), Wave("B", ("H",))),
)
KNOWN = {one.bib: one for one in (entry("1", chips=("ca",), club="Old"), entry("2", chips=("cb",)))}


def bring(text: str, known: Mapping[str, Entry] | None = None) -> Import:
    return read(text, "entries.csv", SETUP, known or {})


def rejected(text: str, known: Mapping[str, Entry] | None = None) -> list[str]:
    return list(bring(text, known).rejected)


FULL = (
    "chip2,note,elite,language,chip,club,nation,birth_date,sex,latin_name,given_name,family_name,wave,race,bib,Shirt\n"
    "d1,late,1,zh,c1,Dianchi,China,1990-02-28,F,Wang Fang,芳,王,B,H,7,XL\n"
)


def test_every_column_in_any_order_finds_its_field() -> None:
    assert bring(FULL).added == (
        Entry(
            "7", "H", "B", "王", "芳", "Wang Fang", "W", "1990-02-28", "CHN", "Dianchi", ("c1", "d1"), "zh", True,  # type: ignore[arg-type]
            "late", {"shirt": "XL"},
        ),
    )  # fmt: skip


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_separator_line_end_and_encoding_make_no_difference(mark: str, end: str, encoding: str) -> None:
    data = FULL.replace(",", mark).replace("\n", end).encode(encoding)
    assert bring(decode(data)) == bring(FULL)


def test_windows_1251_with_semicolons_is_what_russian_spreadsheets_save() -> None:
    data = "bib;race;family_name\n1;M;ИВАНОВ\n2;M;Ёлкина\n".encode("cp1251")
    assert [one.family_name for one in bring(decode(data)).added] == ["ИВАНОВ", "Ёлкина"]


def test_unknown_columns_are_kept_and_reported() -> None:
    brought = bring("bib,race,Shirt,bus\n1,M,XL,3\n")
    assert brought.strange == ("shirt", "bus")
    assert brought.added[0].extra == {"shirt": "XL", "bus": "3"}


@pytest.mark.parametrize(("written", "sex"), [("M", "M"), ("w", "W"), ("F", "W"), ("f", "W"), ("X", "X"), ("", None)])
def test_f_is_read_as_w(written: str, sex: str | None) -> None:
    assert bring(f"bib,race,sex\n1,M,{written}\n").added[0].sex == sex


def test_a_missing_optional_value_is_no_fault() -> None:
    assert bring(FULL.partition("\n")[0] + "\n,,,,,,,,,,,,,M,7,\n").added == (Entry("7", "M", extra={"shirt": ""}),)


def test_cells_that_a_spreadsheet_leaves_out_at_the_end_are_empty() -> None:
    assert bring("bib,race,club,note\n1,M\n").added == (Entry("1", "M"),)
    assert rejected("bib,club,race\n1,Dianchi\n") == ["entries.csv:2: race: is empty; every row needs one"]


def test_separators_that_a_spreadsheet_adds_at_the_end_are_nothing() -> None:
    assert bring("bib,race,,\n1,M,,\n2,M,,,,,\n\n,,,\n").added == (Entry("1", "M"), Entry("2", "M"))


def test_line_breaks_of_other_kinds_stay_within_their_cell() -> None:
    brought = bring('bib,race,note,club\n1,M,a\x0bb\u2028c,X\n2,M,"a\nb",Y\n3,M,"say ""hi""",Z\n')
    assert [(one.note, one.club) for one in brought.added] == [("a\x0bb\u2028c", "X"), ("a\nb", "Y"), ('say "hi"', "Z")]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("1,M,31/02/1990,", "2: birth_date: '31/02/1990' is not a date; write YYYY-MM-DD"),
        ("1,M,1990-02-30,", "2: birth_date: '1990-02-30' is not a date; write YYYY-MM-DD"),
        ("1,M,,c1\n2,M,,C1", "3: chip: 'C1' belongs to bib 1 already; check both"),
        ("1,M,1899,", "2: birth_date: '1899' is before 1900; check the year"),
        ("1,M,0190-02-03,", "2: birth_date: '0190-02-03' is before 1900; check the year"),
        ("1,M,2017,", "2: birth_date: '2017' is less than a year before the event, or after it; check the year"),
        (
            "1,M,2017-01-01,",
            "2: birth_date: '2017-01-01' is less than a year before the event, or after it; check the year",
        ),
        ("1,M,2090,", "2: birth_date: '2090' is less than a year before the event, or after it; check the year"),
        (",M,,", "2: bib: is empty; every row needs one"),
        ("1,,,", "2: race: is empty; every row needs one"),
        ("1,X,,", "2: race: 'X' is not a race of this event; write one of M, H"),
        ("1,H,,", "2: wave: race H starts in several waves; write one of A, B"),
        ("1,M,,,x", "2: a cell has no column title above it; name its column or look for a stray separator"),
    ],
)
def test_a_fault_is_one_line_with_its_line_and_the_repair(rows: str, told: str) -> None:
    assert rejected(f"bib,race,birth_date,chip\n{rows}\n") == [f"entries.csv:{told}"]


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("sex", "male", "'male' is not M, W or X; write one of them or leave it empty"),
        ("nation", "Atlantis", "'Atlantis' is no nation; write the three-letter World Athletics code"),
        ("elite", "yes", "'yes' is neither 0 nor 1; write one of them"),
        ("wave", "B", "'B' does not start race M; write one of A"),
    ],
)
def test_a_value_that_no_one_understands_is_told(column: str, value: str, told: str) -> None:
    assert rejected(f"bib,race,{column}\n1,M,{value}\n") == [f"entries.csv:2: {column}: {told}"]


@pytest.mark.parametrize("birth", ["1900", "1900-01-01", "2016", "2016-12-31"])
def test_the_oldest_and_the_youngest_that_can_be_are_taken(birth: str) -> None:
    assert bring(f"bib,race,birth_date\n1,M,{birth}\n").added[0].birth_date == birth


@pytest.mark.parametrize("title", ["family name", "Family-Name", "FAMILY_NAME", "family  name"])
def test_a_title_may_be_written_with_spaces_hyphens_and_capitals(title: str) -> None:
    brought = bring(f"Bib,race,{title},Shirt size\n1,M,Kuusk,XL\n")
    assert brought.added == (Entry("1", "M", family_name="Kuusk", extra={"shirt size": "XL"}),)
    assert brought.strange == ("shirt size",)


def test_one_column_written_in_two_ways_stands_twice() -> None:
    with pytest.raises(Refused) as refused:
        bring("bib,race,family name,family_name\n1,M,A,B\n")
    assert refused.value.faults == ("entries.csv:1: column family_name stands 2 times; keep one",)


@pytest.mark.parametrize("first", ["1,M,,c1", "1,Z,,c1"])
def test_of_a_bib_that_stands_twice_neither_line_is_taken(first: str) -> None:
    brought = bring(f"bib,race,club,chip\n{first}\n2,M,,c2\n1,M,,c3\n")
    told = [fault for fault in brought.rejected if ": bib: " in fault]
    assert told == [
        "entries.csv:2: bib: '1' stands in line 4 too; keep one of both",
        "entries.csv:4: bib: '1' stands in line 2 too; keep one of both",
    ]
    assert ([one.bib for one in brought.added], brought.rejected_rows) == (["2"], 2)


def test_who_stands_twice_in_a_file_stays_as_before() -> None:
    brought = bring("bib,race,club\n1,M,New\n1,M,Newer\n", KNOWN)
    assert (brought.added, brought.changed, brought.unchanged, brought.rejected_rows) == ((), (), 0, 2)


def test_what_is_refused_stands_in_the_order_of_the_file() -> None:
    told = rejected("bib,race,chip\n1,M,c1\n2,M,c1\n3,Z,c3\n")
    assert [fault.split(": ")[0] for fault in told] == ["entries.csv:3", "entries.csv:4"]


def test_a_value_that_cannot_be_read_hides_no_other_fault_of_its_row() -> None:
    assert [fault.split(": ")[1] for fault in rejected("bib,race,sex,birth_date\n1,Z,q,1890\n")] == [
        "sex", "race", "birth_date",
    ]  # fmt: skip


def test_all_faults_of_a_row_and_of_all_rows_are_told_at_once() -> None:
    assert [fault.split(": ")[0:2] for fault in rejected("bib,race,sex,elite\n1,M,q,q\n2,M,,\n3,Z,,\n")] == [
        ["entries.csv:2", "sex"], ["entries.csv:2", "elite"], ["entries.csv:4", "race"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "entries.csv: is empty; the first row must name the columns, at least bib and race"),
        ("bib,name\n1,x\n", "entries.csv:1: there is no column race; add it"),
        ("bib,race,bib\n1,M,1\n", "entries.csv:1: column bib stands 2 times; keep one"),
        (
            'bib,race,note\n1,M,a\n2,M,"b\n3,M,c\n4,M,d\n',
            'entries.csv:3: a quotation mark is out of place; close it, or write it twice: ""',
        ),
    ],
)
def test_a_file_whose_rows_or_columns_cannot_be_told_apart_is_refused(text: str, told: str) -> None:
    with pytest.raises(Refused) as refused:
        bring(text)
    assert refused.value.faults == (told,)


def test_an_update_keeps_what_the_file_has_no_column_for() -> None:
    known = {"1": entry("1", chips=("ca", "cx"), club="Old", extra={"shirt": "XL", "bus": "3"})}
    (changed,) = bring("bib,race,note,chip,bus\n1,M,new,cb,4\n", known).changed
    assert changed == entry("1", chips=("cb", "cx"), club="Old", note="new", extra={"shirt": "XL", "bus": "4"})


def test_an_empty_cell_takes_a_value_away() -> None:
    (changed,) = bring("bib,race,club,chip\n1,M,,\n", KNOWN).changed
    assert (changed.club, changed.chips) == ("", ())


def test_added_changed_and_unchanged_are_counted() -> None:
    brought = bring("bib,race,sex,chip,club\n1,M,M,ca,Old\n2,M,M,cb,New\n3,M,M,cc,\n4,Z,,,\n", KNOWN)
    assert (len(brought.added), len(brought.changed), brought.unchanged, brought.rejected_rows) == (1, 1, 1, 1)


def test_two_runners_may_swap_their_chips_within_one_file() -> None:
    brought = bring("bib,race,chip\n1,M,cb\n2,M,ca\n", KNOWN)
    assert brought.rejected == ()
    assert {one.bib: one.chips for one in brought.changed} == {"1": ("cb",), "2": ("ca",)}


def test_a_chip_of_somebody_who_is_not_in_the_file_stays_theirs() -> None:
    brought = bring("bib,race,chip\n3,M,CA\n4,M,cd\n", KNOWN)
    assert brought.rejected == ("entries.csv:2: chip: 'CA' belongs to bib 1 already; check both",)
    assert [one.bib for one in brought.added] == ["4"]


def test_who_is_rejected_keeps_the_old_chip_and_nobody_else_gets_it() -> None:
    """1 wants the chip of 2, who wants the chip of 9, who is not in the file: neither can have it."""
    known = {**KNOWN, "9": entry("9", chips=("cz",))}
    brought = bring("bib,race,chip\n1,M,cb\n2,M,cz\n", known)
    assert brought.changed == ()
    assert len(brought.rejected) == brought.rejected_rows == 2


def test_a_rejected_newcomer_keeps_no_chip_from_the_one_who_has_it() -> None:
    brought = bring("bib,race,chip,chip2\n3,M,cc,cd\n4,M,ce,cc\n5,M,cf,ce\n", KNOWN)
    assert [one.bib for one in brought.added] == ["3"] or [one.bib for one in brought.added] == ["3", "5"]
    chips = [chip for one in brought.added for chip in one.chips]
    assert len(chips) == len(set(chips))


def test_both_chips_of_one_runner_may_be_the_same() -> None:
    assert bring("bib,race,chip,chip2\n1,M,c1,c1\n").added[0].chips == ("c1",)
