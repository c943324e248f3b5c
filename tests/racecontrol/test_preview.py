"""A preview promises exactly what then happens, and refuses what the door refuses."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from racecontrol.domain.facts import (
    Allowance,
    ChipGiven,
    ClockOffset,
    Closed,
    Configured,
    Entered,
    Fact,
    Gun,
    Heard,
    Ignored,
    Moved,
    Passed,
    Penalty,
    Ruling,
    Swapped,
    Void,
)
from racecontrol.domain.reads import Read
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Award, Race, Split, Wave
from racecontrol.preview import preview as foresee
from racecontrol.scoring.difference import Change, Difference, Row, compare
from racecontrol.scoring.difference_words import ordinal, summary
from racecontrol.scoring.problems import problems
from racecontrol.session import Session
from tests.builders import GUN, HOUR, MINUTE, SECOND, SPLITS, after, entry, event, rows

SETUP = event(
    races=(Race("M", "Ten", 10000, SPLITS), Race("F", "Five", 5000, (Split("FIN", "FINISH", 5000),))),
    waves=(Wave("A", ("M",)), Wave("A2", ("M",)), Wave("B", ("F",))),
    awards=(Award("First", "overall", 1, exclusive=True), Award("Medals", "sex", 2, by="net")),
)
M = tuple(entry(str(bib), wave="A", sex="MW"[bib % 2], family_name=f"Runner{bib}") for bib in range(1, 7))
F = tuple(entry(str(bib), race="F", sex="MW"[bib % 2], family_name=f"Runner{bib}") for bib in range(7, 11))
LATE = entry("11", race="F", chips=("c29",), sex="W", family_name="Late")
READS = [
    *(("S", f"c{bib}", f"0:00:{bib:02}") for bib in range(1, 6)),
    *(("K", f"c{bib}", f"0:{15 + bib}:00") for bib in range(1, 7)),
    *(("F", f"c{bib}", f"0:{30 + bib}:00.{bib:03}") for bib in (*range(1, 6), *range(7, 10), 29)),
]
KEYS = ("race", "category", "status", "rule", "gun_ms", "net_ms", "place", "place_sex", "place_category")


def heard() -> Iterator[Heard]:
    yield from (Heard(box, after(at), (Read(chip, after(at) + 8 * HOUR, b""),)) for box, chip, at in READS)


def make(folder: Path) -> Session:
    """Two races, everybody of M but 6 and of F but 10 in; as far as fact 4."""
    session = Session.create(folder / "a.race", SETUP, lambda: GUN)
    session.do(Entered(M + F), Gun("A", GUN, "button"), Gun("B", GUN + 10 * MINUTE, "button"), *heard())
    return session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with make(tmp_path) as session:
        yield session


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One for many examples; each leaves it as it was."""
    with make(tmp_path_factory.mktemp("kept")) as session:
        yield session


def preview(session: Session, *facts: Fact) -> Difference:
    """What differs."""
    return foresee(session, *facts).change


def row(change: Difference, bib: str) -> Row:
    return next(one for one in change.rows() if one.bib == bib)


Table = dict[str, dict[str, str]]

BIBS = st.sampled_from([one.bib for one in M + F])
SPANS = st.integers(-90, 90).map(lambda seconds: seconds * SECOND)
MOMENTS = st.integers(-2, 45).map(lambda minutes: GUN + minutes * MINUTE)
FACTS: st.SearchStrategy[Fact] = st.one_of(
    st.builds(Gun, st.sampled_from(["A", "A2", "B"]), MOMENTS, st.just("typed")),
    st.builds(Ruling, BIBS, st.sampled_from(["OK", "DNS", "DNF", "DQ", "NC"]), st.sampled_from(["", "TR55.10"])),
    st.builds(ClockOffset, st.sampled_from("SKF"), SPANS, st.none() | MOMENTS),
    st.builds(Allowance, st.sampled_from(["A", "A2", "B"]), SPANS, st.sampled_from(["gun", "net", "both"])),
    st.builds(Penalty, BIBS, SPANS),
    st.builds(Moved, BIBS, st.just("M"), st.sampled_from(["A", "A2"])),
    st.builds(Moved, BIBS, st.just("F")),
    st.tuples(st.permutations(["1", "2", "3", "7", "8"]), st.sampled_from(["bibs", "chips"])).map(
        lambda drawn: Swapped(drawn[0][0], drawn[0][1], drawn[1])
    ),
    st.builds(ChipGiven, st.sampled_from(["c1", "c7", "C29"]), BIBS | st.just(""), st.none() | MOMENTS),
    st.builds(Passed, BIBS, st.sampled_from(["START", "K5", "FINISH"]), MOMENTS),
    BIBS.map(lambda bib: Ignored(bib, "FINISH", GUN, GUN + HOUR)),
    st.builds(Closed, st.sampled_from([None, "M", "F"])),
    st.integers(2, 4).map(Void),
    st.just(Entered((LATE,))),
)


def applied(before: Table, change: Difference) -> Table:
    """The old cells with every promised change written over them."""
    cells = {bib: dict(one) for bib, one in before.items()}
    empty = dict.fromkeys(next(iter({**before, **rows(change.after)}.values())), "")
    for one in change.rows():
        for changed in one.changes:
            cell = cells.setdefault(one.bib, dict(empty))
            assert changed.before != changed.after
            assert changed.what in ("name", "wave") or cell[changed.what] == text(changed.before)
            cell[changed.what] = text(changed.after)
    return cells


def text(value: int | str | None) -> str:
    return "" if value is None else str(value)


@settings(max_examples=60)
@given(st.lists(FACTS, min_size=1, max_size=4))
def test_preview_then_do_gives_the_standings_promised_and_a_void_takes_all_back(
    kept: Session, facts: list[Fact]
) -> None:
    before = rows(kept.standings())
    promised = promise(kept, facts)
    if isinstance(promised, Difference):
        keep_the_promise(kept, facts, before, promised)
    else:
        with pytest.raises(Refused) as door:
            kept.do(*facts)
        assert door.value.faults == promised


def promise(kept: Session, facts: list[Fact]) -> Difference | tuple[str, ...]:
    """What a preview says, or why it says nothing."""
    try:
        return preview(kept, *facts)
    except Refused as refused:
        return refused.faults


def keep_the_promise(kept: Session, facts: list[Fact], before: Table, promised: Difference) -> None:
    done = kept.do(*facts)
    now = kept.standings()
    voids = [Void(one.number) for one in done.facts if one.number not in kept.field.state.voided]
    kept.do(*voids)
    assert rows(kept.standings()) == before
    assert len(compare(promised.after, now)) == 0
    found, cells, keys = rows(now), applied(before, promised), (*KEYS, "K5_gun_ms", "K5_net_ms")
    assert {cells[bib][key] for bib in set(before) - set(found) for key in KEYS} <= {""}
    assert {bib: [cells[bib][key] for key in keys] for bib in found} == {
        bib: [one[key] for key in keys] for bib, one in found.items()
    }


@given(st.lists(FACTS, min_size=1, max_size=4))
def test_the_way_back_is_the_opposite_of_the_way_there(kept: Session, facts: list[Fact]) -> None:
    there = promise(kept, facts)
    if not isinstance(there, Difference):
        return
    back = compare(there.after, there.before)
    assert {one.bib for one in back.rows()} == {one.bib for one in there.rows()}
    assert back.counts() == there.counts() | {"prizes_gained": len(there.lost), "prizes_lost": len(there.gained)}
    opposite = {(one.bib, c.what, c.after, c.before) for one in there.rows() for c in one.changes}
    assert {(one.bib, c.what, c.before, c.after) for one in back.rows() for c in one.changes} == opposite


def test_problems_that_come_and_go_are_told_the_worst_first(session: Session) -> None:
    now = problems(session.standings(), session.log)
    foreseen = foresee(session, Gun("A", after("0:00:04"), "typed"))
    assert [(one.kind, one.bibs) for one in foreseen.brings] == [
        ("early_start", ("1",)), ("early_start", ("2",)), ("early_start", ("3",)),
    ]  # fmt: skip
    assert foreseen.settles == ()
    session.do(Gun("A", after("0:00:04"), "typed"))
    then = problems(session.standings(), session.log)
    assert {one.key for one in then} - {one.key for one in now} == {one.key for one in foreseen.brings}
    back = foresee(session, Void(session.log[-1].number))
    assert back.settles == foreseen.brings
    assert back.brings == ()


def test_what_speaks_against_a_correction_is_told(session: Session) -> None:
    late = foresee(session, Gun("A", after("0:16:30"), "typed"), Passed("7", "K5", GUN))
    assert late.doubts == (
        "1 runner of wave A passed a timing point before that gun, the first K5 at 08:16:00.000",
        "the passing of 7 at K5 counts for nothing: K5 is not in race F",
    )
    assert foresee(session, Ruling("1", "DQ")).doubts == ()


def test_lost_results_are_told_before_everything_else(session: Session) -> None:
    assert summary(preview(session, Void(3)))[0] == "CAREFUL: race M loses all 5 finish times"


def test_half_of_the_results_lost_is_careful_and_less_is_not(session: Session) -> None:
    def told(*bibs: str) -> str:
        ignored = (Ignored(bib, "FINISH", GUN, GUN + HOUR) for bib in bibs)
        return summary(preview(session, *ignored))[0]

    assert told("7", "8") == "CAREFUL: race F loses 2 of 3 finish times"
    assert told("1", "2") == "2 runners lose their time"


def test_nothing_is_written(session: Session) -> None:
    log, stored = session.log, session.journal.counts()
    preview(session, Ruling("1", "DQ"))
    assert session.log is log
    assert session.journal.counts() == stored


@pytest.mark.parametrize("fact", [Gun("Z", GUN, "typed"), Ruling("99", "DQ"), Void(1), Moved("1", "M"), Closed("H")])
def test_what_the_door_refuses_a_preview_refuses_in_the_same_words(session: Session, fact: Fact) -> None:
    with pytest.raises(Refused) as door:
        session.do(fact, Ruling("98", "DQ"))
    with pytest.raises(Refused) as foreseen:
        preview(session, fact, Ruling("98", "DQ"))
    assert foreseen.value.faults == door.value.faults
    assert len(foreseen.value.faults) == 2


def test_the_weightiest_come_first_and_the_others_only_on_demand(session: Session) -> None:
    change = preview(session, Gun("A", GUN - 2 * MINUTE, "typed"), Ruling("2", "DQ", "TR55.10"))
    assert (len(change), change.weighty) == (6, 4)
    assert [one.bib for one in change.rows(change.weighty)] == ["2", "4", "3", "5"]
    assert [one.bib for one in change.rows()][4:] == ["1", "6"]
    assert row(change, "6").changes == (
        Change("K5_gun_ms", 21 * MINUTE, 23 * MINUTE),
        Change("K5_net_ms", 21 * MINUTE, 23 * MINUTE),
    )


def test_prizes_gained_and_lost_stand_with_their_runners(session: Session) -> None:
    change = preview(session, Ruling("1", "DQ"))
    assert [(won.award, won.group, won.place, won.bib) for won in change.lost] == [
        ("First", "", 1, "1"), ("Medals", "M", 1, "2"), ("Medals", "M", 2, "4"),
    ]  # fmt: skip
    assert [(won.award, won.group, won.place, won.bib) for won in change.gained] == [
        ("First", "", 1, "2"), ("Medals", "M", 1, "4"),
    ]  # fmt: skip
    assert row(change, "2").gained == change.gained[:1]
    assert summary(change)[2:] == [
        "M First: 2 instead of 1 first",
        "M Medals M: 4 instead of 2 first",
        "M Medals M: 4 no longer second",
    ]


def test_an_entry_that_moves_is_followed_into_its_new_race(session: Session) -> None:
    change = preview(session, Moved("5", "F"))
    moved = row(change, "5")
    assert (moved.race, moved.changes[:2]) == ("F", (Change("race", "M", "F"), Change("wave", "A", "B")))
    assert Change("K5_gun_ms", 20 * MINUTE, None) in moved.changes
    assert "1 runner changes race: 1 M to F" in summary(change)


def test_late_entries_appear_and_voided_ones_go(session: Session) -> None:
    late = preview(session, Entered((LATE, entry("12", race="F"))))
    assert summary(late)[0] == "2 entries are new"
    assert Change("status", None, "OK") in row(late, "11").changes
    session.do(Entered((LATE,)))
    gone = preview(session, Void(5))
    assert summary(gone)[0] == "1 entry is gone"
    assert (row(gone, "11").name, row(gone, "11").race) == ("Late", "F")
    assert Change("status", "OK", None) in row(gone, "11").changes


def test_bibs_exchanged_are_other_names_with_the_same_times(session: Session) -> None:
    change = preview(session, Swapped("1", "2", "bibs"))
    assert row(change, "1").changes == (
        Change("category", "W", "M"), Change("name", "Runner1", "Runner2"),
    )  # fmt: skip
    assert summary(change)[0] == "2 bibs change names"


def test_a_set_up_with_another_course_can_be_compared(session: Session) -> None:
    short = event(
        races=(Race("M", "Ten", 10000, SPLITS[1:]), Race("F", "Five", 5000, (Split("FIN", "FINISH", 5000),))),
        waves=SETUP.waves,
        awards=SETUP.awards,
    )
    change = preview(session, Configured(short))
    assert change.counts() == {
        "runners": 6, "times": 0, "splits": 6, "places": 0, "statuses": 0, "prizes_gained": 0, "prizes_lost": 0,
    }  # fmt: skip
    assert len(preview(session, Void(2))) == 10


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ((Gun("A", GUN - 2 * MINUTE, "typed"),), ["5 gun times become 0:02:00.000 longer", "6 split times change"]),
        ((Allowance("B", -90 * SECOND),), ["3 times, gun and net, become 0:01:30.000 shorter"]),
        ((Penalty("9", 250),), ["1 time, gun and net, becomes 0:00:00.250 longer"]),
        ((Penalty("9", 250), Penalty("8", -HOUR)), ["2 times, gun and net, change by -1:00:00.000 to +0:00:00.250"]),
        ((Penalty("9", 250), Penalty("8", 500)), ["2 times, gun and net, become 0:00:00.250 to 0:00:00.500 longer"]),
        ((Closed(),), ["2 runners change status: 1 RUN to DNF, 1 RUN to DNS"]),
        ((Passed("6", "FINISH", GUN + 44 * MINUTE),), ["1 runner gets a time", "1 runner changes status: 1 RUN to OK"]),
        ((Moved("6", "M", "A2"),), ["1 runner changes wave: 1 A to A2", "1 split time changes"]),
        ((Ruling("1", "OK"),), ["No time, place, status or prize changes"]),
    ],
)
def test_the_summary_says_it_in_sentences(session: Session, facts: tuple[Fact, ...], told: list[str]) -> None:
    assert summary(preview(session, *facts))[: len(told)] == told


def test_a_summary_of_many_prizes_counts_the_rest(session: Session) -> None:
    told = summary(preview(session, Void(3)), prizes=2)
    assert told[-3:] == ["M First: 1 no longer first", "M Medals M: 2 no longer first", "3 more prizes change hands"]


@pytest.mark.parametrize(
    ("place", "told"),
    [(1, "first"), (2, "second"), (3, "third"), (4, "4th"), (11, "11th"), (12, "12th"), (21, "21st"), (113, "113th")],
)
def test_ordinals(place: int, told: str) -> None:
    assert ordinal(place) == told


def test_an_event_without_entries_has_nothing_to_compare(tmp_path: Path) -> None:
    with Session.create(tmp_path / "empty.race", event(), lambda: GUN) as session:
        change = preview(session, Gun("A", GUN, "typed"))
        assert (len(change), change.order.dtype.kind) == (0, np.dtype(np.intp).kind)
        assert summary(preview(session, Entered((entry("1"),)))) == ["1 entry is new"]
