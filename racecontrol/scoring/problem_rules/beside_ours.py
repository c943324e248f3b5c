"""Problems of clocks that are wrong by when their reads came: one decoder's, or all beside this computer's."""

from collections.abc import Iterator

import numpy as np

from racecontrol.domain.facts import ClockOffset
from racecontrol.domain.said import said
from racecontrol.domain.setup import Decoder
from racecontrol.domain.time import HOUR, SECOND
from racecontrol.domain.wording import span_text
from racecontrol.scoring.field import Ints
from racecontrol.scoring.problem_rules.commands import recording
from racecontrol.scoring.problem_rules.evidence import Evidence
from racecontrol.scoring.problem_rules.mending import mended
from racecontrol.scoring.problem_rules.our_clock import since_wrong, wrong_reads
from racecontrol.scoring.problem_rules.problem import Problem
from racecontrol.scoring.reads import DecoderReads
from racecontrol.scoring.sightings import owner_of

WHOLE = 2 * SECOND
"""What is so near to whole hours is whole hours: the time zone is wrong, and the clock is better than the line."""


def clock_wrong(seen: Evidence) -> Iterator[Problem]:
    """Each decoder whose clock is proved wrong, from its first read on; or all together beside this computer."""
    wrong, ours = seen.reads.clocks
    if ours:
        yield _all(seen, ours)
    for box in seen.field.setup.decoders:
        if box.code in wrong:
            yield _decoder(seen, box, wrong[box.code])


def _decoder(seen: Evidence, box: Decoder, ms: int) -> Problem:
    """`ms`: how far ahead it is, as its times count."""
    whole = round(ms / HOUR) * HOUR
    ms = whole if abs(ms - whole) <= WHOLE else ms
    reads = next(one for one in seen.reads.columns.by_decoder if one.code == box.code)
    at = seen.reads.at[reads.order]
    since, first = since_wrong(reads, at, ms), wrong_reads(reads, at, ms)
    proposal = mended(seen, ClockOffset(box.code, -ms, since))
    how = {"span": span_text(ms), "command": recording(seen, *proposal)}
    alone = len(seen.reads.columns.by_decoder) == len(seen.reads.clocks.wrong)
    return Problem(
        "clock_wrong",
        f"clock_wrong:{box.code}",
        said("The clock of {decoder} is {span} {way}", decoder=box.code, span=how["span"],
             way=said("ahead") if ms > 0 else said("behind")),
        said("Its newest reads come {span} before they are stamped", span=how["span"])
        if ms > 0
        else said("Its newest reads come {span} after they are stamped, one like the other", span=how["span"]),
        said("Compare this computer with a clock that is right; if it is: {command}", **how)
        if alone
        else said("Correct its times, and do not set it while runners pass: {command}", **how),
        proposal,
        seen.bibs(_read_by(seen, reads)),
        point=box.point,
        decoder=box.code,
        since=int(reads.heard[first[0]]) if len(first) else int(reads.heard[-1]),
    )  # fmt: skip


def _read_by(seen: Evidence, box: DecoderReads) -> Ints:
    """Rows of those whom it read."""
    owners = np.unique(owner_of(seen.field, seen.reads.columns.known)[np.unique(box.chip)])
    return owners[owners < len(seen.field)]


def _all(seen: Evidence, ms: int) -> Problem:
    """Nobody here knows which is right: only a third clock does."""
    codes = [box.code for box in seen.reads.columns.by_decoder]
    offsets = [fact for code in codes for fact in mended(seen, ClockOffset(code, -ms))]
    return Problem(
        "clock_wrong",
        "clock_wrong:",
        said("All {n} decoders are {span} ahead of this computer", n=len(codes), span=span_text(ms)),
        said("Their newest reads come so long before they are stamped"),
        said(
            "Look at a clock that is right: where this computer is wrong, set it and correct the guns of its button; "
            "where the decoders are: {command}",
            command=recording(seen, *offsets),
        ),
    )
