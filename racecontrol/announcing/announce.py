"""The announcer's view of the standings at an instant: a pure function, so that a race that is opened again says the
same."""

import numpy as np

from racecontrol.announcing.coming import coming
from racecontrol.announcing.finished import finished, firsts, queue
from racecontrol.announcing.leaders import contests, leaders
from racecontrol.announcing.milestones import milestones
from racecontrol.announcing.moment import Moment, moment
from racecontrol.announcing.story import featured
from racecontrol.announcing.view import Clock, View
from racecontrol.announcing.voice import Voice
from racecontrol.domain.setup import Race
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.predict import Predictions, predict
from racecontrol.scoring.results import RUN, rows_by_race
from racecontrol.scoring.standings import Standings


def announce(standings: Standings, now: int, voice: Voice | None = None, told: Predictions | None = None) -> View:
    """All that there is to say at `now`, ms UTC; what was read later does not count. `told`: the predictions, where
    somebody has them already."""
    at = moment(standings, now, voice or Voice(), predict(standings) if told is None else told)
    first, all_contests = firsts(at), list(contests(at))
    chosen, left_out = finished(at, first)
    return View(
        event=standings.field.setup.event.name,
        at=now,
        reads=len(standings.reads),
        clocks=tuple(_clock(at, race, mine) for race, mine in rows_by_race(standings.field)),
        coming=coming(at),
        finished=chosen,
        queue=queue(at),
        left_out=left_out,
        leaders=leaders(at, all_contests),
        milestones=milestones(at, first, all_contests),
        pinned=tuple(at.person(row) for row in featured(standings, "pinned")),
        splits={race.code: tuple(split.code for split in race.splits) for race in standings.field.setup.races},
    )


def _clock(at: Moment, race: Race, mine: slice) -> Clock:
    field, status = at.standings.field, at.standings.results.status
    guns = [field.state.guns[wave.code] for wave in field.setup.waves_of(race.code) if wave.code in field.state.guns]
    last = int(field.race_gun[field.setup.races.index(race)])
    over = at.finish[mine] != NEVER
    return Clock(
        race=race.code,
        name=race.name,
        gun=min(guns, default=None),
        limit=None if race.time_limit is None or last == NEVER else last + race.time_limit,
        started=int(at.begun[mine].sum()),
        finished=int((over & ~at.out[mine]).sum()),
        running=int((at.begun[mine] & ~over & np.isin(status[mine], RUN)).sum()),
    )
