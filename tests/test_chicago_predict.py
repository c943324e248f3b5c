"""Predicted arrivals held against a real marathon: learnt from one half of the runners, judged on the other."""

import csv
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Configured, Entered, Gun, Logged
from racecontrol.domain.setup import Decoder, Duration, Event, Point, Race, Setup, Split, Wave
from racecontrol.domain.state import fold
from racecontrol.domain.time import HOUR, MINUTE, SECOND
from racecontrol.scoring import pattern
from racecontrol.scoring.field import NEVER, Field, Flags, Ints, lay_out
from racecontrol.scoring.predict import START, Predictions, next_of, overdue, predict, where
from racecontrol.scoring.reads import Chips, DecoderReads, ReadColumns
from racecontrol.scoring.standings import standings
from tests.chicago import DAY_OF_RACE, MATS, MIDNIGHT, WAVES, Published, published

COURSE = ("START", *MATS)


@dataclass(frozen=True, slots=True)
class Chicago:
    """`truth`: instants at the start and the mats, shape (entries, 11), by entry; `other`: the half that is judged."""

    field: Field
    truth: Ints
    other: Flags

    def predict(self, read: Flags) -> Predictions:
        """Predictions from those reads only; shape as `truth`."""
        boxes, before = list[DecoderReads](), 0
        for point, code in enumerate(COURSE):
            entry = np.flatnonzero(read[:, point] & (self.truth[:, point] != NEVER))
            at, order = self.truth[entry, point], np.arange(before, before + len(entry))
            boxes.append(DecoderReads(code, at, at, entry, order))
            before += len(entry)
        chips = Chips(tuple(entry.chips[0] for entry in self.field.entries))
        return predict(standings(self.field, ReadColumns(tuple(boxes), chips)))


@pytest.fixture(scope="module")
def rows() -> list[Published]:
    path = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "chicago-2023.csv.gz"
    if not path.exists():
        pytest.skip(f"{path.name} is not beside this checkout")
    return published(path)


@pytest.fixture(scope="module")
def chicago(rows: list[Published]) -> Chicago:
    kinds = {"START": "start", "Finish": "finish"}
    setup = Setup(
        Event("Chicago", DAY_OF_RACE, ZoneInfo("America/Chicago")),
        tuple(Point(code, code, kinds.get(code, "split")) for code in COURSE),  # pyright: ignore[reportArgumentType]
        (Race("M", "Marathon", 42195, tuple(Split(mat, mat, metres) for mat, metres in MATS.items()), "net"),),
        tuple(Wave(code, ("M",), Duration(gun), Duration(HOUR)) for code, gun in WAVES.items()),
        decoders=tuple(Decoder(code, code, "ipico") for code in COURSE),
    )
    entries = tuple(Entry(row.bib, "M", wave=row.wave, sex=row.sex or None, chips=(row.chip,)) for row in rows)  # pyright: ignore[reportArgumentType]
    facts = (Configured(setup), Entered(entries), *(Gun(c, MIDNIGHT + gun, "typed") for c, gun in WAVES.items()))
    field = lay_out(fold([Logged(number, MIDNIGHT, "crew", "", fact) for number, fact in enumerate(facts, 1)]))
    truth = np.full((len(rows), len(COURSE)), NEVER, np.int64)
    other = np.zeros(len(rows), np.bool_)
    for number, row in enumerate(rows):
        entry = field.index[row.bib]
        other[entry] = number % 2
        seconds = [row.start, *(row.mats.get(mat) for mat in MATS)]
        truth[entry] = [NEVER if second is None else MIDNIGHT + second * SECOND for second in seconds]
    return Chicago(field, truth, other)


def judge(predictions: Predictions, chicago: Chicago, who: Flags, column: int) -> tuple[float, float, float]:
    """Median absolute error and bias in seconds, and the share inside the range, at one split."""
    truth = chicago.truth[who, column + 1]
    off = (predictions.at[who, column] - truth)[truth != NEVER] / SECOND
    inside = ((predictions.low[who, column] <= truth) & (truth <= predictions.high[who, column]))[truth != NEVER]
    return float(np.median(np.abs(off))), float(np.median(off)), float(inside.mean())


def by_mat(chicago: Chicago, teachers: Flags) -> dict[str, tuple[float, float, float]]:
    """The finish as foretold from each mat to the other half, which is read no further; the teachers are read whole."""
    found: dict[str, tuple[float, float, float]] = {}
    for split, mat in enumerate(COURSE[:-1], START):
        read = teachers[:, None] | (np.arange(len(COURSE)) <= split + 1)
        predictions = chicago.predict(read)
        who = chicago.other & (predictions.last == split)
        found[mat] = judge(predictions, chicago, who, len(MATS) - 1)
    return found


def show(capsys: pytest.CaptureFixture[str], title: str, table: dict[str, tuple[float, float, float]]) -> None:
    with capsys.disabled():
        print(f"\n{title}: median error s, bias s, share inside the 80 % range")
        for name, (error, bias, inside) in table.items():
            print(f"  {name:>24} {error:8.1f} {bias:8.1f} {inside:7.3f}")


LIMITS = {"30K": 170, "35K": 85, "40K": 30}


def test_finish_foretold_to_one_half_by_the_other(chicago: Chicago, capsys: pytest.CaptureFixture[str]) -> None:
    table = by_mat(chicago, ~chicago.other)
    show(capsys, "Learnt from the other half", table)
    assert all(table[mat][0] <= limit for mat, limit in LIMITS.items())
    assert all(0.75 <= table[mat][2] <= 0.85 for mat in LIMITS)
    assert all(0.75 <= inside <= 0.85 for _, _, inside in table.values())


def test_finish_foretold_with_nobody_ahead(chicago: Chicago, capsys: pytest.CaptureFixture[str]) -> None:
    """The sample that is shipped has no runner of the half that is judged."""
    table = by_mat(chicago, np.zeros(len(chicago.field), np.bool_))
    show(capsys, "Shipped pattern only", table)
    assert all(table[mat][0] <= limit for mat, limit in LIMITS.items())
    assert all(0.75 <= inside <= 0.85 for _, _, inside in table.values())


def test_a_range_holds_the_fast_and_the_slow_alike(chicago: Chicago) -> None:
    for split in (6, 7, 8):
        predictions = chicago.predict(~chicago.other[:, None] | (np.arange(len(COURSE)) <= split + 1))
        who = np.flatnonzero(chicago.other & (predictions.last == split))
        pace = chicago.truth[who, split + 1] - chicago.truth[who, 0]
        for part in np.array_split(who[np.argsort(pace)], 5):
            alike = np.isin(np.arange(len(chicago.field)), part)
            assert 0.74 <= judge(predictions, chicago, alike, len(MATS) - 1)[2] <= 0.86


DURING = {9 * HOUR: 720, 10 * HOUR: 400, 11 * HOUR: 270, 12 * HOUR: 210, 13 * HOUR + 30 * MINUTE: 160}
"""Time of day, and the most seconds by which half of the finish times may then be off."""


def test_predictions_while_the_race_runs(chicago: Chicago, capsys: pytest.CaptureFixture[str]) -> None:
    """Only what was read until then; everybody of one half who is on the course is judged.

    That is harder than from one mat: who is late at the next mat is among them for longer.
    """
    finish: dict[str, tuple[float, float, float]] = {}
    place: dict[str, tuple[float, float, float]] = {}
    for of_day in DURING:
        now, clock = MIDNIGHT + of_day, f"{of_day // HOUR:02}:{of_day // MINUTE % 60:02}"
        predictions = chicago.predict(chicago.truth <= now)
        running = ~np.isnan(predictions.metres) & chicago.other
        finish[clock] = judge(predictions, chicago, running, len(MATS) - 1)
        place[clock] = _place(predictions, chicago, running, now)
        assert (next_of(predictions, predictions.at)[running] != NEVER).all()
        assert (overdue(predictions, now) != NEVER)[running].mean() < 0.1
    show(capsys, "While the race runs, the finish", finish)
    with capsys.disabled():
        print("Where they are (at even pace between the mats): median error m, bias m, share within 200 m")
        print(
            "\n".join(f"  {clock:>24} {off:8.1f} {bias:8.1f} {near:7.3f}" for clock, (off, bias, near) in place.items())
        )
    assert all(error <= most for (error, _, _), most in zip(finish.values(), DURING.values(), strict=True))
    assert all(0.7 <= inside <= 0.88 for _, _, inside in finish.values())
    assert all(off < 85 for off, _, _ in place.values())


def _place(predictions: Predictions, chicago: Chicago, running: Flags, now: int) -> tuple[float, float, float]:
    """Median absolute error and bias of the place on the course in metres, and the share within 200 m."""
    course = np.array([0.0, *MATS.values()])
    guess = where(predictions, now)
    off: list[float] = []
    for row in np.flatnonzero(running):
        seen = chicago.truth[row] != NEVER
        off.append(guess[row] - float(np.interp(now, chicago.truth[row][seen], course[seen])))
    errors = np.array(off)
    return float(np.median(np.abs(errors))), float(np.median(errors)), float((np.abs(errors) < 200).mean())


def test_the_shipped_sample_is_1_in_40_of_the_half_that_teaches(rows: list[Published]) -> None:
    whole = [row for row in rows[::2] if len(row.mats) == len(MATS)][::40]
    text = Path(pattern.__file__).with_name("pattern.csv").read_text("utf-8")
    head, *lines = csv.reader(line for line in text.splitlines() if not line.startswith("#"))
    assert head == ["sex", *(f"{metres:g}" for metres in MATS.values())]
    assert lines == [[row.sex, *(str(row.mats[mat] - row.start) for mat in MATS)] for row in whole]


def test_who_runs_is_who_is_predicted(chicago: Chicago) -> None:
    predictions = chicago.predict(chicago.truth <= MIDNIGHT + 11 * HOUR)
    columns = np.arange(len(MATS))
    seen = columns <= predictions.last[:, None]
    assert (predictions.at[seen] == NEVER).all()
    running = ~np.isnan(predictions.metres)
    assert ((predictions.at != NEVER) == (running[:, None] & ~seen)).all()
    assert (predictions.low <= predictions.at).all()
    assert (predictions.at <= predictions.high).all()
    ahead = np.where(predictions.at == NEVER, predictions.last_at[:, None], predictions.at)
    assert (np.diff(ahead[running], axis=1) >= 0).all()
