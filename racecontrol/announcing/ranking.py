"""Which place awaits who is coming: by the time that ranks the race, not by the order of arrival."""

from dataclasses import dataclass

import numpy as np

from racecontrol.announcing.firsts import APART
from racecontrol.announcing.moment import Moment, by_rule
from racecontrol.announcing.story import Rows
from racecontrol.announcing.voice import nth
from racecontrol.scoring.field import SEXES, Ints


@dataclass(frozen=True, slots=True)
class Ranking:
    """Who is near, among those of a group, by the time that ranks the race. One element for each of them.

    `due`: the instant; `group`: -1 for who runs for no place; `ms`: the expected finish time; `faster`: how many
    of those who have finished were faster; `best`: with those who are near and will be, whenever they come, or -1.
    """

    due: Ints
    group: Ints
    ms: Ints
    faster: Ints
    best: Ints

    @classmethod
    def of(cls, moment: Moment, near: Rows, due: Ints, group: Ints) -> "Ranking":
        """`near`: rows, in order of `due`, ms UTC; `group`: of every row of the standings."""
        runs, ms = moment.competes[near] & (group[near] >= 0), _expected(moment, near, due)
        mine = np.where(runs, group[near], -1)
        key = np.where(runs, mine, 0) * APART + np.clip(ms, 0, APART - 1)
        over = np.flatnonzero(moment.placed & (group >= 0))
        times = np.sort(group[over] * APART + np.clip(by_rule(moment.standings)[over], 0, APART - 1))
        faster = np.searchsorted(times, key) - np.searchsorted(times, mine * APART)
        order = np.argsort(key, kind="stable")
        place = np.empty(len(near), np.int64)
        place[order] = nth(mine[order])
        return cls(due, mine, ms, faster, np.where(runs, faster + place - 1, -1))

    def ahead(self, number: int) -> int:
        """How many will have been faster when this one comes; -1 for who runs for no place."""
        if self.group[number] < 0:
            return -1
        others = (self.group == self.group[number]) & (self.ms < self.ms[number])
        others &= self.due <= self.due[number]  # who comes later is not in the results then
        return int(self.faster[number] + others.sum())


def groups(moment: Moment) -> tuple[Ints, Ints]:
    """Everybody's race, and race and sex; -1 for who has none."""
    field = moment.standings.field
    sexes = field.race * np.int64(len(SEXES)) + field.sex
    return field.race.astype(np.int64), np.where(field.sex > 0, sexes, -1)


def _expected(moment: Moment, near: Rows, due: Ints) -> Ints:
    """The finish time of each, by the time that ranks the own race, ms."""
    field = moment.standings.field
    by_gun = np.array([race.rank_by == "gun" for race in field.setup.races], np.bool_)[field.race[near]]
    begun = np.where(by_gun, field.gun[near], moment.standings.results.start[near])
    allowed = np.where(by_gun, field.allowed_gun[near], field.allowed_net[near])
    return due - begun + allowed + field.penalty[near]
