"""Who passed a point in a span of time: by what was seen there, whether it made a split or not."""

from dataclasses import dataclass

import numpy as np

from racecontrol.scoring.passings import passing_times
from racecontrol.scoring.sightings import corrected, owner_of
from racecontrol.scoring.standings import Standings


@dataclass(frozen=True, slots=True)
class PassedBy:
    """`passings`: (bib, instant), in order of time. `strangers`: chips that nobody has, and when first read."""

    passings: tuple[tuple[str, int], ...] = ()
    strangers: tuple[tuple[str, int], ...] = ()


def passed_by(standings: Standings, point: str, since: int, until: int) -> PassedBy:
    """Who passed that point in [since, until], ms UTC. Of a point that is not in the event nobody did."""
    number = next((n for n, one in enumerate(standings.field.setup.points) if one.code == point), None)
    if number is None:
        return PassedBy()
    known = passing_times(standings.results.passings)
    here = (known.group % known.points == number) & (known.time >= since) & (known.time <= until)
    order = np.argsort(known.time[here], kind="stable")
    rows, times = (known.group[here] // known.points)[order].tolist(), known.time[here][order].tolist()
    bibs = [standings.entry(row).bib for row in rows]
    return PassedBy(tuple(zip(bibs, times, strict=True)), _strangers(standings, point, since, until))


def _strangers(standings: Standings, point: str, since: int, until: int) -> tuple[tuple[str, int], ...]:
    field, reads = standings.field, standings.racing
    nobodys = owner_of(field, reads.known) == len(field)
    boxes = {decoder.code for decoder in field.setup.decoders if decoder.point == point}
    first: dict[str, int] = {}
    for box in reads.by_decoder:
        if box.code in boxes:
            at = corrected(field, box)
            for index in np.flatnonzero(nobodys[box.chip] & (at >= since) & (at <= until)).tolist():
                chip = reads.chips[int(box.chip[index])]
                first[chip] = min(int(at[index]), first.get(chip, int(at[index])))
    return tuple(sorted(first.items(), key=lambda one: one[1]))
