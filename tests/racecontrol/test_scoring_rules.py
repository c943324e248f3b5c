"""One golden case for each rule of the contract's *results.csv*, named after it."""

from dataclasses import replace

import pytest

from racecontrol.domain.facts import Closed, Configured, Entered, Gun, Logged, Ruling
from racecontrol.domain.setup import Category, Decoder, Duration, Event, Point, Race, Split, Wave
from racecontrol.domain.state import fold
from racecontrol.domain.time import HOUR, MINUTE, SECOND
from racecontrol.scoring.field import lay_out
from racecontrol.scoring.problems import problems
from racecontrol.scoring.standings import standings
from tests.builders import GUN, SPLITS, after, entry, event, read_log, rows, score

ONE = [entry("1")]
START, K5, FIN = ("S", "c1", "0:00:10"), ("K", "c1", "0:20:00"), ("F", "c1", "0:40:00.250")


def ten(**changes: object) -> Race:
    return replace(event().races[0], **changes)


def test_gun_time_is_rounded_up_to_the_whole_second() -> None:
    row = rows(score([START, K5, FIN], ONE))["1"]
    assert (row["gun_ms"], row["gun_time"]) == ("2400250", "0:40:01")
    assert (row["net_ms"], row["net_time"]) == ("2390250", "0:39:51")


def test_a_whole_second_stays_what_it_is() -> None:
    row = rows(score([("F", "c1", "2:09:44")], ONE))["1"]
    assert row["gun_time"] == "2:09:44"


def test_reads_within_the_dead_time_of_the_one_before_are_one_passing() -> None:
    lap = ten(splits=(Split("L1", "FINISH", 5000), Split("FIN", "FINISH", 10000)))
    chain = [("F", "c1", f"0:20:{second:02}") for second in (0, 40)] + [("F", "c1", "0:21:40")]
    row = rows(score(chain, ONE, setup=event(races=(lap,))))["1"]
    assert (row["L1_gun_ms"], row["status"]) == ("1200000", "RUN")


def test_earliest_and_latest_are_inside() -> None:
    edge = Split("FIN", "FINISH", 10000, earliest=Duration(40 * MINUTE), latest=Duration(40 * MINUTE))
    race = ten(splits=(edge,))
    assert rows(score([("F", "c1", "0:40:00")], ONE, setup=event(races=(race,))))["1"]["status"] == "OK"
    for outside in ("0:39:59.999", "0:40:00.001"):
        assert rows(score([("F", "c1", outside)], ONE, setup=event(races=(race,))))["1"]["status"] == "RUN"


def test_a_main_read_at_the_start_goes_before_a_later_backup_read() -> None:
    mats = (Decoder("S", "START", "ipico"), Decoder("SB", "START", "ipico", role="backup"), *event().decoders[1:])
    seen = [("S", "c1", "0:00:10"), ("SB", "c1", "0:00:12"), FIN]
    assert rows(score(seen, ONE, setup=event(decoders=mats)))["1"]["net_ms"] == "2390250"
    assert rows(score(seen[1:], ONE, setup=event(decoders=mats)))["1"]["net_ms"] == "2388250"


def test_a_read_after_the_dead_time_is_the_next_passing() -> None:
    lap = ten(splits=(Split("L1", "FINISH", 5000), Split("FIN", "FINISH", 10000)))
    twice = [("F", "c1", "0:20:00"), ("F", "c1", "0:21:00.001")]
    row = rows(score(twice, ONE, setup=event(races=(lap,))))["1"]
    assert (row["L1_gun_ms"], row["FIN_gun_ms"]) == ("1200000", "1260001")


def test_backup_never_overwrites_main() -> None:
    row = rows(score([("FB", "c1", "0:39:59"), FIN], ONE))["1"]
    assert row["gun_ms"] == "2400250"


def test_backup_fills_what_main_missed() -> None:
    row = rows(score([("FB", "c1", "0:40:02"), ("FB", "c1", "0:40:01")], ONE))["1"]
    assert row["gun_ms"] == "2401000"


def test_net_time_counts_from_the_last_read_at_the_start() -> None:
    row = rows(score([("S", "c1", "0:00:05"), ("S", "c1", "0:04:00"), FIN], ONE))["1"]
    assert row["net_ms"] == str(2_400_250 - 240_000)


def test_a_read_at_the_start_after_the_window_is_no_start() -> None:
    row = rows(score([START, ("S", "c1", "0:30:00.001"), FIN], ONE))["1"]
    assert row["net_ms"] == "2390250"


def test_a_read_at_the_start_at_the_end_of_the_window_is_a_start() -> None:
    row = rows(score([START, ("S", "c1", "0:30:00"), FIN], ONE))["1"]
    assert row["net_ms"] == str(2_400_250 - 30 * MINUTE)


def test_a_read_at_the_start_after_another_point_is_no_start() -> None:
    row = rows(score([START, K5, ("S", "c1", "0:25:00"), FIN], ONE))["1"]
    assert row["net_ms"] == "2390250"


def test_without_a_start_net_is_gun_and_a_problem() -> None:
    scored = score([K5, FIN], ONE)
    row = rows(scored)["1"]
    assert row["net_ms"] == row["gun_ms"] == "2400250"
    assert [(problem.kind, problem.bib) for problem in problems(scored)] == [("no_start", "1")]


def test_a_read_before_the_gun_makes_no_split_and_counts_when_the_gun_is_corrected() -> None:
    early = [("F", "c1", "-0:10:00")]
    assert rows(score(early, ONE))["1"]["status"] == "RUN"
    corrected = rows(score(early, ONE, Gun("A", after("-0:50:00"), "typed")))["1"]
    assert (corrected["status"], corrected["gun_ms"]) == ("OK", str(40 * MINUTE))


def test_the_newest_gun_counts() -> None:
    row = rows(score([START, FIN], ONE, Gun("A", GUN + 2 * SECOND, "typed")))["1"]
    assert row["gun_ms"] == "2398250"


def test_without_a_gun_there_are_no_results_and_a_problem() -> None:
    scored = score([START, K5, FIN], ONE, gun=False)
    row = rows(scored)["1"]
    assert (row["status"], row["gun_ms"], row["net_ms"], row["K5_gun_ms"]) == ("RUN", "", "", "")
    assert [problem.kind for problem in problems(scored)] == ["no_gun"]


def test_a_passing_before_earliest_is_no_split() -> None:
    race = ten(splits=(SPLITS[0], replace(SPLITS[1], earliest=Duration(26 * MINUTE))))
    tested = [("F", "c1", "0:05:00"), FIN]
    assert rows(score(tested, ONE, setup=event(races=(race,))))["1"]["gun_ms"] == "2400250"


def test_a_passing_after_latest_is_no_split_and_takes_nothing_from_the_next() -> None:
    race = ten(splits=(replace(SPLITS[0], latest=Duration(15 * MINUTE)), SPLITS[1]))
    row = rows(score([K5, FIN], ONE, setup=event(races=(race,))))["1"]
    assert (row["K5_gun_ms"], row["gun_ms"]) == ("", "2400250")


def test_a_missing_split_stays_empty() -> None:
    scored = score([START, FIN], ONE)
    assert rows(scored)["1"]["K5_gun_ms"] == ""
    assert [problem.kind for problem in problems(scored)] == ["missing_split"]


def test_splits_are_found_in_course_order() -> None:
    there_and_back = ten(
        splits=(Split("OUT", "K5", 2500), Split("TURN", "FINISH", 5000), Split("BACK", "K5", 7500)),
    )
    seen = [("K", "c1", "0:10:00"), ("F", "c1", "0:20:00"), ("K", "c1", "0:30:00")]
    row = rows(score(seen, ONE, setup=event(races=(there_and_back,))))["1"]
    assert [row[f"{code}_gun_ms"] for code in ("OUT", "TURN", "BACK")] == ["600000", "1200000", "1800000"]


def test_a_shared_mat_is_start_and_finish() -> None:
    line = (Point("LINE", "Line", "start"), Point("K5", "5 km", "split"))
    race = ten(splits=(Split("K5", "K5", 5000), Split("FIN", "LINE", 10000)))
    setup = event(
        points=line,
        races=(race,),
        decoders=(Decoder("L", "LINE", "ipico"), Decoder("K", "K5", "ipico")),
    )
    seen = [("L", "c1", "0:00:10"), ("L", "c1", "0:00:12"), ("K", "c1", "0:20:00"), ("L", "c1", "0:40:00")]
    row = rows(score(seen, ONE, setup=setup))["1"]
    assert (row["gun_ms"], row["net_ms"]) == ("2400000", str(2_400_000 - 12_000))


def test_two_chips_are_one_runner() -> None:
    both = [entry("1", chips=("c1", "d1"))]
    row = rows(score([START, ("F", "d1", "0:39:58"), FIN], both))["1"]
    assert (row["gun_ms"], row["net_ms"]) == ("2398000", "2388000")


def test_chips_are_known_in_capitals_too() -> None:
    assert rows(score([("F", "C1", "0:40:00")], ONE))["1"]["gun_ms"] == "2400000"


def test_a_decoders_offset_is_added() -> None:
    slow = tuple(replace(d, clock_offset_ms=1500) if d.code == "F" else d for d in event().decoders)
    row = rows(score([START, FIN], ONE, setup=event(decoders=slow)))["1"]
    assert row["gun_ms"] == "2401750"


def test_equal_milliseconds_share_the_place_and_the_next_is_skipped() -> None:
    four = [entry(bib) for bib in "1234"]
    times = {"1": "0:40:00", "2": "0:41:00", "3": "0:41:00", "4": "0:41:00.001"}
    table = rows(score([("F", f"c{bib}", time) for bib, time in times.items()], four))
    assert [table[bib]["place"] for bib in "1234"] == ["1", "2", "2", "4"]


def test_places_by_gun_and_by_net_at_once() -> None:
    two = [entry("1"), entry("2")]
    seen = [("S", "c1", "0:00:01"), ("S", "c2", "0:05:00"), ("F", "c1", "0:40:00"), ("F", "c2", "0:41:00")]
    table = rows(score(seen, two, setup=event(races=(ten(rank_by="gun", rank_category_by="net"),))))
    assert [table[bib]["place"] for bib in "12"] == ["1", "2"]
    assert [table[bib]["place_category"] for bib in "12"] == ["2", "1"]
    assert [table[bib]["net_place"] for bib in "12"] == ["2", "1"]
    assert [table[bib]["gun_place_category"] for bib in "12"] == ["1", "2"]


def test_sex_x_and_unknown_are_placed_overall_and_not_among_men_or_women() -> None:
    people = [entry("1", sex="X"), entry("2", sex=None), entry("3")]
    table = rows(score([("F", f"c{n}", f"0:4{n}:00") for n in (1, 2, 3)], people))
    assert [table[bib]["place"] for bib in "123"] == ["1", "2", "3"]
    assert [table[bib]["category"] for bib in "123"] == ["", "", "M"]
    assert [table[bib]["place_sex"] for bib in "123"] == ["1", "", "1"]
    assert [table[bib]["place_category"] for bib in "123"] == ["", "", "1"]


@pytest.mark.parametrize("status", ["DNS", "DNF", "DQ", "NC"])
def test_a_ruling_keeps_the_time_and_takes_the_place(status: str) -> None:
    two = [entry("1"), entry("2")]
    scored = score([FIN, ("F", "c2", "0:50:00")], two, Ruling("1", status, "TR55.10"))  # type: ignore[arg-type]
    table = rows(scored)
    assert (table["1"]["status"], table["1"]["rule"]) == (status, "TR55.10")
    assert (table["1"]["gun_ms"], table["1"]["place"]) == ("2400250", "")
    assert table["2"]["place"] == "1"


def test_ok_takes_a_ruling_back() -> None:
    scored = score([FIN], ONE, Ruling("1", "DQ", "TR55.10"), Ruling("1", "OK"))
    assert (rows(scored)["1"]["status"], rows(scored)["1"]["place"]) == ("OK", "1")


def test_while_the_race_runs_nobody_is_dnf() -> None:
    table = rows(score([START], [entry("1"), entry("2")]))
    assert [table[bib]["status"] for bib in "12"] == ["RUN", "RUN"]


def test_after_the_race_is_closed_without_finish_dnf_without_read_dns() -> None:
    table = rows(score([START], [entry("1"), entry("2")], Closed("M")))
    assert [table[bib]["status"] for bib in "12"] == ["DNF", "DNS"]


def test_after_the_time_limit_otl_and_dnf() -> None:
    limited = event(races=(ten(time_limit=Duration(1 * HOUR)),))
    seen = [START, ("F", "c1", "1:00:00"), ("F", "c2", "1:00:00.001"), ("K", "c3", "0:20:00")]
    table = rows(score(seen, [entry(bib) for bib in "1234"], setup=limited))
    assert [table[bib]["status"] for bib in "1234"] == ["OK", "OTL", "DNF", "DNS"]
    assert (table["2"]["gun_ms"], table["2"]["place"]) == ("3600001", "")


def test_the_time_limit_counts_from_the_last_gun_of_the_race() -> None:
    waves = (Wave("A", ("M",)), Wave("B", ("M",)))
    limited = event(races=(ten(time_limit=Duration(1 * HOUR)),), waves=waves)
    people = [entry("1", wave="A"), entry("2", wave="B")]
    seen = [("F", "c1", "1:05:00"), ("F", "c2", "1:05:00")]
    table = rows(score(seen, people, Gun("B", after("0:10:00"), "typed"), setup=limited))
    assert [table[bib]["status"] for bib in "12"] == ["OK", "OK"]
    assert [table[bib]["gun_ms"] for bib in "12"] == ["3900000", "3300000"]


def test_a_fun_run_has_times_and_no_places() -> None:
    row = rows(score([START, FIN], ONE, setup=event(races=(ten(competitive=False),))))["1"]
    assert (row["status"], row["gun_time"], row["place"], row["net_place"]) == ("OK", "0:40:01", "", "")


def test_categories_by_age_on_race_day_and_at_the_end_of_the_year() -> None:
    forties = (
        Category("M40", "M", 40, 44, "race_day"),
        Category("MU40", "M", None, 39, "race_day"),
    )
    new_year = event().event
    birthday_after = entry("1", birth_date="1978-01-01")
    birthday_before = entry("2", birth_date="1977-12-31")
    people = [birthday_after, birthday_before, entry("3"), entry("4", birth_date="1977")]
    table = rows(score([], people, setup=event(categories=forties)))
    assert [table[bib]["category"] for bib in "1234"] == ["MU40", "M40", "", "M40"]
    june = Event("Test", new_year.date.replace(month=6, day=1), new_year.timezone)
    year_end = tuple(replace(category, age_on="year_end") for category in forties)
    table = rows(score([], people, setup=event(event=june, categories=year_end)))
    assert [table[bib]["category"] for bib in "12"] == ["MU40", "M40"]


def test_midnight_is_no_border() -> None:
    night = [("S", "c1", "15:59:00"), ("F", "c1", "16:40:00")]
    table = rows(score(night, ONE, Gun("A", after("15:58:00"), "typed")))
    assert table["1"]["gun_ms"] == str(42 * MINUTE)


def test_an_unknown_chip_is_a_problem_and_no_result() -> None:
    scored = score([FIN, ("F", "zz", "0:41:00")], ONE)
    assert [problem.kind for problem in problems(scored)] == ["unknown_finish", "no_start", "missing_split"]


def test_a_read_of_a_decoder_that_is_not_in_the_event_counts_nowhere() -> None:
    assert rows(score([("OTHER", "c1", "0:40:00")], ONE))["1"]["status"] == "RUN"


def test_an_unset_clock_takes_nothing_from_the_others() -> None:
    many = [entry(str(n)) for n in range(1, 40_000)]
    points = (*event().points, *(Point(f"P{n}", f"P{n}", "split") for n in range(20)))
    log = read_log([START, FIN])
    log.extend(["K", "K"], ["c1", "c2"], [0, 4_102_444_800_000], [0, 0])  # 1970 and 2100
    setup = event(points=points)
    facts = (Configured(setup), Entered(tuple(many)), Gun("A", GUN, "typed"))
    state = fold([Logged(number, GUN, "crew", "", fact) for number, fact in enumerate(facts, 1)])
    scored = standings(lay_out(state), log.view())
    row = scored.field.index["1"]
    assert int(scored.gun_ms[row]) == 2_400_250
    assert (scored.split_ms(row, 0, "gun"), scored.status(scored.field.index["3"])) == (None, "RUN")


def test_a_race_without_entries_or_reads_is_empty() -> None:
    assert rows(score([], [])) == {}
    assert rows(score([], ONE))["1"]["status"] == "RUN"
