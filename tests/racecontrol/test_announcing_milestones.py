"""What has just come true: firsts, records, round numbers, decided prizes, groups that are in."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from racecontrol.announcing.announce import announce
from racecontrol.announcing.view import Milestone
from racecontrol.announcing.voice import Voice
from racecontrol.domain.entry import BirthDate, Entry
from racecontrol.domain.facts import Fact, Followed, Gun, Ruling
from racecontrol.domain.said import retold
from racecontrol.domain.setup import Award, Basis, Category, CourseRecord, Decoder, Duration, Point, Setup, Split, Wave
from racecontrol.domain.time import HOUR, MINUTE, SECOND, exact
from tests.builders import Sighting, after, entry, event, score

ALL = Voice(milestones=1000)


def found(
    sightings: Sequence[Sighting], now: str, *facts: Fact, entries: Sequence[Entry], setup: Setup | None = None
) -> tuple[Milestone, ...]:
    return announce(score(sightings, entries, *facts, setup=setup), after(now), ALL).milestones


def of(kind: str, milestones: Sequence[Milestone]) -> list[tuple[str, int]]:
    return [(one.text, one.at) for one in milestones if one.kind == kind]


def finish(times: dict[str, str]) -> list[Sighting]:
    return [("F", f"c{bib}", time) for bib, time in times.items()]


PEOPLE = [
    entry("1", given_name="Ann", family_name="One", sex="W", nation="KEN"),
    entry("2", given_name="Bob", family_name="Two", nation="KEN"),
    entry("3", given_name="Cid", family_name="Three", nation="FRA"),
    entry("4", given_name="Dan", family_name="Four"),
]
IN_ORDER = finish({"2": "0:40:00", "1": "0:41:00", "3": "0:42:00", "4": "0:43:00"})


def test_the_first_of_a_sex_and_of_a_nation_are_told_when_they_cross_the_line() -> None:
    made = found(IN_ORDER, "0:44:00", entries=PEOPLE)
    assert of("first", made) == [
        ("first woman: Ann One, 0:41:00", after("0:41:00")),
        ("first man: Bob Two, 0:40:00", after("0:40:00")),
    ]
    assert of("nation", made) == [
        ("first from FRA: Cid Three, 0:42:00", after("0:42:00")),
        ("first from KEN: Bob Two, 0:40:00", after("0:40:00")),
    ]
    assert [one.at for one in made] == sorted((one.at for one in made), reverse=True)
    assert {one.key for one in made} == {
        "first:M:M", "first:M:W", "nation:M:FRA", "nation:M:KEN", "category:M:Medals:M",
    }  # fmt: skip
    assert {one.who.bib for one in made if one.who} == {"1", "2", "3"}


def test_of_several_races_the_sentence_names_which() -> None:
    ten = event().races[0]
    two = event(races=(ten, replace(ten, code="H", name="Half")), waves=(Wave("A", ("M", "H")),))
    people = [PEOPLE[0], replace(PEOPLE[1], race="H")]
    made = found(IN_ORDER[:2], "0:44:00", entries=people, setup=two)
    assert [text for text, _ in of("first", made)] == [
        "Ten: first woman: Ann One, 0:41:00", "Half: first man: Bob Two, 0:40:00",
    ]  # fmt: skip


def test_who_is_disqualified_was_not_the_first() -> None:
    made = found(IN_ORDER, "0:44:00", Ruling("2", "DQ"), entries=PEOPLE)
    assert [text for text, _ in of("first", made)] == ["first man: Cid Three, 0:42:00", "first woman: Ann One, 0:41:00"]


def test_every_thousandth_finisher_is_told() -> None:
    people = [entry(str(number)) for number in range(1, 2002)]
    sightings = finish({one.bib: exact(30 * MINUTE + int(one.bib) * SECOND) for one in people})
    people = [replace(one, family_name=one.bib) for one in people]
    assert of("number", found(sightings, "1:10:00", entries=people)) == [
        ("finisher 2,000: 2000", after("1:03:20")),
        ("finisher 1,000: 1000", after("0:46:40")),
    ]


CATEGORIES = (Category("M", "M"), Category("W40", "W", min_age=40), Category("W", "W"))
PRIZES = (Award("Age groups", "category", 2),)
MEN = [entry(str(number), given_name=f"M{number}") for number in range(1, 5)]


def decided(
    sightings: Sequence[Sighting],
    now: str,
    *facts: Fact,
    entries: Sequence[Entry] = MEN,
    awards: tuple[Award, ...] = PRIZES,
    waves: tuple[Wave, ...] = event().waves,
) -> list[tuple[str, int]]:
    setup = event(categories=CATEGORIES, awards=awards, waves=waves)
    return of("category", found(sightings, now, *facts, entries=entries, setup=setup))


def test_a_category_with_one_gun_is_decided_with_its_last_prize() -> None:
    two = finish({"1": "0:40:00", "2": "0:41:00"})
    assert decided(two[:1], "0:40:30") == []
    assert decided(two, "0:41:00") == [("Age groups, M: prizes decided: M1, M2", after("0:41:00"))]


def test_of_several_names_each_is_told_how_to_say_it() -> None:
    people = [replace(MEN[0], given_name="明", family_name="李", nation="CHN"), *MEN[1:]]
    [(told, _)] = decided(finish({"1": "0:40:00", "2": "0:41:00"}), "0:41:00", entries=people)
    assert told == "Age groups, M: prizes decided: 李明 (Lǐ Míng), M2"


def test_a_later_gun_lets_others_run_on_for_the_prizes() -> None:
    waves = (Wave("A", ("M",)), Wave("B", ("M",)))
    people = [replace(one, wave="B" if one.bib == "4" else "A") for one in MEN]
    two, gun = finish({"1": "0:40:00", "2": "0:41:00"}), Gun("B", after("0:10:00"), "typed")
    assert decided(two, "0:50:59", gun, waves=waves, entries=people) == []
    assert decided(two, "0:51:00", gun, waves=waves, entries=people) == [
        ("Age groups, M: prizes decided: M1, M2", after("0:51:00"))
    ]
    won = finish({"4": "0:50:30"})
    assert decided([*two, *won], "0:51:00", gun, waves=waves, entries=people) == [
        ("Age groups, M: prizes decided: M1, M4", after("0:50:30"))
    ]
    out = Ruling("4", "DNF")
    assert decided(two, "0:41:00", gun, out, waves=waves, entries=people)[0][1] == after("0:41:00")
    assert decided(two, "3:00:00", waves=waves, entries=people) == [], "wave B has not been started"


def test_by_net_everybody_has_as_long_from_his_own_start() -> None:
    awards = (Award("Age groups", "category", 2, by="net"),)
    starts = [("S", f"c{bib}", time) for bib, time in (("1", "0:00:10"), ("2", "0:00:20"), ("3", "0:05:00"))]
    two = finish({"1": "0:40:00", "2": "0:41:00"})
    until = after("0:45:40")  # 0:05:00 + 0:40:40, the net time of 2
    assert decided([*starts, *two], "0:45:39", awards=awards) == []
    assert decided([*starts, *two], "0:45:40", awards=awards) == [("Age groups, M: prizes decided: M1, M2", until)]
    seen_late = [*starts, ("S", "c4", "0:06:00"), *two]
    assert decided(seen_late, "1:00:00", awards=awards)[0][1] == after("0:46:40")


def test_who_wins_a_prize_that_excludes_others_wins_none_of_the_category() -> None:
    awards = (Award("Overall", "sex", 1, exclusive=True), Award("Age groups", "category", 2))
    three = finish({"1": "0:40:00", "2": "0:41:00", "3": "0:42:00"})
    assert decided(three[:2], "0:41:30", awards=awards) == [("Overall, men: prizes decided: M1", after("0:40:00"))]
    assert decided(three, "0:42:00", awards=awards)[0] == ("Age groups, M: prizes decided: M2, M3", after("0:42:00"))


def test_while_somebody_may_still_take_the_prize_further_up_a_category_waits() -> None:
    """Should 4, of another category, win overall, then 1 would win in the category instead of 2."""
    awards = (Award("Overall", "sex", 1, exclusive=True), Award("Age groups", "category", 1))
    waves, gun = (Wave("A", ("M",)), Wave("B", ("M",))), Gun("B", after("0:10:00"), "typed")
    people = [replace(one, wave="A") for one in MEN[:2]]
    people.append(replace(MEN[3], wave="B", birth_date=BirthDate("1950")))
    categories = (Category("M60", "M", min_age=60), *CATEGORIES)
    setup = event(categories=categories, awards=awards, waves=waves)

    def told(*more: Sighting, now: str) -> list[tuple[str, int]]:
        two = finish({"1": "0:40:00", "2": "0:41:00"})
        return of("category", found([*two, *more], now, gun, entries=people, setup=setup))

    assert told(now="0:49:59") == []
    decided_at = after("0:50:00")
    assert told(now="0:50:00") == [
        ("Age groups, M: prizes decided: M2", decided_at), ("Overall, men: prizes decided: M1", decided_at),
    ]  # fmt: skip
    assert told(("F", "c4", "0:49:00"), now="0:49:00")[0][0] == "Age groups, M: prizes decided: M1"


@st.composite
def races(draw: st.DrawFn) -> tuple[list[tuple[int, int]], Basis]:
    """Start and time of each runner, in s; by which the prizes go."""
    rows = st.tuples(st.integers(0, 600), st.integers(1800, 3600))
    return draw(st.lists(rows, min_size=2, max_size=12)), draw(st.sampled_from(["gun", "net"]))


@settings(max_examples=60)
@given(races())
def test_what_is_decided_stays_as_it_was(race: tuple[list[tuple[int, int]], Basis]) -> None:
    rows, by = race
    awards = (Award("Age groups", "category", 2, by=by),)
    people = [entry(str(n), given_name=f"M{n}") for n in range(len(rows))]
    starts = [("S", f"c{n}", exact(start * SECOND)) for n, (start, _) in enumerate(rows)]
    ends = sorted((start + time, n) for n, (start, time) in enumerate(rows))
    told: list[list[tuple[str, int]]] = []
    for end, _ in ends:
        sightings = [*starts, *(("F", f"c{n}", exact(at * SECOND)) for at, n in ends if at <= end)]
        told.append(decided(sightings, exact(end * SECOND), awards=awards, entries=people))
    told.append(decided(sightings, "5:00:00", awards=awards, entries=people))
    for before, later in pairwise(told):
        assert not before or before == later
    assert told[-1]


def test_the_last_before_the_time_limit_is_told_when_it_is_over() -> None:
    limited = event(races=(replace(event().races[0], time_limit=Duration(42 * MINUTE + 30 * SECOND)),))
    assert of("limit", found(IN_ORDER, "0:42:29", entries=PEOPLE, setup=limited)) == []
    assert of("limit", found(IN_ORDER, "0:44:00", entries=PEOPLE, setup=limited)) == [
        ("last before the time limit: Cid Three, 0:42:00", after("0:42:30"))
    ]


def recorded(time: int) -> Setup:
    return event(records=(CourseRecord("M", "M", Duration(time), "Li Ming", 2015),))


def test_a_course_record_is_one_that_is_faster_in_whole_seconds() -> None:
    made = found(IN_ORDER, "0:44:00", entries=PEOPLE, setup=recorded(40 * MINUTE + SECOND))
    assert of("record", made) == [("course record: Bob Two, 0:40:00; before 0:40:01 (Li Ming, 2015)", after("0:40:00"))]
    assert of("record", found(IN_ORDER, "0:44:00", entries=PEOPLE, setup=recorded(40 * MINUTE))) == []
    behind = found(IN_ORDER, "0:44:00", entries=PEOPLE, setup=recorded(2 * HOUR))
    assert [one.who.bib for one in behind if one.kind == "record" and one.who] == ["2"], "the next ones were slower"
    view = announce(score(IN_ORDER, PEOPLE, setup=recorded(2 * HOUR)), after("0:44:00"))
    assert view.finished[-1].why == "course record"


def test_the_pace_of_the_record_is_compared_at_every_split() -> None:
    at_five = [("K", "c2", "0:19:50"), ("K", "c3", "0:20:30")]
    assert of("record_pace", found(at_five, "0:21:00", entries=PEOPLE, setup=recorded(40 * MINUTE))) == [
        ("Bob Two leads the men at 5 km in 0:00:10 less than the pace of the course record", after("0:19:50"))
    ]
    assert of("record_pace", found(at_five, "0:21:00", entries=PEOPLE, setup=recorded(39 * MINUTE))) == []


def test_a_new_leader_is_told_at_the_split_where_he_leads() -> None:
    five, end = event().races[0].splits
    twice = (replace(five, code="L1", distance_m=3000), replace(five, code="L2", distance_m=6000), end)
    laps = replace(event().races[0], splits=twice)
    sightings = [("K", "c2", "0:10:00"), ("K", "c3", "0:10:10"), ("K", "c3", "0:20:00"), ("K", "c2", "0:20:05")]
    made = found(sightings, "0:21:00", entries=PEOPLE, setup=event(races=(laps,)))
    assert of("leader", made) == [("new leader of the men at 5 km: Cid Three", after("0:20:00"))]
    assert of("leader", found(sightings[:2], "0:21:00", entries=PEOPLE, setup=event(races=(laps,)))) == []


def test_a_group_is_told_when_all_of_it_who_started_are_in() -> None:
    people = [replace(one, extra={"group": "Lake"}, club="Club") for one in PEOPLE]
    run = [("K", "c1", "0:20:00"), ("K", "c2", "0:20:00")]
    assert of("group", found([*run, *IN_ORDER[:1]], "0:40:30", entries=people)) == []
    told = [("all of Lake are in: 2 runners", after("0:41:00"))]
    assert of("group", found([*run, *IN_ORDER[:2]], "0:41:30", entries=people)) == told
    club = ("all of Club are in: 2 runners", after("0:41:00"))
    follow = Followed("club", "Club")
    assert of("group", found([*run, *IN_ORDER[:2]], "0:41:30", follow, entries=people)) == [club, *told]


def test_a_race_without_places_has_no_firsts_and_no_records() -> None:
    family = event(races=(replace(event().races[0], competitive=False),), records=recorded(2 * HOUR).records)
    assert found(IN_ORDER, "0:44:00", entries=PEOPLE, setup=family) == ()


def test_only_the_newest_milestones_stand_there() -> None:
    standings = score(IN_ORDER, PEOPLE)
    whole = announce(standings, after("0:44:00"), ALL).milestones
    assert announce(standings, after("0:44:00"), Voice(milestones=2)).milestones == whole[:2]


@pytest.mark.parametrize("basis", ["gun", "net"])
def test_the_first_across_the_line_stays_the_first_whoever_was_faster(basis: Basis) -> None:
    race = replace(event().races[0], rank_by=basis)
    starts = [("S", "c2", "0:00:01"), ("S", "c3", "0:05:00")]
    made = found([*starts, *IN_ORDER], "0:44:00", entries=PEOPLE, setup=event(races=(race,)))
    assert [one.who.bib for one in made if one.key == "first:M:M" and one.who] == ["2"]


TWO = {"1": "0:20:00", "5": "0:21:00"}
WOMEN = [PEOPLE[0], entry("5", given_name="Eve", family_name="Five", sex="W")]


def halfway(times: dict[str, str]) -> list[Sighting]:
    return [("K", f"c{bib}", time) for bib, time in times.items()]


def test_a_leader_who_does_not_come_is_told_until_he_appears_or_is_out() -> None:
    told = [("Ann One, who was leading the women at 5 km, is overdue since 08:40", after("0:40:00"))]
    at_five = halfway(TWO)
    for early in ("0:39:00", "0:40:01"):  # a little slower than an even pace is nothing to tell
        assert of("overdue", found(at_five, early, entries=WOMEN)) == []
    assert of("overdue", found(at_five, "1:10:00", entries=WOMEN)) == told
    others = [*at_five, *finish({"5": "0:44:00"})]
    assert of("overdue", found(others, "1:10:00", entries=WOMEN)) == told
    assert of("overdue", found([*others, *finish({"1": "1:05:00"})], "1:10:00", entries=WOMEN)) == []
    assert of("overdue", found(others, "1:10:00", Ruling("1", "DNF"), entries=WOMEN)) == []
    (one,) = (one for one in found(others, "1:10:00", entries=WOMEN) if one.kind == "overdue")
    assert (one.key, one.who and one.who.bib) == ("overdue:M:W:K5", "1")


def test_who_was_behind_the_leader_is_not_told_to_be_overdue() -> None:
    came = [*halfway(TWO), *finish({"1": "0:41:00"})]
    assert of("overdue", found(came, "1:30:00", entries=WOMEN)) == []


def test_a_leader_is_overdue_since_the_last_split_that_was_passed() -> None:
    splits = (Split("K5", "K5", 5000), Split("K8", "K8", 8000), Split("FIN", "FINISH", 10000))
    three = event(
        points=(*event().points, Point("K8", "8 km", "split")),
        races=(replace(event().races[0], splits=splits),),
        decoders=(*event().decoders, Decoder("E", "K8", "ipico")),
    )
    passed = [*halfway(TWO), ("E", "c1", "0:32:00"), ("E", "c5", "0:33:00")]
    made = found(passed, "1:30:00", entries=WOMEN, setup=three)
    assert of("overdue", made) == [
        ("Ann One, who was leading the women at 8 km, is overdue since 08:40", after("0:40:00"))
    ]


ARABIC = entry("1", given_name="محمد", family_name="علي", nation="KEN")


def test_a_name_from_right_to_left_is_isolated_in_a_sentence_and_nowhere_else() -> None:
    made = found(finish({"1": "0:40:00", "2": "0:41:00"}), "0:44:00", entries=[ARABIC, PEOPLE[1]])
    name = f"\u2068{ARABIC.name}\u2069"
    assert [text for text, _ in of("first", made)] == [f"first man: {name}, 0:40:00"]
    assert [one.who.name for one in made if one.kind == "first" and one.who] == [ARABIC.name]
    (first,) = (one.text for one in made if one.kind == "first")
    words = {"{first}: {name}, {time}": "{time}: {name}"}
    assert retold(first, lambda text: words.get(text, text)) == f"0:40:00: {name}"


def test_in_a_list_of_names_each_one_is_isolated_that_runs_from_right_to_left() -> None:
    people = [ARABIC, PEOPLE[1], entry("3", given_name="דוד", family_name="כהן")]
    made = found(finish({"1": "0:40:00", "2": "0:41:00", "3": "0:42:00"}), "0:44:00", entries=people)
    ((text, _),) = of("category", made)
    assert text.endswith(f": \u2068{people[0].name}\u2069, Bob Two, \u2068{people[2].name}\u2069")


def test_a_record_and_who_holds_it_keep_their_places() -> None:
    records = (CourseRecord("M", "M", Duration(HOUR), ARABIC.name, 2019),)
    made = found(finish({"2": "0:41:00"}), "0:44:00", entries=[PEOPLE[1]], setup=event(records=records))
    assert [text for text, _ in of("record", made)] == [
        f"course record: Bob Two, 0:41:00; before 1:00:00 (\u2068{ARABIC.name}\u2069, 2019)"
    ]
