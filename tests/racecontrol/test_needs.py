"""What the set-up is needed for: nothing is recorded that would leave entries or facts without it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from racecontrol.domain.facts import (
    Allowance,
    ClockOffset,
    Closed,
    Configured,
    Entered,
    Fact,
    Gun,
    Heard,
    Ignored,
    Moved,
    Official,
    Passed,
    Tested,
    Trigger,
    Void,
)
from racecontrol.domain.reads import Read
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Decoder, Point, Race, Setup, Split, Wave
from racecontrol.preview import preview
from racecontrol.session import Session
from tests.builders import DECODERS, GUN, POINTS, entry, event
from ui.cli import main

SMALL = event()
FUN = Race("F", "Five", 5000, (Split("FIN", "FINISH", 5000),))
WIDE = replace(
    SMALL,
    points=(*POINTS, Point("K8", "8 km", "split")),
    races=(*SMALL.races, FUN),
    waves=(*SMALL.waves, Wave("B", ("F",)), Wave("C", ("M",))),
    decoders=(*DECODERS, Decoder("8", "K8", "ipico")),
)
"""With a race, a wave of it and another wave, a point and a decoder more."""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Fact 1 the small set-up, 2 its entry, 3 the wide one."""
    with Session.create(tmp_path / "a.race", SMALL, lambda: GUN) as session:
        session.do(Entered((entry("1", wave="A"),)))
        session.do(Configured(WIDE))
        yield session


def without(setup: Setup, table: str, code: str) -> Setup:
    return replace(setup, **{table: tuple(one for one in getattr(setup, table) if one.code != code)})


CASES: dict[str, tuple[tuple[Fact, ...], Setup, str, str]] = {
    "entries of a race": (
        (Entered((entry("7", race="F"), entry("8", race="F"))),),
        replace(without(WIDE, "races", "F"), waves=tuple(wave for wave in WIDE.waves if wave.code != "B")),
        "race 'F' would be missing: 2 entries (7, 8) are in it",
        "move them to another race, or void fact 4, first",
    ),
    "an entry that was moved to a race": (
        (Moved("1", "F"),),
        replace(without(WIDE, "races", "F"), waves=tuple(wave for wave in WIDE.waves if wave.code != "B")),
        "race 'F' would be missing: 1 entry (1) is in it",
        "move it to another race, or void fact 4, first",
    ),
    "an entry of a wave": (
        (Entered((entry("9", wave="C"),)),),
        without(WIDE, "waves", "C"),
        "wave 'C' would be missing: 1 entry (9) is in it",
        "move it to another wave, or void fact 4, first",
    ),
    "the gun of a wave": (
        (Gun("C", GUN, "typed"),),
        without(WIDE, "waves", "C"),
        "wave 'C' would be missing: fact 4 (gun of wave C at 08:00:00.000 (typed)) needs it",
        "void that fact first",
    ),
    "two facts of a wave": (
        (Gun("C", GUN, "typed"), Allowance("C", 1000)),
        without(WIDE, "waves", "C"),
        "wave 'C' would be missing: fact 4 (gun of wave C at 08:00:00.000 (typed)), "
        "fact 5 (gun and net times of wave C get +0:00:01.000) need it",
        "void those facts first",
    ),
    "a typed passing": (
        (Passed("1", "K8", GUN),),
        without(without(WIDE, "points", "K8"), "decoders", "8"),
        "point 'K8' would be missing: fact 4 (1 passed K8 at 08:00:00.000 (typed)) needs it",
        "void that fact first",
    ),
    "ignored reads": (
        (Ignored("1", "K8", GUN, GUN),),
        without(without(WIDE, "points", "K8"), "decoders", "8"),
        "point 'K8' would be missing: fact 4 (reads of 1 at K8 do not count at 08:00:00.000) needs it",
        "void that fact first",
    ),
    "the offset of a decoder": (
        (ClockOffset("8", -500),),
        without(WIDE, "decoders", "8"),
        "decoder '8' would be missing: fact 4 (times of 8 get -0:00:00.500) needs it",
        "void that fact first",
    ),
    "the test of a decoder": (
        (Tested("8", GUN, GUN + 1),),
        without(WIDE, "decoders", "8"),
        "decoder '8' would be missing: fact 4 (8 in test mode from 08:00:00.000 until 08:00:00.001) needs it",
        "void that fact first",
    ),
    "a closed race": (
        (Closed("F"),),
        replace(without(WIDE, "races", "F"), waves=tuple(wave for wave in WIDE.waves if wave.code != "B")),
        "race 'F' would be missing: fact 4 (race F closed) needs it",
        "void that fact first",
    ),
    "official results": (
        (Official("F", 0),),
        replace(without(WIDE, "races", "F"), waves=tuple(wave for wave in WIDE.waves if wave.code != "B")),
        "race 'F' would be missing: fact 4 (results of race F are official) needs it",
        "void that fact first",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_set_up_that_is_needed_is_neither_taken_back_nor_replaced(session: Session, case: str) -> None:
    facts, smaller, told, repair = CASES[case]
    session.do(*facts)
    log = list(session.log)
    for fact, keep in ((Void(3), ""), (Configured(smaller), "keep it in the set-up, or ")):
        for attempt in (session.do, lambda one: preview(session, one)):
            with pytest.raises(Refused) as refused:
                attempt(fact)
            assert refused.value.faults == (f"{told}; {keep}{repair}",)
    assert session.log == log
    with Session.open(session.path) as again:
        assert again.log == log


@pytest.mark.parametrize("case", CASES)
def test_what_the_sentence_says_makes_it_possible(session: Session, case: str) -> None:
    facts = CASES[case][0]
    session.do(*facts)
    numbers = [one.number for one in session.log[3:]]
    session.do(*(Void(number) for number in numbers), Void(3))
    assert session.setup == SMALL
    with Session.open(session.path) as again:
        assert again.setup == SMALL


def test_facts_that_are_recorded_together_are_looked_at_together(session: Session) -> None:
    session.do(Entered((entry("7", race="F"),)))
    session.do(Moved("7", "M", "A"))
    with pytest.raises(Refused, match=r"race 'F' would be missing: 1 entry \(7\) is in it; move it .* void fact 4"):
        session.do(Void(5), Void(3))
    session.do(Void(3))
    with pytest.raises(Refused, match="race 'F' would be missing"):
        session.do(Void(5))
    session.do(Void(5), Void(6))  # the move and the void of the set-up: both as they were
    assert session.field.state.entries["7"].race == "F"


def test_what_needs_nothing_is_in_nobodys_way(session: Session) -> None:
    session.do(Trigger("8", GUN), Gun("A", GUN, "typed"), Gun("C", GUN, "typed"))
    session.do(Void(6))
    session.do(Void(3))
    session.do(Configured(replace(SMALL, event=replace(SMALL.event, name="Another"))))
    assert session.setup.event.name == "Another"


def test_the_command_commits_nothing_and_the_file_opens(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.do(Entered((entry("7", race="F"),)))
    file = str(session.path)
    assert main(["void", file, "3"]) == 2
    assert capsys.readouterr().err == (
        "race 'F' would be missing: 1 entry (7) is in it; move it to another race, or void fact 4, first\n"
    )
    assert main(["log", file]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 4
    assert (main(["void", file, "4"]), main(["void", file, "3"]), main(["check", file])) == (0, 0, 0)


def test_a_decoder_whose_reads_are_stored_stays(session: Session) -> None:
    smaller = without(WIDE, "decoders", "8")
    session.do(Heard("8", GUN, (Read("c1", GUN, b"x"), Read("c1", GUN + 1, b"y"))))
    told = "decoder '8' would be missing: 2 stored reads are of it; "
    for fact, keep in ((Void(3), "bring in a set-up that keeps it"), (Configured(smaller), "keep it in the set-up")):
        for attempt in (session.do, lambda one: preview(session, one)):
            with pytest.raises(Refused) as refused:
                attempt(fact)
            assert refused.value.faults == (f"{told}{keep}, without its port if the box is gone",)
    session.do(Configured(without(WIDE, "decoders", "K")))  # nothing is stored of that one
