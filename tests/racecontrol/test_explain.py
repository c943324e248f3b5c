"""What became of every read: one golden case for each fate, named after it; and it never disagrees with the scoring."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import (
    Allowance,
    ChipGiven,
    ClockOffset,
    Closed,
    Configured,
    Entered,
    Fact,
    Gun,
    Ignored,
    Logged,
    Moved,
    Official,
    Passed,
    Penalty,
    Ruling,
    Swapped,
    Tested,
    Void,
)
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Decoder, Duration, Point, Race, Split, Wave
from racecontrol.domain.state import fold
from racecontrol.domain.time import HOUR, MINUTE, SECOND
from racecontrol.scoring.explain import Explanation, explain
from racecontrol.scoring.explain_rules.fates import FATES, MAKES_START
from racecontrol.scoring.explain_rules.lines import Line
from racecontrol.scoring.field import NEVER, lay_out
from racecontrol.scoring.sightings import located, owners
from racecontrol.scoring.standings import standings
from tests.builders import DECODERS, GUN, POINTS, SPLITS, Sighting, after, entry, event, read_log
from tests.racecontrol.test_scoring_properties import BIBS, CHIPS, CODES, SETUP, decisions, moments, people

# --- It agrees with the scoring, whatever the race ---

instants = st.integers(-3, 36).map(lambda n: GUN + n * 10 * SECOND + (n % 7 == 0))
since = st.one_of(st.none(), instants)
points = st.sampled_from([point.code for point in SETUP.points])
corrections = st.lists(
    st.one_of(
        st.builds(ClockOffset, st.sampled_from(CODES), st.sampled_from([-30_000, -1, 10_000]), since, since, since),
        st.builds(ChipGiven, st.sampled_from(CHIPS), st.sampled_from([*BIBS, ""]), since),
        st.builds(Passed, st.sampled_from(BIBS), points, instants),
        st.builds(lambda bib, point, at, ms: Ignored(bib, point, at, at + ms),
                  st.sampled_from(BIBS), points, instants, st.sampled_from([0, 60_000])),
        st.builds(Tested, st.sampled_from(CODES), instants, since),
        st.builds(Swapped, st.just("1"), st.just("2"), st.sampled_from(["bibs", "chips"])),
        st.builds(Moved, st.sampled_from(BIBS), st.just("F")),
        st.builds(Allowance, st.just("A"), st.just(-5000)),
    ),
    max_size=8,
)  # fmt: skip
sightings = st.lists(st.tuples(st.sampled_from([*CODES, "ELSEWHERE"]), st.sampled_from(CHIPS), moments), max_size=80)


def logged(facts: Any) -> list[Logged]:
    return [Logged(number, GUN, "anna", "", fact) for number, fact in enumerate(facts, 1)]


@settings(max_examples=150)
@given(people, st.tuples(decisions, corrections), sightings)
def test_starts_and_splits_are_those_of_the_results_and_every_read_is_told_once(
    entries: Any, facts: Any, seen: list[Sighting]
) -> None:
    log = logged([Configured(SETUP), Entered(tuple(entries)), *facts[0], *facts[1]])
    field, reads = lay_out(fold(log)), read_log(seen).view()
    scored = standings(field, reads)
    owner, at = owners(field, reads), located(field, reads)[2]
    for row, one in enumerate(field.entries):
        told = explain(scored, one.bib, log)
        assert {line.split: line.at for line in told.lines if line.split} == made(told, scored.results.at[row])
        assert sorted(line.split for line in told.lines if line.split) == sorted(
            split.code for split in told.splits if split.state == "made"
        )
        starts = [line.at for line in told.lines if line.fate in MAKES_START]
        assert starts == ([int(scored.results.start[row])] if scored.results.started[row] else [])
        mine = [line for line in told.lines if line.fate != "not_own"]
        assert sorted(line.read for line in mine if line.read) == [int(n) + 1 for n in np.flatnonzero(owner == row)]
        typed = [logged for logged in field.state.corrections if isinstance(logged.fact, Passed)]
        assert sorted(line.fact for line in mine if line.fact) == [
            passed.number
            for passed in typed
            if passed.fact.bib == one.bib  # type: ignore[union-attr]
        ]
        assert len(told.lines) == len({(line.read, line.fact) for line in told.lines})
        for line in told.lines:
            assert line.at == line.sent + sum(offset.ms for offset in line.offsets)
            assert line.read is None or line.at == at[line.read - 1]
            assert line.text
        assert [line.at for line in told.lines] == sorted(line.at for line in told.lines)


def made(told: Explanation, at: Any) -> dict[str, int]:
    return {split.code: int(at[n]) for n, split in enumerate(told.race.splits) if at[n] != NEVER}


# --- One golden case for each fate ---

EXTRA = (Point("K8", "8 km", "split"), Point("ANN", "Announcer", "announcer"))
RACES = (
    Race("M", "Ten", 10000, SPLITS, time_limit=Duration(2 * HOUR)),
    Race("L", "Laps", 3000, (
        Split("L1", "FINISH", 1000, latest=Duration(6 * MINUTE)),
        Split("L2", "FINISH", 2000, earliest=Duration(8 * MINUTE), latest=Duration(10 * MINUTE)),
        Split("FIN", "FINISH", 3000, earliest=Duration(12 * MINUTE)),
    )),
    Race("R", "Round", 10000, (Split("K5", "K5", 5000), Split("K8", "K8", 8000), Split("FIN", "START", 10000))),
)  # fmt: skip
WAVES = (Wave("A", ("M", "L", "R")), Wave("B", ("M",)))
BOXES = (
    *DECODERS,
    Decoder("SB", "START", "ipico", role="backup"),
    Decoder("8", "K8", "ipico", clock_offset_ms=-500),
    Decoder("AN", "ANN", "ipico"),
)
WIDE = event(points=POINTS + EXTRA, races=RACES, waves=WAVES, decoders=BOXES)

ANN = entry("1", wave="A", family_name="Ray", given_name="Ann")
BOB = entry("2", wave="A", family_name="Low", given_name="Bob")
START, K5, FIN = ("S", "c1", "0:00:10.250"), ("K", "c1", "0:20:00"), ("F", "c1", "0:40:00")

TEN_14 = after("2:14:30")


def tell(
    seen: list[Sighting], *facts: Fact, who: Entry = ANN, why: str = "tag in the bag", gun: bool = True, bib: str = "1"
) -> Explanation:
    """What is told of `who`; wave A's gun at 8:00, other facts at 10:14:30 by anna, from number 4 on."""
    happened: list[Fact] = [Configured(WIDE), Entered((who, BOB)), Gun("A" if gun else "B", GUN, "typed"), *facts]
    log = [Logged(n, TEN_14, "anna", why if n > 3 else "", fact) for n, fact in enumerate(happened, 1)]
    reads = read_log(seen).view()
    return explain(standings(lay_out(fold(log)), reads), bib, log)


LAPS, ROUND = replace(ANN, race="L"), replace(ANN, race="R")
TYPED_K5 = Passed("1", "K5", after("0:20:01"))
DECIDED = "anna at 10:14: tag in the bag (fact 4)"

CASES: dict[str, tuple[Explanation, int, str]] = {
    "start": (tell([START, K5]), 0, "start: the net time counts from here"),
    "start_backup": (
        tell([("SB", "c1", "0:00:11")]), 0, "start: the net time counts from here; backup, main missed it"
    ),
    "start_typed": (
        tell([START], Passed("1", "START", after("0:00:09"))),
        0,
        f"start: the net time counts from here; typed by {DECIDED}",
    ),
    "start_again": (
        tell([("S", "c1", "0:00:05"), START]), 0, "start point, but a later read is the start: 08:00:10.250"
    ),
    "start_passing": (
        tell([START, ("K", "c1", "0:00:30"), ("S", "c1", "0:00:40")]), 2, "same passing as the start at 08:00:10.250"
    ),
    "start_late": (
        tell([("S", "c1", "0:30:00.001")]), 0, "start point after the start window, which ended at 08:30:00.000"
    ),
    "start_after_point": (
        tell([START, K5, ("S", "c1", "0:25:00")]), 2, "start point after K5 at 08:20:00.000: too late to be the start"
    ),
    "split": (tell([START, K5]), 1, "makes K5: first read of main"),
    "split_backup": (tell([START, ("FB", "c1", "0:40:01")]), 1, "makes FIN: first read of backup, main missed it"),
    "split_typed": (tell([START, K5], TYPED_K5), 2, f"makes K5: typed by {DECIDED}"),
    "same_passing": (tell([START, K5, ("K", "c1", "0:20:02")]), 2, "same passing as 08:20:00.000"),
    "same_passing_before_gun": (
        tell([("F", "c1", "-0:00:30"), ("F", "c1", "0:00:20")]),
        1,
        "same passing as 07:59:30.000, which began before the gun of wave A",
    ),
    "finish_again": (tell([START, FIN, ("F", "c1", "0:40:59")]), 2, "same passing as the finish at 08:40:00.000"),
    "backup_not_needed": (
        tell([START, ("FB", "c1", "0:39:59"), FIN]), 1, "backup not needed: main saw it at 08:40:00.000"
    ),
    "backup_start": (
        tell([START, ("SB", "c1", "0:00:12")]), 1, "backup not needed: main saw the start at 08:00:10.250"
    ),
    "typed_instead": (
        tell([START, K5], TYPED_K5), 1, f"not needed: the passing at 08:20:01.000 counts, typed by {DECIDED}"
    ),
    "before_gun": (tell([("K", "c1", "-0:00:00.001")]), 0, "before the gun of wave A at 08:00:00.000"),
    "at_gun": (tell([("K", "c1", "0:00:00")]), 0, "at the very gun of wave A: a split has to be later"),
    "no_gun": (tell([START], gun=False), 0, "no gun yet for wave A"),
    "no_wave": (
        tell([START], who=replace(ANN, wave="")), 0, "no wave yet for this entry, so no gun; give it one of A, B"
    ),
    "not_in_race": (tell([START, ("AN", "c1", "0:35:00")]), 1, "ANN is not in race M"),
    "too_early": (
        tell([START, ("F", "c1", "0:05:00"), ("F", "c1", "0:07:00")], who=LAPS),
        2,
        "too early for L2: its window opens at 08:08:00.000",
    ),
    "too_late": (
        tell([START, ("F", "c1", "0:07:00"), ("F", "c1", "0:13:00")], who=LAPS),
        1,
        "too late for L1: its window closed at 08:06:00.000; too early for L2: its window opens at 08:08:00.000",
    ),
    "already": (tell([START, K5, ("K", "c1", "0:30:00")]), 2, "K5 was already made at 08:20:00.000"),
    "after_finish": (tell([START, K5, FIN, ("K", "c1", "0:50:00")]), 3, "after the finish at 08:40:00.000"),
    "out_of_order": (
        tell([START, ("8", "c1", "0:15:00"), K5], who=ROUND),
        1,
        "out of course order: K8 has to come after K5, and that was at 08:20:00.000",
    ),
    "ignored": (tell([START, K5], Ignored("1", "K5", after("0:20:00"), after("0:20:00"))), 1, f"ignored by {DECIDED}"),
    "not_own": (
        tell([START, K5], ChipGiven("C1", "2", after("0:20:00"))),
        1,
        f"not 1's: the chip belonged to bib 2 then; given by {DECIDED}",
    ),
    "stranger": (tell([("X", "c1", "0:20:00")]), 0, "decoder X is not in the event"),
    "tested": (
        tell([START, K5], Tested("K", after("0:20:00"))),
        1,
        f"no part of the race: K was in test mode, set by {DECIDED}",
    ),
    "unset": (tell([("K", "c1", "-420000:00:00")]), 0, "no part of the race: the clock of K was not set"),
}  # fmt: skip


def test_every_fate_has_its_case() -> None:
    assert list(CASES) == list(FATES)


@pytest.mark.parametrize("fate", CASES)
def test_fate(fate: str) -> None:
    told, number, text = CASES[fate]
    line = told.lines[number]
    assert (line.fate, line.text) == (fate, text)


# --- What else the sentences say ---


def line(told: Explanation, number: int) -> Line:
    return told.lines[number]


def test_an_ignored_read_without_a_reason_says_so() -> None:
    told = tell([START], Ignored("1", "START", GUN, GUN + MINUTE), why="")
    assert line(told, 0).text == "ignored by anna at 10:14: no reason given (fact 4)"


def test_only_what_was_read_in_the_span_at_the_point_is_ignored() -> None:
    none = Ignored("1", "FINISH", GUN, after("0:39:59.999")), Ignored("2", "K5", GUN, GUN + HOUR)
    told = tell([START, K5, FIN], *none)
    assert [one.fate for one in told.lines] == ["start", "split", "split"]


def test_what_a_void_took_back_is_not_told() -> None:
    told = tell([START], Ignored("1", "START", GUN, GUN + MINUTE), Ruling("1", "DQ"), Void(4), Void(5))
    assert line(told, 0).fate == "start"
    assert [one.text for one in told.decisions] == ["gun of wave A at 08:00:00.000 (typed)"]


GIVEN_BY_5 = "given by anna at 10:14: tag in the bag (fact 5)"
NOT_OWN = {
    "given later": ((ChipGiven("c9", "1", after("0:30:00")),), "nobody", "1 has it from 08:30:00.000 on"),
    "given away": ((ChipGiven("c9", "1"), ChipGiven("c9", "")), "nobody", GIVEN_BY_5),
    "the last moment counts": (
        (ChipGiven("c9", "", GUN), ChipGiven("c9", "2", GUN), ChipGiven("c9", "1")), "bib 2", GIVEN_BY_5
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", NOT_OWN)
def test_whose_the_chip_was(case: str) -> None:
    facts, owner, because = NOT_OWN[case]
    told = tell([("K", "C9", "0:20:00")], *facts)
    assert line(told, 0).text == f"not 1's: the chip belonged to {owner} then; {because}"


def test_a_chip_that_went_to_the_first_of_all_entries() -> None:
    told = tell([("K", "c2", "0:20:00")], ChipGiven("c2", "1"), bib="2")
    assert line(told, 0).text == f"not 2's: the chip belonged to bib 1 then; given by {DECIDED}"


def test_a_chip_that_two_entries_have() -> None:
    told = tell([K5], who=replace(ANN, chips=("c1", "c2")))
    assert [one.fate for one in told.lines] == ["split"]
    told = tell([("K", "c2", "0:20:00")], who=replace(ANN, chips=("c1", "c2")))
    assert line(told, 0).text == "not 1's: the chip belonged to bib 2 then; both entries have this chip"


def test_the_instant_as_sent_and_by_what_it_was_corrected() -> None:
    late = ClockOffset("8", 2000, after("0:30:00"), after("0:31:00"))
    told = tell([("8", "c1", "0:30:00"), ("8", "c1", "0:31:00")], late, ClockOffset("K", 1), who=ROUND)
    first, second = told.lines
    assert (first.sent, first.at) == (after("0:30:00"), after("0:30:01.500"))
    assert [(one.fact, one.ms) for one in first.offsets] == [(None, -500), (4, 2000)]
    assert [(one.fact, one.ms) for one in second.offsets] == [(None, -500)]
    assert line(tell([K5]), 0).offsets == ()


def test_passings_are_numbered_at_their_point_and_what_does_not_count_is_in_none() -> None:
    seen = [START, K5, ("K", "c1", "0:20:30"), ("K", "c1", "0:22:00"), FIN, ("X", "c1", "0:50:00")]
    assert [one.passing for one in tell(seen).lines] == [1, 1, 1, 2, 1, 0]
    assert [one.point for one in tell(seen).lines] == ["START", "K5", "K5", "K5", "FINISH", ""]


def test_a_line_names_its_read_or_its_fact_its_decoder_role_and_chip() -> None:
    read, typed = tell([K5], Passed("1", "FINISH", after("0:40:00"))).lines
    assert (read.read, read.fact, read.decoder, read.point, read.role, read.chip) == (1, None, "K", "K5", "main", "c1")
    assert (typed.read, typed.fact, typed.decoder, typed.point, typed.role) == (None, 4, "", "FINISH", "typed")


def test_the_same_read_sent_twice_makes_the_start_and_the_split_once() -> None:
    told = tell([START, START, K5, K5])
    assert [one.fate for one in told.lines] == ["start", "start_passing", "split", "same_passing"]


EDGES: dict[str, tuple[Explanation, int, str]] = {
    "at a start point after the finish": (tell([START, FIN, ("S", "c1", "0:41:00")]), 2, "after_finish"),
    "at a start point with the first other point": (tell([("S", "c1", "0:25:00"), ("K", "c1", "0:25:00")]), 0,
                                                    "start_after_point"),
    "in a passing that began at the very gun": (tell([("K", "c1", "0:00:00"), ("K", "c1", "0:00:01")]), 1,
                                                "same_passing_before_gun"),
    "in the passing of a lap that is not the last": (tell([("F", "c1", "0:05:00"), ("F", "c1", "0:05:01")], who=LAPS),
                                                     1, "same_passing"),
    "after the last split but one": (
        tell([START, K5, ("8", "c1", "0:30:00"), ("K", "c1", "0:31:00")], who=ROUND), 3, "already"
    ),
    "by backup before main's start": (tell([("SB", "c1", "0:00:05"), START]), 0, "backup_start"),
    "at the end of the start window": (tell([("S", "c1", "0:30:00")]), 0, "start"),
    "at a start point with the gun": (tell([("S", "c1", "0:00:00")]), 0, "start"),
    "by backup in a passing that was typed at the start": (
        tell([("SB", "c1", "0:00:05")], Passed("1", "START", after("0:00:09"))), 0, "typed_instead"
    ),
    "at the start point that is the finish": (
        tell([START, ("S", "c1", "0:00:40"), ("K", "c1", "0:20:00"), ("S", "c1", "0:40:00")], who=ROUND), 3, "split"
    ),
    "after another point at the very gun": (tell([("K", "c1", "0:00:00"), START]), 1, "start"),
    "after the last lap": (
        tell([("F", "c1", time) for time in ("0:05:00", "0:13:00", "0:14:30", "0:16:00")], who=LAPS), 3, "after_finish"
    ),
}  # fmt: skip


@pytest.mark.parametrize("edge", EDGES)
def test_a_read(edge: str) -> None:
    told, number, fate = EDGES[edge]
    assert told.lines[number].fate == fate


def test_of_several_windows_the_last_that_closed_and_the_next_that_opens_are_told() -> None:
    told = tell([("F", "c1", "0:10:30")], who=LAPS)
    assert line(told, 0).text == (
        "too late for L2: its window closed at 08:10:00.000; too early for FIN: its window opens at 08:12:00.000"
    )


def test_a_moment_of_another_day_has_its_date() -> None:
    told = tell([START], Gun("A", GUN - 24 * HOUR, "typed"), Gun("A", GUN + HOUR, "typed"))
    assert line(told, 0).text == "before the gun of wave A at 09:00:00.000"
    assert [one.text for one in told.decisions][1] == "gun of wave A at 2017-12-30 08:00:00.000 (typed)"


def test_reads_that_came_after_the_scoring_are_not_told() -> None:
    log = logged([Configured(WIDE), Entered((ANN,)), Gun("A", GUN, "typed")])
    reads = read_log([START])
    scored = standings(lay_out(fold(log)), reads.view())
    reads.extend(["K"], ["c1"], [after("0:20:00")], [after("0:20:00")])
    assert [one.fate for one in explain(scored, "1", log).lines] == ["start"]


def test_an_unknown_bib_is_refused_in_one_sentence() -> None:
    with pytest.raises(Refused, match=r"^bib '99' has no entry; check the number$"):
        tell([], bib="99")


# --- Splits that were not made ---

SPLITS_TOLD = {
    "made": (tell([START, K5]), ["made", "not_yet"]),
    "no_gun": (tell([START, K5], gun=False), ["no_gun", "no_gun"]),
    "not_yet": (tell([START]), ["not_yet", "not_yet"]),
    "not_seen before the next": (tell([START, FIN]), ["not_seen", "made"]),
    "not_seen when closed": (tell([START], Closed("M")), ["not_seen", "not_seen"]),
    "refused": (tell([START, K5], Ignored("1", "K5", GUN, GUN + HOUR)), ["refused", "not_yet"]),
    "refused by another window": (
        tell([START, ("F", "c1", "0:05:00"), ("F", "c1", "0:07:00")], who=LAPS), ["made", "refused", "not_yet"]
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SPLITS_TOLD)
def test_splits(case: str) -> None:
    told, states = SPLITS_TOLD[case]
    assert [split.state for split in told.splits] == states


def test_a_split_that_was_made_has_its_times() -> None:
    split = tell([START, K5]).splits[0]
    assert (split.code, split.name, split.distance_m, split.at) == ("K5", "5 km", 5000, after("0:20:00"))
    assert (split.gun_ms, split.net_ms, split.text) == (20 * MINUTE, 20 * MINUTE - 10_250, "")


ADDED: dict[str, tuple[Explanation, list[str]]] = {
    "nothing": (tell([K5, FIN]), ["", ""]),
    "penalties, at the finish only": (
        tell([K5, FIN], Penalty("1", MINUTE), Penalty("1", 2 * MINUTE), Penalty("2", HOUR)),
        ["", "with penalty +0:03:00.000 (fact 4, fact 5)"],
    ),
    "allowances, at every split": (
        tell([K5, FIN], Allowance("A", -5000), Allowance("A", 1000, "net"), Allowance("B", HOUR)),
        ["with allowance -0:00:05.000 (fact 4), allowance by net +0:00:01.000 (fact 5)"] * 2,
    ),
    "a clock, where it was read": (
        tell([K5, FIN], ClockOffset("K", 1500), ClockOffset("K", 500)),
        ["with clock +0:00:02.000 (fact 4, fact 5)", ""],
    ),
    "the clock of the set-up": (
        tell([K5, ("8", "c1", "0:30:00")], ClockOffset("8", 1000), who=ROUND),
        ["", "with clock +0:00:00.500 (set-up, fact 4)", "not seen yet"],
    ),
    "not where there is no time": (tell([K5], Penalty("1", MINUTE)), ["", "not seen yet"]),
}


@pytest.mark.parametrize("case", ADDED)
def test_what_was_added_to_a_split_stands_beside_it(case: str) -> None:
    told, texts = ADDED[case]
    assert [split.text for split in told.splits] == texts


def test_what_stands_beside_the_finish_is_what_its_time_has_more_than_the_clock_says() -> None:
    finish = tell([FIN], Penalty("1", MINUTE), Allowance("A", 5000, "gun"), ClockOffset("F", 250)).splits[-1]
    assert finish.gun_ms == 40 * MINUTE + sum(one.ms for one in finish.added)


# --- The head and the facts ---


def test_the_head() -> None:
    told = tell([START, K5, FIN])
    assert (told.bib, told.name, told.race.code, told.wave, told.gun) == ("1", "Ann Ray", "M", "A", GUN)
    assert (told.status, told.rule, told.why, told.start) == ("OK", "", "", after("0:00:10.250"))
    assert (told.gun_ms, told.net_ms) == (40 * MINUTE, 40 * MINUTE - 10_250)
    assert told.places == {f"{basis}{group}": 1 for basis in ("place", "gun_place", "net_place") for group in
                           ("", "_sex", "_category")}  # fmt: skip


def test_the_head_of_who_was_never_seen() -> None:
    told = tell([])
    assert (told.start, told.gun_ms, told.net_ms, told.places, told.lines) == (None, None, None, {}, ())
    assert tell([FIN]).start is None


OVER = ("F", "c2", "3:00:00")
WHYS = {
    "RUN": (tell([START]), "no finish yet"),
    "DQ": (tell([START], Ruling("1", "DQ", "TR55.10")), f"ruled by {DECIDED}"),
    "DNF": (tell([START], Closed()), "no finish, and race M is closed"),
    "DNS": (tell([OVER]), "no read, and the time limit was 10:00:00.000"),
    "OTL": (tell([("F", "c1", "2:00:00.001")]), "the time limit was 10:00:00.000"),
    "OK": (tell([FIN], Ruling("1", "DQ", "TR55.10"), Ruling("1", "OK")), ""),
}


@pytest.mark.parametrize("status", WHYS)
def test_what_the_status_rests_on(status: str) -> None:
    told, why = WHYS[status]
    assert (told.status, told.rule, told.why) == (status, "TR55.10" if status == "DQ" else "", why)


TOLD: dict[str, Fact] = {
    "gun of wave A at 08:00:05.000 (typed)": Gun("A", GUN + 5 * SECOND, "typed"),
    "1 is DQ TR55.10": Ruling("1", "DQ", "TR55.10"),
    "1 moved to race M, wave B": Moved("1", "M", "B"),
    "2 and 1 exchange bibs": Swapped("2", "1", "bibs"),
    "finish times of 1 get +0:02:00.000 TR7.5": Penalty("1", 2 * MINUTE, "TR7.5"),
    "gun and net times of wave A get -0:04:30.000": Allowance("A", -270 * SECOND),
    "net times of wave A get -0:04:30.000": Allowance("A", -270 * SECOND, "net"),
    "chip d1 belongs to 1 from 08:30:00.000": ChipGiven("d1", "1", after("0:30:00")),
    "chip C1 belongs to nobody": ChipGiven("C1", ""),
    "1 passed FINISH at 08:40:00.000 (typed)": Passed("1", "FINISH", after("0:40:00")),
    "reads of 1 at K5 do not count from 08:00:00.000 until 08:30:00.000": Ignored("1", "K5", GUN, after("0:30:00")),
    "race M closed": Closed("M"),
    "every race closed": Closed(),
    "results of race M are official": Official("M", 0),
}


@pytest.mark.parametrize("text", TOLD)
def test_a_fact_about_the_entry_is_told_with_who_when_and_why(text: str) -> None:
    decision = tell([START], TOLD[text]).decisions[-1]
    assert (decision.number, decision.at, decision.by, decision.why) == (4, TEN_14, "anna", "tag in the bag")
    assert decision.text == text


@pytest.mark.parametrize(
    "fact",
    [
        Gun("B", GUN, "typed"), Ruling("2", "DQ"), Penalty("2", 1), Allowance("B", 1), ChipGiven("c2", ""),
        Passed("2", "K5", GUN), Ignored("2", "K5", GUN, GUN), Closed("L"), Official("L", 0), ClockOffset("K", 1),
    ],
)  # fmt: skip
def test_a_fact_about_somebody_else_is_not_told(fact: Fact) -> None:
    assert [one.number for one in tell([START], fact).decisions] == [3]


def test_a_clock_offset_is_told_to_whom_it_moved() -> None:
    offset = ClockOffset("K", -1500, after("0:10:00"))
    assert [one.text for one in tell([K5], offset).decisions][1:] == ["times of K get -0:00:01.500 from 08:10:00.000"]
    assert tell([("K", "c1", "0:09:00")], offset).decisions[1:] == ()


def test_without_the_log_corrections_are_told_and_the_ruling_counts() -> None:
    log = logged([Configured(WIDE), Entered((ANN,)), Ruling("1", "DQ", "TR55.10"), Penalty("1", MINUTE)])
    reads = read_log([]).view()
    told = explain(standings(lay_out(fold(log)), reads), "1")
    assert (told.status, told.rule, told.why) == ("DQ", "TR55.10", "ruled")
    assert [one.text for one in told.decisions] == ["finish times of 1 get +0:01:00.000"]


def test_who_was_never_read_has_more_than_no_finish() -> None:
    assert tell([]).why == "not read anywhere yet"
