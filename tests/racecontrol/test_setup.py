"""event.toml: whatever is wrong in it is said in one line with its place and the repair."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings

from racecontrol.domain.codec import from_plain
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import CourseRecord, Duration, Setup
from racecontrol.domain.time import HOUR, MINUTE
from racecontrol.exchange.event_toml import dump, load
from tests.builders import event
from tests.racecontrol.test_codec import SETUPS

GOOD = """\
[event]
name = "昆明 International Marathon"
date = 2017-12-31
timezone = "Asia/Shanghai"

[[points]]
code = "START"
name = "Start"
kind = "start"

[[points]]
code = "FINISH"
name = "Finish"
kind = "finish"

[[races]]
code = "M"
name = "Marathon"
distance_m = 42195
rank_by = "gun"
time_limit = "06:15:00"
splits = [
  { code = "HALF", point = "FINISH", distance_m = 21097.5 },
  { code = "FIN", point = "FINISH", distance_m = 42195, earliest = "01:55:00", latest = "06:30:00" },
]

[[waves]]
code = "A"
races = ["M"]
planned = "08:00:00"

[[categories]]
code = "M40"
min_age = 40
max_age = 44

[[awards]]
name = "Overall"
group = "sex"
places = 8

[[decoders]]
code = "FIN-A"
point = "FINISH"
protocol = "ipico"
baudrate = 115200
"""


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    return tmp_path / "event.toml"


def read(toml: Path, text: str = GOOD) -> Setup:
    toml.write_text(text, "utf-8")
    return load(toml)


def faults(toml: Path, old: str, new: str) -> list[str]:
    assert old in GOOD
    with pytest.raises(Refused) as refused:
        read(toml, GOOD.replace(old, new, 1))
    return list(refused.value.faults)


def test_what_is_left_out_has_the_defaults_of_the_contract(toml: Path) -> None:
    setup = read(toml)
    assert setup.points[0].dead_time == MINUTE
    assert (setup.races[0].category_basis, setup.races[0].competitive) == ("gun", True)
    assert (setup.waves[0].planned, setup.waves[0].start_window) == (8 * HOUR, 30 * MINUTE)
    assert setup.categories_of("M")[0].age_on == "race_day"
    assert (setup.decoders[0].role, setup.decoders[0].clock_offset_ms) == ("main", 0)
    assert setup.races[0].splits[1].earliest == Duration(HOUR + 55 * MINUTE)


def test_without_categories_every_race_has_men_and_women(toml: Path) -> None:
    text = GOOD.replace(GOOD[GOOD.index("[[categories]]") : GOOD.index("[[awards]]")], "")
    assert [category.code for category in read(toml, text).categories_of("M")] == ["M", "W"]


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(toml: Path) -> None:
    toml.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert load(toml).event.name.startswith("昆明")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('point = "FINISH", distance_m = 42195', 'point = "FINSH", distance_m = 42195',
         "24: race M: split FIN: point: 'FINSH' is not in [[points]]; did you mean 'FINISH'?"),
        ('code = "FIN-A"\npoint = "FINISH"', 'code = "FIN-A"\npoint = "K5"',
         "44: decoder FIN-A: point: 'K5' is not in [[points]]; add it, or write one of START, FINISH"),
        ('code = "START"', 'code = "FINISH"', "12: points: code 'FINISH' stands 2 times; give each its own"),
        ('code = "HALF"', 'code = "FIN"', "24: race M: splits: code 'FIN' stands 2 times; give each its own"),
        ('code = "A"', 'code = ""', "28: waves: a code is empty; give each its own"),
        ("21097.5", "52195",
         "24: race M: split FIN at 42195 m comes after HALF at 52195 m; list the splits in course order"),
        ('"06:30:00"', '"01:30:00"', "24: race M: split FIN: latest is before earliest; exchange them"),
        ("21097.5", "0", "23: race M: split HALF: distance_m: 0 is no distance; write metres"),
        ("rank_by", "rankby", "20: races[0]: rankby is not known here; did you mean rank_by?"),
        ("places = 8", "places = 0", "40: award Overall: places: 0 is too few; write 1 or more"),
        ("max_age = 44", "max_age = 4", "35: category M40: max_age is below min_age; exchange them"),
        ('"gun"', '"chip"', "20: races[0].rank_by: 'chip' is not one of gun, net"),
        ("= 42195\n", '= "42195"\n', "19: races[0].distance_m: '42195' is not a number"),
        ("places = 8", "places = 8.0", "40: awards[0].places: 8.0 is not a whole number"),
        ("places = 8", "places = true", "40: awards[0].places: True is not a whole number"),
        ('name = "Finish"', "name = 7", '13: points[1].name: 7 is not text in "quotes"'),
        ('"06:15:00"', "06:15:00", '21: races[0].time_limit: 06:15:00 is not a time; write it in quotes as "HH:MM:SS"'),
        ('"06:15:00"', '"6h"', "21: races[0].time_limit: '6h' is not a time; write HH:MM:SS or HH:MM:SS.mmm"),
        ("2017-12-31", '"31.12.2017"', "3: event.date: '31.12.2017' is not a date; write YYYY-MM-DD"),
        ("2017-12-31", "2017-12-31T08:00:00", "3: event.date: 2017-12-31 08:00:00 is not a date; write YYYY-MM-DD"),
        ("Asia/Shanghai", "Asia/Kunming",
         "4: event.timezone: 'Asia/Kunming' is not a time zone; write a name such as Asia/Shanghai"),
        ('races = ["M"]', 'races = "M"',
         "29: waves[0].races: is not a list; write [[...]] above each table, or [ ] around the values"),
        ("[[waves]]", "[waves]",
         "27: waves: is not a list; write [[...]] above each table, or [ ] around the values"),
        ('code = "M"\n', "", "16: races[0].code: code is missing; add it"),
        ('name = "Marathon"', 'name = "Marathon',
         "18: Illegal character '\\n'; close the quotation mark in its own line"),
        ("2017-12-31", "2017-02-30", "3: Invalid date or datetime; write a day that is in the calendar, as 2017-12-31"),
        ("places = 8", "places 8", "40: Expected '=' after a key in a key/value pair; "
         "write name = value lines below [table] headers"),
        ("distance_m = 42195\nrank_by", "distnce_m = 42195\nrank_by",
         "19: races[0]: distnce_m is not known here; did you mean distance_m?"),
        ("[[waves]]", "[[wave]]", "27: wave is not known here; did you mean waves?"),
    ],
)  # fmt: skip
def test_a_fault_is_one_line_with_its_line_and_the_repair(toml: Path, old: str, new: str, told: str) -> None:
    assert faults(toml, old, new) == [f"event.toml:{told}"]


def test_a_race_that_no_wave_starts_is_told_beside_the_wave_that_starts_a_stranger(toml: Path) -> None:
    assert faults(toml, 'races = ["M"]', 'races = ["H"]') == [
        "event.toml:17: race M: no wave starts it; name it in the races of one of [[waves]]",
        "event.toml:29: wave A: races: 'H' is not in [[races]]; add it, or write one of M",
    ]


def test_a_race_without_splits_has_no_finish(toml: Path) -> None:
    text = GOOD[: GOOD.index("splits = [")] + "splits = []\n" + GOOD[GOOD.index("[[waves]]") :]
    with pytest.raises(Refused, match=r"^event.toml:22: race M: splits: none; the last split is the finish"):
        read(toml, text)


RECORD = '\n[[records]]\nrace = "M"\nsex = "W"\ntime = "2:31:32"\nholder = "李红"\nyear = 2016\n'


def test_course_records_are_read_and_written(toml: Path) -> None:
    setup = read(toml, GOOD + RECORD)
    assert setup.records == (CourseRecord("M", "W", Duration(2 * HOUR + 31 * MINUTE + 32_000), "李红", 2016),)
    assert read(toml, dump(setup)) == setup
    bare = RECORD[: RECORD.index("holder")]
    assert (read(toml, GOOD + bare).records[0].holder, read(toml, GOOD + bare).records[0].year) == ("", 0)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('race = "M"', 'race = "H"',
         "49: record of race H, sex W: race: 'H' is not in [[races]]; add it, or write one of M"),
        ('"2:31:32"', '"0:00:00"', "51: record of race M, sex W: time: 00:00:00 is no record; write HH:MM:SS"),
        ("2016", "2018", "53: record of race M, sex W: year: 2018 cannot be; write the year in which it was run"),
        ("2016", "2016" + RECORD.rstrip(), "55: record of race M, sex W: stands twice; keep the faster one"),
        ('"W"', '"F"', "50: records[0].sex: 'F' is not one of M, W, X"),
        ('time = "2:31:32"\n', "", "48: records[0].time: time is missing; add it"),
    ],
)  # fmt: skip
def test_a_fault_of_a_course_record_is_one_line(toml: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(Refused) as refused:
        read(toml, GOOD + RECORD.replace(old, new, 1))
    assert list(refused.value.faults) == [f"event.toml:{told}"]


def test_a_table_that_is_not_known_is_told_with_the_one_that_is_meant(toml: Path) -> None:
    assert faults(toml, "[[categories]]", "[[category]]") == [
        "event.toml:32: category is not known here; did you mean categories?"
    ]


def test_a_missing_table_is_told(toml: Path) -> None:
    assert faults(toml, '[[waves]]\ncode = "A"\nraces = ["M"]\nplanned = "08:00:00"\n', "") == [
        "event.toml: waves: waves is missing; add it"
    ]


def test_a_file_in_another_encoding_is_refused_and_never_guessed(toml: Path) -> None:
    toml.write_bytes(GOOD.encode("gb18030"))
    with pytest.raises(Refused, match=r"^event.toml:2: is not in UTF-8; save the file as UTF-8$"):
        load(toml)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"nothing\.toml: there is no such file; check the name and the folder"):
        load(tmp_path / "nothing.toml")


def test_the_same_category_code_may_stand_once_in_each_race(toml: Path) -> None:
    half = GOOD[GOOD.index("[[races]]") : GOOD.index("[[waves]]")].replace('code = "M"', 'code = "H"')
    both = GOOD.replace('races = ["M"]', 'races = ["M", "H"]').replace("[[waves]]", f"{half}[[waves]]")
    of_race = '[[categories]]\nraces = ["{}"]\ncode = "M40"\nmin_age = {}\n'
    start, end = both.index("[[categories]]"), both.index("[[awards]]")
    own = both[:start] + of_race.format("M", 40) + of_race.format("H", 41) + both[end:]
    assert [read(toml, own).categories_of(race)[0].min_age for race in "MH"] == [40, 41]
    with pytest.raises(Refused, match="category M40: stands for race M already; give each its own code"):
        read(toml, own.replace('["H"]\ncode = "M40"', '["H", "M"]\ncode = "M40"'))


@settings(max_examples=150)
@given(SETUPS)
@example(event(points=(), waves=(), decoders=()))
@example(event(event=replace(event().event, name='"\\\n\t\x00\x7f\x85\u2028 昆明')))
def test_what_is_written_is_what_was_read(setup: Setup) -> None:
    assert from_plain(Setup, tomllib.loads(dump(setup))) == setup


def test_a_set_up_that_is_written_loads_and_reads_as_a_person_writes_it(toml: Path) -> None:
    setup = read(toml)
    written = dump(setup)
    assert read(toml, written) == setup
    assert "date = 2017-12-31\n" in written
    assert "distance_m = 42195\n" in written
    assert 'splits = [\n  { code = "HALF", point = "FINISH", distance_m = 21097.5 },\n' in written
    assert dump(read(toml, written)) == written


def test_the_example_of_the_manual_comes_back(toml: Path) -> None:
    setup = load(Path("docs/example/event.toml"))
    assert read(toml, dump(setup)) == setup
