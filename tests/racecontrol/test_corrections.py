"""One golden case for each correction, named after it; each is taken back by a void."""

from collections.abc import Sequence

import pytest

from racecontrol.domain.facts import (
    Allowance,
    ChipGiven,
    ClockOffset,
    Closed,
    Entered,
    Fact,
    Gun,
    Ignored,
    Moved,
    Passed,
    Penalty,
    Ruling,
    Swapped,
    Void,
)
from racecontrol.domain.setup import Decoder, Race, Split, Wave
from racecontrol.domain.time import MINUTE, SECOND
from racecontrol.scoring.problems import problems
from tests.builders import GUN, SPLITS, Sighting, after, entry, event, rows, score

TWO = [entry("1", family_name="One"), entry("2", family_name="Two")]
START, K5, FIN = ("S", "c1", "0:00:10"), ("K", "c1", "0:20:00"), ("F", "c1", "0:40:00")
FIN2 = ("F", "c2", "0:41:00")
RACES = (Race("M", "Ten", 10000, SPLITS), Race("F", "Five", 5000, (Split("FIN", "FINISH", 5000),)))
SETUP = event(races=RACES, waves=(Wave("A", ("M",)), Wave("B", ("F",))))


def table(seen: Sequence[Sighting], *facts: Fact) -> dict[str, dict[str, str]]:
    return rows(score(seen, TWO, Gun("B", GUN + 10 * MINUTE, "typed"), *facts, setup=SETUP))


def test_a_gun_corrected_and_its_correction_voided() -> None:
    corrected = Gun("A", GUN - 2 * MINUTE, "typed")
    assert table([FIN], corrected)["1"]["gun_ms"] == str(42 * MINUTE)
    assert table([FIN], corrected, Void(5))["1"]["gun_ms"] == str(40 * MINUTE)


def test_all_guns_of_a_wave_voided_leave_no_results() -> None:
    assert table([FIN], Void(3))["1"]["gun_ms"] == ""


def test_a_clock_offset_of_one_decoder_for_a_span_of_time() -> None:
    late = ClockOffset("F", -1500, since=after("0:40:30"), until=after("0:45:00"))
    found = table([FIN, FIN2], late)
    assert (found["1"]["gun_ms"], found["2"]["gun_ms"]) == (str(40 * MINUTE), str(41 * MINUTE - 1500))


def test_a_clock_offset_of_what_came_before_its_clock_was_set() -> None:
    """Both reads come when they are stamped here: the second was stamped by the new clock."""
    set_ = ClockOffset("F", -1500, heard_until=after("0:41:00"))
    found = table([FIN, FIN2], set_)
    assert (found["1"]["gun_ms"], found["2"]["gun_ms"]) == (str(40 * MINUTE - 1500), str(41 * MINUTE))


def test_clock_offsets_without_end_add_up() -> None:
    found = table([FIN], ClockOffset("F", 1000), ClockOffset("F", 500, since=GUN))
    assert found["1"]["gun_ms"] == str(40 * MINUTE + 1500)


def test_a_clock_offset_moves_no_other_decoder() -> None:
    assert table([FIN], ClockOffset("K", 1000))["1"]["gun_ms"] == str(40 * MINUTE)


@pytest.mark.parametrize(("basis", "gun", "net"), [("both", -270, -270), ("gun", -270, 0), ("net", 0, -270)])
def test_an_allowance_for_a_wave_shifts_its_splits_and_finishes(basis: str, gun: int, net: int) -> None:
    found = table([START, K5, FIN], Allowance("A", -270 * SECOND, basis))["1"]  # type: ignore[arg-type]
    assert found["gun_ms"] == str(40 * MINUTE + gun * SECOND)
    assert found["net_ms"] == str(40 * MINUTE - 10 * SECOND + net * SECOND)
    assert found["K5_gun_ms"] == str(20 * MINUTE + gun * SECOND)
    assert found["FIN_net_ms"] == found["net_ms"]


def test_an_allowance_leaves_the_other_waves_alone() -> None:
    assert table([FIN], Allowance("B", -270 * SECOND))["1"]["gun_ms"] == str(40 * MINUTE)


def test_a_penalty_is_added_to_the_finish_and_moves_the_place() -> None:
    found = table([K5, FIN, FIN2], Penalty("1", 45 * SECOND, "TR55.8"), Penalty("1", 30 * SECOND))
    assert (found["1"]["gun_ms"], found["1"]["FIN_gun_ms"]) == (str(40 * MINUTE + 75 * SECOND),) * 2
    assert (found["1"]["K5_gun_ms"], found["1"]["place"], found["2"]["place"]) == (str(20 * MINUTE), "2", "1")


def test_an_entry_moved_to_another_race_takes_its_wave() -> None:
    found = table([K5, FIN], Moved("1", "F"))["1"]
    assert (found["race"], found["gun_ms"], found["K5_gun_ms"], found["place"]) == ("F", str(30 * MINUTE), "", "1")


def test_chips_swapped_between_two_entries() -> None:
    found = table([FIN, FIN2], Swapped("1", "2", "chips"))
    assert (found["1"]["gun_ms"], found["2"]["gun_ms"]) == (str(41 * MINUTE), str(40 * MINUTE))
    assert (found["1"]["family_name"], found["2"]["family_name"]) == ("One", "Two")


def test_bibs_swapped_between_two_entries() -> None:
    found = table([FIN, FIN2], Swapped("1", "2", "bibs"))
    assert (found["1"]["gun_ms"], found["2"]["gun_ms"]) == (str(40 * MINUTE), str(41 * MINUTE))
    assert (found["1"]["family_name"], found["2"]["family_name"]) == ("Two", "One")


def test_an_unknown_chip_given_to_an_entry() -> None:
    given = ChipGiven("ZZ", "1")
    scored = score([("F", "zz", "0:39:00")], TWO, given)
    assert rows(scored)["1"]["gun_ms"] == str(39 * MINUTE)
    assert [p.kind for p in problems(scored) if p.kind == "unknown_chip"] == []


def test_a_chip_given_to_another_entry_from_a_moment_on() -> None:
    found = table([K5, ("F", "c1", "0:40:00")], ChipGiven("c1", "2", since=after("0:30:00")))
    assert (found["1"]["K5_gun_ms"], found["1"]["gun_ms"]) == (str(20 * MINUTE), "")
    assert (found["2"]["K5_gun_ms"], found["2"]["gun_ms"]) == ("", str(40 * MINUTE))


def test_a_chip_taken_from_everybody() -> None:
    assert table([FIN], ChipGiven("c1", ""))["1"]["gun_ms"] == ""


def test_a_typed_passing_fills_what_no_decoder_saw() -> None:
    assert table([K5], Passed("1", "FINISH", after("0:39:30")))["1"]["gun_ms"] == str(39 * MINUTE + 30 * SECOND)


def test_a_typed_passing_goes_before_the_decoders_of_the_same_passing() -> None:
    assert table([FIN], Passed("1", "FINISH", after("0:40:05")))["1"]["gun_ms"] == str(40 * MINUTE + 5 * SECOND)


def test_a_typed_start_goes_before_the_decoders() -> None:
    found = table([START, FIN], Passed("1", "START", after("0:00:04")))
    assert found["1"]["net_ms"] == str(40 * MINUTE - 4 * SECOND)


def test_an_ignored_passing_does_not_count() -> None:
    seen = [("F", "c1", "0:30:00"), FIN]
    ignored = Ignored("1", "FINISH", after("0:29:59"), after("0:30:01"))
    assert table(seen)["1"]["gun_ms"] == str(30 * MINUTE)
    assert table(seen, ignored)["1"]["gun_ms"] == str(40 * MINUTE)
    assert table(seen, ignored, Void(5))["1"]["gun_ms"] == str(30 * MINUTE)


def test_only_the_ignored_entry_and_point_are_ignored() -> None:
    everything = Ignored("2", "FINISH", GUN, after("5:00:00"))
    assert table([FIN, FIN2], everything)["1"]["gun_ms"] == str(40 * MINUTE)
    assert table([K5], Ignored("1", "FINISH", GUN, after("5:00:00")))["1"]["K5_gun_ms"] == str(20 * MINUTE)


def test_a_late_entry_is_scored_from_the_reads_before_it() -> None:
    late = entry("3", race="F")
    assert table([("F", "c3", "0:40:00")], Entered((late,)))["3"]["gun_ms"] == str(30 * MINUTE)


def test_a_closed_race_opened_again() -> None:
    assert table([K5], Closed("M"))["1"]["status"] == "DNF"
    assert table([K5], Closed("M"), Void(5))["1"]["status"] == "RUN"


def test_a_status_with_its_rule() -> None:
    found = table([FIN], Ruling("1", "DQ", "TR55.10"))["1"]
    assert (found["status"], found["rule"], found["place"]) == ("DQ", "TR55.10", "")


def test_a_correction_of_a_bib_that_is_there_no_more_changes_nothing() -> None:
    gone = (Entered((entry("9"),)), Passed("9", "FINISH", after("0:30:00")), Penalty("9", 1000), Void(5))
    assert table([FIN], *gone) == table([FIN])


def test_two_decoders_at_one_point_have_clocks_of_their_own() -> None:
    mats = (*event().decoders, Decoder("F2", "FINISH", "ipico"))
    seen = [("F", "c1", "0:40:02"), ("F2", "c1", "0:40:01")]
    found = rows(score(seen, TWO, ClockOffset("F2", 3000), setup=event(decoders=mats)))
    assert found["1"]["gun_ms"] == str(40 * MINUTE + 2 * SECOND)
