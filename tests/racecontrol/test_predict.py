"""Predicted arrivals in small races: who is predicted, from what, and what depends on the time of day."""

import random

import numpy as np
import pytest

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Ruling
from racecontrol.domain.setup import Decoder, Duration, Point, Race, Setup, Split, Wave
from racecontrol.domain.time import HOUR, MINUTE, SECOND
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.pattern import Floats, filled, shipped
from racecontrol.scoring.predict import NOTHING, START, Predictions, next_of, overdue, predict, where
from tests.builders import DECODERS, GUN, POINTS, SPLITS, Sighting, after, entry, event, score

FIELDS = ("at", "low", "high", "last", "last_at", "metres", "next_metres")


def clock(seconds: float) -> str:
    ms = round(seconds * 1000)
    return f"{ms // HOUR}:{ms // MINUTE % 60:02}:{ms // SECOND % 60:02}.{ms % 1000:03}"


def run(chip: str, **times: str) -> list[Sighting]:
    return [(decoder, chip, time) for decoder, time in times.items()]


def three(*splits: Split) -> Setup:
    """A 10 km race with a second point K8 at 8 km."""
    points = (*POINTS, Point("K8", "8 km", "split"))
    race = Race("M", "Ten", 10000, splits or (SPLITS[0], Split("K8", "K8", 8000), SPLITS[1]))
    return event(points=points, races=(race,), decoders=(*DECODERS, Decoder("E", "K8", "ipico")))


def in_minutes(instant: int) -> float:
    return (instant - GUN) / MINUTE


def test_only_a_start_and_nobody_ahead_is_told_by_the_shipped_pattern() -> None:
    found = predict(score(run("c1", S="0:00:10"), [entry("1")]))
    assert (found.last[0], found.last_at[0]) == (START, after("0:00:10"))
    assert 20 < in_minutes(found.low[0, 0]) < in_minutes(found.at[0, 0]) < in_minutes(found.high[0, 0]) < 50
    assert in_minutes(found.at[0, 1]) == pytest.approx(2 * in_minutes(found.at[0, 0]), rel=0.1)


def test_one_split_and_nobody_ahead() -> None:
    found = predict(score(run("c1", S="0:00:00", K="0:25:00"), [entry("1")]))
    assert (found.last[0], found.last_at[0]) == (0, after("0:25:00"))
    assert [found.at[0, 0], found.low[0, 0], found.high[0, 0]] == [NEVER] * 3
    assert 49 < in_minutes(found.low[0, 1]) < in_minutes(found.at[0, 1]) < in_minutes(found.high[0, 1]) < 65


def test_a_missed_split_behind_the_last_one_is_not_foretold() -> None:
    found = predict(score(run("c1", S="0:00:00", E="0:40:00"), [entry("1")], setup=three()))
    assert found.last[0] == 1
    assert found.at[0, :2].tolist() == [NEVER, NEVER]
    assert in_minutes(found.at[0, 2]) == pytest.approx(50.5, abs=1)


def test_a_missed_start_is_taken_as_late_as_the_wave_started() -> None:
    others = [read for n in range(2, 9) for read in run(f"c{n}", S="0:05:00", K="0:35:00")]
    entries = [entry(str(n)) for n in range(1, 9)]
    found = predict(score([*run("c1", K="0:35:00"), *others], entries))
    assert found.at[0, 1] == found.at[1, 1]


def test_a_missed_start_is_never_so_late_that_nobody_could_run_so_fast() -> None:
    found = predict(score([*run("c1", K="0:14:00"), *run("c2", S="0:12:00")], [entry("1"), entry("2")]))
    assert after("0:23:00") < found.at[0, 1] < after("0:29:00")


@pytest.mark.parametrize(
    ("sightings", "last"),
    [
        ([], NOTHING),
        (run("c1", S="0:00:00", K="0:20:00", F="0:40:00"), 1),
        (run("c1", S="0:00:00", F="0:40:00"), 1),
    ],
    ids=["unseen", "finished", "finished without a split"],
)
def test_who_is_not_on_the_course_is_not_predicted(sightings: list[Sighting], last: int) -> None:
    found = predict(score([*sightings, *run("c2", S="0:00:00")], [entry("1"), entry("2")]))
    assert found.last[0] == last
    assert (np.stack([found.at[0], found.low[0], found.high[0]]) == NEVER).all()
    assert np.isnan(where(found, after("0:30:00"))[0])
    assert overdue(found, after("9:00:00")).tolist()[0] == NEVER


def test_disqualified_and_without_gun_are_not_predicted() -> None:
    out = score(run("c1", S="0:00:00", K="0:20:00"), [entry("1")], Ruling("1", "DQ", "TR 55.10"))
    assert (predict(out).at == NEVER).all()
    unstarted = predict(score(run("c1", S="0:00:00", K="0:20:00"), [entry("1")], gun=False))
    assert (unstarted.at == NEVER).all()
    assert unstarted.last.tolist() == [NOTHING]


def test_an_empty_race() -> None:
    found = predict(score([], []))
    assert found.at.shape == (0, 2)
    assert where(found, GUN).shape == overdue(found, GUN).shape == (0,)


def test_an_event_without_races() -> None:
    found = predict(score([], [], setup=event(races=(), waves=()), gun=False))
    assert found.at.shape == (0, 0)
    assert where(found, GUN).shape == overdue(found, GUN).shape == (0,)


def test_where_and_overdue_at_an_instant() -> None:
    found = predict(score(run("c1", S="0:00:00", K="0:25:00"), [entry("1")]))
    due, late = int(found.at[0, 1]), int(found.high[0, 1])
    half = (after("0:25:00") + due) // 2
    assert where(found, after("0:25:00")).tolist() == [5000]
    assert where(found, after("0:20:00")).tolist() == [5000], "not behind where he was seen"
    assert where(found, half)[0] == pytest.approx(7500, abs=1)
    assert where(found, late + HOUR).tolist() == [10000], "waits in front of the point where he was not seen"
    assert next_of(found, found.at).tolist() == [due]
    assert overdue(found, late).tolist() == [NEVER]
    assert overdue(found, late + 1).tolist() == [late]


def field_on_a_hill(count: int, seed: int) -> tuple[list[Entry], list[Sighting]]:
    """Runners whose second half takes 1.3 times the first, give or take 2 %; the last 20 are not beyond 5 km."""
    dice = random.Random(seed)
    sightings: list[Sighting] = []
    for n in range(count):
        half = 1200 + 600 * dice.random()
        sightings += run(f"c{n}", S="0:00:00", K=clock(half))
        if n < count - 20:
            sightings.append(("F", f"c{n}", clock(half * (2.3 + dice.gauss(0, 0.02)))))
    return [entry(str(n)) for n in range(count)], sightings


def test_the_course_is_learnt_from_those_ahead() -> None:
    entries, sightings = field_on_a_hill(400, 1)
    scored = score(sightings, entries)
    found = predict(scored)
    behind = np.flatnonzero(found.last == 0)
    half = scored.results.at[behind, 0] - GUN
    assert len(behind) == 20
    assert (found.at[behind, 1] - GUN) / half == pytest.approx(np.full(20, 2.3), abs=0.03)


def test_the_first_ahead_do_not_tell_alone_but_count() -> None:
    """With 20 ahead the hill is felt, though not yet believed for all it is; with none it is not known."""
    ratios: list[float] = []
    for ahead in (0, 20, 380):
        entries, sightings = field_on_a_hill(20 + ahead, 2)
        # somebody slow comes in at last: all of them have had the time
        scored = score([*sightings, *run("cz", S="0:00:00", K="0:35:00", F="1:50:00")], [*entries, entry("z")])
        found = predict(scored)
        behind = np.flatnonzero(found.last == 0)
        ratios.append(float(np.median((found.at[behind, 1] - GUN) / (scored.results.at[behind, 0] - GUN))))
    assert ratios[0] < 2.15
    assert ratios[0] + 0.03 < ratios[1] < 2.32
    assert ratios[2] == pytest.approx(2.3, abs=0.03)


def test_a_start_only_is_told_by_his_wave_and_sex() -> None:
    waves = (Wave("A", ("M",), Duration(8 * HOUR)), Wave("B", ("M",), Duration(8 * HOUR)))
    dice = random.Random(3)
    entries: list[Entry] = []
    sightings: list[Sighting] = []
    for n in range(160):
        sex, wave = ("M", "W")[n % 2], "A"
        entries.append(entry(str(n), sex=sex, wave=wave))
        pace = (1500 if sex == "M" else 1700) + 60 * dice.random()
        finished = {"K": clock(pace), "F": clock(2 * pace)} if n < 156 else {}
        sightings += run(f"c{n}", S="0:00:00", **finished)
    sightings += run("c0", F="3:00:00")
    found = predict(score(sightings, entries, setup=event(waves=waves)))
    expected = {"M": 25.5, "W": 28.8}
    for row in np.flatnonzero(found.last == START):
        assert in_minutes(found.at[row, 0]) == pytest.approx(expected[("M", "W")[row % 2]], abs=0.5)
        assert found.high[row, 0] - found.low[row, 0] < 2 * MINUTE


def mixed(seed: int) -> tuple[list[Entry], list[Sighting]]:
    """300 runners seen anywhere up to anywhere, with holes."""
    dice = random.Random(seed)
    sightings: list[Sighting] = []
    for n in range(300):
        pace, start, stop = 0.2 + 0.2 * dice.random(), 60 * dice.random(), dice.randrange(5)
        for metres, decoder in ((0, "S"), (5000, "K"), (8000, "E"), (10000, "F"))[:stop]:
            if dice.random() > 0.1:
                sightings.append((decoder, f"c{n}", clock(start + metres * pace * (1 + 0.02 * dice.random()))))
    return [entry(str(n), sex=dice.choice(("M", "W", "X", None))) for n in range(300)], sightings


def same(one: Predictions, other: Predictions) -> bool:
    return all(
        np.array_equal(getattr(one, name), getattr(other, name), equal_nan=name in FIELDS[5:]) for name in FIELDS
    )


@pytest.mark.parametrize("seed", range(5))
def test_order_of_arrival_never_matters(seed: int) -> None:
    entries, sightings = mixed(seed)
    found = predict(score(sightings, entries, setup=three()))
    random.Random(seed).shuffle(sightings)
    assert same(found, predict(score(sightings, entries, setup=three())))


def test_whoever_is_on_the_course_has_a_rising_row_of_instants() -> None:
    entries, sightings = mixed(9)
    found = predict(score(sightings, entries, setup=three()))
    running = ~np.isnan(found.metres)
    to_come = np.arange(3) > found.last[:, None]
    assert 150 < running.sum() < 300
    assert ((found.at != NEVER) == (to_come & running[:, None])).all()
    assert ((found.low <= found.at) & (found.at <= found.high)).all()
    times = np.where(to_come, found.at, found.last_at[:, None])[running]
    assert (np.diff(times, axis=1) >= 0).all()
    assert (next_of(found, found.low)[running] > found.last_at[running]).all()


def test_two_splits_at_one_place_and_a_very_odd_runner() -> None:
    setup = three(SPLITS[0], Split("K8", "K8", 5000), SPLITS[1])
    odd = [*run("c1", S="0:00:00", K="0:00:01", E="5:00:00"), *run("c2", S="0:00:00", K="4:00:00")]
    found = predict(score(odd, [entry("1"), entry("2")], setup=setup))
    assert after("5:00:00") < found.at[0, 2] < NEVER
    assert after("4:00:00") <= found.at[1, 1] < after("4:01:00")


def test_races_of_one_event_do_not_teach_each_other() -> None:
    """A finish alone is a split enough; the columns of the longer race stay empty."""
    short = Race("H", "Five", 5000, (Split("FIN", "FINISH", 5000),))
    waves = (Wave("A", ("M", "H"), Duration(8 * HOUR)),)
    setup = event(races=(Race("M", "Ten", 10000, SPLITS), short), waves=waves)
    entries, sightings = field_on_a_hill(400, 1)
    fun = entry("x", race="H")
    alone = predict(score(run("cx", S="0:00:00"), [fun], setup=setup))
    among = score([*run("cx", S="0:00:00"), *sightings], [fun, *entries], setup=setup)
    row = among.field.index["x"]
    found = predict(among)
    assert found.at[row].tolist() == alone.at[0].tolist()
    assert found.at[row, 1] == NEVER
    assert found.next_metres[row] == 5000


def hole(*values: float) -> Floats:
    return np.array([values])


@pytest.mark.parametrize(
    ("elapsed", "expected"),
    [
        (hole(1, 2, 3), hole(1, 2, 3)),
        (hole(np.nan, 2, np.nan), hole(1, 2, np.nan)),
        (hole(np.nan, np.nan, 6), hole(2, 4, 6)),
        (hole(np.nan, np.nan, np.nan), hole(np.nan, np.nan, np.nan)),
    ],
)
def test_holes_are_filled_at_even_pace_up_to_the_last_split(elapsed: Floats, expected: Floats) -> None:
    np.testing.assert_allclose(filled(elapsed, np.array([1.0, 2.0, 3.0])), expected)


@pytest.mark.parametrize("metres", [(42195.0,), (5000.0, 21097.5), (1000.0, 2000.0, 2000.0, 100000.0)])
def test_the_sample_runs_any_course(metres: tuple[float, ...]) -> None:
    sample = shipped(np.array(metres))
    pace = sample.elapsed / np.array(metres)
    assert len(sample) > 500
    assert 160 < pace.min() < 200
    assert pace.max() < 800
    assert np.median(pace, axis=0) == pytest.approx(np.full(len(metres), 350), rel=0.05)
