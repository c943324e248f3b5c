"""What the announcer sees: who is coming, who has finished, who leads."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from racecontrol.announcing.announce import announce
from racecontrol.announcing.view import Leaders, View
from racecontrol.announcing.voice import Voice
from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Called, Entered, Fact, Featured, Followed, Gun, Heard, Penalty, Ruling
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Basis, CourseRecord, Decoder, Duration, Point, Race, Setup, Split, Wave
from racecontrol.scoring.predict import predict
from racecontrol.session import Session
from tests.builders import DECODERS, GUN, HOUR, POINTS, Sighting, after, entry, event, score

MAT = (Split("K5", "K5", 5000), Split("ANN", "ANN", 9700), Split("FIN", "FINISH", 10000))
WITH_MAT = event(
    points=(*POINTS, Point("ANN", "Announcer", "announcer")),
    races=(Race("M", "Ten", 10000, MAT),),
    decoders=(*DECODERS, Decoder("A", "ANN", "ipico")),
)
PEOPLE = [entry(str(number), sex="MW"[number % 2], given_name="Ann", family_name=str(number)) for number in range(1, 9)]
"""1, 3, 5, 7 are women."""


def seen(
    sightings: Sequence[Sighting],
    now: str,
    *facts: Fact,
    entries: Sequence[Entry] = PEOPLE,
    setup: Setup | None = None,
    voice: Voice | None = None,
) -> View:
    return announce(score(sightings, entries, *facts, setup=setup), after(now), voice)


def at(decoder: str, times: dict[str, str]) -> list[Sighting]:
    return [(decoder, f"c{bib}", time) for bib, time in times.items()]


HALFWAY = at("K", {"1": "0:20:00", "2": "0:20:30", "3": "0:21:00", "4": "0:22:00"})
SPRINT = at("F", {"2": "0:41:00.100", "1": "0:41:00.200", "4": "0:41:00.300", "3": "0:41:00.400"})


def test_four_who_sprint_across_the_line_are_all_named_in_their_order() -> None:
    view = seen([*HALFWAY, *SPRINT], "0:41:01")
    assert [(one.who.bib, one.place, one.place_sex, one.why) for one in view.finished] == [
        ("3", 4, 2, "second woman"),
        ("4", 3, 2, "second man"),
        ("1", 2, 1, "first woman"),
        ("2", 1, 1, "first man"),
    ]
    assert [one.who.bib for one in view.queue] == ["3", "4", "1", "2"]
    assert (view.left_out, {one.left_out for one in view.finished}) == (0, {0})
    assert view.coming == ()


def test_what_was_read_later_is_not_told() -> None:
    view = seen([*HALFWAY, *SPRINT], "0:41:00.250")
    assert [one.who.bib for one in view.queue] == ["1", "2"]
    assert [one.finished for one in view.clocks] == [2]
    assert [(one.sex, one.finished) for one in view.leaders] == [("M", 1), ("W", 1)]


def test_by_net_who_was_among_the_first_stays_named_and_the_words_say_that_it_has_changed() -> None:
    setup = event(races=(replace(event().races[0], rank_by="net"),))
    men = [entry(str(number)) for number in range(5)]
    starts = at("S", {str(number): f"0:0{number}:00" for number in range(5)})
    ends = at("F", {str(number): f"0:40:0{number}" for number in range(5)})
    view = seen([*starts, *ends], "0:41:00", entries=men, setup=setup)
    assert [(one.place_sex, one.why) for one in view.finished] == [
        (1, "first man"), (2, "second man"), (3, "third man"),
        (4, "among the first three men on finishing"), (5, "among the first three men on finishing"),
    ]  # fmt: skip


def test_the_clock_of_a_race_counts_and_knows_its_limit() -> None:
    race = replace(event().races[0], time_limit=Duration(HOUR))
    view = seen([*HALFWAY, *SPRINT[:1]], "0:41:01", Ruling("4", "DNF"), setup=event(races=(race,)))
    (clock,) = view.clocks
    assert (clock.name, clock.gun, clock.limit) == ("Ten", GUN, GUN + HOUR)
    assert (clock.started, clock.finished, clock.running) == (4, 1, 2)


def test_who_was_at_the_announcers_point_comes_for_sure_and_before_his_prediction_runs_out() -> None:
    mats = [*HALFWAY, *at("A", {"1": "0:39:30", "2": "0:39:40"})]
    view = seen(mats, "0:39:50", setup=WITH_MAT)
    assert [(one.who.bib, one.sure, one.last, one.last_at) for one in view.coming[:2]] == [
        ("1", True, "ANN", after("0:39:30")),
        ("2", True, "ANN", after("0:39:40")),
    ]
    assert all(after("0:40:00") < one.due < after("0:42:00") for one in view.coming[:2])
    assert [(one.ahead, one.ahead_sex) for one in view.coming[:2]] == [(0, 0), (1, 0)]


def test_who_has_not_been_at_the_announcers_point_still_has_the_way_from_there_before_him() -> None:
    standings = score(HALFWAY, PEOPLE, setup=WITH_MAT)
    told, row = predict(standings), standings.field.index["1"]
    (mat, finish), latest = told.at[row, 1:].tolist(), int(told.high[row, 1])
    now = (mat + latest) // 2
    first = next(one for one in announce(standings, now).coming if one.who.bib == "1")
    assert not first.sure
    assert finish < first.due == now + finish - mat
    assert "1" not in {one.who.bib for one in announce(standings, latest + 1).coming}


def test_who_was_seen_at_the_announcers_point_is_due_from_there_also_by_older_predictions() -> None:
    told = predict(score(HALFWAY, PEOPLE, setup=WITH_MAT))
    newest = score([*HALFWAY, *at("A", {"1": "0:38:30"})], PEOPLE, setup=WITH_MAT)
    mat, finish = told.at[newest.field.index["1"], 1:].tolist()
    first = announce(newest, after("0:38:31"), told=told).coming[0]
    assert (first.who.bib, first.sure) == ("1", True)
    assert first.due == after("0:38:30") + finish - mat != finish


def test_who_was_missed_where_others_passed_long_after_him_does_not_come() -> None:
    splits = (Split("K5", "K5", 5000), Split("K8", "K8", 8000), Split("FIN", "FINISH", 10000))
    setup = event(
        points=(*POINTS, Point("K8", "8 km", "split")),
        races=(Race("M", "Ten", 10000, splits),),
        decoders=(*DECODERS, Decoder("L", "K8", "ipico")),
    )
    mats = [*at("K", {"1": "0:30:00", "2": "0:30:10", "3": "0:30:20", "4": "0:35:00"}), *at("L", {"1": "0:48:00"})]
    alone = score(mats, PEOPLE, setup=setup)
    row = alone.field.index["2"]
    now = int(predict(alone).high[row, 1]) + 10 * 60_000 + 1
    voice = Voice(coming_within=HOUR)
    finish = replace(predict(alone), high=np.full_like(predict(alone).at, now + HOUR))
    stays = replace(finish, high=np.where(np.arange(3) == 1, predict(alone).high, finish.high))
    assert "2" in {one.who.bib for one in announce(alone, now, voice, stays).coming}, "the mat may see nobody"
    passed = score([*mats, ("L", "c4", text(now - 1000))], PEOPLE, setup=setup)
    assert "2" in {one.who.bib for one in announce(passed, now - 2, voice, stays).coming}
    assert "2" not in {one.who.bib for one in announce(passed, now, voice, stays).coming}


def text(at: int) -> str:
    """So long after 08:00:00."""
    seconds = (at - GUN) // 1000
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


@pytest.mark.parametrize(("basis", "ahead"), [("gun", 0), ("net", 1)])
def test_the_place_of_who_comes_is_by_the_time_that_ranks(basis: Basis, ahead: int) -> None:
    setup = event(races=(replace(event().races[0], rank_by=basis),), waves=(Wave("A", ("M",)), Wave("B", ("M",))))
    people = [replace(one, wave="B" if one.bib == "2" else "A", sex="M") for one in PEOPLE]
    mats = [
        *at("S", {"1": "0:02:00", "2": "0:10:01"}),
        *at("K", {"1": "0:21:00", "2": "0:29:50"}),
        *at("F", {"1": "0:41:00"}),
    ]
    view = seen(mats, "0:48:30", Gun("B", after("0:10:00"), "typed"), entries=people, setup=setup)
    assert [one.who.bib for one in view.finished] == ["1"]
    assert [(one.who.bib, one.ahead, one.ahead_sex) for one in view.coming] == [("2", ahead, ahead)]


def test_who_is_long_overdue_after_the_announcers_point_goes_away() -> None:
    mats = [*HALFWAY, *at("A", {"1": "0:39:30"})]
    due = seen(mats, "0:39:40", setup=WITH_MAT).coming[0].due
    voice = Voice(overdue=60_000)
    standings = score(mats, PEOPLE, setup=WITH_MAT)
    assert "1" in {one.who.bib for one in announce(standings, due + 60_000, voice).coming}
    assert "1" not in {one.who.bib for one in announce(standings, due + 60_001, voice).coming}


def test_without_such_a_point_predictions_alone_tell_who_comes() -> None:
    view = seen(HALFWAY, "0:38:30")
    assert [(one.who.bib, one.sure, one.last) for one in view.coming] == [("1", False, "K5"), ("2", False, "K5"),
                                                                         ("3", False, "K5")]  # fmt: skip
    assert [one.due for one in view.coming] == sorted(one.due for one in view.coming)
    assert seen(HALFWAY, "0:30:00").coming == ()
    assert seen(HALFWAY, "2:00:00").coming == ()


def test_who_has_passed_no_split_is_not_shown_before_he_is_near_the_announcers_point() -> None:
    starts = at("S", {"5": "0:00:05", "6": "0:00:05", "7": "0:00:05"})
    standings = score(starts, PEOPLE, Featured(("6",), "favourite"), Featured(("7",), "pinned"), setup=WITH_MAT)
    expected = int(predict(standings).at[standings.field.index["5"], 1])
    voice = Voice(coming_within=HOUR)
    for now, bibs in ((expected - 60_001, {"6", "7"}), (expected - 60_000, {"5", "6", "7"}),
                      (expected + 60_001, {"6", "7"})):  # fmt: skip
        assert {one.who.bib for one in announce(standings, now, voice).coming} == bibs


def test_where_nothing_is_before_the_finish_the_start_must_do() -> None:
    short = event(races=(Race("M", "Five", 5000, (Split("FIN", "FINISH", 5000),)),))
    view = seen(at("S", {"5": "0:00:05"}), "0:05:00", setup=short, voice=Voice(coming_within=HOUR))
    assert [one.who.bib for one in view.coming] == ["5"]


def test_who_is_skipped_is_not_named_and_still_takes_his_place() -> None:
    view = seen([*HALFWAY, *SPRINT[:2]], "0:41:01", Featured(("1", "3"), "skipped"))
    assert [one.who.bib for one in view.finished] == ["2"]
    assert view.left_out == 1
    assert [(one.who.bib, one.who.skipped) for one in view.queue] == [("1", True), ("2", False)]
    assert "3" not in {one.who.bib for one in view.coming}
    later = seen([*HALFWAY, *SPRINT], "0:41:01", Featured(("1",), "skipped"))
    assert [(one.who.bib, one.left_out) for one in later.finished] == [("3", 0), ("4", 1), ("2", 0)]


def test_in_a_crowd_the_next_ones_are_shown_and_those_who_will_be_named_for_sure() -> None:
    people = [entry(str(number), sex="M") for number in range(1, 31)]
    halfway = at("K", {one.bib: f"0:20:{int(one.bib):02}" for one in people})
    facts = (Featured(("25",), "favourite"), Featured(("29",), "pinned"), Featured(("1", "30"), "skipped"))
    view = seen(halfway, "0:38:30", *facts, entries=people, voice=Voice(coming=9))
    assert [one.who.bib for one in view.coming] == ["2", "3", "4", "5", "6", "7", "8", "25", "29"]
    assert [one.ahead for one in view.coming] == [1, 2, 3, 4, 5, 6, 7, 24, 28]


def lines(block: Leaders) -> list[tuple[str, int, str, int, bool]]:
    return [(one.who.bib, one.rank, one.split, one.gap, one.finished) for one in block.runners]


def test_leaders_stand_at_the_last_split_that_anybody_has_reached() -> None:
    men, women = seen([*HALFWAY, ("K", "c5", "0:24:00")], "0:25:00").leaders
    assert (men.race, men.sex, men.split, men.metres, men.started, men.finished) == ("M", "M", "K5", 5000, 2, 0)
    assert lines(men) == [("2", 1, "K5", 0, False), ("4", 2, "K5", 90_000, False)]
    assert lines(women) == [("1", 1, "K5", 0, False), ("3", 2, "K5", 60_000, False), ("5", 3, "K5", 240_000, False)]
    assert men.runners[0].due is not None
    assert men.runners[0].elapsed_at == (1_230_000, None)


def test_who_is_expected_at_that_split_follows_with_the_gap_of_an_earlier_one() -> None:
    men, women = seen([*HALFWAY, *SPRINT[:2]], "0:41:30").leaders
    assert lines(men) == [("2", 1, "FIN", 0, True), ("4", 0, "K5", 90_000, False)]
    assert lines(women) == [("1", 1, "FIN", 0, True), ("3", 0, "K5", 60_000, False)]
    assert men.runners[0].due is None


def test_a_leader_who_is_out_goes_and_the_next_one_leads() -> None:
    for status in ("DNF", "DQ"):
        _, women = seen(HALFWAY, "0:25:00", Ruling("1", status)).leaders
        assert lines(women) == [("3", 1, "K5", 0, False)]


def test_a_leader_who_stops_goes_when_the_others_have_passed_a_later_split() -> None:
    splits = (Split("K5", "K5", 5000), Split("K8", "K8", 8000), Split("FIN", "FINISH", 10000))
    four = event(
        points=(*POINTS, Point("K8", "8 km", "split")),
        races=(Race("M", "Ten", 10000, splits),),
        decoders=(*DECODERS, Decoder("E", "K8", "ipico")),
    )
    _, before = seen(HALFWAY, "0:33:00", setup=four).leaders
    assert [one.who.bib for one in before.runners] == ["1", "3"]
    _, passed = seen([*HALFWAY, ("E", "c3", "0:34:30")], "0:34:31", setup=four).leaders
    assert lines(passed)[0] == ("3", 1, "K8", 0, False)
    _, long_after = seen([*HALFWAY, ("E", "c3", "0:34:30")], "1:30:00", setup=four).leaders
    assert [one.who.bib for one in long_after.runners] == ["3"]


def test_the_finish_counts_with_its_penalties_and_equal_times_share_a_rank() -> None:
    both = at("F", {"2": "0:41:00", "4": "0:41:00"})
    men, _ = seen([*HALFWAY, *both], "0:42:00").leaders
    assert lines(men) == [("2", 1, "FIN", 0, True), ("4", 1, "FIN", 0, True)]
    men, _ = seen([*HALFWAY, *both], "0:42:00", Penalty("2", 5000)).leaders
    assert lines(men) == [("4", 1, "FIN", 0, True), ("2", 2, "FIN", 5000, True)]


def test_by_net_who_started_later_may_lead() -> None:
    race = replace(event().races[0], rank_by="net")
    starts = at("S", {"1": "0:00:01", "3": "0:02:00"})
    men, women = seen([*starts, *HALFWAY], "0:25:00", setup=event(races=(race,))).leaders
    assert lines(women) == [("3", 1, "K5", 0, False), ("1", 2, "K5", 59_000, False)]
    assert lines(men)[0][0] == "2"


def test_the_course_record_stands_beside_the_leaders() -> None:
    records = (CourseRecord("M", "W", Duration(2_000_000), "Li Hong", 2015),)
    men, women = seen(HALFWAY, "0:25:00", setup=event(records=records)).leaders
    assert (men.record, women.record) == (None, 2_000_000)


AMBASSADORS = event(waves=(*event().waves, Wave("X", ("M",), ranked=False, name="Ambassadors")))


def test_a_wave_of_ambassadors_is_named_and_takes_no_places() -> None:
    people = [*PEOPLE[:4], entry("20", wave="X", extra={"group": "ambassadors", "story": "Runs since 1999"})]
    guns, followed = Gun("X", after("-0:10:00"), "typed"), Followed("group", "ambassadors")
    early = at("F", {"20": "0:40:00"})
    view = seen([*HALFWAY, *early, *SPRINT[:1]], "0:41:01", guns, followed, entries=people, setup=AMBASSADORS)
    winner, ambassador = view.finished
    assert (ambassador.who.bib, ambassador.place, ambassador.status) == ("20", 0, "NC")
    assert ambassador.why == "of group ambassadors"
    assert (ambassador.who.groups, ambassador.who.story, ambassador.who.favourite) == (
        ("ambassadors",), "Runs since 1999", True,
    )  # fmt: skip
    assert (winner.who.bib, winner.place, winner.why) == ("2", 1, "first man")
    assert all("20" not in {one.who.bib for one in block.runners} for block in view.leaders)


def test_who_runs_for_no_place_comes_without_one() -> None:
    people = [*PEOPLE[:4], entry("20", wave="X")]
    halfway = [*HALFWAY, ("K", "c20", "0:20:05")]
    view = seen(halfway, "0:38:30", Gun("X", GUN, "typed"), entries=people, setup=AMBASSADORS)
    assert {one.who.bib: (one.ahead, one.ahead_sex) for one in view.coming} == {
        "1": (0, 0), "2": (1, 0), "3": (2, 1), "20": (-1, -1),
    }  # fmt: skip


def test_a_race_without_places_has_finishers_and_no_leaders() -> None:
    family = event(races=(replace(event().races[0], competitive=False),))
    view = seen([*HALFWAY, *SPRINT], "0:41:01", setup=family)
    assert view.leaders == ()
    assert len(view.queue) == len(view.finished) == 4
    assert {one.why for one in view.finished} == {""}


def test_a_person_is_told_as_the_entries_have_him() -> None:
    zeng = entry(
        "1", sex="M", family_name="曾", given_name="伟", latin_name="Zeng Wei", nation="CHN", club="Lake",
        extra={"group": "newlyweds; sponsors ;", "story": " Runs for two "}, note="owes 20", birth_date="1990-01-01",
    )  # fmt: skip
    asked = entry("2", given_name="Sean", family_name="Moore", extra={"say": "Shawn Moore"})
    facts = (Called(("1",), "called"), Featured(("1",), "pinned"), Featured(("2",), "favourite"))
    view = seen(at("F", {"1": "0:40:00", "2": "0:41:00"}), "0:42:00", *facts, entries=[zeng, asked])
    sean, one = (finished.who for finished in view.finished)
    assert (one.name, one.latin, one.say, one.nation, one.club, one.category) == (
        "曾伟", "Zeng Wei", "Zēng Wěi", "CHN", "Lake", "M",
    )  # fmt: skip
    assert (one.groups, one.story, one.mark, one.pinned) == (
        ("newlyweds", "sponsors"), "Runs for two", "called", True,
    )  # fmt: skip
    assert (sean.latin, sean.say, sean.favourite, sean.pinned) == ("", "Shawn Moore", True, False)
    assert [who.bib for who in view.pinned] == ["1"]
    assert "owes" not in repr(view)
    assert "1990" not in repr(view)


def test_a_favourite_is_one_of_a_nation_a_club_or_a_group_that_is_followed() -> None:
    people = [entry("1", nation="KEN"), entry("2", club="Lake"), entry("3", extra={"group": "x"}), entry("4")]
    follows = (Followed("nation", "KEN"), Followed("club", "Lake"), Followed("group", "x"), Followed("group", "none"))
    finish = at("F", {"1": "0:40:00", "2": "0:41:00", "3": "0:42:00", "4": "0:43:00"})
    view = seen(finish, "0:44:00", *follows, entries=people)
    assert [(one.who.bib, one.who.favourite) for one in view.queue] == [
        ("4", False), ("3", True), ("2", True), ("1", True),
    ]  # fmt: skip


def test_before_anything_has_happened_there_is_nothing_to_say() -> None:
    for gun in (False, True):
        view = announce(score([], PEOPLE, gun=gun), GUN)
        assert (view.coming, view.finished, view.queue, view.leaders, view.milestones) == ((), (), (), (), ())
        assert view.splits == {"M": ("K5", "FIN")}
    assert announce(score([], []), GUN).clocks[0].started == 0


@pytest.mark.parametrize("minutes", [20, 41, 60])
def test_a_race_that_is_opened_again_says_the_same(tmp_path: Path, minutes: int) -> None:
    now, path = GUN + minutes * 60_000, tmp_path / "day.race"
    facts = (Entered(tuple(PEOPLE)), Gun("A", GUN, "typed"), Featured(("1", "4"), "pinned"), Called(("2",), "called"))
    with Session.create(path, event(), clock=lambda: GUN) as session:
        session.do(*facts)
        for decoder, chip, time in [*HALFWAY, *SPRINT]:
            session.do(Heard(decoder, after(time), (Read(chip, after(time), b""),), "utc"))
        before = announce(session.standings(), now)
    with Session.open(path, clock=lambda: GUN) as session:
        assert announce(session.standings(), now) == before
    assert [who.bib for who in before.pinned] == ["1", "4"]
