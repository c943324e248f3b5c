"""What has just come true: firsts, records, round numbers, prizes that are decided, groups that are all in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from racecontrol.announcing.decided import Decided, decided
from racecontrol.announcing.finished import FIRSTS, Firsts, is_round
from racecontrol.announcing.isolate import isolated
from racecontrol.announcing.leaders import Contest
from racecontrol.announcing.moment import Moment
from racecontrol.announcing.overdue import Overdue, overdue_leaders
from racecontrol.announcing.records import record_of
from racecontrol.announcing.view import Kind, Milestone
from racecontrol.announcing.voice import nth
from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.setup import CourseRecord, Race, Sex
from racecontrol.domain.time import clock
from racecontrol.domain.wording import minute_text
from racecontrol.scoring.field import NEVER, SEXES

ALL_OF = 2
"""A group of so many is told when all of it are in."""

_NOBODY = np.empty(0, np.intp)

PRIZES: dict[str, str] = {"": said("all"), "M": said("men"), "W": said("women"), "X": said("sex X")}
"""Whose prizes they are, of an award overall or by sex."""


@dataclass(frozen=True, slots=True)
class Found:
    """A milestone, its text not yet made. `row`: whom it is about, None for nobody."""

    kind: Kind
    at: int
    race: Race | None
    about: str
    row: int | None
    told: Callable[[], str]


def milestones(moment: Moment, first: Firsts, contests: list[Contest]) -> tuple[Milestone, ...]:
    """Newest first. What came true stays, whoever comes later; only a leader who is overdue goes when he appears."""
    found = [
        *_on_finishing(moment, first),
        *_at_splits(moment, contests),
        *_overdue(moment, contests),
        *_prizes(moment),
        *_limits(moment),
        *_groups(moment),
    ]
    newest = sorted((one for one in found if one.at <= moment.now), key=lambda one: (-one.at, one.kind, one.about))
    return tuple(_milestone(moment, one) for one in newest[: moment.voice.milestones])


def _milestone(moment: Moment, found: Found) -> Milestone:
    race = found.race.code if found.race else ""
    several = len(moment.standings.field.setup.races) > 1
    told = found.told()
    sentence = said("{race}: {told}", race=found.race.name, told=told) if found.race and several else told
    return Milestone(
        key=f"{found.kind}:{race}:{found.about}",
        kind=found.kind,
        at=found.at,
        text=isolated(sentence),
        race=race,
        who=None if found.row is None else moment.person(found.row),
    )


def _on_finishing(moment: Moment, first: Firsts) -> Iterator[Found]:
    """The first of a sex and of a nation across the line, round numbers, course records."""
    field, rows, placed = moment.standings.field, moment.order, moment.placed[moment.order]
    sexes = field.race[rows].astype(np.int64) * len(SEXES) + field.sex[rows]
    of_sex = np.zeros(len(rows), np.int64)
    of_sex[placed] = nth(sexes[placed])
    for place in np.flatnonzero((of_sex == 1) & (field.sex[rows] > 0)).tolist():
        yield _finish(moment, place, "first", SEXES[field.sex[rows[place]]], _first_text)
    for place in np.flatnonzero(first.of_nation == 1).tolist():
        yield _finish(moment, place, "nation", moment.standings.entry(rows[place]).nation, _nation_text)
    for place in np.flatnonzero(is_round(first.number)).tolist():
        number = int(first.number[place])
        yield _finish(moment, place, "number", str(number), lambda at, row, n=number: _number_text(at, row, n))
    for place in np.flatnonzero(first.record).tolist():
        entry = moment.standings.entry(rows[place])
        yield _finish(moment, place, "record", f"{entry.sex}:{entry.bib}", _record_text)


def _finish(moment: Moment, place: int, kind: Kind, about: str, text: Callable[[Moment, int], str]) -> Found:
    row = int(moment.order[place])
    return Found(kind, int(moment.finish[row]), moment.standings.race(row), about, row, lambda: text(moment, row))


def _first_text(moment: Moment, row: int) -> str:
    entry = moment.standings.entry(row)
    who = FIRSTS[entry.sex][0] if entry.sex else ""
    return said("{first}: {name}, {time}", first=who, name=entry.name, time=_time(moment, row))


def _nation_text(moment: Moment, row: int) -> str:
    entry = moment.standings.entry(row)
    return said("first from {nation}: {name}, {time}", nation=entry.nation, name=entry.name, time=_time(moment, row))


def _number_text(moment: Moment, row: int, number: int) -> str:
    return said("finisher {n:,}: {name}", n=number, name=moment.standings.entry(row).name)


def _record_text(moment: Moment, row: int) -> str:
    entry = moment.standings.entry(row)
    record = record_of(moment, moment.standings.race(row), entry.sex) if entry.sex else None
    before = _holder(record) if record else ""
    return said(
        "course record: {name}, {time}; before {record}", name=entry.name, time=_time(moment, row), record=before
    )


def _holder(record: CourseRecord) -> str:
    """`2:11:32 (Li Ming, 2019)`."""
    by = tuple(part for part in (record.holder, str(record.year or "")) if part)
    return series("", (clock(record.time), " (", series(COMMA, by), ")")) if by else clock(record.time)


def _time(moment: Moment, row: int) -> str:
    """The finish time as printed, by the rule of the race."""
    gun = moment.standings.race(row).rank_by == "gun"
    return clock(int((moment.standings.gun_ms if gun else moment.standings.net_ms)[row]))


def _at_splits(moment: Moment, contests: list[Contest]) -> Iterator[Found]:
    """A new leader, and a leader who is faster than the even pace of the course record."""
    for one in contests:
        record, before = record_of(moment, one.race, one.sex), -1
        for number, split in enumerate(one.race.splits[:-1]):
            elapsed = one.elapsed[number]
            place = int(np.argmin(elapsed))
            if elapsed[place] == NEVER:
                continue
            row, at = int(one.rows[place]), int(moment.at[one.rows[place], number])
            about, where, name = (
                f"{one.sex}:{split.code}",
                _point(moment, split.point),
                moment.standings.entry(row).name,
            )
            if before not in (-1, row):
                yield Found("leader", at, one.race, about, row, _leads(one.sex, where, name))
            ahead = _even(record, one.race, split.distance_m) - int(elapsed[place]) if record else 0
            if ahead > 0:
                yield Found("record_pace", at, one.race, about, row, _pace(one.sex, where, name, ahead))
            before = row


def _leads(sex: Sex, where: str, name: str) -> Callable[[], str]:
    return lambda: said("new leader of the {those} at {split}: {name}", those=PRIZES[sex], split=where, name=name)


def _pace(sex: Sex, where: str, name: str, ahead: int) -> Callable[[], str]:
    return lambda: said(
        "{name} leads the {those} at {split} in {span} less than the pace of the course record",
        name=name,
        those=PRIZES[sex],
        split=where,
        span=clock(ahead),
    )


def _overdue(moment: Moment, contests: list[Contest]) -> Iterator[Found]:
    """Leaders who have not come to their next split."""
    for one in contests:
        for found in overdue_leaders(moment, one):
            about = f"{one.sex}:{found.split.code}"
            yield Found("overdue", found.since, one.race, about, found.row, _overdue_text(moment, one.sex, found))


def _overdue_text(moment: Moment, sex: Sex, found: Overdue) -> Callable[[], str]:
    return lambda: said(
        "{name}, who was leading the {those} at {split}, is overdue since {time}",
        name=moment.standings.entry(found.row).name,
        those=PRIZES[sex],
        split=_point(moment, found.split.point),
        time=minute_text(found.since, moment.standings.field.setup.event),
    )


def _even(record: CourseRecord, race: Race, metres: float) -> int:
    return int(record.time * metres / race.distance_m)


def _point(moment: Moment, code: str) -> str:
    return next(point.name for point in moment.standings.field.setup.points if point.code == code)


def _prizes(moment: Moment) -> Iterator[Found]:
    for one in decided(moment):
        about = f"{one.award.name}:{one.group}"
        yield Found("category", one.at, one.race, about, None, lambda one=one: _prizes_text(moment, one))


def _prizes_text(moment: Moment, one: Decided) -> str:
    names = series(COMMA, (_spoken(moment, int(row)) for row in one.rows))
    whose = one.group if one.award.group == "category" else PRIZES[one.group]
    return said("{award}, {whose}: prizes decided: {names}", award=one.award.name, whose=whose, names=names)


def _spoken(moment: Moment, row: int) -> str:
    """A name among several, which have no line of their own to tell how they are said: `李明 (Lǐ Míng)`."""
    who = moment.person(row)
    say = who.say or who.latin
    return series("", (who.name, " (", say, ")")) if say else who.name


def _limits(moment: Moment) -> Iterator[Found]:
    """The last who came in time, told when the limit is over."""
    field = moment.standings.field
    for number, race in enumerate(field.setup.races):
        gun = int(field.race_gun[number])
        if race.time_limit is None or gun == NEVER:
            continue
        limit = gun + race.time_limit
        mine = moment.order[(field.race[moment.order] == number) & ~moment.out[moment.order]]
        mine = mine[moment.finish[mine] <= limit]
        if len(mine):
            row = int(mine[-1])
            yield Found("limit", limit, race, "", row, lambda row=row: _limit_text(moment, row))


def _limit_text(moment: Moment, row: int) -> str:
    name = moment.standings.entry(row).name
    return said("last before the time limit: {name}, {time}", name=name, time=_time(moment, row))


def _groups(moment: Moment) -> Iterator[Found]:
    """All of a group who have started are in; of clubs and nations only those that are followed."""
    for kind, name in sorted({*moment.roster.groups, *moment.standings.field.state.followed}):
        members = moment.roster.crowds.get((kind, name), _NOBODY)
        rows = members[moment.begun[members] & ~moment.out[members]]
        if len(rows) < ALL_OF:
            continue
        last = int(rows[np.argmax(moment.finish[rows])])  # who is still on the course comes NEVER, which is later
        text = _group_text(name, len(rows))
        yield Found("group", int(moment.finish[last]), None, f"{kind}:{name}", last, text)


def _group_text(name: str, count: int) -> Callable[[], str]:
    return lambda: said("all of {name} are in: {n:,} runner|all of {name} are in: {n:,} runners", name=name, n=count)
