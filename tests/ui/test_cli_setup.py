"""`racecontrol setup`: the set-up comes out as it went in, and a changed one goes in as one fact."""

from pathlib import Path

import pytest

from racecontrol.domain.facts import Configured
from racecontrol.session import Session
from tests.ui.test_cli import EVENT, Run, facts, race, run

__all__ = ("race", "run")


CLOSE_IT = "A window that has this race open must be closed and opened again for that."


def changed(old: str, new: str) -> None:
    """event.toml with another word in it."""
    assert old in EVENT
    Path("event.toml").write_text(EVENT.replace(old, new, 1), "utf-8")


def test_what_comes_out_makes_the_same_race(race: Run) -> None:
    out = race("setup", "ten.race")
    assert out.code == 0
    assert out.out.startswith('[event]\nname = "Kunming Ten"\ndate = 2017-12-31\n')
    Path("again.toml").write_text(out.out, "utf-8")
    assert race("setup", "ten.race", "-o", "file.toml") == (0, "", [])
    assert Path("file.toml").read_text("utf-8") == out.out
    Path("file.toml").write_text("mine", "utf-8")
    taken = race("setup", "ten.race", "-o", "file.toml")
    assert taken == (2, "", ["file.toml: is there already; choose another name"])
    assert Path("file.toml").read_text("utf-8") == "mine"
    assert race("new", "again.race", "--event", "again.toml").code == 0
    with Session.open(Path("ten.race")) as one, Session.open(Path("again.race")) as other:
        assert one.setup == other.setup
    before = facts()
    assert race("setup", "ten.race", "again.toml") == (
        0, "this set-up stands in the race file already; nothing changes\n", [],
    )  # fmt: skip
    assert facts() == before


def test_a_look_says_what_would_change_and_writes_nothing(race: Run) -> None:
    changed("distance_m = 10000 }]", 'distance_m = 10000, earliest = "00:30:00" }]')
    before = facts()
    answer = race("setup", "ten.race", "event.toml", "--preview")
    assert answer.code == 0
    first, *rest = answer.out.splitlines()
    assert first == "race M: split FIN: earliest: 00:30:00 instead of nothing."
    assert "1 runner loses the time." in rest
    assert any(line.startswith("2  Amos Kipruto (M): status OK → RUN, ") for line in rest)
    assert facts() == before


def test_a_changed_set_up_is_one_fact_that_can_be_taken_back(race: Run) -> None:
    changed('protocol = "ipico"', 'protocol = "ipico"\nport = "COM3"')
    before = facts()
    answer = race("setup", "ten.race", "event.toml", "--reason", "the box is on the other port")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "decoder F: port: COM3 instead of nothing.",
        "No time, place, status or prize changes.",
        f"fact {before + 1}: set-up of Kunming Ten",
    ]
    with Session.open(Path("ten.race")) as session:
        assert session.setup.decoders[0].port == "COM3"
        assert isinstance(session.log[-1].fact, Configured)
        assert session.log[-1].why == "the box is on the other port"
    assert race("void", "ten.race", str(before + 1)).code == 0
    with Session.open(Path("ten.race")) as session:
        assert session.setup.decoders[0].port == ""


def test_results_that_change_are_told_when_it_is_done(race: Run) -> None:
    changed("distance_m = 10000 }]", 'distance_m = 10000, earliest = "00:30:00" }]')
    answer = race("setup", "ten.race", "event.toml")
    assert "1 runner loses the time." in answer.out.splitlines()
    assert "racecontrol problems ten.race" in answer.out
    with Session.open(Path("ten.race")) as session:
        assert session.log[-1].why == "from event.toml"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('code = "F"\n', 'code = "G"\n',
         ["event.toml: decoder 'F' would be missing: 4 stored reads are of it; keep it in the set-up, without its port "
          "if the box is gone"]),
        ('code = "A"\n', 'code = "B"\n',
         ["event.toml: wave 'A' would be missing: fact 3 (gun of wave A at 08:00:00.000 (typed)) needs it; keep it in "
          "the set-up, or void that fact first"]),
        ('protocol = "ipico"', 'protocol = "ipico"\nport = "ttyUSB0"',
         ["event.toml:25: decoder F: port 'ttyUSB0' is not the whole name; write /dev/ttyUSB0"]),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_and_nothing_is_written(race: Run, old: str, new: str, said: list[str]) -> None:
    changed(old, new)
    before = facts()
    for more in ([], ["--preview"]):
        assert race("setup", "ten.race", "event.toml", *more) == (2, "", said)
    assert facts() == before


def test_another_time_zone_moves_no_read_and_says_so(race: Run) -> None:
    changed("Asia/Shanghai", "Europe/Berlin")
    lines = race("setup", "ten.race", "event.toml", "--preview").out.splitlines()
    assert lines[:2] == [
        "event: timezone: Europe/Berlin instead of Asia/Shanghai.",
        "CAREFUL: 4 reads and every gun stay at their instants, as counted by Asia/Shanghai; where a decoder's clock "
        "showed Europe/Berlin, correct it with `racecontrol offset`.",
    ]
    assert lines[2] == CLOSE_IT


def test_another_date_is_doubted_where_the_reads_are_of_another_day(race: Run) -> None:
    changed("date = 2017-12-31", "date = 2018-01-02")
    lines = race("setup", "ten.race", "event.toml", "--preview").out.splitlines()
    assert lines[:3] == [
        "event: date: 2018-01-02 instead of 2017-12-31.",
        "CAREFUL: 4 of 4 reads are of another day than 2018-01-02, the first of 2017-12-31; look whether this is "
        "the set-up of another race.",
        CLOSE_IT,
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--preview"], "--preview: there is nothing to look at; name the event.toml that is to be brought in"),
        (["event.toml", "-o", "x"], "-o x: nothing is written when event.toml is brought in; leave one of both out"),
    ],
)
def test_words_that_do_not_go_together_are_refused(race: Run, words: list[str], said: str) -> None:
    assert race("setup", "ten.race", *words) == (2, "", [said])


def test_a_port_that_only_this_computer_lacks_is_told_and_taken(run: Run) -> None:
    changed('protocol = "ipico"', 'protocol = "mylaps"\nport = "listen://198.51.100.7"')
    answer = run("new", "ten.race", "--event", "event.toml")
    assert answer.code == 0
    assert answer.err == [
        "event.toml:25: decoder F: port 'listen://198.51.100.7' is no address of this computer; it must be one of the "
        "computer at the race"
    ]
