"""`racecontrol explain`: what a crew member reads, and what a script reads."""

import json
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from racecontrol.domain.entry import BirthDate
from racecontrol.domain.facts import (
    ClockOffset,
    Configured,
    Entered,
    Gun,
    Heard,
    Ignored,
    Moved,
    Passed,
    Penalty,
    Ruling,
)
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Setup, Wave
from racecontrol.session import Session
from tests.builders import GUN, after, entry, event
from ui.cli import main
from ui.commands.explain import table, width

WANG = entry(
    "1", family_name="王", given_name="芳", latin_name="Wang Fang", sex="W", birth_date=BirthDate("1990-02-28"),
    nation="CHN", club="Lake Club", note="asthma",
)  # fmt: skip

TEXT = """\
1  王芳
  Race      M Ten, wave A
  Times     local, UTC+08:00
  Status    OK
  Gun       08:00:00.000
  Start     not read: the net time counts from the gun
  Gun time  0:41:02 (0:41:01.500), place 1, by sex 1, in category 1
  Net time  0:41:02 (0:41:01.500), place 1, by sex 1, in category 1
  In them   penalty +0:01:00.000 (fact 7), clock +0:00:01.500 (fact 6)
  The list  by gun time, categories by net time

Facts (to take one back: racecontrol void FILE.race NUMBER)
  3  08:00:00.000  ben   gun of wave A at 08:00:00.000 (button)
  4  10:14:00.000  anna  reads of 1 at FINISH do not count from 08:30:00.000 until 08:39:00.000: spectator
  5  10:14:00.000  anna  1 passed K5 at 08:20:00.000 (typed): seen
  6  10:14:00.000  anna  times of F get +0:00:01.500: clock was slow
  7  10:14:00.000  anna  finish times of 1 get +0:01:00.000 TR54.7

Reads and typed passings: 4
    read          time       as sent  corrected by         point   decoder  role   passing  chip  what became of it
       1  07:59:00.000                                     START   S        main         1  c1    before the gun of wave A at 08:00:00.000
  fact 5  08:20:00.000                                     K5               typed        1        makes K5: typed by anna at 10:14: seen (fact 5)
       2  08:35:01.500  08:35:00.000  +0:00:01.500 fact 6  FINISH  F        main            c1    ignored by anna at 10:14: spectator (fact 4)
       3  08:40:01.500  08:40:00.000  +0:00:01.500 fact 6  FINISH  F        main         1  c1    makes FIN: first read of main

Splits
  split  point   metres          time          gun          net
  K5     5 km      5000  08:20:00.000  0:20:00.000  0:20:00.000
  FIN    Finish   10000  08:40:01.500  0:41:01.500  0:41:01.500  with penalty +0:01:00.000 (fact 7), clock +0:00:01.500 (fact 6)
"""  # noqa: E501


def setup() -> Setup:
    plain = event()
    return replace(plain, races=(replace(plain.races[0], rank_category_by="net"),))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Ann of every section: a start before the gun, a typed split, an ignored read, a corrected clock."""
    now = [GUN]
    path = tmp_path / "ten.race"
    with Session.create(path, setup(), lambda: now[0]) as session:
        session.do(Entered((WANG, entry("2"))))
        session.do(Gun("A", GUN, "button"), by="ben")
        now[0] = after("2:14:00")
        session.do(Ignored("1", "FINISH", after("0:30:00"), after("0:39:00")), by="anna", why="spectator")
        session.do(Passed("1", "K5", after("0:20:00")), by="anna", why="seen")
        session.do(ClockOffset("F", 1500), by="anna", why="clock was slow")
        session.do(Penalty("1", 60_000, "TR54.7"), by="anna")
        for decoder, time in (("S", "-0:01:00"), ("F", "0:35:00"), ("F", "0:40:00")):
            session.do(Heard(decoder, after(time), (Read("c1", after(time), b""),), "utc"))
    return path


def told(file: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["explain", str(file), *words]) == 0
    return capsys.readouterr().out


def test_the_text_is_aligned_and_says_everything_once(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text, _, to_decide = told(file, capsys, "1").partition("\nTo decide\n")
    assert text.replace(str(file), "FILE.race") == TEXT
    assert to_decide.startswith("  1 王芳 ")


def test_the_head_of_who_has_no_wave_no_gun_and_a_ruling(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_wave = replace(setup(), waves=(Wave("A", ("M",)), Wave("B", ("M",))))
    path = file.with_name("open.race")
    with Session.create(path, setup(), lambda: GUN) as session:
        session.do(Entered((entry("2"),)))
        session.do(Configured(open_wave))
        session.do(Ruling("2", "DNS", "TR5"), by="anna", why="seen at home")
    text, _, to_decide = told(path, capsys, "2").partition("\nTo decide\n")
    assert to_decide.startswith("  2 ")
    assert text.replace(str(path), "FILE.race").splitlines() == [
        "2",
        "  Race    M Ten, no wave yet",
        "  Times   local, UTC+08:00",
        "  Status  DNS TR5: ruled by anna at 08:00: seen at home (fact 4)",
        "  Gun     none yet",
        "",
        "Facts (to take one back: racecontrol void FILE.race NUMBER)",
        "  4  08:00:00.000  anna  2 is DNS TR5: seen at home",
        "",
        "Reads and typed passings: none",
        "",
        "Splits",
        "  split  point   metres",
        "  K5     5 km      5000  waits for the gun",
        "  FIN    Finish   10000  waits for the gun",
    ]


def test_the_head_of_who_was_seen_at_the_start_and_has_no_place_yet(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = after("0:00:12.345")
    with Session.open(file) as session:
        session.do(Heard("S", at, (Read("c2", at, b""),), "utc"))
    assert told(file, capsys, "2").splitlines()[3:6] == [
        "  Status  RUN: no finish yet",
        "  Gun     08:00:00.000",
        "  Start   08:00:12.345",
    ]


def test_the_offset_is_that_of_the_day(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    london = replace(setup(), event=replace(setup().event, timezone=ZoneInfo("Europe/London")))
    path = file.with_name("london.race")
    with Session.create(path, london) as session:
        session.do(Entered((entry("2"),)))
    assert told(path, capsys, "2").splitlines()[2] == "  Times   local, UTC+00:00"


def test_the_json_is_one_document_with_instants_that_a_script_can_read(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(told(file, capsys, "1", "--format", "json"))
    head = {key: value for key, value in found.items() if key not in ("places", "facts", "reads", "splits", "problems")}
    assert head == {
        "bib": "1", "name": "王芳", "race": "M", "wave": "A", "gun": "2017-12-31T08:00:00.000+08:00",
        "status": "OK", "rule": "", "why": "", "start": None,
        "gun_time": "0:41:02", "net_time": "0:41:02", "gun_ms": 2461500, "net_ms": 2461500,
    }  # fmt: skip
    assert found["places"]["gun_place_category"] == 1
    assert found["facts"][1] == {
        "fact": 4, "at": "2017-12-31T10:14:00.000+08:00", "by": "anna", "why": "spectator",
        "what": "reads of 1 at FINISH do not count from 08:30:00.000 until 08:39:00.000",
    }  # fmt: skip
    assert [(one["read"], one["fact"], one["fate"], one["split"]) for one in found["reads"]] == [
        (1, None, "before_gun", None), (None, 5, "split_typed", "K5"), (2, None, "ignored", None),
        (3, None, "split", "FIN"),
    ]  # fmt: skip
    assert found["reads"][3] == {
        "read": 3, "fact": None, "sent": "2017-12-31T08:40:00.000+08:00", "at": "2017-12-31T08:40:01.500+08:00",
        "offsets": [{"fact": 6, "ms": 1500}], "decoder": "F", "point": "FINISH", "role": "main", "chip": "c1",
        "passing": 1, "fate": "split", "text": "makes FIN: first read of main", "split": "FIN",
    }  # fmt: skip
    assert found["reads"][2]["passing"] is None
    assert found["splits"][0] == {
        "split": "K5", "point": "5 km", "distance_m": 5000.0, "at": "2017-12-31T08:20:00.000+08:00",
        "gun_ms": 1200000, "net_ms": 1200000, "added": [], "state": "made", "text": "",
    }  # fmt: skip
    assert found["splits"][1]["added"] == [
        {"what": "penalty", "basis": "both", "ms": 60000, "facts": [7]},
        {"what": "clock", "basis": "both", "ms": 1500, "facts": [6]},
    ]
    assert [(one["kind"], one["bibs"]) for one in found["problems"]] == [("early_start", ["1"])]


def test_what_is_not_there_is_null_in_json(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(told(file, capsys, "2", "--format", "json"))
    assert [found[key] for key in ("start", "gun_time", "gun_ms", "net_time", "net_ms")] == [None] * 5
    assert (found["places"], found["reads"], found["splits"][0]["at"]) == ({}, [], None)


@pytest.mark.parametrize("format_", ["text", "json"])
def test_of_a_person_only_the_name_is_told(file: Path, capsys: pytest.CaptureFixture[str], format_: str) -> None:
    text = told(file, capsys, "1", "--format", format_)
    assert "王芳" in text
    assert [word for word in ("1990", "CHN", "Lake", "asthma") if word in text] == []


def test_an_unknown_bib_is_refused_in_one_line(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(file), "77"]) == 2
    assert tuple(capsys.readouterr()) == ("", "bib '77' has no entry; check the number\n")


def test_what_another_program_corrected_is_told_at_once(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Session.open(file) as session:
        session.do(Moved("1", "M", "A"), by="ben", why="late change")
    assert "  8  " in told(file, capsys, "1")
    assert "ben   1 moved to race M, wave A: late change" in told(file, capsys, "1")


def test_chinese_characters_take_two_columns() -> None:
    assert (width("王芳"), width("Ann")) == (4, 3)
    assert list(table([("王", "x"), ("Ann", "y")])) == ["  王   x", "  Ann  y"]
