"""Who is coming: seen at the announcer's point before the finish, or expected from the last split."""

import numpy as np

from racecontrol.announcing.finished import PODIUM
from racecontrol.announcing.moment import Moment
from racecontrol.announcing.ranking import Ranking, groups
from racecontrol.announcing.story import Rows, featured, followed
from racecontrol.announcing.view import Coming
from racecontrol.domain.setup import Race
from racecontrol.domain.time import MINUTE
from racecontrol.scoring.field import NEVER, Flags, Ints
from racecontrol.scoring.predict import START
from racecontrol.scoring.results import RUN, rows_by_race

LONG = 10 * MINUTE
"""So much later than the late end of his prediction nobody comes any more."""


def coming(moment: Moment) -> tuple[Coming, ...]:
    """By when they are due. Who should have been there long ago is left out: he has stopped, or was missed."""
    due, sure = _due(moment)
    near = np.flatnonzero((due <= moment.now + moment.voice.coming_within) & ~(_vague(moment) & ~_wanted(moment)))
    near = near[np.argsort(due[near], kind="stable")]
    race, sex = (Ranking.of(moment, near, due[near], group) for group in groups(moment))
    return tuple(
        _one(moment, int(near[place]), due, sure, race.ahead(place), sex.ahead(place))
        for place in _shown(moment, near, sex.best)
    )


def _shown(moment: Moment, near: Rows, ahead_sex: Ints) -> list[int]:
    """Who of those that are near, by their place among them: the next ones, and in a crowd also those further away who
    will be named for sure: the first of a sex, favourites, who is pinned or followed. `ahead_sex`: how many of the sex
    have been faster or will be; -1 for who runs for no place."""
    count = moment.voice.coming
    may = ~np.isin(near, featured(moment.standings, "skipped"))
    named = _wanted(moment)
    wanted = np.flatnonzero(may & (named[near] | ((ahead_sex >= 0) & (ahead_sex < PODIUM))))[: count - count // 3]
    may[wanted] = False
    others = np.flatnonzero(may)[: count - len(wanted)]
    return sorted([*wanted.tolist(), *others.tolist()])


def _wanted(moment: Moment) -> Flags:
    """Favourites, who is pinned or followed."""
    named = followed(moment.standings, moment.roster)
    named[[*featured(moment.standings, "favourite"), *featured(moment.standings, "pinned")]] = True
    return named


def _vague(moment: Moment) -> Flags:
    """Who has passed no split of those before the finish, and is not within a minute of the announcer's point, or of
    the finish without one: expected from the start alone, which helps nobody."""
    found = np.zeros(len(moment.finish), np.bool_)
    for race, mine in rows_by_race(moment.standings.field):
        point = announcer_split(moment, race)
        if len(race.splits) > 1:
            expected = moment.told.at[mine, len(race.splits) - 1 if point is None else point]
            found[mine] = (moment.told.last[mine] == START) & (np.abs(expected - moment.now) > MINUTE)
    return found


def _one(moment: Moment, row: int, due: Ints, sure: Flags, ahead: int, ahead_sex: int) -> Coming:
    last = int(moment.told.last[row])
    return Coming(
        who=moment.person(row),
        due=int(due[row]),
        sure=bool(sure[row]),
        last="" if last == START else moment.standings.race(row).splits[last].code,
        last_at=int(moment.told.last_at[row]),
        ahead=ahead,
        ahead_sex=ahead_sex,
    )


def _due(moment: Moment) -> tuple[Ints, Flags]:
    """When each runner is due at the finish, NEVER for who is not on the way; and who was seen at the last point."""
    standings, told = moment.standings, moment.told
    due, sure = np.full(len(moment.finish), NEVER, np.int64), np.zeros(len(moment.finish), np.bool_)
    for race, mine in rows_by_race(standings.field):
        finish = len(race.splits) - 1
        due[mine], high = told.at[mine, finish], told.high[mine, finish]
        before = announcer_split(moment, race)
        if before is not None:
            seen = moment.at[mine, before]
            sure[mine] = seen != NEVER
            # who has not been there yet still has the way from there to the finish before him
            runs = (due[mine] != NEVER) & (told.at[mine, before] != NEVER)
            way = np.where(runs, due[mine], 0) - np.where(runs, told.at[mine, before], 0)
            due[mine] = np.where(runs, np.maximum(due[mine], moment.now + way), due[mine])
            high = np.where(runs, told.high[mine, before], high)
            # predictions may be a moment older than who was seen there: the way from there is the same
            known = sure[mine] & runs
            due[mine] = np.where(known, np.where(known, seen, 0) + way, due[mine])
        lost = np.where(sure[mine], due[mine] < moment.now - moment.voice.overdue, high < moment.now)
        due[mine][lost] = NEVER
    due[(standings.results.status != RUN) | (told.last_at > moment.now) | (_passed_over(moment) & ~sure)] = NEVER
    return due, sure


def _passed_over(moment: Moment) -> Flags:
    """Who should have been at the own next point long ago, and others of the race have been seen there since: he has
    stopped, whatever is predicted from where he was seen last. At a mat that sees nobody that is true of nobody."""
    latest, found = moment.latest, np.zeros(len(moment.latest), np.bool_)
    for race, mine in rows_by_race(moment.standings.field):
        splits = len(race.splits)
        newest = np.where(moment.at[mine, :splits] == NEVER, -1, moment.at[mine, :splits]).max(axis=0, initial=-1)
        following = np.clip(moment.told.last[mine] + 1, 0, splits - 1)
        found[mine] = (latest[mine] < moment.now - LONG) & (newest[following] > latest[mine])
    return found


def announcer_split(moment: Moment, race: Race) -> int | None:
    """The last of the race's splits before the finish that is a point for the announcer."""
    kinds = {point.code: point.kind for point in moment.standings.field.setup.points}
    found = [number for number, split in enumerate(race.splits[:-1]) if kinds[split.point] == "announcer"]
    return found[-1] if found else None
