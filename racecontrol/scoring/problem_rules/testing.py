"""Problems of decoders in test mode: one that was forgotten there throws the race away, read by read."""

from collections.abc import Iterator

import numpy as np

from racecontrol.domain.facts import Tested
from racecontrol.domain.said import said
from racecontrol.domain.setup import Decoder
from racecontrol.domain.state import tests_of
from racecontrol.scoring.field import Ints
from racecontrol.scoring.problem_rules.commands import command, recording
from racecontrol.scoring.problem_rules.evidence import Evidence, at_start
from racecontrol.scoring.problem_rules.problem import Problem
from racecontrol.scoring.sightings import owner_of

_Shot = tuple[int, str]
"""A gun and its wave."""


def test_mode(seen: Evidence) -> Iterator[Problem]:
    """From the first gun on by which runners come to its point, as long as one of their races is not closed."""
    tests = tests_now(seen)
    for box in seen.field.setup.decoders:
        shot = _first_gun(seen, box.point) if box.code in tests else None
        if shot is not None:
            yield _forgotten(seen, box, tests[box.code], shot)


def tests_now(seen: Evidence) -> dict[str, Tested]:
    """The tests that go on, by decoder: the one that began first."""
    reads = seen.scored.reads.by_decoder
    known = [int(box.heard[-1]) for box in reads if len(box)] + [one.at for one in seen.log[-1:]]
    going_on = [
        test for _, test in tests_of(seen.field.state) if test.until is None or test.until > max(known, default=0)
    ]
    return {test.decoder: test for test in sorted(going_on, key=lambda test: -test.since)}


def _first_gun(seen: Evidence, point: str) -> _Shot | None:
    """None where nobody is under way to that point."""
    setup, state = seen.field.setup, seen.field.state
    start = at_start(seen.field)[[one.code for one in setup.points].index(point)]
    races = {
        race.code
        for race in setup.races
        if race.code not in state.closed and (start or point in (split.point for split in race.splits))
    }
    waves = [wave for wave in setup.waves if wave.code in state.guns and races.intersection(wave.races)]
    return min(((state.guns[wave.code], wave.code) for wave in waves), default=None)


def _forgotten(seen: Evidence, box: Decoder, test: Tested, shot: _Shot) -> Problem:
    gun, wave = shot
    since = max(gun, test.since)
    chips = _lost(seen, box.code, since)
    runners = len(np.unique(chips))
    proposal = (Tested(box.code, test.since, gun),) if test.since < gun else ()
    return Problem(
        "test_mode",
        f"test_mode:{box.code}",
        said("{decoder} at {point} is in test mode, and wave {wave} is running", decoder=box.code, point=box.point,
             wave=wave),
        said(
            "{reads} of {runners} came since {time} and are no part of the race",
            reads=said("{n:,} read|{n:,} reads", n=len(chips)),
            runners=said("{n:,} runner|{n:,} runners", n=runners),
            time=seen.clock(since),
        )
        if runners
        else said("What it reads is no part of the race; since {time} it has read no runner", time=seen.clock(since)),
        said("End the test at the gun, and the reads since then count: {command}", command=recording(seen, *proposal))
        if proposal
        else said("End the test if its trial is over: {command}", command=command("test", box.code, "off")),
        proposal,
        point=box.point,
        decoder=box.code,
        since=since,
    )  # fmt: skip


def _lost(seen: Evidence, code: str, since: int) -> Ints:
    """The chip of each read of an entry that came from it since then."""
    reads = seen.scored.reads
    box = next((box for box in reads.by_decoder if box.code == code), None)
    if box is None:
        return np.empty(0, np.int64)
    chips = box.chip[box.heard >= since]
    return chips[owner_of(seen.field, reads.known)[chips] < len(seen.field)]
